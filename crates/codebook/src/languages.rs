//! The languages that have a table of operators.

use crate::table::Table;
use crate::{english, french, spanish};

/// Whether there is a table of operators for the language (a tag such as "en" or "en-GB"). Without
/// one every passage is labelled a remark with no wording: the reader has to know.
pub fn has_table(language: &str) -> bool {
    table_of(language).is_some()
}

pub(super) fn table_of(language: &str) -> Option<&'static Table> {
    let primary = language.split(['-', '_']).next().unwrap_or(language);
    [&english::TABLE, &french::TABLE, &spanish::TABLE]
        .into_iter()
        .find(|table| table.language.eq_ignore_ascii_case(primary))
}
