//! An article as plain text: what it says, in the order in which it is read.

use crate::export::Exported;
use crate::export::attribution;
use crate::export::date;
use crate::export::led;
use crate::export::markdown;
use crate::export::phrase::Phrases;
use crate::export::public::public;
use crate::export::remark::Remark;
use crate::export::table;
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, Correction, Furniture, ListStyle};
use crate::model::quote::QuoteId;
use crate::model::table::take;

/// What the text is set with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Words alone.
    Plain,
    /// The signs of Markdown.
    Markdown,
}

/// What a line is, where Markdown has a sign for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Headline,
    Heading,
    Strong,
    Emphasis,
}

/// The text so far: paragraphs with one empty line between them.
struct Text<'a> {
    out: String,
    form: Form,
    article: &'a Article,
    phrases: &'static Phrases,
    language: &'a str,
}

/// Writes an article as plain text; editor's notes and protected sources stay behind.
#[must_use]
pub fn write(article: &Article) -> Exported {
    write_as(article, Form::Plain)
}

/// The body alone, of an article that may leave the house.
pub(super) fn body(public: &Article) -> String {
    let mut text = Text::new(public, Form::Plain);
    text.body();
    text.out
}

/// Writes it with the signs of a form.
pub(super) fn write_as(article: &Article, form: Form) -> Exported {
    let (public, mut remarks) = public(article);
    let mut text = Text::new(&public, form);
    text.head();
    text.body();
    text.foot();
    let Text { mut out, .. } = text;
    if !out.is_empty() {
        out.push('\n');
    }
    for remark in lost(&public, form) {
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
fn lost(article: &Article, form: Form) -> Vec<Remark> {
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
    if form == Form::Markdown {
        let pulled = (pulled != 0).then_some(Remark::PullQuotesLeftOut(pulled));
        return pulled.into_iter().collect();
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

impl<'a> Text<'a> {
    fn new(article: &'a Article, form: Form) -> Self {
        let language = article.particulars().language.as_ref();
        Self {
            out: String::with_capacity(article.end().0 + 256),
            form,
            article,
            phrases: Phrases::of(language),
            language: language.map_or("en-GB", |tag| tag.as_str()),
        }
    }

    /// A line right under the last one.
    fn line(&mut self, line: &str) {
        let end = match self.form {
            Form::Plain => "\n",
            Form::Markdown => "\\\n",
        };
        self.under(end, line);
    }

    fn under(&mut self, end: &str, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push_str(end);
        }
        self.out.push_str(line);
    }

    /// The words of a block, with the signs of their marks where there are signs.
    fn words(&self, block: &Block) -> String {
        match self.form {
            Form::Plain => words(block),
            Form::Markdown => markdown::words(block),
        }
    }

    /// Words that are no block's, in which no sign means anything.
    fn escaped(&self, text: &str) -> String {
        match self.form {
            Form::Plain => text.to_owned(),
            Form::Markdown => markdown::escaped(text),
        }
    }

    /// Words with the sign of what they are.
    fn signed(&self, part: Part, text: &str) -> String {
        if self.form == Form::Plain || text.trim().is_empty() {
            return text.to_owned();
        }
        match part {
            Part::Headline => format!("# {text}"),
            Part::Heading => format!("## {text}"),
            Part::Strong => format!("**{text}**"),
            Part::Emphasis => format!("*{text}*"),
        }
    }

    /// A heading: by itself where it has a sign, else right over what follows.
    fn heading(&mut self, part: Part, text: &str) {
        let text = self.signed(part, text);
        match self.form {
            Form::Plain => self.line(&text),
            Form::Markdown => self.paragraph(&text),
        }
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
        self.escaped(words.replace('\u{2028}', " ").trim())
    }

    fn head(&mut self) {
        let kicker = self.furniture(Furniture::Kicker);
        self.line(&self.signed(Part::Strong, &kicker));
        let headline = self.furniture(Furniture::Headline);
        self.heading(Part::Headline, &headline);
        let standfirst = self.furniture(Furniture::Standfirst);
        self.paragraph(&self.signed(Part::Emphasis, &standfirst));
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
        let mut blocks = article.body().map(AsRef::as_ref).peekable();
        while let Some(block) = blocks.next() {
            let words = self.words(block);
            if let BlockKind::ListItem { style, level } = block.kind {
                if !words.is_empty() {
                    self.list_item(&mut counters, style, level, &words);
                }
                continue;
            }
            counters.clear();
            match &block.kind {
                BlockKind::Row { .. } => {
                    let rows = take(block, &mut blocks);
                    let table = table::write(&rows, self.form, |row| self.words(row));
                    self.paragraph(&table);
                }
                BlockKind::Crosshead => self.paragraph(&self.signed(Part::Heading, &words)),
                BlockKind::Quote(id) => {
                    self.quote(&words);
                    let goes_on = blocks.peek().is_some_and(
                        |next| matches!(&next.kind, BlockKind::Quote(other) if other == id),
                    );
                    if !goes_on {
                        self.said(*id);
                    }
                }
                BlockKind::Picture(picture) if self.form == Form::Markdown => {
                    let (alt, file) = (self.escaped(picture.alt.trim()), picture.file.trim());
                    if !file.is_empty() {
                        self.paragraph(&format!("![{alt}](<{file}>)"));
                    }
                    let credit = self.escaped(picture.credit.trim());
                    let parts = [words.as_str(), credit.as_str()];
                    let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                    self.paragraph(&self.signed(Part::Emphasis, &parts.join(" / ")));
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
                    let address = match self.form {
                        Form::Plain => address.to_owned(),
                        Form::Markdown => format!("<{address}>"),
                    };
                    if words.is_empty() {
                        self.paragraph(&address);
                    } else {
                        self.line(&address);
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
            ListStyle::Bulleted if self.form == Form::Markdown => "-".to_owned(),
            ListStyle::Bulleted => "•".to_owned(),
            ListStyle::Numbered => format!("{number}."),
        };
        let step = match self.form {
            Form::Plain => "  ",
            Form::Markdown => "    ",
        };
        let indent = step.repeat(counters.len() - 1);
        let item = format!("{indent}{sign} {words}");
        if is_first {
            self.paragraph(&item);
        } else {
            self.under("\n", &item);
        }
    }

    fn quote(&mut self, words: &str) {
        match self.form {
            Form::Plain => self.paragraph(words),
            Form::Markdown => {
                let lines = words.lines().map(|line| format!("> {line}"));
                self.paragraph(&lines.collect::<Vec<_>>().join("\n"));
            }
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
        if parts.is_empty() {
            return;
        }
        let said = format!("— {}", parts.join(self.phrases.comma));
        match self.form {
            Form::Plain => self.line(&said),
            Form::Markdown => self.under("\n>\n> ", &markdown::escaped(&said)),
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
        let label = self.signed(Part::Strong, &format!("{label}{}:", at.unwrap_or_default()));
        self.paragraph(&format!("{label} {told}"));
    }

    /// Where readers are led from here.
    fn related(&mut self) {
        let mut links = led::links(self.article).peekable();
        if links.peek().is_none() {
            return;
        }
        let heading = self.signed(Part::Heading, self.phrases.related);
        self.paragraph(&heading);
        if self.form == Form::Markdown {
            self.out.push('\n');
        }
        for (title, address) in links {
            match self.form {
                Form::Plain => {
                    self.line(&format!("• {title}"));
                    self.line(&format!("  {}", address.as_str()));
                }
                Form::Markdown => {
                    let link = markdown::link(&markdown::escaped(title), address);
                    self.under("\n", &format!("- {link}"));
                }
            }
        }
    }

    /// Related pieces, author boxes, recent posts and the rights notice.
    fn foot(&mut self) {
        let records = self.article.records();
        self.related();
        for credit in &records.authors {
            let author = &credit.author;
            if !author.bio.trim().is_empty() {
                let name = self.escaped(author.name.trim());
                self.paragraph(&self.signed(Part::Strong, &name));
                self.line(&self.escaped(author.bio.trim()));
            }
        }
        let shown: Vec<_> = records
            .posts
            .iter()
            .filter(|card| !card.is_hidden)
            .collect();
        if !shown.is_empty() {
            self.paragraph(&self.signed(Part::Heading, self.phrases.posts));
        }
        for card in shown {
            let title = self.escaped(card.teaser.title.trim());
            self.paragraph(&self.signed(Part::Strong, &title));
            self.line(&self.escaped(card.teaser.excerpt.trim()));
            if let Some(at) = card.published {
                self.line(&date::moment(at, self.language));
            }
        }
        self.paragraph(&self.escaped(records.particulars.rights.notice.trim()));
    }
}
