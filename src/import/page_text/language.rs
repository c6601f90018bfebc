//! Which language a page is in, and which way it runs.

/// The BCP 47 tag of the language of `text`, if it can be told.
pub(super) fn language(text: &str) -> Option<&'static str> {
    let head: String = text.chars().take(6000).collect();
    let letters = head.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 12 {
        return None;
    }
    let arabic = head.chars().filter(|c| is_arabic(*c)).count();
    if letters < arabic * 2 {
        let persian = head.chars().filter(|c| "پچژگکی".contains(*c)).count();
        let plain = head.chars().filter(|c| "كيىةأإ".contains(*c)).count();
        // Old Persian pages write كي with the letters of Arabic.
        let said = |list: &[&str]| head.split_whitespace().filter(|w| list.contains(w)).count();
        let persian = persian
            + 20 * said(&[
                "است", "را", "که", "كه", "از", "به", "با", "این", "اين", "در", "شد",
            ]);
        let plain = plain
            + 20 * said(&[
                "في", "من", "على", "إلى", "أن", "التي", "هذا", "عن", "الذي", "كان", "قال",
            ]);
        let urdu = head.chars().filter(|c| "ٹڈڑےں".contains(*c)).count();
        return Some(if persian < urdu * 6 {
            "ur"
        } else if plain < persian {
            "fa"
        } else {
            "ar"
        });
    }
    let words: Vec<&str> = head.split(|c: char| !c.is_alphabetic()).collect();
    let score = |common: &[&str]| {
        words
            .iter()
            .filter(|w| common.contains(&w.to_lowercase().as_str()))
            .count()
    };
    let best = [
        (
            "en",
            score(&["the", "and", "of", "to", "said", "was", "for", "that", "is"]),
        ),
        (
            "de",
            score(&[
                "der", "die", "und", "das", "nicht", "ein", "ist", "den", "mit",
            ]),
        ),
        (
            "fr",
            score(&["le", "les", "des", "et", "une", "est", "dans", "pour", "du"]),
        ),
        (
            "es",
            score(&["el", "los", "y", "una", "las", "por", "con", "del", "que"]),
        ),
    ]
    .into_iter()
    .max_by_key(|(_, found)| *found)
    .filter(|(_, found)| words.len() < found * 12);
    best.map(|(tag, _)| tag)
        .or_else(|| whatlang::detect(&head).map(|info| two_letters(info.lang())))
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6FF}').contains(&letter) || ('\u{FB50}'..='\u{FEFC}').contains(&letter)
}

fn two_letters(lang: whatlang::Lang) -> &'static str {
    use whatlang::Lang;
    match lang {
        Lang::Eng => "en",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Pol => "pl",
        Lang::Tur => "tr",
        Lang::Swe => "sv",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        other => other.code(),
    }
}
