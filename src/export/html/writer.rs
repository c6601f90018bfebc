//! The page being written: its text so far, and what every part of it needs to know.

use crate::export::html::{direction, escape};
use crate::export::phrase::Phrases;
use crate::export::remark::Remark;
use crate::model::article::{Article, Records};
use crate::model::block::{Block, Furniture};
use crate::model::mark::{Address, Direction, Language};

/// Writes HTML of one article.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    pub(super) out: String,
    pub(super) remarks: Vec<Remark>,
    pub(super) records: &'a Records,
    pub(super) language: Option<&'a Language>,
    pub(super) direction: Direction,
    pub(super) phrases: &'static Phrases,
}

impl<'a> Writer<'a> {
    pub(super) fn new(article: &'a Article) -> Self {
        let language = article.particulars().language.as_ref();
        let direction = language.map_or_else(|| guessed(article), Language::direction);
        let mut remarks = Vec::new();
        if language.is_none() {
            remarks.push(Remark::LanguageUnknown);
        }
        Self {
            out: String::new(),
            remarks,
            records: article.records(),
            language,
            direction,
            phrases: Phrases::of(language),
        }
    }

    /// The language as a tag; `und` when nobody said (RFC 5646, 4.1).
    pub(super) fn tag(&self) -> &'a str {
        self.language.map_or("und", Language::as_str)
    }

    /// What was written since the last time.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    pub(super) fn raw(&mut self, html: &str) {
        self.out.push_str(html);
    }

    pub(super) fn text(&mut self, text: &str) {
        escape::words(&mut self.out, text);
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        escape::attribute(&mut self.out, name, value);
    }

    /// An attribute that holds an address.
    pub(super) fn address(&mut self, name: &str, address: &str) {
        escape::address(&mut self.out, name, address);
    }

    pub(super) fn remark(&mut self, remark: Remark) {
        crate::export::remark(&mut self.remarks, remark);
    }

    /// The address, if a page may lead there; otherwise a remark.
    pub(super) fn safe<'b>(&mut self, address: &'b Address) -> Option<&'b str> {
        if address.is_safe() {
            return Some(address.as_str());
        }
        self.remark(Remark::LinkLeftOut(address.as_str().to_owned()));
        None
    }

    /// The address of a picture's file, if a page may load it.
    pub(super) fn picture_file<'b>(&mut self, file: &'b str) -> Option<&'b str> {
        let address = Address::new(file)?;
        let is_mail = file
            .trim_start()
            .get(..7)
            .is_some_and(|head| head.eq_ignore_ascii_case("mailto:"));
        if address.is_safe() && !is_mail {
            return Some(file.trim());
        }
        self.remark(Remark::PictureLeftOut(file.to_owned()));
        None
    }

    /// Says how a block differs from the page: `lang` and `dir`.
    pub(super) fn difference(&mut self, block: &Block) {
        let (language, said) = (block.language.as_ref(), block.direction);
        let language = language.filter(|language| Some(*language) != self.language);
        let runs = direction::resolve(said, language, block.words.text(), self.direction);
        if let Some(language) = language {
            self.attribute("lang", language.as_str());
        }
        if language.is_some() || runs != self.direction {
            self.attribute("dir", direction::word(runs));
        }
    }

    /// `difference` alone, as text.
    pub(super) fn difference_of(&mut self, block: &Block) -> String {
        let before = self.take();
        self.difference(block);
        std::mem::replace(&mut self.out, before)
    }

    /// Says that the page's own words are in another language than the article.
    pub(super) fn own_words(&self) -> &'static str {
        if self.phrases.is_foreign_to(self.language) {
            " lang=\"en\" dir=\"ltr\""
        } else {
            ""
        }
    }
}

/// Which way an article runs that does not say its language.
fn guessed(article: &Article) -> Direction {
    let headline = article.furniture(Furniture::Headline).text();
    let mut body = article.body().map(|block| block.words.text());
    direction::of_text(headline)
        .or_else(|| body.find_map(direction::of_text))
        .unwrap_or(Direction::Ltr)
}
