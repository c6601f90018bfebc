//! What of an article may leave the house: the one door of every format for readers.
//!
//! Notes to the desk stay behind, and so does every party that may not be named: its steps
//! of the chains, its addresses, the passages captured from it, and its name wherever a
//! writer has typed it. What is not killed does not say that it was withdrawn.

use std::borrow::Cow;
use std::sync::Arc;

use crate::export::guard::Guard;
use crate::export::phrase::Phrases;
use crate::export::remark::Remark;
use crate::model::article::{Article, Records};
use crate::model::block::{Block, BlockKind, Correction, Picture};
use crate::model::conflict::{conflicts, is_sign};
use crate::model::inline::Inline;
use crate::model::mark::{Address, Marks};
use crate::model::particulars::{Particulars, Print, Status};
use crate::model::quote::Quote;
use crate::model::source::{HouseForm, Link, Parties, Party, PartyRole, Source, SourceId};
use crate::model::staff::Credit;
use crate::model::when::When;
use crate::model::work::Clearance;

/// The article as readers may have it, and what was kept back.
#[must_use]
pub fn public(article: &Article) -> (Cow<'_, Article>, Vec<Remark>) {
    let phrases = Phrases::of(article.particulars().language.as_ref());
    let guard = Guard::of(article, phrases.a_source);
    let notes = article
        .body()
        .filter(|block| block.kind == BlockKind::EditorsNote)
        .count();
    let known = article.particulars();
    let (has_ed_note, has_work) = (!known.ed_note.is_empty(), known.has_work());
    let has_copy = known.received.is_some();
    let mut remarks = Vec::new();
    let is_killed = known.stage.status == Status::Killed;
    let is_untrue = !is_killed && article.withdrawal().is_some();
    if is_killed {
        remarks.push(Remark::Killed);
    }
    if is_untrue {
        remarks.push(Remark::WithdrawalLeftOut);
    }
    let aside = known.related.iter().filter(|one| !one.is_blank());
    let aside = aside.filter(|one| one.link().is_none()).count();
    if aside != 0 {
        remarks.push(Remark::RelatedLeftOut(aside));
    }
    let is_bare = !has_ed_note && !has_copy && known.is_bare();
    if guard.is_none() && notes == 0 && !is_untrue && is_bare {
        return (Cow::Borrowed(article), remarks);
    }
    if known.legal.clearance == Clearance::Due {
        remarks.push(Remark::LegalDue);
    }
    let two = conflicts(article).len();
    if two != 0 {
        remarks.push(Remark::TwoVersions(two));
    }
    // The notes that set two versions apart are told of already.
    let signs = article.body().filter(|block| is_sign(block)).count();
    let notes = notes - signs.min(notes);
    let kept = notes + usize::from(has_ed_note);
    if kept != 0 {
        remarks.push(Remark::NotesLeftOut(kept));
    }
    if has_work {
        remarks.push(Remark::WorkLeftOut);
    }
    if has_copy {
        remarks.push(Remark::CopyLeftOut);
    }
    let mut blocks: Vec<Block> = article
        .blocks()
        .iter()
        .filter(|block| block.kind != BlockKind::EditorsNote)
        .filter(|block| !is_untrue || block.withdrawal().is_none())
        .map(|block| (**block).clone())
        .collect();
    let mut records = article.records().clone();
    records.particulars.ed_note.clear();
    records.particulars.forget_work();
    records.particulars.received = None;
    if let Some(guard) = &guard {
        let mut filter = Filter {
            guard,
            sources: article.records(),
            withheld: 0,
        };
        for block in &mut blocks {
            filter.block(block);
        }
        filter.records(&mut records);
        if filter.withheld != 0 {
            remarks.push(Remark::NameWithheld(filter.withheld));
        }
        if blocks
            .iter()
            .any(|block| guard.half_tells(block.words.text()))
        {
            remarks.push(Remark::NameHalfTold);
        }
    }
    let public = Article::from_parts(article.id(), blocks, records);
    (Cow::Owned(public), remarks)
}

/// Walks through an article and takes out what the guard knows.
struct Filter<'a> {
    guard: &'a Guard,
    /// The chains and parties as they were.
    sources: &'a Records,
    withheld: usize,
}

impl Filter<'_> {
    fn text(&mut self, text: &mut String) {
        let (clean, count) = self.guard.clean(text);
        if count != 0 {
            self.withheld += count;
            *text = clean;
        }
    }

    fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t mut String>) {
        for text in texts {
            self.text(text);
        }
    }

    fn address(&mut self, address: &mut Option<Address>) {
        if address
            .as_ref()
            .is_some_and(|found| self.guard.hides(found.as_str()))
        {
            self.withheld += 1;
            *address = None;
        }
    }

    fn addresses(&mut self, addresses: &mut Vec<Address>) {
        let before = addresses.len();
        addresses.retain(|address| !self.guard.hides(address.as_str()));
        self.withheld += before - addresses.len();
    }

    /// A file name that tells who it is goes whole.
    fn file(&mut self, file: &mut String) {
        if self.guard.hides(file) {
            self.withheld += 1;
            file.clear();
        }
    }

    fn when(&mut self, when: &mut Option<When>) {
        if let Some(When::Words(words)) = when {
            self.text(words);
        }
    }

    fn block(&mut self, block: &mut Block) {
        block.words = self.words(&block.words);
        match &mut block.kind {
            BlockKind::Picture(picture) => {
                let Picture {
                    file,
                    alt,
                    credit,
                    creator,
                    copyright,
                    licence,
                    ..
                } = Arc::make_mut(picture);
                self.file(file);
                self.texts([alt, credit, creator, copyright]);
                self.address(licence);
            }
            BlockKind::Embed(embed) if self.guard.hides(embed.address.as_str()) => {
                self.withheld += 1;
                block.kind = BlockKind::Paragraph;
            }
            BlockKind::Correction(correction) => {
                let Correction { was, is, .. } = Arc::make_mut(correction);
                self.texts([was, is]);
            }
            _ => {}
        }
    }

    /// Words without protected names and links; sentences made from chains are made anew.
    fn words(&mut self, words: &Inline) -> Inline {
        let mut out = Inline::default();
        let mut pieces = words.pieces().peekable();
        while let Some((text, marks)) = pieces.next() {
            let Some(id) = marks.source else {
                out.push(text, &self.marks(marks));
                continue;
            };
            let mut run = Inline::marked(text, &self.marks(marks));
            while let Some((text, marks)) = pieces.next_if(|(_, next)| next.source == Some(id)) {
                run.push(text, &self.marks(marks));
            }
            match self.made_anew(id, run.text()) {
                Some(sentence) => {
                    self.withheld += 1;
                    out.push(&sentence, run.marks_at(0));
                }
                None => out.append(&run),
            }
        }
        let (clean, count) = self.guard.clean_words(&out);
        self.withheld += count;
        clean
    }

    fn marks(&mut self, marks: &Marks) -> Marks {
        let mut marks = marks.clone();
        self.address(&mut marks.link);
        marks
    }

    /// The sentence of a chain without its protected parties, if `words` is the one with them.
    fn made_anew(&self, id: SourceId, words: &str) -> Option<String> {
        let source = self.sources.sources.get(&id)?;
        let parties = &self.sources.parties;
        let all: Parties = parties
            .iter()
            .map(|(id, party)| {
                let known = Party {
                    is_nameable: true,
                    ..(**party).clone()
                };
                (*id, Arc::new(known))
            })
            .collect();
        let forms = [HouseForm::Full, HouseForm::Via, HouseForm::According];
        forms
            .into_iter()
            .flat_map(|form| ["en", "fa"].map(|language| (form, language)))
            .find(|(form, language)| source.sentence(&all, *form, language) == words)
            .map(|(form, language)| source.sentence(parties, form, language))
            .filter(|sentence| !sentence.is_empty() && sentence != words)
    }

    fn records(&mut self, records: &mut Records) {
        let Records {
            particulars,
            quotes,
            sources,
            parties,
            authors,
            posts,
            extra: _,
        } = records;
        for quote in quotes.values_mut() {
            self.quote(Arc::make_mut(quote));
        }
        for source in sources.values_mut() {
            let Source { chain, .. } = Arc::make_mut(source);
            chain.retain(|link| parties.get(&link.party).is_some_and(|p| p.is_nameable));
            for Link {
                role, url, date, ..
            } in chain
            {
                if let PartyRole::Other(word) = role {
                    self.text(word);
                }
                self.address(url);
                self.when(date);
            }
        }
        parties.retain(|_, party| party.is_nameable);
        for party in parties.values_mut() {
            let Party { name, url, .. } = Arc::make_mut(party);
            self.text(name);
            self.address(url);
        }
        for Credit { author, part, .. } in authors {
            self.text(part);
            self.texts([&mut author.name, &mut author.role, &mut author.bio]);
            self.text(&mut author.email);
            self.file(&mut author.portrait);
            self.addresses(&mut author.links);
        }
        for card in posts {
            let teaser = &mut card.teaser;
            self.texts([&mut teaser.title, &mut teaser.excerpt, &mut teaser.kicker]);
            self.address(&mut card.url);
        }
        self.particulars(particulars);
    }

    fn quote(&mut self, quote: &mut Quote) {
        quote.passage.clear();
        if self.guard.find(&quote.speaker.name).is_empty() {
            self.text(&mut quote.speaker.role);
        } else {
            self.withheld += 1;
            quote.speaker.name.clear();
            self.text(&mut quote.speaker.role);
        }
        self.text(&mut quote.occasion.place);
        self.when(&mut quote.occasion.at);
        if let Some(original) = &mut quote.original {
            self.text(&mut original.words);
        }
    }

    fn particulars(&mut self, known: &mut Particulars) {
        // The slug is the desk's own word and is not for readers.
        known.slug = None;
        self.texts(&mut known.sections);
        for tag in &mut known.tags {
            self.text(&mut tag.name);
            self.address(&mut tag.uri);
        }
        self.text(&mut known.located.place);
        self.when(&mut known.located.at);
        let guard = self.guard;
        known
            .mentions
            .retain(|mention| guard.find(&mention.name).is_empty());
        for mention in &mut known.mentions {
            self.text(&mut mention.relation);
            self.address(&mut mention.uri);
        }
        self.texts(known.alternatives.iter_mut().map(|other| &mut other.text));
        for one in &mut known.related {
            self.text(&mut one.title);
            self.address(&mut one.url);
        }
        for claim in &mut known.claims {
            self.texts([&mut claim.claim, &mut claim.claimant, &mut claim.verdict]);
            self.addresses(&mut claim.appearances);
        }
        self.texts([&mut known.genre, &mut known.backstory]);
        let (publisher, rights, print) =
            (&mut known.publisher, &mut known.rights, &mut known.print);
        self.text(&mut publisher.name);
        self.address(&mut publisher.url);
        self.file(&mut publisher.logo);
        publisher
            .policies
            .retain(|(_, address)| !guard.hides(address.as_str()));
        self.texts([&mut rights.holder, &mut rights.notice, &mut rights.terms]);
        self.address(&mut rights.licence);
        let Print {
            section,
            page,
            column,
            edition,
        } = print;
        self.texts([section, page, column, edition]);
        self.address(&mut known.canonical);
        self.address(&mut known.origin);
        self.file(&mut known.lead_picture);
    }
}
