//! The JSON Schema of the JSON form, generated from its shapes.

use crate::record::{FORMAT, v1};

/// The schema of an article as JSON (JSON Schema 2020-12), indented, ending with a line feed.
#[must_use]
pub fn article() -> String {
    let mut schema = schemars::schema_for!(v1::Article);
    let required = ["format", "version", "id", "body"];
    schema.insert("required".to_owned(), required.to_vec().into());
    if let Some(format) = schema.pointer_mut("/properties/format") {
        *format = serde_json::json!({ "const": FORMAT });
    }
    if let Some(version) = schema.pointer_mut("/properties/version") {
        *version = serde_json::json!({ "type": "integer", "minimum": 1 });
    }
    // What a schema holds can always be written.
    let mut out = serde_json::to_string_pretty(&schema).unwrap_or_default();
    out.push('\n');
    out
}
