//! A place with nothing in it yet: says so, and shows the way on.

use std::sync::Arc;

use egui::{Frame, Id, Margin, Role, Ui, WidgetInfo};

use super::{Kind, Text, Tone};

/// A title, a sentence, and what can be done.
pub fn empty<R>(ui: &mut Ui, title: &str, words: &str, actions: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.vertical_centered(|ui| {
                Text::new(title, Kind::Title).ui(ui);
                ui.add_space(4.0);
                sentence(ui, words);
                ui.add_space(8.0);
                actions(ui)
            })
            .inner
        })
        .inner
}

/// A sentence in the middle, its lines about as long as each other.
fn sentence(ui: &mut Ui, words: &str) {
    let room = ui.available_width();
    let key = Id::unique(("balanced", words, room.to_bits()));
    // Broken once for a width and kept: it is shown in every frame in which somebody types.
    let kept: Option<Arc<[String]>> = ui.data(|data| data.get_temp(key));
    let lines = kept.unwrap_or_else(|| {
        let wide = |words: &str| Text::new(words, Kind::Ui).size(ui, f32::INFINITY).x;
        let lines: Arc<[String]> = balanced(words, room, wide).into();
        ui.data_mut(|data| data.insert_temp(key, Arc::clone(&lines)));
        lines
    });
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.vertical_centered(|ui| {
            for line in lines.iter() {
                Text::new(line, Kind::Ui).tone(Tone::Quiet).silent().ui(ui);
            }
        });
    });
    let info = || WidgetInfo::labeled(Role::Label, true, words);
    shown.response.widget_info(info);
}

/// Words in the fewest lines that have room, and no line much shorter than the others.
fn balanced(words: &str, room: f32, wide: impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines = broken(words, room, &wide);
    for part in [0.92, 0.84, 0.76, 0.68, 0.6, 0.52] {
        let tighter = broken(words, room * part, &wide);
        if tighter.len() != lines.len() {
            break;
        }
        lines = tighter;
    }
    lines
}

/// Words in lines of that width; a word that is longer stands alone.
fn broken(words: &str, room: f32, wide: &impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        let longer = longer.filter(|line| wide(line) <= room);
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::balanced;

    #[test]
    fn no_word_is_left_alone_in_the_last_line() {
        let wide = |words: &str| 10.0 * f32::from(u16::try_from(words.len()).unwrap());
        let set = |words: &str, room: f32| balanced(words, room, wide);
        assert_eq!(set("one line", 100.0), ["one line"]);
        assert_eq!(
            set("posts stand here after export", 260.0),
            ["posts stand here", "after export"]
        );
        assert_eq!(
            set("longer than the room", 30.0),
            ["longer", "than", "the", "room"]
        );
        assert_eq!(set("", 30.0), [""; 0]);
    }
}
