//! Marks as JSON writes them: beside the words, with the letters from which and to which they run.

use std::sync::Arc;

use crate::model::extra::Extra;
use crate::model::inline::Inline;
use crate::model::mark::{Address, Direction, Language, LanguageRun, Marks};
use crate::model::quote::QuoteId;
use crate::model::source::SourceId;
use crate::record::tree::Form;
use crate::record::v1::Mark;
use crate::record::words::Choice as _;

/// The marks of words, joined where neighbours wear the same; none in RON.
pub(super) fn of(words: &Inline, form: Form) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    if form == Form::Ron {
        return out;
    }
    let mut from = 0;
    for (text, marks) in words.pieces() {
        let to = from + u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        for mark in worn(marks, from, to) {
            let before = out.iter_mut().find(|last| {
                last.to == from
                    && **last
                        == Mark {
                            from: last.from,
                            to: last.to,
                            ..mark.clone()
                        }
            });
            match before {
                Some(last) => last.to = to,
                None => out.push(mark),
            }
        }
        from = to;
    }
    out
}

fn worn(marks: &Marks, from: u32, to: u32) -> Vec<Mark> {
    let mark = |kind: &str| Mark {
        kind: kind.to_owned(),
        from,
        to,
        ..Mark::default()
    };
    let mut out = Vec::new();
    for (is_worn, kind) in [
        (marks.strong, "strong"),
        (marks.emphasis, "emphasis"),
        (marks.strike, "strike"),
    ] {
        if is_worn {
            out.push(mark(kind));
        }
    }
    if let Some(link) = &marks.link {
        out.push(Mark {
            url: Some(link.as_str().to_owned()),
            ..mark("link")
        });
    }
    if let Some(SourceId(id)) = marks.source {
        out.push(Mark {
            source: Some(id),
            ..mark("source")
        });
    }
    if let Some(QuoteId(id)) = marks.quotation {
        out.push(Mark {
            quote: Some(id),
            ..mark("quotation")
        });
    }
    if let Some(run) = &marks.language {
        out.push(Mark {
            language: Some(run.tag.as_str().to_owned()),
            direction: (run.direction != Direction::Auto).then(|| run.direction.word().to_owned()),
            ..mark("language")
        });
    }
    if marks.extra != Extra::NONE {
        out.push(Mark {
            kept: marks.extra.fields().to_vec(),
            ..mark("other")
        });
    }
    out
}

/// The words wearing these marks too; also how many marks could not be put on whole.
pub(super) fn put_on(words: &Inline, marks: &[Mark]) -> (Inline, usize) {
    if marks.is_empty() {
        return (words.clone(), 0);
    }
    let text = words.text();
    let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    starts.push(text.len());
    let byte = |letter: u32| {
        starts
            .get(usize::try_from(letter).unwrap_or(usize::MAX))
            .copied()
    };
    let mut wrong = 0;
    let mut spans = Vec::new();
    let mut cuts: Vec<usize> = words
        .runs()
        .flat_map(|(run, _)| [run.start, run.end])
        .collect();
    for mark in marks {
        let (from, to) = (byte(mark.from), byte(mark.to));
        let is_whole = from.is_some() && to.is_some() && from < to && is_known(mark);
        wrong += usize::from(!is_whole);
        if let Some(from) = from {
            let to = to.unwrap_or(text.len());
            cuts.extend([from, to]);
            spans.push((from..to, mark));
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut out = Inline::default();
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        let Some(part) = text.get(from..to) else {
            continue;
        };
        let mut wears = words.marks_at(to).clone();
        for (_, mark) in spans
            .iter()
            .filter(|(span, _)| span.start <= from && to <= span.end)
        {
            wear(&mut wears, mark);
        }
        out.push(part, &wears);
    }
    (out, wrong)
}

fn is_known(mark: &Mark) -> bool {
    match mark.kind.as_str() {
        "strong" | "emphasis" | "strike" | "other" => true,
        "link" => mark.url.as_deref().and_then(Address::new).is_some(),
        "source" => mark.source.is_some(),
        "quotation" => mark.quote.is_some(),
        "language" => mark.language.as_deref().and_then(Language::parse).is_some(),
        _ => false,
    }
}

fn wear(marks: &mut Marks, mark: &Mark) {
    match mark.kind.as_str() {
        "strong" => marks.strong = true,
        "emphasis" => marks.emphasis = true,
        "strike" => marks.strike = true,
        "link" => marks.link = mark.url.as_deref().and_then(Address::new),
        "source" => marks.source = mark.source.map(SourceId),
        "quotation" => marks.quotation = mark.quote.map(QuoteId),
        "language" => {
            let direction = mark.direction.as_deref().unwrap_or("");
            let tag = mark.language.as_deref().and_then(Language::parse);
            marks.language = tag.map(|tag| {
                Arc::new(LanguageRun {
                    tag,
                    direction: Direction::from_word(direction).unwrap_or_default(),
                })
            });
        }
        _ => {}
    }
    if !mark.kept.is_empty() {
        let mut fields = marks.extra.fields().to_vec();
        fields.extend(mark.kept.iter().cloned());
        marks.extra = Extra::new(fields);
    }
}
