//! Whom a Persian page names, and whom its sentences are about.

use std::sync::LazyLock;

use regex::Regex;

use super::cast::Cast;
use super::lists::{FA_RANKS, FA_TITLES};
use super::persian_names::{apposition, known_start, plain, without_opener, without_terms};
use super::persian_words::{is_first_name, is_kin, is_name_word, is_office, is_stop, kin};
use super::text::{pattern, sentences};
use crate::model::quote::Speaker;

/// Takes note of those a text names with their office, and of whom its sentences are about.
pub(super) fn learn(text: &str, cast: &mut Cast) {
    let bare = without_terms(text);
    for sentence in sentences(&bare) {
        cast.sentence += 1;
        await_name(sentence, cast);
        learn_full_names(sentence, cast);
        learn_ranks(sentence, cast);
        learn_asides(sentence, cast);
        learn_called(sentence, cast);
        learn_informant(sentence, cast);
        learn_subject(sentence, cast);
    }
}

/// "سرمربی پولاد هم راضی نبود. مارکو دلیچ گفت": an office waits for the name behind it.
fn await_name(sentence: &str, cast: &mut Cast) {
    let clause = without_opener(sentence);
    let clause = ["به گفتهٔ ", "به گفته‌ی ", "به گفته ", "گروه "]
        .iter()
        .find_map(|start| clause.strip_prefix(start))
        .unwrap_or(clause);
    let clause = main_clause(clause);
    let clause = clause.strip_prefix("یک ").unwrap_or(clause);
    let mut parts = clause.split(['،', '؛', ':', '.']);
    let (clause, behind) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let all: Vec<&str> = clause.split_whitespace().collect();
    let stop = all
        .iter()
        .position(|word| is_stop(word))
        .unwrap_or(all.len());
    // "رئیس فدراسیون این انتقاد را": an object stands before "را".
    let run = all.get(..stop).unwrap_or_default();
    let object = run
        .iter()
        .rposition(|w| ["این", "آن"].contains(w))
        .unwrap_or(run.len().saturating_sub(1));
    let end = match all.get(stop) {
        // Of a longer run nobody can tell where the office ends.
        Some(&"را") if 4 < object => 0,
        Some(&"را") => object,
        _ => stop,
    };
    let words = all.get(..end).unwrap_or_default();
    let is_role = words
        .first()
        .is_some_and(|word| is_office(word) && !FA_RANKS.contains(word))
        && (2..=8).contains(&words.len());
    // "مادر آرمان سعیدفر": kinship to somebody with a name.
    let is_kin = 2 < words.len() && words.first().is_some_and(|word| is_kin(word));
    if is_kin {
        cast.waiting = Some((words.join(" "), cast.sentence));
        return;
    }
    // "وکیل متهم، سهیلا دادفر، گفت": the name is there.
    if apposition(&words.join(" "), behind).is_some() {
        return;
    }
    let has_name = words
        .iter()
        .any(|word| is_first_name(word) || cast.by_surname(word).is_some());
    if is_role
        && !has_name
        && cast
            .by_office(words.first().unwrap_or(&""), words)
            .is_none()
    {
        cast.waiting = Some((words.join(" "), cast.sentence));
    }
}

/// The clause without what stands before it: "در سوی دیگر، معاون بانک …", "سرویس سیاسی - …".
fn main_clause(clause: &str) -> &str {
    let clause = clause.split_once(" - ").map_or(clause, |(_, rest)| rest);
    let is_led = |first: &str| {
        is_stop(first.split(' ').next().unwrap_or("")) && first.split(' ').count() <= 4
    };
    match clause.split_once('،') {
        Some((first, rest)) if is_led(first) => rest.trim_start(),
        _ => clause,
    }
}

/// "نوشتهٔ هما فروتن", "عباس کیانی در را باز می‌کند": a first name and what follows it.
fn learn_full_names(sentence: &str, cast: &mut Cast) {
    let words: Vec<&str> = sentence
        .split_whitespace()
        .map(|word| word.trim_start_matches(['«', '(']))
        .collect();
    for (at, (first, second)) in words.iter().zip(words.iter().skip(1)).enumerate() {
        let end = name_end(&words, at + 2);
        // "در ساحل هشدار داد": a word with its verb is no surname.
        let behind = words.get(end).copied().unwrap_or("");
        if [
            "را",
            "داد",
            "کرد",
            "شد",
            "داشت",
            "است",
            "بود",
            "می‌کند",
            "می‌دهد",
        ]
        .contains(&behind)
        {
            continue;
        }
        let last = second.trim_end_matches(SIGNS);
        if is_first_name(first) && is_name_word(last) && !is_common(last) {
            let name = words.get(at..end).unwrap_or_default().join(" ");
            cast.mention_named(name.trim_end_matches(SIGNS), "");
        }
    }
}

/// Whether a word behind a first name goes on with the sentence and is no surname.
fn is_common(word: &str) -> bool {
    let is_verb = [
        "است",
        "بود",
        "شد",
        "کرد",
        "شده",
        "کرده",
        "بوده",
        "شود",
        "می‌",
        "نمی‌",
        "دارد",
        "داشت",
        "ها",
        "های",
    ];
    is_verb
        .iter()
        .any(|part| word == *part || word.starts_with(part) && part.starts_with(['م', 'ن']))
        || word.ends_with("ها")
        || word.ends_with("های")
}

/// "دختری است به نام یاسمن دلگشا", "خود را معصومه حاتمی معرفی کرد".
fn learn_called(sentence: &str, cast: &mut Cast) {
    static CALLED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:(?:به|با) نام|(?:نامش|نام خود|خودش|خود) را)\s(?:خانم\s|آقای\s|دکتر\s)?([^\s«»،.]+\s[^\s«»،.]+)(?:\sمعرفی|[،.\s]|$)",
        )
    });
    let name = CALLED.captures(sentence).and_then(|found| found.get(1));
    let Some(name) = name
        .map(|m| m.as_str())
        .filter(|name| name.split(' ').all(is_name_word))
    else {
        return;
    };
    // What it was before: "صاحب کافه، دختری است …".
    let role = cast.take_waiting(name);
    let name = name.to_owned();
    drop(cast.meet(Speaker { name, role }, None));
}

/// "به نقل از یک منبع آگاه گزارش داده است": somebody whose name is held back.
fn learn_informant(sentence: &str, cast: &mut Cast) {
    static HELD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:به نقل از|به گفتهٔ?|به گفته‌ی|از قول)\s(?:یک\s)?((?:منبع|مقام)(?:\s(?:آگاه|مطلع|ارشد|بلندپایه|رسمی|دولتی|امنیتی|نظامی|دیپلماتیک|محلی|قضایی))*)",
        )
    });
    if let Some(who) = HELD.captures(sentence).and_then(|found| found.get(1)) {
        cast.remember((plain(who.as_str()), None));
    }
}

/// "به ریاست قاضی حمید وکیلی برگزار شد": a title and a name anywhere.
fn learn_ranks(sentence: &str, cast: &mut Cast) {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    for (at, rank) in words.iter().enumerate() {
        let is_title = FA_RANKS.contains(rank) || FA_TITLES.contains(rank);
        let [Some(first), Some(second)] = [words.get(at + 1), words.get(at + 2)] else {
            return;
        };
        let last = second.trim_end_matches(SIGNS);
        if is_title && [*first, last].into_iter().all(is_name_word) {
            let role = if FA_RANKS.contains(rank) { *rank } else { "" };
            let name = words
                .get(at + 1..name_end(&words, at + 3))
                .unwrap_or_default()
                .join(" ");
            cast.mention_named(name.trim_end_matches(SIGNS), role);
        }
    }
}

/// "بهروز تابان، سخنگوی شورا، …" and "سخنگوی شورا، بهروز تابان، …".
fn learn_asides(sentence: &str, cast: &mut Cast) {
    let parts: Vec<&str> = sentence
        .split(['،', '.', '؛', ':', '(', ')'])
        .map(str::trim)
        .collect();
    let mut from_start = true;
    let mut is_first = true;
    for (first, second) in parts.iter().zip(parts.iter().skip(1)) {
        let first = if from_start {
            without_opener(first)
        } else {
            first
        };
        from_start = false;
        if let Some(someone) = apposition(first, second) {
            // The first one is whom the sentence is about.
            if is_first {
                drop(cast.meet(someone, None));
            } else {
                cast.mention_named(&someone.name, &someone.role);
            }
            is_first = false;
        }
    }
}

/// Whom a sentence begins with, if the page has named them.
fn learn_subject(sentence: &str, cast: &mut Cast) {
    let clause = main_clause(without_opener(sentence));
    let words: Vec<&str> = clause
        .split_whitespace()
        .take(5)
        .map(|word| word.trim_matches(['،', '.', '؛', ':', '«', '»']))
        .collect();
    let words: Vec<&str> = words
        .into_iter()
        .filter(|w| !FA_TITLES.contains(w))
        .collect();
    // "گردشگری از هلند عکس می‌گیرد": somebody of whom no name is told.
    let first = words.first().copied().unwrap_or("");
    let is_some = words.get(1) == Some(&"اما")
        || first.ends_with('ی')
            && words
                .get(1)
                .is_some_and(|next| ["از", "با", "که", "در"].contains(next));
    cast.is_unsure |= is_some && is_name_word(first) && known_start(&words, cast).is_none();
    if let Some(name) = known_start(&words, cast) {
        let role = cast.take_waiting(&name);
        drop(cast.meet(Speaker { name, role }, None));
    } else if let Some(kin) = words.first().and_then(|word| kin(word)) {
        drop(cast.relative(kin));
    } else if let Some(name) = only_known(sentence, cast) {
        drop(cast.meet(plain(&name), None));
    }
}

/// The person a sentence names, where it names one alone: "از کیانی می‌پرسم".
fn only_known(sentence: &str, cast: &Cast) -> Option<String> {
    let mut found: Option<String> = None;
    for word in sentence.split_whitespace() {
        let word = word.trim_matches(['،', '.', '؛', ':', '؟', '!', '«', '»']);
        let Some(name) = cast.by_surname(word) else {
            continue;
        };
        if found.as_ref().is_some_and(|known| *known != name) {
            return None;
        }
        found = Some(name);
    }
    found
}

/// Signs that may stand behind a word.
const SIGNS: [char; 7] = ['،', '.', '؛', ':', ')', '»', '؟'];

/// Where a name ends whose second word ends at `at`: "حسین ملک پور" has a surname of two.
fn name_end(words: &[&str], at: usize) -> usize {
    const PARTS: [&str; 22] = [
        "پور",
        "زاده",
        "نژاد",
        "نیا",
        "فر",
        "منش",
        "خواه",
        "دوست",
        "پناه",
        "یان",
        "مند",
        "راد",
        "فرد",
        "کیا",
        "وند",
        "تبار",
        "مقدم",
        "گر",
        "زند",
        "شاد",
        "خانی",
        "آبادی",
    ];
    let is_ended = at
        .checked_sub(1)
        .and_then(|ix| words.get(ix))
        .is_none_or(|w| w.ends_with(SIGNS));
    let is_part = words
        .get(at)
        .is_some_and(|w| PARTS.contains(&w.trim_end_matches(SIGNS)));
    if is_part && !is_ended { at + 1 } else { at }
}
