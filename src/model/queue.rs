//! The recent posts: order, pins, overrides, excerpts, and their age in words.

use std::sync::Arc;

use crate::model::article::{Article, ArticleId};
use crate::model::block::{Block, BlockKind, Furniture};
use crate::model::extra::Extra;
use crate::model::mark::{Address, is_persian};
use crate::model::{Time, words};

/// Letters of an excerpt, unless the desk says otherwise.
pub const EXCERPT_LETTERS: usize = 100;

/// The words of an article that a card may show otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Teaser {
    /// The title.
    pub title: String,
    /// The excerpt, cut.
    pub excerpt: String,
    /// The line above the title.
    pub kicker: String,
}

impl Teaser {
    /// What an article would say on a card: its headline, its kicker, and an excerpt of the
    /// standfirst or else of the first paragraph.
    #[must_use]
    pub fn of(article: &Article, letters: usize) -> Self {
        let furniture = |kind| article.furniture(kind).text().to_owned();
        let mut lead = furniture(Furniture::Standfirst);
        if lead.trim().is_empty() {
            let is_lead =
                |block: &&Arc<Block>| block.kind == BlockKind::Paragraph && !block.words.is_empty();
            let first = article.body().find(is_lead);
            lead = first.map_or_else(String::new, |block| block.words.text().to_owned());
        }
        Self {
            title: furniture(Furniture::Headline),
            excerpt: words::excerpt(&lead, letters),
            kicker: furniture(Furniture::Kicker),
        }
    }
}

/// One line of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardLine {
    /// The line above the title.
    Kicker,
    /// The title.
    Title,
    /// The excerpt.
    Excerpt,
}

impl CardLine {
    /// All of them, as they are read.
    pub const ALL: [Self; 3] = [Self::Kicker, Self::Title, Self::Excerpt];

    /// What it says.
    #[must_use]
    pub fn of(self, teaser: &Teaser) -> &str {
        match self {
            Self::Kicker => &teaser.kicker,
            Self::Title => &teaser.title,
            Self::Excerpt => &teaser.excerpt,
        }
    }

    /// Makes it say something else.
    pub fn set(self, teaser: &mut Teaser, text: String) {
        match self {
            Self::Kicker => teaser.kicker = text,
            Self::Title => teaser.title = text,
            Self::Excerpt => teaser.excerpt = text,
        }
    }
}

/// One post of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What it shows.
    pub teaser: Teaser,
    /// Where it leads.
    pub url: Option<Address>,
    /// When it was published.
    pub published: Option<Time>,
    /// Whether it stays above the others.
    pub is_pinned: bool,
    /// Whether it is left out of what readers see.
    pub is_hidden: bool,
    /// Left out after this.
    pub expiry: Option<Time>,
    /// The article of the library that it is about.
    pub article: Option<ArticleId>,
    /// What the article said when the card was last made to agree with it.
    pub agreed: Teaser,
    /// What a file said of it that this version does not know.
    pub extra: Extra,
}

impl Card {
    /// Whether readers see it at a moment.
    #[must_use]
    pub fn is_shown(&self, now: Time) -> bool {
        !self.is_hidden && self.expiry.is_none_or(|until| now < until)
    }

    /// Which of the card's words say other than the article does now.
    ///
    /// In the order title, excerpt, kicker.
    #[must_use]
    pub fn drift(&self, article: &Teaser) -> [bool; 3] {
        [
            self.teaser.title != article.title,
            self.teaser.excerpt != article.excerpt,
            self.teaser.kicker != article.kicker,
        ]
    }
}

/// The posts in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// The cards, the first one on top.
    pub cards: Vec<Card>,
    /// What a file said that this version does not know.
    pub extra: Extra,
}

impl Queue {
    /// What readers see at a moment: pinned ones first, otherwise in order.
    pub fn shown(&self, now: Time) -> impl Iterator<Item = &Card> {
        let pinned = self.cards.iter().filter(|card| card.is_pinned);
        let others = self.cards.iter().filter(|card| !card.is_pinned);
        pinned.chain(others).filter(move |card| card.is_shown(now))
    }
}

/// How long ago something was, as a reader says it; a date from two days on.
///
/// Persian for `fa` with Persian digits, English otherwise. What lies ahead is "now".
#[must_use]
pub fn age(published: Time, now: Time, language: &str) -> String {
    let is_persian = is_persian(language);
    let minutes = (now - published).num_minutes();
    let (hours, days) = (
        minutes / 60,
        (now.date_naive() - published.date_naive()).num_days(),
    );
    let plural = |n: i64, word: &str| format!("{n} {word}{} ago", if n == 1 { "" } else { "s" });
    match (minutes, is_persian) {
        (..1, false) => "just now".to_owned(),
        (..1, true) => "همین حالا".to_owned(),
        (1..60, false) => plural(minutes, "min"),
        (1..60, true) => format!("{} دقیقه پیش", persian_digits(minutes)),
        (60..1440, false) => plural(hours, "hour"),
        (60..1440, true) => format!("{} ساعت پیش", persian_digits(hours)),
        (_, false) if days == 1 => "yesterday".to_owned(),
        (_, true) if days == 1 => "دیروز".to_owned(),
        (_, false) => published.format("%-d %B %Y").to_string(),
        (_, true) => {
            let (day, month, year) = persian_date(published.date_naive());
            format!("{} {month} {}", persian_digits(day), persian_digits(year))
        }
    }
}

/// A number in the digits of Persian.
#[must_use]
pub fn persian_digits(number: i64) -> String {
    number
        .to_string()
        .chars()
        .map(|c| {
            let digit = c.to_digit(10).and_then(|d| char::from_u32(0x06F0 + d));
            digit.unwrap_or(c)
        })
        .collect()
}

/// Day, month name and year of the Gregorian calendar as Persian papers write it.
#[must_use]
pub fn persian_date(day: chrono::NaiveDate) -> (i64, &'static str, i64) {
    use chrono::Datelike as _;
    const MONTHS: [&str; 12] = [
        "ژانویه",
        "فوریه",
        "مارس",
        "آوریل",
        "مه",
        "ژوئن",
        "ژوئیه",
        "اوت",
        "سپتامبر",
        "اکتبر",
        "نوامبر",
        "دسامبر",
    ];
    let month = usize::try_from(day.month0()).unwrap_or_default();
    let name = MONTHS.get(month).copied().unwrap_or_default();
    (i64::from(day.day()), name, i64::from(day.year()))
}

#[cfg(test)]
mod tests {
    use super::{Card, Queue, age};
    use crate::model::Time;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn an_age_reads_as_a_reader_says_it() {
        let now = at("2026-11-23T14:02:00Z");
        for (published, english, persian) in [
            ("2026-11-23T14:02:30Z", "just now", "همین حالا"),
            ("2026-11-23T13:43:00Z", "19 mins ago", "۱۹ دقیقه پیش"),
            ("2026-11-23T14:01:00Z", "1 min ago", "۱ دقیقه پیش"),
            ("2026-11-23T13:00:00Z", "1 hour ago", "۱ ساعت پیش"),
            ("2026-11-22T18:00:00Z", "20 hours ago", "۲۰ ساعت پیش"),
            ("2026-11-22T10:00:00Z", "yesterday", "دیروز"),
            ("2026-11-20T10:00:00Z", "20 November 2026", "۲۰ نوامبر ۲۰۲۶"),
        ] {
            assert_eq!(age(at(published), now, "en-GB"), english, "{published}");
            assert_eq!(age(at(published), now, "fa"), persian, "{published}");
        }
    }

    #[test]
    fn pinned_posts_come_first_and_hidden_ones_not_at_all() {
        let card = |title: &str| {
            let mut card = Card::default();
            card.teaser.title = title.to_owned();
            card
        };
        let mut queue = Queue {
            cards: vec![card("a"), card("b"), card("c")],
            ..Queue::default()
        };
        queue.cards[2].is_pinned = true;
        queue.cards[0].is_hidden = true;
        let shown: Vec<&str> = queue
            .shown(at("2026-11-23T14:02:00Z"))
            .map(|card| card.teaser.title.as_str())
            .collect();
        assert_eq!(shown, ["c", "b"], "what readers see");
    }
}
