//! Rules about the code itself: arrows, crates, length, first lines.

use std::fs;
use std::path::{Path, PathBuf};

/// A layer, the layers it may name, and the guarded crates it may name.
const LAYERS: &[(&str, &[&str], &[&str])] = &[
    ("model", &[], &[]),
    ("edit", &["model"], &[]),
    ("typeset", &["model", "edit"], &["parley"]),
    (
        "surface",
        &["model", "edit", "typeset"],
        &["egui", "accesskit", "arboard"],
    ),
    (
        "record",
        &["model"],
        &["serde", "serde_json", "ron", "schemars"],
    ),
    (
        "library",
        &["model", "edit", "record"],
        &["rustix", "tantivy", "trash", "notify"],
    ),
    (
        "export",
        &["model", "record"],
        &["serde", "serde_json", "minijinja"],
    ),
    ("import", &["model", "record"], &[]),
    ("check", &["model"], &[]),
    (
        "desk",
        &[
            "model", "edit", "typeset", "surface", "record", "library", "export", "import", "check",
        ],
        &[
            "egui",
            "eframe",
            "accesskit",
            "accesskit_unix",
            "rfd",
            "serde",
            "ron",
            "fluent_bundle",
            "sys_locale",
        ],
    ),
    (
        "cli",
        &[
            "model", "edit", "record", "library", "export", "import", "check",
        ],
        &["clap", "clap_complete"],
    ),
];
/// Crates that only the layers above may name.
const GUARDED: &[&str] = &[
    "egui",
    "eframe",
    "accesskit",
    "accesskit_unix",
    "arboard",
    "parley",
    "rfd",
    "serde",
    "serde_json",
    "schemars",
    "ron",
    "minijinja",
    "rustix",
    "tantivy",
    "trash",
    "notify",
    "clap",
    "clap_complete",
    "fluent_bundle",
    "sys_locale",
];
/// The layers that may name `std::fs`: the library, and those that open files a person names.
const FILES: &[&str] = &["library", "desk", "cli"];
const LONGEST: usize = 500;

fn sources(at: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The words of `text` that stand directly before `::`, comments left out.
fn names_crate(text: &str, name: &str) -> Option<usize> {
    text.lines().position(|line| {
        let code = line.split("//").next().unwrap_or("");
        code.match_indices(&format!("{name}::")).any(|(at, _)| {
            let before = code[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
                || code[..at].ends_with(" ::")
        })
    })
}

#[test]
fn the_tree_keeps_its_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches"] {
        let at = root.join(folder);
        // git keeps no empty folder, so a fresh checkout may lack one.
        if at.is_dir() {
            sources(&at, &mut found);
        }
    }
    let mut wrong = Vec::new();
    for path in found {
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().count();
        if LONGEST < lines {
            wrong.push(format!("{name}: {lines} lines, at most {LONGEST}"));
        }
        if !text.starts_with("//! ") {
            wrong.push(format!("{name}:1: the first line does not say what it is"));
        }
        let Some(inside) = name.strip_prefix("src/") else {
            continue;
        };
        let layer = inside.split(['/', '.']).next().unwrap();
        let Some((_, below, crates)) = LAYERS.iter().find(|(known, ..)| *known == layer) else {
            if !["lib", "main"].contains(&layer) {
                wrong.push(format!("{name}: `{layer}` is not in LAYERS"));
            }
            continue;
        };
        for (other, ..) in LAYERS {
            let line = text
                .lines()
                .position(|line| line.contains(&format!("crate::{other}")));
            if let (Some(at), false) = (line, *other == layer || below.contains(other)) {
                wrong.push(format!(
                    "{name}:{}: `{layer}` may not name `{other}`",
                    at + 1
                ));
            }
        }
        for outside in GUARDED {
            if let (Some(at), false) = (names_crate(&text, outside), crates.contains(outside)) {
                wrong.push(format!(
                    "{name}:{}: `{layer}` may not name the crate `{outside}`",
                    at + 1
                ));
            }
        }
        if let (Some(at), false) = (names_crate(&text, "fs"), FILES.contains(&layer)) {
            wrong.push(format!("{name}:{}: `{layer}` may not touch files", at + 1));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
