//! Which files a first visit to the site loads: what `index.html` names for itself, and what its scripts
//! import. Not the pages that it links to, nor what only other people's pages load.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use crate::references::{imported_by, imported_later_by, loaded_by};

/// Imported at some moment by what a first visit loads, but not in it: for frames, for saving a file, for the
/// Embed dialog, for a map, and for a reader’s own documents.
const NOT_AT_FIRST: &[&str] =
    &["in-frame.mjs", "save.mjs", "embed-dialog.mjs", "desk.mjs", "desk-parts.mjs", "grid.mjs"];

/// The step after which a reader sees text.
pub(super) const FIRST_TEXT: &str = "first text";
/// All steps together.
pub(super) const WHOLE_VISIT: &str = "whole first visit";

/// A part of a visit.
pub(crate) struct Step {
    pub(crate) what: &'static str,
    /// Files inside the folder, with `/`.
    pub(crate) files: Vec<String>,
}

/// What a visit loads from a folder; nothing where there is no page in it.
pub(crate) fn steps(folder: &Path) -> anyhow::Result<Vec<Step>> {
    let page = folder.join("index.html");
    if !page.exists() {
        return Ok(Vec::new());
    }
    let html =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let mut all = vec!["index.html".to_owned()];
    all.extend(loaded_by(&html).iter().map(|name| joined("", name)));
    let mut looked_at = 0;
    while let Some(name) = all.get(looked_at).cloned() {
        looked_at += 1;
        if !name.ends_with(".mjs") && !name.ends_with(".js") {
            continue;
        }
        let script = fs::read_to_string(folder.join(&name))
            .with_context(|| format!("cannot read {name}, which a first visit loads"))?;
        let beside = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut imported = imported_later_by(&script);
        imported.retain(|name| !NOT_AT_FIRST.iter().any(|later| name.ends_with(later)));
        imported.extend(imported_by(&script));
        for name in imported.iter().map(|name| joined(beside, name)) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
    }
    // What stands between the reader and the first text: the page, and what holds its drawing up.
    let is_text = |name: &String| {
        name.ends_with(".html") || name.ends_with(".css") || name.ends_with("/early.js")
    };
    let (text, program): (Vec<String>, Vec<String>) = all.iter().cloned().partition(is_text);
    Ok(vec![
        Step { what: FIRST_TEXT, files: text },
        Step { what: "program", files: program },
        Step { what: WHOLE_VISIT, files: all },
    ])
}

/// The name of a file that is named from a folder.
fn joined(folder: &str, name: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_loads_what_the_page_names_and_its_scripts_import() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("app")).unwrap();
        for (name, text) in [
            (
                "index.html",
                r#"<link rel="stylesheet" href="./app/a.css"><script src="./app/early.js"></script><script src="./app/boot.mjs"></script><a href="./en/x.html">"#,
            ),
            ("app/a.css", ""),
            ("app/early.js", ""),
            ("app/boot.mjs", "import\"./run.mjs\";import(\"./save.mjs\")"),
            ("app/run.mjs", "import\"./boot.mjs\""),
            ("app/save.mjs", ""),
            ("app/element.js", ""),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let steps = steps(folder.path()).unwrap();
        assert_eq!(steps[0].files, ["index.html", "app/a.css", "app/early.js"]);
        assert_eq!(steps[1].files, ["app/boot.mjs", "app/run.mjs"]);
        assert_eq!(steps[2].files.len(), 5);
    }

    #[test]
    fn names_are_joined_as_a_browser_joins_them() {
        assert_eq!(joined("app", "./a.mjs"), "app/a.mjs");
        assert_eq!(joined("app", "../sw.js"), "sw.js");
        assert_eq!(joined("", "./index.html"), "index.html");
    }
}
