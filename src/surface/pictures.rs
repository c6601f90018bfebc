//! The pictures of the page, as far as they are loaded; the desk loads them.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{
    Color32, ColorImage, Context, Painter, Rect, TextureHandle, TextureOptions, pos2, vec2,
};

use super::Surface;
use super::paint::Canvas;
use crate::model::article::Article;
use crate::model::block::{BlockKind, Picture};

/// Width and height in pixels.
pub type Size = (u32, u32);

/// One picture.
#[derive(Clone)]
pub(super) enum Shot {
    /// Somebody is loading it.
    Coming,
    /// There is no such file, or it is no picture.
    Missing,
    /// Its pixels, and how large it is itself.
    There(TextureHandle, Size),
}

impl std::fmt::Debug for Shot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Coming => "Coming",
            Self::Missing => "Missing",
            Self::There(..) => "There",
        })
    }
}

/// Pictures by the names the article gives them.
pub(super) type Shots = HashMap<String, Shot>;

/// So many are kept.
const MOST: usize = 60;

/// Whether a picture is a file here, and not an address elsewhere.
#[must_use]
pub fn is_file(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && !name.starts_with("http://") && !name.starts_with("https://")
}

/// How large a picture is: as its file says, or as the article says before that is known.
pub(super) fn size_of(kind: &BlockKind, shots: &Shots) -> Option<Size> {
    let BlockKind::Picture(picture) = kind else {
        return None;
    };
    let size = match shots.get(&picture.file) {
        Some(Shot::There(_, size)) => Some(*size),
        _ => picture.size,
    };
    size.filter(|(wide, high)| 0 < *wide && 0 < *high)
}

impl Surface {
    /// The picture of that name; `None` when it must be loaded, is being loaded or cannot be.
    #[must_use]
    pub fn picture(&self, file: &str) -> Option<&TextureHandle> {
        match self.shots.get(file) {
            Some(Shot::There(texture, _)) => Some(texture),
            _ => None,
        }
    }

    /// Whether nobody has begun to load a picture; from now on somebody has.
    pub fn wants_picture(&mut self, file: &str) -> bool {
        if !is_file(file) || self.shots.contains_key(file) {
            return false;
        }
        let shots = Arc::make_mut(&mut self.shots);
        if MOST <= shots.len() {
            // Those in sight are loaded again.
            shots.clear();
        }
        shots.insert(file.to_owned(), Shot::Coming);
        true
    }

    /// A picture that was loaded, with its own size; without pixels when it could not be.
    pub fn put_picture(&mut self, ctx: &Context, file: &str, image: Option<(ColorImage, Size)>) {
        let shot = match image {
            Some((image, size)) => {
                let texture = ctx.load_texture(file, image, TextureOptions::LINEAR);
                Shot::There(texture, size)
            }
            None => Shot::Missing,
        };
        Arc::make_mut(&mut self.shots).insert(file.to_owned(), shot);
        self.page.unset_picture(file);
        ctx.request_repaint();
    }

    /// The files of the pictures in a stretch of the article that nobody has loaded yet.
    pub(super) fn missing_pictures(
        &self,
        article: &Article,
        in_sight: std::ops::Range<usize>,
    ) -> Vec<String> {
        let blocks = article.blocks().iter_from(in_sight.start);
        let files = blocks.take(in_sight.len()).filter_map(|block| {
            let BlockKind::Picture(picture) = &block.kind else {
                return None;
            };
            let is_new = is_file(&picture.file) && !self.shots.contains_key(&picture.file);
            is_new.then(|| picture.file.clone())
        });
        files.collect()
    }
}

impl Canvas<'_, '_> {
    /// A picture, or a calm place for one that is not there.
    pub(super) fn picture(&mut self, picture: &Picture, frame: Rect) {
        let look = self.stage.look;
        let words = match self.stage.shots.get(&picture.file) {
            Some(Shot::There(texture, size)) => {
                return draw(self.painter, texture, *size, frame);
            }
            Some(Shot::Coming) => String::new(),
            Some(Shot::Missing) => format!("{} {}", (look.say)("picture-missing"), picture.file),
            None if picture.file.is_empty() => (look.say)("picture-none").to_owned(),
            None => picture.file.clone(),
        };
        self.painter.rect_filled(frame, 6.0, look.chip);
        self.middle(&words, frame, look.inks.faint);
    }
}

/// Draws a picture as large as it fits into a frame.
fn draw(painter: &Painter, texture: &TextureHandle, (wide, high): Size, frame: Rect) {
    let (wide, high) = (wide as f32, high as f32);
    let by = (frame.width() / wide).min(frame.height() / high);
    let area = Rect::from_center_size(frame.center(), vec2(wide * by, high * by));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture.id(), area, whole, Color32::WHITE);
}
