//! Text made safe to stand in HTML.

use std::borrow::Cow;

/// Writes words that stand between tags; a break inside a block becomes `<br>`.
pub(super) fn words(out: &mut String, words: &str) {
    let mut lines = words.split('\u{2028}');
    text(out, lines.next().unwrap_or_default());
    for line in lines {
        out.push_str("<br>");
        text(out, line);
    }
}

/// Writes one attribute with its value; nothing when the value is empty.
pub(in crate::export) fn attribute(out: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    text(out, value);
    out.push('"');
}

/// Writes one attribute that holds an address.
pub(super) fn address(out: &mut String, name: &str, address: &str) {
    attribute(out, name, &encoded(address));
}

/// An address with what may not stand in one written as `%20` and the like.
pub(super) fn encoded(address: &str) -> Cow<'_, str> {
    // What is neither a URL code point nor has a meaning there (WHATWG URL Standard).
    let is_odd =
        |sign: char| sign.is_control() || sign.is_whitespace() || "\"<>\\^`{|}".contains(sign);
    if !address.contains(is_odd) {
        return address.into();
    }
    let mut encoded = String::with_capacity(address.len() + 16);
    for sign in address.chars() {
        if is_odd(sign) {
            let mut bytes = [0; 4];
            for byte in sign.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(sign);
        }
    }
    encoded.into()
}

/// Writes text that may stand anywhere in HTML, also in quotes.
pub(in crate::export) fn text(out: &mut String, text: &str) {
    let mut rest = text;
    let is_special = |byte| matches!(byte, b'&' | b'<' | b'>' | b'"');
    while let Some((head, tail)) = rest
        .bytes()
        .position(is_special)
        .and_then(|at| rest.split_at_checked(at))
    {
        out.push_str(head);
        let mut letters = tail.chars();
        out.push_str(match letters.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            _ => "&quot;",
        });
        rest = letters.as_str();
    }
    out.push_str(rest);
}
