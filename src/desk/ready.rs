//! What an article lacks before readers see it: a list that leads to each place, and that the desk
//! shortens to what it wants to be told.

use std::rc::Rc;

use egui::{Context, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::action::Action;
use super::component::{
    Button, Icon, Kind, Look, Text, Tone, begin_at, dialog, flow, follow_keyboard, ring,
};
use super::panel::related;
use super::panel::work::{self, Part};
use super::say::{say, say_with};
use super::settings::Settings;
use super::theme::{corner, theme};
use super::{Desk, Section, drift, marking, publishing, words};
use crate::edit::selection::Selection;
use crate::model::article::Article;
use crate::model::ready::{Finding, Lack, Limits, Spot, findings, withheld};

/// Letters of the place that a row shows.
const SHOWN: usize = 70;

/// The name of a kind in the settings; the key of its words begins with `lack-`.
const fn key(lack: Lack) -> &'static str {
    match lack {
        Lack::Withdrawal => "lack-withdrawal",
        Lack::Withdrawn => "lack-withdrawn",
        Lack::Headline => "lack-headline",
        Lack::LongHeadline => "lack-long-headline",
        Lack::LongStandfirst => "lack-long-standfirst",
        Lack::Byline => "lack-byline",
        Lack::LongBody => "lack-long-body",
        Lack::Conflict => "lack-conflict",
        Lack::Placeholder => "lack-placeholder",
        Lack::EmptyQuote => "lack-empty-quote",
        Lack::LongQuote => "lack-long-quote",
        Lack::Speaker => "lack-speaker",
        Lack::Unconfirmed => "lack-unconfirmed",
        Lack::Source => "lack-source",
        Lack::Passage => "lack-passage",
        Lack::PullQuote => "lack-pull-quote",
        Lack::PictureWords => "lack-picture-words",
        Lack::PictureCredit => "lack-picture-credit",
        Lack::Note => "lack-note",
        Lack::RelatedAddress => "lack-related-address",
        Lack::RelatedKilled => "lack-related-killed",
        Lack::RelatedEmbargoed => "lack-related-embargoed",
        Lack::Embargo => "lack-embargo",
        Lack::LegalReading => "lack-legal-reading",
        Lack::Task => "lack-task",
    }
}

/// What an article was found to lack, with the words of each place, as long as it is the same.
#[derive(Debug, Default)]
pub(super) struct Looked(Option<(Article, Limits, Rc<[Found]>)>);

/// Something that is missing, and the words of the place.
type Found = (Finding, String);

/// What the article at hand lacks, but for what this desk does not ask for.
pub(super) fn of(desk: &Desk) -> Vec<Finding> {
    let article = desk.seat.document.article();
    let now = desk.now();
    let mut all = findings(article, limits(desk), now);
    all.extend(withheld(article, now, |id| drift::target(desk, id)));
    all.retain(|finding| !is_passed_over(&desk.settings, finding.lack));
    all
}

/// The same with the words of each place; quotes are compared with their passages only when the
/// article became another.
fn found(desk: &mut Desk) -> Vec<Found> {
    let (article, limits) = (desk.seat.document.article(), limits(desk));
    let kept = desk.seat.looked.0.as_ref();
    let kept = kept.filter(|(of, within, _)| of == article && *within == limits);
    let all = match kept {
        Some((.., all)) => Rc::clone(all),
        None => {
            let all = findings(article, limits, desk.now()).into_iter();
            let all = all.map(|finding| (finding, place(article, finding.spot)));
            let all: Rc<[Found]> = all.collect();
            desk.seat.looked.0 = Some((article.clone(), limits, Rc::clone(&all)));
            all
        }
    };
    // What others are is looked at each time: they change without this one.
    let article = desk.seat.document.article();
    let others = withheld(article, desk.now(), |id| drift::target(desk, id)).into_iter();
    let others = others.map(|finding| (finding, place(article, finding.spot)));
    let asked = all.iter().cloned().chain(others);
    let asked = asked.filter(|(finding, _)| !is_passed_over(&desk.settings, finding.lack));
    asked.collect()
}

const fn limits(desk: &Desk) -> Limits {
    Limits {
        headline: desk.settings.lengths.search,
        standfirst: desk.settings.lengths.standfirst,
    }
}

fn is_passed_over(settings: &Settings, lack: Lack) -> bool {
    settings.unchecked.iter().any(|known| known == key(lack))
}

/// What a person did in the list.
enum Did {
    Go(Spot),
    PassOver(Lack),
    Everything,
    Publish,
    Leave,
}

/// Shows the list; whether it stays.
pub(super) fn ui(desk: &mut Desk, ctx: &Context) -> bool {
    let all = found(desk);
    let can_publish = publishing::can(desk);
    let has_less = !desk.settings.unchecked.is_empty();
    let high = (ctx.content_rect().height() - 220.0).clamp(120.0, 460.0);
    let shown = dialog(ctx, say("ready-title"), 560.0, |ui| {
        let told = if all.is_empty() {
            say("ready-nothing").to_owned()
        } else {
            words::count("ready-count", all.len())
        };
        Text::new(&told, Kind::Ui).tone(Tone::Quiet).ui(ui);
        ui.add_space(6.0);
        let mut did = None;
        flow::scroll(ui).max_height(high).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (at, (finding, place)) in all.iter().enumerate() {
                let (row, is_passed_over) = ui.push_id(at, |ui| line(ui, finding, place)).inner;
                if at == 0 {
                    begin_at(ui, row.id);
                }
                if row.clicked() {
                    did = Some(Did::Go(finding.spot));
                } else if is_passed_over {
                    did = Some(Did::PassOver(finding.lack));
                }
            }
            follow_keyboard(ui);
        });
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            let publish = if all.is_empty() {
                Button::new(Action::PublishNow.title()).look(Look::Primary)
            } else {
                Button::new(say("publish-anyway"))
            };
            if can_publish && publish.ui(ui).clicked() {
                did = Some(Did::Publish);
            }
            if Button::new(say("close")).ui(ui).clicked() {
                did = Some(Did::Leave);
            }
            if has_less && Button::new(say("ready-everything")).ui(ui).clicked() {
                did = Some(Did::Everything);
            }
        });
        did
    });
    match shown.inner {
        Some(Did::Go(spot)) => go(desk, spot),
        Some(Did::PassOver(lack)) => {
            desk.settings.unchecked.push(key(lack).to_owned());
            return true;
        }
        Some(Did::Everything) => {
            desk.settings.unchecked.clear();
            return true;
        }
        Some(Did::Publish) => publishing::publish(desk),
        Some(Did::Leave) => {}
        None => return !shown.is_left,
    }
    false
}

fn go(desk: &mut Desk, spot: Spot) {
    match spot {
        Spot::Words(anchor, head) => marking::go_to(desk, Selection { anchor, head }),
        Spot::Quote(id) => {
            desk.seat.quote = Some(id);
            desk.view.section = Section::Quotes;
            desk.open_inspector();
            marking::go_to_quote(desk, id);
        }
        Spot::GoesOut => work::go(desk, Part::GoesOut),
        Spot::Legal => work::go(desk, Part::Legal),
        Spot::Task(at) => work::go(desk, Part::Tasks(at)),
        Spot::Related(at) => related::go(desk, at),
    }
}

/// The words of the place, as far as they are shown.
fn place(article: &Article, spot: Spot) -> String {
    let words = match spot {
        Spot::Quote(id) => article.words_of(id).join(" "),
        Spot::GoesOut => {
            let embargo = words::moment(article.particulars().embargo);
            return say_with("embargo-until", [("time", embargo.into())]);
        }
        Spot::Legal => {
            let legal = &article.particulars().legal;
            let said = [legal.by.as_str(), &legal.remark].into_iter();
            let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
            said.join(say("comma"))
        }
        Spot::Task(at) => {
            let task = article.particulars().tasks.get(at);
            task.map_or_else(String::new, |task| task.words.clone())
        }
        Spot::Related(at) => {
            let one = article.particulars().related.get(at);
            one.map_or_else(String::new, |one| match &one.url {
                Some(url) if one.title.trim().is_empty() => url.as_str().to_owned(),
                _ => one.title.clone(),
            })
        }
        Spot::Words(from, _) => {
            let block = article
                .find(from)
                .and_then(|place| article.block(place.block));
            block.map_or_else(String::new, |block| block.words.text().to_owned())
        }
    };
    crate::model::words::excerpt(&words, SHOWN)
}

/// One finding, and the button behind it that asks for its kind no more.
fn line(ui: &mut Ui, finding: &Finding, place: &str) -> (Response, bool) {
    let theme = theme(ui);
    let lack = say(key(finding.lack));
    let name = [lack, place].join(say("comma"));
    let off = format!("{}{}{lack}", say("ready-pass-over"), say("comma"));
    let button = Button::new(say("ready-pass-over"))
        .name(&off)
        .look(Look::Link);
    let behind = button.width(ui) + 20.0;
    let wide = ui.available_width();
    let title = Text::new(lack, Kind::UiStrong).rows(1);
    let about = Text::new(place, Kind::Excerpt).tone(Tone::Faint).rows(1);
    let room = wide - behind - 44.0;
    let (title_size, about_size) = (title.size(ui, room), about.size(ui, room));
    let is_told = !place.is_empty();
    let under = if is_told { about_size.y + 3.0 } else { 0.0 };
    let high = title_size.y + under + 16.0;
    let (whole, _) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    let area = flow::between(whole, 0.0, behind);
    let response = ui.interact(area, ui.scope_id().with("go"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(area, corner(theme.sizes.radius), theme.colours.chip);
    }
    let dot = pos2(
        flow::start(area, 18.0, 0.0),
        area.top() + 8.0 + title_size.y / 2.0,
    );
    Icon::Warning.paint(ui, dot, 15.0, theme.colours.warn);
    let left = flow::start(area, 34.0, room);
    title.paint(ui, pos2(left, area.top() + 8.0), room);
    if is_told {
        let top = area.top() + 11.0 + title_size.y;
        about.paint(ui, pos2(left, top), room);
    }
    ring(ui, &response, area.shrink(1.0), theme.sizes.radius);
    let end = flow::between(whole, wide - behind + 10.0, 0.0);
    let middle = egui::Rect::from_center_size(end.center(), vec2(end.width(), 24.0));
    let mut side = ui.new_child(egui::UiBuilder::new().max_rect(middle).layout(flow::line()));
    let is_passed_over = button.ui(&mut side).clicked();
    (response, is_passed_over)
}
