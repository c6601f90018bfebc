//! How fast the text of a page becomes an article.

use divan::Bencher;
use nutgraf::import::page_text::{Options, read_article};
use nutgraf::model::article::ArticleId;
use uuid::Uuid;

fn main() {
    divan::main();
}

/// A page of about so many words, with quotes, credits and people all through it.
fn page(words: usize) -> String {
    let paragraphs = [
        "The harbour board of Amra decided on Monday to raise the sea wall by two metres, after a winter in which the water came over it four times and flooded the market hall.",
        "“We have walked this wall for years and we know each stone of it,” said Mara Fenn, a baker on Tide Street, as reported by Mahtab and translated by the Courier.",
        "Board chairman Tom Ashdown said that the plan was “the only one that we can pay for”. He added: “Nobody wanted to see the market closed. We listened, and we changed our minds.”",
        "In the village of Kell, the news was heard on the radio. Her neighbour, Joan Petrie, shook her head. “It will be the same next year,” she told the Harbour Courier.",
        "According to Radio Amra, the work will begin in spring, and the old stones will be used for a new quay.",
    ];
    let one: usize = paragraphs.iter().map(|p| p.split(' ').count()).sum();
    let mut text = "Harbour news\n\nSea wall of Amra to be raised by two metres\n".to_owned();
    for _ in 0..words.div_ceil(one) {
        for paragraph in paragraphs {
            text.push('\n');
            text.push_str(paragraph);
            text.push('\n');
        }
    }
    text
}

#[divan::bench(args = [1_000, 20_000, 100_000], sample_count = 20)]
fn import_page_text(bencher: Bencher<'_, '_>, words: usize) {
    let text = page(words);
    let at = chrono::DateTime::UNIX_EPOCH;
    let id = ArticleId(Uuid::from_u128(7));
    bencher.bench(|| read_article(text.as_bytes(), &Options { at, id }));
}
