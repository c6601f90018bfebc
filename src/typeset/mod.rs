//! From words to lines of glyphs. parley lives here and nowhere else.
//!
//! Same words, width, scale and fonts give the same lines. Nothing here changes an article.

pub mod cache;
pub mod fonts;
pub mod hit;
pub mod lines;
pub mod motion;
pub mod paint;
pub mod shape;
pub mod span;
pub mod style;
pub mod system;
