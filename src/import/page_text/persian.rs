//! Who said it, in Persian: the speaker before the verb, without capital letters to show a name.

use std::sync::LazyLock;

use regex::Regex;

use super::cast::Cast;
use super::text::{cut, pattern};
use crate::model::quote::Speaker;

const VERB: &str = r"(?:می‌گوید|می‌گویند|می‌نویسد|گفته است|گفته بود|گفت|گفتند|افزود|(?:تأکید|تاکید|تصریح|اظهار|خاطرنشان|خاطر نشان|بیان|عنوان|اعلام|اضافه|اشاره|ابراز امیدواری|مطرح|اذعان|اعتراف) (?:کرد|کرده|کردند|داشت|می‌کند)|اظهار داشت|ادامه داد|توضیح داد|هشدار داد|پاسخ داد|خبر داد|یادآور شد|متذکر شد|مدعی شد|نوشت|نوشته است|پرسید|خواند|دانست)";
const ROLES: [&str; 62] = [
    "رئیس",
    "رییس",
    "وزیر",
    "سخنگوی",
    "سخنگو",
    "مدیر",
    "مدیرعامل",
    "شهردار",
    "نماینده",
    "استاد",
    "کارشناس",
    "معاون",
    "دبیر",
    "دبیرکل",
    "فرماندار",
    "استاندار",
    "سرپرست",
    "مسئول",
    "فرمانده",
    "پژوهشگر",
    "نویسنده",
    "کارگردان",
    "بازیگر",
    "مربی",
    "سرمربی",
    "پزشک",
    "معلم",
    "دانشجو",
    "ساکن",
    "کشاورز",
    "نانوا",
    "سفیر",
    "مشاور",
    "عضو",
    "رئیس‌جمهور",
    "رئیس‌جمهوری",
    "نخست‌وزیر",
    "دادستان",
    "قاضی",
    "وکیل",
    "جامعه‌شناس",
    "اقتصاددان",
    "روزنامه‌نگار",
    "خبرنگار",
    "پرستار",
    "صاحب",
    "بنیان‌گذار",
    "آقای",
    "خانم",
    "دکتر",
    "مهندس",
    "سردار",
    "آیت‌الله",
    "حجت‌الاسلام",
    "ماهیگیر",
    "راننده",
    "شهروند",
    "فعال",
    "تحلیلگر",
    "رهبر",
    "مدیرکل",
    "مقام",
];
const STOPS: [&str; 30] = [
    "در",
    "با",
    "به",
    "از",
    "روز",
    "برای",
    "که",
    "درباره",
    "دربارهٔ",
    "خطاب",
    "پس",
    "ضمن",
    "امروز",
    "دیروز",
    "نیز",
    "هم",
    "همچنین",
    "طی",
    "شامگاه",
    "صبح",
    "عصر",
    "شنبه",
    "یکشنبه",
    "دوشنبه",
    "جمعه",
    "سه‌شنبه",
    "چهارشنبه",
    "پنجشنبه",
    "را",
    "سپس",
];
const PRONOUNS: [&str; 8] = ["وی", "او", "ایشان", "آنها", "آنان", "این", "همان", "سپس"];

/// The text with the letters of Persian where it has those of Arabic; as long as it was.
pub(super) fn letters(text: &str) -> String {
    let persian = |letter: char| match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        other => other,
    };
    text.chars().map(persian).collect()
}

/// Whether a text names an office or trade in Persian.
pub(super) fn has_role(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| is_office_word(word.trim_matches(['،', '؛', ',', '.'])))
}

/// Whether a word is an office, also with the ی that joins it to the next one.
fn is_office_word(word: &str) -> bool {
    ROLES.contains(&word)
        || word
            .strip_suffix('ی')
            .is_some_and(|bare| ROLES.contains(&bare))
}

/// Takes note of those a text names with their office behind a comma:
/// "بهروز تابان، سخنگوی شورا، …".
pub(super) fn learn(text: &str, cast: &mut Cast) {
    let parts: Vec<&str> = text.split(['،', '.', '؛', ':']).map(str::trim).collect();
    for (name, role) in parts.iter().zip(parts.iter().skip(1)) {
        let name = without_opener(name);
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_name = (2..=4).contains(&words.len())
            && words
                .iter()
                .all(|word| !STOPS.contains(word) && !ROLES.contains(word));
        let opens = role.split_whitespace().next().unwrap_or("");
        if is_name && is_office_word(opens) && role.split_whitespace().count() <= 9 {
            let someone = Speaker {
                name: name.to_owned(),
                role: (*role).to_owned(),
            };
            cast.meet(someone, None);
        }
    }
}

/// The speaker in the words that lead up to «.
pub(super) fn before(zone: &str, cast: &mut Cast) -> Option<Speaker> {
    static VERBS: LazyLock<Regex> = LazyLock::new(|| pattern(VERB));
    if let Some(who) = by_word_of(zone, cast) {
        return Some(who);
    }
    let verb = VERBS.find_iter(zone).last();
    if let Some(verb) = verb {
        return subject(cut(zone, 0..verb.start()), cast);
    }
    let label = zone.trim_end().strip_suffix(':')?;
    subject(label, cast)
}

/// The speaker in the words behind ».
pub(super) fn behind(rest: &str, cast: &mut Cast) -> Option<Speaker> {
    static CLAUSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^[،؛,.\s]*(?:این (?:جمله |حرف |سخن |نکته |مطلب )?را\s)?([^«»؛:.]{{0,120}}?)\s?{VERB}"
        ))
    });
    let head = rest
        .char_indices()
        .nth(200)
        .map_or(rest, |(at, _)| cut(rest, 0..at));
    let head = cut(head, 0..head.find('«').unwrap_or(head.len()));
    if let Some(who) = by_word_of(head, cast) {
        return Some(who);
    }
    if head.trim_start().starts_with('.') {
        return None;
    }
    subject(CLAUSE.captures(head)?.get(1)?.as_str(), cast)
}

/// "به گفتهٔ X": according to X.
fn by_word_of(text: &str, cast: &mut Cast) -> Option<Speaker> {
    static OF: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"به (?:گفته|گفتهٔ|گفته‌ی|باور|عقیده|نظر|اعتقاد)\s([^«».؛:]{2,90})")
    });
    subject(OF.captures(text)?.get(1)?.as_str(), cast)
}

/// The clause without the word that only joins it to the one before.
fn without_opener(clause: &str) -> &str {
    let clause = clause.trim_start();
    [
        "اما ",
        "ولی ",
        "البته ",
        "و ",
        "سپس ",
        "همچنین ",
        "در مقابل ",
        "با این حال ",
    ]
    .iter()
    .find_map(|opener| clause.strip_prefix(opener))
    .unwrap_or(clause)
}

/// The person a clause begins with.
fn subject(clause: &str, cast: &mut Cast) -> Option<Speaker> {
    let clause = without_opener(clause);
    let mut parts = clause
        .split(['،', ',', '؛'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let begins_aside = |part: &str| {
        let first = part.split_whitespace().next().unwrap_or("");
        STOPS.contains(&first)
    };
    let Some(main) = parts.find(|part| !begins_aside(part)) else {
        return cast.current();
    };
    // "یکی از معترضان": here "از" belongs to the phrase.
    let is_some_of = ["یکی از ", "برخی از ", "بعضی از ", "شماری از ", "تعدادی از "]
        .iter()
        .any(|start| main.starts_with(start));
    let until = |part: &str| -> Vec<String> {
        part.split_whitespace()
            .take_while(|w| !STOPS.contains(w) || is_some_of && *w == "از")
            .map(str::to_owned)
            .collect()
    };
    let words = until(main);
    let first = words.first()?.as_str();
    if PRONOUNS.contains(&first) {
        return cast.current();
    }
    let beside = parts.next();
    // "فرماندار گلزار، کامران نیک‌پی،": the office first, then the name.
    if let Some(next) = beside.filter(|next| {
        let count = next.split_whitespace().count();
        (2..=4).contains(&count)
            && has_role(main)
            && !has_role(next)
            && until(next).len() == count
            && !is_some_of
    }) {
        let someone = Speaker {
            name: next.to_owned(),
            role: main.to_owned(),
        };
        return Some(cast.meet(someone, None));
    }
    if let Some(next) = beside.filter(|next| has_role(next) && !has_role(main)) {
        let someone = Speaker {
            name: words.join(" "),
            role: next.to_owned(),
        };
        return Some(cast.meet(someone, None));
    }
    let titles = ["آقای", "خانم", "دکتر", "مهندس"];
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !titles.contains(word))
        .collect();
    let is_office = words.iter().any(|word| ROLES.contains(word));
    // "سخنگوی شورا": someone named before by name and office.
    let office = words.first().filter(|word| ROLES.contains(word));
    if let Some(known) = office
        .filter(|_| words.len() <= 2)
        .and_then(|word| cast.by_office(word))
    {
        return Some(known);
    }
    // "رئیس اتحادیهٔ نانوایان": the sign of ezafe joins an office, not a name.
    if office.is_some() && words.iter().any(|word| word.ends_with('ٔ')) {
        let phrase = words.join(" ");
        let first = office.copied().unwrap_or_default();
        if let Some(known) = cast.by_office(first) {
            return Some(known);
        }
        return match cast
            .current()
            .filter(|who| who.role.is_empty() && who.name.contains(' '))
        {
            Some(known) => Some(cast.meet(
                Speaker {
                    role: phrase,
                    ..known
                },
                None,
            )),
            None => Some(cast.meet_nameless(&phrase, None)),
        };
    }
    let is_nameless = words.first() == Some(&"یک") || is_some_of;
    let (role, name) = match words.len() {
        0 => return cast.current(),
        count if is_office && 3 <= count && !is_nameless => words.split_at(count - 2),
        _ => words.split_at(0),
    };
    if name.len() > 7 {
        return None;
    }
    let someone = Speaker {
        name: name.join(" "),
        role: role.join(" "),
    };
    Some(cast.meet(someone, None))
}
