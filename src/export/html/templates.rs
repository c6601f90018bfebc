//! The page around the words: our templates, and a house's own in place of them.

use std::fmt;
use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value};
use serde::Serialize;

use crate::export::html::escape;

/// The whole page.
pub(super) const PAGE: &str = "page.html";
/// The article element.
pub(super) const FRAGMENT: &str = "article.html";
/// What the page looks like; put into it as it is.
pub(super) const STYLE: &str = "style.css";

/// Our templates by their names.
const OURS: [(&str, &str); 3] = [
    (PAGE, include_str!("../../../assets/templates/page.html")),
    (
        FRAGMENT,
        include_str!("../../../assets/templates/article.html"),
    ),
    (STYLE, include_str!("../../../assets/templates/style.css")),
];

/// Why a house's templates cannot be used; one sentence with the template and its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError(String);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TemplateError {}

impl From<minijinja::Error> for TemplateError {
    fn from(error: minijinja::Error) -> Self {
        let place = match (error.name(), error.line()) {
            (Some(name), Some(line)) => format!(" (“{name}”, line {line})"),
            (Some(name), None) => format!(" (“{name}”)"),
            _ => String::new(),
        };
        let why = error.detail().map(str::to_owned);
        let why = why.unwrap_or_else(|| error.kind().to_string());
        Self(format!("{why}{place}"))
    }
}

/// Templates, read once and filled for many articles.
#[derive(Clone, Debug)]
pub struct Templates {
    environment: Environment<'static>,
    style: Value,
}

impl Templates {
    /// Ours, with those of `own` in place of ours of the same name.
    ///
    /// `own` are names and texts: `page.html`, `article.html`, `style.css`, and any others
    /// that these include.
    ///
    /// # Errors
    /// When one cannot be read as a template.
    pub fn with<N, T>(own: impl IntoIterator<Item = (N, T)>) -> Result<Self, TemplateError>
    where
        N: Into<String>,
        T: Into<String>,
    {
        let mut environment = Environment::new();
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?;
        environment.set_syntax(syntax);
        environment.set_formatter(|out, state, value| {
            // Ours escapes what HTML asks for and leaves addresses readable.
            let is_html = matches!(state.auto_escape(), minijinja::AutoEscape::Html);
            match value.as_str() {
                Some(text) if is_html && !value.is_safe() => {
                    let mut safe = String::with_capacity(text.len());
                    escape::text(&mut safe, text);
                    // A house's template may put a value between single quotes.
                    if safe.contains('\'') {
                        safe = safe.replace('\'', "&#39;");
                    }
                    out.write_str(&safe).map_err(minijinja::Error::from)
                }
                _ => minijinja::escape_formatter(out, state, value),
            }
        });
        environment.add_filter("address", |text: &str| escape::encoded(text).into_owned());
        let mut style = Value::from_safe_string(String::new());
        let ours = OURS.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let own = own
            .into_iter()
            .map(|(name, text)| (name.into(), text.into()));
        for (name, text) in ours.into_iter().chain(own) {
            if name == STYLE {
                style = Value::from_safe_string(text);
            } else {
                environment.add_template_owned(name, text)?;
            }
        }
        Ok(Self { environment, style })
    }

    /// Ours alone.
    pub(super) fn ours() -> &'static Self {
        static SHARED: LazyLock<Templates> = LazyLock::new(|| {
            let none: [(String, String); 0] = [];
            // Ours are tried by every test; without them a page would be empty, not wrong.
            Templates::with(none).unwrap_or_else(|_| Templates {
                environment: Environment::new(),
                style: Value::UNDEFINED,
            })
        });
        &SHARED
    }

    /// The style sheet, as it stands in a page.
    pub(super) fn style(&self) -> Value {
        self.style.clone()
    }

    /// Fills one template.
    pub(super) fn fill(&self, name: &str, page: &impl Serialize) -> Result<String, TemplateError> {
        Ok(self.environment.get_template(name)?.render(Serde(page))?)
    }
}
