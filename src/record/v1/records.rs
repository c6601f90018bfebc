//! Who stands behind the words: quotes, sources, parties, authors, and the posts.

use crate::record::prose::Prose;
use crate::record::shape::shapes;

shapes! {
    /// Someone's words.
    Quote: whole {
        /// Its number.
        id: u32,
        /// The words, once more; not read back.
        text: Prose,
        /// Who said it.
        speaker: Speaker,
        /// Where and when.
        occasion: Occasion,
        /// The number of the source.
        source: Option<u32>,
        /// Whether a person confirmed it; otherwise an import found it.
        confirmed: bool,
        /// `direct`, `translated` or `partial`.
        kind: String,
        /// The words before translation.
        original: Option<Original>,
        /// The passage of the source that holds the words.
        passage: Prose,
    }
    /// Who said it.
    Speaker: whole {
        /// The name.
        name: String,
        /// What they are.
        role: String,
    }
    /// Where and when it was said.
    Occasion {
        /// Where, or what it was said at.
        place: String,
        /// When: a time, a day, or words.
        at: Option<String>,
    }
    /// The words in the language they were spoken in.
    Original {
        /// The words.
        text: Prose,
        /// Their language.
        language: Option<String>,
    }
    /// A chain from whoever said it first to us.
    Source: whole {
        /// Its number.
        id: u32,
        /// The attribution as the house writes it; not read back.
        text: String,
        /// `full`, `via` or `according`.
        form: String,
        /// The steps in order.
        chain: Vec<Link>,
    }
    /// One step of a chain.
    Link: whole {
        /// The party's name, once more.
        party: String,
        /// The number of the party.
        party_id: Option<u32>,
        /// What they did, as a participle: `reported`.
        role: String,
        /// What the party is, once more.
        kind: String,
        /// When: a time, a day, or words.
        date: Option<String>,
        /// Where it can be checked.
        url: Option<String>,
        /// In which language.
        language: Option<String>,
    }
    /// Someone words come from or through.
    Party {
        /// Its number.
        id: u32,
        /// The name as it is printed.
        name: String,
        /// `agency`, `outlet`, `person`, `organisation`, `document` or `account`.
        kind: String,
        /// Its own place on the web.
        url: Option<String>,
        /// The language it publishes in.
        language: Option<String>,
        /// Whether readers must not be told the name.
        protected: bool,
    }
    /// An author as the article names them.
    Credit: whole {
        /// The short name in the staff book.
        staff: Option<String>,
        /// The name.
        name: String,
        /// What they do.
        role: String,
        /// What they did for this article, when they are not its writer.
        part: String,
        /// The paragraph of the author box.
        bio: Prose,
        /// Whether the bio is this article's own wording.
        own_bio: bool,
        /// The file or address of the portrait.
        portrait: String,
        /// Their page, once more.
        url: Option<String>,
        /// Their page, then their other places on the web.
        links: Vec<String>,
        /// Where readers reach them.
        email: String,
    }
    /// One post of the list.
    Card: whole {
        /// The title.
        title: String,
        /// The excerpt, cut.
        excerpt: String,
        /// Where it leads.
        url: Option<String>,
        /// When it was published.
        published: Option<String>,
        /// The line above the title.
        kicker: String,
        /// Whether it stays above the others.
        pinned: bool,
        /// Whether it is left out of what readers see.
        hidden: bool,
        /// Left out after this.
        expiry: Option<String>,
        /// The article of the library that it is about.
        article: Option<String>,
        /// What the article said when the card last agreed with it.
        agreed: Teaser,
    }
    /// The words of a card.
    Teaser {
        /// The title.
        title: String,
        /// The excerpt.
        excerpt: String,
        /// The line above the title.
        kicker: String,
    }
}
