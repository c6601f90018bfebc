//! The few words an export adds of its own, in English and Persian.

use crate::model::block::CorrectionKind;
use crate::model::mark::Language;

/// The words in one language.
#[derive(Debug)]
pub(super) struct Phrases {
    /// Their language.
    pub(super) language: &'static str,
    pub(super) sources: &'static str,
    pub(super) posts: &'static str,
    pub(super) related: &'static str,
    pub(super) updated: &'static str,
    pub(super) backstory: &'static str,
    pub(super) about: &'static str,
    pub(super) picture: &'static str,
    /// Between two parts of one line.
    pub(super) comma: &'static str,
    /// Before the last of several.
    pub(super) and: &'static str,
    /// Instead of a name that is protected.
    pub(super) a_source: &'static str,
    pub(super) translated: &'static str,
    /// The title of a page that has not a word.
    pub(super) untitled: &'static str,
    corrections: [&'static str; 4],
    /// Why an article is gone, where nobody says more.
    pub(super) withdrawn: &'static str,
    /// Before and after "now reads".
    pub(super) now_reads: &'static str,
    pub(super) quotes: [&'static str; 2],
}

const ENGLISH: Phrases = Phrases {
    language: "en",
    sources: "Sources",
    posts: "Recent posts",
    related: "Related",
    updated: "Updated",
    backstory: "How this was reported",
    about: "About the author",
    picture: "Picture",
    comma: ", ",
    and: " and ",
    a_source: "a source",
    translated: "in translation",
    untitled: "Untitled",
    corrections: ["Correction", "Clarification", "Update", "Withdrawn"],
    withdrawn: "This article has been withdrawn.",
    now_reads: " now reads ",
    quotes: ["“", "”"],
};

const PERSIAN: Phrases = Phrases {
    language: "fa",
    sources: "منابع",
    posts: "تازه‌ترین مطالب",
    related: "مطالب مرتبط",
    updated: "به‌روزرسانی",
    backstory: "این گزارش چگونه تهیه شد",
    about: "دربارهٔ نویسنده",
    picture: "تصویر",
    comma: "، ",
    and: " و ",
    a_source: "یک منبع",
    translated: "ترجمه",
    untitled: "بی‌عنوان",
    corrections: ["تصحیح", "توضیح", "به‌روزرسانی", "بازپس‌گیری"],
    withdrawn: "این مطلب پس گرفته شده است.",
    now_reads: " اکنون چنین است: ",
    quotes: ["«", "»"],
};

impl Phrases {
    /// The words for an article in a language; English where there are none of its own.
    pub(super) fn of(language: Option<&Language>) -> &'static Self {
        match language {
            Some(language) if language.is_persian() => &PERSIAN,
            _ => &ENGLISH,
        }
    }

    /// Whether these words are in another language than the article.
    pub(super) fn is_foreign_to(&self, language: Option<&Language>) -> bool {
        language
            .is_some_and(|language| language.primary() != self.language && !language.is_persian())
    }

    /// The heading of a correction.
    pub(super) fn correction(&self, kind: CorrectionKind) -> &'static str {
        let [correction, clarification, update, withdrawal] = self.corrections;
        match kind {
            CorrectionKind::Correction => correction,
            CorrectionKind::Clarification => clarification,
            CorrectionKind::Update => update,
            CorrectionKind::Withdrawal => withdrawal,
        }
    }
}
