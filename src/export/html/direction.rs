//! Which way words run, where the page must say so.

use crate::model::mark::{Direction, Language};

/// Which way a letter runs, if it runs by itself.
fn of_letter(letter: char) -> Option<Direction> {
    let is_rtl = matches!(u32::from(letter),
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    match letter {
        letter if !letter.is_alphabetic() => None,
        _ if is_rtl => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

/// Which way a text runs when nobody said: as most of its letters do.
pub(super) fn of_text(text: &str) -> Option<Direction> {
    if text.is_ascii() {
        let has_letter = text.bytes().any(|byte| byte.is_ascii_alphabetic());
        return has_letter.then_some(Direction::Ltr);
    }
    let (mut rtl, mut ltr) = (0_usize, 0_usize);
    for letter in text.chars() {
        match of_letter(letter) {
            Some(Direction::Rtl) => rtl += 1,
            Some(_) => ltr += 1,
            None => {}
        }
    }
    match (rtl, ltr) {
        (0, 0) => None,
        _ if ltr < rtl => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

/// The word for `dir`.
pub(super) fn word(direction: Direction) -> &'static str {
    match direction {
        Direction::Rtl => "rtl",
        Direction::Ltr | Direction::Auto => "ltr",
    }
}

/// Which way words run in a page that runs as `page`.
///
/// Words in a language run as it does. Others run with the page, unless they begin the other
/// way *and* are mostly of the other way: a name in Latin letters at the start of a Persian
/// paragraph does not turn it round.
pub(super) fn resolve(
    said: Direction,
    language: Option<&Language>,
    text: &str,
    page: Direction,
) -> Direction {
    match (said, language) {
        (Direction::Auto, Some(language)) => language.direction(),
        (Direction::Auto, None) if page == Direction::Ltr && text.is_ascii() => page,
        (Direction::Auto, None) => {
            let first = text.chars().find_map(of_letter);
            match first {
                Some(first) if first != page => of_text(text).unwrap_or(page),
                _ => page,
            }
        }
        (said, _) => said,
    }
}
