//! What reaches the screen, as pixels.

use egui::{Color32, Vec2};
use egui_kittest::Harness;
use nutgraf::surface::label;
use nutgraf::surface::label::Inks;
use nutgraf::typeset::style::BlockStyle;

use crate::cpu::Cpu;

const LIGHT: Inks = Inks {
    plain: Color32::from_rgb(0x1c, 0x1b, 0x19),
    quiet: Color32::from_rgb(0x57, 0x53, 0x4b),
    faint: Color32::from_rgb(0x6f, 0x6a, 0x60),
    accent: Color32::from_rgb(0xa3, 0x20, 0x2b),
    link: Color32::from_rgb(0x1a, 0x5a, 0x96),
};

/// An article's parts one under the other, as they are shown where nothing is edited.
fn sample(ui: &mut egui::Ui) {
    let parts = [
        ("EXCLUSIVE", BlockStyle::KICKER),
        (
            "Lindmoor bakes its last loaf of the old flour",
            BlockStyle::HEADLINE,
        ),
        (
            "The mill closes on Friday. Nobody has said who will grind the rye.",
            BlockStyle::STANDFIRST,
        ),
        ("Tove Arnell", BlockStyle::BYLINE),
        (
            "نانوا گفت: «تا ساعت ۱۲ نان داریم» و در سال ۲۰۲۶ مغازه را بست.",
            BlockStyle::BODY,
        ),
        (
            "The baker wrote «نان تمام شد» on the door, and left the key.",
            BlockStyle::BODY,
        ),
        ("“I kept one sack for myself.”", BlockStyle::QUOTE),
        ("کتابخانه شب‌ها باز است", BlockStyle::LIST_HEADLINE),
    ];
    let paper = Color32::from_rgb(0xfc, 0xfb, 0xf8);
    ui.painter()
        .rect_filled(ui.ctx().content_rect(), 0.0, paper);
    for (text, style) in parts {
        label(ui, text, style, LIGHT);
    }
}

fn picture(scale: f32) -> image::RgbaImage {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(680.0, 480.0))
        .with_pixels_per_point(scale)
        .renderer(Cpu::default())
        .build_ui(sample);
    harness.run();
    harness.render().unwrap()
}

#[test]
fn words_in_both_directions_are_drawn_the_same_each_time() {
    for scale in [1.0, 2.0] {
        let first = picture(scale);
        if let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") {
            let name = format!("labels-{scale}x.png");
            first
                .save(std::path::Path::new(&folder).join(name))
                .unwrap();
        }
        let ink = first
            .pixels()
            .filter(|p| p.0[..3] == [0x1c, 0x1b, 0x19])
            .count();
        let paper = first
            .pixels()
            .filter(|p| p.0[..3] == [0xfc, 0xfb, 0xf8])
            .count();
        assert!(
            first.pixels().count() / 2 < paper,
            "the page is hidden at {scale}"
        );
        assert!(500 < ink, "only {ink} pixels of full ink at {scale}");
        assert!(first == picture(scale), "two pictures differ at {scale}");
    }
}
