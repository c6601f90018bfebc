//! Who said it: from the words before, behind and around a quotation.

use std::sync::LazyLock;

use regex::Regex;

use super::names::{Cast, NAME, has_role, is_body, role_before, role_behind, split};
use super::text::{cut, last_sentence, pattern};
use crate::model::quote::Speaker;

const SPEECH: &str = r"(?:said|says|say|saying|told|tells|telling|added|adds|adding|noted|notes|noting|stressed|stresses|warned|warns|warning|wrote|writes|writing|tweeted|tweets|posted|argued|argues|arguing|asked|asks|answered|replied|replies|responded|responds|explained|explains|explaining|continued|continues|insisted|insists|claimed|claims|claiming|stated|states|stating|announced|announces|declared|declares|declaring|recalled|recalls|admitted|admits|conceded|concedes|acknowledged|confirmed|confirms|denied|pointed out|emphasi[sz]ed|emphasi[sz]es|underlined|remarked|observed|commented|comments|joked|jokes|shouted|cried|whispered|laughed|laughs|smiled|sighed|concluded|concludes|suggested|suggests|promised|vowed|pledged|urged|urges|demanded|complained|complains|fumed|blasted|slammed|raged|quipped|revealed|reveals|read|reads|believes|believed|thinks|agreed|agrees|predicted|reiterated|asserted|maintained|maintains|testified|lamented|cautioned|countered|began|begins|went on|put it|sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|fügte|schrieb|kritisierte|berichtet|berichtete|a déclaré|a dit|a expliqué|a ajouté|a affirmé|a indiqué|a souligné|déclare|explique|ajoute|affirme|souligne|assure|estime|confie|résume|dit-il|dit-elle|قال|قالت|أضاف|أضافت|أكد|أكدت|وأضاف|وقال)";
const OTHER: &str = r"(?:called|calls|calling|described|describes|describing|talked|talks|spoke|speaks|accused|accuses|accusing|dismissed|dismissing|denounced|branded|branding|labell?ed|praised|praising|hailed|hailing|condemned|criticised|criticized|expressed|updated|thanked|referred|characteri[sz]ed|apologised|apologized|discussed|cited|citing|raised|voiced|blamed|welcomed|rejected|backed|likened|compared|vowing|promising|insisting|quoted|issued|released|was quoted|signed|nannte|sprach|bezeichnete)";
const TIME: &str = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|morning|afternoon|evening|night|week|month|year|\d{1,4})";

static ANY: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b(?:{SPEECH}|{OTHER})\b")));
static VERB_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:so )?(?:{SPEECH})(?: (?:to|on) \p{{Ll}}+)?\s+"
    ))
});
static PRONOUN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?i:he|she|they|the (?:(?:\d+|\p{L}+)-year-old)|er|sie|il|elle|هو|هي)\b")
});

/// The speaker in the words directly behind a quotation: "…,” said Anna Bell, a baker".
pub(super) fn behind(rest: &str, cast: &mut Cast) -> Option<Speaker> {
    static NP_VERB: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r#"^((?:(?:the|a|an|one|his|her|their|another|some|{NAME}['’]s)\s)?(?:[\p{{Ll}}\d][\p{{L}}\d’'\-]*\s){{0,7}}?(?:{NAME}|\p{{Ll}}[\p{{L}}’'\-]+)(?:\s(?:of|for|from|at|in)\s(?:the\s)?{NAME})?)((?:,\s[^,.;“”"«»]{{1,90}}){{0,2}},)?(?:\s(?:\p{{Ll}}+ly|also|then|later|has|had|who|once|would))*\s(?:{SPEECH})\b"#
        ))
    });
    let begin = rest.len()
        - rest
            .trim_start_matches([',', ' ', '\u{a0}', '—', '–', '-'])
            .len();
    let was_dash = cut(rest, 0..begin).contains(['—', '–']);
    let rest = cut(rest, begin..rest.len());
    let near = rest
        .char_indices()
        .nth(320)
        .map_or(rest, |(at, _)| cut(rest, 0..at));
    if let Some(of) = near.strip_prefix("according to ") {
        return opening(of, cast).filter(|who| !super::credit::is_outlet(&who.name));
    }
    if let Some(verb) = VERB_FIRST.find(near) {
        return opening(cut(near, verb.end()..near.len()), cast);
    }
    if let Some(found) = NP_VERB.captures(near) {
        let phrase = found.get(1)?.as_str();
        let side = found.get(2).map_or("", |side| side.as_str());
        return Some(named(phrase, "", side, cast));
    }
    if was_dash && near.starts_with(char::is_uppercase) {
        return opening(near, cast);
    }
    None
}

/// The speaker whose phrase opens a text: "the mayor, Anna Bell, on Monday".
fn opening(text: &str, cast: &mut Cast) -> Option<Speaker> {
    static NP: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^((?:(?:the|a|an|one|his|her|their|another|der|die|le|la)\s)?(?:\p{{Ll}}[\p{{L}}’'\-]*\s){{0,6}}?)({NAME})"
        ))
    });
    static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:the|a|an|one|another)\s(?:[\p{L}’'\-]+\s){0,5}?[\p{L}’'\-]+(?:\s(?:of|for|at)\s(?:the\s)?[\p{L} ]{2,40})?",
        )
    });
    if PRONOUN.is_match(text) {
        return cast.current();
    }
    if let Some(found) = NP.captures(text)
        && !cut(text, 0..found.get(2)?.start()).contains(" who ")
    {
        let (lead, name) = (found.get(1)?.as_str(), found.get(2)?);
        return Some(named(
            name.as_str(),
            lead,
            cut(text, name.end()..text.len()),
            cast,
        ));
    }
    let found = PLAIN.find(text)?;
    let phrase = found.as_str();
    Some(named(phrase, "", cut(text, found.end()..text.len()), cast))
}

/// The person a phrase names, with the role before (`lead`) or between commas behind (`side`).
fn named(phrase: &str, lead: &str, side: &str, cast: &mut Cast) -> Speaker {
    static LEAD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^((?:(?i:the|a|an|his|her|their)\s)?(?:\p{{Ll}}[\p{{L}}\d’'\-]*\s)*)({NAME})$"
        ))
    });
    let phrase = phrase.trim();
    if PRONOUN.is_match(phrase) {
        return cast.current().unwrap_or_default();
    }
    let joined = format!("{lead}{phrase}");
    let (lead, name) = match LEAD.captures(&joined) {
        Some(found) => (
            found.get(1).map_or("", |m| m.as_str()).to_owned(),
            found.get(2).map_or("", |m| m.as_str()).to_owned(),
        ),
        None => (String::new(), String::new()),
    };
    if !name.is_empty() && (lead.trim().is_empty() || has_role(&lead) || !is_body(&name)) {
        let mut someone = split(&name);
        if someone.role.is_empty() {
            someone.role = role_before(&format!(" {lead}"));
        }
        if someone.role.is_empty() {
            someone.role = role_behind(side);
        }
        if is_body(&someone.name) && someone.role.is_empty() {
            return someone;
        }
        return cast.meet(someone);
    }
    // "the mayor, Anna Bell, said": the name is what stands between the commas.
    static SIDE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^,\s({NAME})(?:,|\.|$)")));
    let bare = ["the ", "a ", "an ", "The ", "A ", "An ", "one ", "One "]
        .iter()
        .find_map(|det| phrase.strip_prefix(det))
        .unwrap_or(phrase)
        .to_owned();
    if let Some(found) = SIDE.captures(side).and_then(|found| found.get(1)) {
        return cast.meet(Speaker {
            name: found.as_str().to_owned(),
            role: bare,
        });
    }
    cast.by_role(phrase)
        .filter(|_| phrase.to_lowercase().starts_with("the "))
        .unwrap_or(Speaker {
            name: bare,
            role: String::new(),
        })
}

/// The speakers in the sentence that leads up to a quotation: "Anna Bell, the mayor, said: “…".
pub(super) fn before(zone: &str, cast: &mut Cast) -> Vec<Speaker> {
    static ACCORDING: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\baccording to\s+"));
    for verb in ANY.find_iter(zone).collect::<Vec<_>>().into_iter().rev() {
        // In German and French the subject may follow the verb.
        let found = closing(cut(zone, 0..verb.start()), cast);
        if !found.is_empty() {
            return found;
        }
    }
    if let Some(found) = ACCORDING.find(zone)
        && let Some(who) = opening(cut(zone, found.end()..zone.len()), cast)
        && !super::credit::is_outlet(&who.name)
    {
        return vec![who];
    }
    let bare = zone.trim_end();
    if let Some(label) = bare.strip_suffix([':', '—', '–']) {
        return closing(label, cast);
    }
    Vec::new()
}

/// The speakers whose phrase ends a text, just before its verb.
fn closing(text: &str, cast: &mut Cast) -> Vec<Speaker> {
    static SKIP: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)(?:^|\s)(?:(?:on|in|at|last|this|late|early|by)\s)?(?:(?:late|early|last|this|{TIME}),?\s)*{TIME}$|(?:^|\s)(?:\p{{Ll}}+ly|also|then|later|has|had|have|is|was|would|could|who|once|again|himself|herself|did|be|been|further|previously|even|and|but|at a (?:press|news) conference|in a statement|in an interview)$"
        ))
    });
    static TAIL: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"(?:^|[\s,;:“‘(—–])((?:(?i:the|a|an|his|her|their|one|another|its)\s)?(?:\p{{Ll}}[\p{{L}}’'\-]*\s){{0,5}}?)({NAME})(?:\sand\s({NAME}))?$"
        ))
    });
    static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[\s,;:—–])((?i:the|a|an|one|another)\s(?:[\p{L}\d’'\-]+\s){0,6}?\p{Ll}[\p{L}’'\-]+)$",
        )
    });
    let mut core = text.trim_end();
    let mut side = String::new();
    for _ in 0..6 {
        if let Some(found) = SKIP.find(core) {
            core = cut(core, 0..found.start()).trim_end();
        } else if let Some(inner) = core.strip_suffix(',') {
            let Some((head, between)) = inner.rsplit_once(", ") else {
                core = inner;
                continue;
            };
            if side.is_empty() && has_role(between) {
                side = format!(", {between},");
            }
            core = head.trim_end();
            if between.split(' ').count() > 14 {
                return Vec::new();
            }
            if between.starts_with(char::is_uppercase) && !has_role(between) && !is_body(between) {
                // "the mayor, Anna Bell, said"
                let role = core.rsplit([',', '.', ';']).next().unwrap_or("").trim();
                if has_role(role) && super::text::words(role) <= 8 {
                    let bare = role.trim_start_matches("The ").trim_start_matches("the ");
                    let someone = Speaker {
                        name: between.to_owned(),
                        role: bare.to_owned(),
                    };
                    return vec![cast.meet(someone)];
                }
            }
        } else {
            break;
        }
    }
    let last = core.rsplit([' ', '\u{a0}', ',', '—']).next().unwrap_or("");
    if [
        "he", "she", "they", "He", "She", "They", "er", "Er", "il", "elle", "Il", "Elle", "I",
    ]
    .contains(&last)
    {
        return cast.current().into_iter().collect();
    }
    let from = core.char_indices().rev().nth(200).map_or(0, |(at, _)| at);
    let core = cut(core, from..core.len());
    if let Some(found) = TAIL.captures(core) {
        let lead = found.get(1).map_or("", |m| m.as_str());
        let first = found.get(2).map_or("", |m| m.as_str());
        // "the meeting in Port Amra was called": a place behind a preposition is no subject.
        let preposition = lead.trim_end().rsplit(' ').next().unwrap_or("");
        let is_placed = [
            "in", "at", "on", "from", "to", "his", "her", "with", "about",
        ]
        .contains(&preposition);
        if !is_placed && !["That", "This", "It"].contains(&first) {
            let mut found_all = vec![named(
                first,
                if has_role(lead) { lead } else { "" },
                &side,
                cast,
            )];
            if let Some(second) = found.get(3) {
                found_all.push(named(second.as_str(), "", "", cast));
            }
            return found_all;
        }
    }
    let is_open = ["that", "which", "to", "of", "and", "not", "it", "as"].contains(&last);
    if !is_open && let Some(phrase) = PLAIN.captures(core).and_then(|found| found.get(1)) {
        return vec![named(phrase.as_str(), "", &side, cast)];
    }
    Vec::new()
}

/// The person the sentence before a quotation is about: "Anna Bell was clear. “…".
pub(super) fn sentence_before(text: &str, cast: &mut Cast) -> Option<Speaker> {
    static FIRST: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^((?:[Tt]he\s)?(?:\p{{Ll}}[\p{{L}}\-]*\s){{0,3}}?)({NAME})"
        ))
    });
    let text = text.trim_end();
    let sentence = cut(text, last_sentence(text)..text.len()).trim_start();
    let found = FIRST.captures(sentence)?;
    let name = split(found.get(2)?.as_str()).name;
    if PRONOUN.is_match(sentence) || ["His", "Her", "Their"].contains(&name.as_str()) {
        return cast.current();
    }
    cast.knows(&name).then(|| cast.meet(split(&name)))
}
