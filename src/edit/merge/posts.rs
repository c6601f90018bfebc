//! Two people's changes to a list put together: of recent posts, related pieces, things to do.

use super::chunks::{Chunk, Wordy, chunks};
use crate::model::queue::Card;
use crate::model::related::Related;
use crate::model::work::Task;

impl Wordy for Card {
    fn text(&self) -> &str {
        &self.teaser.title
    }

    fn is_like(&self, other: &Self) -> bool {
        is_same(self, other)
    }
}

impl Wordy for Task {
    fn text(&self) -> &str {
        &self.words
    }
}

impl Wordy for Related {
    fn text(&self) -> &str {
        &self.title
    }

    fn is_like(&self, other: &Self) -> bool {
        let is_same_article = self.article.is_some() && self.article == other.article;
        let is_same_address = self.url.is_some() && self.url == other.url;
        is_same_article || is_same_address || self.title == other.title
    }
}

/// Whether two cards are about one post.
fn is_same(one: &Card, other: &Card) -> bool {
    let is_same_article = one.article.is_some() && one.article == other.article;
    let is_same_address = one.url.is_some() && one.url == other.url;
    is_same_article || is_same_address || one.teaser.title == other.teaser.title
}

/// What both made of one list. No card of either is lost: of one that both changed the version of
/// ours stands first and theirs behind it, and one that only one of them took out stays taken out.
#[must_use]
pub fn posts(base: &[Card], ours: &[Card], theirs: &[Card]) -> Vec<Card> {
    both(base, ours, theirs)
}

/// The same for a list of anything.
pub(super) fn both<T: Wordy>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    let mut add = |parts: Vec<T>| {
        for part in parts {
            if !out.contains(&part) {
                out.push(part);
            }
        }
    };
    for chunk in chunks(base, ours, theirs) {
        match chunk {
            Chunk::Sure(sure) => add(sure),
            Chunk::Both { ours, theirs, .. } => {
                add(ours);
                add(theirs);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::posts;
    use crate::model::queue::{Card, Teaser};

    fn card(title: &str) -> Card {
        Card {
            teaser: Teaser {
                title: title.to_owned(),
                ..Teaser::default()
            },
            ..Card::default()
        }
    }

    fn list(titles: &str) -> Vec<Card> {
        titles.split_whitespace().map(card).collect()
    }

    fn titles(cards: &[Card]) -> String {
        let titles: Vec<&str> = cards
            .iter()
            .map(|card| card.teaser.title.as_str())
            .collect();
        titles.join(" ")
    }

    #[test]
    fn what_both_did_to_the_posts_is_there() {
        for (base, ours, theirs, both) in [
            ("a b c", "x a b c", "a b c y", "x a b c y"),
            ("a b c", "a c", "a b c y", "a c y"),
            ("a b c", "x a b c", "y a b c", "x y a b c"),
            ("a b c", "a b c", "c a b", "c a b"),
            ("a b c", "b a c", "a b c d", "b a c d"),
            ("", "x", "y", "x y"),
        ] {
            let is = posts(&list(base), &list(ours), &list(theirs));
            assert_eq!(titles(&is), both, "{base} by {ours} and {theirs}");
        }
    }

    #[test]
    fn a_card_that_both_changed_is_there_as_each_has_it() {
        let changed = |excerpt: &str| {
            let mut card = card("a");
            card.teaser.excerpt = excerpt.to_owned();
            vec![card]
        };
        let both = posts(&list("a"), &changed("one"), &changed("two"));
        let excerpts: Vec<&str> = both
            .iter()
            .map(|card| card.teaser.excerpt.as_str())
            .collect();
        assert_eq!(excerpts, ["one", "two"]);
    }
}
