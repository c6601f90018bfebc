//! Where lines break: the same articles set by us and by Chromium with the same faces, compared.
//!
//! `cargo run --example breaks -- saved/2026/*.ron` prints a report, and each line that differs.
//! It needs `chromium` on the path, or another browser of its family named in `CHROMIUM`.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a report is printed, and its page is not kept"
)]

use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

use nutgraf::model::article::{Article, ArticleId};
use nutgraf::model::block::BlockKind;
use nutgraf::model::mark::Direction;
use nutgraf::record::article::read;
use nutgraf::typeset::fonts::Family;
use nutgraf::typeset::motion::line_start;
use nutgraf::typeset::shape::{Look, Setter, Side, Words};
use nutgraf::typeset::style::BlockStyle;
use uuid::Uuid;

type Failure = Box<dyn std::error::Error>;

/// From a telephone to a wide page, in points.
const WIDTHS: Range<u16> = 250..700;
const STEP: usize = 18;

/// The faces that stand in `assets/fonts`: family, slant, file.
const FACES: [(&str, &str, &str); 5] = [
    ("Nutgraf Serif", "normal", "NutgrafSerif.ttf"),
    ("Nutgraf Serif", "italic", "NutgrafSerif-Italic.ttf"),
    ("Inter", "normal", "Inter.ttf"),
    ("Noto Naskh Arabic", "normal", "NotoNaskhArabic.ttf"),
    ("Vazirmatn", "normal", "Vazirmatn.ttf"),
];

/// One block at one width, and where its lines begin, counted in UTF-16 as a browser counts.
struct Sample {
    words: Words,
    style: BlockStyle,
    width: u16,
    ours: Vec<usize>,
}

fn main() -> Result<(), Failure> {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut samples = Vec::new();
    let mut setter = Setter::default();
    for file in &files {
        let read = read(&std::fs::read(file)?, ArticleId(Uuid::now_v7()))?;
        gather(&read.article, &mut setter, &mut samples);
    }
    if samples.is_empty() {
        return Err("name the article files to compare".into());
    }
    let theirs = by_chromium(&samples)?;
    report(&samples, &theirs);
    Ok(())
}

fn gather(article: &Article, setter: &mut Setter, samples: &mut Vec<Sample>) {
    let language = article.particulars().language.as_ref();
    let is_rtl = language.is_some_and(|tag| tag.direction() == Direction::Rtl);
    for block in article.blocks().iter() {
        let style = match block.kind {
            BlockKind::Headline => BlockStyle::HEADLINE,
            BlockKind::Standfirst => BlockStyle::STANDFIRST,
            BlockKind::Paragraph => BlockStyle::BODY,
            BlockKind::Crosshead => BlockStyle::CROSSHEAD,
            BlockKind::Quote(_) => BlockStyle::QUOTE,
            BlockKind::PullQuote(_) => BlockStyle::PULL_QUOTE,
            BlockKind::ListItem { .. } => BlockStyle::LIST_ITEM,
            BlockKind::Picture(_) => BlockStyle::CAPTION,
            _ => continue,
        };
        if block.words.is_empty() {
            continue;
        }
        let runs = block.words.runs().map(|(range, marks)| {
            let look = Look {
                strong: marks.strong,
                emphasis: marks.emphasis,
                ..Look::default()
            };
            (range, look)
        });
        let words = Words {
            text: block.words.text().to_owned(),
            runs: runs.collect(),
            side: if is_rtl { Side::Right } else { Side::Left },
            ..Words::default()
        };
        for width in WIDTHS.step_by(STEP) {
            let style = BlockStyle {
                indent: 0.0,
                ..style
            };
            let lines = setter.set(&words, &style, f32::from(width), 1.0);
            let starts = (0..lines.len()).map(|line| line_start(&lines, line).at);
            samples.push(Sample {
                ours: starts.map(|at| in_utf16(&words.text, at)).collect(),
                words: words.clone(),
                style,
                width,
            });
        }
    }
}

fn in_utf16(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).encode_utf16().count()
}

/// Where Chromium begins the lines of each sample.
fn by_chromium(samples: &[Sample]) -> Result<Vec<Vec<usize>>, Failure> {
    let folder = std::env::temp_dir().join(format!("nutgraf-breaks-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let page = folder.join("page.html");
    std::fs::write(&page, html(samples)?)?;
    let browser = std::env::var_os("CHROMIUM").unwrap_or_else(|| "chromium".into());
    let asked = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .args(["--no-first-run", "--disable-background-networking"])
        .args([
            "--allow-file-access-from-files",
            "--virtual-time-budget=60000",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.join("profile").display()
        ))
        .arg(&page)
        .output();
    let output = asked.map_err(|error| format!("chromium could not be started: {error}"))?;
    std::fs::remove_dir_all(&folder)?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = told.split("<pre id=\"out\">").nth(1);
    let found = found.and_then(|rest| rest.split("</pre>").next());
    let found = found.ok_or("chromium printed no line breaks")?;
    Ok(serde_json::from_str(found)?)
}

/// The samples as a page that writes down its own breaks.
fn html(samples: &[Sample]) -> Result<String, Failure> {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let mut page = "<!doctype html><meta charset=utf-8><style>".to_owned();
    for (family, slant, file) in FACES {
        let url = fonts.join(file);
        write!(
            page,
            "@font-face{{font-family:\"{family}\";font-style:{slant};font-weight:200 900;\
             src:url(\"file://{}\")}}",
            url.display()
        )?;
    }
    page.push_str("p{margin:0;font-synthesis:none;font-optical-sizing:none}b{font-weight:700}");
    page.push_str("i{font-style:italic}</style>");
    for sample in samples {
        let style = &sample.style;
        let family: Vec<String> = family(style.family)
            .iter()
            .map(|name| format!("'{name}'"))
            .collect();
        let side = if sample.words.side == Side::Right {
            "rtl"
        } else {
            "ltr"
        };
        write!(
            page,
            "<p dir={side} style=\"width:{}px;font:{} {}px/{} {};letter-spacing:{}px\">",
            sample.width,
            style.weight,
            style.size,
            style.line,
            family.join(","),
            style.spacing * style.size,
        )?;
        for (range, look) in &sample.words.runs {
            let piece = sample.words.text.get(range.clone()).unwrap_or_default();
            let piece = piece.replace('&', "&amp;").replace('<', "&lt;");
            let piece = piece.replace('\u{2028}', "<br>");
            let piece = if look.emphasis {
                format!("<i>{piece}</i>")
            } else {
                piece
            };
            page.push_str(&if look.strong {
                format!("<b>{piece}</b>")
            } else {
                piece
            });
        }
        page.push_str("</p>\n");
    }
    page.push_str(SCRIPT);
    Ok(page)
}

fn family(family: Family) -> Vec<&'static str> {
    family
        .css()
        .split(", ")
        .filter(|name| *name != "Phosphor")
        .collect()
}

/// A line begins where a letter stands more than half a line under the one before.
const SCRIPT: &str = r#"<pre id="out"></pre><script>
document.fonts.ready.then(() => Promise.all([...document.fonts].map(face => face.load()))).then(() => {
  const out = [];
  for (const block of document.querySelectorAll('p')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL);
    const high = parseFloat(getComputedStyle(block).lineHeight) / 2;
    const starts = [0];
    let at = 0, last = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeName === 'BR') { at += 1; continue; }
      if (node.nodeType !== 3) continue;
      for (let i = 0; i < node.length; i++, at++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = [...range.getClientRects()].find(box => 0 < box.width);
        if (!box || node.data[i] === ' ') continue;
        const middle = (box.top + box.bottom) / 2;
        if (last !== null && high < middle - last) starts.push(at);
        last = middle;
      }
    }
    out.push(starts);
  }
  document.getElementById('out').textContent = JSON.stringify(out);
});
</script>"#;

fn report(samples: &[Sample], theirs: &[Vec<usize>]) {
    let (mut lines, mut blocks, mut other) = (0, 0, 0);
    for (sample, theirs) in samples.iter().zip(theirs) {
        lines += theirs.len();
        blocks += 1;
        if sample.ours == *theirs {
            continue;
        }
        let units: Vec<u16> = sample.words.text.encode_utf16().collect();
        let from = |at: usize| {
            let rest = units.get(at..).unwrap_or_default();
            String::from_utf16_lossy(rest.get(..24).unwrap_or(rest))
        };
        let ours = sample.ours.iter().filter(|at| !theirs.contains(at));
        let mut missed = theirs.iter().filter(|at| !sample.ours.contains(at));
        for at in ours {
            other += 1;
            let chromium = missed
                .next()
                .map_or_else(|| "no line".to_owned(), |at| from(*at));
            println!(
                "{} px: ours begins “{}”, Chromium’s “{chromium}”",
                sample.width,
                from(*at)
            );
        }
        for at in missed {
            other += 1;
            println!(
                "{} px: ours has no line where Chromium begins “{}”",
                sample.width,
                from(*at)
            );
        }
    }
    println!("{blocks} blocks in {lines} lines: {other} lines begin elsewhere than in Chromium");
}
