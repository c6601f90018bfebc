//! The page for those who hear it: blocks with their roles, their words, the selection.

use egui::accesskit::{Action, ActionData, Role, TextSelection};
use egui::{Id, Rect, Ui, UiBuilder};

use super::Surface;
use super::bar::Shown;
use super::line::BREAK;
use super::look::{Say, name};
use super::runs::{self, Said, Worn, bounds};
use super::session::Session;
use crate::edit::command::typing;
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::Origin;
use crate::model::article::Article;
use crate::model::block::{BlockKind, Furniture};
use crate::model::position::{Place, Pos};
use crate::model::words;

/// An article of so many bytes is told whole.
const WHOLE: usize = 64_000;
/// Of a longer one so many blocks on each side of the view, in steps of as many.
const STEP: usize = 64;
/// A heading is called by so many letters of it.
const NAME: usize = 150;

impl Surface {
    /// Tells the blocks, their words and what is selected.
    pub(super) fn tell(&mut self, ui: &Ui, id: Id, state: &State, scale: f32) {
        let Some(shown) = self.shown else { return };
        let is_heard = ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::MultilineTextInput);
            node.set_label(self.say.map_or("", |say| say("page-name")));
            node.add_action(Action::SetTextSelection);
            node.add_action(Action::ReplaceSelectedText);
            node.add_action(Action::SetValue);
        });
        self.told.clear();
        if is_heard.is_none() {
            return;
        }
        self.told_blocks = told_blocks(&state.article, &self.in_sight);
        for index in self.told_blocks.clone() {
            self.tell_block(ui, id, state, index, (shown, scale));
        }
        let position = |pos: Pos| runs::position(&self.told, state.place(pos)?);
        let selection = state.selection;
        if let (Some(anchor), Some(focus)) = (position(selection.anchor), position(selection.head))
        {
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_text_selection(TextSelection { anchor, focus });
            });
        }
    }

    fn tell_block(
        &mut self,
        ui: &Ui,
        id: Id,
        state: &State,
        index: usize,
        (shown, scale): (Shown, f32),
    ) {
        let (top, end) = (self.page.top(index), self.page.top(index + 1));
        let Some(block) = state.article.block(index) else {
            return;
        };
        if self.page.cards.hides(index) {
            return;
        }
        let corner = shown.origin + egui::vec2(0.0, top);
        let row = Rect::from_min_size(corner, egui::vec2(shown.width, end - top));
        let block_id = id.with(("block", index));
        let builder = UiBuilder::new()
            .accessibility_parent(id)
            .layer_id(ui.layer_id())
            .max_rect(row);
        let _holder = Ui::new(ui.ctx().clone(), block_id, builder);
        let text = block.words.text();
        let say = self.say.unwrap_or(|key| key);
        let table = self.page.table_of(index).map(|table| table.rows.clone());
        ui.ctx().accesskit_node_builder(block_id, |node| {
            node.set_role(role(&block.kind));
            node.set_bounds(bounds(row));
            if let Some(table) = &table {
                node.set_row_index(index - table.start);
                node.set_size_of_set(table.len());
                node.set_position_in_set(index - table.start);
            }
            let kind = say(name(&block.kind));
            if let Some(level) = level(&block.kind)
                && !block.words.is_empty()
            {
                // In a list of headings each is called by its words.
                node.set_level(level);
                node.set_label(words::excerpt(text, NAME));
                node.set_description(kind);
                return;
            }
            node.set_label(match &block.kind {
                BlockKind::Quote(_) => name_of_quote(state, &block.kind, say),
                BlockKind::Picture(picture) if !picture.alt.is_empty() => picture.alt.clone(),
                _ => kind.to_owned(),
            });
        });
        let is_composed = self
            .page
            .composing()
            .is_some_and(|(composed, ..)| composed == index);
        let set = self.page.shown(index).filter(|_| !is_composed);
        let lines = set.map(|set| (&*set.lines, corner + set.at.to_vec2(), scale));
        let language = state.article.records().particulars.language.as_ref();
        let said = Said {
            block: index,
            text,
            lines,
            ends: index + 1 < state.article.blocks().len(),
            worn: Some(Worn {
                words: &block.words,
                language: block.language.as_ref().or(language),
                ink: ui.visuals().text_color(),
            }),
        };
        runs::tell(ui, block_id, row, &said, &mut self.told);
    }

    /// Does what a screen reader asks: selects, puts words in a place, or sets all anew.
    pub(super) fn hear_reader(&self, ui: &Ui, id: Id, session: &mut Session) -> bool {
        let asked = |action| {
            ui.input(|input| {
                let requests = input.accesskit_action_requests(id, action);
                requests.filter_map(|asked| asked.data.clone()).last()
            })
        };
        if let Some(ActionData::SetTextSelection(wanted)) = asked(Action::SetTextSelection) {
            let pos = |at| Some(session.state.article.pos(runs::place_of(&self.told, at)?));
            if let (Some(anchor), Some(head)) = (pos(&wanted.anchor), pos(&wanted.focus)) {
                session.select(Selection { anchor, head });
            }
        }
        let words = match asked(Action::ReplaceSelectedText) {
            Some(ActionData::Value(words)) => Some(words.into()),
            _ => None,
        };
        let value = match asked(Action::SetValue) {
            Some(ActionData::Value(value)) => self.part_of(&value, session),
            _ => None,
        };
        let Some(words) = value.or(words) else {
            return false;
        };
        let change = typing::insert(&session.state, &words, Origin::Paste, session.at);
        session.change(change)
    }

    /// Selects what must change so that the words which were told become `value`; gives back the
    /// words that must stand there. What is alike on both sides stays as it is, with its marks.
    fn part_of(&self, value: &str, session: &mut Session) -> Option<String> {
        let article = &session.state.article;
        let mut all = self.told_blocks.clone();
        if all.any(|index| self.page.cards.hides(index)) {
            // A conflict is decided on its card; its words were not told.
            return None;
        }
        let blocks = article.blocks().iter();
        let told = blocks
            .skip(self.told_blocks.start)
            .take(self.told_blocks.len());
        let lines: Vec<&str> = told.map(|block| block.words.text()).collect();
        let before = lines.join("\n");
        let [head, tail] = alike(&before, value);
        let start = article.pos(Place {
            block: self.told_blocks.start,
            offset: 0,
        });
        let words = value.get(head.1..value.len() - tail.1)?.to_owned();
        session.select(Selection {
            anchor: Pos(start.0 + head.0),
            head: Pos(start.0 + before.len() - tail.0),
        });
        Some(words)
    }
}

/// How many bytes of each text are alike at their beginning, and at their end. Where a line was
/// broken by hand, one that ends is told.
fn alike(a: &str, b: &str) -> [(usize, usize); 2] {
    let is_same = |(a, b): &(char, char)| a == b || (*a == BREAK && *b == '\n');
    let add = |(left, right): (usize, usize), (a, b): (char, char)| {
        (left + a.len_utf8(), right + b.len_utf8())
    };
    let both = a.chars().zip(b.chars());
    let head = both.take_while(is_same).fold((0, 0), add);
    let (a, b) = (a.get(head.0..), b.get(head.1..));
    let both = a.into_iter().zip(b);
    let both = both.flat_map(|(a, b)| a.chars().rev().zip(b.chars().rev()));
    let tail = both.take_while(is_same).fold((0, 0), add);
    [head, tail]
}

/// The blocks that are told: all, or those about the view.
fn told_blocks(article: &Article, in_sight: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let count = article.blocks().len();
    if article.end().0 <= WHOLE {
        return 0..count;
    }
    let first = (in_sight.start / STEP).saturating_sub(1) * STEP;
    let last = (in_sight.end / STEP + 2) * STEP;
    first..last.min(count)
}

fn role(kind: &BlockKind) -> Role {
    match kind {
        BlockKind::Headline | BlockKind::Crosshead => Role::Heading,
        BlockKind::Quote(_) | BlockKind::PullQuote(_) => Role::Blockquote,
        BlockKind::ListItem { .. } => Role::ListItem,
        BlockKind::Row { .. } => Role::Row,
        BlockKind::Picture(_) => Role::Figure,
        BlockKind::Embed(_) => Role::EmbeddedObject,
        BlockKind::Rule => Role::Splitter,
        BlockKind::EditorsNote | BlockKind::Correction(_) => Role::Note,
        _ => Role::Paragraph,
    }
}

const fn level(kind: &BlockKind) -> Option<usize> {
    match kind.furniture() {
        Some(Furniture::Headline) => Some(1),
        None if matches!(kind, BlockKind::Crosshead) => Some(2),
        _ => None,
    }
}

/// Tells a line of a list, or one of several, and whether it is the chosen one.
pub fn tell_option(response: &egui::Response, role: Role, is_chosen: bool, name: &str) {
    response.widget_info(|| {
        // What keeps the directions of names apart is nothing to hear.
        let name = name.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
        egui::WidgetInfo::labeled(role, true, name)
    });
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_selected(is_chosen);
    });
}

/// A quotation is called by its speaker.
fn name_of_quote(state: &State, kind: &BlockKind, say: Say) -> String {
    let quote = kind
        .quote()
        .and_then(|id| state.article.records().quotes.get(&id));
    match quote.map(|quote| quote.speaker.name.as_str()) {
        Some(name) if !name.is_empty() => [say("block-quote"), name].join(say("comma")),
        _ => say("block-quote").to_owned(),
    }
}
