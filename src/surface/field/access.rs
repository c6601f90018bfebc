//! A field for those who hear it: its letters, its caret, and what may be done to them.

use std::sync::Arc;

use egui::accesskit::{Action, ActionData, Role, TextSelection};
use egui::{Id, Pos2, Response, Ui};

use super::{Field, Kept};
use crate::model::position::Place;
use crate::surface::runs::{self, Said};
use crate::typeset::lines::Lines;

impl Field<'_> {
    /// Tells its words and what is selected in them.
    pub(super) fn tell(
        &self,
        ui: &Ui,
        response: &Response,
        kept: &mut Kept,
        (lines, origin): (&Arc<Lines>, Pos2),
    ) {
        let id = response.id;
        kept.told.clear();
        let is_heard = ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(self.name.to_owned());
            node.add_action(Action::SetValue);
            node.add_action(Action::SetTextSelection);
            node.add_action(Action::ReplaceSelectedText);
            if self.begins_lines() {
                node.set_role(Role::MultilineTextInput);
            }
        });
        if is_heard.is_none() {
            return;
        }
        let is_plain = kept.composing.is_empty();
        let said = Said {
            block: 0,
            text: &kept.line.text,
            lines: is_plain.then_some((&**lines, origin, ui.pixels_per_point())),
            ends: false,
            worn: None,
        };
        runs::tell(ui, id, response.rect, &said, &mut kept.told);
        let position = |offset| runs::position(&kept.told, Place { block: 0, offset });
        let ends = (position(kept.line.anchor), position(kept.line.head));
        if let (Some(anchor), Some(focus)) = ends {
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_text_selection(TextSelection { anchor, focus });
            });
        }
    }

    /// Does what a screen reader asks; says whether the words changed.
    pub(super) fn hear_reader(&self, ui: &Ui, id: Id, kept: &mut Kept) -> bool {
        let asked = |action| {
            ui.input(|input| {
                let requests = input.accesskit_action_requests(id, action);
                requests.filter_map(|asked| asked.data.clone()).last()
            })
        };
        if let Some(ActionData::SetTextSelection(wanted)) = asked(Action::SetTextSelection) {
            let place = |at| runs::place_of(&kept.told, at).map(|place| place.offset);
            if let (Some(anchor), Some(head)) = (place(&wanted.anchor), place(&wanted.focus)) {
                kept.line.anchor = anchor;
                kept.line.head = head;
                kept.line.mend();
            }
        }
        if let Some(ActionData::Value(value)) = asked(Action::SetValue) {
            kept.line.select_all();
            kept.line.insert(&self.inside(&value));
            return true;
        }
        if let Some(ActionData::Value(words)) = asked(Action::ReplaceSelectedText) {
            kept.line.insert(&self.inside(&words));
            return true;
        }
        false
    }
}
