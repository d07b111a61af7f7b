//! `cargo xtask assets`: what the page needs besides the program, written to `target/assets/`.
//!
//! Trunk calls it before each build; `stage` then takes everything from there. Here: the style sheet, and
//! what is made of `data/`: the encoded collection, the same as JSON for others with its schema, and source texts.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use i18n::Catalogue;
use model::{SCHEMA_FILE, schema};

use xtask::{command::expect_no_more, paths};

/// The style sheet that names all others, in their order.
const STYLES: &str = "src/page/styles/main.css";

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let folder = paths::assets();
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let desk = paths::root().join("importer/src/styles/desk.css");
    write(
        &folder,
        "desk.css",
        &fs::read(&desk).with_context(|| format!("cannot read {}", desk.display()))?,
    )?;
    write(&folder, "side-by-state.css", bundle_styles(&paths::root().join(STYLES))?.as_bytes())?;
    let collection = data_files::collection()?;
    write(&folder, "messages.bin", &Catalogue::built_in().encode_for_page())?;
    write(&folder, "embed-messages.bin", &Catalogue::built_in().encode())?;
    write(&folder, "collection.json", &serde_json::to_vec_pretty(&collection.whole_file())?)?;
    write(&folder, "collection.bin", &collection.without_instructions().encode())?;
    write(&folder, SCHEMA_FILE, &serde_json::to_vec_pretty(&schema())?)?;
    let sources = folder.join("sources");
    fs::create_dir_all(&sources).with_context(|| format!("cannot make {}", sources.display()))?;
    for source in data_files::sources()? {
        let text =
            fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
        write(&sources, &data_files::file_name(&source), &text)?;
    }
    Ok(())
}

/// Writes one asset.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let file = folder.join(name);
    fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// A style sheet with the text of others in the place of each `@import "other.css";`, one a line.
fn bundle_styles(main: &Path) -> anyhow::Result<String> {
    let folder = main.parent().unwrap_or(main);
    let list =
        fs::read_to_string(main).with_context(|| format!("cannot read {}", main.display()))?;
    let mut bundle = String::new();
    for (index, line) in list.lines().enumerate() {
        let place = || format!("{}, line {}", main.display(), index + 1);
        match imported(line).with_context(place)? {
            Some(name) => {
                let file = folder.join(name);
                let text = fs::read_to_string(&file).with_context(|| {
                    format!("cannot read {} named in {}", file.display(), place())
                })?;
                if text.contains("@import") {
                    bail!(
                        "{} imports another; only {} may do that",
                        file.display(),
                        main.display()
                    );
                }
                bundle.push_str(&text);
            }
            None => bundle.push_str(line),
        }
        if !bundle.ends_with('\n') {
            bundle.push('\n');
        }
    }
    Ok(bundle)
}

/// The file that a line imports, if it imports one.
fn imported(line: &str) -> anyhow::Result<Option<&str>> {
    let Some(rest) = line.trim().strip_prefix("@import") else {
        return Ok(None);
    };
    rest.trim()
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix("\";"))
        .map(Some)
        .context("expected exactly @import \"name.css\"; and nothing else on the line")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_are_joined_in_the_order_they_are_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.css"), "a { color: red }").unwrap();
        fs::write(folder.path().join("b.css"), "b { color: blue }\n").unwrap();
        let main = folder.path().join("main.css");
        fs::write(&main, "@import \"b.css\";\n@import \"a.css\";\n").unwrap();
        assert_eq!(bundle_styles(&main).unwrap(), "b { color: blue }\na { color: red }\n");
    }

    #[test]
    fn a_style_sheet_that_is_missing_is_named_with_the_line_that_asks_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let main = folder.path().join("main.css");
        fs::write(&main, "\n@import \"gone.css\";\n").unwrap();
        let error = format!("{:#}", bundle_styles(&main).unwrap_err());
        assert!(error.contains("gone.css") && error.contains("line 2"), "{error}");
    }

    #[test]
    fn an_import_of_another_form_is_refused() {
        assert!(imported("@import url(x.css);").is_err());
        assert!(imported("@import \"x.css\" print;").is_err());
        assert_eq!(imported(" @import \"x.css\"; ").unwrap(), Some("x.css"));
        assert_eq!(imported("p { }").unwrap(), None);
    }
}
