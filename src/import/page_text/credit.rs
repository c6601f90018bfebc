//! Credits in the running text: whom the page has it from.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use regex::{Captures, Regex};

use super::cast::Cast;
use super::dates;
use super::names::{NAME, split};
use super::occasion::{self, Calendar};
use super::persian_credit;
use super::remark::Place;
use super::text::{cut, pattern};
use super::words::{Word, words};
use crate::model::block::Furniture;
use crate::model::source::{PartyKind, PartyRole};
use crate::model::when::When;

/// One party of a credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    /// Its name as the page has it.
    pub(super) name: String,
    /// What it did.
    pub(super) role: PartyRole,
    /// What it seems to be.
    pub(super) kind: PartyKind,
    /// When it did, if the page says so.
    pub(super) date: Option<When>,
}

/// A credit: the words that give it, and the chain of parties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Credit {
    /// The run of words of the credit.
    pub(super) place: Place,
    /// First the one who has it at first hand, then those who passed it on.
    pub(super) chain: Vec<Party>,
    /// Whether a date in it had its year guessed.
    pub(super) is_year_guessed: bool,
}

const KINDS: &str = r"news agency|news website|newspaper|magazine|television|tv|radio|broadcaster|channel|website|news site|programme|program|podcast|show|daily|weekly|agency|network|news";
static OUTLET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:news|agency|times|post|tv|radio|journal|herald|tribune|gazette|guardian|telegraph|mail|mirror|press|chronicle|observer|courier|echo|standard|broadcasting|television|sport|sports|magazine|daily|weekly|network|reuters|observer|examiner|dispatch|sentinel|bugle|argus|star|independent|wire|zeitung|spiegel|le monde|figaro|today|review|media|voice|ledger|beacon|comet|clarion|globe|monitor|register|bulletin|digest|spectator|statesman|citizen|online|fm)\b|خبرگزاری|روزنامه|شبکه|وب‌سایت|سایت|رادیو|تلویزیون|پایگاه",
    )
});

/// Whether a name is that of an outlet or agency.
pub(super) fn is_outlet(name: &str) -> bool {
    let compact = name.trim_start_matches("the ").trim_start_matches("The ");
    OUTLET.is_match(name)
        || ((2..=6).contains(&compact.len()) && compact.chars().all(char::is_uppercase))
}

fn kind_of(name: &str, cast: &Cast, role: &PartyRole) -> PartyKind {
    let lower = name.to_lowercase();
    if lower.contains("agency") || lower.contains("wire") || name.contains("خبرگزاری") {
        PartyKind::Agency
    } else if is_outlet(name) {
        PartyKind::Outlet
    } else if lower.contains("report") || lower.contains("document") || lower.contains("study") {
        PartyKind::Document
    } else if cast.knows(&split(name).name) {
        PartyKind::Person
    } else if matches!(
        role,
        PartyRole::Reported | PartyRole::Published | PartyRole::Translated
    ) {
        PartyKind::Outlet
    } else {
        PartyKind::Organisation
    }
}

struct Rules {
    passive: Regex,
    active: Regex,
    according: Regex,
    told: Regex,
    posted: Regex,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let outlet = format!(
        r"(?:[Tt]he\s)?(?:(?:(?i:local|state|state-run|private|semi-official|reformist|conservative|public|independent|daily|weekly)|\p{{Lu}}\p{{L}}+(?:ian|ish|ese|an))\s)?(?:(?:[\p{{Ll}}\-]+\s)?(?:{KINDS})\s)?{NAME}(?:['’]s)?(?:\s(?:{KINDS}))*"
    );
    let months = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    let day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    let date = format!(
        r"(?:\son\s(?:{day},?\s)?(?:{months}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{months}(?:\s\d{{4}})?)|\son\s{day})?"
    );
    Rules {
        passive: pattern(&format!(
            r"\b(?:[Aa]s\s)?(?:(?:first\s)?(reported|disclosed|revealed|translated|published|carried|broadcast|supplied|quoted|cited)\s(?:by|in))\s({outlet})(?:,?\s(?:and|then)\s(?:was\s)?(translated|published|carried|reported)\sby\s({outlet}))?{date}"
        )),
        active: pattern(&format!(
            r"({outlet})(?:,\s(?:however|meanwhile|though|for its part|in turn),)?\s(?:(?:has|had|also|first|later|earlier|previously|had since)\s){{0,3}}(?:reported|reports|raised the possibility|quoted|broke the story|revealed|cited)\b{date}"
        )),
        according: pattern(&format!(
            r"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting)\s(?:(?:(?:an?|the|its)\s)?(?:[\p{{L}}\-]+\s){{0,2}}(?P<report>reports?|article|story|dispatch|results|figures|data|documents|records|statistics|estimates|survey|study|poll|analysis)\s(?:(?:released|published|carried|compiled|issued|seen)\s(?:\p{{L}}+day\s)?)?(?:by|from|in|of)\s)?(?P<name>{outlet})(?:\sreports?)?{date}"
        )),
        told: pattern(&format!(
            r"\b(?:told|telling|tells|(?:[Ii]n\s)?an interview (?:with|to|for)|[Ss]peaking to|spoke to|interview with|statement to)\s({outlet}){date}"
        )),
        posted: pattern(
            r"(?:\b(?:updated|took to)\s(?:his|her|their|its)\s(?:official\s)?\p{L}+(?:\s(?:account|page|feed|profile|channel))?(?:\s(?:with|in|to)\s(?:a|say|write)(?:\s(?:post|message|statement|status))?(?:\s(?:that|which)\s(?:read|said))?)?|\bposted\s(?:an?\s\p{L}+\s)?(?:to|on)\s(?:his|her|their|its)\s(?:official\s)?\p{L}+(?:\s(?:account|page|feed|profile|channel))?|\b(?:wrote|posted|said|tweeted|writing|added|announced|shared)(?:\s(?:(?:one|another|a|the)\s(?:\p{L}+\s)?(?:user|supporter|fan|reader|viewer|commenter|follower)|in an? (?:\p{L}+\s)?(?:post|message|statement|thread|tweet|video)))?\son\s(?:his\s|her\s|their\s|its\s|the\s)?(?:social media|X|Twitter|Facebook|Telegram|Instagram|Bluesky|Mastodon|Threads|LinkedIn|TikTok|YouTube|Truth Social)(?:\s(?:account|page|channel|feed))?\b|\b[Ii]n a (?:post|message|thread|statement|video)\s(?:on|to)\s(?:(?:his|her|their|its)\s(?:official\s)?)?(?:X|Twitter|Facebook|Telegram|Instagram|Bluesky|Mastodon|Threads|LinkedIn|TikTok|YouTube|social media)(?:\s(?:account|page|channel|feed))?\b|\btweeted\b)",
        ),
    }
});

/// The credits of a paragraph; `cast` knows the people named up to here, `author` who speaks in it.
pub(super) fn credits(
    text: &str,
    paragraph: usize,
    cast: &mut Cast,
    author: Option<&str>,
    at: DateTime<Utc>,
    is_dated: bool,
) -> Vec<Credit> {
    let mut found: Vec<Credit> = Vec::new();
    let rules = &*RULES;
    let blanked = blank_quotes(text);
    let scan = blanked.as_str();
    let mut push = |whole: &Captures<'_>,
                    from: usize,
                    more: usize,
                    parties: Vec<(String, PartyRole, Option<PartyKind>)>,
                    cast: &Cast| {
        let Some(range) = whole.get(0).map(|m| from.max(m.start())..m.end() + more) else {
            return;
        };
        let dated = dates::date_in(cut(text, range.clone()), at);
        // Without a year there is a day only where the page itself is dated.
        let words = cut(text, range.clone());
        let date = words
            .rsplit_once(" on ")
            .filter(|(_, day)| dated.is_some() || day.ends_with("day"))
            .map(|(_, day)| occasion::when(day, Calendar { at, is_dated }));
        let chain = parties
            .into_iter()
            .map(|(name, role, kind)| (bare_outlet(&name), role, kind))
            .map(|(name, role, kind)| Party {
                kind: kind.unwrap_or_else(|| kind_of(&name, cast, &role)),
                name,
                role,
                date: date.clone(),
            })
            .collect();
        let is_free = found
            .iter()
            .all(|c| range.end <= c.place.range.start || c.place.range.end <= range.start);
        if is_free {
            let is_year_guessed = is_dated && dated.is_some_and(|d| !d.1);
            found.push(Credit {
                place: Place::in_body(paragraph, range),
                chain,
                is_year_guessed,
            });
        }
    };
    let name = |m: &Captures<'_>, ix: usize| {
        m.get(ix)
            .map_or("", |m| m.as_str())
            .trim_end_matches("’s")
            .to_owned()
    };
    for m in all(&rules.passive, scan, &[" by ", " in "]) {
        let role = |ix: usize| match m.get(ix).map_or("", |m| m.as_str()) {
            "translated" => PartyRole::Translated,
            "published" | "carried" | "broadcast" => PartyRole::Published,
            "supplied" => PartyRole::Supplied,
            _ => PartyRole::Reported,
        };
        let mut parties = vec![(name(&m, 2), role(1), None)];
        if m.get(4).is_some() {
            parties.push((name(&m, 4), role(3), None));
        }
        push(&m, 0, 0, parties, cast);
    }
    for m in all(
        &rules.active,
        scan,
        &[
            "report",
            "possibility",
            "quoted",
            "broke",
            "revealed",
            "cited",
        ],
    ) {
        let (from, who) = trim_start(m.get(1).map_or(0..0, |m| m.range()), scan);
        // "Bell reported from Sund" tells where somebody was.
        let behind = cut(scan, m.get(0).map_or(0, |m| m.end())..scan.len());
        if behind.starts_with(" from ") {
            continue;
        }
        let bare = bare_outlet(&who);
        let is_led = bare.len()
            < who
                .trim_start_matches("the ")
                .trim_start_matches("The ")
                .len();
        if is_led
            || is_outlet(&bare)
            || (!cast.knows(&split(&bare).name)
                && !super::names::has_role(&bare)
                && !super::names::is_body(&who)
                && !is_common(&who))
        {
            push(&m, from, 0, vec![(who, PartyRole::Reported, None)], cast);
        }
    }
    for m in all(&rules.according, scan, &["ccording", "iting", "uoting"]) {
        let is_report = m.name("report").is_some();
        let role = if is_report {
            PartyRole::Reported
        } else {
            PartyRole::Said
        };
        let who = m.name("name").map_or("", |m| m.as_str());
        let behind = cut(scan, m.get(0).map_or(0, |m| m.end())..scan.len());
        // "a report from the Norwegian audit office": the name goes on in small letters.
        let is_part = |w: &Word<'_>| w.is_content() && !w.is_calling() && !w.is_capital();
        let next = words(behind);
        let small = next.iter().take(4).take_while(|w| is_part(w)).count();
        let has_name_end = m.get(0).is_some_and(|m| m.as_str().ends_with(who));
        match small
            .checked_sub(1)
            .and_then(|ix| next.get(ix))
            .filter(|_| has_name_end)
        {
            None => push(&m, 0, 0, vec![(who.to_owned(), role, None)], cast),
            Some(last) if is_report && small < 4 => {
                let more = last.end();
                let name = format!("{who}{}", cut(behind, 0..more));
                push(&m, 0, more, vec![(name, role, None)], cast);
            }
            Some(_) => {}
        }
    }
    for m in all(
        &rules.told,
        scan,
        &[
            "told",
            "tell",
            "interview",
            "peaking to",
            "spoke to",
            "statement to",
        ],
    ) {
        let who = name(&m, 1);
        let is_house = who.starts_with("the ") || who.starts_with("The ") || !who.contains(' ');
        let is_free = !is_common(&who) && !super::names::is_body(&who);
        let is_person = cast.knows(&who) || !who.contains(' ') && cast.has(&who);
        if is_outlet(&who) || (is_house && is_free && !is_person) {
            push(
                &m,
                0,
                0,
                vec![(who, PartyRole::Published, Some(PartyKind::Outlet))],
                cast,
            );
        }
    }
    for m in rules.posted.captures_iter(scan) {
        let poster = author
            .map(str::to_owned)
            .or_else(|| cast.current().map(|p| p.name))
            .unwrap_or_default();
        push(
            &m,
            0,
            0,
            vec![(poster, PartyRole::Posted, Some(PartyKind::Account))],
            cast,
        );
    }
    let is_free = |credit: &Credit, found: &[Credit]| {
        let range = &credit.place.range;
        found
            .iter()
            .all(|c| range.end <= c.place.range.start || c.place.range.end <= range.start)
    };
    for credit in persian_credit::credits(scan, paragraph, author) {
        if is_free(&credit, &found) {
            found.push(credit);
        }
    }
    found.sort_by_key(|credit| credit.place.range.start);
    found
}

/// All that a rule finds, where the text has one of the words it needs.
fn all<'t>(rule: &Regex, text: &'t str, needs: &[&str]) -> Vec<Captures<'t>> {
    if needs.iter().any(|word| text.contains(word)) {
        rule.captures_iter(text).collect()
    } else {
        Vec::new()
    }
}

/// The agency in the brackets of a dateline: "PORT AMRA (Agency)".
pub(super) fn in_dateline(dateline: &str) -> Option<Credit> {
    static AGENCY: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"[(/]\s?(\p{L}[\p{L} .’'\-]{1,38}?)\s?[)/]\s*$"));
    let name = AGENCY.captures(dateline)?.get(1)?;
    let party = Party {
        name: name.as_str().to_owned(),
        role: PartyRole::Supplied,
        kind: PartyKind::Agency,
        date: None,
    };
    let block = Furniture::Dateline.index();
    let range = name.range();
    Some(Credit {
        place: Place { block, range },
        chain: vec![party],
        is_year_guessed: false,
    })
}

/// The name behind what it is: "the semi-official news agency Ofogh" is Ofogh.
fn bare_outlet(name: &str) -> String {
    static KIND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^(?:[Tt]he\s)?(?:[\p{{L}}\-]+\s)?(?:{KINDS})\s(\p{{Lu}}.*)$"
        ))
    });
    static ADJECTIVE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[Tt]he\s(?:state|state-run|semi-official|reformist|conservative|independent)\s(\p{Lu}.*)$",
        )
    });
    let bare = KIND.captures(name).or_else(|| ADJECTIVE.captures(name));
    let bare = bare.and_then(|found| found.get(1));
    bare.map_or(name, |m| m.as_str()).to_owned()
}

fn is_common(who: &str) -> bool {
    const COMMON: [&str; 22] = [
        "He",
        "She",
        "They",
        "It",
        "The",
        "We",
        "I",
        "You",
        "Police",
        "This",
        "That",
        "Residents",
        "Officers",
        "Officials",
        "Parliament",
        "Congress",
        "Monday",
        "Tuesday",
        "MPs",
        "But",
        "And",
        "No",
    ];
    COMMON.contains(&who)
}

/// A name without the word that only opens its sentence.
fn trim_start(range: std::ops::Range<usize>, text: &str) -> (usize, String) {
    let name = cut(text, range.clone());
    for start in ["But ", "And ", "As ", "While ", "However ", "Meanwhile "] {
        if let Some(rest) = name.strip_prefix(start) {
            return (range.start + start.len(), rest.to_owned());
        }
    }
    (range.start, name.to_owned())
}

/// The text with all quoted letters as spaces, byte for byte, so that no rule reads them.
fn blank_quotes(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    // The name of an outlet stands in Persian marks too.
    let is_said = |span: &super::quotes::Span| {
        !cut(text, span.outer.clone()).starts_with('«')
            || 3 < super::text::words(cut(text, span.inner.clone()))
    };
    for span in super::quotes::spans(text).into_iter().filter(is_said) {
        blanked.push_str(cut(text, from..span.inner.start));
        blanked.extend(std::iter::repeat_n('\u{1}', span.inner.len()));
        from = span.inner.end;
    }
    blanked.push_str(cut(text, from..text.len()));
    blanked
}
