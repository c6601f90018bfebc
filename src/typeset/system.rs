//! Faces of the system, for letters that none of ours has: other scripts and colour emoji.
//!
//! The folders where a system keeps its faces are read file by file, so that nothing is needed
//! to build and no service to run. That takes a moment and is done off the window's thread, when
//! the first such letter has been met.

use std::path::PathBuf;

use parley::fontique::{
    Collection, CollectionOptions, FamilyInfo, FontStyle, FontWeight, FontWidth, SourceCache,
    SourceKind,
};

/// A family of the system that has letters we lack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub family: String,
    /// Its files: one, or one for each weight.
    pub files: Vec<PathBuf>,
    /// Whether it has pictures rather than letters.
    pub is_emoji: bool,
}

/// The folders where this system keeps its faces.
#[must_use]
pub fn folders() -> Vec<PathBuf> {
    let of = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let home = |inside: &str| of("HOME").map(|home| home.join(inside));
    if cfg!(target_os = "windows") {
        let system = of("SystemRoot").map(|root| root.join("Fonts"));
        let own = of("LOCALAPPDATA").map(|local| local.join("Microsoft\\Windows\\Fonts"));
        return system.into_iter().chain(own).collect();
    }
    if cfg!(target_os = "macos") {
        let system = ["/System/Library/Fonts", "/Library/Fonts"].map(PathBuf::from);
        return system.into_iter().chain(home("Library/Fonts")).collect();
    }
    let data = of("XDG_DATA_HOME").map(|data| data.join("fonts"));
    let shared = ["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from);
    let own = data.or_else(|| home(".local/share/fonts"));
    let old = home(".fonts");
    shared.into_iter().chain(own).chain(old).collect()
}

/// The fewest and fittest families that have as many of the letters as any of the system has.
#[must_use]
pub fn find(folders: &[PathBuf], letters: &[char]) -> Vec<Found> {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    collection.load_fonts_from_paths(folders);
    let mut sources = SourceCache::default();
    let ids: Vec<_> = collection.family_ids().collect();
    let mut families: Vec<(FamilyInfo, Vec<char>)> = ids
        .into_iter()
        .filter_map(|id| collection.family(id))
        .map(|family| {
            let has = covered(&family, letters, &mut sources);
            (family, has)
        })
        .filter(|(_, has)| !has.is_empty())
        .collect();
    // The same choice every time, whatever order the disk gives.
    families.sort_by(|(a, _), (b, _)| a.name().cmp(b.name()));
    let mut found = Vec::new();
    let mut left = letters.to_vec();
    while !left.is_empty() {
        let count = |has: &[char]| has.iter().filter(|letter| left.contains(letter)).count();
        let best = families.iter().max_by_key(|(family, has)| {
            (count(has).min(1) * worth(family.name(), &left), count(has))
        });
        let Some((family, has)) = best.filter(|(_, has)| 0 < count(has)) else {
            break;
        };
        left.retain(|letter| !has.contains(letter));
        found.push(Found {
            family: family.name().to_owned(),
            files: files(family),
            is_emoji: is_emoji(family.name()),
        });
    }
    found
}

/// Which of the letters a family has, by its plainest face.
fn covered(family: &FamilyInfo, letters: &[char], sources: &mut SourceCache) -> Vec<char> {
    let has = || {
        let (width, weight) = (FontWidth::NORMAL, FontWeight::NORMAL);
        let face = family.match_font(width, FontStyle::Normal, weight, true)?;
        let bytes = face.load(Some(sources))?;
        let map = face.charmap_index().charmap(bytes.as_ref())?;
        let has = |letter: &&char| map.map(u32::from(**letter)).is_some_and(|glyph| glyph != 0);
        Some(letters.iter().filter(has).copied().collect())
    };
    let mut has = has;
    has().unwrap_or_default()
}

fn is_emoji(name: &str) -> bool {
    name.to_lowercase().contains("emoji")
}

/// How fit a family is for text among ours; 1 at least.
fn worth(name: &str, letters: &[char]) -> usize {
    let has = |range: std::ops::RangeInclusive<char>| letters.iter().any(|at| range.contains(at));
    let pictures = has('\u{1F000}'..='\u{1FAFF}') || has('\u{2600}'..='\u{27BF}');
    // One face has the letters of China, Japan and Korea in the forms of one of them.
    let form = if has('\u{3040}'..='\u{30FF}') {
        " JP"
    } else if has('\u{AC00}'..='\u{D7AF}') {
        " KR"
    } else {
        " SC"
    };
    let mut worth = 100;
    for (sign, more) in [("Noto", 40), ("Sans", 10), (form, 20)] {
        if name.contains(sign) {
            worth += more;
        }
    }
    for (sign, less) in [
        ("Mono", 60),
        ("Symbols", 5),
        ("Last", 90),
        ("Fallback", 90),
        ("UI", 1),
    ] {
        if name.contains(sign) {
            worth -= less;
        }
    }
    if is_emoji(name) == pictures {
        worth
    } else {
        worth / 10
    }
}

fn files(family: &FamilyInfo) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = family
        .fonts()
        .iter()
        .filter_map(|face| match face.source().kind() {
            SourceKind::Path(path) => Some(path.to_path_buf()),
            SourceKind::Memory(_) => None,
        })
        .collect();
    files.sort();
    files.dedup();
    files
}

/// Whether a letter is of a script whose faces we carry, so that nobody need look.
#[must_use]
pub(super) const fn is_ours(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{52F}' | '\u{600}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{1E00}'..='\u{1FFF}'
        | '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20CF}' | '\u{E000}'..='\u{F8FF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE70}'..='\u{FEFF}')
}
