//! JSON objects for a script element: written in order, without what is empty.

/// One object being written.
pub(super) struct Object<'o> {
    out: &'o mut String,
    is_empty: bool,
}

impl<'o> Object<'o> {
    /// Writes one object of a schema.org type.
    pub(super) fn write(out: &'o mut String, kind: &str, fields: impl FnOnce(&mut Object<'_>)) {
        out.push('{');
        let mut object = Object {
            out,
            is_empty: true,
        };
        object.text("@type", kind);
        fields(&mut object);
        out.push('}');
    }

    fn key(&mut self, name: &str) {
        if !std::mem::take(&mut self.is_empty) {
            self.out.push(',');
        }
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str("\":");
    }

    /// A text; nothing when there is none.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.key(name);
            string(self.out, text);
        }
    }

    /// A number or `true` and `false`.
    pub(super) fn plain(&mut self, name: &str, value: impl std::fmt::Display) {
        self.key(name);
        self.out.push_str(&value.to_string());
    }

    /// An object of its own.
    pub(super) fn object(&mut self, name: &str, kind: &str, fields: impl FnOnce(&mut Object<'_>)) {
        self.key(name);
        Object::write(self.out, kind, fields);
    }

    /// A list of texts; nothing when there are none.
    pub(super) fn texts<'t>(&mut self, name: &str, texts: impl IntoIterator<Item = &'t str>) {
        let texts = texts
            .into_iter()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        self.list(name, texts, string);
    }

    /// A list of anything; nothing when there is none.
    pub(super) fn list<T>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        write: impl Fn(&mut String, T),
    ) {
        let mut items = items.into_iter();
        let Some(first) = items.next() else {
            return;
        };
        self.key(name);
        self.out.push('[');
        write(self.out, first);
        for item in items {
            self.out.push(',');
            write(self.out, item);
        }
        self.out.push(']');
    }
}

/// A text as JSON, with nothing in it that could end a script element.
fn string(out: &mut String, text: &str) {
    let quoted = serde_json::Value::from(text).to_string();
    if quoted.contains(['<', '>', '\u{2028}', '\u{2029}']) {
        for letter in quoted.chars() {
            match letter {
                '<' => out.push_str("\\u003c"),
                '>' => out.push_str("\\u003e"),
                '\u{2028}' => out.push_str("\\u2028"),
                '\u{2029}' => out.push_str("\\u2029"),
                letter => out.push(letter),
            }
        }
    } else {
        out.push_str(&quoted);
    }
}
