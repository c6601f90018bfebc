//! A small card after a paste: where the words come from, and the offer to note it.

use egui::{Align2, Id, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use super::Surface;
use super::label::Label;
use super::look::Look;
use super::output::Ask;
use super::over;
use super::session::Session;
use crate::edit::command::records;
use crate::edit::selection::Selection;
use crate::model::mark::Address;
use crate::typeset::style::{BlockStyle, Ink};

/// What was pasted last, while nothing else has happened since.
#[derive(Clone, Debug)]
pub(super) struct Pasted {
    pub(super) address: Address,
    pub(super) stretch: Selection,
}

impl Surface {
    /// Shows the card until it is answered or something else is done.
    pub(super) fn whence(&mut self, ui: &Ui, id: Id, look: &Look, session: &mut Session) {
        let pasted = session.asks.iter().rev().find_map(|ask| match ask {
            Ask::Pasted(address, stretch) => Some((address.clone(), *stretch)),
            _ => None,
        });
        if let Some((address, stretch)) = pasted {
            self.pasted = Some(Pasted { address, stretch });
        } else if session
            .asks
            .iter()
            .any(|ask| matches!(ask, Ask::Change(_) | Ask::Undo | Ask::Redo | Ask::Select(_)))
        {
            self.pasted = None;
        }
        let (Some(pasted), Some(at), Some(shown)) =
            (self.pasted.clone(), self.bar_place, self.shown)
        else {
            return;
        };
        let host = pasted.address.host().unwrap_or_default().to_owned();
        let words = (look.say)("pasted-from").replace("{host}", &host);
        let mut answer = None;
        let at = at + vec2(0.0, 34.0 * look.text_scale);
        let frame = over::raised(look, Margin::symmetric(10, 6));
        let place = (Align2::LEFT_TOP, at);
        over::show(ui, id.with("pasted"), place, shown.area, frame, |ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
            ui.horizontal(|ui| {
                Label::new(words, BlockStyle::DESK, look.inks).ui(ui);
                if button(ui, (look.say)("pasted-add"), look) {
                    answer = Some(true);
                }
                if button(ui, (look.say)("pasted-no"), look) {
                    answer = Some(false);
                }
            });
        });
        if let Some(is_source) = answer {
            self.pasted = None;
            if is_source {
                let (state, at) = (&session.state, session.at);
                let change = records::source_address(state, pasted.stretch, &pasted.address, at);
                session.change(change);
            }
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Words that can be pressed; says whether they were.
fn button(ui: &mut Ui, words: &str, look: &Look) -> bool {
    let style = BlockStyle {
        weight: 500.0,
        ink: Ink::Link,
        ..BlockStyle::DESK
    };
    let label = Label::new(words, style, look.inks);
    let size = label.size(ui, 300.0);
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    label.paint(ui, area.min.to_vec2(), size.x + 1.0);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    if response.hovered() || response.has_focus() {
        let line =
            egui::Rect::from_min_max(area.left_bottom() - vec2(0.0, 1.0), area.right_bottom());
        ui.painter().rect_filled(line, 0.0, look.inks.link);
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    response.clicked()
}
