//! Finding words in an article and in the recent posts, and putting others in their place.

use std::ops::Range;

use regex::{Regex, RegexBuilder};

use crate::edit::builder::Builder;
use crate::edit::command::attribution;
use crate::edit::command::fields::{self, Field};
use crate::edit::selection::Selection;
use crate::edit::state::State;
use crate::edit::transaction::{Origin, Transaction};
use crate::model::Time;
use crate::model::article::Article;
use crate::model::fold::{self, Capitals, Folded};
use crate::model::inline::Inline;
use crate::model::position::{Place, Pos};
use crate::model::queue::{CardLine, Queue};
use crate::model::quote::{QuoteId, Standing};
use crate::model::slice::Slice;
use crate::model::words::letter_after;

/// The largest program a pattern may become, in bytes.
const LARGEST: usize = 1 << 20;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Search {
    /// The words, or a pattern.
    pub words: String,
    /// Whether capitals matter.
    pub minds_case: bool,
    /// Whether only whole words are hits.
    pub is_whole: bool,
    /// Whether the words are a regular expression.
    pub is_pattern: bool,
    /// Whether accents, vowel signs and the forms of letters make no difference.
    pub folds: bool,
    /// The only stretch that is searched; everything when there is none.
    pub within: Option<Range<Pos>>,
    /// Whether words in confirmed quotes may be replaced.
    pub takes_quotes: bool,
}

/// A search that can be carried out.
#[derive(Clone, Debug)]
pub struct Finder {
    pattern: Regex,
    search: Search,
}

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A stretch of one block's words.
    Words(Range<Pos>),
    /// A stretch of a text that stands beside them.
    Field(Field, Range<usize>),
    /// A stretch of a line of a card, by its turn in the queue.
    Card(usize, CardLine, Range<usize>),
}

impl Hit {
    /// What is selected to show it; `None` for one that does not stand on the page.
    #[must_use]
    pub fn selection(&self) -> Option<Selection> {
        match self {
            Self::Words(range) => Some(Selection {
                anchor: range.start,
                head: range.end,
            }),
            Self::Field(..) | Self::Card(..) => None,
        }
    }
}

/// What a replacement of every hit did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replaced {
    /// How many hits were replaced.
    pub hits: usize,
    /// How many were left because they are somebody's confirmed words.
    pub left: usize,
}

/// A match in a text, with its groups.
type Groups = Vec<Option<Range<usize>>>;

impl Finder {
    /// Makes a search ready; `None` when nothing is looked for, or the pattern is none.
    ///
    /// Straight quotation marks find typographic ones, and the letters of Arabic and Persian
    /// keyboards find each other.
    #[must_use]
    pub fn new(search: &Search) -> Option<Self> {
        let mut pattern = match (search.folds, search.is_pattern) {
            (true, true) => kept(&search.words),
            (true, false) => regex::escape(&kept(&search.words)),
            (false, true) => search.words.clone(),
            (false, false) => search.words.chars().map(class).collect(),
        };
        if pattern.is_empty() {
            return None;
        }
        if !search.is_pattern {
            // Signs over its last letter belong to it: they are shown and replaced with it.
            pattern = format!(r"(?:{pattern})\p{{M}}*");
        }
        if search.is_whole {
            pattern = format!(r"\b(?:{pattern})\b");
        }
        let pattern = RegexBuilder::new(&pattern)
            .case_insensitive(!search.minds_case)
            .size_limit(LARGEST)
            .build()
            .ok()?;
        Some(Self {
            pattern,
            search: search.clone(),
        })
    }

    /// Every hit: those in the words in reading order, then those beside them. An empty stretch
    /// is none.
    #[must_use]
    pub fn hits(&self, article: &Article) -> Vec<Hit> {
        let mut out = Vec::new();
        let within = self.search.within.as_ref();
        for (index, block) in article.blocks().iter().enumerate() {
            let start = article.pos(Place {
                block: index,
                offset: 0,
            });
            if within.is_some_and(|within| {
                within.end <= start || Pos(start.0 + block.words.len()) <= within.start
            }) {
                continue;
            }
            let found = self.ranges(block.words.text()).into_iter();
            let found = found.map(|range| Pos(start.0 + range.start)..Pos(start.0 + range.end));
            let is_in = |hit: &Range<Pos>| {
                within.is_none_or(|within| within.start <= hit.start && hit.end <= within.end)
            };
            out.extend(found.filter(is_in).map(Hit::Words));
        }
        if within.is_none() {
            for (field, text) in fields::fields(article) {
                let found = self.ranges(text).into_iter();
                out.extend(found.map(|range| Hit::Field(field, range)));
            }
        }
        out
    }

    /// Every hit in the recent posts; none while only a stretch of the article is searched.
    #[must_use]
    pub fn hits_in_queue(&self, queue: &Queue) -> Vec<Hit> {
        if self.search.within.is_some() {
            return Vec::new();
        }
        let cards = queue.cards.iter().enumerate();
        let lines = cards.flat_map(|(at, card)| CardLine::ALL.map(|line| (at, line, card)));
        lines
            .flat_map(|(at, line, card)| {
                let found = self.ranges(line.of(&card.teaser)).into_iter();
                found.map(move |range| Hit::Card(at, line, range))
            })
            .collect()
    }

    fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let whole = |found: Option<Range<usize>>| found.filter(|range| !range.is_empty());
        if self.search.folds {
            let folded = Folded::new(text, Capitals::Kept);
            let found = self.pattern.find_iter(&folded.text);
            return found
                .filter_map(|found| whole(folded.source(found.range())))
                .collect();
        }
        let found = self.pattern.find_iter(text);
        found
            .filter_map(|found| whole(Some(found.range())))
            .collect()
    }

    /// The groups of the match that begins at `start`.
    fn groups(&self, text: &str, start: usize) -> Option<Groups> {
        if self.search.folds {
            let folded = Folded::new(text, Capitals::Kept);
            let mut all = self.pattern.captures_iter(&folded.text);
            return all.find_map(|found| {
                let groups: Groups = found
                    .iter()
                    .map(|group| folded.source(group?.range()))
                    .collect();
                let is_it = groups.first()?.as_ref()?.start == start;
                is_it.then_some(groups)
            });
        }
        let found = self.pattern.captures_at(text, start)?;
        Some(found.iter().map(|group| Some(group?.range())).collect())
    }

    /// Whether a hit lies in words that somebody confirmed to be another's.
    #[must_use]
    pub fn is_kept(&self, article: &Article, hit: &Hit) -> bool {
        let Hit::Words(range) = hit else {
            return false;
        };
        !self.search.takes_quotes && is_confirmed(article, range)
    }

    /// Puts words in the place of one hit, wearing what its first letter wore, and selects them.
    #[must_use]
    pub fn replace(&self, state: &State, hit: &Hit, with: &str, at: Time) -> Option<Transaction> {
        if let Hit::Field(Field::Party(party), range) = hit {
            // The sentences made from its name say the new one too.
            let name = fields::text(&state.article, Field::Party(*party))?;
            let name = self.put_in_text(name, range, with)?;
            return attribution::rename(state, *party, &name, at);
        }
        let mut builder = Builder::new(state);
        if let Some(end) = self.put(&mut builder, hit, with)?
            && let Some(selection) = hit.selection()
        {
            builder.select(Selection {
                head: end,
                ..selection
            });
        } else {
            builder.select(state.selection);
        }
        builder.finish(Origin::Command, at)
    }

    /// Puts words in the place of every hit, as one change; says how many there were.
    #[must_use]
    pub fn replace_all(
        &self,
        state: &State,
        with: &str,
        at: Time,
    ) -> (Option<Transaction>, Replaced) {
        let mut replaced = Replaced::default();
        let mut builder = Builder::new(state);
        // From the end, so that what comes before keeps its place.
        for hit in self.hits(&state.article).iter().rev() {
            if self.is_kept(&state.article, hit) {
                replaced.left += 1;
            } else if self.put(&mut builder, hit, with).is_some() {
                replaced.hits += 1;
            }
        }
        (builder.finish(Origin::Command, at), replaced)
    }

    /// The recent posts with words in the place of one hit in them.
    #[must_use]
    pub fn replace_in_queue(&self, queue: &Queue, hit: &Hit, with: &str) -> Option<Queue> {
        let mut queue = queue.clone();
        self.put_in_queue(&mut queue, hit, with)?;
        Some(queue)
    }

    /// The recent posts with words in the place of every hit, and how many there were.
    #[must_use]
    pub fn replace_all_in_queue(&self, queue: &Queue, with: &str) -> (Queue, usize) {
        let mut new = queue.clone();
        let mut hits = 0;
        for hit in self.hits_in_queue(queue).iter().rev() {
            hits += usize::from(self.put_in_queue(&mut new, hit, with).is_some());
        }
        (new, hits)
    }

    fn put_in_queue(&self, queue: &mut Queue, hit: &Hit, with: &str) -> Option<()> {
        let Hit::Card(at, line, range) = hit else {
            return None;
        };
        let teaser = &mut queue.cards.get_mut(*at)?.teaser;
        let text = self.put_in_text(line.of(teaser), range, with)?;
        line.set(teaser, text);
        Some(())
    }

    /// A text with words in the place of a hit.
    fn put_in_text(&self, text: &str, range: &Range<usize>, with: &str) -> Option<String> {
        let words = self.words(text, range.start, with)?;
        Some([text.get(..range.start)?, &words, text.get(range.end..)?].concat())
    }

    /// Replaces one hit; gives back where the new words end, when they stand on the page.
    #[expect(
        clippy::option_option,
        reason = "not now, and not on the page, are two things"
    )]
    fn put(&self, builder: &mut Builder, hit: &Hit, with: &str) -> Option<Option<Pos>> {
        match hit {
            Hit::Words(range) => {
                let place = builder.article().find(range.start)?;
                let block = builder.article().block(place.block)?;
                let text = block.words.text();
                let words = self.words(text, place.offset, with)?;
                let first = letter_after(text, place.offset);
                let words = Inline::marked(&words, block.words.marks_at(first));
                let end = Pos(range.start.0 + words.len());
                builder.replace(range.start, range.end, Slice::words(words));
                Some(Some(end))
            }
            Hit::Field(field, range) => {
                let article = builder.article();
                let text = self.put_in_text(fields::text(article, *field)?, range, with)?;
                let step = fields::set(article, *field, text)?;
                builder.step(step);
                Some(None)
            }
            Hit::Card(..) => None,
        }
    }

    /// What is put in the place of the match at `start`.
    fn words(&self, text: &str, start: usize, with: &str) -> Option<String> {
        if !self.search.is_pattern {
            return Some(with.to_owned());
        }
        let groups = self.groups(text, start)?;
        let names: Vec<_> = self.pattern.capture_names().collect();
        Some(expand(with, |name| {
            let named = || names.iter().position(|known| *known == Some(name));
            let at = name.parse().ok().or_else(named)?;
            text.get(groups.get(at)?.clone()?)
        }))
    }
}

/// The words with every `$1`, `$name` and `${name}` replaced by its group; `$$` is a dollar.
fn expand<'a>(with: &str, group: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut out = String::new();
    let mut rest = with;
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        let braced = after
            .strip_prefix('{')
            .and_then(|rest| rest.split_once('}'));
        let end = after
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .unwrap_or(after.len());
        rest = if let Some(after) = after.strip_prefix('$') {
            out.push('$');
            after
        } else if let Some((name, after)) = braced {
            out.push_str(group(name).unwrap_or_default());
            after
        } else if let Some((name, after)) = after.split_at_checked(end).filter(|_| 0 < end) {
            out.push_str(group(name).unwrap_or_default());
            after
        } else {
            out.push('$');
            after
        };
    }
    out.push_str(rest);
    out
}

/// Whether a stretch touches words of a quote that somebody confirmed.
fn is_confirmed(article: &Article, range: &Range<Pos>) -> bool {
    let is_confirmed = |id: QuoteId| {
        let quote = article.records().quotes.get(&id);
        quote.is_some_and(|quote| quote.standing == Standing::Confirmed)
    };
    let Some(place) = article.find(range.start) else {
        return false;
    };
    let Some(block) = article.block(place.block) else {
        return false;
    };
    if block.kind.quote().is_some_and(is_confirmed) {
        return true;
    }
    let end = place.offset + (range.end.0 - range.start.0);
    let mut runs = block.words.runs();
    runs.any(|(run, marks)| {
        run.start < end && place.offset < run.end && marks.quotation.is_some_and(is_confirmed)
    })
}

/// Words folded, with their capitals.
fn kept(words: &str) -> String {
    let mut out = String::new();
    for letter in words.chars() {
        fold::letter(letter, Capitals::Kept, |plain| out.push(plain));
    }
    out
}

/// A letter as a pattern that also finds the other forms people type for it.
fn class(letter: char) -> String {
    match letter {
        '\'' | '’' | '‘' => "['’‘]".to_owned(),
        '"' | '“' | '”' | '„' => "[\"“”„]".to_owned(),
        ' ' => "[ \u{A0}\u{202F}]".to_owned(),
        'ی' | 'ي' | 'ى' => "[یيى]".to_owned(),
        'ک' | 'ك' => "[کك]".to_owned(),
        other => regex::escape(&other.to_string()),
    }
}
