//! Marked copy: articles with a caret, written as plain text, and the verbs that read it.
//!
//! One line is one block, `kind: words`; empty furniture is left out unless the caret is in it.
//! `|` is the caret; `[` and `]` close in a selection with `|` just inside the end that moves.
//! `<b>`, `<i>`, `<s>`, `<src N>`, `<q N>`, `<a href>` open a mark and `</…>` ends it; a
//! backslash makes any sign a letter. `quote 2: words` points to quote record 2, which is made
//! with the speaker "Speaker 2"; `li 1:` is a bulleted item of level 1, `num 0:` a numbered one;
//! `tr:` is a row of a table and `th:` its head, a tab between two cells.

use std::fmt::Write as _;
use std::sync::Arc;

use nutgraf::edit::log::Log;
use nutgraf::edit::selection::Selection;
use nutgraf::edit::state::State;
use nutgraf::edit::transaction::Transaction;
use nutgraf::model::Time;
use nutgraf::model::article::{Article, ArticleId, Records};
use nutgraf::model::block::{Block, BlockKind, Furniture, ListStyle};
use nutgraf::model::extra::Extra;
use nutgraf::model::inline::Inline;
use nutgraf::model::mark::{Address, Marks};
use nutgraf::model::position::Place;
use nutgraf::model::quote::{Quote, QuoteId};
use nutgraf::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};

/// The moment of every test.
pub(crate) fn noon() -> Time {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// An article id for tests.
pub(crate) fn id() -> ArticleId {
    ArticleId("01936a3e-0000-7000-8000-000000000001".parse().unwrap())
}

fn kind_of(name: &str, number: Option<u32>) -> Option<BlockKind> {
    let level = || u8::try_from(number.unwrap_or(0)).unwrap();
    Some(match name {
        "kick" => BlockKind::Kicker,
        "head" => BlockKind::Headline,
        "stand" => BlockKind::Standfirst,
        "by" => BlockKind::Byline,
        "date" => BlockKind::Dateline,
        "p" => BlockKind::Paragraph,
        "cross" => BlockKind::Crosshead,
        "quote" => BlockKind::Quote(number.map(QuoteId)),
        "pull" => BlockKind::PullQuote(number.map(QuoteId)),
        "li" => BlockKind::ListItem {
            style: ListStyle::Bulleted,
            level: level(),
        },
        "num" => BlockKind::ListItem {
            style: ListStyle::Numbered,
            level: level(),
        },
        "th" => BlockKind::Row { is_head: true },
        "tr" => BlockKind::Row { is_head: false },
        "cap" => BlockKind::Picture(Arc::default()),
        "rule" => BlockKind::Rule,
        "note" => BlockKind::EditorsNote,
        "fix" => BlockKind::Correction(Arc::default()),
        _ => return None,
    })
}

fn name_of(kind: &BlockKind) -> String {
    let numbered = |name: &str, id: &Option<QuoteId>| match id {
        Some(id) => format!("{name} {}", id.0),
        None => name.to_owned(),
    };
    match kind {
        BlockKind::Kicker => "kick".into(),
        BlockKind::Headline => "head".into(),
        BlockKind::Standfirst => "stand".into(),
        BlockKind::Byline => "by".into(),
        BlockKind::Dateline => "date".into(),
        BlockKind::Paragraph => "p".into(),
        BlockKind::Crosshead => "cross".into(),
        BlockKind::Quote(id) => numbered("quote", id),
        BlockKind::PullQuote(id) => numbered("pull", id),
        BlockKind::ListItem {
            style: ListStyle::Bulleted,
            level,
        } => format!("li {level}"),
        BlockKind::ListItem {
            style: ListStyle::Numbered,
            level,
        } => format!("num {level}"),
        BlockKind::Picture(_) => "cap".into(),
        BlockKind::Embed(_) => "embed".into(),
        BlockKind::Row { is_head: true } => "th".into(),
        BlockKind::Row { is_head: false } => "tr".into(),
        BlockKind::Rule => "rule".into(),
        BlockKind::EditorsNote => "note".into(),
        BlockKind::Correction(_) => "fix".into(),
    }
}

/// The records that a piece of marked copy points to, made up.
fn records_for(blocks: &[Block]) -> Records {
    let mut records = Records::default();
    let marks = |block: &Block| -> Vec<Marks> {
        block.words.runs().map(|(_, marks)| marks.clone()).collect()
    };
    for block in blocks {
        for id in block.quote_ids() {
            let mut quote = Quote::default();
            quote.speaker.name = format!("Speaker {}", id.0);
            records.quotes.insert(id, Arc::new(quote));
        }
        for source in marks(block).into_iter().filter_map(|marks| marks.source) {
            let party = PartyId(source.0);
            let named = Party::new(&format!("Party {}", party.0), PartyKind::Agency);
            records.parties.insert(party, Arc::new(named));
            let link = Link {
                party,
                role: PartyRole::Reported,
                url: None,
                date: None,
                language: None,
                extra: Extra::NONE,
            };
            let chain = Source {
                chain: vec![link],
                ..Source::default()
            };
            records.sources.insert(source, Arc::new(chain));
        }
    }
    records
}

fn wear(marks: &mut Marks, tag: &str, is_on: bool) {
    let (name, value) = tag.split_once(' ').unwrap_or((tag, ""));
    let number = || value.parse().unwrap();
    match name {
        "b" => marks.strong = is_on,
        "i" => marks.emphasis = is_on,
        "s" => marks.strike = is_on,
        "src" => marks.source = is_on.then(|| SourceId(number())),
        "q" => marks.quotation = is_on.then(|| QuoteId(number())),
        "a" => marks.link = is_on.then(|| Address::new(value).unwrap()),
        other => panic!("unknown mark {other}"),
    }
}

/// Reads marked copy.
#[track_caller]
pub(crate) fn read(copy: &str) -> State {
    let mut blocks = Vec::new();
    let (mut caret, mut edges) = (None, Vec::new());
    for line in copy.lines().map(str::trim_start).filter(|l| !l.is_empty()) {
        let (kind, text) = line.split_once(':').expect("no block kind");
        let text = text.strip_prefix(' ').unwrap_or(text);
        let (name, number) = match kind.split_once(' ') {
            Some((name, number)) => (name, Some(number.parse().unwrap())),
            None => (kind, None),
        };
        let kind = kind_of(name, number).unwrap_or_else(|| panic!("unknown kind in {line}"));
        let (mut words, mut marks) = (Inline::default(), Marks::NONE);
        let mut signs = text.chars();
        let at = blocks.len();
        while let Some(sign) = signs.next() {
            let here = (at, words.len());
            match sign {
                '|' => caret = Some(here),
                '[' | ']' => edges.push(here),
                '<' => {
                    let tag: String = signs.by_ref().take_while(|c| *c != '>').collect();
                    match tag.strip_prefix('/') {
                        Some(tag) => wear(&mut marks, tag, false),
                        None => wear(&mut marks, &tag, true),
                    }
                }
                '\\' => words.push(&signs.next().unwrap().to_string(), &marks),
                letter => words.push(&letter.to_string(), &marks),
            }
        }
        blocks.push(Block::new(kind, words));
    }
    let records = records_for(&blocks);
    let kinds: Vec<BlockKind> = blocks.iter().map(|block| block.kind.clone()).collect();
    let article = Article::from_parts(id(), blocks, records);
    assert_eq!(article.check(), Ok(()), "{copy}");
    let pos = |(line, offset): (usize, usize)| {
        let block = match kinds[line].furniture() {
            Some(furniture) => furniture.index(),
            None => {
                let body = kinds[..line].iter().filter(|k| k.furniture().is_none());
                Furniture::ALL.len() + body.count()
            }
        };
        article.pos(Place { block, offset })
    };
    let head = pos(caret.expect("no caret in the copy"));
    let anchor = match edges.as_slice() {
        [] => head,
        [from, to] if pos(*to) == head => pos(*from),
        [from, to] if pos(*from) == head => pos(*to),
        _ => panic!("the caret is not inside either end of one selection"),
    };
    State {
        article,
        selection: Selection { anchor, head },
        stored: None,
    }
}

fn tags(marks: &Marks) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut tag = |open: String, name: &str| out.push((open, name.to_owned()));
    if let Some(link) = &marks.link {
        tag(format!("a {}", link.as_str()), "a");
    }
    if let Some(id) = marks.source {
        tag(format!("src {}", id.0), "src");
    }
    if let Some(id) = marks.quotation {
        tag(format!("q {}", id.0), "q");
    }
    for (is_on, name) in [
        (marks.strong, "b"),
        (marks.emphasis, "i"),
        (marks.strike, "s"),
    ] {
        if is_on {
            tag(name.to_owned(), name);
        }
    }
    out
}

/// Writes marked copy; the form in which tests compare.
pub(crate) fn write(state: &State) -> String {
    let (from, to) = (state.selection.from(), state.selection.to());
    let mut out = String::new();
    for (index, block) in state.article.blocks().iter().enumerate() {
        let start = state.article.pos(Place {
            block: index,
            offset: 0,
        });
        let end = start.0 + block.words.len();
        let has_caret = [from, to]
            .iter()
            .any(|pos| (start.0..=end).contains(&pos.0));
        if index < Furniture::ALL.len() && block.words.is_empty() && !has_caret {
            continue;
        }
        write!(out, "{}: ", name_of(&block.kind)).unwrap();
        let sign = |at: usize| match at {
            at if from == to && at == from.0 => "|",
            at if from != to && at == from.0 && state.selection.head == from => "[|",
            at if from != to && at == from.0 => "[",
            at if from != to && at == to.0 && state.selection.head == to => "|]",
            at if from != to && at == to.0 => "]",
            _ => "",
        };
        let mut at = start.0;
        for (text, marks) in block.words.pieces() {
            let tags = tags(marks);
            for (open, _) in &tags {
                write!(out, "<{open}>").unwrap();
            }
            for letter in text.chars() {
                out.push_str(sign(at));
                if "|[]<\\".contains(letter) {
                    out.push('\\');
                }
                out.push(letter);
                at += letter.len_utf8();
            }
            for (_, name) in tags.iter().rev() {
                write!(out, "</{name}>").unwrap();
            }
        }
        out.push_str(sign(at));
        out.push('\n');
    }
    out
}

/// What a command does, seen as copy; also that undo and redo walk there and back.
#[track_caller]
pub(crate) fn check(before: &str, command: impl Fn(&State) -> Option<Transaction>, after: &str) {
    let state = read(before);
    let transaction = command(&state).expect("the command says: not now");
    let mut log = Log::new(state.article.clone());
    log.select(state.selection);
    log.append(transaction).unwrap();
    assert_eq!(write(log.state()), write(&read(after)), "from {before}");
    assert_eq!(log.article().check(), Ok(()), "from {before}");
    let done = log.article().clone();
    log.append(log.undo(noon()).unwrap()).unwrap();
    assert_eq!(write(log.state()), write(&state), "undo of {before}");
    assert_eq!(log.article(), &state.article, "undo of {before}");
    log.append(log.redo(noon()).unwrap()).unwrap();
    assert_eq!(log.article(), &done, "redo of {before}");
    let replayed = log
        .entries()
        .iter()
        .fold(log.first().clone(), |article, entry| {
            let steps = entry.transaction.steps.iter();
            steps.fold(article, |article, step| step.apply(&article).unwrap())
        });
    assert_eq!(log.article(), &replayed, "the log read again");
}

/// A command that must say "not now".
#[track_caller]
pub(crate) fn check_not(before: &str, command: impl Fn(&State) -> Option<Transaction>) {
    assert_eq!(command(&read(before)), None, "{before}");
}

#[test]
fn copy_reads_back_as_written() {
    for copy in [
        "p: a|b\n",
        "p: a[b|]c\n",
        "head: Wall\np: a[|b]c\n",
        "p: <b>a[b</b><b><i>c</i></b>|]d\n",
        "p: 50\\|50|\n",
        "kick: |\np: \n",
        "quote 1: I <src 1>never</src>|\nli 0: one\n",
    ] {
        assert_eq!(write(&read(copy)), copy);
    }
}
