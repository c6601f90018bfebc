//! From words to lines of glyphs. parley lives here and nowhere else.

pub mod fonts;
