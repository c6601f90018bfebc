//! Words to places and back, in any script.

use nutgraf::typeset::cache::Cache;
use nutgraf::typeset::hit::{area_of, caret_at, cover, cover_words};
use nutgraf::typeset::lines::Lines;
use nutgraf::typeset::motion::{Caret, Way, step};
use nutgraf::typeset::paint::runs;
use nutgraf::typeset::shape::{Look, Setter, Words};
use nutgraf::typeset::style::BlockStyle;
use unicode_segmentation::UnicodeSegmentation as _;

const COPY: [&str; 6] = [
    "The ferry left at dusk, and for eleven years that was the end of every day on the island.",
    "بلیت‌فروش گفت: «تا ساعت ۱۲ صبر کنید» و پنجره را بست، اما هیچ‌کس از صف بیرون نرفت.",
    "She wrote «باران فردا بند می‌آید» on the board and went home before the bell.",
    "خبر را Radio Lindmoor در سال ۲۰۲۶ پخش کرد و بعد از آن دیگر چیزی نگفت.",
    "Łęcki, Falcão, Erdoğan, Çelik, Škoda, Đặng, Ελλάδα, Москва",
    "One line\u{2028}and another, both in one block.",
];

fn lines(text: &str) -> Lines {
    Setter::default().set(&Words::plain(text), &BlockStyle::BODY, 240.0, 1.0)
}

#[test]
fn every_letter_of_the_names_in_the_news_has_a_glyph() {
    for text in COPY {
        let missing = runs(&lines(text))
            .flat_map(|run| run.glyphs)
            .filter(|glyph| glyph.id == 0)
            .count();
        // The line break inside a block is drawn by nothing.
        let breaks = text.matches('\u{2028}').count();
        assert!(missing <= breaks, "{missing} letters missing in {text}");
    }
}

#[test]
fn a_click_on_the_caret_leaves_it_where_it_is() {
    for text in COPY {
        let lines = lines(text);
        for (at, _) in text.grapheme_indices(true) {
            let place = area_of(&lines, Caret::after(at));
            let found = caret_at(&lines, place.x0, f32::midpoint(place.y0, place.y1));
            assert_eq!(place, area_of(&lines, found), "at byte {at} of {text}");
        }
    }
}

/// Walks until the edge, and says at which bytes the caret stood.
fn walk(lines: &Lines, from: Caret, way: Way) -> Vec<Caret> {
    let mut stood = vec![from];
    while let Some(next) = step(lines, stood[stood.len() - 1], way) {
        assert!(stood.len() < 2000, "the walk does not end");
        stood.push(next);
    }
    stood
}

#[test]
fn neither_a_ground_nor_a_stroke_goes_under_the_space_at_which_a_line_breaks() {
    for text in &COPY[..4] {
        let lines = lines(text);
        let all = cover(&lines, &(0..text.len()));
        let words = cover_words(&lines, &(0..text.len()));
        assert_eq!(all.len(), words.len(), "one a line of {text}");
        let mut broken = all.iter().zip(&words).take(all.len() - 1);
        assert!(
            broken.all(|(all, words)| words.x1 - words.x0 + 2.0 < all.x1 - all.x0),
            "each broken line of {text} has a space at its end"
        );
        for run in runs(&lines) {
            let inside = |area: &nutgraf::typeset::hit::Area| {
                area.x0 - 0.5 <= run.x && run.x + run.width <= area.x1 + 0.5
            };
            assert!(words.iter().any(inside), "{text}");
        }
    }
}

#[test]
fn a_caret_within_a_letter_stands_before_it() {
    let text = "بلیت\u{200c}فروش";
    let lines = lines(text);
    let letter = text.find('ت').unwrap();
    let joiner = text.find('\u{200c}').unwrap();
    let (outer, inner) = (Caret::after(letter), Caret::after(joiner));
    assert_eq!(area_of(&lines, outer), area_of(&lines, inner));
}

#[test]
fn arrows_walk_over_every_wrap_and_back_in_as_many_steps() {
    for text in COPY {
        let lines = lines(text);
        let (on, back) = if lines.is_rtl() {
            (Way::Left, Way::Right)
        } else {
            (Way::Right, Way::Left)
        };
        let there = walk(&lines, Caret::after(0), on);
        let again = walk(&lines, there[there.len() - 1], back);
        // A wrap is one place with two sides: which side the caret shows on depends on the way it came.
        assert_eq!(there.len(), again.len(), "{text}");
        assert!(
            text.graphemes(true).count() * 9 / 10 <= there.len(),
            "{text}"
        );
    }
}

#[test]
fn selecting_a_whole_block_covers_every_line_of_it() {
    for text in COPY {
        let lines = lines(text);
        let areas = cover(&lines, &(0..text.len()));
        assert!(lines.len() <= areas.len(), "{text}");
        assert_eq!(cover(&lines, &(3..3)), [], "{text}");
    }
}

#[test]
fn joined_letters_are_not_spaced() {
    let wide = |text: &str, spacing| {
        let style = BlockStyle {
            spacing,
            ..BlockStyle::KICKER
        };
        let lines = Setter::default().set(&Words::plain(text), &style, 400.0, 1.0);
        lines.width()
    };
    assert_eq!(wide("گزارش", 0.06), wide("گزارش", 0.0));
    assert!(wide("SPECIAL", 0.0) < wide("SPECIAL", 0.06));
}

#[test]
fn words_that_stay_the_same_are_set_once() {
    let mut cache = Cache::default();
    for _ in 0..3 {
        for text in COPY {
            cache.lines(&Words::plain(text), &BlockStyle::BODY, 640.0, 2.0);
        }
    }
    assert_eq!(cache.set(), COPY.len() as u64);
    cache.lines(
        &Words::plain("One letter more"),
        &BlockStyle::BODY,
        640.0,
        2.0,
    );
    assert_eq!(cache.set(), COPY.len() as u64 + 1);
}

#[test]
fn what_is_being_composed_stands_between_the_words_and_their_marks_stay() {
    let bold = Look {
        strong: true,
        ..Look::default()
    };
    let words = Words {
        runs: vec![(0..4, bold)],
        ..Words::plain("abcdef")
    };
    let composing = words.composing(2, "に").unwrap();
    assert_eq!(composing.text, "abにcdef");
    let ranges: Vec<_> = composing
        .runs
        .iter()
        .map(|(range, _)| range.clone())
        .collect();
    assert_eq!(ranges, [0..2, 2..5, 5..7]);
    assert_eq!(words.composing(9, "x"), None);
}
