//! Who is meant in Persian, where no capital letter shows a name: offices, titles, kinship.

use super::cast::Cast;
use super::lists::{FA_OFFICES, FA_RANKS, FA_TITLES};
use super::persian_words::{
    PRONOUNS, is_first_name, is_kin, is_name_word, is_office, is_stop, kin,
};
use super::text::{cut, words};
use crate::model::quote::Speaker;

/// Name and office of two parts beside a comma, in whichever order they stand.
pub(super) fn apposition(first: &str, second: &str) -> Option<Speaker> {
    let name_of = |part: &str| {
        let bare = without_titles(part);
        // "سرهنگ احد قنبری، فرماندهٔ پلیس‌راه"
        let bare = match bare.split_once(' ') {
            Some((rank, name)) if FA_RANKS.contains(rank) && name.contains(' ') => name.to_owned(),
            _ => bare,
        };
        let count = bare.split_whitespace().count();
        // "رحیم قایقران": a trade behind a first name is a surname.
        let is_given = bare.split_whitespace().next().is_some_and(is_first_name);
        let is_part = |word: &str| is_name_word(word) || is_given && is_office(word);
        let is_name = (2..=4).contains(&count) && bare.split_whitespace().all(is_part);
        (is_name && !bare.starts_with("یک ")).then_some(bare)
    };
    let opens = |part: &str| part.split_whitespace().next().unwrap_or("").to_owned();
    let is_role = |part: &str| {
        let count = part.split_whitespace().count();
        // "دختر این زندانی"
        let is_kin = kin(&opens(part)).is_some() || 1 < count && is_kin(&opens(part));
        (is_office(&opens(part)) || is_kin) && (1..=12).contains(&count)
    };
    let kin_word = |part: &str| {
        let count = part.split_whitespace().count();
        let word = opens(part);
        kin(&word).filter(|_| count <= 3).map(str::to_owned)
    };
    if let Some(name) = name_of(first).filter(|_| is_role(second)) {
        let role = bare_role(second);
        return Some(Speaker { name, role });
    }
    // "همسرش، ماه‌منیر، …", "خواهر او، نسترن، …": kin may be told by one name.
    let of_pronoun = first
        .split_once(' ')
        .filter(|(word, whose)| is_kin(word) && PRONOUNS.contains(whose));
    let kinship = kin_word(first).or_else(|| of_pronoun.map(|(word, _)| word.to_owned()));
    if let Some(role) = kinship {
        let bare = without_titles(second);
        let count = bare.split_whitespace().count();
        let is_name = (1..=3).contains(&count) && bare.split_whitespace().all(is_name_word);
        return is_name.then_some(Speaker { name: bare, role });
    }
    let name =
        name_of(second).filter(|_| is_role(first) && first.split_whitespace().count() <= 8)?;
    let role = bare_role(first);
    Some(Speaker { name, role })
}

/// An office without the clause behind it, and without whose it is: "وکیل او".
fn bare_role(part: &str) -> String {
    let ends = [" که ", " نیز ", " هم ", " همچنین ", " ضمن "];
    let end = ends.iter().filter_map(|word| part.find(word)).min();
    let role = cut(part, 0..end.unwrap_or(part.len())).trim();
    let bare = [" او", " وی"].iter().find_map(|end| role.strip_suffix(end));
    bare.unwrap_or(role).to_owned()
}

fn without_titles(part: &str) -> String {
    let words: Vec<&str> = part
        .split_whitespace()
        .filter(|word| !FA_TITLES.contains(word))
        .collect();
    words.join(" ")
}

/// The known name that words begin with.
pub(super) fn known_start(words: &[&str], cast: &Cast) -> Option<String> {
    (1..=words.len().min(4)).rev().find_map(|count| {
        let name = words.get(..count)?.join(" ");
        cast.has(&name).then_some(name)
    })
}

/// The clause without the word that only joins it to the one before.
pub(super) fn without_opener(clause: &str) -> &str {
    const OPENERS: [&str; 23] = [
        "پس از آن ",
        "بعد از آن ",
        "این در حالی است که ",
        "در این میان ",
        "در این حال ",
        "به‌تازگی ",
        "از طرف دیگر ",
        "در سوی دیگر ",
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
        // "در پایان این نشست، …" is no opener alone.
        .filter(|rest| {
            !["این ", "آن ", "همین "]
                .iter()
                .any(|word| rest.starts_with(word))
        })
    {
        clause = rest.trim_start_matches(['،', ' ']);
    }
    clause
}

/// Words for somebody whose name is held back: a source, an official.
pub(super) const INFORMANTS: [&str; 2] = ["منبع", "مقام"];

pub(super) fn plain(name: &str) -> Speaker {
    Speaker {
        name: name.to_owned(),
        role: String::new(),
    }
}

/// The text without what stands between marks, but for a name such as «پیک بندر».
pub(super) fn without_terms(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('«') {
        out.push_str(before);
        let (inner, behind) = behind.split_once('»').unwrap_or(("", ""));
        let is_name = words(inner) <= 3 && !inner.ends_with(['.', '!', '؟', '،']);
        out.push_str(if is_name { inner } else { "" });
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The person a clause begins with.
pub(super) fn subject(clause: &str, cast: &mut Cast) -> Option<Speaker> {
    let blanked = without_terms(clause);
    let clause = without_opener(&blanked);
    let parts = clause
        .split(['،', ',', '؛'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    // "می‌خندد و می‌گوید": whoever it was goes on.
    let opens_verb = ["می\u{200c}", "نمی\u{200c}"]
        .iter()
        .any(|start| clause.starts_with(start));
    if opens_verb {
        return cast.current().filter(|_| !cast.is_unsure);
    }
    // "سخنگو حاضر نشد، اما مدیر گفت": the clause behind the last joint has the verb.
    let parts: Vec<&str> = parts.collect();
    let joint = parts.iter().rposition(|part| {
        ["اما ", "ولی ", "و "]
            .iter()
            .any(|word| part.starts_with(word))
    });
    let mut parts = parts
        .into_iter()
        .skip(joint.unwrap_or(0))
        .map(without_opener);
    let begins_aside = |part: &str| is_stop(part.split_whitespace().next().unwrap_or(""));
    let Some(main) = parts.find(|part| !begins_aside(part)) else {
        return cast.current().filter(|_| !cast.is_unsure);
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
    // "این منبع به تسنیم گفت": the source that was cited just before.
    let informant = words.get(1).filter(|noun| INFORMANTS.contains(*noun));
    if let Some(noun) = informant.filter(|_| PRONOUNS.contains(&first)) {
        return Some(cast.informant(noun));
    }
    if PRONOUNS.contains(&first) {
        return cast.current();
    }
    // "کمی سکوت می‌کند و می‌گوید": no subject stands before the first verb.
    let has_verb = words.iter().any(|word| word.starts_with("می\u{200c}"));
    let is_known = (1..=3).any(|count| {
        words
            .get(..count)
            .is_some_and(|run| cast.has(&run.join(" ")))
    });
    if has_verb && !is_known && !is_office(first) && kin(first).is_none() {
        return cast.current().filter(|_| !cast.is_unsure);
    }
    // "پدر یکی از این کوهنوردان، یدالله صفری": an office goes on behind "از".
    let whole = if is_kin(first) || end.is_none() {
        main.to_owned()
    } else {
        words.join(" ")
    };
    let is_cut = end.is_some_and(|ix| all.get(ix) == Some(&"که"));
    if let Some(someone) = beside
        .filter(|_| !is_cut)
        .and_then(|next| apposition(&whole, next))
    {
        return Some(cast.meet(someone, None));
    }
    if let Some(kin) = kin(first).filter(|_| words.len() == 1) {
        return Some(
            cast.relative(kin)
                .unwrap_or_else(|| cast.meet(plain(first), None)),
        );
    }
    // "یکی از آنان که خود را معصومه حاتمی معرفی کرد": the name was learned from the clause.
    let is_some = is_some_of || first == "یک" || first.ends_with('ی') && !is_office(first);
    let is_called = is_some
        && [" معرفی ", " به نام "]
            .iter()
            .any(|word| main.contains(word));
    if is_called && let Some(known) = cast.current() {
        return Some(known);
    }
    let is_one = first == "یک" || is_some_of;
    let named: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !FA_TITLES.contains(word))
        .collect();
    if let Some(name) = known(&named, has_object, cast).filter(|_| !is_one) {
        let role = cast.take_waiting(&name);
        return Some(cast.meet(Speaker { name, role }, None));
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
    // "لواسانی برگه‌ای از کشو درمی‌آورد": a surname the page knows, before its object.
    let is_surname = words
        .first()
        .is_some_and(|word| cast.by_surname(word).is_some());
    let has_thing = words.get(1).is_some_and(|word| word.ends_with("‌ای"));
    let is_whole = count == words.len() || has_object || 1 < count;
    (is_whole || is_surname && has_thing).then_some(name)
}

/// Someone by office, by name, or by both: "مدیر بندر", "کامران نیک‌پی", "مدیر بندر کامران نیک‌پی".
fn by_office(words: &[&str], cast: &mut Cast) -> Option<Speaker> {
    let first = *words.first()?;
    let whole = words.join(" ");
    // "رحیم داوودی نمایندهٔ کارگران": the office behind the name, without a comma.
    let office =
        (2..words.len().min(5)).find(|at| words.get(*at).is_some_and(|w| FA_OFFICES.contains(w)));
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
        let role = cast.take_waiting(&name);
        return (words.len() <= 5 && name.chars().any(char::is_alphabetic))
            .then(|| cast.meet(Speaker { name, role }, None));
    }
    let is_rank = FA_RANKS.contains(first);
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
        let name = name.join(" ");
        let waiting = if is_rank {
            cast.take_waiting(&name)
        } else {
            String::new()
        };
        let role = if waiting.is_empty() {
            role.join(" ")
        } else {
            waiting
        };
        let someone = Speaker { name, role };
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
        // The only one who spoke so far, told of once more by the office in the headline.
        None => match cast.only_one().filter(|_| cast.is_lead(words)) {
            Some(known) => Some(cast.meet(known, None)),
            None => Some(cast.meet_nameless(&whole, None)),
        },
    }
}
