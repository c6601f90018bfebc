//! The headline as readers meet it elsewhere: how it breaks on a telephone, what is cut of it.

use egui::Ui;

use super::measure::{PHONE, PHONE_WIDTH, end_in_search, end_of};
use super::{PUSH, SEARCH, headline_for};
use crate::desk::component::{Kind, Text, Tone, card};
use crate::desk::say::{say, say_with};
use crate::desk::theme::theme;
use crate::desk::{Desk, lists};
use crate::model::block::Furniture;
use crate::surface::Label;
use crate::surface::label::Inks;
use crate::typeset::style::BlockStyle;

/// The letters of a headline that is one line of something else.
const LINE: BlockStyle = BlockStyle {
    size: 15.0,
    line: 1.35,
    weight: 500.0,
    ..BlockStyle::DESK
};

/// Shows them.
pub(super) fn ui(desk: &Desk, ui: &mut Ui) {
    let article = desk.seat.document.article();
    let house = &desk.settings.lengths;
    let headline = article.furniture(Furniture::Headline).text();
    if headline.trim().is_empty() {
        let hint = Text::new(say("lengths-none"), Kind::Small);
        hint.tone(Tone::Faint).ui(ui);
        return;
    }
    let inks = theme(ui).inks();
    place(ui, say("lengths-in-search"), |ui| {
        let text = headline_for(article, SEARCH);
        let link = Inks {
            plain: inks.link,
            ..inks
        };
        cut(ui, text, end_in_search(ui, text, house), link);
        let summary = lists::teaser(desk).excerpt;
        let shown = end_of(&summary, house.summary);
        let shown = summary.get(..shown).unwrap_or(&summary);
        if !shown.is_empty() {
            Label::new(shown, BlockStyle::DESK_SMALL, inks).ui(ui);
        }
    });
    place(ui, say("lengths-on-phone"), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        // A telephone's column made smaller breaks where the telephone does.
        let scale = (ui.available_width() / PHONE_WIDTH).min(1.0);
        let kicker = article.furniture(Furniture::Kicker).text().to_uppercase();
        if !kicker.is_empty() {
            Label::new(kicker, BlockStyle::KICKER.scaled(scale), inks).ui(ui);
        }
        ui.set_max_width(PHONE_WIDTH * scale);
        Label::new(headline, PHONE.scaled(scale), inks).ui(ui);
    });
    place(ui, say("lengths-in-push"), |ui| {
        let text = headline_for(article, PUSH);
        cut(ui, text, end_of(text, house.push), inks);
    });
}

/// A place of that name, as a card.
fn place(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    Text::new(name, Kind::SmallMedium).tone(Tone::Quiet).ui(ui);
    ui.add_space(-4.0);
    card(ui, content);
}

/// A headline of which the place shows the first bytes; the rest is struck out.
fn cut(ui: &mut Ui, text: &str, shown: usize, inks: Inks) {
    let label = Label::new(text, LINE, inks);
    let (kept, rest) = text.split_at_checked(shown).unwrap_or((text, ""));
    if rest.is_empty() {
        label.ui(ui);
        return;
    }
    let told = [("kept", kept.into()), ("rest", rest.into())];
    let told = say_with("lengths-cut", told);
    let gone = shown..text.len();
    label.struck(&[gone]).told(told).ui(ui);
}
