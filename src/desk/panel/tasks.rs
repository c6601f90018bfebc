//! What is left to do on the article, a line each: typed one after another, ticked when done.

use egui::{Id, Key, Ui};

use super::article::set;
use crate::desk::Desk;
use crate::desk::component::{Field, Kind, Text, Tone, check, flow};
use crate::desk::say::{say, say_with};
use crate::model::particulars::Particular;
use crate::model::work::Task;
use crate::surface;

/// The field of a task; behind the last one another can be typed.
fn field<'a>(desk: &Desk, name: &'a str) -> Field<'a> {
    Field::new(name)
        .of("task")
        .number(desk.seat.id.number())
        .bare()
        .plain()
}

fn name(at: usize) -> String {
    say_with("work-task-number", [("number", (at + 1).into())])
}

/// The id of the field of a task.
pub(super) fn field_id(desk: &Desk, at: usize) -> Id {
    field(desk, &name(at)).id()
}

/// Shows them.
pub(super) fn ui(desk: &mut Desk, ui: &mut Ui, tasks: &[Task]) {
    let done = tasks.iter().filter(|task| task.is_done).count();
    let title = match done {
        0 => say("work-tasks").to_owned(),
        done => {
            let values = [("done", done.into()), ("all", tasks.len().into())];
            say_with("work-tasks-done", values)
        }
    };
    ui.add_space(4.0);
    Text::new(&title, Kind::SmallMedium)
        .tone(Tone::Quiet)
        .ui(ui);
    ui.add_space(-7.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for at in 0..=tasks.len() {
            line(desk, ui, tasks, at);
        }
    });
    forget_empty(desk, ui);
}

fn put(desk: &mut Desk, tasks: &[Task], change: impl FnOnce(&mut Vec<Task>)) {
    let mut tasks = tasks.to_vec();
    change(&mut tasks);
    set(desk, Particular::Tasks(tasks));
}

fn line(desk: &mut Desk, ui: &mut Ui, tasks: &[Task], at: usize) {
    let task = tasks.get(at);
    let (own, name) = (field_id(desk, at), name(at));
    let had_focus = ui.memory(|memory| memory.has_focus(own));
    let words = task.map_or("", |task| task.words.as_str());
    // Backspace in a line without words goes back to the one before.
    if had_focus
        && words.is_empty()
        && 0 < at
        && ui.input(|input| input.key_pressed(Key::Backspace))
    {
        go(ui, field_id(desk, at - 1));
    }
    let mut typed = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        match task {
            Some(task) => {
                let said = if task.words.is_empty() {
                    &name
                } else {
                    &task.words
                };
                if check(ui, said, task.is_done).clicked() {
                    put(desk, tasks, |tasks| {
                        if let Some(task) = tasks.get_mut(at) {
                            task.is_done = !task.is_done;
                        }
                    });
                }
            }
            None => ui.add_space(24.0),
        }
        ui.with_layout(flow::column(), |ui| {
            let hint = if task.is_none() {
                say("work-task.hint")
            } else {
                ""
            };
            let is_done = task.is_some_and(|task| task.is_done);
            typed = field(desk, &name).hint(hint).faint(is_done).live(ui, words);
        });
    });
    if let Some(words) = typed {
        put(desk, tasks, |tasks| match tasks.get_mut(at) {
            Some(task) => task.words = words,
            None => tasks.push(Task {
                words,
                ..Task::default()
            }),
        });
    }
    let has_focus = ui.memory(|memory| memory.has_focus(own));
    let is_entered = had_focus && !has_focus && ui.input(|input| input.key_pressed(Key::Enter));
    if is_entered && task.is_some() {
        go(ui, field_id(desk, at + 1));
    }
    if has_focus {
        desk.seat.work.task = Some(at);
    }
}

/// Goes to another line, which does not hear the key that leads there.
fn go(ui: &Ui, field: Id) {
    surface::Field::put_caret(ui.ctx(), field, true);
    ui.memory_mut(|memory| memory.request_focus(field));
}

/// A task whose words were taken away goes when the keyboard has left it.
fn forget_empty(desk: &mut Desk, ui: &Ui) {
    let Some(at) = desk.seat.work.task else {
        return;
    };
    let own = field_id(desk, at);
    if ui.memory(|memory| memory.has_focus(own)) {
        return;
    }
    desk.seat.work.task = None;
    let tasks = desk.seat.document.article().particulars().tasks.clone();
    if tasks
        .get(at)
        .is_some_and(|task| task.words.trim().is_empty())
    {
        put(desk, &tasks, |tasks| drop(tasks.remove(at)));
    }
}
