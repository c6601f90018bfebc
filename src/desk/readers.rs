//! Windows of their own, told to screen readers: eframe tells them only of the first one.
//!
//! On Linux that needs no more than what egui says of each frame: the tree goes to the bus of the
//! system, and what is asked there comes back as an event of the window that it is asked of.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use accesskit_unix::Adapter;
use egui::accesskit::{
    ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, Rect, Role, TreeUpdate,
};
use egui::{Context, Event, FullOutput, Plugin, RawInput, ViewportId};

/// From now on each window of its own is told.
pub(super) fn tell_of_windows(ctx: &Context) {
    ctx.add_plugin(Windows::<Adapter>::default());
}

/// These windows there are, under these titles; one that is gone is no longer told of.
pub(super) fn keep(ctx: &Context, windows: &[(ViewportId, String)]) {
    ctx.with_plugin(|all: &mut Windows<Adapter>| {
        all.told
            .retain(|known, _| windows.iter().any(|(window, _)| window == known));
        for (window, title) in windows {
            let told = all.told.entry(*window).or_insert_with(|| {
                let asked = Arc::default();
                let reader = connect(ctx, *window, &asked);
                Told::new(reader, asked)
            });
            if told.title != *title {
                told.title.clone_from(title);
            }
        }
    });
}

/// Someone who is told what stands in a window.
trait Reader: Send + Sync + 'static {
    /// All that stands in it now.
    fn tell(&mut self, tree: TreeUpdate);
    /// Whether it has the keyboard.
    fn tell_focus(&mut self, has_focus: bool);
    /// Where it stands on the screens, in pixels: with its frame, and without.
    fn tell_place(&mut self, outer: Rect, inner: Rect);
}

impl Reader for Adapter {
    fn tell(&mut self, tree: TreeUpdate) {
        self.update_if_active(|| tree);
    }

    fn tell_focus(&mut self, has_focus: bool) {
        self.update_window_focus_state(has_focus);
    }

    fn tell_place(&mut self, outer: Rect, inner: Rect) {
        self.set_root_window_bounds(outer, inner);
    }
}

/// What was asked of a window and has not come to it yet.
type Asked = Arc<Mutex<Vec<ActionRequest>>>;

/// A window that is told of.
struct Told<R> {
    reader: R,
    title: String,
    asked: Asked,
    has_focus: bool,
    place: Option<(egui::Rect, egui::Rect)>,
}

impl<R> Told<R> {
    const fn new(reader: R, asked: Asked) -> Self {
        Self {
            reader,
            title: String::new(),
            asked,
            has_focus: false,
            place: None,
        }
    }
}

/// The windows of their own, and whose frame it is now: one window's is made within another's.
struct Windows<R> {
    told: HashMap<ViewportId, Told<R>>,
    frames: Vec<ViewportId>,
}

impl<R> Default for Windows<R> {
    fn default() -> Self {
        Self {
            told: HashMap::new(),
            frames: Vec::new(),
        }
    }
}

impl<R: Reader> Plugin for Windows<R> {
    fn debug_name(&self) -> &'static str {
        "windows told to screen readers"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.frames.push(input.viewport_id);
        let Some(told) = self.told.get_mut(&input.viewport_id) else {
            return;
        };
        let mut asked = told.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = std::mem::take(&mut *asked).into_iter();
        input
            .events
            .extend(asked.map(Event::AccessKitActionRequest));
        if told.has_focus != input.focused {
            told.has_focus = input.focused;
            told.reader.tell_focus(input.focused);
        }
        let window = input.viewport();
        let scale = ctx.zoom_factor() * window.native_pixels_per_point.unwrap_or(1.0);
        let place = window.outer_rect.zip(window.inner_rect);
        let place = place.map(|(outer, inner)| (outer * scale, inner * scale));
        if let Some((outer, inner)) = place.filter(|place| told.place != Some(*place)) {
            told.place = place;
            told.reader.tell_place(pixels(outer), pixels(inner));
        }
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let window = self.frames.pop();
        let Some(told) = window.and_then(|window| self.told.get_mut(&window)) else {
            return;
        };
        if let Some(mut tree) = output.platform_output.accesskit_update.take() {
            let root = tree.tree.as_ref().map(|tree| tree.root);
            let root = tree.nodes.iter_mut().find(|(id, _)| Some(*id) == root);
            if let Some((_, root)) = root.filter(|(_, root)| root.role() == Role::Window) {
                root.set_label(told.title.as_str());
            }
            told.reader.tell(tree);
        }
    }

    fn on_exit(&mut self, _ctx: &Context) {
        self.told.clear();
    }
}

fn pixels(rect: egui::Rect) -> Rect {
    Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}

/// A window's line to the bus. It holds the context only as long as there is the window.
fn connect(ctx: &Context, window: ViewportId, asked: &Asked) -> Adapter {
    let line = || Line {
        ctx: ctx.clone(),
        window,
        asked: Arc::clone(asked),
    };
    Adapter::new(line(), line(), line())
}

/// What the bus calls, on a thread of its own.
struct Line {
    ctx: Context,
    window: ViewportId,
    asked: Asked,
}

impl ActivationHandler for Line {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        // The next frame tells all.
        self.ctx.enable_accesskit();
        self.ctx.request_repaint_of(self.window);
        None
    }
}

impl ActionHandler for Line {
    fn do_action(&mut self, request: ActionRequest) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.push(request);
        drop(asked);
        self.ctx.request_repaint_of(self.window);
    }
}

impl DeactivationHandler for Line {
    /// The first window’s line, which eframe holds, ends the telling for all.
    fn deactivate_accessibility(&mut self) {}
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;
    use std::rc::Rc;

    use egui::accesskit::{Action, TreeId};

    use super::*;

    #[derive(Default)]
    struct Heard {
        labels: BTreeSet<String>,
        has_focus: bool,
        place: Option<Rect>,
        pressable: Option<egui::accesskit::NodeId>,
    }

    impl Reader for Heard {
        fn tell(&mut self, tree: TreeUpdate) {
            let nodes = tree.nodes.iter();
            self.labels = nodes
                .filter_map(|(_, node)| node.label().map(str::to_owned))
                .collect();
            let button = tree
                .nodes
                .iter()
                .find(|(_, node)| node.role() == Role::Button);
            self.pressable = button.map(|(id, _)| *id);
        }

        fn tell_focus(&mut self, has_focus: bool) {
            self.has_focus = has_focus;
        }

        fn tell_place(&mut self, _outer: Rect, inner: Rect) {
            self.place = Some(inner);
        }
    }

    fn own() -> ViewportId {
        ViewportId::from_hash_of("own")
    }

    /// One frame of a window with a button and of another window inside it; says which of the
    /// two buttons were pressed, and gives what the first window's frame said.
    fn frame(ctx: &Context) -> (Vec<&'static str>, FullOutput) {
        Context::set_immediate_viewport_renderer(|ctx, mut viewport| {
            let mut input = RawInput {
                viewport_id: viewport.ids.this,
                focused: true,
                ..RawInput::default()
            };
            let info = egui::ViewportInfo {
                native_pixels_per_point: Some(2.0),
                inner_rect: Some(egui::Rect::from_min_size(
                    egui::pos2(10.0, 20.0),
                    egui::vec2(300.0, 200.0),
                )),
                outer_rect: Some(egui::Rect::EVERYTHING),
                ..egui::ViewportInfo::default()
            };
            input.viewports = std::iter::once((viewport.ids.this, info)).collect();
            let mut output = ctx.run_ui(input, |ui| (viewport.viewport_ui_cb)(ui));
            output.textures_delta.clear();
        });
        ctx.set_embed_viewports(false);
        ctx.enable_accesskit();
        let pressed = Rc::new(RefCell::new(Vec::new()));
        let inner = Rc::clone(&pressed);
        let input = RawInput {
            focused: false,
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            if ui.button("In the first window").clicked() {
                inner.borrow_mut().push("first");
            }
            let builder = egui::ViewportBuilder::default();
            ui.ctx().show_viewport_immediate(own(), builder, |ui, _| {
                if ui.button("In its own window").clicked() {
                    inner.borrow_mut().push("own");
                }
            });
        });
        output.textures_delta.clear();
        (pressed.take(), output)
    }

    fn heard<T>(ctx: &Context, look: impl FnOnce(&mut Told<Heard>) -> T) -> T {
        let told = |all: &mut Windows<Heard>| all.told.get_mut(&own()).map(look);
        ctx.with_plugin(told).flatten().expect("it is told of")
    }

    #[test]
    fn a_window_of_its_own_is_told_of_and_answers() {
        let ctx = Context::default();
        let mut windows = Windows::default();
        let mut told = Told::new(Heard::default(), Asked::default());
        "Budget vote".clone_into(&mut told.title);
        windows.told.insert(own(), told);
        ctx.add_plugin(windows);
        let (pressed, first) = frame(&ctx);
        assert!(pressed.is_empty(), "nobody pressed {pressed:?}");
        heard(&ctx, |told| {
            let labels: Vec<&str> = told.reader.labels.iter().map(String::as_str).collect();
            assert_eq!(labels, ["Budget vote", "In its own window"]);
            assert!(told.reader.has_focus, "it has the keyboard");
            let place = told.reader.place.expect("it has a place");
            assert_eq!((place.x0, place.y1), (20.0, 440.0), "in pixels");
        });
        let first = first.platform_output.accesskit_update.expect("it is told");
        let labels = first.nodes.iter().filter_map(|(_, node)| node.label());
        assert!(
            labels.collect::<Vec<_>>().contains(&"In the first window"),
            "the first window is told as before"
        );

        heard(&ctx, |told| {
            let press = ActionRequest {
                action: Action::Click,
                target_tree: TreeId::ROOT,
                target_node: told.reader.pressable.expect("there is a button"),
                data: None,
            };
            told.asked.lock().expect("whole").push(press);
        });
        assert_eq!(frame(&ctx).0, ["own"]);
        assert!(frame(&ctx).0.is_empty(), "it is pressed once");
    }
}
