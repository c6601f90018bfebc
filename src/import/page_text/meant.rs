//! Whom a phrase means: a name, "he", "the mayor", "her sister".

use super::cast::Cast;
use super::names::has_role;
use super::phrase::{Kind, Phrase, is_demonym};
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
            let someone = Speaker {
                name: who.name.clone(),
                role: who.role.clone(),
            };
            Some(cast.meet(someone, who.is_woman))
        }
        Kind::Definite => {
            if who.name.ends_with("-year-old") || is_demonym(&who.name) {
                return cast.owner().or_else(|| cast.current());
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
                && let Some(known) = cast
                    .current()
                    .filter(|p| p.name.starts_with(char::is_uppercase) && !p.name.contains("’s "))
                && known.role.is_empty()
            {
                let role = who.name.clone();
                return Some(cast.meet(Speaker { role, ..known }, None));
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

/// Whether a phrase tells again of someone by age, trade or family, and not of a new office.
fn is_descriptor(phrase: &str) -> bool {
    const WORDS: &[&str] = &[
        "midfielder",
        "striker",
        "winger",
        "goalkeeper",
        "defender",
        "forward",
        "batsman",
        "bowler",
        "qualifier",
        "teenager",
        "veteran",
        "champion",
        "runner",
        "swimmer",
        "cyclist",
        "novelist",
        "author",
        "poet",
        "singer",
        "songwriter",
        "actor",
        "actress",
        "composer",
        "painter",
        "sculptor",
        "playwright",
        "comedian",
        "filmmaker",
        "pensioner",
        "grandmother",
        "grandfather",
        "businessman",
        "businesswoman",
        "millionaire",
        "billionaire",
        "lawmaker",
        "legislator",
        "politician",
    ];
    let head = phrase.split(' ').next_back().unwrap_or("");
    WORDS.contains(&head) || phrase.starts_with("father of") || phrase.starts_with("mother of")
}
