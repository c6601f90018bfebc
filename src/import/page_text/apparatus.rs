//! Lines that belong to the page and are nobody’s writing: buttons, invitations, notices, tags.

use std::sync::LazyLock;

use regex::Regex;

use super::lists::{APPARATUS, KICKERS};
use super::text::{pattern, words};

/// Takes such lines out of a page; gives those taken.
pub(super) fn take(lines: &mut Vec<String>) -> Vec<String> {
    let mut taken = take_menu(lines);
    let mut is_tag = false;
    // "Comment" over a headline is a section.
    let mut is_first = true;
    lines.retain(|line| {
        let is_section =
            std::mem::take(&mut is_first) && KICKERS.contains(line.to_lowercase().as_str());
        if is_section {
            return true;
        }
        // Short lines under "Topics" are tags, up to the next long one.
        is_tag = is_tags(line) || is_tag && words(line) <= 4;
        let is_ours = !is_tag && !is_apparatus(line);
        if !is_ours {
            taken.push(line.clone());
        }
        is_ours
    });
    taken
}

/// Takes the sections in a row below "Home" or "Menu" at the head of a page.
fn take_menu(lines: &mut Vec<String>) -> Vec<String> {
    const MENUS: [&str; 5] = ["home", "menu", "skip to content", "خانه", "صفحه اصلی"];
    let is_menu = |line: &String| MENUS.contains(&line.trim().to_lowercase().as_str());
    let Some(from) = lines.iter().take(6).rposition(is_menu).map(|ix| ix + 1) else {
        return Vec::new();
    };
    let run = lines
        .iter()
        .skip(from)
        .take_while(|line| words(line) <= 2)
        .count();
    if run < 2 {
        return Vec::new();
    }
    lines.drain(from..from + run).collect()
}

/// Whether a line belongs to the page's apparatus and is nobody's writing.
pub(super) fn is_apparatus(line: &str) -> bool {
    /// Ways to other pages and to the house, each at the beginning of a line.
    static LEADS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(concat!(
            r"(?i)^(?:",
            r"(?:read|see|also|watch|listen|related|more|explore|explainer|don['’]t miss|in pictures)(?:\s(?:more|also|now|read|next|to|on this|on this story|stories|story|articles?|coverage|here)){0,2}\s?[:：|»→]",
            r"|(?:home|خانه|صفحهٔ? اصلی)\s?[/>›»|]",
            r"|share (?:on|this|via|with)\b|follow (?:us|@|.{2,40}\son\s(?:social|x\b|twitter|facebook|instagram|telegram|whatsapp|google))",
            r"|.{0,60}\bsign up (?:to|for|here)\b.{0,50}(?:newsletter|alert|email|briefing|here)",
            r"|.{0,80}(?:have your say|in the comments (?:below|section))",
            r"|published in \p{Lu}.{0,40}\d{4}$",
            r"|(?:join|follow|visit) our\b",
            r"|(?:sign up|subscribe|register|log ?in|sign in|create an account|become a member|support our)\b",
            r"|(?:get|receive)\s.{0,40}(?:in your inbox|delivered|newsletter|alerts)",
            r"|(?:download|install)\s(?:our|the)\s.{0,20}app\b|(?:click|tap) (?:here|to)\b",
            r"|(?:story|article|advertisement|content) continues (?:below|after)|continue reading|scroll (?:down )?to continue",
            r"|we use cookies|this (?:site|website) uses cookies|by continuing to (?:use|browse)|accept (?:all )?cookies",
            r"|(?:have|do|did|are|were) you\s[^?]{3,120}\?\s(?:e-?mail|contact|get in touch|write to|let us know|tell us|call)\b",
            r"|(?:e-?mail|contact) (?:us|our newsroom|the newsroom|the reporter)\b|got a (?:story|tip)\b",
            r"|(?:image|photo|video|media) (?:source|credit|caption)[,:]|(?:©|copyright\b|\(c\)\s)|all rights reserved",
            r"|a version of this (?:article|story)\b|this (?:article|story) (?:was|has been) (?:amended|updated|first published|originally published)\b",
            r"|(?:news|story|article|post)\s(?:id|code|number)\s?[:：]\s?\d",
            r"|(?:tags|topics|filed under|categories|category|keywords)\s?:",
            r"|(?:کد خبر|کد مطلب|شناسهٔ? خبر|لینک کوتاه|نشانی کوتاه|دسته‌?بندی|دستهٔ? خبر|سرویس|برچسب‌?ها|کلیدواژه‌?ها|بیشتر بخوانید|همچنین بخوانید|بخوانید|مطالب مرتبط|تعداد بازدید|بازدید|تعداد نظرات|نظرات|اشتراک‌?گذاری|چاپ خبر|ارسال نظر|انتهای پیام|پایان پیام)\s?(?:[:：/]|$)",
            r")"
        ))
    });
    static ENDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^|\d\s?)(?:min(?:ute)?s? read|comments?|views?|shares?|likes?|دیدگاه|نظر|بازدید|دقیقه مطالعه)$|^(?:reading time|time to read|زمان مطالعه)\b|^\d[\d.,]*k?\s(?:followers|reactions)$|all rights reserved\.?$",
        )
    });
    // "MNA/PR": the agency and whoever signed the report off.
    static SIGNED_OFF: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\p{Lu}{2,6}(?:/\p{Lu}{1,4})+$"));
    let line = &*super::persian::letters(line.trim());
    let lower = line.to_lowercase();
    APPARATUS.contains(lower.as_str())
        || is_row(line)
        || SIGNED_OFF.is_match(line)
        || line.starts_with("((")
        || line.starts_with('@') && !line.contains(' ')
        // A line of codes with the date is read for the date.
        || words(line) <= 30 && !line.contains("تاریخ") && (LEADS.is_match(line) || ENDS.is_match(line))
}

/// "LIVE  Markets  Companies": three sections or more in a row, set apart by wide gaps.
fn is_row(line: &str) -> bool {
    let parts: Vec<&str> = line.split("  ").map(str::trim).collect();
    3 <= parts.len() && parts.iter().all(|part| (1..=2).contains(&words(part)))
}

/// Whether a line stands over the tags of a page.
fn is_tags(line: &str) -> bool {
    let lower = line.trim_end_matches(':').to_lowercase();
    [
        "tags",
        "topics",
        "related topics",
        "filed under",
        "keywords",
        "برچسب‌ها",
        "کلیدواژه‌ها",
    ]
    .contains(&lower.trim())
}
