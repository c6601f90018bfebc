//! What is filled in under a quotation or a picture, and where each part of it stands.

use egui::{Pos2, Rect, pos2, vec2};

use super::look::{Look, Say};
use super::page::Stage;
use super::setting;
use crate::edit::command::records;
use crate::edit::state::State;
use crate::edit::transaction::Transaction;
use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{BlockKind, Picture};
use crate::model::quote::Quote;
use crate::model::source::HouseForm;
use crate::model::when::When;
use crate::typeset::shape::Words;
use crate::typeset::style::{BlockStyle, Ink};

/// One thing that is filled in under a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Who said it.
    Speaker,
    /// What they are.
    Role,
    /// Where it was said.
    Place,
    /// When.
    Day,
    /// Whom we have it from.
    Source,
    /// What a picture shows, for those who cannot see it.
    Alt,
    /// Whose picture it is.
    Credit,
}

use Slot::{Alt, Credit, Day, Place, Role, Source, Speaker};

/// What is being filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Active {
    /// The block that has the caret, or the slot.
    pub(super) block: usize,
    /// The slot that has the keyboard, and what is typed in it.
    pub(super) slot: Option<(Slot, String)>,
}

/// A slot in its place, from the row's top left, in points.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) slot: Slot,
    pub(super) area: Rect,
    pub(super) style: BlockStyle,
    /// What it says while it has not the keyboard.
    pub(super) text: String,
    /// Whether it takes more than one line.
    pub(super) is_long: bool,
}

/// Everything under the words of a block.
#[derive(Clone, Debug, Default)]
pub(super) struct Under {
    pub(super) slots: Vec<Laid>,
    /// The dots between two slots.
    pub(super) dots: Vec<Pos2>,
    /// Where it is said whether somebody checked a quotation.
    pub(super) seal: Option<Rect>,
    pub(super) bottom: f32,
}

/// The letters of a seal.
pub(super) const SEAL: BlockStyle = BlockStyle {
    weight: 500.0,
    line: 1.2,
    ..BlockStyle::DESK_SMALL
};

impl Slot {
    /// What a block has, whether it is shown or not.
    pub(super) fn of(article: &Article, index: usize) -> &'static [Self] {
        match article.block(index).map(|block| &block.kind) {
            Some(BlockKind::Picture(_)) => &[Alt, Credit],
            Some(_) if setting::speaker_under(article, index).is_some() => {
                &[Speaker, Role, Place, Day, Source]
            }
            _ => &[],
        }
    }

    /// What a block shows.
    pub(super) fn shown_of(article: &Article, index: usize, is_active: bool) -> Vec<Self> {
        let all = Self::of(article, index).iter().copied();
        all.filter(|slot| {
            let is_empty = || slot.text(article, index).is_empty();
            match slot {
                Speaker => true,
                Alt => is_active || is_empty(),
                _ => is_active || !is_empty(),
            }
        })
        .collect()
    }

    /// Its words as a reader has them.
    pub(super) fn text(self, article: &Article, index: usize) -> String {
        let (quote, picture) = (
            setting::speaker_under(article, index),
            picture(article, index),
        );
        let language = article.particulars().language.as_ref();
        let language = language.map_or("en", |tag| tag.as_str());
        match (self, quote, picture) {
            (Speaker, Some(quote), _) => quote.speaker.name.clone(),
            (Role, Some(quote), _) => quote.speaker.role.clone(),
            (Place, Some(quote), _) => quote.occasion.place.clone(),
            (Day, Some(quote), _) => {
                let at = quote.occasion.at.as_ref();
                at.map_or_else(String::new, |at| setting::day_of(at, language))
            }
            (Source, Some(quote), _) => source_line(article, quote, language),
            (Alt, _, Some(picture)) => picture.alt.clone(),
            (Credit, _, Some(picture)) => picture.credit.clone(),
            _ => String::new(),
        }
    }

    /// Its words as they are typed.
    pub(super) fn typed(self, article: &Article, index: usize) -> String {
        let quote = setting::speaker_under(article, index);
        match (self, quote) {
            (Day, Some(quote)) => {
                let at = quote.occasion.at.as_ref();
                at.map_or_else(String::new, When::to_string)
            }
            // A source is chosen, not written.
            (Source, _) => String::new(),
            _ => self.text(article, index),
        }
    }

    /// Fills it in.
    pub(super) fn fill(
        self,
        state: &State,
        index: usize,
        words: &str,
        at: Time,
    ) -> Option<Transaction> {
        let words = words.to_owned();
        if matches!(self, Alt | Credit) {
            let change = |picture: &mut Picture| match self {
                Alt => picture.alt = words,
                _ => picture.credit = words,
            };
            return records::set_picture(state, index, change, at);
        }
        let id = state.article.block(index)?.kind.quote()?;
        let change = |quote: &mut Quote| match self {
            Speaker => quote.speaker.name = words,
            Role => quote.speaker.role = words,
            Place => quote.occasion.place = words,
            Day => quote.occasion.at = When::parse(&words),
            Source | Alt | Credit => {}
        };
        records::set_quote(state, id, change, at)
    }

    /// What a screen reader calls it.
    pub(super) fn name(self, say: Say) -> &'static str {
        say(match self {
            Speaker => "slot-speaker",
            Role => "slot-role",
            Place => "slot-place",
            Day => "slot-day",
            Source => "slot-source",
            Alt => "slot-alt",
            Credit => "slot-credit",
        })
    }

    /// What is shown where it is empty.
    pub(super) fn hint(self, look: &Look) -> &'static str {
        if look.is_fixed {
            return "";
        }
        (look.say)(match self {
            Speaker => "slot-speaker.hint",
            Role => "slot-role.hint",
            Place => "slot-place.hint",
            Day => "slot-day.hint",
            Source => "slot-source.hint",
            Alt => "slot-alt.hint",
            Credit => "slot-credit.hint",
        })
    }

    fn style(self) -> BlockStyle {
        let of = match self {
            Alt | Credit => BlockStyle::CAPTION,
            _ => BlockStyle::SPEAKER,
        };
        let (weight, ink) = if self == Speaker {
            (600.0, Ink::Plain)
        } else {
            (of.weight, of.ink)
        };
        BlockStyle {
            weight,
            ink,
            indent: 0.0,
            ..of
        }
    }
}

fn picture(article: &Article, index: usize) -> Option<&Picture> {
    match &article.block(index)?.kind {
        BlockKind::Picture(picture) => Some(picture),
        _ => None,
    }
}

fn source_line(article: &Article, quote: &Quote, language: &str) -> String {
    let records = article.records();
    let source = quote.source.and_then(|id| records.sources.get(&id));
    source.map_or_else(String::new, |source| {
        source.sentence(&records.parties, HouseForm::Via, language)
    })
}

/// A row of slots in the making.
struct Flow {
    under: Under,
    x: f32,
    y: f32,
    /// How high one line is.
    line: f32,
    /// The room between two lines, so that a seal does not reach into the one above.
    between: f32,
    /// Where lines begin and how wide they are.
    left: f32,
    room: f32,
    is_rtl: bool,
}

impl Flow {
    /// A place of that width on this line, or on the next; says whether one stands before it.
    fn place(&mut self, gap: f32, size: egui::Vec2) -> (Rect, bool) {
        let gap = if self.x == 0.0 { 0.0 } else { gap };
        let wraps = 0.0 < self.x && self.room < self.x + gap + size.x;
        if wraps {
            self.x = 0.0;
            self.y = self.under.bottom + self.between;
        }
        let from = if wraps { 0.0 } else { self.x + gap };
        let x = if self.is_rtl {
            self.room - from - size.x
        } else {
            self.left + from
        };
        let follows = 0.0 < from;
        self.x = from + size.x;
        self.under.bottom = self.under.bottom.max(self.y + size.y.max(self.line));
        (Rect::from_min_size(pos2(x, self.y), size), follows)
    }
}

/// Sets what stands under the words of a block, whose words end at `top`.
pub(super) fn lay(
    article: &Article,
    index: usize,
    active: Option<&Active>,
    (top, is_rtl): (f32, bool),
    stage: &mut Stage<'_>,
) -> Option<Under> {
    let block = article.block(index)?;
    let active = active.filter(|active| active.block == index);
    let shown = Slot::shown_of(article, index, active.is_some());
    let zoom = stage.look.text_scale;
    let is_set_off = matches!(block.kind, BlockKind::Quote(_));
    let left = if is_set_off {
        BlockStyle::SPEAKER.indent * zoom
    } else {
        0.0
    };
    let is_spoken = !matches!(block.kind, BlockKind::Picture(_));
    if shown.is_empty() {
        return None;
    }
    let of = Speaker.style().scaled(zoom);
    let y = top + if is_spoken { 8.0 } else { 4.0 };
    let mut flow = Flow {
        under: Under {
            bottom: y,
            ..Under::default()
        },
        x: 0.0,
        y,
        line: of.size * of.line,
        between: 4.0 * zoom,
        left,
        room: stage.width - left,
        is_rtl,
    };
    for slot in shown {
        let style = slot.style().scaled(zoom);
        let typed = active.and_then(|active| active.slot.as_ref());
        let typed = typed.filter(|(of, _)| *of == slot).map(|(_, words)| words);
        let text = slot.text(article, index);
        let seen = match typed {
            // The present source stands in the place of a hint while another is looked for.
            Some(words) if words.is_empty() && slot == Source => &text,
            Some(words) => words,
            None => &text,
        };
        let seen = if seen.is_empty() {
            slot.hint(stage.look)
        } else {
            seen
        };
        let words = Words::plain(seen);
        let (scale, room) = (stage.scale, flow.room);
        let cache = &mut stage.press.cache;
        let natural = cache.lines(&words, &style, 100_000.0, scale).width() / scale;
        let is_long = !is_spoken || room < natural + 2.0;
        let size = if is_long {
            vec2(
                room,
                cache.lines(&words, &style, room, scale).height() / scale,
            )
        } else {
            vec2(natural.ceil() + 2.0, flow.line)
        };
        if !is_spoken {
            flow.x = 0.0;
            flow.y = flow.under.bottom;
        }
        let gap = if slot == Role { 7.0 } else { 17.0 } * zoom;
        let (area, follows) = flow.place(gap, size);
        if follows && slot != Role {
            let x = if is_rtl {
                area.right() + gap / 2.0
            } else {
                area.left() - gap / 2.0
            };
            flow.under.dots.push(pos2(x, area.center().y));
        }
        flow.under.slots.push(Laid {
            slot,
            area,
            style,
            text,
            is_long,
        });
    }
    let is_said = article.block(index).is_some_and(|block| block.has_words());
    if let Some(quote) = setting::speaker_under(article, index).filter(|_| is_said) {
        let words = Words::plain(setting::seal_words(quote, stage.look.say).0);
        let lines = stage.press.cache.lines(&words, &SEAL, 1000.0, stage.scale);
        let size = vec2(lines.width(), lines.height()) / stage.scale + vec2(18.0, 7.0);
        let (area, _) = flow.place(10.0 * zoom, vec2(size.x, flow.line));
        let chip = Rect::from_center_size(area.center(), size);
        flow.under.seal = Some(chip);
    }
    Some(flow.under)
}
