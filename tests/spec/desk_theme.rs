//! Every theme can be read by everyone: contrast of each pair that the desk uses.

use egui::Color32;
use nutgraf::desk::theme::{Choice, Colours, Theme};

/// The relative luminance of WCAG 2.2.
fn luminance(colour: Color32) -> f64 {
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Name, colour, its grounds, the least contrast.
fn pairs(c: &Colours) -> Vec<(&'static str, Color32, Vec<Color32>, f64)> {
    let grounds = vec![c.paper, c.side, c.raised];
    let with = |more: &[Color32]| [grounds.as_slice(), more].concat();
    vec![
        (
            "ink",
            c.ink,
            with(&[
                c.chip,
                c.selection,
                c.ok_ground,
                c.warn_ground,
                c.bad_ground,
            ]),
            7.0,
        ),
        ("ink_2", c.ink_2, with(&[c.chip]), 4.5),
        ("ink_3", c.ink_3, with(&[c.chip]), 4.5),
        ("accent", c.accent, grounds.clone(), 4.5),
        (
            "link",
            c.link,
            with(&[c.chip, c.ok_ground, c.warn_ground, c.bad_ground]),
            4.5,
        ),
        ("ok", c.ok, with(&[c.ok_ground]), 4.5),
        ("warn", c.warn, with(&[c.warn_ground]), 4.5),
        ("bad", c.bad, with(&[c.bad_ground]), 4.5),
        ("paper on ink", c.paper, vec![c.ink], 7.0),
        ("edge", c.edge, grounds.clone(), 3.0),
        (
            "focus",
            c.focus,
            with(&[c.chip, c.ok_ground, c.warn_ground, c.bad_ground]),
            3.0,
        ),
    ]
}

#[test]
fn every_pair_of_every_theme_can_be_read() {
    let mut wrong = Vec::new();
    for (choice, is_dark) in [
        (Choice::System, false),
        (Choice::System, true),
        (Choice::Light, false),
        (Choice::Dark, false),
        (Choice::Sepia, false),
        (Choice::Contrast, false),
    ] {
        let theme = Theme::read(choice, is_dark).unwrap();
        for (name, colour, grounds, least) in pairs(&theme.colours) {
            let is_text = 3.0 < least;
            let least = if choice == Choice::Contrast && is_text {
                7.0
            } else {
                least
            };
            for ground in grounds {
                let found = contrast(colour, ground);
                if found < least {
                    wrong.push(format!(
                        "{choice:?}: {name} on {ground:?}: {found:.2} < {least}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
