//! What a reader of a file should know about it although it could be read.

use std::fmt;

/// One thing that is odd in a file; nothing of it is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A newer program wrote it, in this version of the format.
    Newer(u32),
    /// A field that this version does not know; it is kept.
    Unknown(String),
    /// Two records have one number; the second got another.
    SecondNumber {
        /// `quotes`, `sources` or `parties`.
        list: &'static str,
        /// The number that stands twice.
        number: u32,
        /// What the second one has now.
        now: u32,
    },
    /// A quote's record without words in the article.
    Unquoted(u32, String),
    /// Words point to a record that is not there: the list and its number.
    NoRecord(&'static str, u32),
    /// Signs that may not stand in an article were taken out of words; where and how many.
    TakenOut(String, usize),
    /// Marks that end outside their words or say nothing; where and how many.
    Marks(String, usize),
    /// A rule had words; they are a paragraph after it.
    RuleWithWords(usize),
    /// A word of a newer version is read as another one.
    NewWord {
        /// The field.
        field: &'static str,
        /// What it says.
        found: String,
        /// What it is read as.
        instead: &'static str,
    },
    /// The file has no id, or one that is not a UUID; a new one was given.
    NewId,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(version) => write!(
                f,
                "a newer Nutgraf wrote it (version {version} of the format); it can be read here \
                 but not saved, so that nothing of it is lost"
            ),
            Self::Unknown(name) => {
                let name = name.replace('\u{1F}', ".");
                write!(f, "`{name}` is not known here; it is kept as it is")
            }
            Self::SecondNumber { list, number, now } => write!(
                f,
                "two of the {list} have the number {number}; the second one is number {now} now"
            ),
            Self::Unquoted(number, speaker) if speaker.is_empty() => {
                write!(f, "quote {number} has no words in the article")
            }
            Self::Unquoted(number, speaker) => {
                write!(
                    f,
                    "quote {number}, of {speaker}, has no words in the article"
                )
            }
            Self::NoRecord(list, number) => write!(
                f,
                "words point to number {number} of the {list}, which is not there; the words are kept"
            ),
            Self::TakenOut(path, letters) => write!(
                f,
                "`{path}` had {letters} signs that cannot be seen or turn words round; \
                 they are taken out"
            ),
            Self::Marks(path, marks) => write!(
                f,
                "`{path}` has {marks} marks that are unknown or end outside its words; \
                 what fits is kept"
            ),
            Self::RuleWithWords(block) => write!(
                f,
                "`body[{block}]` is a rule with words; they are a paragraph after it"
            ),
            Self::NewWord {
                field,
                found,
                instead,
            } => write!(f, "`{field}` is {found:?}, which is read as {instead:?}"),
            Self::NewId => f.write_str("it has no id of its own, so a new one was given"),
        }
    }
}
