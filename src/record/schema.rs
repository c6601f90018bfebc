//! The JSON Schema of the JSON form, generated from its shapes.

use crate::record::v1;

/// The schema of an article as JSON (JSON Schema 2020-12), indented, ending with a line feed.
#[must_use]
pub fn article() -> String {
    let mut schema = schemars::schema_for!(v1::Article);
    schema.insert(
        "required".to_owned(),
        ["format", "version", "id", "body"].to_vec().into(),
    );
    // What a schema holds can always be written.
    let mut out = serde_json::to_string_pretty(&schema).unwrap_or_default();
    out.push('\n');
    out
}
