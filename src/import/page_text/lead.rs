//! The office the first paragraph tells before the second one tells its holder's name.

use super::cast::Cast;
use super::meant::resolve;
use super::names::{has_role, is_body, means_body};
use super::phrase::{Kind, Phrase, phrase_at};
use super::subject::subject;
use super::words::{Word, words};

/// "Prices have doubled, the head of the union has warned. / Anna Bell told a reporter …": whoever
/// the second paragraph begins with holds the office that spoke in the first.
pub(super) fn join(first: &str, second: &str, cast: &mut Cast) {
    let Some(office) = spoke(first) else {
        return;
    };
    let all = words(second);
    let Some(who) = phrase_at(&all, 0, true) else {
        return;
    };
    let is_new = who.kind == Kind::Named
        && who.role.is_empty()
        && who.name.contains(' ')
        && !is_body(&who.name)
        && !first.contains(&who.name)
        && cast.is_without_office(&who.name);
    if is_new && all.get(who.end).is_some_and(|w| !w.is_sign) {
        let role = office.name;
        drop(resolve(&Phrase { role, ..who }, cast));
    }
}

/// The office whose holder speaks in a paragraph that names nobody.
fn spoke(paragraph: &str) -> Option<Phrase> {
    let all = words(paragraph);
    // Behind its own verb, or at the end: "…, the head of the union has warned."
    let at_end = || {
        let comma = all.iter().rposition(|w| w.text == ",")?;
        phrase_at(&all, comma + 1, false)
    };
    let is_saying = |who: &Phrase| {
        let verb = usize::from(
            all.get(who.end)
                .is_some_and(|w| ["has", "have"].contains(&w.text)),
        );
        all.get(who.end + verb).is_some_and(Word::is_speech)
    };
    let is_held = |who: &Phrase| {
        matches!(who.kind, Kind::Definite | Kind::Of | Kind::Nameless)
            && has_role(&who.name)
            && !means_body(&who.name)
    };
    [subject(&all), at_end()]
        .into_iter()
        .flatten()
        .find(|who| is_held(who) && is_saying(who))
}
