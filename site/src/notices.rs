//! `licences.txt`: the libraries that are compiled into the site's programs, each with its licence and where
//! its source is, and the texts that the licences ask for. Anyone who passes on the site passes this on with it.

mod texts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use cargo_metadata::{MetadataCommand, Package};

use texts::Texts;
use xtask::{paths, process};

/// The file's name, at the root of the site.
pub(crate) const NAME: &str = "licences.txt";
/// The packages that become WebAssembly.
const SHIPPED: [&str; 4] = ["side-by-state", "embed-dialog", "host-data", "importer"];
const HEAD: &str = "The programs of this site are compiled from Side by State (MIT or Apache-2.0, as you choose), from \
    Rust's standard\nlibrary, and from the libraries below, unchanged. Each is under its own licence; its source is at the \
    address next\nto it. The texts of the licences follow the list. Nothing else comes with the site: no fonts, no \
    scripts of others.\n";
/// What is no package and has a licence of its own, with the file of its text in the checkout.
const OTHERS: [(&str, &str); 4] = [
    ("Side by State", "LICENSE-MIT"),
    ("Rust's standard library", APACHE),
    ("names of States (Unicode CLDR)", "crates/drafts/data/LICENSE-UNICODE"),
    ("names of States (i18n-iso-countries)", "crates/drafts/data/LICENSE-I18N-ISO-COUNTRIES"),
];
const APACHE: &str = "LICENSE-APACHE";
/// Has the text of the Mozilla Public License, which is the same for all.
const MOZILLAS: &str = "cssparser";

/// The text of the file.
pub(crate) fn text() -> anyhow::Result<String> {
    let mut text = format!("{HEAD}\n");
    let libraries = libraries()?;
    for ((name, version), licence) in &libraries {
        writeln!(text, "{name} {version}: {licence}, https://crates.io/crates/{name}/{version}")?;
    }
    writeln!(
        text,
        "Rust's standard library: MIT OR Apache-2.0, https://github.com/rust-lang/rust"
    )?;
    write!(text, "\n{}", texts_of(&libraries)?.written())?;
    Ok(text)
}

/// The texts of all licences.
fn texts_of(libraries: &BTreeMap<(String, String), String>) -> anyhow::Result<Texts> {
    let folders = folders()?;
    let folder_of = |name: &str, version: &str| {
        let key = (name.to_owned(), version.to_owned());
        folders.get(&key).with_context(|| format!("cargo does not know where {name} {version} is"))
    };
    let mut texts = Texts::default();
    for (owner, file) in OTHERS {
        texts.add(owner, &read(&paths::root().join(file))?);
    }
    let mut shared = vec![("Apache-2.0", read(&paths::root().join(APACHE))?)];
    for (name, version) in libraries.keys().filter(|(name, _)| name == MOZILLAS) {
        shared.push(("MPL-2.0", read(&folder_of(name, version)?.join("LICENSE"))?));
    }
    for ((name, version), licence) in libraries {
        let folder = folder_of(name, version)?;
        texts.add_package(&format!("{name} {version}"), licence, folder, &shared)?;
    }
    Ok(texts)
}

/// The folder of each package, by name and version.
fn folders() -> anyhow::Result<BTreeMap<(String, String), PathBuf>> {
    let mut metadata = MetadataCommand::new();
    metadata.current_dir(paths::root()).other_options(["--locked".to_owned()]);
    let metadata = metadata.exec().context("cargo cannot say where the packages are")?;
    let folder_of = |package: Package| {
        let folder = package.manifest_path.parent()?.as_std_path().to_owned();
        Some(((package.name.to_string(), package.version.to_string()), folder))
    };
    Ok(metadata.packages.into_iter().filter_map(folder_of).collect())
}

fn read(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Name and version of each library, with its licence.
fn libraries() -> anyhow::Result<BTreeMap<(String, String), String>> {
    let mut all = BTreeMap::new();
    for package in SHIPPED {
        let mut command = process::cargo();
        command.args(["tree", "--locked", "--package", package, "--edges", "normal,no-proc-macro"]);
        command.args(["--target", "wasm32-unknown-unknown", "--prefix", "none", "--no-dedupe"]);
        command.args(["--format", "{p}\t{l}"]);
        let listed = process::stdout_of(command.current_dir(paths::root()))
            .with_context(|| format!("cargo cannot say what {package} is made of"))?;
        for line in listed.lines() {
            let (package, licence) = line.split_once('\t').unwrap_or((line, ""));
            // The project's own packages say their folder behind their version.
            let Some((name, version)) = package.split_once(" v") else { continue };
            if version.contains(' ') {
                continue;
            }
            ensure!(!licence.is_empty(), "{name} {version} names no licence");
            all.insert((name.to_owned(), version.to_owned()), licence.to_owned());
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_libraries_in_the_programs_are_named_with_licence_and_source_and_no_others() {
        let text = text().unwrap();
        let line = text.lines().find(|line| line.starts_with("selectors ")).unwrap();
        assert!(line.contains(": MPL-2.0, https://crates.io/crates/selectors/"), "{line}");
        for inside in ["yew ", "serde-wasm-bindgen ", "hayro-syntax "] {
            assert!(text.lines().any(|line| line.starts_with(inside)), "{inside} is not named");
        }
        for outside in ["syn ", "hyper ", "side-by-state ", "tempfile "] {
            assert!(!text.lines().any(|line| line.starts_with(outside)), "{outside} is named");
        }
    }

    #[test]
    fn the_text_of_each_licence_is_there_for_each_library() {
        let text = text().unwrap();
        // The lines over the texts, which name the libraries.
        let owners: Vec<&str> = text
            .split(&format!("{}\n", "-".repeat(80)))
            .skip(1)
            .filter_map(|part| part.lines().next())
            .flat_map(|line| line.split(", "))
            .collect();
        for (name, version) in libraries().unwrap().keys() {
            let owner = format!("{name} {version}");
            assert!(owners.contains(&owner.as_str()), "{owner} has no text");
        }
        for notice in [
            "Permission is hereby granted, free of charge, to any person",
            "Apache License\n",
            "Mozilla Public License Version 2.0\n",
            "UNICODE LICENSE V3",
            "Copyright (c) 2016 widdix GmbH",
        ] {
            assert!(text.contains(notice), "{notice}");
        }
        assert!(!text.contains(&*process::registry().to_string_lossy()), "names a folder");
    }

    #[test]
    fn the_licence_page_names_each_library_whose_licence_asks_for_its_source() {
        let page = std::fs::read_to_string(paths::root().join("LICENSE.md")).unwrap();
        let asks = |licence: &str| licence.contains("MPL") || licence.contains("GPL");
        // Of those with a choice, the other one is taken.
        let mut asking = libraries().unwrap();
        asking.retain(|_, licence| asks(licence) && !licence.contains(" OR "));
        assert!(!asking.is_empty());
        for ((name, _), licence) in asking {
            assert!(page.contains(&format!("`{name}`")), "{name}: {licence}");
        }
    }
}
