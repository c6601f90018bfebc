//! Words of the desk, set as the page is, so that any script reads rightly everywhere.

use std::ops::Range;

use egui::{Align, Color32, Id, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::flow;
use crate::desk::theme::{Colours, Measures, Theme, theme};
use crate::model::words;
use crate::surface::Label;
use crate::surface::label::Inks;
use crate::typeset::shape::Side;
use crate::typeset::style::{BlockStyle, Ink};

/// What words are for, which says how they are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The desk's own words.
    #[default]
    Ui,
    /// The same, a little heavier: on buttons.
    UiMedium,
    /// The same, heavy: names.
    UiStrong,
    /// Small words.
    Small,
    /// Small words, a little heavier.
    SmallMedium,
    /// Small words, heavy: headers.
    SmallStrong,
    /// The smallest words: ages, keys.
    Tiny,
    /// A headline in a list.
    ListHeadline,
    /// A headline on a card.
    CardHeadline,
    /// Copy on a card.
    Excerpt,
    /// Copy in a panel.
    Ledger,
    /// The title of a dialog or an empty place.
    Title,
}

impl Kind {
    /// Whether it is for what readers read, and not for what the desk says.
    const fn is_copy(self) -> bool {
        matches!(
            self,
            Self::ListHeadline | Self::CardHeadline | Self::Excerpt | Self::Ledger
        )
    }

    /// The measures of the letters.
    pub fn style(self, sizes: &Measures) -> BlockStyle {
        let desk = |size, weight| BlockStyle {
            size,
            weight,
            ink: Ink::Plain,
            ..BlockStyle::DESK
        };
        let copy = |size, line, weight| BlockStyle {
            size,
            line,
            weight,
            ink: Ink::Plain,
            ..BlockStyle::LIST_HEADLINE
        };
        match self {
            Self::Ui => desk(sizes.ui, 400.0),
            Self::UiMedium => desk(sizes.ui, 500.0),
            Self::UiStrong => desk(sizes.ui, 600.0),
            Self::Small => desk(sizes.small, 400.0),
            Self::SmallMedium => desk(sizes.small, 500.0),
            Self::SmallStrong => desk(sizes.small, 600.0),
            Self::Tiny => desk(sizes.tiny, 500.0),
            Self::ListHeadline => copy(sizes.list_headline, 1.28, 600.0),
            Self::CardHeadline => copy(sizes.card_headline, 1.3, 600.0),
            Self::Excerpt => copy(sizes.excerpt, 1.4, 400.0),
            Self::Ledger => copy(sizes.ledger, 1.4, 400.0),
            Self::Title => copy(sizes.title, 1.3, 600.0),
        }
    }
}

/// Which of the theme's colours words wear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Words.
    #[default]
    Ink,
    /// Quieter words.
    Quiet,
    /// The quietest words.
    Faint,
    /// The kicker's red.
    Accent,
    /// What can be clicked.
    Link,
    /// All is well.
    Ok,
    /// To be looked at.
    Warn,
    /// Failed, or too long.
    Bad,
    /// On a ground of ink.
    Paper,
}

impl Tone {
    /// The colour in a theme.
    pub const fn of(self, colours: &Colours) -> Color32 {
        match self {
            Self::Ink => colours.ink,
            Self::Quiet => colours.ink_2,
            Self::Faint => colours.ink_3,
            Self::Accent => colours.accent,
            Self::Link => colours.link,
            Self::Ok => colours.ok,
            Self::Warn => colours.warn,
            Self::Bad => colours.bad,
            Self::Paper => colours.paper,
        }
    }
}

/// Words to show, not to edit.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    words: &'a str,
    kind: Kind,
    tone: Tone,
    rows: u16,
    strong: &'a [Range<usize>],
    is_silent: bool,
    is_news: bool,
    is_code: bool,
}

impl<'a> Text<'a> {
    /// Words of a kind.
    pub const fn new(words: &'a str, kind: Kind) -> Self {
        Self {
            words,
            kind,
            tone: Tone::Ink,
            rows: 0,
            strong: &[],
            is_silent: false,
            is_news: false,
            is_code: false,
        }
    }

    /// In another colour.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The colour it has in a theme.
    pub(super) const fn colour(&self, theme: &Theme) -> Color32 {
        self.tone.of(&theme.colours)
    }

    /// In at most so many lines; what does not fit is cut after a word, with "…".
    #[must_use]
    pub const fn rows(mut self, rows: u16) -> Self {
        self.rows = rows;
        self
    }

    /// With these stretches heavy.
    #[must_use]
    pub const fn strong(mut self, strong: &'a [Range<usize>]) -> Self {
        self.strong = strong;
        self
    }

    /// Not told to a screen reader, because something around it says the same.
    #[must_use]
    pub const fn silent(mut self) -> Self {
        self.is_silent = true;
        self
    }

    /// Read aloud by a screen reader when it comes or changes.
    #[must_use]
    pub const fn news(mut self) -> Self {
        self.is_news = true;
        self
    }

    /// A line of a file, which begins at the left whatever it says.
    #[must_use]
    pub const fn code(mut self) -> Self {
        self.is_code = true;
        self
    }

    /// The room it takes in `width`.
    pub fn size(&self, ui: &Ui, width: f32) -> Vec2 {
        let size = self.label(ui, width).size(ui, width);
        vec2(size.x.ceil(), size.y.ceil())
    }

    /// Paints it inside another widget.
    ///
    /// In a mirrored window words of the desk that run to the right begin at the right too; copy
    /// begins at its own side, all its lines at one edge.
    pub fn paint(&self, ui: &Ui, at: egui::Pos2, width: f32) {
        let mut left = at.to_vec2();
        let is_right = self.begins_right();
        if flow::is_rtl() && width.is_finite() && !is_right && !self.kind.is_copy() {
            left.x += (width - self.size(ui, width).x).max(0.0);
        }
        self.label(ui, width).paint(ui, left, width);
    }

    /// Shows it in the room there is.
    pub fn ui(&self, ui: &mut Ui) -> Response {
        let room = ui.available_width();
        let wants = self.size(ui, room);
        let is_side = ui.layout().main_dir().is_horizontal()
            || ui.layout().horizontal_align() == Align::Center;
        let is_across = flow::is_rtl() && self.kind.is_copy();
        let is_whole = !is_side && wants.x < room && (self.begins_right() || is_across);
        let width = if is_whole { room } else { wants.x };
        let (area, response) = ui.allocate_exact_size(vec2(width, wants.y), Sense::hover());
        if !self.is_silent {
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words));
            if self.is_news {
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
            }
        }
        if ui.is_rect_visible(area) {
            self.paint(ui, area.min, width);
        }
        response
    }

    fn label(&self, ui: &Ui, width: f32) -> Label {
        let theme = theme(ui);
        let style = self.kind.style(&theme.sizes);
        let colour = self.tone.of(&theme.colours);
        let inks = Inks {
            plain: colour,
            ..theme.inks()
        };
        // What the desk says begins where its lines begin, also with a foreign name in front.
        let side = match self.is_code {
            true => Side::Left,
            false if self.is_mirrored() => Side::Right,
            false => Side::Auto,
        };
        if self.rows == 0 {
            return Label::new(self.words, style, inks)
                .strong(self.strong)
                .side(side);
        }
        Label::new(self.cut(ui, style, inks, width), style, inks)
            .strong(self.strong)
            .side(side)
    }

    fn begins_right(&self) -> bool {
        !self.is_code && (is_rtl(self.words) || self.is_mirrored())
    }

    /// Whether the words are the desk's own in a language that runs to the left.
    fn is_mirrored(&self) -> bool {
        flow::is_rtl() && !self.kind.is_copy() && self.words.chars().any(runs_left)
    }

    /// The words that fit, found once for a width and kept.
    fn cut(&self, ui: &Ui, style: BlockStyle, inks: Inks, width: f32) -> String {
        let key = Id::unique(("cut", self.words, self.kind, self.rows, width.to_bits()));
        if let Some(kept) = ui.data(|data| data.get_temp(key)) {
            return kept;
        }
        let most = (style.size * style.line * f32::from(self.rows)).ceil() + 2.0;
        let fits = |text: &str| {
            let size = Label::new(text, style, inks).size(ui, width);
            size.y <= most && (1 < self.rows || size.x <= width + 0.5)
        };
        // A headline of a million letters is not set to find out that it is too long.
        let all: String = self.words.chars().take(600).collect();
        let mut kept = all.clone();
        if !fits(&all) {
            let (mut low, mut high) = (0, all.chars().count());
            while low + 1 < high {
                let middle = usize::midpoint(low, high);
                if fits(&words::excerpt(&all, middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            kept = words::excerpt(&all, low.max(1));
        }
        ui.data_mut(|data| data.insert_temp(key, kept.clone()));
        kept
    }
}

/// Whether the first letter with a direction runs to the left.
fn is_rtl(words: &str) -> bool {
    let first = words.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(runs_left)
}

const fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}')
}
