//! Letters that no face of ours has: what is asked of the system, and what is shown without it.

use std::path::Path;

use nutgraf::typeset::cache::Cache;
use nutgraf::typeset::paint;
use nutgraf::typeset::shape::Words;
use nutgraf::typeset::style::BlockStyle;
use nutgraf::typeset::system::find;

use crate::hand::Hands;

fn glyphs(cache: &mut Cache, text: &str) -> Vec<u32> {
    let words = Words::plain(text);
    let lines = cache.lines(&words, &BlockStyle::DESK, 600.0, 1.0);
    let runs = paint::runs(&lines);
    runs.flat_map(|run| run.glyphs.into_iter().map(|glyph| glyph.id))
        .collect()
}

#[test]
fn a_strange_letter_is_asked_for_once_and_no_other_is() {
    let mut cache = Cache::default();
    glyphs(
        &mut cache,
        "Plain words, na\u{EF}ve ones, και ελληνικά, по-русски, «فارسی» – “…” €",
    );
    assert!(cache.take_wanted().is_empty(), "ours have all of them");
    let shown = glyphs(&mut cache, "漢字 in a line 😀");
    assert_eq!(
        shown.iter().filter(|id| **id == 0).count(),
        3,
        "a box for each"
    );
    assert_eq!(cache.take_wanted(), ['字', '漢', '😀']);
    glyphs(&mut cache, "漢字 again");
    assert!(cache.take_wanted().is_empty(), "once is enough");
}

#[test]
fn a_folder_of_faces_is_searched_for_letters() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let folders = [folder.clone()];
    let found = find(&folders, &['ژ', 'گ']);
    assert_eq!(found.len(), 1, "one family has both: {found:?}");
    assert!(
        found[0].files.iter().all(|file| file.starts_with(&folder)),
        "{found:?}"
    );
    assert!(!found[0].is_emoji);
    assert!(find(&folders, &['漢']).is_empty(), "none has it");
    assert!(find(&[folder.join("not-there")], &['ژ']).is_empty());
    let mut cache = Cache::default();
    let before = glyphs(&mut cache, "سلام, wall");
    cache.adopt(&found);
    assert_eq!(cache.faces(), 1, "what was set before is stale");
    assert_eq!(
        glyphs(&mut cache, "سلام, wall"),
        before,
        "ours are asked first"
    );
}

#[test]
fn what_no_face_has_is_typed_and_deleted_like_any_letter() {
    let mut hands = Hands::at("p: 漢|");
    hands.types("字👩\u{200D}👩\u{200D}👧ไทยहिन्दी");
    assert_eq!(hands.copy(), "p: 漢字👩\u{200D}👩\u{200D}👧ไทยहिन्दी|\n");
    hands.keys("Ctrl+Backspace Ctrl+Backspace");
    hands.harness.render().unwrap();
    hands.keys("Shift+Home Backspace");
    assert_eq!(hands.copy(), "p: |\n");
}
