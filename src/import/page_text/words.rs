//! The words of a sentence, one by one, and what kind of word each is.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::cut;

/// A word or a sign of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    /// Its letters.
    pub(super) text: &'a str,
    /// Where it begins in the sentence.
    pub(super) at: usize,
    /// Whether it is a sign between words.
    pub(super) is_sign: bool,
    /// What the lists know of it.
    kinds: u8,
}

const IS_CLOSED: u8 = 1;
const IS_ADVERB: u8 = 2;
const IS_SPEECH: u8 = 4;
const IS_CALLING: u8 = 8;

impl Word<'_> {
    /// Where it ends in the sentence.
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is one of these words, in small letters.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        !self.is_sign
            && (words.contains(&self.text)
                || self.text.starts_with(char::is_uppercase)
                    && words.contains(&self.text.to_lowercase().as_str()))
    }

    /// Whether it is written as a name is: "Bell", "al-Hadi", "d’Arcy", "O’Neil".
    pub(super) fn is_capital(&self) -> bool {
        if self.is_sign {
            return false;
        }
        self.text.starts_with(char::is_uppercase)
            || self
                .text
                .split_once(['-', '’', '\''])
                .is_some_and(|(head, tail)| {
                    head.chars().count() <= 3
                        && !head.is_empty()
                        && head.chars().all(char::is_lowercase)
                        && tail.starts_with(char::is_uppercase)
                })
    }

    /// Whether it may stand inside a phrase that names someone.
    pub(super) fn is_content(&self) -> bool {
        !self.is_sign && self.kinds & (IS_CLOSED | IS_ADVERB | IS_SPEECH) == 0
    }

    /// Whether it may stand between a subject and its verb.
    pub(super) fn is_adverb(&self) -> bool {
        self.kinds & IS_ADVERB != 0
            || (self.text.ends_with("ly")
                && 4 < self.text.len()
                && self.text.starts_with(char::is_lowercase))
    }

    /// Whether it tells that someone said something.
    pub(super) fn is_speech(&self) -> bool {
        self.kinds & IS_SPEECH != 0
    }

    /// Whether it tells that someone said something, or how they called it.
    pub(super) fn is_calling(&self) -> bool {
        self.kinds & (IS_SPEECH | IS_CALLING) != 0
    }
}

/// The words and signs of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut from: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, c)| *c);
        let joins = from.is_some()
            && match letter {
                '-' | '\'' | '’' | '&' | '@' | '_' => {
                    next.is_some_and(char::is_alphanumeric)
                        || before == 's' && matches!(letter, '’' | '\'')
                }
                '.' => {
                    next.is_some_and(char::is_alphanumeric)
                        || from
                            .is_some_and(|from| super::text::is_short_form(cut(text, from..at + 1)))
                }
                _ => false,
            };
        before = letter;
        if letter.is_alphanumeric() || joins || is_joiner(letter) {
            from = from.or(Some(at));
            continue;
        }
        if let Some(from) = from.take() {
            found.push(word(text, from, at, false));
        }
        if !letter.is_whitespace() {
            found.push(word(text, at, at + letter.len_utf8(), letter != '&'));
        }
    }
    if let Some(from) = from {
        found.push(word(text, from, text.len(), false));
    }
    found
}

fn word(text: &str, at: usize, end: usize, is_sign: bool) -> Word<'_> {
    static KINDS: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| {
        let mut kinds = HashMap::new();
        for (list, kind) in [
            (CLOSED, IS_CLOSED),
            (ADVERBS, IS_ADVERB),
            (SPEECH, IS_SPEECH),
            (CALLING, IS_CALLING),
        ] {
            for word in list.split(' ') {
                *kinds.entry(word).or_default() |= kind;
            }
        }
        kinds
    });
    let text = cut(text, at..end);
    let mut kinds = KINDS.get(text).copied().unwrap_or_default();
    if kinds == 0 && text.starts_with(char::is_uppercase) {
        let small = text.to_lowercase();
        // "May" and "Said" may be names; "The" and "Later" are not.
        kinds = KINDS.get(small.as_str()).copied().unwrap_or_default() & (IS_CLOSED | IS_ADVERB);
    }
    Word {
        text,
        at,
        is_sign,
        kinds,
    }
}

fn is_joiner(letter: char) -> bool {
    matches!(u32::from(letter), 0x300..=0x36F | 0x200C | 0x200D | 0xAD)
}

/// Words that end a phrase: they belong to the grammar, not to the name.
const CLOSED: &str = "of for at from in on to by with about into over after before during since until under \
    between against through without within among across near behind beside beyond despite as \
    than and or but nor so yet if when while where because although though whether that which \
    who whom whose what why how is are was were be been being am has have had having do does did \
    will would shall should can could may might must he she they it we you i him them us me this \
    these those there here the a an his her their its my our your not no upon others everyone everybody nobody someone somebody anyone everything nothing something none each few most und aber dass ist \
    hat habe war am im mit auf zu von et que qui dans pour sur est il elle er sie";

/// Words that may stand between a subject and its verb.
const ADVERBS: &str = "also then later once again even still just now never always often soon further previously \
    earlier meanwhile however himself herself themselves today yesterday too only first instead \
    late early last ago likewise both simply afterwards afterward outside finally reportedly hat \
    has had have would could did will is are was were been must may might can does do";

/// Pure verbs of saying.
const SPEECH: &str = "said says say saying told tells tell telling added adds adding noted notes noting stressed \
    stresses stressing warned warns warning wrote writes writing written tweeted tweets posted \
    argued argues arguing asked asks answered answers replied replies responded responds \
    retorted explained explains explaining continued continues insisted insists insisting \
    claimed claims claiming stated states stating announced announces announcing declared \
    declares declaring recalled recalls recalling admitted admits admitting conceded concedes \
    acknowledged acknowledges confirmed confirms denied denies pointed emphasised emphasized \
    emphasises emphasizes underlined underscored remarked remarks observed observes commented \
    comments joked jokes shouted shouts yelled cried cries whispered whispers muttered laughed \
    laughs smiled smiles grinned sighed sighs shrugged concluded concludes suggested suggests \
    promised promises vowed vows pledged urged urges demanded demands complained complains fumed \
    blasted slammed raged quipped revealed reveals read reads believes believed thinks thought \
    agreed agrees predicted predicts reiterated asserted asserts maintained maintains testified \
    lamented laments cautioned countered counters began begins went put puts mused boasted \
    exclaimed protested repeated repeats ruled advised informed called proclaimed professed \
    opined write warn argue insist believe think explain suggest remembers remembered recounts \
    recounted enthused snapped pleaded begged wondered wonders marvelled texted emailed alleged \
    alleges estimates estimated teased corrected murmured swore interjected ventured reasoned hinted reflected reflects offered offers sagte sagt \
    erklärte erklärt betonte betont meinte meint warnte warnt fügte schrieb kritisierte \
    berichtet berichtete antwortete forderte déclaré dit expliqué ajouté affirmé indiqué \
    souligné déclare explique ajoute affirme souligne assure estime confie résume dit-il dit- \
    elle قال قالت أضاف أضافت أكد أكدت وأضاف وقال";

/// Verbs that lead up to quoted words without being verbs of saying.
const CALLING: &str = "calls calling described describes describing talked talks talking spoke speaks speaking \
    accused accuses accusing dismissed dismisses dismissing denounced branded branding labelled \
    labeled praised praising hailed hailing condemned criticised criticized expressed updated \
    thanked referred characterised characterized apologised apologized discussed discusses cited \
    citing raised voiced blamed welcomed rejected backed likened compared vowing promising \
    quoted issued released signed found finds spelled summed recorded published nannte sprach \
    bezeichnete";
