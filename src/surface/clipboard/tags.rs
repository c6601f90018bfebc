//! HTML as other programs put it on the clipboard, cut into tags and text. Nothing is refused.

/// A tag, or the text between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A tag that opens, or stands alone.
    Open(Tag),
    /// A tag that closes.
    Close(String),
    /// Text, its entities read.
    Text(String),
}

/// A tag and its attributes, names in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    /// An attribute; empty when it is not there.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Whether it is a heading of any level.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }

    /// A property of the style attribute, in small letters without spaces round it.
    pub(super) fn style(&self, property: &str) -> Option<String> {
        self.get("style").split(';').find_map(|declared| {
            let (name, value) = declared.split_once(':')?;
            name.trim()
                .eq_ignore_ascii_case(property)
                .then(|| value.trim().to_ascii_lowercase())
        })
    }
}

/// What is inside these is not for readers.
const HIDDEN: [&str; 7] = [
    "script", "style", "head", "title", "noscript", "template", "xml",
];

/// What is pressed on a page is no part of its words either.
const CONTROLS: [&str; 2] = ["button", "select"];

/// All tags and texts in order.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        push_text(&mut out, text);
        rest = markup(&mut out, tail);
    }
    push_text(&mut out, rest);
    out
}

fn push_text(out: &mut Vec<Token>, text: &str) {
    if !text.is_empty() {
        out.push(Token::Text(entities(text)));
    }
}

/// Reads what begins with `<`; answers with what follows it.
fn markup<'a>(out: &mut Vec<Token>, at: &'a str) -> &'a str {
    let after = |text: &'a str, sign: &str| text.split_once(sign).map_or("", |(_, rest)| rest);
    if at.starts_with("<!--") {
        return after(at, "-->");
    }
    if at.starts_with("<!") || at.starts_with("<?") {
        return after(at, ">");
    }
    let inside = at.strip_prefix('<').unwrap_or(at);
    let (is_close, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        out.push(Token::Text("<".to_owned()));
        return at.strip_prefix('<').unwrap_or_default();
    }
    let end = inside.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
    let (name, mut rest) = inside.split_at(end.unwrap_or(inside.len()));
    let name = name.to_ascii_lowercase();
    if is_close {
        out.push(Token::Close(name));
        return after(rest, ">");
    }
    let attributes = attributes(&mut rest);
    if HIDDEN.contains(&name.as_str()) {
        let close = format!("</{name}");
        let found = rest.to_ascii_lowercase().find(&close);
        let hidden = found
            .and_then(|found| rest.get(found..))
            .unwrap_or_default();
        return after(hidden, ">");
    }
    if CONTROLS.contains(&name.as_str()) {
        let close = format!("</{name}>");
        return rest.split_once(&close).map_or(rest, |(_, rest)| rest);
    }
    out.push(Token::Open(Tag { name, attributes }));
    rest
}

/// Reads attributes up to and with the `>`.
fn attributes(rest: &mut &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    loop {
        *rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(tail) = rest.strip_prefix('>') {
            *rest = tail;
            return out;
        }
        if rest.is_empty() {
            return out;
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'));
        let (name, tail) = rest.split_at(end.unwrap_or(rest.len()));
        if name.is_empty() {
            // A stray sign: pass over it.
            let mut letters = rest.chars();
            letters.next();
            *rest = letters.as_str();
            continue;
        }
        let name = name.to_ascii_lowercase();
        *rest = tail.trim_start();
        let mut value = "";
        if let Some(tail) = rest.strip_prefix('=') {
            let tail = tail.trim_start();
            let quote = tail.chars().next().filter(|c| matches!(c, '"' | '\''));
            (value, *rest) = match quote {
                Some(quote) => {
                    let inside = tail.strip_prefix(quote).unwrap_or(tail);
                    inside.split_once(quote).unwrap_or((inside, ""))
                }
                None => {
                    let end = tail.find(|c: char| c.is_whitespace() || c == '>');
                    tail.split_at(end.unwrap_or(tail.len()))
                }
            };
        }
        out.push((name, entities(value)));
    }
}

const NAMED: [(&str, &str); 26] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("middot", "·"),
    ("bull", "•"),
    ("euro", "€"),
    ("copy", "©"),
    ("shy", "\u{ad}"),
    ("zwnj", "\u{200c}"),
    ("zwj", "\u{200d}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
];

/// The text with its entities as letters; what is no entity stays as it is.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once('&') {
        out.push_str(head);
        let end = tail.find(';').filter(|end| *end < 10);
        let name = end.and_then(|end| tail.get(..end)).unwrap_or_default();
        let letter = letter(name);
        if let (Some(letter), Some(end)) = (letter, end) {
            out.push_str(&letter);
            rest = tail.get(end + 1..).unwrap_or_default();
        } else {
            out.push('&');
            rest = tail;
        }
    }
    out.push_str(rest);
    out
}

fn letter(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(String::from);
    }
    let found = NAMED.iter().find(|(known, _)| *known == name);
    found.map(|(_, letter)| (*letter).to_owned())
}
