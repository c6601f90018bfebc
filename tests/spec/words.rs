//! The words of the window: the same in every language, each of them said somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use nutgraf::desk::say::{Tongue, figures, number, say, say_with, speak};
use regex::Regex;

/// The keys of a language with the variables of each.
fn book(tongue: Tongue) -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(format!("assets/words/{}.ftl", tongue.tag()));
    let text = fs::read_to_string(path).unwrap();
    let key = Regex::new(r"^(?:([a-z][a-z0-9-]*)|    \.([a-z-]+)) =").unwrap();
    let variable = Regex::new(r"\$([a-z]+)").unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut of, mut here) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(names) = key.captures(line) {
            here = match (names.get(1), names.get(2)) {
                (Some(name), _) => {
                    of = name.as_str().to_owned();
                    of.clone()
                }
                (None, attribute) => format!("{of}.{}", attribute.unwrap().as_str()),
            };
            let is_new = found.insert(here.clone(), BTreeSet::new()).is_none();
            assert!(is_new, "{tongue:?} has {here} twice");
        }
        for name in variable.captures_iter(line) {
            let known = found.get_mut(&here).unwrap();
            known.insert(name[1].to_owned());
        }
    }
    found
}

/// All sources in a folder, with their paths.
fn sources(at: &Path, out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            out.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn both_languages_have_the_same_words_with_the_same_values() {
    let (english, persian) = (book(Tongue::English), book(Tongue::Persian));
    let missing = |of: &BTreeMap<String, BTreeSet<String>>, other: &BTreeMap<_, _>| {
        let keys = other.keys().filter(|key| !of.contains_key(*key));
        keys.cloned().collect::<Vec<String>>()
    };
    let in_persian = missing(&persian, &english);
    let in_english = missing(&english, &persian);
    assert!(in_persian.is_empty(), "not in fa.ftl: {in_persian:?}");
    assert!(in_english.is_empty(), "not in en.ftl: {in_english:?}");
    assert_eq!(english, persian, "the values of a key differ");
}

#[test]
fn each_key_is_said_and_each_that_is_said_is_there() {
    let mut all = Vec::new();
    for layer in ["surface", "desk"] {
        let at = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(layer);
        sources(&at, &mut all);
    }
    let known = book(Tongue::English);
    let said = Regex::new(r#"\b(?:say\)?|say_with|count)\(\s*"([^"]+)""#).unwrap();
    let row = Regex::new(r#"row!\([^"]*"([^"]+)""#).unwrap();
    let mut wrong = Vec::new();
    let mut rows = Vec::new();
    for (path, text) in &all {
        for name in said.captures_iter(text) {
            if !known.contains_key(&name[1]) {
                wrong.push(format!("{path} says {}, which is in no file", &name[1]));
            }
        }
        for name in row.captures_iter(text) {
            rows.push(name[1].to_owned());
            rows.push(format!("{}.help", &name[1]));
        }
    }
    for key in &rows {
        if !known.contains_key(key) {
            wrong.push(format!(
                "the table of actions has {key}, which is in no file"
            ));
        }
    }
    for key in known.keys() {
        let literal = format!("\"{key}\"");
        let is_said = all.iter().any(|(_, text)| text.contains(&literal));
        if !is_said && !rows.contains(key) {
            wrong.push(format!("{key} is never said"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn persian_is_written_with_its_own_letters_and_gaps() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("assets/words/fa.ftl")).unwrap();
    let wrong = Regex::new(r"[يكىة٠-٩0-9]|\b(ن?می) |[ء-ی] (های?|هایی|تر|ترین|اند|ام|ای)\b|\x{200C}\s|\s\x{200C}|[ء-ی][?,;]|جستجو").unwrap();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter(|line| wrong.is_match(line.trim_start().trim_start_matches("[0]")))
        .collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn numbers_and_plurals_are_those_of_the_language() {
    speak(Tongue::English);
    assert_eq!(number(12_345), "12,345");
    assert_eq!(figures("14:02"), "14:02");
    let restored = |words: i64| {
        let values = [("count", 1.into()), ("words", words.into())];
        say_with("keeper-restored-words", values).replace(['\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(
        restored(1),
        "Restored 1 article, 1 word newer than the saved files"
    );
    assert!(restored(2).contains("2 words newer"), "{}", restored(2));
    speak(Tongue::Persian);
    assert_eq!(number(12_345), "۱۲٬۳۴۵");
    assert_eq!(figures("14:02"), "۱۴:۰۲");
    assert_eq!(say("no-such-key"), "no-such-key");
    assert_eq!(say_with("no-such-key", []), "no-such-key");
}

#[test]
fn the_language_of_the_system_is_spoken_where_we_know_it() {
    for (tag, tongue) in [
        ("fa", Tongue::Persian),
        ("fa-IR", Tongue::Persian),
        ("fa_IR.UTF-8", Tongue::Persian),
        ("prs-AF", Tongue::Persian),
        ("en-GB", Tongue::English),
        ("far", Tongue::English),
        ("C", Tongue::English),
        ("", Tongue::English),
    ] {
        assert_eq!(Tongue::of_tag(tag), tongue, "{tag}");
    }
}
