//! What is known about an article but not in its words.

use crate::model::Time;
use crate::model::dateline::Located;
use crate::model::extra::Extra;
use crate::model::mark::{Address, Language};
use crate::model::received::Received;
use crate::model::related::Related;
use crate::model::stage::Stage;
use crate::model::work::{Legal, Task};

/// Where an article stands on its way to readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Being written.
    #[default]
    Draft,
    /// Sent to the desk.
    Filed,
    /// Edited by the desk.
    Edited,
    /// Cleared to be published.
    Cleared,
    /// Out.
    Published,
    /// Withdrawn for good.
    Killed,
}

impl Status {
    /// All, in the order an article takes them.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::Filed,
        Self::Edited,
        Self::Cleared,
        Self::Published,
        Self::Killed,
    ];

    /// The word on disk.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Filed => "filed",
            Self::Edited => "edited",
            Self::Cleared => "cleared",
            Self::Published => "published",
            Self::Killed => "killed",
        }
    }

    /// The status of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether nothing comes after it: it is out, or never will be.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Published | Self::Killed)
    }
}

/// A working name: lower case words joined by hyphens; it names the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(
    // Invariant: never empty, at most 80 letters; letters, digits and single inner hyphens.
    String,
);

impl Slug {
    /// Makes a slug from anything a writer types, in any script.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut out = String::new();
        for word in typed
            .split(|c: char| !c.is_alphanumeric() && c != '\u{200C}')
            // A non-joiner, and the dot over «i̇», are no letters.
            .map(|word| {
                word.to_lowercase()
                    .replace(|c: char| !c.is_alphanumeric(), "")
            })
            .filter(|word| !word.is_empty())
        {
            if 80 < out.chars().count() + word.chars().count() + 1 && !out.is_empty() {
                break;
            }
            if !out.is_empty() {
                out.push('-');
            }
            out.extend(word.chars().take(80));
        }
        let out = out.trim_matches('-').to_owned();
        (!out.is_empty()).then_some(Self(out))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A subject, with the address of its definition where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The word a reader sees.
    pub name: String,
    /// Its definition, for instance an IPTC media topic.
    pub uri: Option<Address>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// What a named thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// A person.
    Person,
    /// A body of people.
    Organisation,
    /// A place.
    Place,
    /// An event.
    Event,
}

/// A person, body, place or event that the article is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it is.
    pub kind: MentionKind,
    /// Its name.
    pub name: String,
    /// What it has to do with the article.
    pub relation: String,
    /// Its own address.
    pub uri: Option<Address>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// Who publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The site.
    pub url: Option<Address>,
    /// The logo's file or address.
    pub logo: String,
    /// Policies by their name: `corrections`, `ethics`, `unnamed-sources`, `ownership`.
    pub policies: Vec<(String, Address)>,
}

/// Who may do what with the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// Who holds them.
    pub holder: String,
    /// The notice as printed.
    pub notice: String,
    /// The terms of use.
    pub terms: String,
    /// Where the licence stands.
    pub licence: Option<Address>,
}

/// Where an article stands in print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Print {
    /// The section's name.
    pub section: String,
    /// The page.
    pub page: String,
    /// The column.
    pub column: String,
    /// The edition.
    pub edition: String,
}

/// One headline for one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alternative {
    /// Where it stands: `search`, `social`, `push`, `print`.
    pub role: String,
    /// What it says.
    pub text: String,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// A claim that the article checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimCheck {
    /// What was claimed.
    pub claim: String,
    /// By whom.
    pub claimant: String,
    /// The verdict in a word.
    pub verdict: String,
    /// Where it was claimed.
    pub appearances: Vec<Address>,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

/// Makes [`Particulars`] and [`Particular`] from one list, so that neither can miss a field.
///
/// A field that is called otherwise on disk has that name behind it.
macro_rules! particulars {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $disk:literal) => { $disk };
    ($($(#[doc = $doc:literal])+ $field:ident $(as $disk:literal)?, $variant:ident: $kind:ty;)+) => {
        /// What is known about an article but not in its words.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Particulars {
            $($(#[doc = $doc])+ pub $field: $kind,)+
        }

        /// One of the [`Particulars`], with its value.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Particular {
            $($(#[doc = $doc])+ $variant($kind),)+
        }

        impl Particulars {
            /// Sets one and gives back what it was.
            pub fn set(&mut self, particular: Particular) -> Particular {
                match particular {
                    $(Particular::$variant(value) => {
                        Particular::$variant(std::mem::replace(&mut self.$field, value))
                    })+
                }
            }

            /// The present value of the same particular.
            #[must_use]
            pub fn get(&self, like: &Particular) -> Particular {
                match like {
                    $(Particular::$variant(_) => Particular::$variant(self.$field.clone()),)+
                }
            }

            /// The present value of the particular of that name on disk.
            #[must_use]
            pub fn named(&self, name: &str) -> Option<Particular> {
                $(if name == particulars!(@name $field $($disk)?) {
                    return Some(Particular::$variant(self.$field.clone()));
                })+
                None
            }

            /// What must be set to get from `self` to `other`, in the order of the list.
            #[must_use]
            pub fn changes_to(&self, other: &Self) -> Vec<Particular> {
                let mut out = Vec::new();
                $(if self.$field != other.$field {
                    out.push(Particular::$variant(other.$field.clone()));
                })+
                out
            }
        }

        impl Particular {
            /// The name of the field, as it is on disk.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => particulars!(@name $field $($disk)?),)+
                }
            }
        }
    };
}

particulars! {
    /// The working name.
    slug, Slug: Option<Slug>;
    /// The language of the words.
    language, Language: Option<Language>;
    /// Where the article stands.
    stage as "status", Stage: Stage;
    /// The parts of the paper it belongs to, the main one first.
    sections, Sections: Vec<String>;
    /// What it is about, in words.
    tags, Tags: Vec<Subject>;
    /// People, bodies, places and events it is about.
    mentions, Mentions: Vec<Mention>;
    /// When it was begun.
    created, Created: Option<Time>;
    /// When its words were last changed.
    changed, Changed: Option<Time>;
    /// When it was published.
    published, Published: Option<Time>;
    /// Not to be published before.
    embargo, Embargo: Option<Time>;
    /// Not to be shown after.
    expiry, Expiry: Option<Time>;
    /// Where and when it was written.
    located, Located: Located;
    /// Its own address on the web.
    canonical, Canonical: Option<Address>;
    /// What kind of piece: news, opinion, analysis, background, review.
    genre, Genre: String;
    /// From 1, at once, to 9 (ninjs 3.1 `urgency`); 0 when nobody said.
    urgency, Urgency: u8;
    /// Headlines for other places.
    alternatives, Alternatives: Vec<Alternative>;
    /// Who publishes it.
    publisher, Publisher: Publisher;
    /// Whose it is.
    rights, Rights: Rights;
    /// From desk to desks; never published.
    ed_note, EdNote: String;
    /// Who at the desk has it; never published.
    assignee, Assignee: String;
    /// By when it is to be done; never published.
    deadline, Deadline: Option<Time>;
    /// When it is to go out; never published.
    goes_out, GoesOut: Option<Time>;
    /// Whether a lawyer must read it; never published.
    legal, Legal: Legal;
    /// What is left to do; never published.
    tasks, Tasks: Vec<Task>;
    /// How it was reported, for readers.
    backstory, Backstory: String;
    /// Where readers are led from under the words.
    related, Related: Vec<Related>;
    /// The copy that it was begun from; never published.
    received, Received: Option<Received>;
    /// Claims it checks.
    claims, Claims: Vec<ClaimCheck>;
    /// Where it stands in print.
    print, Print: Print;
    /// How the words came to be (IPTC digital source type).
    origin, Origin: Option<Address>;
    /// The picture that stands for it.
    lead_picture, LeadPicture: String;
    /// How many words were asked for; 0 when nobody said.
    planned_words, PlannedWords: u32;
    /// Which published version this is; 0 before the first.
    revision, Revision: u32;
    /// Whether only those who pay may read it.
    is_paid, IsPaid: bool;
    /// Whether readers may comment.
    has_comments, HasComments: bool;
}

impl Particulars {
    /// Those of an article that is begun from this one: a draft that was never out, without
    /// dates, slug and address, which are the other's.
    #[must_use]
    pub fn begun_anew(mut self, created: Option<Time>) -> Self {
        self.work_anew();
        Self {
            slug: None,
            stage: Stage::default(),
            created,
            changed: None,
            published: None,
            embargo: None,
            expiry: None,
            canonical: None,
            revision: 0,
            received: None,
            located: Located {
                at: None,
                ..self.located
            },
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Particular, Particulars, Slug, Stage, Status};

    #[test]
    fn a_slug_is_what_survives_of_the_words() {
        for (typed, slug) in [
            ("Harbour WALL, day 2", "harbour-wall-day-2"),
            ("--wall--", "wall"),
            ("شهر شب‌ها", "شهر-شبها"),
        ] {
            assert_eq!(Slug::parse(typed).unwrap().as_str(), slug, "{typed}");
        }
        for typed in [
            "Pilots �\u{200C}�refuse",
            "\u{200C} a \u{200C}",
            "İstanbul’da",
            "ǅ ŉ ﬀ",
        ] {
            let slug = Slug::parse(typed).unwrap();
            assert_eq!(Slug::parse(slug.as_str()), Some(slug), "{typed} read again");
        }
        assert_eq!(Slug::parse(" – "), None, "no letters");
    }

    #[test]
    fn changes_lead_from_one_to_the_other() {
        let before = Particulars::default();
        let mut after = before.clone();
        let was = after.set(Particular::Stage(Status::Filed.into()));
        assert_eq!(was, Particular::Stage(Stage::default()), "what it was");
        let mut walked = before.clone();
        for change in before.changes_to(&after) {
            walked.set(change);
        }
        assert_eq!(walked, after, "walked there");
    }
}
