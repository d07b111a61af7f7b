//! The parts of `docs/figures.md` that commands write: each is between two markers, and the rest of the page is
//! written by hand.

use std::fs;

use anyhow::{Context as _, ensure};

use crate::{paths, say};

const OPENING: &str = "<!-- figures: ";
const OPENING_END: &str = " -->";
const CLOSING: &str = "<!-- /figures -->";
const PAGE: &str = "docs/figures.md";

/// What is written between the markers of one name.
#[derive(Clone, Debug)]
pub struct Part {
    /// The name in the opening marker.
    pub name: &'static str,
    /// Markdown, a table as a rule.
    pub text: String,
}

/// Writes the parts into the page, and reports whether that changed it.
///
/// # Errors
/// Where the page cannot be read or written, or its markers are not as they should be.
pub fn write(parts: &[Part]) -> anyhow::Result<()> {
    let before = read()?;
    let after = filled(&before, parts)?;
    if before == after {
        say::line(format!("{PAGE} is unchanged"));
        return Ok(());
    }
    fs::write(paths::root().join(PAGE), after).with_context(|| format!("cannot write {PAGE}"))?;
    say::line(format!("{PAGE} is written; `git diff` shows which figures changed"));
    Ok(())
}

/// The text of the page.
///
/// # Errors
/// Where it cannot be read.
pub fn read() -> anyhow::Result<String> {
    fs::read_to_string(paths::root().join(PAGE)).with_context(|| format!("cannot read {PAGE}"))
}

/// The names of the parts that a page has, in its order.
pub fn names(page: &str) -> Vec<&str> {
    page.lines().filter_map(name).collect()
}

/// A page with these parts between their markers, and everything else as it was.
///
/// # Errors
/// Where a marker is missing, is there twice, or has no counterpart: its name is reported.
pub fn filled(page: &str, parts: &[Part]) -> anyhow::Result<String> {
    let mut filled = String::new();
    let mut seen = Vec::new();
    let mut open = None;
    for line in page.split_inclusive('\n') {
        if let Some(name) = name(line) {
            ensure!(open.is_none(), "“{}” is not closed before “{name}”", open.unwrap_or_default());
            ensure!(!seen.contains(&name), "“{name}” is in the page twice");
            seen.push(name);
            open = Some(name);
            filled.push_str(line);
            if let Some(part) = part(parts, name) {
                // Without the empty lines, a table would not be one to every reader of Markdown.
                filled.push_str(&format!("\n{}\n\n", part.text.trim()));
            }
        } else if line.trim_end() == CLOSING {
            let last = seen.last().copied().unwrap_or("the start");
            ensure!(open.take().is_some(), "a second `{CLOSING}` follows “{last}”");
            filled.push_str(line);
        } else if open.and_then(|name| part(parts, name)).is_none() {
            filled.push_str(line);
        }
    }
    ensure!(open.is_none(), "“{}” is not closed", open.unwrap_or_default());
    for Part { name, .. } in parts {
        ensure!(seen.contains(name), "{PAGE} has no `{OPENING}{name}{OPENING_END}`");
    }
    Ok(filled)
}

/// The name in an opening marker.
fn name(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix(OPENING)?.strip_suffix(OPENING_END)
}

fn part<'a>(parts: &'a [Part], name: &str) -> Option<&'a Part> {
    parts.iter().find(|part| part.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Figures\n\n<!-- figures: data -->\nold\n<!-- /figures -->\n\nBy hand.\n\n\
                        <!-- figures: files -->\n\nkept\n\n<!-- /figures -->\nEnd.\n";

    fn data() -> Vec<Part> {
        vec![Part { name: "data", text: "| a |\n|---|\n".to_owned() }]
    }

    #[test]
    fn only_what_is_between_the_markers_of_a_part_changes() {
        let once = filled(PAGE, &data()).unwrap();
        assert_eq!(once, PAGE.replace("old\n", "\n| a |\n|---|\n\n"));
        assert_eq!(filled(&once, &data()).unwrap(), once);
    }

    #[test]
    fn a_marker_that_is_missing_is_reported_by_its_name() {
        let fault = |page: &str| filled(page, &data()).unwrap_err().to_string();
        assert!(fault(&PAGE.replace(": data", ": else")).contains("<!-- figures: data -->"));
        let unclosed = PAGE.replacen("<!-- /figures -->\n", "", 1);
        assert_eq!(fault(&unclosed), "“data” is not closed before “files”");
        let unclosed = PAGE.replace("<!-- /figures -->\nEnd.", "End.");
        assert_eq!(fault(&unclosed), "“files” is not closed");
        assert!(fault(&PAGE.replace(": files", ": data")).contains("“data” is in the page twice"));
        assert!(fault(&PAGE.replace("End.", CLOSING)).contains("follows “files”"));
    }
}
