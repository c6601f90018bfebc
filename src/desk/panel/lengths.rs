//! How the headline and the summary fit where they will stand.

use egui::Ui;

use super::inspector::inside;
use crate::desk::Desk;
use crate::desk::component::{length, section, tip};
use crate::desk::say::{say, say_with};
use crate::desk::settings::Lengths;
use crate::desk::{lists, words};
use crate::model::block::Furniture;
use crate::surface::Label;
use crate::surface::label::Inks;
use crate::typeset::style::BlockStyle;
use unicode_segmentation::UnicodeSegmentation as _;

/// A telephone's lines: how wide, and in which size.
const PHONE_WIDTH: f32 = 343.0;
const PHONE_SIZE: f32 = 27.0;
/// The letters of a headline in a search engine, in pixels.
const SEARCH_SIZE: f32 = 20.0;

/// Shows it.
pub(super) fn ui(desk: &Desk, ui: &mut Ui) {
    let article = desk.seat.document.article();
    let known = article.particulars();
    let house = desk.settings.lengths;
    let headline = article.furniture(Furniture::Headline).text();
    let of_role = |role: &str| {
        let mut all = known.alternatives.iter();
        all.find(|other| other.role == role && !other.text.is_empty())
            .map_or(headline, |other| other.text.as_str())
    };
    section(ui, say("lengths"), |_| ());
    inside(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        search(ui, of_role("search"), &house);
        phone(ui, headline, house.phone_lines);
        letters(ui, say("lengths-push"), of_role("push"), house.push);
        let standfirst = article.furniture(Furniture::Standfirst).text();
        letters(ui, say("lengths-standfirst"), standfirst, house.standfirst);
        let summary = lists::teaser(desk).excerpt;
        letters(ui, say("lengths-summary"), &summary, house.summary);
        if 0 < known.planned_words {
            let most = usize::try_from(known.planned_words).unwrap_or(usize::MAX);
            let is = article.word_count();
            let part = part(is, most);
            length(ui, say("lengths-words"), part, &of(is, most));
        }
    });
}

fn of(is: usize, most: usize) -> String {
    say_with("count-of", [("count", is.into()), ("all", most.into())])
}

#[expect(clippy::cast_precision_loss, reason = "a bar on a screen")]
fn part(is: usize, most: usize) -> f32 {
    is as f32 / most.max(1) as f32
}

fn letters(ui: &mut Ui, place: &str, text: &str, most: usize) {
    let is = text.graphemes(true).count();
    let figure = if most < is {
        words::count("lengths-over", is - most)
    } else {
        of(is, most)
    };
    length(ui, place, part(is, most), &figure);
}

/// The headline as a search engine shows it: by its letters and by the pixels of its line.
fn search(ui: &mut Ui, text: &str, house: &Lengths) {
    let letters = text.graphemes(true).count();
    let style = BlockStyle {
        size: SEARCH_SIZE,
        ..BlockStyle::DESK
    };
    let inks = crate::desk::theme::theme(ui).inks();
    let wide = Label::new(text, style, inks).size(ui, f32::INFINITY).x;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the width of a line is a small number above nothing"
    )]
    let pixels = wide.ceil() as usize;
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
fn phone(ui: &mut Ui, headline: &str, most: usize) {
    let style = BlockStyle {
        size: PHONE_SIZE,
        ..BlockStyle::HEADLINE
    };
    let ink = crate::desk::theme::theme(ui).inks();
    let inks = Inks { ..ink };
    let lines = if headline.trim().is_empty() {
        0.0
    } else {
        let high = Label::new(headline, style, inks).size(ui, PHONE_WIDTH).y;
        (high / (PHONE_SIZE * style.line)).round().max(1.0)
    };
    let figure = say_with(
        "lengths-lines",
        [("count", lines.into()), ("all", most.into())],
    );
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    let most = most.max(1) as f32;
    length(ui, say("lengths-phone"), lines / most, &figure);
}
