//! The words of the window, in the language it speaks; `assets/words` holds them.
//!
//! A key that is missing in a language is said in English, and one that is missing there is said
//! as it stands: no word is worth a window.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use crate::model::mark::is_persian;

/// A language the window speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tongue {
    /// From left to right.
    #[default]
    English,
    /// From right to left, the window mirrored.
    Persian,
}

impl Tongue {
    /// All.
    pub const ALL: [Self; 2] = [Self::English, Self::Persian];

    /// The language of the system, or the nearest to it.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or(Self::English, |tag| Self::of_tag(&tag))
    }

    /// The nearest to a language: Persian for Persian and Dari, English else.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        // A system may name its letters too: `fa_IR.UTF-8`.
        if is_persian(tag.split('.').next().unwrap_or("")) {
            Self::Persian
        } else {
            Self::English
        }
    }

    /// Its tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Persian => "fa",
        }
    }

    /// Whether its lines begin at the right.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Persian)
    }

    fn book(self) -> &'static Book {
        static ENGLISH: LazyLock<Book> = LazyLock::new(|| {
            let text = include_str!("../../assets/words/en.ftl");
            Book::new(Tongue::English, text)
        });
        static PERSIAN: LazyLock<Book> = LazyLock::new(|| {
            let text = include_str!("../../assets/words/fa.ftl");
            Book::new(Tongue::Persian, text)
        });
        match self {
            Self::English => &ENGLISH,
            Self::Persian => &PERSIAN,
        }
    }
}

thread_local! {
    // The window has one thread, and each test another.
    static SPOKEN: Cell<Tongue> = const { Cell::new(Tongue::English) };
}

/// Speaks a language from now on.
pub fn speak(tongue: Tongue) {
    SPOKEN.set(tongue);
}

/// The language that is spoken.
#[must_use]
pub fn spoken() -> Tongue {
    SPOKEN.get()
}

/// The words of a key; those of an attribute for `key.attribute`.
#[must_use]
pub fn say(key: &'static str) -> &'static str {
    let of = |tongue: Tongue| tongue.book().plain.get(key).map(String::as_str);
    of(spoken()).or_else(|| of(Tongue::English)).unwrap_or(key)
}

/// The words of a key in another language than the one that is spoken, where they are others.
pub(super) fn elsewhere(key: &'static str) -> impl Iterator<Item = &'static str> {
    let here = say(key);
    let others = Tongue::ALL.into_iter().filter(|it| *it != spoken());
    let words = others.filter_map(move |it| it.book().plain.get(key).map(String::as_str));
    words.filter(move |words| *words != here)
}

/// The words of a key with values in their places; numbers choose the plural and are written as
/// the language writes them.
#[must_use]
pub fn say_with<const N: usize>(
    key: &'static str,
    values: [(&'static str, FluentValue<'_>); N],
) -> String {
    let tongue = spoken();
    let mut args = FluentArgs::with_capacity(N);
    for (name, value) in values {
        let value = match value {
            FluentValue::String(text) => FluentValue::String(isolated(text)),
            other => other,
        };
        args.set(name, value);
    }
    let of = |tongue: Tongue| tongue.book().with(key, &args);
    of(tongue)
        .or_else(|| of(Tongue::English))
        .unwrap_or_else(|| key.to_owned())
}

/// Figures as the language writes them: a time, a size, a date in numbers.
#[must_use]
pub fn figures(text: impl Display) -> String {
    let text = text.to_string();
    match spoken() {
        Tongue::English => text,
        Tongue::Persian => text.chars().map(persian).collect(),
    }
}

/// A number with its thousands parted.
#[must_use]
pub fn number(number: usize) -> String {
    parted(&number.to_string())
}

fn parted(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if 0 < at && (whole.len() - at).is_multiple_of(3) && !out.ends_with('-') {
            out.push(',');
        }
        out.push(digit);
    }
    out.push_str(rest);
    match spoken() {
        Tongue::English => out,
        Tongue::Persian => out
            .chars()
            .map(|sign| match sign {
                ',' => '٬',
                '.' => '٫',
                digit => persian(digit),
            })
            .collect(),
    }
}

fn persian(sign: char) -> char {
    let digit = sign.to_digit(10).and_then(|d| char::from_u32(0x06F0 + d));
    digit.unwrap_or(sign)
}

/// Whether a text has letters that run to the left, or to the right.
fn has_letters(text: &str, to_the_left: bool) -> bool {
    let runs_left = |letter| matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}');
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters.any(|letter| runs_left(letter) == to_the_left)
}

/// A text that keeps its own direction and leaves the words round it theirs.
fn isolated(text: Cow<'_, str>) -> Cow<'_, str> {
    if has_letters(&text, !spoken().is_rtl()) {
        Cow::Owned(format!("\u{2068}{text}\u{2069}"))
    } else {
        text
    }
}

/// The words of one language.
struct Book {
    bundle: FluentBundle<FluentResource>,
    /// Those that need no value, made once.
    plain: HashMap<String, String>,
}

impl Book {
    fn new(tongue: Tongue, text: &str) -> Self {
        let tag = tongue.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(write_number));
        // What can be read of a file with a mistake is said; a test finds the mistake.
        let resource = FluentResource::try_new(text.to_owned());
        let resource = resource.unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        let mut book = Self {
            bundle,
            plain: HashMap::new(),
        };
        for key in keys(text) {
            if let Some(words) = book.with(&key, &FluentArgs::new()) {
                book.plain.insert(key, words);
            }
        }
        book
    }

    /// The words of a key, when all their values are there.
    fn with(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let (key, attribute) = match key.split_once('.') {
            Some((key, attribute)) => (key, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut missing = Vec::new();
        let values = Some(values);
        let words = self.bundle.format_pattern(pattern, values, &mut missing);
        missing.is_empty().then(|| words.into_owned())
    }
}

fn write_number<M>(value: &FluentValue<'_>, _memo: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(parted(&number.as_string())),
        _ => None,
    }
}

/// The keys of a file in Fluent's form.
fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut of = "";
    for line in text.lines() {
        let Some((key, _)) = line.split_once(" =") else {
            continue;
        };
        if key.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            of = key;
            keys.push(key.to_owned());
        } else if let Some(attribute) = key.trim_start().strip_prefix('.') {
            keys.push(format!("{of}.{attribute}"));
        }
    }
    keys
}
