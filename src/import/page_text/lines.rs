//! The paragraphs of a text, however its lines were broken.

/// The paragraphs of `text`, in order, each without the white space around it.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let spaced = text.split('\n').any(|line| line.trim().is_empty())
        && text.trim().contains('\n')
        && 2 < text
            .trim()
            .split('\n')
            .filter(|l| l.trim().is_empty())
            .count();
    let mut found = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in text.split('\n').chain([""]) {
        let line = line.trim();
        if line.is_empty() {
            close(&mut block, spaced, &mut found);
        } else {
            block.push(line);
        }
    }
    found
}

/// A block of lines is one paragraph where it was wrapped at a width, else one a line.
fn close(block: &mut Vec<&str>, spaced: bool, found: &mut Vec<String>) {
    let lines = std::mem::take(block);
    let (last, before) = match lines.split_last() {
        Some((last, before)) => (*last, before),
        None => return,
    };
    // A name behind a dash signs the lines over it and does not go on with them.
    if last.starts_with(['—', '–', '―']) && !before.is_empty() {
        let mut quoted = before.to_vec();
        close(&mut quoted, spaced, found);
        found.push(last.to_owned());
        return;
    }
    let widths = || before.iter().map(|line| line.chars().count());
    let is_wrapped = spaced
        && widths().min().is_some_and(|least| 50 <= least)
        && widths().max().is_some_and(|most| most <= 90)
        && last.chars().count() <= 90;
    if is_wrapped {
        found.push(lines.join(" "));
    } else {
        found.extend(lines.iter().map(ToString::to_string));
    }
}
