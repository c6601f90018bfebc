//! A person at the page: keys and clicks go through the real widget, the article comes out as marked copy.

use egui::os::OperatingSystem;
use egui::{Color32, Event, Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::Harness;
use nutgraf::desk::say::say;
use nutgraf::edit::command::paste::Fragment;
use nutgraf::edit::log::Log;
use nutgraf::surface::{Ask, Inks, Look, Output, Surface, Tone};

use crate::copy::{noon, read, write};
use crate::cpu::Cpu;

const fn rgb(of: u32) -> Color32 {
    let [_, r, g, b] = of.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn tone(ink: u32, ground: u32) -> Tone {
    Tone {
        ink: rgb(ink),
        ground: rgb(ground),
    }
}

/// The page by day.
pub(crate) fn light() -> Look {
    Look {
        inks: Inks {
            plain: rgb(0x1c1b19),
            quiet: rgb(0x57534b),
            faint: rgb(0x6f6a60),
            accent: rgb(0xa3202b),
            link: rgb(0x1a5a96),
        },
        paper: rgb(0xfcfbf8),
        raised: rgb(0xffffff),
        line: rgb(0xe3dfd6),
        edge: rgb(0x8a857a),
        selection: rgb(0xcfe1f4),
        selection_away: rgb(0xe6e3dc),
        quotation: rgb(0xf6f1e4),
        chip: rgb(0xeae6dd),
        ok: tone(0x2b6b45, 0xe3f0e6),
        warn: tone(0x8a5300, 0xfbebd0),
        bad: tone(0xa3202b, 0xfbe4e2),
        measure: 640.0,
        text_scale: 1.0,
        leading: 1.0,
        is_sans: false,
        is_smart: true,
        house: std::sync::Arc::default(),
        say,
        is_fixed: false,
        has_seals: true,
        is_mirrored: false,
        is_focused: false,
        is_typewriter: false,
    }
}

/// The page by night.
pub(crate) fn dark() -> Look {
    Look {
        inks: Inks {
            plain: rgb(0xece8e0),
            quiet: rgb(0xb9b3a7),
            faint: rgb(0x9a9488),
            accent: rgb(0xf0918f),
            link: rgb(0x8dbce8),
        },
        paper: rgb(0x1b1a18),
        raised: rgb(0x24221f),
        line: rgb(0x302d29),
        edge: rgb(0x7a756b),
        selection: rgb(0x2b4a68),
        selection_away: rgb(0x33302b),
        quotation: rgb(0x272318),
        chip: rgb(0x2e2b27),
        ok: tone(0x8ccba0, 0x1f3526),
        warn: tone(0xe9bc6f, 0x3b2f18),
        bad: tone(0xf0918f, 0x40211f),
        ..light()
    }
}

/// The desk that the page answers to: it does what is asked and nothing else.
pub(crate) struct Desk {
    pub(crate) log: Log,
    pub(crate) surface: Surface,
    pub(crate) look: Look,
    pub(crate) copied: Option<Fragment>,
    pub(crate) asked: Vec<Ask>,
    pub(crate) output: Option<Output>,
    /// Whether something else takes the keyboard.
    pub(crate) surrenders: bool,
    is_begun: bool,
    is_dark: bool,
    os: OperatingSystem,
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        ui.ctx().set_os(self.os);
        let theme = if self.is_dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        ui.ctx().set_theme(theme);
        if !std::mem::replace(&mut self.is_begun, true) {
            let mut fonts = egui::FontDefinitions::empty();
            let inter = egui::FontData::from_static(nutgraf::typeset::fonts::SANS);
            fonts.font_data.insert("Inter".into(), inter.into());
            for family in [egui::FontFamily::Proportional, egui::FontFamily::Monospace] {
                fonts.families.insert(family, vec!["Inter".into()]);
            }
            ui.ctx().set_fonts(fonts);
            let id = Surface::id(ui);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if self.surrenders {
            let id = Surface::id(ui);
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        let area = ui.ctx().content_rect();
        ui.painter().rect_filled(area, 0.0, self.look.paper);
        let output = self.surface.show(ui, &self.look, self.log.state(), noon());
        for ask in &output.asks {
            self.asked.push(ask.clone());
            match ask.clone() {
                Ask::Change(transaction) => self.log.append(transaction).unwrap(),
                Ask::Select(selection) => self.log.select(selection),
                Ask::Store(marks) => self.log.store_marks(marks),
                Ask::Undo => {
                    if let Some(undo) = self.log.undo(noon()) {
                        self.log.append(undo).unwrap();
                    }
                }
                Ask::Redo => {
                    if let Some(redo) = self.log.redo(noon()) {
                        self.log.append(redo).unwrap();
                    }
                }
                Ask::Copy(fragment) => self.copied = Some(fragment),
                _ => {}
            }
        }
        self.output = Some(output);
    }
}

/// A page on the screen and hands on it.
pub(crate) struct Hands<'a> {
    pub(crate) harness: Harness<'a, Desk>,
}

impl Hands<'_> {
    /// The page as it is shown on Linux by day.
    #[track_caller]
    pub(crate) fn at(copy: &str) -> Self {
        Self::with(
            copy,
            light(),
            OperatingSystem::Nix,
            Vec2::new(860.0, 620.0),
            1.0,
        )
    }

    #[track_caller]
    pub(crate) fn with(
        copy: &str,
        look: Look,
        os: OperatingSystem,
        size: Vec2,
        scale: f32,
    ) -> Self {
        let state = read(copy);
        let mut log = Log::new(state.article.clone());
        log.select(state.selection);
        Self::over(log, look, os, size, scale)
    }

    pub(crate) fn over(log: Log, look: Look, os: OperatingSystem, size: Vec2, scale: f32) -> Self {
        let is_dark = look.paper == dark().paper;
        let desk = Desk {
            log,
            surface: Surface::new(),
            look,
            copied: None,
            asked: Vec::new(),
            output: None,
            surrenders: false,
            is_begun: false,
            is_dark,
            os,
        };
        let mut harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_step_dt(1.0 / 60.0)
            .renderer(Cpu::default())
            .build_ui_state(
                |ui, desk: &mut Desk| {
                    let frame = egui::Frame::NONE;
                    egui::CentralPanel::default()
                        .frame(frame)
                        .show(ui, |ui| desk.ui(ui));
                },
                desk,
            );
        harness.run();
        Self { harness }
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.harness.state()
    }

    /// The article and the selection as marked copy.
    pub(crate) fn copy(&self) -> String {
        write(self.desk().log.state())
    }

    /// Types letters, one event a letter.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
        }
        self.harness.run();
        self
    }

    /// Presses keys such as `Ctrl+Shift+Left`, parted by spaces.
    #[track_caller]
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for chord in keys.split_whitespace() {
            let event = chord_event(chord, self.desk().os);
            if let Event::Key { modifiers, .. } = event {
                self.harness.event(Event::ModifiersChanged(modifiers));
            }
            self.harness.event(event);
            self.harness.run();
        }
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self
    }

    /// Events that all come in one frame.
    pub(crate) fn at_once(&mut self, events: Vec<Event>) -> &mut Self {
        self.harness.input_mut().events.extend(events);
        self.harness.run();
        self
    }

    /// Where the caret stands in the window.
    #[track_caller]
    pub(crate) fn caret(&self) -> egui::Rect {
        let output = self.desk().output.as_ref().unwrap();
        output.caret.expect("the caret is not in sight")
    }

    pub(crate) fn button(&mut self, at: Pos2, pressed: bool, modifiers: Modifiers) -> &mut Self {
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(Event::PointerMoved(at));
        self.harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers,
        });
        self.harness.run();
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self
    }

    pub(crate) fn click(&mut self, at: Pos2) -> &mut Self {
        self.button(at, true, Modifiers::NONE);
        self.button(at, false, Modifiers::NONE)
    }

    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        self.button(from, true, Modifiers::NONE);
        self.harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
        self.harness.event(Event::PointerMoved(to));
        self.harness.run();
        self.button(to, false, Modifiers::NONE)
    }

    /// The caret's place after putting it at a byte of a body block, found by asking the page.
    #[track_caller]
    pub(crate) fn place_of(&mut self, block: usize, offset: usize) -> Pos2 {
        use nutgraf::edit::selection::Selection;
        use nutgraf::model::position::Place;
        let before = self.desk().log.state().selection;
        let pos = self.desk().log.article().pos(Place { block, offset });
        self.harness.state_mut().log.select(Selection::caret(pos));
        self.harness.run();
        let at = self.caret().center();
        self.harness.state_mut().log.select(before);
        self.harness.run();
        at
    }

    /// The window as a picture, kept where `NUTGRAF_PICTURES` says.
    pub(crate) fn picture(&mut self, name: &str) -> image::RgbaImage {
        let picture = self.harness.render().unwrap();
        if let Some(folder) = std::env::var_os("NUTGRAF_PICTURES") {
            let file = std::path::Path::new(&folder).join(format!("{name}.png"));
            picture.save(file).unwrap();
        }
        picture
    }
}

/// The press of a key such as `Ctrl+Shift+Left` on a platform.
#[track_caller]
pub(crate) fn chord_event(chord: &str, os: OperatingSystem) -> Event {
    let mut modifiers = Modifiers::NONE;
    let mut key = None;
    let is_mac = os == OperatingSystem::Mac;
    for part in chord.split('+') {
        match part {
            "Ctrl" => {
                modifiers.ctrl = true;
                modifiers.command |= !is_mac;
            }
            "Cmd" => {
                modifiers.command = true;
                modifiers.mac_cmd = true;
            }
            "Alt" | "Opt" => modifiers.alt = true,
            "Shift" => modifiers.shift = true,
            name => key = Some(Key::from_name(name).unwrap_or_else(|| panic!("no key {name}"))),
        }
    }
    Event::Key {
        key: key.unwrap(),
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// Keys on a page, from marked copy to marked copy, on Linux.
#[track_caller]
pub(crate) fn check_keys(before: &str, keys: &str, after: &str) {
    check_keys_on(OperatingSystem::Nix, before, keys, after);
}

/// The same on a platform.
#[track_caller]
pub(crate) fn check_keys_on(os: OperatingSystem, before: &str, keys: &str, after: &str) {
    let mut hands = Hands::with(before, light(), os, Vec2::new(860.0, 620.0), 1.0);
    hands.keys(keys);
    assert_eq!(hands.copy(), write(&read(after)), "{keys} on {before}");
}
