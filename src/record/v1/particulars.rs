//! What is known beside the words of an article.

use crate::record::prose::Prose;
use crate::record::shape::shapes;

shapes! {
    /// What is known beside the words.
    Particulars {
        /// When it was begun.
        created: Option<String>,
        /// Not to be published before.
        embargo: Option<String>,
        /// Not to be shown after.
        expiry: Option<String>,
        /// Where and when it was written.
        located: Located,
        /// Its own address on the web.
        canonical: Option<String>,
        /// The parts of the paper it belongs to.
        sections: Vec<String>,
        /// What it is about, in words.
        tags: Vec<Subject>,
        /// Whom and what it is about.
        mentions: Vec<Mention>,
        /// What kind of piece.
        genre: String,
        /// From 1, at once, to 9.
        urgency: u8,
        /// Headlines for other places.
        alternatives: Vec<Alternative>,
        /// Who publishes it.
        publisher: Publisher,
        /// Whose it is.
        rights: Rights,
        /// From desk to desks.
        ed_note: Prose,
        /// What the house calls the place where it stands; never published.
        stage: String,
        /// Who at the desk has it; never published.
        assignee: String,
        /// By when it is to be done; never published.
        deadline: Option<String>,
        /// When it is to go out; never published.
        goes_out: Option<String>,
        /// Whether a lawyer must read it; never published.
        legal: Legal,
        /// What is left to do; never published.
        tasks: Vec<Task>,
        /// How it was reported, for readers.
        backstory: Prose,
        /// Where readers are led from under the words.
        related: Vec<Related>,
        /// The copy that it was begun from; never published.
        received: Option<Received>,
        /// Claims it checks.
        claims: Vec<ClaimCheck>,
        /// Where it stands in print.
        print: Print,
        /// How the words came to be (IPTC digital source type).
        origin: Option<String>,
        /// The picture that stands for it.
        lead_picture: String,
        /// How many words were asked for.
        planned_words: u32,
        /// Which published version this is.
        revision: u32,
        /// Whether only those who pay may read it.
        paid: bool,
        /// Whether readers may comment.
        comments: bool,
    }
    /// Where and when an article was written.
    Located {
        /// The place.
        place: String,
        /// When: a time, a day, or words.
        at: Option<String>,
    }
    /// The flag for the lawyers.
    Legal {
        /// `due` or `cleared`; nothing where no lawyer has to read it.
        clearance: Option<String>,
        /// Who reads or read it.
        by: String,
        /// Why, or what to heed.
        remark: Prose,
    }
    /// One thing to do.
    Task {
        /// What.
        text: String,
        /// Whether it is done.
        done: bool,
    }
    /// A piece that readers are led to.
    Related {
        /// What it is called there.
        title: String,
        /// Where it is.
        url: Option<String>,
        /// The id of the library's article, where it is one.
        article: Option<String>,
    }
    /// Copy that an article was begun from, as it came in.
    Received {
        /// All of its words.
        text: Prose,
        /// When it came.
        at: Option<String>,
        /// Where it is from.
        url: Option<String>,
    }
    /// A subject.
    Subject {
        /// The word a reader sees.
        name: String,
        /// Its definition.
        uri: Option<String>,
    }
    /// A person, body, place or event.
    Mention {
        /// `person`, `organisation`, `place` or `event`.
        kind: String,
        /// The name.
        name: String,
        /// What it has to do with the article.
        relation: String,
        /// Its own address.
        uri: Option<String>,
    }
    /// One headline for one place.
    Alternative {
        /// `search`, `social`, `push` or `print`.
        role: String,
        /// What it says.
        text: String,
    }
    /// Who publishes.
    Publisher {
        /// The name.
        name: String,
        /// The site.
        url: Option<String>,
        /// The logo's file or address.
        logo: String,
        /// Policies by their name.
        policies: Vec<Policy>,
    }
    /// A house rule that readers can look up.
    Policy {
        /// `corrections`, `ethics`, `unnamed-sources` or `ownership`.
        name: String,
        /// Where it stands.
        url: String,
    }
    /// Who may do what with the words.
    Rights {
        /// Who holds them.
        holder: String,
        /// The notice as printed.
        notice: String,
        /// The terms of use.
        terms: String,
        /// Where the licence stands.
        licence: Option<String>,
    }
    /// A claim that the article checks.
    ClaimCheck {
        /// What was claimed.
        claim: Prose,
        /// By whom.
        claimant: String,
        /// The verdict in a word.
        verdict: String,
        /// Where it was claimed.
        appearances: Vec<String>,
    }
    /// Where an article stands in print.
    Print {
        /// The section's name.
        section: String,
        /// The page.
        page: String,
        /// The column.
        column: String,
        /// The edition.
        edition: String,
    }
}
