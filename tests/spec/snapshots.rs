//! A dozen small pictures that stay as they are: the page in each script and state, and the desk.
//!
//! They are in `tests/snapshots`; `UPDATE_SNAPSHOTS=1` renews those that changed.

use egui::accesskit::Role;
use egui::os::OperatingSystem;
use egui::{Event, ImeEvent, Key, Modifiers, Vec2};
use egui_kittest::try_image_snapshot;
use image::RgbaImage;
use nutgraf::desk::theme::Choice;
use nutgraf::surface::Look;

use crate::hand::{Hands, dark, light};
use crate::newsroom::Newsroom;

const ENGLISH: &str = "kick: Harbour
head: The ferry comes back without its bell
stand: It rang for ninety years. Nobody saw it go.
by: Ida Brandt
p: The <i>Mira</i> came in at <b>six</b>, and <a https://example.org/mira>the town</a> listened. <q 1>“I heard nothing,”</q> said one who had waited all night on the wet stones.
quote 2: “A ship has a voice. Ours was brass.”
li 0: one rope, cut
li 0: two witnesses, both asleep|
";

const PERSIAN: &str = "kick: بندر
head: کشتی بی زنگ به خانه برگشت
stand: نود سال صدا داد و کسی رفتنش را ندید.
by: سحر دوست
p: «میرا» ساعت شش صبح رسید و <b>همهٔ شهر</b> گوش داد. <q 1>«هیچ نشنیدم»</q>؛ این را مردی گفت که تا صبح روی سنگ‌های خیس نشسته بود.
quote 2: «هر کشتی صدایی دارد. صدای ما از برنج بود.»
li 0: یک طنابِ بریده
li 0: دو شاهد، هر دو خواب|
";

const MIXED: &str = "head: The word on the hull was «میرا»
p: The painter wrote «کشتی برمی‌گردد» twice, in 1936 and ۱۴۰۵, and signed it.
p: نقاش زیر آن نوشت «Mira comes back, 12 May» و رفت.
p: Ξένια read it aloud; Юрий and Zoë wrote it down|.
";

const SHORT: &str = "kick: Harbour
head: The bell
p: It rang for <i>ninety</i> years, and «میرا» was its name.
quote 2: “Ours was brass.”|
";

/// Holds that a picture is as the one that was kept.
#[track_caller]
fn stays(name: &str, picture: &RgbaImage) {
    if let Err(error) = try_image_snapshot(picture, name) {
        panic!("{error}");
    }
}

#[track_caller]
fn page(name: &str, copy: &str, look: Look, size: Vec2, scale: f32) {
    let mut hands = Hands::with(copy, look, OperatingSystem::Nix, size, scale);
    stays(name, &hands.harness.render().unwrap());
}

const SIZE: Vec2 = Vec2::new(720.0, 560.0);

#[test]
fn a_page_in_english() {
    page("page-english", ENGLISH, light(), SIZE, 1.0);
}

#[test]
fn a_page_in_persian() {
    page("page-persian", PERSIAN, light(), SIZE, 1.0);
}

#[test]
fn a_page_in_both_and_more() {
    page("page-mixed", MIXED, light(), Vec2::new(720.0, 420.0), 1.0);
}

#[test]
fn a_page_by_night() {
    page("page-dark", ENGLISH, dark(), SIZE, 1.0);
}

#[test]
fn a_page_at_two_pixels_a_point() {
    page("page-2x", SHORT, light(), Vec2::new(480.0, 300.0), 2.0);
}

#[test]
fn a_selection_over_blocks_and_both_directions() {
    let copy = "head: The bell\np: It rang [for ninety years.\n\
                p: زنگ «میرا» نود سال صدا داد.\nquote 2: “Ours was|] brass.”\np: Then it was gone.\n";
    let size = Vec2::new(720.0, 480.0);
    page("page-selection", copy, light(), size, 1.0);
}

#[test]
fn tables_from_both_sides_and_a_selection_across_their_cells() {
    let copy = "head: The count\np: Three wards voted.\n\
                th: Ward\tFor\tShare\tWhat the returning officer said of it\n\
                tr: Old [harbour\t1,412\t58.1 %\tRain <b>all|]</b> day, and a queue to the fish market\n\
                tr: Hill\t208\t–\t\np: Then it was gone.\n\
                th: محله\tرأی\tسهم\ntr: بندر قدیم\t۱٬۴۱۲\t۵۸٫۱ ٪\ntr: Hill Street\t۲۰۸\t–\n";
    page("page-tables", copy, light(), Vec2::new(720.0, 560.0), 1.0);
}

#[test]
fn words_that_are_being_composed() {
    let copy = "head: Letters\np: Nobody answered the | from Osaka.\n";
    let size = Vec2::new(720.0, 280.0);
    let mut hands = Hands::with(copy, light(), OperatingSystem::Nix, size, 1.0);
    hands.at_once(vec![Event::Ime(ImeEvent::Preedit {
        text: "tegami".to_owned(),
        active_range_chars: Some(0..4),
    })]);
    stays("page-composition", &hands.harness.render().unwrap());
}

#[test]
fn hits_of_a_search_on_the_page() {
    let room = Newsroom::new();
    let mut window = room.open_as("mira-sails-again.ron", Choice::Light, WIDE);
    window.key(Modifiers::COMMAND, Key::F);
    window.write("Find in the article", "the");
    let picture = window.harness.render().unwrap();
    stays("desk-find", &part(&picture, [300, 40, 760, 420]));
}

const WIDE: Vec2 = Vec2::new(1440.0, 900.0);

/// A part of the window: left, top, width and height in pixels.
fn part(picture: &RgbaImage, [left, top, width, height]: [u32; 4]) -> RgbaImage {
    image::imageops::crop_imm(picture, left, top, width, height).to_image()
}

#[test]
fn the_inspectors_sections() {
    let room = Newsroom::new();
    let mut window = room.open_as("mira-sails-again.ron", Choice::Light, WIDE);
    for section in ["Quotes", "Sources"] {
        window.click(Role::Tab, section);
        let picture = window.harness.render().unwrap();
        let name = format!("desk-{}", section.to_lowercase());
        stays(&name, &part(&picture, [1080, 60, 360, 400]));
    }
}

#[test]
fn the_articles_and_the_queue_by_night() {
    let room = Newsroom::new();
    let mut window = room.open_as("mira-sails-again.ron", Choice::Dark, WIDE);
    let picture = window.harness.render().unwrap();
    stays("desk-side-dark", &part(&picture, [0, 40, 320, 520]));
}
