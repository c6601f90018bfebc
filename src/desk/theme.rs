//! The desk's look as named tokens, read from `assets/theme`, and how egui is told of it.

use std::sync::Arc;

use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Id, Shadow, Stroke, Style, Ui};
use serde::Deserialize;

use crate::desk::say::say;
use crate::surface::label::Inks;
use crate::typeset::fonts;

/// The themes a person can choose between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
pub enum Choice {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Paper in daylight.
    Light,
    /// Paper at night.
    Dark,
    /// Paper by lamplight.
    Sepia,
    /// As much contrast as a screen gives.
    Contrast,
}

impl Choice {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::System,
        Self::Light,
        Self::Dark,
        Self::Sepia,
        Self::Contrast,
    ];

    /// The word on the choice.
    pub fn title(self) -> &'static str {
        match self {
            Self::System => say("do-wear-system"),
            Self::Light => say("do-wear-light"),
            Self::Dark => say("do-wear-dark"),
            Self::Sepia => say("do-wear-sepia"),
            Self::Contrast => say("do-wear-contrast"),
        }
    }
}

/// Declares the colours once: their fields and their list.
macro_rules! colours {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {
        /// The colours of one theme.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        pub struct Colours {
            $($(#[doc = $doc])+ #[serde(deserialize_with = "hex")] pub $name: Color32,)+
        }
    };
}

colours! {
    /// The page.
    paper;
    /// Bars and panels.
    side;
    /// Fields, cards, the chosen row.
    raised;
    /// Hairlines.
    line;
    /// Edges of cards.
    line_2;
    /// Edges that must be seen to use a control.
    edge;
    /// Words.
    ink;
    /// Quieter words.
    ink_2;
    /// The quietest words.
    ink_3;
    /// Kicker, quote rule, chosen row.
    accent;
    /// What can be clicked.
    link;
    /// The ring round what has the keyboard.
    focus;
    /// Under selected words.
    selection;
    /// All is well.
    ok;
    /// The ground of that.
    ok_ground;
    /// Something is to be looked at.
    warn;
    /// The ground of that.
    warn_ground;
    /// Something failed or is too long.
    bad;
    /// The ground of that.
    bad_ground;
    /// Neutral chips, grounds of bars.
    chip;
    /// Shadows under what floats.
    shade;
}

/// Reads `RRGGBB`.
fn hex<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(from)?;
    Color32::from_hex(&format!("#{text}"))
        .map_err(|cause| serde::de::Error::custom(format!("`{text}` is not a colour: {cause:?}")))
}

/// The sizes every theme shares, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub struct Measures {
    /// The desk's own words.
    pub ui: f32,
    /// The desk's small words.
    pub small: f32,
    /// The desk's smallest words.
    pub tiny: f32,
    /// A headline in the list of articles.
    pub list_headline: f32,
    /// A headline on a card of the queue.
    pub card_headline: f32,
    /// An excerpt on a card.
    pub excerpt: f32,
    /// Words in the ledger of quotes.
    pub ledger: f32,
    /// The title of an empty place or a dialog.
    pub title: f32,
    /// An icon.
    pub icon: f32,
    /// Distances are whole steps.
    pub step: f32,
    /// Corners of what stands inside something.
    pub radius_small: f32,
    /// Corners of controls.
    pub radius: f32,
    /// Corners of cards.
    pub radius_card: f32,
    /// Corners of what floats.
    pub radius_float: f32,
    /// The height of a button.
    pub control: f32,
    /// The height of a field.
    pub field: f32,
    /// The height of the bar above.
    pub bar_top: f32,
    /// The height of the line below.
    pub bar_bottom: f32,
    /// The width of the left panel, until somebody drags it.
    pub panel_left: f32,
    /// The width of the right panel, until somebody drags it.
    pub panel_right: f32,
    /// The width of the page's lines.
    pub measure: f32,
    /// How long a movement takes, in milliseconds.
    pub motion: f32,
}

/// One theme with its measures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// Whether words are lighter than their ground.
    pub is_dark: bool,
    /// The colours.
    pub colours: Colours,
    /// The sizes.
    pub sizes: Measures,
}

#[derive(Deserialize)]
struct Record {
    is_dark: bool,
    colours: Colours,
}

const LIGHT: &str = include_str!("../../assets/theme/light.ron");
const DARK: &str = include_str!("../../assets/theme/dark.ron");
const SEPIA: &str = include_str!("../../assets/theme/sepia.ron");
const CONTRAST: &str = include_str!("../../assets/theme/contrast.ron");
const MEASURES: &str = include_str!("../../assets/theme/measures.ron");

/// The family of the icons.
pub const ICONS: &str = "icons";

impl Theme {
    /// Reads the theme of a choice; `is_dark` is what the system asks for.
    ///
    /// # Errors
    /// The place in the file where the tokens could not be read.
    pub fn read(choice: Choice, is_dark: bool) -> Result<Self, ron::error::SpannedError> {
        let text = match choice {
            Choice::System if is_dark => DARK,
            Choice::System | Choice::Light => LIGHT,
            Choice::Dark => DARK,
            Choice::Sepia => SEPIA,
            Choice::Contrast => CONTRAST,
        };
        let Record { is_dark, colours } = ron::from_str(text)?;
        Ok(Self {
            is_dark,
            colours,
            sizes: ron::from_str(MEASURES)?,
        })
    }

    /// Makes a choice the look of the window.
    ///
    /// The tokens are part of the program and a test reads them all, so that a theme which
    /// cannot be read is not met here; the window would keep the look it has.
    pub fn wear(choice: Choice, ctx: &Context) {
        let is_dark = ctx.system_theme() == Some(egui::Theme::Dark);
        let worn = Id::unique("desk::theme::worn");
        let wanted = Some((choice, is_dark));
        if ctx.data(|data| data.get_temp::<(Choice, bool)>(worn)) == wanted {
            return;
        }
        ctx.data_mut(|data| data.insert_temp(worn, (choice, is_dark)));
        if let Ok(theme) = Self::read(choice, is_dark) {
            theme.put_on(ctx);
        }
    }

    /// The theme the window wears.
    pub fn of(ctx: &Context) -> Arc<Self> {
        ctx.data(|data| data.get_temp(Self::id()))
            .unwrap_or_default()
    }

    /// The colours as the typesetter knows them.
    pub const fn inks(&self) -> Inks {
        Inks {
            plain: self.colours.ink,
            quiet: self.colours.ink_2,
            faint: self.colours.ink_3,
            accent: self.colours.accent,
            link: self.colours.link,
        }
    }

    fn id() -> Id {
        Id::unique("desk::theme")
    }

    fn put_on(self, ctx: &Context) {
        let egui_theme = if self.is_dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        let mut style = egui_theme.default_style();
        self.tell(&mut style);
        ctx.set_theme(egui_theme);
        ctx.set_style_of(egui_theme, style);
        ctx.data_mut(|data| data.insert_temp(Self::id(), Arc::new(self)));
    }

    /// Gives egui's own style our tokens.
    fn tell(&self, style: &mut Style) {
        let (colours, sizes) = (&self.colours, &self.sizes);
        let ui = FontId::new(sizes.ui, FontFamily::Proportional);
        for font in style.text_styles.values_mut() {
            *font = ui.clone();
        }
        style.spacing.item_spacing = egui::vec2(sizes.step * 2.0, sizes.step * 2.0);
        style.spacing.button_padding = egui::vec2(sizes.step * 3.0, sizes.step);
        style.spacing.menu_margin = egui::Margin::same(5);
        style.spacing.interact_size = egui::vec2(sizes.control, sizes.control);
        style.spacing.scroll.floating = true;
        style.spacing.scroll.bar_width = 8.0;
        style.spacing.scroll.floating_width = 4.0;
        style.spacing.scroll.floating_allocated_width = 0.0;
        style.spacing.scroll.dormant_handle_opacity = 0.0;
        style.spacing.scroll.foreground_color = false;
        style.animation_time = sizes.motion / 1000.0;
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.5;

        let visuals = &mut style.visuals;
        visuals.dark_mode = self.is_dark;
        // What the window is cleared with before anything is painted.
        visuals.panel_fill = colours.paper;
        visuals.window_fill = colours.raised;
        visuals.window_stroke = Stroke::new(1.0, colours.line_2);
        visuals.window_corner_radius = corner(sizes.radius_float);
        visuals.menu_corner_radius = corner(sizes.radius_float);
        visuals.popup_shadow = self.shadow();
        visuals.window_shadow = self.shadow();
        visuals.extreme_bg_color = colours.raised;
        visuals.text_edit_bg_color = Some(colours.raised);
        visuals.faint_bg_color = colours.side;
        visuals.code_bg_color = colours.chip;
        visuals.hyperlink_color = colours.link;
        visuals.warn_fg_color = colours.warn;
        visuals.error_fg_color = colours.bad;
        visuals.selection.bg_fill = colours.selection;
        visuals.selection.stroke = Stroke::new(1.0, colours.ink);
        visuals.text_cursor.stroke = Stroke::new(1.5, colours.ink);
        visuals.weak_text_color = Some(colours.ink_3);
        visuals.interact_cursor = None;
        let widgets = &mut visuals.widgets;
        for (look, fill, line) in [
            (&mut widgets.noninteractive, colours.side, colours.line),
            (&mut widgets.inactive, colours.raised, colours.line_2),
            (&mut widgets.hovered, colours.chip, colours.edge),
            (&mut widgets.active, colours.chip, colours.ink_3),
            (&mut widgets.open, colours.chip, colours.edge),
        ] {
            look.bg_fill = fill;
            look.weak_bg_fill = fill;
            look.bg_stroke = Stroke::new(1.0, line);
            look.fg_stroke = Stroke::new(1.0, colours.ink);
            look.corner_radius = corner(sizes.radius);
            look.expansion = 0.0;
        }
        // The thumb of a scroll bar wears these.
        widgets.inactive.bg_fill = colours.edge;
        widgets.hovered.bg_fill = colours.edge;
        widgets.active.bg_fill = colours.ink_3;
    }

    /// The shadow under what floats.
    pub fn shadow(&self) -> Shadow {
        let strength = if self.is_dark { 0.5 } else { 0.16 };
        Shadow {
            offset: [0, 6],
            blur: 24,
            spread: 0,
            color: self.colours.shade.gamma_multiply(strength),
        }
    }
}

/// Corners of that radius.
pub fn corner(radius: f32) -> CornerRadius {
    CornerRadius::from(radius)
}

/// The theme the window of `ui` wears.
pub fn theme(ui: &Ui) -> Arc<Theme> {
    Theme::of(ui.ctx())
}

/// Gives egui the bundled faces, for fields and icons; all else is set by the surface.
pub fn install_fonts(ctx: &Context) {
    let mut faces = egui::FontDefinitions::empty();
    for (name, bytes) in [
        ("Inter", fonts::SANS),
        ("Vazirmatn", fonts::VAZIRMATN),
        ("Serif", fonts::SERIF),
        ("Phosphor", fonts::ICONS),
    ] {
        let data = egui::FontData::from_static(bytes);
        faces.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let desk = ["Inter", "Vazirmatn", "Serif", "Phosphor"];
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        let names = desk.iter().map(|name| (*name).to_owned()).collect();
        faces.families.insert(family, names);
    }
    let icons = FontFamily::Name(ICONS.into());
    faces.families.insert(icons, vec!["Phosphor".to_owned()]);
    ctx.set_fonts(faces);
}
