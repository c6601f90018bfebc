//! A question that must be answered before work goes on, and where the keyboard is in it.

use egui::accesskit::Node;
use egui::{Context, Id, Key, LayerId, Margin, Modal, Modifiers, Response, Ui, UiKind, UiStack};

use super::popover::floating;
use super::{Kind, Text, flow};
use crate::desk::theme::Theme;

/// What came of a dialog.
#[derive(Debug)]
pub struct Dialog<R> {
    /// What its content returned.
    pub inner: R,
    /// Whether it was left with Escape or a click beside it.
    pub is_left: bool,
}

/// What the dialog of this frame has met that can take the keyboard.
#[derive(Clone, Copy)]
struct Met {
    layer: LayerId,
    /// Its first field, or where it is to begin.
    first: Option<Id>,
    /// The button that Enter presses.
    primary: Option<Id>,
    /// What is to have the keyboard, because nothing in it had.
    wanted: Option<Id>,
}

/// What it remembers for its next frame.
#[derive(Clone, Copy)]
struct Kept {
    frame: u64,
    /// What had the keyboard last.
    last: Option<Id>,
    wanted: Option<Id>,
}

/// Shows a dialog of that title and width.
///
/// Something in it always has the keyboard: its first field, or else the button that Enter
/// presses, until somebody goes elsewhere in it.
pub fn dialog<R>(
    ctx: &Context,
    title: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> Dialog<R> {
    let theme = Theme::of(ctx);
    let frame = floating(&theme).inner_margin(Margin::symmetric(22, 18));
    let room = ctx.content_rect();
    let id = Id::unique(("dialog", title));
    let modal = Modal::new(id).frame(frame);
    let frame = ctx.cumulative_frame_nr();
    let kept: Option<Kept> = ctx.data(|data| data.get_temp(id));
    let kept = kept.filter(|kept| frame <= kept.frame + 1);
    let met = Met {
        layer: modal.area.layer(),
        first: None,
        primary: None,
        wanted: kept.and_then(|kept| kept.wanted),
    };
    ctx.data_mut(|data| data.insert_temp(Id::NULL, met));
    let shown = modal
        .backdrop_color(theme.colours.shade.gamma_multiply(0.35))
        .show(ctx, |ui| {
            ui.set_width(width.min(room.width() - 60.0));
            ui.set_max_height(room.height() - 80.0);
            ui.with_layout(flow::column(), |ui| {
                let title = Text::new(title, Kind::Title).ui(ui);
                name(ui, title.id);
                ui.add_space(4.0);
                content(ui)
            })
            .inner
        });
    let is_left = shown.should_close();
    let last = kept.and_then(|kept| kept.last);
    let (last, wanted) = hold_keyboard(ctx, last);
    let kept = Kept {
        frame,
        last,
        wanted,
    };
    ctx.data_mut(|data| data.insert_temp(id, kept));
    Dialog {
        inner: shown.inner,
        is_left,
    }
}

/// Calls the dialog by its title, for those who hear it.
fn name(ui: &Ui, title: Id) {
    let is_whole = |part: &&UiStack| part.kind() == Some(UiKind::Modal);
    if let Some(whole) = ui.stack().iter().find(is_whole) {
        let tell = |node: &mut Node| node.push_labelled_by(title.accesskit_id());
        ui.ctx().accesskit_node_builder(whole.unique_id, tell);
    }
}

/// The dialog that is being shown, for what stands in it and not under or over it.
fn met(ui: &Ui) -> Option<Met> {
    let met: Option<Met> = ui.data(|data| data.get_temp(Id::NULL));
    met.filter(|met| met.layer == ui.layer_id())
}

/// What has the keyboard in this layer or in what was opened over it.
fn holder(ctx: &Context, layer: LayerId) -> Option<Id> {
    let focused = ctx.memory(egui::Memory::focused)?;
    let own = ctx.read_response(focused)?.layer_id;
    let is_inside = own == layer || layer.order < own.order;
    is_inside.then_some(focused)
}

/// Takes notice of a field before it is shown, when it stands in a dialog.
pub(super) fn note_field(ui: &Ui, id: Id) {
    let Some(mut met) = met(ui) else {
        return;
    };
    met.first = met.first.or(Some(id));
    ui.data_mut(|data| data.insert_temp(Id::NULL, met));
    if met.wanted == Some(id) && holder(ui.ctx(), met.layer).is_none() {
        // Now, and not at the end of the frame before: so it knows that it was entered.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// In a dialog, the Enter that leaves a field which takes effect with each letter presses nothing.
pub(super) fn note_left(ui: &Ui, response: &Response) {
    if response.lost_focus() && met(ui).is_some() {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
}

/// Begins a dialog there and not in its first field.
pub fn begin_at(ui: &Ui, id: Id) {
    if let Some(mut met) = met(ui) {
        met.first = Some(id);
        ui.data_mut(|data| data.insert_temp(Id::NULL, met));
    }
}

/// Takes notice of the one thing to do in a dialog, before its button is shown: Enter presses it
/// when nothing there has the keyboard, as when a field of one line was just left with Enter, and
/// with Ctrl or Command from anywhere, as from a field in which Enter begins a line.
pub(super) fn note_primary(ui: &Ui, id: Id) {
    let Some(mut met) = met(ui) else {
        return;
    };
    met.primary = Some(id);
    ui.data_mut(|data| data.insert_temp(Id::NULL, met));
    let is_entered = ui.input(|input| input.key_pressed(Key::Enter));
    let is_sent = is_entered && ui.input(|input| input.modifiers.command);
    let is_free = holder(ui.ctx(), met.layer).is_none();
    if is_sent || is_free && (is_entered || met.first.is_none()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Gives the keyboard to what had it last in the dialog when nothing in it has. Gives back what
/// has it now, or is to have it in the next frame.
fn hold_keyboard(ctx: &Context, last: Option<Id>) -> (Option<Id>, Option<Id>) {
    let Some(met) = ctx.data(|data| data.get_temp::<Met>(Id::NULL)) else {
        return (None, None);
    };
    ctx.data_mut(|data| data.remove::<Met>(Id::NULL));
    if let Some(holder) = holder(ctx, met.layer) {
        return (Some(holder), None);
    }
    let known = last.filter(|last| ctx.read_response(*last).is_some());
    let wanted = known.or(met.first).or(met.primary);
    if let Some(wanted) = wanted {
        if met.wanted == Some(wanted) {
            ctx.memory_mut(|memory| memory.request_focus(wanted));
        }
        ctx.request_repaint();
    }
    (last, wanted)
}
