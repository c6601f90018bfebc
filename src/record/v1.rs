//! The shapes of version 1, as they are in the file.
//!
//! Frozen: a field is never renamed or given another meaning here; one that files may be without
//! may come, with a specimen of its own. `upgrade` says how a version 2 is made. Times are RFC 3339 in UTC; days are `YYYY-MM-DD`; numbers that name a
//! record count inside one article.

use crate::record::prose::{Prose, Words};
use crate::record::shape::shapes;

shapes! {
    /// A whole article.
    Article: whole {
        /// `nutgraf-article`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The article's name for ever: a UUID.
        id: String,
        /// The working name.
        slug: Option<String>,
        /// The language of the words (BCP 47).
        language: Option<String>,
        /// `draft`, `filed`, `edited`, `cleared`, `published` or `killed`.
        status: String,
        /// When it was published.
        published: Option<String>,
        /// When its words were last changed.
        updated: Option<String>,
        /// The short line above the headline.
        kicker: Words,
        /// The title.
        headline: Words,
        /// The summary under the headline.
        standfirst: Words,
        /// The byline in words, where it is not made from `byline`.
        byline_text: Words,
        /// The place the report comes from.
        dateline: Words,
        /// What else is true of kicker, headline and so on.
        furniture: Vec<Furniture>,
        /// Who wrote it, and who else worked on it.
        byline: Vec<Credit>,
        /// The body, block by block.
        body: Vec<Block>,
        /// Whose words stand in the article.
        quotes: Vec<Quote>,
        /// Whom we have it from.
        sources: Vec<Source>,
        /// Who stands in the chains of the sources.
        parties: Vec<Party>,
        /// The corrections of the body once more; not read back.
        corrections: Vec<Told>,
        /// What is known beside the words.
        particulars: Particulars,
        /// The recent posts of the page it came from.
        recent_posts: Vec<Card>,
    }
    /// Language, direction and marks of a piece of furniture.
    Furniture {
        /// `kicker`, `headline`, `standfirst`, `byline` or `dateline`.
        kind: String,
        /// Its language, where it is not the article's.
        language: Option<String>,
        /// `ltr` or `rtl`, where it is set by hand.
        direction: Option<String>,
        /// What runs of its words wear.
        marks: Vec<Mark>,
    }
    /// One block of the body.
    Block {
        /// `paragraph`, `crosshead`, `quote`, `pull-quote`, `bulleted-item`, `numbered-item`,
        /// `picture`, `embed`, `rule`, `editors-note` or `correction`.
        kind: String,
        /// The number of its quote.
        quote: Option<u32>,
        /// How deep a list item stands, from 0.
        level: u8,
        /// Where an embed lives.
        url: Option<String>,
        /// What is known of a picture.
        picture: Picture,
        /// What is known of a correction.
        correction: Correction,
        /// Its language, where it is not the article's.
        language: Option<String>,
        /// `ltr` or `rtl`, where it is set by hand.
        direction: Option<String>,
        /// What it says: of a picture the caption, of an embed the words to show without it.
        text: Words,
        /// What runs of its words wear.
        marks: Vec<Mark>,
    }
    /// A stretch of words with what they wear; only in RON, on one line.
    Piece {
        /// The words.
        text: String,
        /// Set heavier.
        strong: bool,
        /// Stressed.
        emphasis: bool,
        /// Struck through.
        strike: bool,
        /// Where they lead.
        link: Option<String>,
        /// The number of the source.
        source: Option<u32>,
        /// The number of the quote.
        quotation: Option<u32>,
        /// The language of the words.
        language: Option<String>,
        /// Which way they run.
        direction: Option<String>,
    }
    /// What a run of words wears.
    Mark {
        /// `strong`, `emphasis`, `strike`, `link`, `source`, `quotation`, `language` or `other`.
        kind: String,
        /// The first letter, counted in Unicode code points from 0.
        from: u32,
        /// The letter after the last, counted the same way.
        to: u32,
        /// Where a link leads.
        url: Option<String>,
        /// The number of the source.
        source: Option<u32>,
        /// The number of the quote.
        quote: Option<u32>,
        /// The language of the words.
        language: Option<String>,
        /// Which way they run.
        direction: Option<String>,
    }
    /// A picture.
    Picture {
        /// The file or address it is loaded from.
        file: String,
        /// What it shows, for those who cannot see it.
        alt: String,
        /// Whose it is, as printed.
        credit: String,
        /// Who made it.
        creator: String,
        /// The copyright notice.
        copyright: String,
        /// Where the licence stands.
        licence: Option<String>,
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
        /// The point a crop must keep, in thousandths of width and height.
        focus: Vec<u16>,
    }
    /// What was wrong and is now right.
    Correction {
        /// `correction`, `clarification` or `update`.
        kind: String,
        /// Since when it is right.
        at: Option<String>,
        /// The words as they were.
        was: Prose,
        /// The words as they are now.
        now: Prose,
    }
    /// A correction as readers see it.
    Told: whole {
        /// The sentence.
        text: Prose,
        /// `correction`, `clarification` or `update`.
        kind: String,
        /// Since when it is right.
        at: Option<String>,
    }
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
        /// Who at the desk has it; never published.
        assignee: String,
        /// By when it is to be done; never published.
        deadline: Option<String>,
        /// Whether a lawyer must read it; never published.
        legal: Legal,
        /// What is left to do; never published.
        tasks: Vec<Task>,
        /// How it was reported, for readers.
        backstory: Prose,
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
    /// The file of the recent posts.
    Queue: whole {
        /// `nutgraf-queue`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The cards, the first one on top.
        cards: Vec<Card>,
    }
    /// The file of the staff book.
    Staff: whole {
        /// `nutgraf-staff`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The authors, each with a short name in `staff`.
        authors: Vec<Credit>,
    }
    /// The file of the address book of parties.
    Parties: whole {
        /// `nutgraf-parties`.
        format: String,
        /// The version of the format: 1.
        version: u32,
        /// The parties.
        parties: Vec<Party>,
        /// Those who speak, each by one name in one language.
        speakers: Vec<Speaker>,
    }
}
