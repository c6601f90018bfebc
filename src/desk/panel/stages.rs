//! Where an article can stand, as a list to choose from: the house's own stages, then the statuses.

use egui::Ui;

use crate::desk::component::{MenuItem, menu_divider};
use crate::desk::settings::Settings;
use crate::desk::words;
use crate::model::particulars::Status;
use crate::model::stage::Stage;

/// Shows the lines, of which `chosen` is ticked; gives back the one that was clicked.
pub(super) fn lines(ui: &mut Ui, settings: &Settings, chosen: Option<&Stage>) -> Option<Stage> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut out = None;
    let name = chosen.and_then(Stage::own_name);
    let own = settings.house_stages();
    for stage in &own {
        let item = MenuItem::new(&stage.name).key(words::status(stage.status).0);
        if item.on(name == Some(&stage.name)).ui(ui).clicked() {
            out = Some(stage.clone());
        }
    }
    if !own.is_empty() {
        menu_divider(ui);
    }
    for status in Status::ALL {
        let is_on = name.is_none() && chosen.is_some_and(|stage| stage.status == status);
        let item = MenuItem::new(words::status(status).0).on(is_on);
        if item.ui(ui).clicked() {
            out = Some(status.into());
        }
    }
    out
}
