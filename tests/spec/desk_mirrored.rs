//! What is turned round in a Persian window besides its panels: bars, and what floats.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use nutgraf::desk::theme::Choice;

use crate::desk_persian::{WIDE, newsroom, open, place};
use crate::newsroom::Window;

#[test]
fn the_marks_over_selected_words_are_as_wide_as_their_signs() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, WIDE);
    window.key(Modifiers::COMMAND, Key::Home);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    window.picture("persian-bar");
    let mut end = WIDE.x;
    for name in ["پررنگ", "کج"] {
        let area = place(&window, Role::Button, name);
        assert!(area.width() < 60.0, "{name}: {area}");
        assert!(area.right() < end && 0.0 < area.left(), "{name}: {area}");
        end = area.left();
    }
}

#[test]
fn what_is_scrolled_has_its_bar_where_lines_end() {
    let folder = newsroom();
    let mut window = open(&folder, Choice::Light, egui::vec2(1024.0, 700.0));
    // A bar is told of while there is more than fits.
    let bars = |window: &Window<'_>| -> Vec<egui::Rect> {
        let bars = window.harness.query_all_by_role(Role::ScrollBar);
        bars.map(|bar| bar.rect()).collect()
    };
    let found = bars(&window);
    window.picture("persian-bars");
    assert!(1 < found.len(), "the page and the inspector: {found:?}");
    let outermost = |bar: &egui::Rect| bar.right() < 20.0;
    assert!(found.iter().any(outermost), "the inspector's: {found:?}");
    let beside = |bar: &egui::Rect| 295.0 < bar.left() && bar.right() < 325.0;
    assert!(found.iter().any(beside), "the page's: {found:?}");
    let bar = found.into_iter().find(outermost).unwrap();
    let slug = place(&window, Role::TextInput, "نامک").top();
    window.harness.hover_at(bar.center_top());
    window
        .harness
        .drag_at(bar.center_top() + egui::vec2(0.0, 5.0));
    window.harness.run_steps(1);
    window.harness.hover_at(bar.center());
    window.harness.run_steps(1);
    window.harness.drop_at(bar.center());
    window.settle();
    let after = place(&window, Role::TextInput, "نامک").top();
    assert!(
        after < slug - 20.0,
        "it is dragged there: {slug} to {after}"
    );
}
