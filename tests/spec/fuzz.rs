//! Whatever stands in a file or on a page: no panic, and what is read is a sound article.
//!
//! A test run damages for about a minute; `make fuzz` runs these for longer; `FUZZ_SEED` runs one seed again.

use std::path::Path;
use std::sync::Arc;

use nutgraf::import::page_text::{Options, read_article};
use nutgraf::library::disk::Disk as _;
use nutgraf::library::journal::{Journal, path_of, read as read_journal};
use nutgraf::record::article::{read, read_json, write, write_json};
use nutgraf::record::books::{read_parties, read_queue, read_staff};

use crate::copy::noon;
use crate::disk::MemoryDisk;
use crate::files::{EVERYTHING, everything, spare};
use crate::laws::{Dice, act, article};

/// Feeds damaged copies of a text to a reader.
fn hammer(name: &str, texts: &[Vec<u8>], signs: &[&str], feed: impl Fn(&[u8])) {
    let variable = |name: &str| std::env::var(name).ok()?.parse().ok();
    let rounds: u64 = variable("FUZZ_ROUNDS").unwrap_or(60_000);
    let only: Option<u64> = variable("FUZZ_SEED");
    let seeds = only.map_or(0..rounds, |seed| seed..seed + 1);
    for seed in seeds {
        let mut dice = Dice(seed ^ 0x9E37_79B9);
        let mut bytes = texts[dice.roll(texts.len())].clone();
        for _ in 0..=dice.roll(8) {
            let at = dice.roll(bytes.len().max(1));
            let to = (at + dice.roll(200)).min(bytes.len());
            match dice.roll(6) {
                0 if at < bytes.len() => bytes[at] = u8::try_from(dice.roll(256)).unwrap(),
                1 => drop(bytes.drain(at.min(to)..to)),
                2 => {
                    let part = bytes[at.min(to)..to].to_vec();
                    let there = dice.roll(bytes.len().max(1));
                    bytes.splice(there..there, part);
                }
                3 => {
                    let sign = signs[dice.roll(signs.len())].repeat(1 + dice.roll(3));
                    bytes.splice(at.min(to)..at.min(to), sign.into_bytes());
                }
                4 => bytes.truncate(at),
                _ => {
                    let noise: Vec<u8> = (0..dice.roll(9))
                        .map(|_| u8::try_from(dice.roll(256)).unwrap())
                        .collect();
                    bytes.splice(at.min(to)..at.min(to), noise);
                }
            }
        }
        let fed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| feed(&bytes)));
        assert!(fed.is_ok(), "{name}: FUZZ_SEED={seed} stops it");
    }
}

#[test]
fn ron_of_any_kind() {
    let mut texts = vec![EVERYTHING.as_bytes().to_vec()];
    texts.extend((0..20).map(|seed| write(&article(&mut Dice(seed))).into_bytes()));
    let signs = [
        "(",
        ")",
        "[",
        "]",
        "\"",
        "\\u{202E}",
        "Some(",
        "r#\"",
        "/*",
        "//",
        "1e999",
        ",",
    ];
    hammer("ron", &texts, &signs, |bytes| {
        if let Ok(reading) = read(bytes, spare()) {
            reading.article.check().unwrap();
            let again = read(write(&reading.article).as_bytes(), spare()).unwrap();
            assert_eq!(again.article, reading.article, "read again");
        }
        drop((read_queue(bytes), read_staff(bytes), read_parties(bytes)));
    });
}

#[test]
fn json_of_any_kind() {
    let mut texts = vec![write_json(&everything()).into_bytes()];
    texts.extend((0..20).map(|seed| write_json(&article(&mut Dice(seed))).into_bytes()));
    let signs = [
        "{", "}", "[", "\"", "\\ud800", "null", "-1", "1e999", ",", ":",
    ];
    hammer("json", &texts, &signs, |bytes| {
        if let Ok(reading) = read_json(bytes, spare()) {
            reading.article.check().unwrap();
            let again = read_json(write_json(&reading.article).as_bytes(), spare()).unwrap();
            assert_eq!(again.article, reading.article, "read again");
        }
    });
}

#[test]
fn page_text_of_any_kind() {
    let page = "Harbour\n\nPilots “refuse” to sail\n\nBy Leyla Marand, 20 November 2026\n\n\
        “We cannot see the wall,” said Sohrab Tavan. ‘Not at night,’ he added, as reported by \
        Mahtab and translated by the Courier.\n\n«دیوار تکان می‌خورد»، گفت مینا رستمی.\n\n\
        Recent posts\n\nNight library\nIt stays open…\n19 mins ago\n";
    let texts = [
        page.as_bytes().to_vec(),
        page.replace('\n', "\r\n").into_bytes(),
    ];
    let signs = [
        "“", "”", "'", "«", "\n\n", "By ", "\u{202E}", "\u{0}", "ago", "said ", "۱۲",
    ];
    hammer("page text", &texts, &signs, |bytes| {
        let options = Options {
            at: noon(),
            id: spare(),
        };
        let imported = read_article(bytes, &options);
        imported.article.check().unwrap();
        let text = write(&imported.article);
        assert_eq!(
            read(text.as_bytes(), spare()).unwrap().article,
            imported.article,
            "saved"
        );
    });
}

#[test]
fn journals_of_any_kind() {
    let folder = Path::new("/desk/journals");
    let texts: Vec<Vec<u8>> = (0..8)
        .map(|seed| {
            let mut dice = Dice(seed);
            let disk = MemoryDisk::default();
            let mut log = nutgraf::edit::log::Log::new(article(&mut dice));
            let mut journal =
                Journal::begin(Arc::new(disk.clone()), folder, log.first(), None).unwrap();
            for _ in 0..12 {
                act(&mut dice, &mut log);
            }
            for entry in log.entries() {
                journal.append(entry).unwrap();
            }
            disk.read(&path_of(folder, log.first().id()), 1 << 20)
                .unwrap()
        })
        .collect();
    let signs = ["\n", "0 ", "(", ")", "whole", "steps", "[0, 0]"];
    hammer("journal", &texts, &signs, |bytes| {
        let disk = MemoryDisk::default();
        disk.put("/desk/a.journal", bytes);
        if let Ok(read) = read_journal(&disk, Path::new("/desk/a.journal")) {
            read.log.article().check().unwrap();
        }
    });
}
