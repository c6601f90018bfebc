//! From an article to the shapes of its file.

use chrono::SecondsFormat;

use crate::model::Time;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Furniture, ListStyle};
use crate::model::extra::Extra;
use crate::model::mark::{Address, Direction, Language, Marks};
use crate::model::particulars::Particulars;
use crate::model::quote::{Quote, QuoteId, Standing};
use crate::model::source::{Link, Parties, Party, PartyId, Source, SourceId};
use crate::model::staff::{Author, Credit};
use crate::model::work::{Clearance, Task};
use crate::record::beside;
use crate::record::prose::{Prose, Words};
use crate::record::spans;
use crate::record::tree::Form;
use crate::record::v1;
use crate::record::words::Choice as _;
use crate::record::{FORMAT, VERSION};

/// Between the name of a group and a field of it, in what is kept for a group without a
/// place of its own in the model.
pub(super) const INSIDE: char = '\u{1F}';

pub(super) fn time(at: Option<Time>) -> Option<String> {
    at.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

pub(super) fn url(address: Option<&Address>) -> Option<String> {
    address.map(|address| address.as_str().to_owned())
}

fn tag(language: Option<&Language>) -> Option<String> {
    language.map(|language| language.as_str().to_owned())
}

fn side(direction: Direction) -> Option<String> {
    (direction != Direction::Auto).then(|| direction.word().to_owned())
}

/// What is kept for the thing itself.
pub(super) fn kept(extra: &Extra) -> Vec<(String, String)> {
    let own = extra.fields().iter();
    own.filter(|(name, _)| !name.contains(INSIDE))
        .cloned()
        .collect()
}

/// What is kept for a group inside it.
pub(super) fn kept_in(extra: &Extra, group: &str) -> Vec<(String, String)> {
    let fields = extra.fields().iter();
    let inside = fields.filter_map(|(name, text)| {
        let (first, rest) = name.split_once(INSIDE)?;
        (first == group).then(|| (rest.to_owned(), text.clone()))
    });
    inside.collect()
}

/// The shapes of an article.
#[must_use]
pub fn article(article: &Article, form: Form) -> v1::Article {
    let records = article.records();
    let known = article.particulars();
    let furniture = |kind| words(article.furniture(kind), form);
    v1::Article {
        format: FORMAT.to_owned(),
        version: VERSION,
        id: article.id().to_string(),
        kicker: furniture(Furniture::Kicker),
        headline: furniture(Furniture::Headline),
        standfirst: furniture(Furniture::Standfirst),
        byline_text: furniture(Furniture::Byline),
        dateline: furniture(Furniture::Dateline),
        furniture: Furniture::ALL
            .into_iter()
            .filter_map(|kind| beside(kind, &article_block(article, kind), form))
            .collect(),
        byline: records
            .authors
            .iter()
            .map(|author| credit(author, form))
            .collect(),
        body: article.body().map(|at| block(at, form)).collect(),
        quotes: records
            .quotes
            .iter()
            .map(|(id, at)| {
                let text = match form {
                    Form::Ron => String::new(),
                    Form::Json => article.words_of(*id).join("\n"),
                };
                quote(*id, at, text)
            })
            .collect(),
        sources: records
            .sources
            .iter()
            .map(|(id, at)| {
                let language = known.language.as_ref().map_or("en", Language::as_str);
                let text = match form {
                    Form::Ron => String::new(),
                    Form::Json => at.sentence(&records.parties, at.form, language),
                };
                source(*id, at, &records.parties, text, form)
            })
            .collect(),
        parties: records
            .parties
            .iter()
            .map(|(id, at)| party(*id, at))
            .collect(),
        corrections: match form {
            Form::Ron => Vec::new(),
            Form::Json => article.body().filter_map(|at| told(at)).collect(),
        },
        particulars: particulars(known, &records.extra),
        recent_posts: records.posts.iter().map(super::books::card).collect(),
        kept: kept(&records.extra),
        ..article_of_particulars(known)
    }
}

/// The top of a file with these particulars and nothing else.
pub(super) fn article_of_particulars(known: &Particulars) -> v1::Article {
    v1::Article {
        slug: known.slug.as_ref().map(|slug| slug.as_str().to_owned()),
        language: tag(known.language.as_ref()),
        status: known.stage.status.word().to_owned(),
        published: time(known.published),
        updated: time(known.changed),
        particulars: particulars(known, &Extra::NONE),
        ..v1::Article::default()
    }
}

fn article_block(article: &Article, kind: Furniture) -> Block {
    let found = article.block(kind.index());
    found.map_or_else(|| Block::paragraph(""), |block| (**block).clone())
}

pub(super) fn words(inline: &crate::model::inline::Inline, form: Form) -> Words {
    match form {
        Form::Ron => Words(
            inline
                .pieces()
                .map(|(text, worn)| piece(text, worn))
                .collect(),
        ),
        Form::Json if inline.is_empty() => Words::default(),
        Form::Json => Words(vec![v1::Piece {
            text: inline.text().to_owned(),
            ..v1::Piece::default()
        }]),
    }
}

pub(super) fn piece(text: &str, marks: &Marks) -> v1::Piece {
    let language = marks.language.as_deref();
    v1::Piece {
        text: text.to_owned(),
        strong: marks.strong,
        emphasis: marks.emphasis,
        strike: marks.strike,
        link: url(marks.link.as_ref()),
        source: marks.source.map(|id| id.0),
        quotation: marks.quotation.map(|id| id.0),
        language: language.map(|run| run.tag.as_str().to_owned()),
        direction: language.and_then(|run| side(run.direction)),
        kept: kept(&marks.extra),
    }
}

fn beside(kind: Furniture, block: &Block, form: Form) -> Option<v1::Furniture> {
    let shape = v1::Furniture {
        kind: super::furniture_word(kind).to_owned(),
        language: tag(block.language.as_ref()),
        direction: side(block.direction),
        marks: spans::of(&block.words, form),
        kept: kept(&block.extra),
    };
    let is_plain = shape
        == v1::Furniture {
            kind: shape.kind.clone(),
            ..v1::Furniture::default()
        };
    (!is_plain).then_some(shape)
}

pub(super) fn block(block: &Block, form: Form) -> v1::Block {
    let mut out = v1::Block {
        language: tag(block.language.as_ref()),
        direction: side(block.direction),
        text: words(&block.words, form),
        marks: spans::of(&block.words, form),
        kept: kept(&block.extra),
        quote: block.kind.quote().map(|id| id.0),
        ..v1::Block::default()
    };
    let kind = match &block.kind {
        BlockKind::Crosshead => "crosshead",
        BlockKind::Quote(_) => "quote",
        BlockKind::PullQuote(_) => "pull-quote",
        BlockKind::ListItem { style, level } => {
            out.level = *level;
            match style {
                ListStyle::Bulleted => "bulleted-item",
                ListStyle::Numbered => "numbered-item",
            }
        }
        BlockKind::Picture(picture) => {
            let (width, height) = picture.size.unwrap_or_default();
            out.picture = v1::Picture {
                file: picture.file.clone(),
                alt: picture.alt.clone(),
                credit: picture.credit.clone(),
                creator: picture.creator.clone(),
                copyright: picture.copyright.clone(),
                licence: url(picture.licence.as_ref()),
                width,
                height,
                focus: picture.focus.map_or_else(Vec::new, |(x, y)| vec![x, y]),
                kept: kept_in(&block.extra, "picture"),
            };
            "picture"
        }
        BlockKind::Embed(embed) => {
            out.url = url(Some(&embed.address));
            "embed"
        }
        BlockKind::Row { is_head: true } => "table-head",
        BlockKind::Row { is_head: false } => "table-row",
        BlockKind::Rule => "rule",
        BlockKind::EditorsNote => "editors-note",
        BlockKind::Correction(correction) => {
            out.correction = v1::Correction {
                kind: correction.kind.word().to_owned(),
                at: time(correction.at),
                was: Prose(correction.was.clone()),
                now: Prose(correction.is.clone()),
                kept: kept_in(&block.extra, "correction"),
            };
            "correction"
        }
        BlockKind::Paragraph => "paragraph",
        BlockKind::Kicker => "kicker",
        BlockKind::Headline => "headline",
        BlockKind::Standfirst => "standfirst",
        BlockKind::Byline => "byline",
        BlockKind::Dateline => "dateline",
    };
    kind.clone_into(&mut out.kind);
    out
}

fn told(block: &Block) -> Option<v1::Told> {
    let BlockKind::Correction(correction) = &block.kind else {
        return None;
    };
    Some(v1::Told {
        text: Prose(block.words.text().to_owned()),
        kind: correction.kind.word().to_owned(),
        at: time(correction.at),
        kept: Vec::new(),
    })
}

pub(super) fn quote(id: QuoteId, quote: &Quote, text: String) -> v1::Quote {
    v1::Quote {
        id: id.0,
        text: Prose(text),
        speaker: v1::Speaker {
            name: quote.speaker.name.clone(),
            role: quote.speaker.role.clone(),
            kept: kept_in(&quote.extra, "speaker"),
        },
        occasion: v1::Occasion {
            place: quote.occasion.place.clone(),
            at: quote.occasion.at.as_ref().map(ToString::to_string),
            kept: kept_in(&quote.extra, "occasion"),
        },
        source: quote.source.map(|id| id.0),
        confirmed: quote.standing == Standing::Confirmed,
        kind: quote.kind.word().to_owned(),
        original: quote.original.as_ref().map(|original| v1::Original {
            text: Prose(original.words.clone()),
            language: tag(original.language.as_ref()),
            kept: kept_in(&quote.extra, "original"),
        }),
        passage: Prose(quote.passage.clone()),
        kept: kept(&quote.extra),
    }
}

pub(super) fn source(
    id: SourceId,
    source: &Source,
    parties: &Parties,
    text: String,
    form: Form,
) -> v1::Source {
    v1::Source {
        id: id.0,
        text,
        form: source.form.word().to_owned(),
        chain: source
            .chain
            .iter()
            .map(|at| link(at, parties, form))
            .collect(),
        kept: kept(&source.extra),
    }
}

fn link(link: &Link, parties: &Parties, form: Form) -> v1::Link {
    let party = parties.get(&link.party).filter(|_| form == Form::Json);
    v1::Link {
        party: party.map_or_else(String::new, |party| party.name.clone()),
        party_id: Some(link.party.0),
        role: link.role.participle().to_owned(),
        kind: party.map_or_else(String::new, |party| party.kind.word().to_owned()),
        date: link.date.as_ref().map(ToString::to_string),
        url: url(link.url.as_ref()),
        language: tag(link.language.as_ref()),
        kept: kept(&link.extra),
    }
}

pub(super) fn party(id: PartyId, party: &Party) -> v1::Party {
    v1::Party {
        id: id.0,
        name: party.name.clone(),
        kind: party.kind.word().to_owned(),
        url: url(party.url.as_ref()),
        language: tag(party.language.as_ref()),
        protected: !party.is_nameable,
        kept: kept(&party.extra),
    }
}

pub(super) fn credit(credit: &Credit, form: Form) -> v1::Credit {
    let Author {
        name,
        role,
        bio,
        portrait,
        links,
        email,
        extra,
    } = &credit.author;
    v1::Credit {
        staff: credit.staff.as_ref().map(|id| id.0.clone()),
        name: name.clone(),
        role: role.clone(),
        part: credit.part.clone(),
        bio: Prose(bio.clone()),
        own_bio: credit.has_own_bio,
        portrait: portrait.clone(),
        url: match form {
            Form::Ron => None,
            Form::Json => url(links.first()),
        },
        links: links.iter().map(|link| link.as_str().to_owned()).collect(),
        email: email.clone(),
        kept: kept(extra),
    }
}

pub(super) fn particulars(known: &Particulars, extra: &Extra) -> v1::Particulars {
    let publisher = &known.publisher;
    let (rights, print) = (&known.rights, &known.print);
    v1::Particulars {
        created: time(known.created),
        embargo: time(known.embargo),
        expiry: time(known.expiry),
        located: v1::Located {
            place: known.located.place.clone(),
            at: known.located.at.as_ref().map(ToString::to_string),
            kept: kept_in(extra, "located"),
        },
        canonical: url(known.canonical.as_ref()),
        sections: known.sections.clone(),
        tags: known
            .tags
            .iter()
            .map(|subject| v1::Subject {
                name: subject.name.clone(),
                uri: url(subject.uri.as_ref()),
                kept: kept(&subject.extra),
            })
            .collect(),
        mentions: known
            .mentions
            .iter()
            .map(|mention| v1::Mention {
                kind: mention.kind.word().to_owned(),
                name: mention.name.clone(),
                relation: mention.relation.clone(),
                uri: url(mention.uri.as_ref()),
                kept: kept(&mention.extra),
            })
            .collect(),
        genre: known.genre.clone(),
        urgency: known.urgency,
        alternatives: known
            .alternatives
            .iter()
            .map(|other| v1::Alternative {
                role: other.role.clone(),
                text: other.text.clone(),
                kept: kept(&other.extra),
            })
            .collect(),
        publisher: v1::Publisher {
            name: publisher.name.clone(),
            url: url(publisher.url.as_ref()),
            logo: publisher.logo.clone(),
            policies: publisher
                .policies
                .iter()
                .map(|(name, url)| v1::Policy {
                    name: name.clone(),
                    url: url.as_str().to_owned(),
                    kept: Vec::new(),
                })
                .collect(),
            kept: kept_in(extra, "publisher"),
        },
        rights: v1::Rights {
            holder: rights.holder.clone(),
            notice: rights.notice.clone(),
            terms: rights.terms.clone(),
            licence: url(rights.licence.as_ref()),
            kept: kept_in(extra, "rights"),
        },
        ed_note: Prose(known.ed_note.clone()),
        stage: known.stage.name.clone(),
        assignee: known.assignee.clone(),
        deadline: time(known.deadline),
        goes_out: time(known.goes_out),
        legal: v1::Legal {
            clearance: (known.legal.clearance != Clearance::NotNeeded)
                .then(|| known.legal.clearance.word().to_owned()),
            by: known.legal.by.clone(),
            remark: Prose(known.legal.remark.clone()),
            kept: kept_in(extra, "legal"),
        },
        tasks: known.tasks.iter().map(task).collect(),
        backstory: Prose(known.backstory.clone()),
        related: known.related.iter().map(beside::related).collect(),
        received: known.received.as_ref().map(beside::received),
        claims: known
            .claims
            .iter()
            .map(|check| v1::ClaimCheck {
                claim: Prose(check.claim.clone()),
                claimant: check.claimant.clone(),
                verdict: check.verdict.clone(),
                appearances: check
                    .appearances
                    .iter()
                    .map(|url| url.as_str().to_owned())
                    .collect(),
                kept: kept(&check.extra),
            })
            .collect(),
        print: v1::Print {
            section: print.section.clone(),
            page: print.page.clone(),
            column: print.column.clone(),
            edition: print.edition.clone(),
            kept: kept_in(extra, "print"),
        },
        origin: url(known.origin.as_ref()),
        lead_picture: known.lead_picture.clone(),
        planned_words: known.planned_words,
        revision: known.revision,
        paid: known.is_paid,
        comments: known.has_comments,
        kept: kept_in(extra, "particulars"),
    }
}

fn task(task: &Task) -> v1::Task {
    v1::Task {
        text: task.words.clone(),
        done: task.is_done,
        kept: kept(&task.extra),
    }
}
