//! Measuring words against a place: in letters, in pixels of a line, in lines of a telephone.

use egui::Ui;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::desk::component::{length, tip};
use crate::desk::say::{say, say_with};
use crate::desk::settings::Lengths;
use crate::desk::theme::theme;
use crate::desk::words;
use crate::model::words::letters as count;
use crate::surface::Label;
use crate::typeset::style::BlockStyle;

/// A telephone's lines: how wide, and in which size.
pub(super) const PHONE_WIDTH: f32 = 343.0;
pub(super) const PHONE: BlockStyle = BlockStyle {
    size: 27.0,
    ..BlockStyle::HEADLINE
};
/// A headline in a search engine, in pixels.
const SEARCH: BlockStyle = BlockStyle {
    size: 20.0,
    ..BlockStyle::DESK
};

pub(super) fn of(is: usize, most: usize) -> String {
    say_with("count-of", [("count", is.into()), ("all", most.into())])
}

#[expect(clippy::cast_precision_loss, reason = "a bar on a screen")]
pub(super) fn part(is: usize, most: usize) -> f32 {
    is as f32 / most.max(1) as f32
}

/// The letters of a text against the most that its place shows.
pub(super) fn letters(ui: &mut Ui, place: &str, text: &str, most: usize) {
    let is = count(text);
    let figure = if most < is {
        words::count("lengths-over", is - most)
    } else {
        of(is, most)
    };
    length(ui, place, part(is, most), &figure);
}

/// The headline as a search engine shows it: by its letters and by the pixels of its line.
pub(super) fn search(ui: &mut Ui, text: &str, house: &Lengths) {
    let letters = count(text);
    let pixels = pixels(ui, text);
    let figure = if house.search < letters {
        words::count("lengths-over", letters - house.search)
    } else if house.search_pixels < pixels {
        let over = pixels - house.search_pixels;
        say_with("lengths-pixels", [("count", over.into())])
    } else {
        of(letters, house.search)
    };
    let part = part(letters, house.search).max(part(pixels, house.search_pixels));
    let shown = length(ui, say("lengths-search"), part, &figure);
    let both = say_with(
        "lengths-both",
        [
            ("letters", of(letters, house.search).into()),
            ("pixels", of(pixels, house.search_pixels).into()),
        ],
    );
    tip(shown, &both, None);
}

/// The headline set as a telephone sets it, in real lines.
pub(super) fn phone(ui: &mut Ui, headline: &str, most: usize) {
    let lines = if headline.trim().is_empty() {
        0.0
    } else {
        let label = Label::new(headline, PHONE, theme(ui).inks());
        let high = label.size(ui, PHONE_WIDTH).y;
        (high / (PHONE.size * PHONE.line)).round().max(1.0)
    };
    let figure = say_with(
        "lengths-lines",
        [("count", lines.into()), ("all", most.into())],
    );
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    let most = most.max(1) as f32;
    length(ui, say("lengths-phone"), lines / most, &figure);
}

/// The bytes of a text that stand in its first `most` letters.
pub(super) fn end_of(text: &str, most: usize) -> usize {
    let mut letters = text.grapheme_indices(true);
    letters.nth(most).map_or(text.len(), |(at, _)| at)
}

/// The bytes of a headline that a search engine shows.
pub(super) fn end_in_search(ui: &Ui, text: &str, house: &Lengths) -> usize {
    let fits = |letters: usize| {
        let shown = text.get(..end_of(text, letters)).unwrap_or(text);
        pixels(ui, shown) <= house.search_pixels
    };
    let most = count(text).min(house.search);
    if fits(most) {
        return end_of(text, most);
    }
    let (mut low, mut high) = (0, most);
    while low + 1 < high {
        let middle = usize::midpoint(low, high);
        if fits(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    end_of(text, low)
}

/// How wide the line of a headline is in a search engine.
fn pixels(ui: &Ui, text: &str) -> usize {
    if text.is_empty() {
        return 0;
    }
    let label = Label::new(text, SEARCH, theme(ui).inks());
    let wide = label.size(ui, f32::INFINITY).x;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the width of a line is a small number above nothing"
    )]
    let wide = wide.ceil() as usize;
    wide
}
