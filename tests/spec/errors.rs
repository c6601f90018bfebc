//! What lower layers say, told in both languages: the same in English, all of it in Persian.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::io;
use std::path::PathBuf;

use nutgraf::desk::errors::Told;
use nutgraf::desk::say::{Tongue, speak};
use nutgraf::edit::step::StepError;
use nutgraf::export::html::Refused;
use nutgraf::export::remark::Remark as Left;
use nutgraf::library::error::{Advice, Cause, OpenError, SaveError, Step, Why};
use nutgraf::library::journal::Damage;
use nutgraf::library::rewrite::Stays;
use nutgraf::record::error::{Kind, ReadError};
use nutgraf::record::remark::Remark as Odd;
use regex::Regex;

use crate::copy::noon;

fn path() -> PathBuf {
    PathBuf::from("/amra/wall.ron")
}

/// Tries all of a kind: `number` has an arm for each variant, so that a new one is not forgotten,
/// and of each of its numbers there is a sample.
pub(crate) fn hold<T: Told + Display + Debug>(all: &[T], number: impl Fn(&T) -> usize) {
    let numbers: BTreeSet<usize> = all.iter().map(number).collect();
    let last = numbers.last().copied().unwrap();
    assert_eq!(
        numbers.len(),
        last + 1,
        "a variant has no sample: {numbers:?}"
    );
    // What stands between isolates or in code signs is a name, a file, or another program's words.
    let foreign = Regex::new("\u{2068}[^\u{2069}]*\u{2069}|`[^`]*`").unwrap();
    for said in all {
        speak(Tongue::English);
        assert_eq!(said.told(), said.to_string(), "{said:?}");
        speak(Tongue::Persian);
        let told = said.told();
        let own = foreign.replace_all(&told, "");
        let own = own
            .replace("MB", "")
            .replace("UTF-8", "")
            .replace("Nutgraf", "");
        let latin: String = own.chars().filter(char::is_ascii_alphanumeric).collect();
        assert!(latin.is_empty(), "{said:?} is told as {told}");
        assert!(!own.trim().is_empty(), "{said:?} is not told");
    }
    speak(Tongue::English);
}

fn causes() -> Vec<Cause> {
    vec![
        Cause::NotThere,
        Cause::NotAllowed,
        Cause::Full,
        Cause::ReadOnly,
        Cause::NotAFolder,
        Cause::IsAFolder,
        Cause::BadName,
        Cause::Taken,
        Cause::Busy,
        Cause::Away,
        Cause::Other("broken pipe".to_owned()),
    ]
}

#[test]
fn what_the_system_says_is_told_in_both_languages() {
    hold(&causes(), |cause| match cause {
        Cause::NotThere => 0,
        Cause::NotAllowed => 1,
        Cause::Full => 2,
        Cause::ReadOnly => 3,
        Cause::NotAFolder => 4,
        Cause::IsAFolder => 5,
        Cause::BadName => 6,
        Cause::Taken => 7,
        Cause::Busy => 8,
        Cause::Away => 9,
        Cause::Other(_) => 10,
    });
    let advice = [
        Advice::MakeRoom,
        Advice::Elsewhere,
        Advice::Path,
        Advice::Again,
    ];
    hold(&advice, |advice| match advice {
        Advice::MakeRoom => 0,
        Advice::Elsewhere => 1,
        Advice::Path => 2,
        Advice::Again => 3,
    });
    assert_eq!(
        Cause::of(&io::ErrorKind::StorageFull.into()),
        Cause::Full,
        "an error of the system has its cause"
    );
}

#[test]
fn what_was_done_when_a_save_failed_is_told_in_both_languages() {
    let steps = [
        Step::Beside,
        Step::Writing,
        Step::Syncing,
        Step::Placing,
        Step::KeepingJournal,
        Step::JournalFolder,
        Step::OpeningJournal,
        Step::WritingJournal,
        Step::PuttingAway,
        Step::PresenceFolder,
        Step::Renaming,
    ];
    hold(&steps, |step| match step {
        Step::Beside => 0,
        Step::Writing => 1,
        Step::Syncing => 2,
        Step::Placing => 3,
        Step::KeepingJournal => 4,
        Step::JournalFolder => 5,
        Step::OpeningJournal => 6,
        Step::WritingJournal => 7,
        Step::PuttingAway => 8,
        Step::PresenceFolder => 9,
        Step::Renaming => 10,
    });
}

#[test]
fn a_file_that_could_not_be_opened_or_saved_is_told_in_both_languages() {
    let open = |why| OpenError { path: path(), why };
    let opened = [
        open(Why::System(io::ErrorKind::NotFound.into())),
        open(Why::Read(ReadError::NoVersion)),
        open(Why::NotAFolder),
    ];
    hold(&opened, |error| match error.why {
        Why::System(_) => 0,
        Why::Read(_) => 1,
        Why::NotAFolder => 2,
    });
    let saved = [
        SaveError::System {
            path: path(),
            step: Step::Syncing,
            error: io::ErrorKind::StorageFull.into(),
        },
        SaveError::Unsure {
            path: path(),
            error: io::ErrorKind::TimedOut.into(),
        },
        SaveError::Changed(path()),
        SaveError::Newer(path()),
        SaveError::Taken(path()),
        SaveError::Stays {
            path: path(),
            error: io::ErrorKind::ReadOnlyFilesystem.into(),
        },
    ];
    hold(&saved, |error| match error {
        SaveError::System { .. } => 0,
        SaveError::Unsure { .. } => 1,
        SaveError::Changed(_) => 2,
        SaveError::Newer(_) => 3,
        SaveError::Taken(_) => 4,
        SaveError::Stays { .. } => 5,
    });
    let damage = [Damage::TornEnd, Damage::Middle(1), Damage::Middle(3)];
    hold(&damage, |damage| match damage {
        Damage::TornEnd => 0,
        Damage::Middle(_) => 1,
    });
    let changes = [
        StepError::OutOfRange,
        StepError::BrokenForm,
        StepError::Dangling,
    ];
    hold(&changes, |error| match error {
        StepError::OutOfRange => 0,
        StepError::BrokenForm => 1,
        StepError::Dangling => 2,
    });
}

#[test]
fn a_file_that_could_not_be_read_is_told_in_both_languages() {
    let kinds = [
        Kind::Nothing,
        Kind::Truth,
        Kind::Number,
        Kind::Whole("u8"),
        Kind::Text,
        Kind::List,
        Kind::Group,
        Kind::Known,
    ];
    hold(&kinds, |kind| match kind {
        Kind::Nothing => 0,
        Kind::Truth => 1,
        Kind::Number => 2,
        Kind::Whole(_) => 3,
        Kind::Text => 4,
        Kind::List => 5,
        Kind::Group => 6,
        Kind::Known => 7,
    });
    let not_ours = |found: Option<&str>| ReadError::NotOurs {
        wanted: "nutgraf-article",
        found: found.map(str::to_owned),
    };
    let errors = [
        ReadError::TooLarge(90 << 20, 64 << 20),
        ReadError::NotUtf8(12),
        ReadError::Syntax {
            line: 3,
            column: 14,
            what: "expected a comma".to_owned(),
        },
        not_ours(None),
        not_ours(Some("another")),
        ReadError::NoVersion,
        ReadError::Shape {
            path: "body[3].text".to_owned(),
            wanted: Kind::Text,
            found: Kind::List,
        },
        ReadError::Twice("slug".to_owned()),
        ReadError::Value("status".to_owned(), "lost".to_owned()),
    ];
    hold(&errors, |error| match error {
        ReadError::TooLarge(..) => 0,
        ReadError::NotUtf8(_) => 1,
        ReadError::Syntax { .. } => 2,
        ReadError::NotOurs { .. } => 3,
        ReadError::NoVersion => 4,
        ReadError::Shape { .. } => 5,
        ReadError::Twice(_) => 6,
        ReadError::Value(..) => 7,
    });
}

#[test]
fn what_is_odd_in_a_file_is_told_in_both_languages() {
    let odd = [
        Odd::Newer(9),
        Odd::Unknown("body\u{1F}mood".to_owned()),
        Odd::SecondNumber {
            list: "quotes",
            number: 2,
            now: 5,
        },
        Odd::Unquoted(4, String::new()),
        Odd::Unquoted(4, "Nima Parsa".to_owned()),
        Odd::NoRecord("parties", 7),
        Odd::TakenOut("headline".to_owned(), 3),
        Odd::Marks("body[0].marks".to_owned(), 2),
        Odd::RuleWithWords(6),
        Odd::NewWord {
            field: "status",
            found: "binned".to_owned(),
            instead: "killed",
        },
        Odd::NewId,
    ];
    hold(&odd, |odd| match odd {
        Odd::Newer(_) => 0,
        Odd::Unknown(_) => 1,
        Odd::SecondNumber { .. } => 2,
        Odd::Unquoted(..) => 3,
        Odd::NoRecord(..) => 4,
        Odd::TakenOut(..) => 5,
        Odd::Marks(..) => 6,
        Odd::RuleWithWords(_) => 7,
        Odd::NewWord { .. } => 8,
        Odd::NewId => 9,
    });
}

#[test]
fn what_an_export_leaves_out_is_told_in_both_languages() {
    let words = || "Amra".to_owned();
    let counted = |many| {
        [
            Left::TwoVersions(many),
            Left::NotesLeftOut(many),
            Left::NameWithheld(many),
            Left::LinksAsWords(many),
            Left::MarksLeftOut(many),
            Left::StruckLeftOut(many),
            Left::PullQuotesLeftOut(many),
            Left::PicturesAsWords(many),
            Left::QuotesInBody(many),
            Left::PostsLeftOut(many),
            Left::RelatedLeftOut(many),
        ]
    };
    let others = [
        Left::NotTheSame(String::new()),
        Left::NotTheSame(words()),
        Left::LinkLeftOut(words()),
        Left::PictureLeftOut(words()),
        Left::PictureWithoutAlt(words()),
        Left::EmbedAsLink(words()),
        Left::NameHalfTold,
        Left::LanguageUnknown,
        Left::WorkLeftOut,
        Left::LegalDue,
        Left::CopyLeftOut,
        Left::Killed,
        Left::Notice,
        Left::NoticeUnexplained,
        Left::WithdrawalLeftOut,
        Left::RelatedKilled(words()),
        Left::RelatedEmbargoed(words()),
    ];
    let all: Vec<Left> = counted(1)
        .into_iter()
        .chain(counted(4))
        .chain(others)
        .collect();
    hold(&all, |left| match left {
        Left::NotTheSame(_) => 0,
        Left::LinkLeftOut(_) => 1,
        Left::PictureLeftOut(_) => 2,
        Left::PictureWithoutAlt(_) => 3,
        Left::EmbedAsLink(_) => 4,
        Left::TwoVersions(_) => 5,
        Left::NotesLeftOut(_) => 6,
        Left::NameWithheld(_) => 7,
        Left::NameHalfTold => 8,
        Left::LanguageUnknown => 9,
        Left::LinksAsWords(_) => 10,
        Left::MarksLeftOut(_) => 11,
        Left::StruckLeftOut(_) => 12,
        Left::PullQuotesLeftOut(_) => 13,
        Left::PicturesAsWords(_) => 14,
        Left::PostsLeftOut(_) => 15,
        Left::WorkLeftOut => 16,
        Left::LegalDue => 17,
        Left::Killed => 18,
        Left::QuotesInBody(_) => 19,
        Left::RelatedLeftOut(_) => 20,
        Left::RelatedKilled(_) => 21,
        Left::RelatedEmbargoed(_) => 22,
        Left::Notice => 23,
        Left::NoticeUnexplained => 24,
        Left::CopyLeftOut => 25,
        Left::WithdrawalLeftOut => 26,
    });
}

#[test]
fn why_an_article_was_left_among_many_is_told_in_both_languages() {
    let all = [
        Stays::Open,
        Stays::Ahead,
        Stays::Newer,
        Stays::Changed,
        Stays::Read(OpenError {
            path: path(),
            why: Why::NotAFolder,
        }),
        Stays::Save(SaveError::Changed(path())),
    ];
    hold(&all, |left| match left {
        Stays::Open => 0,
        Stays::Ahead => 1,
        Stays::Newer => 2,
        Stays::Changed => 3,
        Stays::Read(_) => 4,
        Stays::Save(_) => 5,
    });
}

#[test]
fn an_embargo_is_told_without_the_words_of_the_command_line() {
    for tongue in Tongue::ALL {
        speak(tongue);
        let told = Refused::Embargoed(noon()).told();
        assert!(!told.contains("--force"), "{told}");
        let told = Refused::Template("line 3".to_owned()).told();
        assert!(told.contains("line 3"), "{told}");
    }
}
