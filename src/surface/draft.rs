//! What is typed in a field whose value reads otherwise: a date, a list, a name without its blanks.

/// The words of a field while it has the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    words: String,
    /// The value that the words were typed over or made.
    value: String,
    /// Whether the words are newer than that value.
    is_fresh: bool,
}

impl Draft {
    /// The words of a field that nobody has typed in yet.
    #[must_use]
    pub fn of(value: &str) -> Self {
        Self {
            words: value.to_owned(),
            value: value.to_owned(),
            is_fresh: false,
        }
    }

    /// What the field shows.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Takes what was typed.
    pub fn put(&mut self, words: String) {
        self.words = words;
        self.is_fresh = true;
    }

    /// Looks at the value once a frame: where it became another by anything but the words, as
    /// by an undo, it takes their place. Says whether it did.
    pub fn follow(&mut self, value: &str) -> bool {
        let is_other = self.value != value && !self.is_fresh;
        if is_other {
            value.clone_into(&mut self.words);
        }
        value.clone_into(&mut self.value);
        self.is_fresh = false;
        is_other
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;

    #[test]
    fn words_stay_as_they_were_typed_until_something_else_changes_the_value() {
        let mut draft = Draft::of("tar");
        draft.put("tar, ".to_owned());
        assert!(!draft.follow("tar"), "what came of it reads otherwise");
        assert_eq!(draft.words(), "tar, ");
        draft.put("tar,  o".to_owned());
        assert!(!draft.follow("tar, o"), "and here again");
        assert!(!draft.follow("tar, o"), "nothing happened");
        assert_eq!(draft.words(), "tar,  o");
        assert!(draft.follow("tar"), "taken back");
        assert_eq!(draft.words(), "tar");
    }
}
