//! Work that would hold up the window: on named threads, or at once where a test wants it so.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::Context;

use crate::desk::drift::Known;
use crate::desk::exporting::batch::Report;
use crate::desk::outside;
use crate::desk::pick::Picked;
use crate::desk::pictures::Kept;
use crate::desk::rewriting::{self, Looked};
use crate::desk::say::{speak, spoken};
use crate::desk::seat::SeatId;
use crate::desk::shelf::News;
use crate::desk::watch::Watch;
use crate::library::along::Left;
use crate::library::error::OpenError;
use crate::library::recovery;
use crate::library::search::{Index, Refreshed};
use crate::library::watch::{Changes, Glance};
use crate::model::article::ArticleId;
use crate::typeset::system::Found;

/// What a job came back with.
#[derive(Debug)]
pub(super) enum Done {
    /// The index of a folder.
    Opened(Arc<Index>),
    /// The index is at what the files say, but for those that could not be read.
    Refreshed(Result<Refreshed, OpenError>),
    /// Faces of the system for letters that ours lack.
    Faces(Vec<Found>),
    /// An article was put into the index, or was not and its file must be read.
    Noted(bool),
    /// What the journals of a folder have beyond its files.
    Recovered(Box<recovery::Found>),
    /// What came of an export of many.
    Exported(Box<Report>),
    /// Which articles have words that are to be replaced.
    Looked(Box<Looked>),
    /// What came of replacing words in many, or of taking that back.
    Rewritten(Box<rewriting::Report>),
    /// How a folder is watched from now on.
    Watching(Box<Watch>),
    /// What a look through a folder saw, and how long it took.
    Glanced(PathBuf, Glance, Changes, Duration),
    /// What somebody else did to the books of a folder.
    News(PathBuf, Vec<News>),
    /// What a look at the open article's file found.
    Outside(Box<outside::Answer>),
    /// An answer of the system's file dialog.
    Picked(Picked),
    /// A picture for the page with its own size; nothing when it cannot be read.
    Picture(
        SeatId,
        String,
        Option<Box<(egui::ColorImage, crate::surface::Size)>>,
    ),
    /// The pictures that are not beside a page that was exported as the article has them.
    Brought(PathBuf, Vec<Left>),
    /// What articles of the posts say now.
    Teasers(Vec<(ArticleId, Known)>),
    /// A picture that was put beside the article.
    PictureKept(SeatId, Result<Kept, String>),
}

impl Done {
    /// Whether another article may come to the page by it.
    pub(super) const fn turns_page(&self) -> bool {
        matches!(self, Self::Recovered(_) | Self::Picked(_))
    }
}

/// Where jobs run and come back.
#[derive(Debug)]
pub(super) struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    is_at_once: bool,
}

impl Jobs {
    /// Jobs on threads, or each at once before the call returns.
    #[must_use]
    pub(super) fn new(is_at_once: bool) -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            is_at_once,
        }
    }

    /// Begins a job; when no thread can be had, it is done at once.
    pub(super) fn begin(
        &self,
        name: &str,
        ctx: &Context,
        work: impl FnOnce() -> Done + Send + 'static,
    ) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        let work = Arc::new(egui::mutex::Mutex::new(Some(work)));
        let here = Arc::clone(&work);
        let tongue = spoken();
        let run = move || {
            speak(tongue);
            let work = work.lock().take();
            // When the desk is gone, nobody waits for the answer.
            if let Some(work) = work {
                drop(sender.send(work()));
            }
            ctx.request_repaint();
        };
        if self.is_at_once {
            run();
            return;
        }
        let thread = std::thread::Builder::new().name(format!("nutgraf {name}"));
        if thread.spawn(run).is_err()
            && let Some(work) = here.lock().take()
        {
            drop(self.sender.send(work()));
        }
    }

    /// What has come back.
    pub(super) fn done(&self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }
}
