//! What an export could not carry, or what a publisher should look at first.

use std::fmt;

/// One thing that is not in the exported text as it is in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Read back, the text does not give the same article; and why, where that is known.
    NotTheSame(String),
    /// An address that a page must not lead to; its words are there.
    LinkLeftOut(String),
    /// A picture whose file a page must not load.
    PictureLeftOut(String),
    /// A picture that says nothing to those who cannot see it.
    PictureWithoutAlt(String),
    /// Something from elsewhere that became a link.
    EmbedAsLink(String),
    /// Places where two people's versions both stand, because nobody has chosen yet.
    TwoVersions(usize),
    /// Notes to the desk that stayed behind.
    NotesLeftOut(usize),
    /// Who has it, by when, and what is left to do: for the desk alone.
    WorkLeftOut,
    /// The copy that it was begun from.
    CopyLeftOut,
    /// A lawyer has still to read it.
    LegalDue,
    /// It was withdrawn for good.
    Killed,
    /// It was withdrawn, and this is what readers find in its place.
    Notice,
    /// Nobody says why it was withdrawn.
    NoticeUnexplained,
    /// It is not killed, and what says that it was withdrawn stayed behind.
    WithdrawalLeftOut,
    /// So many places named a source that is protected.
    NameWithheld(usize),
    /// A part of a protected source's name stands in the words.
    NameHalfTold,
    /// Nobody said which language the article is in.
    LanguageUnknown,
    /// Links whose addresses plain text has no place for.
    LinksAsWords(usize),
    /// Weight, style and languages that plain text has no sign for.
    MarksLeftOut(usize),
    /// Words struck through, which plain text cannot show as such.
    StruckLeftOut(usize),
    /// Pull quotes, which repeat words of the body.
    PullQuotesLeftOut(usize),
    /// Pictures of which only the words are there.
    PicturesAsWords(usize),
    /// Quotes whose records the format has no place for; words and speakers are in the body.
    QuotesInBody(usize),
    /// Related pieces without an address or a title.
    RelatedLeftOut(usize),
    /// A related article that was withdrawn for good.
    RelatedKilled(String),
    /// A related article that is not to be published yet.
    RelatedEmbargoed(String),
    /// Recent posts that stand outside the article element.
    PostsLeftOut(usize),
}

/// "1 link", "2 links".
fn count(number: usize, one: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{number} {one}{s}")
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotTheSame(why) if why.is_empty() => f.write_str(
                "read back, it does not give the same article: some field that this version does not know cannot stand in this format",
            ),
            Self::NotTheSame(why) => write!(f, "it cannot be read back: {why}"),
            Self::LinkLeftOut(address) => write!(
                f,
                "a link is only its words, because its address is neither of the web, of mail nor of the same site: “{address}”"
            ),
            Self::PictureLeftOut(file) => write!(
                f,
                "a picture is only its caption, because a page cannot load its file: “{file}”"
            ),
            Self::PictureWithoutAlt(file) => write!(
                f,
                "a picture says nothing to those who cannot see it; write its alt text: “{file}”"
            ),
            Self::EmbedAsLink(address) => write!(
                f,
                "an embed is a link with its words, because the page loads nothing from elsewhere: “{address}”"
            ),
            Self::TwoVersions(number) => write!(
                f,
                "both versions of what two people changed at the same time are in it; choose one first in {}",
                count(*number, "place")
            ),
            Self::NotesLeftOut(number) => {
                write!(
                    f,
                    "left out, as always: {}",
                    format_args!("{} to the desk", count(*number, "note"))
                )
            }
            Self::WorkLeftOut => f.write_str(
                "left out, as always: who has it, by when, and what is left to do",
            ),
            Self::CopyLeftOut => f.write_str("left out, as always: the copy as it came in"),
            Self::LegalDue => f.write_str("a lawyer has still to read it; it is not cleared"),
            Self::Killed => f.write_str("it is killed: what readers have of it is to be taken down"),
            Self::Notice => f.write_str("it is killed: this is the notice that readers find in its place"),
            Self::NoticeUnexplained => f.write_str("the notice says nothing of why it was withdrawn"),
            Self::WithdrawalLeftOut => f.write_str("left out, because it is not killed: what says that it was withdrawn"),
            Self::NameWithheld(number) => write!(
                f,
                "a protected source was kept back in {}; read the sentences again",
                count(*number, "place")
            ),
            Self::NameHalfTold => write!(
                f,
                "a part of a protected source's name stands in the words; see that it does not tell who it is"
            ),
            Self::LanguageUnknown => write!(
                f,
                "the article does not say its language; readers' voices and dictionaries need it"
            ),
            Self::LinksAsWords(number) => {
                write!(f, "without its address: {}", count(*number, "link"))
            }
            Self::MarksLeftOut(number) => write!(
                f,
                "plain text has no sign for weight, style and language: {}",
                count(*number, "marked run")
            ),
            Self::StruckLeftOut(number) => write!(
                f,
                "left out, because plain text cannot strike words through: {}",
                count(*number, "struck run")
            ),
            Self::PullQuotesLeftOut(number) => write!(
                f,
                "left out, because it would only repeat the body: {}",
                count(*number, "pull quote")
            ),
            Self::PicturesAsWords(number) => {
                write!(f, "only in words: {}", count(*number, "picture"))
            }
            Self::QuotesInBody(number) => write!(
                f,
                "the format has no place for quotes by themselves; with their speakers in the body: {}",
                count(*number, "quote")
            ),
            Self::RelatedLeftOut(number) => write!(
                f,
                "left out, because readers cannot be led there without a title and an address: {}",
                count(*number, "related piece")
            ),
            Self::RelatedKilled(title) => write!(
                f,
                "it leads readers to an article that is killed: “{title}”"
            ),
            Self::RelatedEmbargoed(title) => write!(
                f,
                "it leads readers to an article under embargo: “{title}”"
            ),
            Self::PostsLeftOut(number) => write!(
                f,
                "the article element has no place for the list of {}",
                count(*number, "recent post")
            ),
        }
    }
}
