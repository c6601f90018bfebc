//! The faces the program carries: their bytes, their names, and which one sets what.

use std::sync::Arc;

use parley::FontContext;
use parley::fontique::{
    Blob, Collection, CollectionOptions, FallbackKey, FontInfoOverride, Script, SourceCache,
};

/// The copy face, upright.
pub const SERIF: &[u8] = include_bytes!("../../assets/fonts/NutgrafSerif.ttf");
/// The copy face, italic.
pub const SERIF_ITALIC: &[u8] = include_bytes!("../../assets/fonts/NutgrafSerif-Italic.ttf");
/// The desk's face.
pub const SANS: &[u8] = include_bytes!("../../assets/fonts/Inter.ttf");
/// Copy in Arabic letters.
pub const NASKH: &[u8] = include_bytes!("../../assets/fonts/NotoNaskhArabic.ttf");
/// Headlines and the desk in Arabic letters.
pub const VAZIRMATN: &[u8] = include_bytes!("../../assets/fonts/Vazirmatn.ttf");
/// The desk's icons.
pub const ICONS: &[u8] = include_bytes!("../../assets/fonts/Phosphor.ttf");

const FACES: [(&str, &[u8]); 6] = [
    ("Nutgraf Serif", SERIF),
    ("Nutgraf Serif", SERIF_ITALIC),
    ("Inter", SANS),
    ("Noto Naskh Arabic", NASKH),
    ("Vazirmatn", VAZIRMATN),
    ("Phosphor", ICONS),
];

/// A family of faces that covers Latin, Greek, Cyrillic and Arabic letters together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Family {
    /// What a reader will read: a serif, with Naskh for Arabic letters.
    #[default]
    Copy,
    /// Headlines: the serif, with Vazirmatn for Arabic letters.
    Display,
    /// What belongs to the desk: Inter, with Vazirmatn for Arabic letters.
    Desk,
}

impl Family {
    /// All.
    pub const ALL: [Self; 3] = [Self::Copy, Self::Display, Self::Desk];

    /// Its place among all.
    pub const fn index(self) -> usize {
        match self {
            Self::Copy => 0,
            Self::Display => 1,
            Self::Desk => 2,
        }
    }

    /// The faces in the order they are asked for a letter, as a CSS list.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Copy => "Nutgraf Serif, Noto Naskh Arabic, Vazirmatn, Inter",
            Self::Display => "Nutgraf Serif, Vazirmatn, Noto Naskh Arabic, Inter",
            Self::Desk => "Inter, Vazirmatn, Nutgraf Serif, Phosphor",
        }
    }
}

/// A context that knows the bundled faces and no others, so every machine sets the same lines;
/// what they lack is asked of the system by [`super::system`].
pub fn context() -> FontContext {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    let mut arabic = Vec::new();
    for (name, bytes) in FACES {
        let named = FontInfoOverride {
            family_name: Some(name),
            ..FontInfoOverride::default()
        };
        let families = collection.register_fonts(Blob::new(Arc::new(bytes)), Some(named));
        if name == "Noto Naskh Arabic" {
            arabic.extend(families.iter().map(|(id, _)| *id));
        }
    }
    let script = FallbackKey::new(Script::from_bytes(*b"Arab"), None);
    collection.set_fallbacks(script, arabic.into_iter());
    FontContext {
        collection,
        source_cache: SourceCache::default(),
    }
}
