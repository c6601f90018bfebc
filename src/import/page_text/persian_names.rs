//! Who is meant in Persian, where no capital letter shows a name: offices, titles, kinship.

use super::cast::Cast;
use super::persian_first::is_first_name;
use super::persian_words::{PRONOUNS, RANKS, ROLES, TITLES, is_name_word, is_office, is_stop, kin};
use super::text::sentences;
use crate::model::quote::Speaker;

/// Takes note of those a text names with their office, and of whom its sentences are about.
pub(super) fn learn(text: &str, cast: &mut Cast) {
    let bare = without_terms(text);
    for sentence in sentences(&bare) {
        learn_full_names(sentence, cast);
        learn_ranks(sentence, cast);
        learn_asides(sentence, cast);
        learn_subject(sentence, cast);
    }
}

/// "نوشتهٔ هما فروتن", "عباس کیانی در را باز می‌کند": a first name and what follows it.
fn learn_full_names(sentence: &str, cast: &mut Cast) {
    let words: Vec<&str> = sentence
        .split_whitespace()
        .map(|word| word.trim_start_matches(['«', '(']))
        .collect();
    for (at, (first, second)) in words.iter().zip(words.iter().skip(1)).enumerate() {
        // "در ساحل هشدار داد": a word with its verb is no surname.
        let behind = words.get(at + 2).copied().unwrap_or("");
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
        let last = second.trim_end_matches(['،', '.', '؛', ':', ')', '»', '؟']);
        if is_first_name(first) && is_name_word(last) && !is_common(last) {
            cast.mention_named(&format!("{first} {last}"), "");
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

/// "به ریاست قاضی حمید وکیلی برگزار شد": a title and a name anywhere.
fn learn_ranks(sentence: &str, cast: &mut Cast) {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    for (at, rank) in words.iter().enumerate() {
        let is_title = RANKS.contains(rank) || TITLES.contains(rank);
        let [Some(first), Some(second)] = [words.get(at + 1), words.get(at + 2)] else {
            return;
        };
        let last = second.trim_end_matches(['،', '.', '؛', ':']);
        if is_title && [*first, last].into_iter().all(is_name_word) {
            let role = if RANKS.contains(rank) { *rank } else { "" };
            cast.mention_named(&format!("{first} {last}"), role);
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

/// Name and office of two parts beside a comma, in whichever order they stand.
fn apposition(first: &str, second: &str) -> Option<Speaker> {
    let name_of = |part: &str| {
        let bare = without_titles(part);
        let count = bare.split_whitespace().count();
        ((2..=4).contains(&count) && bare.split_whitespace().all(is_name_word)).then_some(bare)
    };
    let opens = |part: &str| part.split_whitespace().next().unwrap_or("").to_owned();
    let is_role = |part: &str| {
        let count = part.split_whitespace().count();
        (is_office(&opens(part)) || kin(&opens(part)).is_some()) && (1..=12).contains(&count)
    };
    let kin_word = |part: &str| {
        let count = part.split_whitespace().count();
        let word = opens(part);
        kin(&word).filter(|_| count <= 3).map(str::to_owned)
    };
    if let Some(name) = name_of(first).filter(|_| is_role(second)) {
        let role = second.split(" که ").next().unwrap_or(second).trim();
        return Some(Speaker {
            name,
            role: role.to_owned(),
        });
    }
    // "همسرش، ماه‌منیر، …": kin may be told by one name.
    if let Some(role) = kin_word(first) {
        let bare = without_titles(second);
        let count = bare.split_whitespace().count();
        let is_name = (1..=3).contains(&count) && bare.split_whitespace().all(is_name_word);
        return is_name.then_some(Speaker { name: bare, role });
    }
    let name =
        name_of(second).filter(|_| is_role(first) && first.split_whitespace().count() <= 8)?;
    Some(Speaker {
        name,
        role: first.to_owned(),
    })
}

fn without_titles(part: &str) -> String {
    let words: Vec<&str> = part
        .split_whitespace()
        .filter(|word| !TITLES.contains(word))
        .collect();
    words.join(" ")
}

/// Whom a sentence begins with, if the page has named them.
fn learn_subject(sentence: &str, cast: &mut Cast) {
    let clause = without_opener(sentence);
    let words: Vec<&str> = clause
        .split_whitespace()
        .take(5)
        .map(|word| word.trim_matches(['،', '.', '؛', ':', '«', '»']))
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|w| !TITLES.contains(w)).collect();
    if let Some(name) = known_start(&words, cast) {
        drop(cast.meet(plain(&name), None));
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

/// The known name that words begin with.
fn known_start(words: &[&str], cast: &Cast) -> Option<String> {
    (1..=words.len().min(4)).rev().find_map(|count| {
        let name = words.get(..count)?.join(" ");
        cast.has(&name).then_some(name)
    })
}

/// The clause without the word that only joins it to the one before.
fn without_opener(clause: &str) -> &str {
    const OPENERS: [&str; 15] = [
        "اما ",
        "ولی ",
        "البته ",
        "و ",
        "سپس ",
        "همچنین ",
        "در مقابل ",
        "با این حال ",
        "در ادامه ",
        "در پایان ",
        "از سوی دیگر ",
        "با این همه ",
        "در همین حال ",
        "پیش‌تر ",
        "در عین حال ",
    ];
    let mut clause = clause.trim_start();
    while let Some(rest) = OPENERS
        .iter()
        .find_map(|opener| clause.strip_prefix(opener))
    {
        clause = rest.trim_start_matches(['،', ' ']);
    }
    clause
}

fn plain(name: &str) -> Speaker {
    Speaker {
        name: name.to_owned(),
        role: String::new(),
    }
}

/// The text without what stands between marks.
fn without_terms(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('«') {
        out.push_str(before);
        rest = behind.split_once('»').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

/// The person a clause begins with.
pub(super) fn subject(clause: &str, cast: &mut Cast) -> Option<Speaker> {
    let blanked = without_terms(clause);
    let clause = without_opener(&blanked);
    let mut parts = clause
        .split(['،', ',', '؛'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let begins_aside = |part: &str| is_stop(part.split_whitespace().next().unwrap_or(""));
    let Some(main) = parts.find(|part| !begins_aside(part)) else {
        return cast.current();
    };
    let beside = parts.next();
    // "یکی از معترضان": here "از" belongs to the phrase.
    let is_some_of = [
        "یکی از ",
        "برخی از ",
        "بعضی از ",
        "شماری از ",
        "تعدادی از ",
        "گروهی از ",
    ]
    .iter()
    .any(|start| main.starts_with(start));
    let all: Vec<&str> = main.split_whitespace().collect();
    let skipped = if is_some_of { 2 } else { 0 };
    let begins_object = |ix: usize, w: &str| 0 < ix && ["این", "آن", "همین", "چنین"].contains(&w);
    let end = (skipped..all.len()).find(|ix| {
        all.get(*ix)
            .is_some_and(|w| is_stop(w) || begins_object(*ix, w))
    });
    let has_object = end.and_then(|ix| all.get(ix)) == Some(&"را");
    let words = all.get(..end.unwrap_or(all.len()))?;
    let first = *words.first()?;
    if PRONOUNS.contains(&first) {
        return cast.current();
    }
    if let Some(someone) = beside.and_then(|next| apposition(&words.join(" "), next)) {
        return Some(cast.meet(someone, None));
    }
    if let Some(kin) = kin(first).filter(|_| words.len() == 1) {
        return Some(
            cast.relative(kin)
                .unwrap_or_else(|| cast.meet(plain(first), None)),
        );
    }
    let is_one = first == "یک" || is_some_of;
    let named: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !TITLES.contains(word))
        .collect();
    if let Some(name) = known(&named, has_object, cast).filter(|_| !is_one) {
        return Some(cast.meet(plain(&name), None));
    }
    // "ماه‌منیر حرفش را قطع کرد": what stands before "را" is no part of the name.
    let named = if has_object && 1 < named.len() {
        named.get(..named.len() - 1)?
    } else {
        &named[..]
    };
    if is_one {
        return Some(cast.meet_nameless(&named.join(" "), None));
    }
    by_office(named, cast)
}

/// The person the page has named whom these words name again.
fn known(words: &[&str], has_object: bool, cast: &Cast) -> Option<String> {
    let name = known_start(words, cast)?;
    let count = name.split(' ').count();
    (count == words.len() || has_object || 1 < count).then_some(name)
}

/// Someone by office, by name, or by both: "مدیر بندر", "کامران نیک‌پی", "مدیر بندر کامران نیک‌پی".
fn by_office(words: &[&str], cast: &mut Cast) -> Option<Speaker> {
    let first = *words.first()?;
    let whole = words.join(" ");
    // "رحیم داوودی نمایندهٔ کارگران": the office behind the name, without a comma.
    let office =
        (2..words.len().min(5)).find(|at| words.get(*at).is_some_and(|w| ROLES.contains(w)));
    if let Some((name, role)) = office.map(|at| words.split_at(at))
        && name.iter().all(|word| is_name_word(word))
        && !is_office(first)
    {
        let someone = Speaker {
            name: name.join(" "),
            role: role.join(" "),
        };
        return Some(cast.meet(someone, None));
    }
    if !is_office(first) {
        let full = if words.len() == 1 {
            cast.full_name(first)
        } else {
            None
        };
        let name = full.unwrap_or(whole);
        return (words.len() <= 5 && name.chars().any(char::is_alphabetic))
            .then(|| cast.meet(plain(&name), None));
    }
    let is_rank = RANKS.contains(first);
    // The last two words are the name, where they may be one and the office goes before them.
    let split = match words.len() {
        2 | 3 if is_rank => Some(1),
        count @ 3.. => Some(count - 2),
        _ => None,
    };
    let named = split.map(|at| words.split_at(at)).filter(|(role, name)| {
        let joins = role.last().is_some_and(|word| word.ends_with(['ٔ', 'ۀ']));
        let is_told = name.first().is_some_and(|word| is_first_name(word))
            || name.last().is_some_and(|word| cast.is_used_alone(word));
        name.iter().all(|word| is_name_word(word)) && (is_rank || !joins && is_told)
    });
    if let Some((role, name)) = named {
        let someone = Speaker {
            name: name.join(" "),
            role: role.join(" "),
        };
        return Some(cast.meet(someone, None));
    }
    if let Some(known) = cast.by_office(first, words) {
        return Some(known);
    }
    // "رئیس اتحادیه", of whom the page has told the name but not the office.
    match cast.without_office().filter(|_| cast.is_lead(words)) {
        Some(known) => {
            let someone = Speaker {
                role: whole,
                ..known
            };
            Some(cast.meet(someone, None))
        }
        None => Some(cast.meet_nameless(&whole, None)),
    }
}
