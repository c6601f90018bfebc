//! The body: each block as the element that says what it is.

use std::sync::Arc;

use crate::export::attribution;
use crate::export::date;
use crate::export::html::writer::Writer;
use crate::export::html::{direction, escape};
use crate::export::remark::Remark;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Correction, Embed, ListStyle, Picture};
use crate::model::mark::Address;
use crate::model::quote::{Quote, QuoteId};
use crate::model::table;

/// A list that is open, with its last item.
#[derive(Clone, Copy, PartialEq, Eq)]
struct OpenList {
    level: u8,
    style: ListStyle,
}

/// Whether there is nothing to read in a block.
pub(super) fn is_blank(block: &Block) -> bool {
    block.words.text().trim().is_empty()
}

impl Writer<'_> {
    /// Writes every block under the furniture.
    pub(super) fn body(&mut self, article: &Article) {
        let mut blocks = article.body().map(AsRef::as_ref).peekable();
        let mut lists: Vec<OpenList> = Vec::new();
        while let Some(block) = blocks.next() {
            if let BlockKind::ListItem { style, level } = block.kind {
                if !is_blank(block) {
                    self.list_item(&mut lists, OpenList { level, style }, block);
                }
                continue;
            }
            self.close_lists(&mut lists, 0);
            match &block.kind {
                BlockKind::Paragraph => self.element("p", "", block),
                BlockKind::Crosshead => self.element("h2", "", block),
                BlockKind::Quote(id) => {
                    let mut parts = vec![block];
                    while let Some(next) = blocks.next_if(
                        |next| matches!(&next.kind, BlockKind::Quote(other) if other == id),
                    ) {
                        parts.push(next);
                    }
                    self.quote(*id, &parts);
                }
                BlockKind::PullQuote(id) => self.pull_quote(*id, block),
                BlockKind::Picture(picture) => self.picture(picture, block),
                BlockKind::Embed(embed) => self.embed(embed, block),
                BlockKind::Row { .. } => self.table(&table::take(block, &mut blocks)),
                BlockKind::Rule => self.raw("<hr>\n"),
                BlockKind::Correction(correction) => self.correction(correction, block),
                // Notes stay behind; furniture stands over the body.
                BlockKind::EditorsNote
                | BlockKind::ListItem { .. }
                | BlockKind::Kicker
                | BlockKind::Headline
                | BlockKind::Standfirst
                | BlockKind::Byline
                | BlockKind::Dateline => {}
            }
        }
        self.close_lists(&mut lists, 0);
    }

    /// One element with a block's words; none when there are no words.
    fn element(&mut self, name: &str, class: &str, block: &Block) {
        if is_blank(block) {
            return;
        }
        self.raw("<");
        self.raw(name);
        self.attribute("class", class);
        self.difference(block);
        self.raw(">");
        self.words(&block.words);
        self.raw("</");
        self.raw(name);
        self.raw(">\n");
    }

    fn list_item(&mut self, lists: &mut Vec<OpenList>, item: OpenList, block: &Block) {
        while lists.last().is_some_and(|top| {
            item.level < top.level || item.level == top.level && item.style != top.style
        }) {
            self.close_lists(lists, lists.len() - 1);
        }
        if lists.last() == Some(&item) {
            self.raw("</li>\n");
        } else {
            if !lists.is_empty() && !self.out.ends_with('\n') {
                self.raw("\n");
            }
            self.raw(match item.style {
                ListStyle::Bulleted => "<ul>\n",
                ListStyle::Numbered => "<ol>\n",
            });
            lists.push(item);
        }
        self.raw("<li");
        self.difference(block);
        self.raw(">");
        self.words(&block.words);
    }

    /// Closes lists until `depth` are left.
    fn close_lists(&mut self, lists: &mut Vec<OpenList>, depth: usize) {
        while depth < lists.len() {
            self.raw(match lists.pop().map(|list| list.style) {
                Some(ListStyle::Numbered) => "</li>\n</ol>\n",
                _ => "</li>\n</ul>\n",
            });
        }
    }

    fn record(&self, id: Option<QuoteId>) -> Option<Arc<Quote>> {
        id.and_then(|id| self.records.quotes.get(&id)).cloned()
    }

    /// Someone's words, then who said them: outside the quotation, as the HTML Standard asks.
    fn quote(&mut self, id: Option<QuoteId>, parts: &[&Block]) {
        let parts: Vec<&Block> = parts
            .iter()
            .copied()
            .filter(|part| !is_blank(part))
            .collect();
        if parts.is_empty() {
            return;
        }
        let record = self.record(id);
        let differences: Vec<String> = parts.iter().map(|part| self.difference_of(part)).collect();
        let common = differences
            .first()
            .filter(|first| differences.iter().all(|other| other == *first))
            .cloned();
        self.raw("<blockquote");
        if let Some(address) = record.as_deref().and_then(|quote| self.checked_at(quote)) {
            self.address("cite", address.as_str());
        }
        self.raw(common.as_deref().unwrap_or_default());
        self.raw(">");
        for (part, difference) in parts.iter().zip(&differences) {
            self.raw("<p");
            if common.is_none() {
                self.raw(difference);
            }
            self.raw(">");
            self.words(&part.words);
            self.raw("</p>");
        }
        self.raw("</blockquote>\n");
        if let Some(quote) = record {
            self.said(&quote);
        }
    }

    /// Where a quote can be checked on the web.
    fn checked_at(&self, quote: &Quote) -> Option<Address> {
        let source = attribution::source_of(quote, self.records)?;
        let steps = attribution::named(source, self.records);
        let found = steps
            .iter()
            .filter_map(|step| step.link.url.as_ref())
            .find(|url| url.is_safe());
        found.cloned()
    }

    /// The line that says who said it.
    fn said(&mut self, quote: &Quote) {
        let phrases = self.phrases;
        let language = self.tag();
        let who = attribution::who(quote);
        let parts = attribution::circumstances(quote, self.records, phrases, language);
        let sentence = attribution::sentence(quote, self.records, language);
        if who.is_empty() && parts.is_empty() && sentence.is_empty() {
            return;
        }
        self.raw("<p class=\"said\">— ");
        let mut is_first = true;
        if !who.is_empty() {
            self.cite(who);
            is_first = false;
        }
        for part in &parts {
            if !std::mem::take(&mut is_first) {
                self.raw(phrases.comma);
            }
            self.apart(part);
        }
        let records = self.records;
        if let (false, Some(source)) = (sentence.is_empty(), attribution::source_of(quote, records))
        {
            if !is_first {
                self.raw(phrases.comma);
            }
            self.credited(&sentence, source);
        }
        self.raw("</p>\n");
    }

    /// A name, set apart from the words around it when it runs the other way.
    fn cite(&mut self, who: &str) {
        self.raw("<cite");
        let runs = direction::of_text(who).unwrap_or(self.direction);
        if runs != self.direction {
            self.attribute("dir", direction::word(runs));
        }
        self.raw(">");
        self.text(who);
        self.raw("</cite>");
    }

    /// Text of a record, set apart when it runs the other way.
    fn apart(&mut self, text: &str) {
        if direction::of_text(text).is_none_or(|runs| runs == self.direction) {
            self.text(text);
        } else {
            self.raw("<bdi>");
            self.text(text);
            self.raw("</bdi>");
        }
    }

    fn pull_quote(&mut self, id: Option<QuoteId>, block: &Block) {
        if is_blank(block) {
            return;
        }
        self.raw("<aside class=\"pull\"");
        self.difference(block);
        self.raw("><p>");
        self.words(&block.words);
        self.raw("</p>");
        let who = self.record(id);
        let who = who.as_deref().map(attribution::who).unwrap_or_default();
        if !who.is_empty() {
            self.raw("<p class=\"said\">— ");
            self.cite(who);
            self.raw("</p>");
        }
        self.raw("</aside>\n");
    }

    fn picture(&mut self, picture: &Picture, block: &Block) {
        let file = self.picture_file(&picture.file).map(str::to_owned);
        let credit = match (picture.credit.trim(), picture.copyright.trim()) {
            ("", copyright) => copyright,
            (credit, _) => credit,
        };
        let has_caption = !is_blank(block) || !credit.is_empty();
        let Some(file) = file else {
            // Without its picture a caption is a paragraph: it may still tell something.
            if has_caption {
                self.raw("<p class=\"caption\"");
                self.caption(block, credit);
                self.raw("</p>\n");
            }
            return;
        };
        if picture.alt.trim().is_empty() {
            self.remark(Remark::PictureWithoutAlt(file.clone()));
        }
        self.raw("<figure><img");
        self.address("src", &file);
        self.raw(" alt=\"");
        escape::text(&mut self.out, picture.alt.trim());
        self.raw("\"");
        if let Some((width, height)) = picture.size {
            self.attribute("width", &width.to_string());
            self.attribute("height", &height.to_string());
        }
        self.raw(">");
        if has_caption {
            self.raw("<figcaption");
            self.caption(block, credit);
            self.raw("</figcaption>");
        }
        self.raw("</figure>\n");
    }

    /// Finishes an opened element with caption and credit.
    fn caption(&mut self, block: &Block, credit: &str) {
        self.difference(block);
        self.raw(">");
        self.words(&block.words);
        if !credit.is_empty() {
            if !is_blank(block) {
                self.raw(" ");
            }
            self.raw("<span class=\"credit\">");
            self.text(credit);
            self.raw("</span>");
        }
    }

    fn embed(&mut self, embed: &Embed, block: &Block) {
        let address = self.safe(&embed.address).map(str::to_owned);
        let Some(address) = address else {
            self.element("p", "embed", block);
            return;
        };
        self.remark(Remark::EmbedAsLink(address.clone()));
        self.raw("<p class=\"embed\"");
        self.difference(block);
        self.raw("><a");
        self.address("href", &address);
        self.raw(">");
        if is_blank(block) {
            self.text(&address);
        } else {
            self.words_in(&block.words, true);
        }
        self.raw("</a></p>\n");
    }

    fn correction(&mut self, correction: &Correction, block: &Block) {
        let (was, is) = (correction.was.trim(), correction.is.trim());
        if is_blank(block) && (was.is_empty() || is.is_empty()) {
            return;
        }
        let phrases = self.phrases;
        let own_words = self.own_words();
        // Not an aside: readers' modes drop those, and a correction must be read.
        self.raw("<div class=\"correction\" role=\"note\"");
        if !is_blank(block) {
            self.difference(block);
        }
        self.raw("><p><strong");
        self.raw(own_words);
        self.raw(">");
        self.raw(phrases.correction(correction.kind));
        self.raw("</strong>");
        if let Some(at) = correction.at {
            self.raw(phrases.comma);
            self.raw("<time");
            self.attribute("datetime", &date::stamp(at));
            self.raw(own_words);
            self.raw(">");
            self.text(&date::moment(at, self.tag()));
            self.raw("</time>");
        }
        self.raw("</p><p>");
        if is_blank(block) {
            let [open, close] = phrases.quotes;
            self.raw(open);
            self.text(was);
            self.raw(close);
            self.raw(phrases.now_reads);
            self.raw(open);
            self.text(is);
            self.raw(close);
        } else {
            self.words(&block.words);
        }
        self.raw("</p></div>\n");
    }
}
