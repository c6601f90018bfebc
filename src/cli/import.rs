//! `nutgraf import`: articles from the text of web pages.

use std::io::Read as _;
use std::path::Path;

use crate::cli::args::Import;
use crate::cli::tell::Tell;
use crate::cli::{Ending, now};
use crate::import::page_text;
use crate::library::folder::Library;
use crate::model::article::{Article, ArticleId};
use crate::model::received::Received;
use crate::record::article::MAX_BYTES;

pub(super) fn run(import: &Import, tell: &mut Tell) -> Ending {
    let library = match Library::make(&import.to) {
        Ok(library) => library,
        Err(error) => {
            tell.fail(error);
            return tell.ending;
        }
    };
    for file in &import.files {
        let name = file.display();
        let bytes = match read(file) {
            Ok(bytes) if MAX_BYTES < bytes.len() => {
                tell.fail(format_args!(
                    "{name} has more than {} MB, which no page has; nothing was imported from it",
                    MAX_BYTES >> 20
                ));
                continue;
            }
            Ok(bytes) => bytes,
            Err(error) => {
                tell.fail(format_args!(
                    "{name} could not be read: {error}; nothing was imported from it"
                ));
                continue;
            }
        };
        match article(&bytes, import) {
            Err(why) => tell.fail(format_args!("{name} could not be imported: {why}")),
            Ok((article, remarks)) => keep(&library, &article, import.queue, &remarks, tell),
        }
    }
    tell.ending
}

fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)?
            .take(most)
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// An article of exported JSON, or else of the text of a page.
fn article(bytes: &[u8], import: &Import) -> Result<(Article, Vec<String>), String> {
    let id = ArticleId(uuid::Uuid::now_v7());
    let is_json = bytes.trim_ascii_start().starts_with(b"{\"")
        || bytes.trim_ascii_start().starts_with(b"{\n");
    if is_json {
        let reading = crate::record::article::read_json(bytes, id);
        let reading = reading.map_err(|error| error.to_string())?;
        if reading.is_newer {
            return Err("a newer Nutgraf wrote it, and parts of it would be lost".to_owned());
        }
        let remarks = reading.remarks.iter().map(ToString::to_string).collect();
        return Ok((reading.article, remarks));
    }
    let at = import.at.unwrap_or_else(now);
    let imported = page_text::read_article(bytes, &page_text::Options { at, id });
    let remarks = imported.remarks.iter().map(ToString::to_string).collect();
    let mut records = imported.article.records().clone();
    records.particulars.received = Some(Received::new(page_text::text(bytes), at));
    Ok((imported.article.with_records(records), remarks))
}

fn keep(library: &Library, article: &Article, to_queue: bool, remarks: &[String], tell: &mut Tell) {
    match library.list() {
        Err(error) => return tell.fail(error),
        Ok(listing) => {
            let mut same = listing
                .articles
                .iter()
                .filter(|kept| kept.article.id() == article.id());
            if let Some(kept) = same.next() {
                return tell.fail(format_args!(
                    "the article is in the library already, as {}; it was left as it is",
                    kept.path.display()
                ));
            }
        }
    }
    let path = library.free_path(article);
    if let Err(error) = library.write(&path, article, None) {
        return tell.fail(error);
    }
    let records = article.records();
    tell.say(format_args!(
        "{}: {} words, {} quotes found, {} sources, {} recent posts",
        path.display(),
        article.word_count(),
        records.quotes.len(),
        records.sources.len(),
        records.posts.len()
    ));
    for remark in remarks {
        tell.remark(format_args!("  {remark}"));
    }
    if records.posts.is_empty() {
        return;
    }
    if to_queue {
        super::queue::put_on_top(library, records.posts.clone(), tell);
    } else {
        tell.remark(format_args!(
            "  its recent posts can be put into the queue with: nutgraf queue add {} --posts-of {}",
            library.root().display(),
            path.display()
        ));
    }
}
