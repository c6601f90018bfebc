//! Pictures: loaded for the page off its thread, and kept beside the article when one is pasted
//! or dropped.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{ColorImage, Context};
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use super::Desk;
use super::errors::Told as _;
use super::jobs::Done;
use super::say::{say, say_with};
use crate::edit::command::{blocks, records};
use crate::export::format::Format;
use crate::library::along::{self, Left};
use crate::library::folder::Library;
use crate::model::block::{BlockKind, Picture};
use crate::surface::{Bitmap, Size};

/// The endings of files that are pictures.
const ENDINGS: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "svg"];
/// No picture is shown with more pixels across, or taller.
const WIDEST: u32 = 2048;
/// A file larger than this is not loaded.
const LARGEST: u64 = 96 << 20;

/// A picture that stands beside the article from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    file: String,
    size: Option<Size>,
}

/// Whether a file's name says that it is a picture.
pub(super) fn is_picture(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Begins to load a picture for the page, unless somebody has.
pub(super) fn load(desk: &mut Desk, ctx: &Context, file: &str) {
    if !desk.seat.surface.wants_picture(file) {
        return;
    }
    let path = place_of(desk, file);
    let (seat, file) = (desk.seat.id, file.to_owned());
    let most = ctx.pixels_per_point() * 640.0 * f32::from(desk.settings.text_percent) / 100.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive width, cut to a small range"
    )]
    let most = (most as u32).clamp(320, WIDEST);
    desk.jobs.begin("picture", ctx, move || {
        let image = read(&path).and_then(|bytes| decode(&bytes, most));
        Done::Picture(seat, file, image.map(Box::new))
    });
}

/// Where the file of a picture is: beside the article unless its name says otherwise.
fn place_of(desk: &Desk, file: &str) -> PathBuf {
    let file = file.trim();
    desk.folder()
        .join(file.strip_prefix("file://").unwrap_or(file))
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let about = std::fs::metadata(path).ok()?;
    let is_fit = about.is_file() && about.len() <= LARGEST;
    is_fit.then(|| std::fs::read(path).ok()).flatten()
}

/// The pixels of a picture, no more of them than are shown, and its own size.
fn decode(bytes: &[u8], most: u32) -> Option<(ColorImage, Size)> {
    let reader = ImageReader::new(Cursor::new(bytes));
    let reader = reader.with_guessed_format().ok()?;
    if reader.format().is_none() {
        return drawing(bytes, most);
    }
    let mut decoder = reader.into_decoder().ok()?;
    let turned = decoder.orientation().ok()?;
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(turned);
    let size = (image.width(), image.height());
    if most < size.0 || WIDEST < size.1 {
        image = image.thumbnail(most, WIDEST);
    }
    let pixels = image.to_rgba8();
    let shape = [pixels.width() as usize, pixels.height() as usize];
    Some((ColorImage::from_rgba_unmultiplied(shape, &pixels), size))
}

/// The same of a drawing in SVG.
fn drawing(bytes: &[u8], most: u32) -> Option<(ColorImage, Size)> {
    let tree = usvg::Tree::from_data(bytes, &usvg::Options::default()).ok()?;
    let own = tree.size().to_int_size();
    let by = (most as f32 / tree.size().width()).min(WIDEST as f32 / tree.size().height());
    let size = own.scale_by(by)?;
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::from_scale(by, by), &mut pixels.as_mut());
    let shape = [size.width() as usize, size.height() as usize];
    let image = ColorImage::from_rgba_premultiplied(shape, pixels.data());
    Some((image, (own.width(), own.height())))
}

/// Brings the pictures of the open article along to a page that was written.
pub(super) fn bring(desk: &Desk, ctx: &Context, page: &Path, format: Format, whole: bool) {
    let files = format.files(desk.seat.document.article(), whole);
    if files.is_empty() {
        return;
    }
    // An article that has no file yet has its pictures where the desk keeps new ones.
    let own = desk.seat.document.path().map(Path::to_owned);
    let own = own.unwrap_or_else(|| desk.folder().join("new"));
    let page = page.to_owned();
    desk.jobs.begin("pictures", ctx, move || {
        let left = along::bring(&own, &page, &files);
        Done::Brought(page, left)
    });
}

/// Says which pictures are not beside their page as the article has them.
pub(super) fn brought(desk: &mut Desk, page: &Path, left: &[Left]) {
    if left.is_empty() {
        return;
    }
    let name = page.file_name().unwrap_or_default().to_string_lossy();
    let remarks: Vec<String> = left.iter().map(|left| left.told()).collect();
    let remarks = remarks.join(say("semicolon"));
    let values = [("name", name.into()), ("remarks", remarks.into())];
    desk.notices.remark(say_with("files-lost", values), None);
}

/// The folder in which pictures of the open article are kept.
fn home(desk: &mut Desk) -> Option<PathBuf> {
    let beside = desk.seat.document.path().and_then(Path::parent);
    let root = desk.shelf.library().map(Library::root);
    let home = beside.or(root).map(Path::to_owned);
    if home.is_none() {
        let now = desk.now();
        desk.notices.say(say("picture-save-first"), None, now);
    }
    home
}

/// Keeps a picture from the clipboard beside the article, as PNG, and then shows it there.
pub(super) fn paste(desk: &mut Desk, ctx: &Context, image: &Arc<Bitmap>) {
    let Some(home) = home(desk) else { return };
    let slug = desk.seat.document.article().particulars().slug.as_ref();
    let name = slug.map_or("picture", |slug| slug.as_str()).to_owned();
    let (seat, image) = (desk.seat.id, Arc::clone(image));
    desk.jobs.begin("picture", ctx, move || {
        let (wide, high) = (image.size.0, image.size.1);
        let pixels = RgbaImage::from_raw(wide, high, image.pixels.clone());
        let mut bytes = Vec::new();
        let made = pixels.ok_or_else(|| say("picture-no-pixels").to_owned());
        let made = made.and_then(|pixels| {
            let mut into = Cursor::new(&mut bytes);
            let written = pixels.write_to(&mut into, ImageFormat::Png);
            written.map_err(|cause| cause.to_string())
        });
        let kept = made.and_then(|()| keep(&home, &name, "png", &bytes));
        let size = Some((wide, high));
        Done::PictureKept(seat, kept.map(|file| Kept { file, size }))
    });
}

/// Keeps a copy of a picture's file beside the article, unless it is there already.
pub(super) fn drop_file(desk: &mut Desk, ctx: &Context, path: &Path) {
    let Some(home) = home(desk) else { return };
    let (seat, path) = (desk.seat.id, path.to_owned());
    desk.jobs.begin("picture", ctx, move || {
        let kept = take_in(&home, &path).map_err(|cause| {
            let file = path.display().to_string();
            say_with(
                "picture-not-kept",
                [("file", file.into()), ("cause", cause.into())],
            )
        });
        Done::PictureKept(seat, kept)
    });
}

fn take_in(home: &Path, path: &Path) -> Result<Kept, String> {
    let bytes = std::fs::read(path).map_err(|cause| cause.told())?;
    let reader = ImageReader::new(Cursor::new(&bytes)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    let own = path.file_name().and_then(|name| name.to_str());
    if let (true, Some(name)) = (path.parent() == Some(home), own) {
        return Ok(Kept {
            file: name.to_owned(),
            size,
        });
    }
    let part =
        |part: Option<&std::ffi::OsStr>| part.and_then(|part| part.to_str()).map(str::to_owned);
    let name = part(path.file_stem()).unwrap_or_else(|| "picture".to_owned());
    let ending = part(path.extension()).unwrap_or_default();
    let file = keep(home, &name, &ending, &bytes)?;
    Ok(Kept { file, size })
}

/// Writes a picture under a name that is free.
fn keep(home: &Path, name: &str, ending: &str, bytes: &[u8]) -> Result<String, String> {
    let names = (1..).map(|number| match number {
        1 => format!("{name}.{ending}"),
        number => format!("{name}-{number}.{ending}"),
    });
    for file in names.take(10_000) {
        let path = home.join(&file);
        if path.exists() {
            continue;
        }
        Library::keep_beside(&path, bytes).map_err(|error| error.told())?;
        return Ok(file);
    }
    Err(say("picture-no-name").to_owned())
}

/// Shows a picture that stands beside the article now, where the caret is.
pub(super) fn kept(desk: &mut Desk, kept: Result<Kept, String>) {
    let kept = match kept {
        Ok(kept) => kept,
        Err(words) => {
            desk.notices.fail(words, None);
            return;
        }
    };
    let now = desk.now();
    let state = desk.seat.document.state();
    let here = state.place(state.selection.head);
    let empty = here.filter(|place| {
        let block = state.article.block(place.block);
        block.is_some_and(
            |block| matches!(&block.kind, BlockKind::Picture(picture) if picture.file.is_empty()),
        )
    });
    let change = match empty {
        Some(place) => records::set_picture(
            state,
            place.block,
            |picture| {
                picture.file = kept.file;
                picture.size = kept.size;
            },
            now,
        ),
        None => {
            let picture = Picture {
                file: kept.file,
                size: kept.size,
                ..Picture::default()
            };
            blocks::insert(state, &BlockKind::Picture(Arc::new(picture)), now)
        }
    };
    desk.change(change);
    desk.view.wants_page = true;
    desk.seat.surface.reveal();
}
