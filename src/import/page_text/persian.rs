//! Who said it, in Persian: the speaker before the verb, and the words that lead up to «.

use std::sync::LazyLock;

use regex::Regex;

use super::cast::Cast;
use super::persian_names::subject;
use super::persian_words::is_stop;
use super::text::{cut, pattern};
use crate::model::quote::Speaker;

/// Verbs of saying: whole ones, and nouns with one of the light verbs.
static VERB: LazyLock<String> = LazyLock::new(|| {
    let mi = r"می[\x{200c} ]?";
    let do_ = format!(
        r"(?:(?:{mi})?(?:کرد|کردند|کند|کنند)|کرده(?: است| بود|‌اند)?|داشت|داشتند|داشته(?: است)?|نمود|دارد|{mi}دارد)"
    );
    let give = format!(r"(?:(?:{mi})?(?:داد|دادند|دهد|دهند)|داده(?: است| بود|‌اند)?)");
    let doing = "تأکید|تاکید|تصریح|اظهار|خاطرنشان|خاطر نشان|بیان|عنوان|اعلام|اضافه|اشاره|ابراز [^ ]+|مطرح|اذعان|اعتراف|یادآوری|تشریح|تعریف|نقل|پیش‌بینی|تهدید|توصیه|ادعا|گلایه|شوخی|زمزمه|تکذیب|گوشزد|آرزو|درخواست|توصیف|انتقاد|قلمداد|ارزیابی|اعتراض";
    let giving = "ادامه|توضیح|هشدار|پاسخ|خبر|جواب|وعده|شرح|گزارش|قول|تذکر";
    format!(
        r"(?:{mi}(?:گوید|گویند|گفت|گفتند|گه|افزاید|نویسد|نویسند|پرسد|خواند|داند|نامد)|گفته است|گفته بود|گفته‌اند|گفت|گفتند|افزود|افزودند|(?:{doing}) {do_}|(?:{giving}) {give}|یادآور (?:شد|{mi}شود)|متذکر شد|مدعی (?:شد|است)|معتقد است|بر این باور است|فریاد (?:زد|{mi}زند)|نوشت|نوشتند|نوشته است|نوشته بود|پرسید|خواند|نامید|خوانده است|دانست)"
    )
});

/// The text with the letters of Persian where it has those of Arabic; as long as it was.
pub(super) fn letters(text: &str) -> String {
    let persian = |letter: char| match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        other => other,
    };
    text.chars().map(persian).collect()
}

/// The speaker in the words that lead up to «.
pub(super) fn before(zone: &str, cast: &mut Cast) -> Option<Speaker> {
    static VERBS: LazyLock<Regex> = LazyLock::new(|| pattern(&VERB));
    // "در بخشی از این نامه آمده است: «": a paper speaks.
    static PAPER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"در\s(?:بخشی از\s|متن\s)?([^،.:«»]{3,40}?)\s(?:چنین\s|نیز\s)?آمده است:?\s*$")
    });
    if let Some(paper) = PAPER.captures(zone).and_then(|found| found.get(1)) {
        return Some(cast.meet_nameless(paper.as_str(), None));
    }
    let verb = VERBS.find_iter(zone).last();
    let clause = verb.map(|verb| cut(zone, 0..verb.start()));
    // "به گفتهٔ یک منبع، قاضی گفته بود «…": the last clause has a speaker of its own.
    let own = clause
        .and_then(|clause| clause.rsplit_once('،'))
        .map(|(_, last)| last.trim());
    let has_own = own.is_some_and(|last| {
        let first = last.split_whitespace().next().unwrap_or("");
        !first.is_empty() && !is_stop(first) && !has_of(last)
    });
    if let Some(who) = by_word_of(zone, cast).filter(|_| !has_own) {
        return Some(who);
    }
    if let Some(clause) = clause.filter(|clause| has_of(clause) && has_own) {
        return subject(
            clause.rsplit_once('،').map_or(clause, |(_, last)| last),
            cast,
        );
    }
    if let Some(clause) = clause {
        // "«…» خواند و گفت: «": whoever spoke before goes on.
        let rest = VERBS.replace_all(clause, "");
        let rest = rest.trim_matches([' ', 'و', '،', '\u{a0}']);
        return if rest.is_empty() && !clause.trim().is_empty() {
            None
        } else {
            subject(clause, cast)
        };
    }
    let label = zone.trim_end().strip_suffix(':')?;
    subject(label, cast)
}

/// The speaker in the words behind »; `sentence` leads up to the quotation.
pub(super) fn behind(sentence: &str, rest: &str, cast: &mut Cast) -> Option<Speaker> {
    static CLAUSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^[،؛,.\s]*(?:این(?:‌ها)? (?:جمله |حرف |سخن |نکته |مطلب |عبارت )?را\s)?([^«»؛:.]{{0,120}}?)\s?{}",
            *VERB
        ))
    });
    let head = rest
        .char_indices()
        .nth(200)
        .map_or(rest, |(at, _)| cut(rest, 0..at));
    let leads_on = cut(head, 0..head.find('«').unwrap_or(head.len()));
    // "… . Behrouz added:": what ends in a colon leads up to the next quotation.
    // "«…» توصیف کرد و گفت: «": its own verb stands first.
    static FIRST: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^{}", *VERB)));
    let starts_anew = !leads_on.trim_start().starts_with(['،', '؛', ','])
        && !FIRST.is_match(leads_on.trim_start());
    if leads_on.trim_start().starts_with('.')
        || starts_anew && leads_on.trim_end().ends_with([':', '،'])
    {
        return None;
    }
    if let Some(who) = by_word_of(leads_on, cast) {
        return Some(who);
    }
    let clause = CLAUSE.captures(leads_on)?.get(1)?.as_str();
    // "داوران این رمان را «…» خواندند": the subject stands before, the verb behind.
    let is_around = clause.trim().is_empty() && !sentence.trim().is_empty();
    subject(if is_around { sentence } else { clause }, cast)
}

/// Whether a text tells whose word it is: "به گفتهٔ X".
fn has_of(text: &str) -> bool {
    ["به گفت", "به نقل از", "از نظر", "به باور"]
        .iter()
        .any(|of| text.contains(of))
}

/// "به گفتهٔ X", "به نقل از X": according to X.
fn by_word_of(text: &str, cast: &mut Cast) -> Option<Speaker> {
    static OF: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:به (?:گفتهٔ?|گفته[\x{200c} ]ی|گفتۀ|قول|باور|عقیدهٔ?|نظر|اعتقاد|روایت|تعبیر|نقل از)|از (?:نظر|نگاه|دید))\s([^«».؛:]{2,90})",
        )
    });
    let who = OF.captures(text)?.get(1)?.as_str();
    let first = who.split_whitespace().next().unwrap_or("");
    if super::credit::is_outlet(first) || ["من", "ما"].contains(&first) {
        return None;
    }
    subject(who, cast)
}
