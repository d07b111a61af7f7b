//! Which text says what: from the values that this crate, `drafts` and `extract` report to what the page shows. The
//! texts are in `i18n::importer`; here are only the translations of what `extract`, `structure` and `drafts` say in
//! English themselves, one folder a language, because `i18n` does not know their types.

mod arabic;
pub(crate) mod failures;
pub(crate) mod flags;
mod french;
pub(crate) mod notices;
pub(crate) mod of_files;
#[cfg(test)]
mod tests;
