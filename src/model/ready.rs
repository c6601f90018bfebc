//! What an article still lacks before readers see it; nothing here keeps anybody from saving.

use std::collections::BTreeSet;

use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::conflict;
use crate::model::fold::folded;
use crate::model::particulars::Status;
use crate::model::passage::{self, Likeness};
use crate::model::position::{Place, Pos};
use crate::model::quote::{QuoteId, Standing};
use crate::model::related::{Target, Withheld};
use crate::model::words;
use crate::model::work::Clearance;

/// One kind of thing that may be missing or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Killed, and readers are not told why.
    Withdrawal,
    /// Not killed, and it says that it was withdrawn.
    Withdrawn,
    /// No headline.
    Headline,
    /// A headline that is cut elsewhere.
    LongHeadline,
    /// A standfirst that is cut elsewhere.
    LongStandfirst,
    /// Nobody wrote it.
    Byline,
    /// More words than planned.
    LongBody,
    /// Two people's versions both stand.
    Conflict,
    /// A sign that words are still to come.
    Placeholder,
    /// A quotation without words.
    EmptyQuote,
    /// A quotation that is too long to be read as one, or a pull quote that is.
    LongQuote,
    /// Nobody knows who said it.
    Speaker,
    /// Nobody has checked words and speaker.
    Unconfirmed,
    /// Nobody says where a quotation comes from.
    Source,
    /// The words are others than those of the passage they were taken from.
    Passage,
    /// A pull quote whose words do not stand in the body.
    PullQuote,
    /// A picture without words for those who cannot see it.
    PictureWords,
    /// A picture that is nobody's.
    PictureCredit,
    /// A note to the desk that nobody has dealt with.
    Note,
    /// A related piece that readers cannot be led to.
    RelatedAddress,
    /// A related article that was withdrawn for good.
    RelatedKilled,
    /// A related article that is not to be published yet.
    RelatedEmbargoed,
    /// It goes out while it is still held.
    Embargo,
    /// A lawyer has still to read it.
    LegalReading,
    /// Something is left to do.
    Task,
}

/// How long things may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Letters of a headline.
    pub headline: usize,
    /// Letters of a standfirst.
    pub standfirst: usize,
}

/// Where it is: words to select, or a quotation with its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// From one gap to another.
    Words(Pos, Pos),
    /// The words of a quote, wherever they stand.
    Quote(QuoteId),
    /// When it goes out.
    GoesOut,
    /// What is said of the lawyers.
    Legal,
    /// One of the things to do, by its turn.
    Task(usize),
    /// One of the related pieces, by its turn.
    Related(usize),
}

/// Something that is missing, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub lack: Lack,
    /// Where.
    pub spot: Spot,
}

/// Letters of a quotation and of a pull quote beyond which readers lose whose words they are.
const LONG_QUOTE: usize = 1000;
const LONG_PULL_QUOTE: usize = 120;

/// Signs that writers leave where words are to come.
const SIGNS: [&str; 5] = ["TK", "TODO", "XXX", "???", "؟؟؟"];

/// All that an article lacks at a moment, in reading order.
#[must_use]
pub fn findings(article: &Article, limits: Limits, now: Time) -> Vec<Finding> {
    let mut out = Findings {
        article,
        seen: BTreeSet::new(),
        body: None,
        all: Vec::new(),
    };
    out.furniture(limits);
    let conflicts = conflict::conflicts(article);
    let is_killed = article.particulars().stage.status == Status::Killed;
    for (index, block) in article.blocks().iter().enumerate() {
        if conflicts.iter().any(|conflict| conflict.opens == index) {
            out.block(Lack::Conflict, index);
        }
        if block.kind != BlockKind::EditorsNote {
            out.placeholders(index, block);
        }
        out.quotes(index, block);
        if !is_killed && block.withdrawal().is_some() {
            out.block(Lack::Withdrawn, index);
        }
        match &block.kind {
            BlockKind::Picture(picture) => {
                if picture.alt.trim().is_empty() {
                    out.block(Lack::PictureWords, index);
                }
                if picture.credit.trim().is_empty() {
                    out.block(Lack::PictureCredit, index);
                }
            }
            BlockKind::EditorsNote if !conflict::is_sign(block) => out.block(Lack::Note, index),
            _ => {}
        }
    }
    out.related();
    out.work(now);
    out.all
}

/// The related articles that readers are not to be led to at a moment; `of` says what the articles
/// of the library say of themselves.
#[must_use]
pub fn withheld(
    article: &Article,
    now: Time,
    of: impl Fn(ArticleId) -> Option<Target>,
) -> Vec<Finding> {
    let related = article.particulars().related.iter().enumerate();
    let found = related.filter_map(|(at, one)| {
        let lack = match of(one.article?)?.withheld(now)? {
            Withheld::Killed => Lack::RelatedKilled,
            Withheld::Embargoed => Lack::RelatedEmbargoed,
        };
        let spot = Spot::Related(at);
        Some(Finding { lack, spot })
    });
    found.collect()
}

struct Findings<'a> {
    article: &'a Article,
    /// The quotations that were looked at already.
    seen: BTreeSet<QuoteId>,
    /// The letters of the body, once a pull quote is looked for in it.
    body: Option<String>,
    all: Vec<Finding>,
}

impl Findings<'_> {
    fn block(&mut self, lack: Lack, index: usize) {
        let len = self
            .article
            .block(index)
            .map_or(0, |block| block.words.len());
        self.words(lack, index, 0..len);
    }

    fn words(&mut self, lack: Lack, block: usize, range: std::ops::Range<usize>) {
        let at = |offset| self.article.pos(Place { block, offset });
        let spot = Spot::Words(at(range.start), at(range.end));
        self.all.push(Finding { lack, spot });
    }

    fn furniture(&mut self, limits: Limits) {
        let article = self.article;
        let is_killed = article.particulars().stage.status == Status::Killed;
        if is_killed
            && !article
                .withdrawal()
                .is_some_and(|(_, block, _)| block.has_words())
        {
            self.block(Lack::Withdrawal, Furniture::Headline.index());
        }
        let of = |furniture: Furniture| article.furniture(furniture).text().trim();
        let headline = of(Furniture::Headline);
        if headline.is_empty() {
            self.block(Lack::Headline, Furniture::Headline.index());
        } else if limits.headline < words::letters(headline) {
            self.block(Lack::LongHeadline, Furniture::Headline.index());
        }
        if limits.standfirst < words::letters(of(Furniture::Standfirst)) {
            self.block(Lack::LongStandfirst, Furniture::Standfirst.index());
        }
        let mut authors = article.records().authors.iter();
        let is_named = authors.any(|credit| !credit.author.name.trim().is_empty());
        if of(Furniture::Byline).is_empty() && !is_named {
            self.block(Lack::Byline, Furniture::Byline.index());
        }
        let planned = usize::try_from(article.particulars().planned_words);
        let planned = planned.unwrap_or(usize::MAX);
        if 0 < planned && planned < article.word_count() {
            self.words(Lack::LongBody, Furniture::ALL.len(), 0..0);
        }
    }

    fn related(&mut self) {
        let related = self.article.particulars().related.iter().enumerate();
        let aside = related.filter(|(_, one)| one.link().is_none());
        self.all.extend(aside.map(|(at, _)| Finding {
            lack: Lack::RelatedAddress,
            spot: Spot::Related(at),
        }));
    }

    /// What the desk has still to do, which stands in no words.
    fn work(&mut self, now: Time) {
        let known = self.article.particulars();
        if known.held_until(now).is_some() {
            self.all.push(Finding {
                lack: Lack::Embargo,
                spot: Spot::GoesOut,
            });
        }
        if known.legal.clearance == Clearance::Due {
            self.all.push(Finding {
                lack: Lack::LegalReading,
                spot: Spot::Legal,
            });
        }
        let tasks = known.tasks.iter().enumerate();
        let open = tasks.filter(|(_, task)| task.is_open());
        self.all.extend(open.map(|(at, _)| Finding {
            lack: Lack::Task,
            spot: Spot::Task(at),
        }));
    }

    fn placeholders(&mut self, index: usize, block: &Block) {
        let text = block.words.text();
        for sign in SIGNS {
            for (at, _) in text.match_indices(sign) {
                let before = text.get(..at).and_then(|text| text.chars().next_back());
                let after = text.get(at + sign.len()..);
                let after = after.and_then(|text| text.chars().next());
                let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                // Of TKTK only the first counts.
                let is_more = after.is_some_and(|next| sign.starts_with(next));
                let begins = sign.starts_with(char::is_alphanumeric);
                if !(begins && is_part(before)) && (is_more || !is_part(after)) {
                    self.words(Lack::Placeholder, index, at..at + sign.len());
                }
            }
        }
    }

    fn quotes(&mut self, index: usize, block: &Block) {
        let is_pull = matches!(block.kind, BlockKind::PullQuote(_));
        let is_empty = block.words.is_empty();
        let most = if is_pull { LONG_PULL_QUOTE } else { LONG_QUOTE };
        if is_pull || matches!(block.kind, BlockKind::Quote(_)) {
            if is_empty {
                self.block(Lack::EmptyQuote, index);
            } else if most < words::letters(block.words.text()) {
                self.block(Lack::LongQuote, index);
            }
        }
        if is_pull {
            if !is_empty && !self.is_in_body(block) {
                self.block(Lack::PullQuote, index);
            }
            return;
        }
        for id in block.quote_ids() {
            if !self.seen.insert(id) {
                continue;
            }
            let Some(quote) = self.article.records().quotes.get(&id) else {
                continue;
            };
            if block.kind.quote() == Some(id) && is_empty {
                continue;
            }
            let lacks = [
                (Lack::Speaker, quote.speaker.name.trim().is_empty()),
                (Lack::Unconfirmed, quote.standing == Standing::Found),
                (Lack::Source, quote.source.is_none()),
                (Lack::Passage, self.differs(id)),
            ];
            let spot = Spot::Quote(id);
            let lacks = lacks.into_iter().filter(|(_, lacks)| *lacks);
            self.all
                .extend(lacks.map(|(lack, _)| Finding { lack, spot }));
        }
    }

    /// Whether words do not stand in their passage as they are.
    fn differs(&self, id: QuoteId) -> bool {
        let reading = passage::of(self.article, id);
        reading.is_some_and(|reading| reading.likeness != Likeness::Whole)
    }

    /// Whether the words of a pull quote stand in another block.
    fn is_in_body(&mut self, pull: &Block) -> bool {
        let bare = |text: &str| -> String {
            let words = folded(text);
            words.chars().filter(|c| c.is_alphanumeric()).collect()
        };
        let article = self.article;
        let whole = self.body.get_or_insert_with(|| {
            let is_pull = |block: &Block| matches!(block.kind, BlockKind::PullQuote(_));
            let body = article.body().filter(|block| !is_pull(block));
            body.map(|block| bare(block.words.text())).collect()
        });
        whole.contains(&bare(pull.words.text()))
    }
}
