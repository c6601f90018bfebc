//! The word lists of the reader: one file each in `assets/page_text`, which say what they hold.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A list of words, or of whole lines.
pub(super) type List = LazyLock<HashSet<&'static str>>;

macro_rules! words {
    ($($name:ident = $file:literal;)*) => {
        $(pub(super) static $name: List =
            LazyLock::new(|| lines(include_str!(concat!("../../../assets/page_text/", $file)))
                .flat_map(str::split_whitespace)
                .collect());)*
    };
}

macro_rules! whole_lines {
    ($($name:ident = $file:literal;)*) => {
        $(pub(super) static $name: List =
            LazyLock::new(|| lines(include_str!(concat!("../../../assets/page_text/", $file)))
                .collect());)*
    };
}

words! {
    WOMENS_NAMES = "womens_names.txt";
    MENS_NAMES = "mens_names.txt";
    WOMEN = "women.txt";
    MEN = "men.txt";
    OFFICES = "offices.txt";
    SURNAMES = "surnames.txt";
    STARTERS = "starters.txt";
    BODIES = "bodies.txt";
    BODY_ENDS = "body_ends.txt";
    DEMONYMS = "demonyms.txt";
    DESCRIPTORS = "descriptors.txt";
    GRAMMAR = "grammar.txt";
    ADVERBS = "adverbs.txt";
    SAYING = "saying.txt";
    CALLING = "calling.txt";
    OCCASIONS = "occasions.txt";
    SPOTS = "spots.txt";
    KICKERS = "kickers.txt";
    FA_FIRST_NAMES = "fa_first_names.txt";
    FA_OFFICES = "fa_offices.txt";
    FA_RANKS = "fa_ranks.txt";
    FA_TITLES = "fa_titles.txt";
    FA_STOPS = "fa_stops.txt";
    FA_BODIES = "fa_bodies.txt";
}

whole_lines! {
    LIST_HEADINGS = "list_headings.txt";
    APPARATUS = "apparatus.txt";
}

/// The lines of a file that are no comment.
fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}
