//! Syncs what was written, off the window's thread.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::errors::Told as _;
use crate::library::disk::DiskFile;

/// How long changes may wait to be synced; half of the second that a power cut may cost.
const SYNC_AFTER: Duration = Duration::from_millis(500);

/// A second handle on a file that is written.
type Handle = io::Result<Box<dyn DiskFile>>;

/// Syncs journals off the window's thread.
#[derive(Debug)]
pub(super) struct Syncer {
    /// Nobody to ask when everything is synced at once.
    asked: Option<Sender<Box<dyn DiskFile>>>,
    errors: Receiver<io::Error>,
    is_pending: Arc<AtomicBool>,
}

impl Syncer {
    /// With a thread that syncs, or syncing at once.
    pub(super) fn new(is_at_once: bool) -> Self {
        let (asked, wanted) = channel::<Box<dyn DiskFile>>();
        let (told, errors) = channel();
        let is_pending = Arc::new(AtomicBool::new(false));
        let pending = Arc::clone(&is_pending);
        let work = move || {
            while let Ok(mut file) = wanted.recv() {
                // More may come meanwhile; the last handle syncs them all unless the file changed.
                let is_over = loop {
                    match wanted.recv_timeout(SYNC_AFTER) {
                        Ok(next) => {
                            report(file.sync(), &told);
                            file = next;
                        }
                        Err(RecvTimeoutError::Timeout) => break false,
                        Err(RecvTimeoutError::Disconnected) => break true,
                    }
                };
                pending.store(false, Ordering::Release);
                report(file.sync(), &told);
                if is_over {
                    break;
                }
            }
        };
        let thread = std::thread::Builder::new().name("nutgraf journal".to_owned());
        let is_running = !is_at_once && thread.spawn(work).is_ok();
        Self {
            asked: is_running.then_some(asked),
            errors,
            is_pending,
        }
    }

    /// Asks that everything written so far to the file of this handle is on the disk soon.
    pub(super) fn ask(&self, file: impl Fn() -> Handle) -> io::Result<()> {
        let Some(asked) = &self.asked else {
            return file()?.sync();
        };
        if !self.is_pending.swap(true, Ordering::AcqRel) && asked.send(file()?).is_err() {
            return file()?.sync();
        }
        Ok(())
    }

    /// What follows may be written to another file: it is asked for by itself.
    pub(super) fn turn(&self) {
        self.is_pending.store(false, Ordering::Release);
    }

    /// What could not be synced since this was asked last.
    pub(super) fn error(&self) -> Option<String> {
        self.errors.try_recv().ok().map(|error| error.told())
    }
}

fn report(result: io::Result<()>, told: &Sender<io::Error>) {
    if let Err(error) = result {
        // Without a desk there is nobody to tell.
        drop(told.send(error));
    }
}
