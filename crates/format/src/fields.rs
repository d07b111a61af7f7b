//! `key: value` lines, as they stand in front matter and under a heading or a label.

use super::fault::{Faults, quoted};

/// One `key: value` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) line: usize,
}

/// The `key: value` lines of one place, each key at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    fields: Vec<Field>,
}

impl Fields {
    /// Reads one line; false where it is no `key: value` line at all.
    pub(super) fn read(
        &mut self,
        text: &str,
        line: usize,
        known: &[&str],
        faults: &mut Faults<'_>,
    ) -> bool {
        let Some((key, value)) = text.split_once(':') else {
            return false;
        };
        let (key, value) = (key.trim(), unquoted(value.trim()));
        if !known.contains(&key) {
            faults.tell(
                line,
                format!("the key {}", quoted(key)),
                format!("one of {}", known.join(", ")),
            );
        } else if let Some(first) = self.fields.iter().find(|field| field.key == key) {
            let at = first.line;
            faults.tell(
                line,
                format!("“{key}” a second time"),
                format!("it once; it already stands in line {at}"),
            );
        } else if value.is_empty() {
            faults.tell(
                line,
                format!("“{key}” with nothing behind it"),
                "a value, or no such line",
            );
        } else {
            self.fields.push(Field { key: key.to_owned(), value, line });
        }
        true
    }

    /// The field of that key.
    pub(super) fn get(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The value of that key.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        self.get(key).map(|field| field.value.clone())
    }
}

/// A value without the double quotes that YAML asks for around some values.
fn unquoted(value: &str) -> String {
    match value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inside) => inside.replace("\\\"", "\"").replace("\\\\", "\\"),
        None => value.to_owned(),
    }
}

/// A value with the double quotes that YAML asks for, where it asks for them.
pub(super) fn with_quotes(value: &str) -> String {
    let begins_like_syntax =
        value.starts_with(|c: char| !c.is_alphanumeric()) || value.ends_with([':', ' ']);
    if begins_like_syntax || value.contains(": ") || value.contains(" #") || value.contains('"') {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        value.to_owned()
    }
}
