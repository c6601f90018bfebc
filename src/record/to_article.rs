//! From the shapes of a file to an article, with remarks on what was odd.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use crate::model::Time;
use crate::model::article::{Article, ArticleId, Records};
use crate::model::block::{
    Block, BlockKind, Correction, Embed, Furniture, ListStyle, MAX_LEVEL, Picture,
};
use crate::model::extra::Extra;
use crate::model::inline::{Inline, may_all_stand, may_stand};
use crate::model::mark::{Address, Direction, Language, LanguageRun, Marks};
use crate::model::particulars::{Particulars, Slug, Status};
use crate::model::quote::QuoteId;
use crate::model::source::{PartyId, SourceId};
use crate::model::stage::Stage;
use crate::record::error::ReadError;
use crate::record::from_article::INSIDE;
use crate::record::prose::Words;
use crate::record::remark::Remark;
use crate::record::spans;
use crate::record::v1;
use crate::record::words::Choice;

/// Turns shapes into values, and notes what was odd.
#[derive(Debug, Default)]
pub(super) struct Taker {
    /// What was odd.
    pub remarks: Vec<Remark>,
    /// Whether the file is of a newer version, whose unknown words are no errors.
    pub is_newer: bool,
}

pub(super) type Kept = Vec<(String, String)>;

/// The particulars that stand at the top of a file.
#[derive(Debug, Default)]
pub(super) struct Top {
    pub slug: Option<String>,
    pub language: Option<String>,
    pub status: String,
    pub published: Option<String>,
    pub updated: Option<String>,
}

impl Taker {
    /// The article of a file; `spare` is its id when the file has none.
    pub(super) fn article(
        &mut self,
        shape: v1::Article,
        spare: ArticleId,
    ) -> Result<Article, ReadError> {
        let id = Uuid::parse_str(&shape.id).map_or_else(
            |_| {
                self.remarks.push(Remark::NewId);
                spare
            },
            ArticleId,
        );
        let mut kept = shape.kept;
        let particulars = shape.particulars;
        for (group, fields) in [
            ("particulars", &particulars.kept),
            ("publisher", &particulars.publisher.kept),
            ("rights", &particulars.rights.kept),
            ("print", &particulars.print.kept),
            ("legal", &particulars.legal.kept),
            ("located", &particulars.located.kept),
        ] {
            inside(&mut kept, group, fields);
        }
        let mut records = Records {
            particulars: self.known(
                &Top {
                    slug: shape.slug,
                    language: shape.language,
                    status: shape.status,
                    published: shape.published,
                    updated: shape.updated,
                },
                particulars,
            )?,
            authors: shape
                .byline
                .into_iter()
                .map(|credit| self.credit(credit))
                .collect(),
            posts: shape
                .recent_posts
                .into_iter()
                .map(|card| self.card(card))
                .collect::<Result<_, _>>()?,
            extra: self.extra(kept),
            ..Records::default()
        };
        for party in shape.parties {
            let id = self.number("parties", party.id, |id| {
                records.parties.contains_key(&PartyId(id))
            });
            let party = self.party(party)?;
            records.parties.insert(PartyId(id), Arc::new(party));
        }
        for source in shape.sources {
            let id = self.number("sources", source.id, |id| {
                records.sources.contains_key(&SourceId(id))
            });
            let source = self.source(source, &mut records.parties)?;
            records.sources.insert(SourceId(id), Arc::new(source));
        }
        for quote in shape.quotes {
            let id = self.number("quotes", quote.id, |id| {
                records.quotes.contains_key(&QuoteId(id))
            });
            let mut quote = self.quote(quote)?;
            if let Some(SourceId(source)) = quote.source
                && !records.sources.contains_key(&SourceId(source))
            {
                self.remarks.push(Remark::NoRecord("sources", source));
                quote.source = None;
            }
            records.quotes.insert(QuoteId(id), Arc::new(quote));
        }
        let mut blocks = Vec::with_capacity(shape.body.len() + 5);
        let mut beside: BTreeMap<String, v1::Furniture> = shape
            .furniture
            .into_iter()
            .map(|at| (at.kind.clone(), at))
            .collect();
        for (kind, words) in Furniture::ALL.into_iter().zip([
            shape.kicker,
            shape.headline,
            shape.standfirst,
            shape.byline_text,
            shape.dateline,
        ]) {
            let word = super::furniture_word(kind);
            let beside = beside.remove(word).unwrap_or_default();
            blocks.push(Block {
                kind: BlockKind::from_furniture(kind),
                words: self.words(word, words, &beside.marks)?,
                language: self.language(word, beside.language.as_deref())?,
                direction: self.side(word, beside.direction.as_deref())?,
                extra: self.extra(beside.kept),
            });
        }
        for (index, block) in shape.body.into_iter().enumerate() {
            let block = self.block(index, block)?;
            blocks.push(block);
        }
        self.look_at(&blocks, &records);
        Ok(Article::from_parts(id, blocks, records))
    }

    /// The particulars, of which five stand at the top of a file.
    pub(super) fn known(
        &mut self,
        top: &Top,
        mut rest: v1::Particulars,
    ) -> Result<Particulars, ReadError> {
        Ok(Particulars {
            slug: top.slug.as_deref().and_then(Slug::parse),
            language: self.language("language", top.language.as_deref())?,
            stage: Stage {
                status: self.choice("status", &top.status, Status::Draft)?,
                name: std::mem::take(&mut rest.stage),
            },
            published: self.time("published", top.published.as_deref())?,
            changed: self.time("updated", top.updated.as_deref())?,
            ..self.particulars(rest)?
        })
    }

    /// Notes words without their records and records without words.
    fn look_at(&mut self, blocks: &[Block], records: &Records) {
        let mut quotes = BTreeSet::new();
        let mut missing = BTreeSet::new();
        for block in blocks {
            for id in block.quote_ids() {
                if !records.quotes.contains_key(&id) {
                    missing.insert(("quotes", id.0));
                }
                quotes.insert(id);
            }
            for id in block.words.runs().filter_map(|(_, marks)| marks.source) {
                if !records.sources.contains_key(&id) {
                    missing.insert(("sources", id.0));
                }
            }
        }
        let missing = missing.into_iter();
        self.remarks
            .extend(missing.map(|(list, id)| Remark::NoRecord(list, id)));
        let unquoted = records.quotes.iter().filter(|(id, _)| !quotes.contains(id));
        self.remarks
            .extend(unquoted.map(|(id, quote)| Remark::Unquoted(id.0, quote.speaker.name.clone())));
    }

    pub(super) fn extra(&mut self, kept: Kept) -> Extra {
        let names = kept.iter().map(|(name, _)| Remark::Unknown(name.clone()));
        self.remarks.extend(names);
        Extra::new(kept)
    }

    fn number(&mut self, list: &'static str, number: u32, is_taken: impl Fn(u32) -> bool) -> u32 {
        if !is_taken(number) {
            return number;
        }
        let now = (1..u32::MAX)
            .find(|free| !is_taken(*free))
            .unwrap_or(number);
        self.remarks
            .push(Remark::SecondNumber { list, number, now });
        now
    }

    pub(super) fn choice<T: Choice>(
        &mut self,
        field: &'static str,
        found: &str,
        default: T,
    ) -> Result<T, ReadError> {
        match T::from_word(found) {
            Some(choice) => Ok(choice),
            None if found.is_empty() => Ok(default),
            None if self.is_newer => {
                self.remarks.push(Remark::NewWord {
                    field,
                    found: found.to_owned(),
                    instead: default.word(),
                });
                Ok(default)
            }
            None => Err(ReadError::Value(field.to_owned(), found.to_owned())),
        }
    }

    fn side(&mut self, field: &'static str, found: Option<&str>) -> Result<Direction, ReadError> {
        self.choice(field, found.unwrap_or(""), Direction::Auto)
    }

    #[expect(clippy::unused_self, reason = "reads like its neighbours")]
    pub(super) fn time(&self, field: &str, found: Option<&str>) -> Result<Option<Time>, ReadError> {
        let Some(text) = found.filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        match chrono::DateTime::parse_from_rfc3339(text) {
            Ok(at) => Ok(Some(at.to_utc())),
            Err(_) => Err(ReadError::Value(field.to_owned(), text.to_owned())),
        }
    }

    #[expect(clippy::unused_self, reason = "reads like its neighbours")]
    pub(super) fn language(
        &self,
        field: &str,
        found: Option<&str>,
    ) -> Result<Option<Language>, ReadError> {
        let Some(text) = found.filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        match Language::parse(text) {
            Some(language) => Ok(Some(language)),
            None => Err(ReadError::Value(field.to_owned(), text.to_owned())),
        }
    }

    pub(super) fn words(
        &mut self,
        path: &str,
        words: Words,
        marks: &[v1::Mark],
    ) -> Result<Inline, ReadError> {
        let mut out = Inline::default();
        let mut taken_out = 0;
        for mut piece in words.0 {
            let is_out =
                |letter: &char| !may_stand(*letter) && !matches!(letter, '\n' | '\r' | '\t');
            if !may_all_stand(&piece.text) {
                taken_out += piece.text.chars().filter(is_out).count();
            }
            let text = std::mem::take(&mut piece.text);
            let marks = self.marks(path, piece)?;
            out.push(&text, &marks);
        }
        if taken_out != 0 {
            self.remarks
                .push(Remark::TakenOut(path.to_owned(), taken_out));
        }
        let (out, wrong) = spans::put_on(&out, marks);
        if wrong != 0 {
            self.remarks.push(Remark::Marks(path.to_owned(), wrong));
        }
        Ok(out)
    }

    /// What a piece wears.
    pub(super) fn marks(&mut self, path: &str, piece: v1::Piece) -> Result<Marks, ReadError> {
        let tag = self.language(path, piece.language.as_deref())?;
        let direction = self.side("direction", piece.direction.as_deref())?;
        Ok(Marks {
            strong: piece.strong,
            emphasis: piece.emphasis,
            strike: piece.strike,
            link: address(piece.link.as_ref()),
            source: piece.source.map(SourceId),
            quotation: piece.quotation.map(QuoteId),
            language: tag.map(|tag| Arc::new(LanguageRun { tag, direction })),
            extra: self.extra(piece.kept),
        })
    }

    pub(super) fn block(&mut self, index: usize, shape: v1::Block) -> Result<Block, ReadError> {
        let path = format!("body[{index}]");
        let mut kept = shape.kept;
        inside(&mut kept, "picture", &shape.picture.kept);
        inside(&mut kept, "correction", &shape.correction.kept);
        let item = |style| BlockKind::ListItem {
            style,
            level: shape.level.min(MAX_LEVEL),
        };
        let quote = shape.quote.map(QuoteId);
        let kind = match shape.kind.as_str() {
            "paragraph" | "" => BlockKind::Paragraph,
            "kicker" => BlockKind::Kicker,
            "headline" => BlockKind::Headline,
            "standfirst" => BlockKind::Standfirst,
            "byline" => BlockKind::Byline,
            "dateline" => BlockKind::Dateline,
            "crosshead" => BlockKind::Crosshead,
            "quote" => BlockKind::Quote(quote),
            "pull-quote" => BlockKind::PullQuote(quote),
            "bulleted-item" => item(ListStyle::Bulleted),
            "numbered-item" => item(ListStyle::Numbered),
            "picture" => BlockKind::Picture(Arc::new(picture(shape.picture))),
            "embed" => match address(shape.url.as_ref()) {
                Some(address) => BlockKind::Embed(Arc::new(Embed { address })),
                None => return Err(ReadError::Value(format!("{path}.url"), String::new())),
            },
            "table-head" => BlockKind::Row { is_head: true },
            "table-row" => BlockKind::Row { is_head: false },
            "rule" => BlockKind::Rule,
            "editors-note" => BlockKind::EditorsNote,
            "correction" => BlockKind::Correction(Arc::new(Correction {
                kind: self.choice("correction.kind", &shape.correction.kind, <_>::default())?,
                at: self.time("correction.at", shape.correction.at.as_deref())?,
                was: shape.correction.was.0,
                is: shape.correction.now.0,
            })),
            other if self.is_newer => {
                self.remarks.push(Remark::NewWord {
                    field: "kind",
                    found: other.to_owned(),
                    instead: "paragraph",
                });
                BlockKind::Paragraph
            }
            other => return Err(ReadError::Value(format!("{path}.kind"), other.to_owned())),
        };
        let words = self.words(&format!("{path}.text"), shape.text, &shape.marks)?;
        // Only a row has cells.
        let words = if kind.is_row() {
            words
        } else {
            words.uncelled()
        };
        if kind == BlockKind::Rule && !words.is_empty() {
            self.remarks.push(Remark::RuleWithWords(index));
        }
        Ok(Block {
            kind,
            words,
            language: self.language(&format!("{path}.language"), shape.language.as_deref())?,
            direction: self.side("direction", shape.direction.as_deref())?,
            extra: self.extra(kept),
        })
    }
}

pub(super) fn address(text: Option<&String>) -> Option<Address> {
    Address::new(text?)
}

pub(super) fn inside(kept: &mut Kept, group: &str, fields: &Kept) {
    let named = |(name, text): &(String, String)| (format!("{group}{INSIDE}{name}"), text.clone());
    kept.extend(fields.iter().map(named));
}

fn picture(shape: v1::Picture) -> Picture {
    let focus = match shape.focus.as_slice() {
        [x, y] => Some((*x, *y)),
        _ => None,
    };
    Picture {
        file: shape.file,
        alt: shape.alt,
        credit: shape.credit,
        creator: shape.creator,
        copyright: shape.copyright,
        licence: address(shape.licence.as_ref()),
        size: (shape.width != 0 && shape.height != 0).then_some((shape.width, shape.height)),
        focus,
    }
}
