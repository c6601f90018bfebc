//! Whom a phrase means: a name, "he", "the mayor", "her sister".

use super::cast::{Cast, plain};
use super::kin::is_first_name;
use super::lists::DESCRIPTORS;
use super::names::has_role;
use super::office::is_plain;
use super::phrase::{Kind, Phrase, is_demonym, is_trade};
use crate::model::quote::Speaker;

/// The speaker a phrase means, by all that is known up to here.
pub(super) fn resolve(who: &Phrase, cast: &mut Cast) -> Option<Speaker> {
    match who.kind {
        Kind::He => cast.pronoun(Some(false)),
        Kind::She => cast.pronoun(Some(true)),
        Kind::They => cast.several(),
        Kind::Two => cast.current(),
        Kind::It => cast.thing(),
        Kind::Named => {
            if who.is_body && !cast.knows(&who.name) {
                cast.be_about(plain(&who.name));
                return Some(plain(&who.name));
            }
            if let Some(known) = led_by_trade(who, cast) {
                return Some(known);
            }
            let someone = Speaker {
                name: who.name.clone(),
                role: who.role.clone(),
            };
            Some(cast.meet(someone, who.is_woman))
        }
        Kind::Definite => {
            if who.name.contains("-year-old") || is_demonym(&who.name) {
                return cast.owner().or_else(|| cast.current());
            }
            if let Some(tried) = cast
                .accused
                .clone()
                .filter(|_| who.name == "defendant" || who.name == "accused")
            {
                return Some(cast.meet(tried, None));
            }
            // "the statement said": whoever issued it.
            if ["statement", "letter", "email", "message", "press release"]
                .contains(&who.name.as_str())
                && let Some(known) = cast.owner().or_else(|| cast.thing())
            {
                return Some(known);
            }
            if let Some(known) = cast.by_role(&who.name) {
                return Some(known);
            }
            if let Some(known) = cast.nameless(&who.name) {
                return Some(known);
            }
            // "the midfielder said": another word for the one it is about.
            if is_descriptor(&who.name)
                && let Some(known) = cast.owner()
            {
                return Some(known);
            }
            if !who.name.contains(' ')
                && has_role(&who.name)
                && !is_other(&who.name)
                && let Some(known) = cast
                    .current()
                    .filter(|p| p.name.starts_with(char::is_uppercase) && !p.name.contains("’s "))
                && known.role.is_empty()
            {
                let role = who.name.clone();
                return Some(cast.meet(Speaker { role, ..known }, None));
            }
            // "the surgeon noted", where no surgeon was told of: the one it is about.
            // "the retired headmistress"
            let (aside, trade) = who.name.rsplit_once(' ').unwrap_or(("", &who.name));
            let is_many = trade.ends_with('s') && !trade.ends_with("ss");
            let is_one = has_role(trade)
                && !is_many
                && !is_only(trade)
                && aside
                    .split(' ')
                    .all(|word| is_plain(word) || is_demonym(word));
            // "Diplomats were trying …": one of them is "the diplomat".
            let small = trade.to_lowercase();
            let is_told = cast.trades.contains(&small) || cast.many.contains(&format!("{small}s"));
            let current = cast.current();
            let current = current.filter(|p| is_one && !is_told && cast.knows(&p.name));
            if let Some(known) = current {
                return Some(cast.meet(known, who.is_woman));
            }
            Some(cast.meet_nameless(&who.name, who.is_woman))
        }
        Kind::Of => {
            // "her sister", of whom the page told the name.
            if !who.name.contains(' ')
                && let Some(known) = cast.relative(&who.name)
            {
                return Some(known);
            }
            let owner = cast.owner();
            let name = match owner {
                Some(owner) if cast.is_english() && has_role(&who.name) => {
                    format!("{}’s {}", owner.name, who.name)
                }
                _ => who.name.clone(),
            };
            Some(cast.meet_nameless(&name, who.is_woman))
        }
        Kind::Nameless => Some(cast.meet_nameless(&who.name, who.is_woman)),
    }
}

/// Whether there is one of an office in each place, so that "the mayor" needs no telling before.
fn is_only(office: &str) -> bool {
    const ONLY: [&str; 34] = [
        "mayor",
        "coroner",
        "minister",
        "premier",
        "president",
        "governor",
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "chancellor",
        "judge",
        "magistrate",
        "prosecutor",
        "referee",
        "umpire",
        "manager",
        "coach",
        "chairman",
        "chairwoman",
        "chair",
        "owner",
        "landlord",
        "commissioner",
        "ambassador",
        "bishop",
        "archbishop",
        "vicar",
        "sheriff",
        "chief",
        "headteacher",
        "spokesman",
        "spokeswoman",
    ];
    let office = office.to_lowercase();
    // An official may be the minister it is about.
    ONLY.contains(&office.as_str()) || is_other(&office) && office != "official"
}

/// Whether an office alone is rather someone else’s than that of whom the text is about.
fn is_other(office: &str) -> bool {
    [
        "defendant",
        "accused",
        "victim",
        "source",
        "insider",
        "guest",
        "witness",
        "claimant",
        "plaintiff",
        "official",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "aide",
        "reporter",
        "journalist",
        "judge",
        "Speaker",
        "prosecutor",
        "officer",
        "colleague",
        "neighbour",
        "neighbor",
    ]
    .contains(&office)
}

/// "Roofer Lee", of whom the page told as Lee.
fn led_by_trade(who: &Phrase, cast: &mut Cast) -> Option<Speaker> {
    let (trade, name) = who.name.split_once(' ')?;
    let is_led = is_trade(trade) && !is_first_name(trade) && who.role.is_empty();
    if !is_led || cast.has(&who.name) || !cast.has(name) {
        return None;
    }
    let (name, role) = (name.to_owned(), trade.to_owned());
    Some(cast.meet(Speaker { name, role }, who.is_woman))
}

/// Whether a phrase tells again of someone by age, trade or family, and not of a new office.
pub(super) fn is_descriptor(phrase: &str) -> bool {
    let head = phrase.split(' ').next_back().unwrap_or("");
    // "the mum-of-two"
    DESCRIPTORS.contains(head)
        || head.contains("-of-")
        || phrase.starts_with("father of")
        || phrase.starts_with("mother of")
}
