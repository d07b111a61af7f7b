//! `early.js`, which each page runs before it is drawn: what it has to know of the grammar and of its page.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use query::selection::{Language, Name};
use serde_json::json;

use crate::html::{self, Template};

/// The script, in the release's folder.
const SCRIPT: &str = "early.js";
/// The end of its address in a template.
const PLACE: &str = "/early.js\"";
/// What stands in the script for the grammar's names.
const NAMES: &str = "GRAMMAR_NAMES";

/// Puts the grammar's names into the script, from the code that reads them.
pub(crate) fn put_names(app: &Path) -> anyhow::Result<()> {
    let file = app.join(SCRIPT);
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    if text.matches(NAMES).count() != 1 {
        bail!("{SCRIPT} does not name {NAMES} once");
    }
    let text = text.replace(NAMES, &json!(Name::WORDS.join(" ")).to_string());
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// A page whose script knows the comparison that stands there, as a query.
pub(crate) fn with_query(page: Template, query: &str) -> anyhow::Result<Template> {
    page.put(PLACE, &format!("{PLACE} data-query=\"{}\"", html::attribute(query)))
}

/// A page whose script chooses among the languages of the interface.
pub(crate) fn with_languages(page: Template) -> anyhow::Result<Template> {
    let tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    page.put(PLACE, &format!("{PLACE} data-languages=\"{}\"", tags.join(" ")))
}

#[cfg(test)]
mod tests;
