//! Credits in the running text, in Persian.

use std::sync::LazyLock;

use regex::Regex;

use super::credit::{Credit, Party};
use super::persian_words::{is_first_name, is_kin, is_office, kin};
use super::remark::Place;
use super::text::pattern;
use crate::model::source::{PartyKind, PartyRole};

/// The credits of a paragraph whose quoted words are blanked; `author` speaks in it.
pub(super) fn credits(scan: &str, paragraph: usize, author: Option<&str>) -> Vec<Credit> {
    // "به گزارش X": the credit ends with the name.
    static BY_REPORT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\b(?:به گزارش|به نوشته|به نوشتهٔ|به نوشته‌ی|به نقل از|بنا بر گزارش|بنا به گزارش)\s((?:خبرگزاری|روزنامهٔ?|هفته‌نامهٔ?|شبکهٔ?|خبرنگار(?:\s[^\s«»،]+)?|وب‌سایت|سایت|پایگاه خبری|پایگاه)?\s?(?:«[^«»]{2,30}»|[^\s،؛:.«»]+(?:\s[^\s،؛:.«»]+){0,3}?))(?:[،؛:.«]|\s(?:از|در|به|که|روز|نوشت|نوشته|با|و)(?:[\s:]|$)|$)",
        )
    });
    static REPORTED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"((?:خبرگزاری|روزنامهٔ?|شبکهٔ?|هفته‌نامهٔ?|مجلهٔ?|ماهنامهٔ?)\s(?:«[^«»]{2,30}»|[^\s،؛:.«»]+?(?:\s[^\s،؛:.«»]+?)??))\s(?:(?:پیش‌تر|پیشتر|نیز|هم|همچنین|امروز|دیروز)\s)?(?:گزارش (?:داد|کرد|داده است|داده بود|کرده است|کرده بود)|نوشته است|نوشته بود|نوشت)",
        )
    });
    static TOLD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:در\s(?:گفت‌وگو|گفتگو|گفت‌و‌گو|گفت و گو|مصاحبه)(?:یی|ای|‌ای)?\sبا|به)\s(?:خبرنگار\s)?((?:خبرگزاری|روزنامهٔ?|شبکهٔ?|رادیو|تلویزیون|پایگاه خبری|وب‌سایت|سایت|مجلهٔ?|هفته‌نامهٔ?)\s(?:«[^«»]{2,30}»|[^\s،؛:.«»]+)|«[^«»]{2,30}»)",
        )
    });
    // "به مهتاب گفت": who was told, when no kind word says that it is an outlet.
    static TOLD_BARE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[\s،])(به\s(?:خبرنگار\s)?([^\s،؛:.«»]{3,16}))\s(?:گفت|گفته است|گفته بود|توضیح داد)(?:[\s،؛:.]|$)",
        )
    });
    static TALK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[\s،])(در\s(?:گفت‌وگو|گفتگو|گفت‌و‌گو|گفت و گو|مصاحبه)(?:یی|ای|‌ای)?\sبا\s(?:خبرنگار\s)?([^\s،؛:.«»]{3,16}(?:\s[^\s،؛:.«»]{3,16})?))(?:\s(?:گفت|توضیح|اظهار|اعلام|تأکید|تاکید|افزود|این|با|از)|،)",
        )
    });
    static POSTED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:با انتشار (?:پستی|پیامی|متنی|یادداشتی|توییتی)\s)?در\s(?:(?:حساب|صفحه|صفحهٔ|کانال|پیج)[^«»،:.]{0,40}|شبکهٔ? اجتماعی\s[^\s«»،:.]+|توییتر|ایکس|اینستاگرام|تلگرام|فیس‌بوک|شبکه‌های اجتماعی)(?:[^«»،:.]{0,20})(?:نوشت|نوشته است|اعلام کرد|گفت)",
        )
    });
    let credit = |range, name: &str, role, kind| Credit {
        place: Place::in_body(paragraph, range),
        chain: vec![Party {
            name: name.trim().replace(['«', '»'], ""),
            role,
            kind,
            date: None,
        }],
        is_year_guessed: false,
    };
    let mut found = Vec::new();
    for (rule, role, ends_with_name) in [
        (&BY_REPORT, PartyRole::Reported, true),
        (&REPORTED, PartyRole::Reported, false),
        (&TOLD, PartyRole::Published, true),
    ] {
        for m in rule.captures_iter(scan) {
            let (Some(whole), Some(name)) = (m.get(0), m.get(1)) else {
                continue;
            };
            // A network is where somebody posted.
            if name.as_str().contains(" اجتماعی ") {
                continue;
            }
            let end = if ends_with_name {
                name.end()
            } else {
                whole.end()
            };
            let kind = if name.as_str().contains("خبرگزاری") {
                PartyKind::Agency
            } else {
                PartyKind::Outlet
            };
            found.push(credit(
                whole.start()..end,
                name.as_str(),
                role.clone(),
                kind,
            ));
        }
    }
    let told = TOLD_BARE.captures_iter(scan).filter(|_| author.is_some());
    let told = told
        .map(|m| (m, false))
        .chain(TALK.captures_iter(scan).map(|m| (m, true)));
    for (m, is_talk) in told {
        let (Some(whole), Some(name)) = (m.get(1), m.get(2)) else {
            continue;
        };
        if name
            .as_str()
            .split(' ')
            .any(|word| is_hearer(word, is_talk))
        {
            continue;
        }
        let (role, kind) = (PartyRole::Published, PartyKind::Outlet);
        found.push(credit(whole.range(), name.as_str(), role, kind));
    }
    for m in POSTED.find_iter(scan) {
        let name = author.unwrap_or_default();
        found.push(credit(
            m.range(),
            name,
            PartyRole::Posted,
            PartyKind::Account,
        ));
    }
    found
}

/// Whether a word behind "به" is whoever listened and not an outlet: "او", "همسرش", "شنوندگان".
fn is_hearer(word: &str, is_talk: bool) -> bool {
    const HEARERS: [&str; 30] = [
        "خبرنگاران",
        "رسانه‌ها",
        "باور",
        "مردمی",
        "فارسی",
        "انگلیسی",
        "عربی",
        "ترکی",
        "کردی",
        "شوخی",
        "ما",
        "من",
        "تو",
        "شما",
        "او",
        "وی",
        "همه",
        "مردم",
        "دادگاه",
        "قاضی",
        "پلیس",
        "مجلس",
        "دولت",
        "شورا",
        "هم",
        "یکدیگر",
        "همین",
        "این",
        "آن",
        "خود",
    ];
    let ends = ["شان", "مان", "ان", "ها", "های", "هایش", "ین"];
    let is_person = kin(word).is_some() || is_kin(word) || is_office(word) || is_first_name(word);
    HEARERS.contains(&word) || is_person || !is_talk && ends.iter().any(|end| word.ends_with(end))
}
