//! An article as plain text: what it says, in the order in which it is read.

use crate::export::Exported;
use crate::export::attribution;
use crate::export::date;
use crate::export::phrase::Phrases;
use crate::export::public::public;
use crate::export::remark::Remark;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Correction, Furniture, ListStyle};
use crate::model::quote::QuoteId;

/// The text so far: paragraphs with one empty line between them.
struct Text<'a> {
    out: String,
    article: &'a Article,
    phrases: &'static Phrases,
    language: &'a str,
}

/// Writes an article as plain text; editor's notes and protected sources stay behind.
#[must_use]
pub fn write(article: &Article) -> Exported {
    let (public, mut remarks) = public(article);
    let known = public.particulars();
    let mut text = Text {
        out: String::with_capacity(public.end().0 + 256),
        article: &public,
        phrases: Phrases::of(known.language.as_ref()),
        language: known.language.as_ref().map_or("en-GB", |tag| tag.as_str()),
    };
    text.head();
    text.body();
    text.foot();
    let Text { mut out, .. } = text;
    if !out.is_empty() {
        out.push('\n');
    }
    for remark in lost(&public) {
        crate::export::remark(&mut remarks, remark);
    }
    Exported { text: out, remarks }
}

/// The words of a block on lines of their own, without those struck through.
fn words(block: &Block) -> String {
    let mut kept = String::with_capacity(block.words.len());
    let mut was_struck = false;
    for (text, marks) in block.words.pieces() {
        if !marks.strike {
            // What stood between two spaces leaves one behind.
            let is_gap = was_struck && (kept.is_empty() || kept.ends_with(' '));
            kept.push_str(if is_gap { text.trim_start() } else { text });
        }
        was_struck = marks.strike;
    }
    kept.replace('\u{2028}', "\n").trim().to_owned()
}

/// What plain text has no sign for.
fn lost(article: &Article) -> Vec<Remark> {
    let (mut links, mut marked, mut struck, mut pictures, mut pulled) = (0, 0, 0, 0, 0);
    for block in article.blocks().iter() {
        for (_, marks) in block.words.runs() {
            links += usize::from(marks.link.is_some());
            struck += usize::from(marks.strike);
            let is_set = marks.strong || marks.emphasis || marks.language.is_some();
            marked += usize::from(is_set);
        }
        pictures += usize::from(matches!(block.kind, BlockKind::Picture(_)));
        pulled += usize::from(matches!(block.kind, BlockKind::PullQuote(_)));
    }
    let all = [
        (links, Remark::LinksAsWords(links)),
        (marked, Remark::MarksLeftOut(marked)),
        (struck, Remark::StruckLeftOut(struck)),
        (pictures, Remark::PicturesAsWords(pictures)),
        (pulled, Remark::PullQuotesLeftOut(pulled)),
    ];
    let told = all.into_iter().filter(|(count, _)| *count != 0);
    told.map(|(_, remark)| remark).collect()
}

impl Text<'_> {
    /// A line right under the last one.
    fn line(&mut self, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        self.out.push_str(line);
    }

    /// A line with an empty one before it.
    fn paragraph(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.out.push_str(text);
    }

    fn furniture(&self, which: Furniture) -> String {
        let words = self.article.furniture(which).text();
        words.replace('\u{2028}', " ").trim().to_owned()
    }

    fn head(&mut self) {
        self.line(&self.furniture(Furniture::Kicker));
        self.line(&self.furniture(Furniture::Headline));
        self.paragraph(&self.furniture(Furniture::Standfirst));
        let byline = match self.furniture(Furniture::Byline) {
            byline if byline.is_empty() => self.authors(),
            byline => byline,
        };
        self.paragraph(&byline);
        let dateline = self.furniture(Furniture::Dateline);
        let published = self.article.particulars().published;
        let published = published.map(|at| date::moment(at, self.language));
        for line in [Some(dateline), published].into_iter().flatten() {
            if byline.is_empty() {
                self.paragraph(&line);
            } else {
                self.line(&line);
            }
        }
    }

    fn authors(&self) -> String {
        let authors = self.article.records().authors.iter();
        let names = authors.map(|credit| credit.author.name.trim());
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => {
                format!(
                    "{}{}{last}",
                    rest.join(self.phrases.comma),
                    self.phrases.and
                )
            }
            None => String::new(),
        }
    }

    fn body(&mut self) {
        let mut counters: Vec<(u8, ListStyle, usize)> = Vec::new();
        let article = self.article;
        let mut blocks = article.body().peekable();
        while let Some(block) = blocks.next() {
            let words = words(block);
            if let BlockKind::ListItem { style, level } = block.kind {
                if !words.is_empty() {
                    self.list_item(&mut counters, style, level, &words);
                }
                continue;
            }
            counters.clear();
            match &block.kind {
                BlockKind::Quote(id) => {
                    self.paragraph(&words);
                    let goes_on = blocks.peek().is_some_and(
                        |next| matches!(&next.kind, BlockKind::Quote(other) if other == id),
                    );
                    if !goes_on {
                        self.said(*id);
                    }
                }
                BlockKind::Picture(picture) => {
                    let caption = match words.as_str() {
                        "" => picture.alt.trim(),
                        words => words,
                    };
                    let credit = picture.credit.trim();
                    let parts = [caption, credit];
                    let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                    if !parts.is_empty() {
                        let label = self.phrases.picture;
                        self.paragraph(&format!("[{label}: {}]", parts.join(" / ")));
                    }
                }
                BlockKind::Embed(embed) => {
                    self.paragraph(&words);
                    let address = embed.address.as_str();
                    if words.is_empty() {
                        self.paragraph(address);
                    } else {
                        self.line(address);
                    }
                }
                BlockKind::Rule => self.paragraph("* * *"),
                BlockKind::Correction(correction) => self.correction(correction, &words),
                BlockKind::EditorsNote | BlockKind::PullQuote(_) => {}
                _ => self.paragraph(&words),
            }
        }
    }

    fn list_item(
        &mut self,
        counters: &mut Vec<(u8, ListStyle, usize)>,
        style: ListStyle,
        level: u8,
        words: &str,
    ) {
        let is_first = counters.is_empty();
        counters.retain(|(open, other, _)| *open < level || *open == level && *other == style);
        match counters.last_mut() {
            Some((open, _, count)) if *open == level => *count += 1,
            _ => counters.push((level, style, 1)),
        }
        let number = counters.last().map_or(1, |(.., count)| *count);
        let sign = match style {
            ListStyle::Bulleted => "•".to_owned(),
            ListStyle::Numbered => format!("{number}."),
        };
        let indent = "  ".repeat(counters.len() - 1);
        let item = format!("{indent}{sign} {words}");
        if is_first {
            self.paragraph(&item);
        } else {
            self.line(&item);
        }
    }

    fn said(&mut self, id: Option<QuoteId>) {
        let records = self.article.records();
        let Some(quote) = id.and_then(|id| records.quotes.get(&id)) else {
            return;
        };
        let mut parts = vec![attribution::who(quote).to_owned()];
        parts.extend(attribution::circumstances(
            quote,
            records,
            self.phrases,
            self.language,
        ));
        parts.push(attribution::sentence(quote, records, self.language));
        parts.retain(|part| !part.is_empty());
        if !parts.is_empty() {
            self.line(&format!("— {}", parts.join(self.phrases.comma)));
        }
    }

    fn correction(&mut self, correction: &Correction, words: &str) {
        let (was, is) = (correction.was.trim(), correction.is.trim());
        let [open, close] = self.phrases.quotes;
        let told = match words {
            "" if was.is_empty() || is.is_empty() => return,
            "" => format!(
                "{open}{was}{close}{}{open}{is}{close}",
                self.phrases.now_reads
            ),
            words => words.to_owned(),
        };
        let label = self.phrases.correction(correction.kind);
        let at = correction
            .at
            .map(|at| format!("{}{}", self.phrases.comma, date::moment(at, self.language)));
        self.paragraph(&format!("{label}{}: {told}", at.unwrap_or_default()));
    }

    /// Author boxes, recent posts and the rights notice.
    fn foot(&mut self) {
        let records = self.article.records();
        for credit in &records.authors {
            let author = &credit.author;
            if !author.bio.trim().is_empty() {
                self.paragraph(author.name.trim());
                self.line(author.bio.trim());
            }
        }
        let shown: Vec<_> = records
            .posts
            .iter()
            .filter(|card| !card.is_hidden)
            .collect();
        if !shown.is_empty() {
            self.paragraph(self.phrases.posts);
        }
        for card in shown {
            self.paragraph(card.teaser.title.trim());
            self.line(card.teaser.excerpt.trim());
            if let Some(at) = card.published {
                self.line(&date::moment(at, self.language));
            }
        }
        self.paragraph(records.particulars.rights.notice.trim());
    }
}
