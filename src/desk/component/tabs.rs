//! The sections of a panel: side by side as far as there is room, the others in a list.

use egui::Ui;

use super::choice::{segment, segment_width};
use super::{Icon, IconButton, MenuItem, drop_menu};

/// The room at each side of a section's words: the least, and the most.
const LEAST: f32 = 6.0;
const MOST: f32 = 10.0;
/// Between two sections.
const GAP: f32 = 2.0;
/// What the button takes that opens the list.
const BUTTON: f32 = 24.0;

/// Shows them, the chosen one always; gives back the one that was clicked. `more` is what the
/// button is called that opens the list.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    chosen: T,
    all: &[(T, &str)],
    more: &str,
) -> Option<T> {
    let room = ui.available_width();
    let widths: Vec<f32> = all
        .iter()
        .map(|(_, words)| segment_width(ui, words))
        .collect();
    let chosen_at = all.iter().position(|(value, _)| *value == chosen);
    let shown = shown(&widths, chosen_at.unwrap_or_default(), room);
    let is_whole = shown.len() == all.len();
    let wide: f32 = shown.iter().filter_map(|at| widths.get(*at)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a handful of words")]
    let count = shown.len().max(1) as f32;
    let button = if is_whole { 0.0 } else { BUTTON + GAP };
    let spare = room - button - wide - GAP * (count - 1.0);
    let side = (spare / count / 2.0).clamp(LEAST, MOST);
    let mut out = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (value, words) in shown.iter().filter_map(|at| all.get(*at)) {
            let is_on = *value == chosen;
            if segment(ui, words, is_on, side).clicked() && !is_on {
                out = Some(*value);
            }
        }
        if is_whole {
            return;
        }
        let opener = IconButton::new(Icon::Down, more).ui(ui);
        drop_menu(&opener, 150.0, |ui| {
            for (at, (value, words)) in all.iter().enumerate() {
                if !shown.contains(&at) && MenuItem::new(words).ui(ui).clicked() {
                    out = Some(*value);
                }
            }
        });
    });
    out
}

/// Which of them have room: all, or as many as stand beside the button, the chosen one last.
fn shown(widths: &[f32], chosen: usize, room: f32) -> Vec<usize> {
    let of = |at: usize| widths.get(at).copied().unwrap_or_default() + 2.0 * LEAST + GAP;
    let fits = |shown: &[usize], room: f32| {
        let wide: f32 = shown.iter().map(|at| of(*at)).sum();
        wide - GAP <= room
    };
    let mut shown: Vec<usize> = (0..widths.len()).collect();
    if fits(&shown, room) {
        return shown;
    }
    while 1 < shown.len() && !fits(&shown, room - BUTTON - GAP) {
        let last = shown.pop();
        if last == Some(chosen) {
            // It takes the place of the one before it.
            shown.pop();
            shown.push(chosen);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_chosen_section_is_always_shown() {
        let widths = [40.0; 6];
        assert_eq!(shown(&widths, 5, 400.0), [0, 1, 2, 3, 4, 5]);
        assert_eq!(shown(&widths, 0, 310.0), [0, 1, 2, 3, 4]);
        assert_eq!(shown(&widths, 5, 310.0), [0, 1, 2, 3, 5]);
        assert_eq!(shown(&widths, 4, 190.0), [0, 1, 4]);
        assert_eq!(shown(&widths, 4, 10.0), [4]);
        assert_eq!(shown(&[], 0, 10.0), [0_usize; 0]);
    }
}
