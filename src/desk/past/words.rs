//! How the desk says what a revision is, and what differs.

use chrono::Local;

use crate::desk::component::Tone;
use crate::desk::say::{say, say_with};
use crate::desk::words::{self, age, clock, status};
use crate::edit::compare::{Place, Term};
use crate::edit::revision::{Big, Occasion, Point};
use crate::model::Time;
use crate::model::quote::Standing;

/// Why a point was set, and the colour of its dot.
pub(in crate::desk) fn occasion(occasion: &Occasion) -> (String, Tone) {
    let (words, tone) = match occasion {
        Occasion::Opened => (say("revision-opened"), Tone::Quiet),
        Occasion::Saved => (say("revision-saved"), Tone::Faint),
        Occasion::Named(name) => (name.as_str(), Tone::Accent),
        Occasion::Status(given) => status(*given),
        Occasion::Outside => (say("revision-outside"), Tone::Link),
        Occasion::Other(word) => (word.as_str(), Tone::Faint),
        Occasion::Before(big) => {
            let words = match big {
                Big::ReplaceAll => say("revision-before-replace-all"),
                Big::Import => say("revision-before-import"),
                Big::Merge => say("revision-before-merge"),
                Big::Paste => say("revision-before-paste"),
                Big::Deletion => say("revision-before-deletion"),
                Big::Restore => say("revision-before-restore"),
                Big::Discard => say("revision-before-discard"),
            };
            (words, Tone::Warn)
        }
    };
    (words.to_owned(), tone)
}

/// When and by whom: "13:40 · Ida Brandt", "yesterday, 13:40".
pub(in crate::desk) fn at_and_who(point: &Point, now: Time) -> String {
    let when = when(point.at, now);
    match point.who.as_str() {
        "" => when,
        who => say_with("revision-by", [("when", when.into()), ("who", who.into())]),
    }
}

fn when(at: Time, now: Time) -> String {
    let day = |at: Time| at.with_timezone(&Local).date_naive();
    if day(at) == day(now) {
        return clock(at);
    }
    let values = [("day", age(at, now).into()), ("time", clock(at).into())];
    say_with("revision-when", values)
}

/// What a revision is called among words: "Saved, 13:40".
pub(in crate::desk) fn revision(point: &Point, now: Time) -> String {
    let values = [
        ("what", occasion(&point.occasion).0.into()),
        ("when", when(point.at, now).into()),
    ];
    say_with("revision-name", values)
}

/// "+38 −12 words".
pub(in crate::desk) fn changed(new: usize, gone: usize) -> String {
    match (new, gone) {
        (0, 0) => say("revision-no-words").to_owned(),
        (new, 0) => say_with("revision-words-new", [("new", new.into())]),
        (0, gone) => say_with("revision-words-gone", [("gone", gone.into())]),
        (new, gone) => {
            let values = [("new", new.into()), ("gone", gone.into())];
            say_with("revision-words", values)
        }
    }
}

/// Names of what is known beside the words, as a comparison has them, with their keys.
const NAMES: [(&str, &str); 47] = [
    ("speaker", "compare-speaker"),
    ("role", "compare-role"),
    ("occasion", "compare-occasion"),
    ("source", "compare-source"),
    ("standing", "compare-standing"),
    ("kind", "compare-kind"),
    ("original", "compare-original"),
    ("passage", "compare-passage"),
    ("reworded", "compare-reworded"),
    ("party", "compare-party"),
    ("authors", "compare-authors"),
    ("recent posts", "compare-posts"),
    ("other details", "compare-other"),
    ("slug", "compare-slug"),
    ("language", "compare-language"),
    ("status", "compare-status"),
    ("sections", "compare-sections"),
    ("tags", "compare-tags"),
    ("mentions", "compare-mentions"),
    ("created", "compare-created"),
    ("published", "compare-published"),
    ("embargo", "compare-embargo"),
    ("expiry", "compare-expiry"),
    ("canonical", "compare-canonical"),
    ("genre", "compare-genre"),
    ("urgency", "compare-urgency"),
    ("alternatives", "compare-alternatives"),
    ("publisher", "compare-publisher"),
    ("rights", "compare-rights"),
    ("located", "compare-located"),
    ("ed note", "compare-ed-note"),
    ("assignee", "work-assignee"),
    ("deadline", "work-deadline"),
    ("goes out", "work-goes-out"),
    ("legal", "work-legal"),
    ("tasks", "work-tasks"),
    ("backstory", "compare-backstory"),
    ("related", "related"),
    ("received", "upstream-copy"),
    ("claims", "compare-claims"),
    ("print", "compare-print"),
    ("origin", "compare-origin"),
    ("lead picture", "compare-lead-picture"),
    ("planned words", "compare-planned-words"),
    ("revision", "compare-revision"),
    ("is paid", "compare-is-paid"),
    ("has comments", "compare-has-comments"),
];

/// What a difference is called on the page.
pub(in crate::desk) fn place(place: &Place) -> String {
    let named = |name: &str| {
        let known = NAMES.iter().find(|(known, _)| *known == name);
        known.map(|(_, key)| say(key).to_owned())
    };
    let words = match place {
        Place::Quote(_, what) => named(what),
        Place::Record(noun, number) => named(noun).map(|noun| {
            let number = crate::desk::say::figures(number);
            format!("{noun} {number}")
        }),
        Place::Fact(name) => named(name),
        Place::Furniture(_) | Place::Block(..) => None,
    };
    words.unwrap_or_else(|| place.to_string())
}

/// What a comparison says of facts, in the language of the window.
pub(in crate::desk) fn term(term: &Term<'_>) -> String {
    let words = match term {
        Term::Standing(Standing::Found) => say("compare-found"),
        Term::Standing(Standing::Confirmed) => say("quote-confirmed"),
        Term::Quote(kind) => words::quote_kind(*kind),
        Term::Party(kind) => words::party_kind(*kind),
        Term::Did(role, name) => {
            let values = [("did", words::did(role).into()), ("name", (*name).into())];
            return say_with("compare-did", values);
        }
        Term::Form(form) => {
            let mut forms = words::forms().into_iter();
            forms.find(|(known, _)| known == form).map_or("", |it| it.1)
        }
        Term::IsProtected => say("compare-protected"),
        Term::HasOwnBio => say("authors-own-bio"),
        Term::IsPinned => say("queue-pinned"),
        Term::IsHidden => say("queue-hidden"),
        Term::Until(at) => {
            let at = words::moment(Some(*at));
            return say_with("compare-until", [("time", at.into())]);
        }
        Term::Moment(at) => return words::moment(Some(*at)),
        Term::Stage(is) => match is.own_name() {
            Some(name) => {
                let values = [
                    ("name", name.into()),
                    ("status", status(is.status).0.into()),
                ];
                return say_with("compare-stage", values);
            }
            None => status(is.status).0,
        },
        Term::Language(tag) => words::language(tag.as_str()),
        Term::Genre(name) => match words::genre(name) {
            Some(known) => known,
            None => return words::capital(name),
        },
        Term::Clearance(is) => words::clearance(*is),
        Term::IsDone => say("work-done"),
        Term::Is(true) => say("compare-yes"),
        Term::Is(false) => say("compare-no"),
    };
    words.to_owned()
}
