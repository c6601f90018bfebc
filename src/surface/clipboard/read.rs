//! From HTML of Word, Google Docs, mail and web pages to blocks: words and their marks stay, looks go.

use std::sync::Arc;

use super::plain;
use super::tables;
use super::tags::{Tag, Token, tokens};
use crate::edit::command::paste::Fragment;
use crate::model::block::{Block, BlockKind, ListStyle, MAX_LEVEL, Picture};
use crate::model::inline::Inline;
use crate::model::mark::{Address, Marks};
use crate::model::quote::{Quote, QuoteId};

/// What old Persian documents of Word have in the place of a zero-width non-joiner.
const SOFT_JOIN: char = '¬';

/// A tag that is still open and what was so before it.
#[derive(Debug)]
struct Opened {
    name: String,
    marks: Marks,
    /// Whether the tag began something that ends with it.
    role: Role,
    is_spacing: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Inline,
    Block,
    List,
    Item,
    Quote,
    Cite,
    Caption,
    /// In a caption, whose picture it is.
    Credit,
    /// The bullet that Word writes as text.
    Hidden,
    /// The sign of a footnote, which stays behind.
    Note,
}

#[derive(Debug, Default)]
struct Reader {
    blocks: Vec<Block>,
    quotes: Vec<Quote>,
    open: Vec<Opened>,
    marks: Marks,
    kind: Option<BlockKind>,
    words: Inline,
    /// The marks of a space that was read and not yet written.
    space: Option<Marks>,
    lists: Vec<ListStyle>,
    quote: Option<u32>,
    cite: Option<String>,
    hidden: String,
}

/// The blocks of some HTML; `None` when there are no words in it.
pub(super) fn read(html: &str) -> Option<Fragment> {
    // Windows and many programs mark the part that was copied.
    let html = html
        .split_once("<!--StartFragment-->")
        .map_or(html, |(_, inside)| inside);
    let html = html
        .split_once("<!--EndFragment-->")
        .map_or(html, |(inside, _)| inside);
    fragment(&tokens(html))
}

/// The blocks of some tags and texts.
fn fragment(tokens: &[Token]) -> Option<Fragment> {
    let mut reader = Reader::default();
    let mut next = 0;
    while let Some(token) = tokens.get(next) {
        if let Some(table) = tables::at(tokens, next) {
            reader.flush();
            next = table.end;
            let rows = table.blocks(|cell| fragment(tokens.get(cell)?));
            reader.blocks.extend(rows);
            continue;
        }
        match token {
            Token::Open(tag) => reader.open(tag),
            Token::Close(name) => reader.close(name),
            Token::Text(text) => reader.text(text),
        }
        next += 1;
    }
    reader.flush();
    if reader.blocks.is_empty() {
        return None;
    }
    let mut fragment = Fragment::new(reader.blocks);
    for (at, quote) in reader.quotes.into_iter().enumerate() {
        let id = QuoteId(u32::try_from(at).unwrap_or_default() + 1);
        let has_words = fragment
            .blocks
            .iter()
            .any(|block| block.kind.quote() == Some(id));
        if has_words {
            fragment.quotes.insert(id, Arc::new(quote));
        }
    }
    Some(fragment)
}

impl Reader {
    fn open(&mut self, tag: &Tag) {
        let role = self.role(tag);
        let before = self.marks.clone();
        match tag.name.as_str() {
            "br" => return self.line_break(tag),
            "hr" => return self.whole(BlockKind::Rule),
            "img" => return self.picture(tag),
            "meta" | "link" | "input" | "col" | "wbr" | "source" => return,
            _ => {}
        }
        match role {
            Role::Block => {
                self.flush();
                let is_item = self.open.iter().any(|open| open.role == Role::Item);
                let item = self.kind.take().filter(|_| is_item);
                let heading = tag.is_heading().then_some(BlockKind::Crosshead);
                self.kind = heading.or_else(|| self.word_item(tag)).or(item);
            }
            Role::List => {
                self.flush();
                let style = if tag.name == "ol" {
                    ListStyle::Numbered
                } else {
                    ListStyle::Bulleted
                };
                self.lists.push(style);
            }
            Role::Item => {
                self.flush();
                self.kind = Some(self.item(tag));
            }
            Role::Quote => {
                self.flush();
                self.quotes.push(Quote::default());
                self.quote = u32::try_from(self.quotes.len()).ok();
            }
            Role::Cite => {
                // The dash before a name belongs to it.
                let is_dash = plain::is_dash(self.words.text());
                let dash = is_dash.then(|| std::mem::take(&mut self.words));
                self.flush();
                self.cite = Some(dash.map_or_else(String::new, |_| "—".to_owned()));
            }
            Role::Caption => self.flush(),
            Role::Credit => self.end(true),
            Role::Hidden => self.hidden.clear(),
            Role::Note | Role::Inline => {}
        }
        self.mark(tag);
        if tag.name == "q" {
            self.text("“");
        }
        if matches!(tag.name.as_str(), "td" | "th") && !self.words.is_empty() {
            self.words.push(" · ", &Marks::NONE);
        }
        self.open.push(Opened {
            name: tag.name.clone(),
            marks: before,
            role,
            is_spacing: tag.get("class").contains("Apple-converted-space"),
        });
    }

    fn role(&self, tag: &Tag) -> Role {
        let class = tag.get("class");
        match tag.name.as_str() {
            "blockquote" if !class.contains("gmail_quote") => Role::Quote,
            "cite" | "footer" | "figcaption" if self.cite.is_some() => Role::Inline,
            "cite" | "footer" if self.quote.is_some() => Role::Cite,
            "figcaption" if self.quote.is_some() || self.ends_with_quote() => Role::Cite,
            "figcaption" => Role::Caption,
            "small" if self.open.iter().any(|open| open.role == Role::Caption) => Role::Credit,
            "ul" | "ol" => Role::List,
            "li" => Role::Item,
            "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "section" | "article"
            | "header" | "main" | "aside" | "figure" | "tr" | "pre" | "table" | "dl" | "dt"
            | "dd" | "address" | "blockquote" | "footer" | "body" | "html" => Role::Block,
            "a" if class.contains("footnote") && tag.get("href").starts_with('#') => Role::Note,
            "sup" if class.contains("reference") => Role::Note,
            _ if tag.style("mso-list").is_some_and(|value| value == "ignore") => Role::Hidden,
            _ => Role::Inline,
        }
    }

    /// Whether the last block is a quotation, as before the caption of its figure.
    fn ends_with_quote(&self) -> bool {
        let is_in_figure = self.open.iter().any(|open| open.name == "figure");
        let last = self.blocks.last();
        is_in_figure && last.is_some_and(|last| last.kind.quote().is_some())
    }

    /// The marks of a tag: by its name, then by its style.
    fn mark(&mut self, tag: &Tag) {
        let marks = &mut self.marks;
        match tag.name.as_str() {
            "b" | "strong" => marks.strong = true,
            "i" | "em" | "cite" | "dfn" | "var" => marks.emphasis = true,
            "s" | "strike" | "del" => marks.strike = true,
            "a" => {
                let href = tag.get("href");
                let address = Address::new(href).filter(Address::is_safe);
                marks.link = address.filter(|_| !href.starts_with('#'));
            }
            _ => {}
        }
        if let Some(weight) = tag.style("font-weight") {
            let number: Option<u32> = weight.parse().ok();
            marks.strong = weight.starts_with("bold") || number.is_some_and(|n| 600 <= n);
        }
        if let Some(style) = tag.style("font-style") {
            marks.emphasis = style.starts_with("italic") || style.starts_with("oblique");
        }
        let line = tag
            .style("text-decoration")
            .or(tag.style("text-decoration-line"));
        if line.is_some_and(|line| line.contains("line-through")) {
            marks.strike = true;
        }
    }

    fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            if name == "p" {
                self.flush();
            }
            return;
        };
        if name == "q" {
            self.text("”");
        }
        for open in self.open.split_off(at).into_iter().rev() {
            match open.role {
                Role::Block => {
                    let is_caption = self.open.iter().any(|open| open.role == Role::Caption);
                    self.end(is_caption);
                }
                Role::Caption => self.end(true),
                Role::Credit => self.credit(),
                Role::Item => {
                    self.flush();
                    self.kind = None;
                }
                Role::List => {
                    self.flush();
                    self.lists.pop();
                }
                Role::Quote => {
                    self.flush();
                    self.quote = None;
                }
                Role::Cite => self.speaker(),
                Role::Hidden => self.word_bullet(),
                Role::Note | Role::Inline => {}
            }
            self.marks = open.marks;
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.iter().any(|open| open.role == Role::Hidden) {
            self.hidden.push_str(text);
            return;
        }
        if self.open.iter().any(|open| open.role == Role::Note) {
            return;
        }
        if let Some(cite) = &mut self.cite {
            cite.push_str(text);
            return;
        }
        let is_kept = self.open.iter().any(|open| open.name == "pre");
        let is_heading = self.kind == Some(BlockKind::Crosshead);
        let marks = Marks {
            strong: self.marks.strong && !is_heading,
            ..self.marks.clone()
        };
        // Safari and the programs of a Mac write every second space so.
        let is_spacing = self.open.last().is_some_and(|open| open.is_spacing);
        for letter in text.chars() {
            let letter = match letter {
                '\u{a0}' if is_spacing => ' ',
                SOFT_JOIN if ends_in_arabic(self.words.text()) => '\u{200c}',
                letter => letter,
            };
            if is_kept && letter == '\n' {
                self.words.push("\u{2028}", &Marks::NONE);
            } else if letter.is_whitespace() && letter != '\u{a0}' && letter != '\u{202f}' {
                self.space.get_or_insert(marks.clone());
            } else {
                let is_start =
                    self.words.is_empty() || self.words.text().ends_with(['\u{2028}', ' ']);
                if let Some(of) = self.space.take().filter(|_| !is_start) {
                    self.words.push(" ", &of);
                }
                self.words.push(letter.encode_utf8(&mut [0; 4]), &marks);
            }
        }
    }

    fn line_break(&mut self, tag: &Tag) {
        if tag.get("class").contains("Apple-interchange-newline") {
            return;
        }
        self.space = None;
        if self.words.text().ends_with('\u{2028}') {
            // Two in a row part paragraphs.
            let kind = self.kind.clone();
            self.flush();
            self.kind = kind;
        } else if !self.words.is_empty() {
            self.words.push("\u{2028}", &Marks::NONE);
        }
    }

    fn whole(&mut self, kind: BlockKind) {
        self.flush();
        self.blocks.push(Block::new(kind, Inline::default()));
    }

    /// A picture; one that stands for an emoji is the emoji.
    fn picture(&mut self, tag: &Tag) {
        let file = tag.get("src");
        let alt = tag.get("alt");
        let is_letter = tag.get("class").contains("emoji") || !tag.get("data-emoji").is_empty();
        if is_letter && !alt.is_empty() {
            return self.text(alt);
        }
        let is_kept = ["http://", "https://", "file://"]
            .iter()
            .any(|s| file.starts_with(s));
        if !is_kept {
            return;
        }
        let picture = Picture {
            file: file.to_owned(),
            alt: alt.to_owned(),
            ..Picture::default()
        };
        self.whole(BlockKind::Picture(Arc::new(picture)));
    }

    fn item(&self, tag: &Tag) -> BlockKind {
        let style = self.lists.last().copied().unwrap_or(ListStyle::Bulleted);
        let said: Option<usize> = tag.get("aria-level").parse().ok();
        let level = said.unwrap_or(self.lists.len()).saturating_sub(1);
        BlockKind::ListItem {
            style,
            level: u8::try_from(level).unwrap_or(MAX_LEVEL).min(MAX_LEVEL),
        }
    }

    /// A paragraph that Word means as a list item.
    fn word_item(&self, tag: &Tag) -> Option<BlockKind> {
        let list = tag.style("mso-list")?;
        let level = list
            .split_whitespace()
            .find_map(|part| part.strip_prefix("level")?.parse::<u8>().ok())?;
        Some(BlockKind::ListItem {
            style: ListStyle::Bulleted,
            level: level.saturating_sub(1).min(MAX_LEVEL),
        })
    }

    /// What Word wrote as a bullet says whether the item is counted.
    fn word_bullet(&mut self) {
        let sign = self.hidden.trim().trim_end_matches(['.', ')', '-']);
        let is_counting = |c: char| c.is_ascii_alphanumeric() || c.is_numeric();
        let is_number = !sign.is_empty() && sign.chars().all(is_counting);
        let is_bullet = matches!(sign, "o" | "O") && !self.hidden.contains('.');
        if let (true, Some(BlockKind::ListItem { style, .. })) =
            (is_number && !is_bullet, &mut self.kind)
        {
            *style = ListStyle::Numbered;
        }
    }

    /// The name under a quotation: "— Name, role".
    fn speaker(&mut self) {
        let Some(cite) = self.cite.take() else { return };
        let line = cite.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = plain::speaker(&line);
        if said.name.is_empty() {
            return;
        }
        if plain::is_dashed(&line) {
            self.join_unsigned();
        }
        let Some(quote) = self.quotes.last_mut() else {
            return;
        };
        if quote.speaker.name.is_empty() {
            quote.speaker = said;
        } else if quote.speaker.role.is_empty() && said.name != quote.speaker.name {
            let line = line.trim_start_matches(['—', '–', '-', '―', ' ']);
            quote.speaker.role = line.trim_matches([',', ' ']).to_owned();
        }
    }

    /// Where a name stands in a quotation of its own, as Writer has it, those right over it that
    /// nobody signed are that speaker's.
    fn join_unsigned(&mut self) {
        let Some(id) = self.quote.map(QuoteId) else {
            return;
        };
        let has_words = |block: &Block| block.kind.quote() == Some(id);
        if self.blocks.last().is_some_and(has_words) {
            return;
        }
        let quotes = &self.quotes;
        let is_unsigned = |block: &&mut Block| {
            let at = block.kind.quote().and_then(|id| usize::try_from(id.0).ok());
            let quote = at.and_then(|at| quotes.get(at.checked_sub(1)?));
            quote.is_some_and(|quote| quote.speaker.name.is_empty())
        };
        for block in self.blocks.iter_mut().rev().take_while(is_unsigned) {
            block.kind = BlockKind::Quote(Some(id));
        }
    }

    /// What is small in a caption is the credit of its picture.
    fn credit(&mut self) {
        let words = std::mem::take(&mut self.words);
        self.space = None;
        if let Some(last) = self.blocks.last_mut()
            && let BlockKind::Picture(picture) = &mut last.kind
        {
            let picture = Arc::make_mut(picture);
            picture.credit = words.text().trim_matches([' ', '/']).to_owned();
        }
    }

    /// Whether a paragraph behind a quotation without a speaker is its "— Name, role".
    fn signs(&self, text: &str) -> bool {
        let is_free = self
            .quotes
            .last()
            .is_some_and(|quote| quote.speaker.name.is_empty());
        let is_behind = self
            .blocks
            .last()
            .is_some_and(|block| matches!(block.kind, BlockKind::Quote(_)));
        is_free && is_behind && plain::signs(text)
    }

    /// Ends the present block.
    fn flush(&mut self) {
        self.end(false);
    }

    /// Ends the present block; a caption is the words of the picture before it.
    fn end(&mut self, is_caption: bool) {
        self.space = None;
        let words = std::mem::take(&mut self.words);
        let kind = if self.open.iter().any(|open| open.role == Role::Item) {
            self.kind.clone()
        } else {
            self.kind.take()
        };
        let text = words.text();
        let trim = |c: char| c.is_whitespace() || c == '\u{2028}';
        let start = text.len() - text.trim_start_matches(trim).len();
        let end = text.trim_end_matches(trim).len();
        if end <= start {
            return;
        }
        let Some(words) = words.slice(start..end) else {
            return;
        };
        let last = self.blocks.last_mut().filter(|_| is_caption);
        if let Some(last) = last.filter(|last| matches!(last.kind, BlockKind::Picture(_))) {
            last.words = words;
            return;
        }
        if kind.is_none() && self.signs(words.text()) {
            self.cite = Some(words.text().to_owned());
            return self.speaker();
        }
        let quote = self.quote.map(|id| BlockKind::Quote(Some(QuoteId(id))));
        let kind = quote.or(kind).unwrap_or(BlockKind::Paragraph);
        self.blocks.push(Block::new(kind, words));
    }
}

/// Whether a letter of the Arabic script stands last.
fn ends_in_arabic(text: &str) -> bool {
    let last = text.chars().next_back();
    last.is_some_and(|last| ('\u{620}'..='\u{6d5}').contains(&last) && last.is_alphabetic())
}
