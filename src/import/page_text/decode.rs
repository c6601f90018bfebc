//! From bytes to text: which encoding, and which characters may not stay.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use super::remark::Remark;

/// The text of `bytes`, with "\n" for every line end; what was dropped or guessed is remarked.
pub(super) fn decode(bytes: &[u8], remarks: &mut Vec<Remark>) -> String {
    let text = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        UTF_8.decode_without_bom_handling(rest).0
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        UTF_16LE.decode_without_bom_handling(rest).0
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        UTF_16BE.decode_without_bom_handling(rest).0
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        text.into()
    } else if mostly_utf8(bytes) {
        remarks.push(Remark::BytesLost);
        String::from_utf8_lossy(bytes)
    } else {
        let (arabic, western) = (
            WINDOWS_1256.decode_without_bom_handling(bytes).0,
            WINDOWS_1252.decode_without_bom_handling(bytes).0,
        );
        // Arabic prose is made of runs of high bytes; Western prose has them one by one.
        let high = bytes.iter().filter(|b| **b >= 0xC0).count();
        let pairs = bytes
            .windows(2)
            .filter(|pair| pair.iter().all(|b| *b >= 0xC0))
            .count();
        let (name, text) = if high < pairs * 2 {
            ("Windows-1256", arabic)
        } else {
            ("Windows-1252", western)
        };
        remarks.push(Remark::EncodingGuessed(name));
        text
    };
    clean(&text, remarks)
}

/// Whether all but a few of the bytes above ASCII are good UTF-8.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|b| **b >= 0x80).count();
    let bad: usize = bytes.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    bad * 10 < high
}

/// The text without the characters that no page should carry.
fn clean(text: &str, remarks: &mut Vec<Remark>) -> String {
    let (mut controls, mut overrides) = (0, 0);
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                if letters.peek() != Some(&'\n') {
                    kept.push('\n');
                }
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\n' | '\t' => kept.push(letter),
            '\u{202D}' | '\u{202E}' => overrides += 1,
            _ if letter.is_control() || letter == '\u{FEFF}' => controls += 1,
            _ => kept.push(letter),
        }
    }
    if 0 < controls {
        remarks.push(Remark::ControlsDropped(controls));
    }
    if 0 < overrides {
        remarks.push(Remark::OverridesDropped(overrides));
    }
    kept
}
