//! How the headline and the summary fit where they will stand.

use egui::Ui;

use super::inspector::inside;
use crate::desk::Desk;
use crate::desk::component::{length, section};
use crate::desk::{lists, words};
use crate::model::block::Furniture;
use crate::surface::Label;
use crate::surface::label::Inks;
use crate::typeset::style::BlockStyle;
use unicode_segmentation::UnicodeSegmentation as _;

/// Letters a search engine shows of a headline, and a push message.
const SEARCH: usize = 60;
const PUSH: usize = 40;
const SUMMARY: usize = 160;
/// A telephone's lines: how wide, in which size, and how many look well.
const PHONE_WIDTH: f32 = 343.0;
const PHONE_SIZE: f32 = 27.0;
const PHONE_LINES: f32 = 3.0;

/// Shows it.
pub(super) fn ui(desk: &Desk, ui: &mut Ui) {
    let article = desk.document.article();
    let known = article.particulars();
    let headline = article.furniture(Furniture::Headline).text();
    let of_role = |role: &str| {
        let mut all = known.alternatives.iter();
        all.find(|other| other.role == role && !other.text.is_empty())
            .map_or(headline, |other| other.text.as_str())
    };
    section(ui, "How it fits", |_| ());
    inside(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        letters(ui, "Search", of_role("search"), SEARCH);
        phone(ui, headline);
        letters(ui, "Push", of_role("push"), PUSH);
        letters(ui, "Summary", &lists::teaser(article).excerpt, SUMMARY);
        if 0 < known.planned_words {
            let (is, most) = (article.word_count(), known.planned_words);
            let part = part(is, usize::try_from(most).unwrap_or(usize::MAX));
            let figure = format!("{} of {most}", words::thousands(is));
            length(ui, "Words", part, &figure);
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a bar on a screen")]
fn part(is: usize, most: usize) -> f32 {
    is as f32 / most.max(1) as f32
}

fn letters(ui: &mut Ui, place: &str, text: &str, most: usize) {
    let is = text.graphemes(true).count();
    let figure = if most < is {
        format!("{} over", is - most)
    } else {
        format!("{is} of {most}")
    };
    length(ui, place, part(is, most), &figure);
}

/// The headline set as a telephone sets it, in real lines.
fn phone(ui: &mut Ui, headline: &str) {
    let style = BlockStyle {
        size: PHONE_SIZE,
        ..BlockStyle::HEADLINE
    };
    let ink = crate::desk::theme::theme(ui).inks();
    let inks = Inks { ..ink };
    let high = Label::new(headline, style, inks).size(ui, PHONE_WIDTH).y;
    let lines = (high / (PHONE_SIZE * style.line)).round().max(1.0);
    let figure = if lines == 1.0 {
        "1 line".to_owned()
    } else {
        format!("{lines} lines")
    };
    length(ui, "Phone", lines / PHONE_LINES, &figure);
}
