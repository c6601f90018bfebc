//! How a shape is read from a tree and written to one; nothing a file says is dropped.

use crate::record::error::{Kind, ReadError};
use crate::record::ron_text;
use crate::record::tree::{Field, Form, Tree};

/// Reads the values of one file.
#[derive(Debug)]
pub struct Reader {
    /// The syntax it is in.
    pub form: Form,
    path: String,
    /// Whether a field was met that nobody knows and whose text was not kept.
    pub wants_raw: bool,
}

impl Reader {
    /// For a file in this form.
    #[must_use]
    pub const fn new(form: Form) -> Self {
        Self {
            form,
            path: String::new(),
            wants_raw: false,
        }
    }

    /// Reads something one step further in.
    pub(super) fn within<T>(
        &mut self,
        step: &str,
        read: impl FnOnce(&mut Self) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let kept = self.enter(step);
        let value = read(self)?;
        self.path.truncate(kept);
        Ok(value)
    }

    /// Goes one step further in; says how long the path was before.
    fn enter(&mut self, step: &str) -> usize {
        let kept = self.path.len();
        if !step.starts_with('[') && kept != 0 {
            self.path.push('.');
        }
        self.path.push_str(step);
        kept
    }

    /// That something else should stand here.
    #[must_use]
    pub fn wrong(&self, wanted: Kind, found: &Tree) -> ReadError {
        ReadError::Shape {
            path: self.path.clone(),
            wanted,
            found: found.kind(),
        }
    }

    /// Keeps a field that nobody knows.
    pub(super) fn keep(&mut self, field: Field, kept: &mut Vec<(String, String)>) {
        let text = match field.raw {
            Some(raw) => raw,
            None => {
                self.wants_raw |= self.form == Form::Ron;
                ron_text::write_line(&field.value)
            }
        };
        kept.push((field.name, text));
    }

    /// Reads the fields of a group, each by `take`, which gives back those it does not know.
    pub(super) fn fields(
        &mut self,
        tree: Tree,
        mut take: impl FnMut(&mut Self, Field) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let fields = match tree {
            Tree::Fields(fields) | Tree::Line(fields) => fields,
            Tree::Nothing => Vec::new(),
            other => return Err(self.wrong(Kind::Group, &other)),
        };
        let repeated = repeated(&fields);
        for (at, field) in fields.into_iter().enumerate() {
            let kept = self.enter(&field.name);
            if repeated == Some(at) {
                return Err(ReadError::Twice(self.path.clone()));
            }
            take(self, field)?;
            self.path.truncate(kept);
        }
        Ok(())
    }
}

/// The first field whose name another had before it. Most groups are small, and many are read.
fn repeated(fields: &[Field]) -> Option<usize> {
    const SMALL: usize = 16;
    if fields.len() <= SMALL {
        let has = |before: &[Field], field: &Field| before.iter().any(|one| one.name == field.name);
        let mut all = fields.iter().enumerate();
        return all.find_map(|(at, field)| has(fields.get(..at)?, field).then_some(at));
    }
    let mut seen = std::collections::BTreeSet::new();
    fields.iter().position(|field| !seen.insert(&field.name))
}

/// Something that stands in a file.
pub trait Shape: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// When something of another kind stands there.
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError>;
    /// Writes it.
    fn write(&self, form: Form) -> Tree;
    /// Whether it is left out of a group because it says nothing.
    fn is_blank(&self) -> bool;
}

impl Shape for String {
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
        match tree {
            Tree::Text(text) => Ok(text),
            Tree::Nothing => Ok(Self::new()),
            other => Err(at.wrong(Kind::Text, &other)),
        }
    }

    fn write(&self, _: Form) -> Tree {
        Tree::Text(self.clone())
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Shape for bool {
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
        match tree {
            Tree::Bool(value) => Ok(value),
            Tree::Nothing => Ok(false),
            other => Err(at.wrong(Kind::Truth, &other)),
        }
    }

    fn write(&self, _: Form) -> Tree {
        Tree::Bool(*self)
    }

    fn is_blank(&self) -> bool {
        !self
    }
}

/// A whole number that is left out when it is 0.
macro_rules! whole {
    ($($kind:ty),+) => {$(
        impl Shape for $kind {
            fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
                let wanted = Kind::Whole(stringify!($kind));
                match tree {
                    Tree::Number(text) => {
                        let wrong = at.wrong(wanted, &Tree::Number(String::new()));
                        text.parse().or(Err(wrong))
                    }
                    Tree::Nothing => Ok(0),
                    other => Err(at.wrong(wanted, &other)),
                }
            }

            fn write(&self, _: Form) -> Tree {
                Tree::Number(self.to_string())
            }

            fn is_blank(&self) -> bool {
                *self == 0
            }
        }
    )+};
}
whole!(u8, u16, u32);

impl<T: Shape> Shape for Option<T> {
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
        match tree {
            Tree::Nothing => Ok(None),
            other => T::read(other, at).map(Some),
        }
    }

    fn write(&self, form: Form) -> Tree {
        self.as_ref()
            .map_or(Tree::Nothing, |value| value.write(form))
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn read(tree: Tree, at: &mut Reader) -> Result<Self, ReadError> {
        match tree {
            Tree::List(list) => list
                .into_iter()
                .enumerate()
                .map(|(index, value)| at.within(&format!("[{index}]"), |at| T::read(value, at)))
                .collect(),
            Tree::Nothing => Ok(Self::new()),
            other => Err(at.wrong(Kind::List, &other)),
        }
    }

    fn write(&self, form: Form) -> Tree {
        Tree::List(self.iter().map(|value| value.write(form)).collect())
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// Adds the fields that nobody knew, as they were; those that have a name of ours are
/// values of ours that stood in for a word nobody knew, and win over it.
pub(super) fn add_kept(fields: &mut Vec<Field>, kept: &[(String, String)], form: Form) {
    for (name, text) in kept {
        let value = match form {
            Form::Ron => Tree::Raw(text.clone()),
            Form::Json => ron_text::read(text).unwrap_or_else(|_| Tree::Text(text.clone())),
        };
        match fields.iter_mut().find(|field| field.name == *name) {
            Some(field) => field.value = value,
            None => fields.push(Field {
                name: name.clone(),
                value,
                raw: None,
            }),
        }
    }
}

/// Declares a group of fields: a struct, how it is read and written, and its schema.
///
/// Fields that say nothing are left out, but in JSON not those of a group marked `whole`.
macro_rules! shapes {
    ($($(#[$meta:meta])* $name:ident $(: $whole:ident)? { $($(#[$doc:meta])* $field:ident: $kind:ty,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, schemars::JsonSchema)]
        #[schemars(rename_all = "camelCase", default)]
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)+
            /// Fields that this version does not know, as RON.
            #[schemars(skip)]
            pub kept: Vec<(String, String)>,
        }

        impl $crate::record::shape::Shape for $name {
            fn read(
                tree: $crate::record::tree::Tree,
                at: &mut $crate::record::shape::Reader,
            ) -> Result<Self, $crate::record::error::ReadError> {
                let mut out = Self::default();
                let form = at.form;
                at.fields(tree, |at, field| {
                    $(if field.name == form.key(stringify!($field)) {
                        out.$field = $crate::record::shape::Shape::read(field.value, at)?;
                        return Ok(());
                    })+
                    at.keep(field, &mut out.kept);
                    Ok(())
                })?;
                Ok(out)
            }

            fn write(&self, form: $crate::record::tree::Form) -> $crate::record::tree::Tree {
                let mut fields = Vec::new();
                let is_whole =
                    form == $crate::record::tree::Form::Json && [$(stringify!($whole),)? ""].len() == 2;
                $(if is_whole || !$crate::record::shape::Shape::is_blank(&self.$field) {
                    fields.push($crate::record::tree::Field {
                        name: form.key(stringify!($field)).into_owned(),
                        value: $crate::record::shape::Shape::write(&self.$field, form),
                        raw: None,
                    });
                })+
                $crate::record::shape::add_kept(&mut fields, &self.kept, form);
                $crate::record::tree::Tree::Fields(fields)
            }

            fn is_blank(&self) -> bool {
                self.kept.is_empty() $(&& $crate::record::shape::Shape::is_blank(&self.$field))+
            }
        }
    )+};
}
pub(super) use shapes;
