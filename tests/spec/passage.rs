//! Whether words stand in the passage they were taken from: what is told, in two languages.

use nutgraf::model::passage::{Likeness, Stands, compare};

use crate::laws::Dice;

use Likeness::{Absent, But, Whole};

fn likeness(said: &str, passage: &str) -> Likeness {
    let reading = compare(&[said.to_owned()], passage);
    reading
        .unwrap_or_else(|| panic!("nothing is said in {said}"))
        .likeness
}

/// The words with their differences: what only the passage has in `<>`, only the quote in `{}`.
fn marked(said: &str, passage: &str) -> String {
    let reading = compare(&[said.to_owned()], passage).unwrap();
    let stretches = reading
        .stretches
        .iter()
        .map(|(stands, words)| match stands {
            Stands::InBoth => words.clone(),
            Stands::InPassage => format!("<{words}>"),
            Stands::InQuote => format!("{{{words}}}"),
        });
    stretches.collect::<Vec<_>>().join(" ")
}

const PAGE: &str = "HARBOUR\n“The wall moves when the swell comes in,” said Tavan, who can’t sleep. \
    “We told the council about it in May — and nobody came. She did not even answer us, \
    not once, and the pilots won’t wait for another winter.”";

#[test]
fn signs_and_spaces_and_capitals_are_no_words() {
    for said in [
        "The wall moves when the swell comes in",
        "“the wall moves when the swell comes in.”",
        "‘The wall moves, when the swell  comes in!’",
        "WE TOLD THE COUNCIL",
        "the pilots won't wait",
        "and no-body came",
    ] {
        assert_eq!(likeness(said, PAGE), Whole, "{said}");
    }
    assert_eq!(likeness("She didn’t even answer us", PAGE), But(2));
}

#[test]
fn an_editors_cuts_and_insertions_are_understood() {
    for said in [
        "The wall moves … and nobody came",
        "The wall moves ... and nobody came.",
        "The wall moves [...] and nobody came",
        "… and nobody came …",
        "[The mayor] did not even answer us",
        "She [Mayor Hill] did not even answer us",
        "[T]old the council about it",
        "We [the pilots] told the council about it in May",
        "nobody c[ame] … the pilots",
        "the pilots won’t [sic] wait",
    ] {
        assert_eq!(likeness(said, PAGE), Whole, "{said}");
    }
    let backwards = "nobody came … the wall moves when the swell comes in";
    assert_ne!(likeness(backwards, PAGE), Whole, "a cut goes on, not back");
    let without = "The wall moves and nobody came";
    assert_ne!(likeness(without, PAGE), Whole, "a cut without a sign");
}

#[test]
fn what_others_say_in_the_midst_of_a_quotation_is_left_out() {
    let page = "“The wall moves,” said Tavan, who cannot sleep, “when the swell comes in.”\n\
        \"And nobody came,\" he said. \"Not one.\"\n«ما ماندیم»، او گفت، «و کسی نیامد.»";
    for said in [
        "The wall moves when the swell comes in",
        "The wall moves, when the swell … in",
        "And nobody came. Not one.",
        "ما ماندیم و کسی نیامد",
        "moves,” said Tavan, who cannot sleep, “when",
    ] {
        assert_eq!(likeness(said, page), Whole, "{said}");
    }
    assert_eq!(
        likeness("The wall moves when the tide comes in", page),
        But(1)
    );
    let over_lines = "when the swell comes in. And nobody came";
    assert_eq!(likeness(over_lines, page), Whole, "nothing stands between");
    let plain = PAGE.replace(['“', '”'], "");
    let said = "The wall moves when the swell comes in. We told the council about it in May.";
    let reading = likeness(said, &plain);
    assert_eq!(reading, But(5), "nobody knows whose the words between are");
}

#[test]
fn words_that_differ_are_counted_and_shown() {
    assert_eq!(
        marked("We told the mayor about it in May", PAGE),
        "We told the <council> {mayor} about it in May"
    );
    assert_eq!(likeness("We told the mayor about it in May", PAGE), But(1));
    assert_eq!(
        marked("She did not answer us, not once", PAGE),
        "She did not <even> answer us, not once"
    );
    assert_eq!(
        marked("the big wall moves when the swell comes in", PAGE),
        "the {big} wall moves when the swell comes in"
    );
}

#[test]
fn words_that_are_not_there_are_told_as_such() {
    assert_eq!(
        likeness("It is a disgrace for the whole town", PAGE),
        Absent
    );
    assert_eq!(likeness("The council", "Nothing at all"), Absent);
    assert_eq!(likeness("No", "Yes"), Absent);
    assert_eq!(compare(&["“…”".to_owned()], PAGE), None, "nothing is said");
    assert_eq!(compare(&[], PAGE), None);
}

#[test]
fn parts_of_one_quotation_are_looked_for_one_by_one() {
    let of = |parts: [&str; 2]| {
        let parts = parts.map(ToOwned::to_owned);
        compare(&parts, PAGE).unwrap().likeness
    };
    assert_eq!(of(["nobody came", "The wall moves"]), Whole);
    assert_eq!(of(["nobody came", "The tower moves when"]), But(1));
}

const SAFHE: &str = "او گفت: «ما نمی‌توانیم خانه‌ی مردم را خراب کنیم و كسي هم پاسخ نمیدهد.» \
    وی افزود که در سال ۱۴۰۳ دو هزار نفر آمده بودند.";

#[test]
fn persian_is_compared_whatever_keyboard_wrote_it() {
    for said in [
        "ما نمی‌توانیم خانه‌ی مردم را خراب کنیم",
        "«ما نمی توانیم خانهٔ مردم را خراب کنیم»",
        "ما نميتوانيم خانه‌ی مردم را خراب کنیم",
        "و کسی هم پاسخ نمی‌دهد",
        "و کَسی هم پاسخ نمی دهد",
        "در سال 1403 دو هزار نفر آمده‌بودند",
        "ما نمی‌توانیم … پاسخ نمی‌دهد",
        "[مدیران] نمی‌توانیم خانهٔ مردم را خراب کنیم",
    ] {
        assert_eq!(likeness(said, SAFHE), Whole, "{said}");
    }
    assert_eq!(
        marked("ما نمی‌خواهیم خانهٔ مردم را خراب کنیم", SAFHE),
        "ما <نمی‌توانیم> {نمی‌خواهیم} خانهٔ مردم را خراب کنیم"
    );
    assert_eq!(likeness("همه چیز خوب پیش می‌رود", SAFHE), Absent);
}

/// Words that are no parts of each other, and dressed as people write them.
fn dressed(word: usize, dice: &mut Dice) -> String {
    let word = format!("w{word}x");
    match dice.roll(6) {
        0 => word.to_uppercase(),
        1 => format!("“{word}”"),
        2 => format!("{word},"),
        3 => format!("{}\u{200C}{}", &word[..1], &word[1..]),
        _ => word,
    }
}

#[test]
fn any_run_of_a_passage_stands_in_it_and_each_other_word_is_counted() {
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let many = 20 + dice.roll(60);
        let all: Vec<usize> = (0..many).collect();
        let passage: Vec<String> = all.iter().map(|word| dressed(*word, &mut dice)).collect();
        let passage = passage.join(" ");
        let from = dice.roll(many - 12);
        let to = from + 12 + dice.roll(many - 12 - from + 1).min(20);
        let mut said: Vec<String> = all[from..to.min(many)]
            .iter()
            .map(|word| dressed(*word, &mut dice))
            .collect();
        let whole = said.join("  ");
        assert_eq!(likeness(&whole, &passage), Whole, "seed {seed}: {whole}");
        let cut = dice.roll(3);
        if 0 < cut {
            said.splice(4..4 + cut, ["[…]".to_owned()]);
            let cut = said.join(" ");
            assert_eq!(likeness(&cut, &passage), Whole, "seed {seed}: {cut}");
        }
        let changed = 1 + dice.roll(2);
        for at in 0..changed {
            said[1 + at * 5] = format!("other{at}");
        }
        let other = said.join(" ");
        assert_eq!(
            likeness(&other, &passage),
            But(changed),
            "seed {seed}: {other}"
        );
    }
}
