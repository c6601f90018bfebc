//! The recent posts alone: a list to put into a page, or plain lines.

use crate::export::date;
use crate::export::format::Format;
use crate::export::html::escape;
use crate::export::markdown::escaped;
use crate::model::Time;
use crate::model::queue::{Card, Queue, age};
use crate::record::books;

/// When a post was published: a date, or how long ago as of `ages`.
fn when(card: &Card, language: &str, ages: Option<Time>) -> Option<(Time, String)> {
    let published = card.published?;
    let words = match ages {
        Some(now) => age(published, now, language),
        None => date::moment(published, language),
    };
    Some((published, words))
}

/// The posts in a format; `ages` says how long ago they were as of then, where readers are told.
#[must_use]
pub fn write(queue: &Queue, format: Format, language: &str, ages: Option<Time>) -> String {
    match format {
        Format::Ron => books::write_queue(queue),
        // ninjs is of one item and has no list of posts.
        Format::Json | Format::Ninjs => books::write_queue_json(queue),
        Format::Html => html(queue, language, ages),
        Format::Markdown => markdown(queue, language, ages),
        Format::Text => plain(queue, language, ages),
    }
}

/// The posts as a list of HTML, ending with a line feed. Which ones is the caller's choice.
#[must_use]
pub fn html(queue: &Queue, language: &str, ages: Option<Time>) -> String {
    let mut out = String::from("<ol class=\"recent-posts\">\n");
    for card in &queue.cards {
        out.push_str("  <li>");
        line(&mut out, "kicker", &card.teaser.kicker);
        out.push_str("<h3 dir=\"auto\">");
        let link = card.url.as_ref().filter(|url| url.is_safe());
        if let Some(url) = link {
            out.push_str("<a");
            escape::attribute(&mut out, "href", url.as_str());
            out.push('>');
        }
        escape::text(&mut out, &card.teaser.title);
        out.push_str(if link.is_some() { "</a></h3>" } else { "</h3>" });
        line(&mut out, "excerpt", &card.teaser.excerpt);
        if let Some((at, words)) = when(card, language, ages) {
            out.push_str("<time");
            escape::attribute(&mut out, "datetime", &date::stamp(at));
            out.push('>');
            escape::text(&mut out, &words);
            out.push_str("</time>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
    out
}

fn line(out: &mut String, class: &str, text: &str) {
    if !text.is_empty() {
        out.push_str("<p");
        escape::attribute(out, "class", class);
        out.push_str(" dir=\"auto\">");
        escape::text(out, text);
        out.push_str("</p>");
    }
}

/// The posts as a list of Markdown.
#[must_use]
pub fn markdown(queue: &Queue, language: &str, ages: Option<Time>) -> String {
    let posts = queue.cards.iter().map(|card| {
        let title = escaped(&card.teaser.title);
        let title = match card.url.as_ref().filter(|url| url.is_safe()) {
            Some(url) => format!("[{title}](<{}>)", url.as_str().replace('>', "%3E")),
            None => title,
        };
        let when = when(card, language, ages).map_or_else(String::new, |(_, words)| words);
        let rest = [escaped(&card.teaser.excerpt), when];
        let rest = rest.iter().filter(|line| !line.is_empty());
        let rest: String = rest.map(|line| format!("\\\n  {line}")).collect();
        format!("- **{title}**{rest}\n")
    });
    posts.collect()
}

/// The posts as plain lines: title, excerpt, time and address, an empty line between two.
#[must_use]
pub fn plain(queue: &Queue, language: &str, ages: Option<Time>) -> String {
    let posts = queue.cards.iter().map(|card| {
        let when = when(card, language, ages).map_or_else(String::new, |(_, words)| words);
        let url = card.url.as_ref().map_or("", |url| url.as_str());
        let lines = [&card.teaser.title, &card.teaser.excerpt, &when, url];
        let lines = lines.iter().filter(|line| !line.is_empty());
        lines.map(|line| format!("{line}\n")).collect::<String>()
    });
    posts.collect::<Vec<_>>().join("\n")
}
