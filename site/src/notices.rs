//! `licences.txt`: the libraries that are compiled into the site's programs, each with its licence and where
//! its source is. Whoever hands on the site hands this on with it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, ensure};

use xtask::{paths, process};

/// The file's name, at the root of the site.
pub(crate) const NAME: &str = "licences.txt";
/// The packages that become WebAssembly.
const SHIPPED: [&str; 3] = ["side-by-state", "host-data", "importer"];
const HEAD: &str = "The programs of this site are compiled from Side by State (MIT or Apache-2.0, as you choose) \
    and from the libraries\nbelow, unchanged. Each is under its own licence; its source, with the text of the licence, is \
    at the address beside\nit. Nothing else comes with the site: no fonts, no scripts of others.\n";

/// The text of the file.
pub(crate) fn text() -> anyhow::Result<String> {
    let mut text = format!("{HEAD}\n");
    for ((name, version), licence) in libraries()? {
        writeln!(text, "{name} {version}: {licence}, https://crates.io/crates/{name}/{version}")?;
    }
    Ok(text)
}

/// Name and version of each library, with its licence.
fn libraries() -> anyhow::Result<BTreeMap<(String, String), String>> {
    let mut all = BTreeMap::new();
    for package in SHIPPED {
        let mut command = process::cargo();
        command.args(["tree", "--locked", "--package", package, "--edges", "normal,no-proc-macro"]);
        command.args(["--target", "wasm32-unknown-unknown", "--prefix", "none", "--no-dedupe"]);
        command.args(["--format", "{p}\t{l}"]);
        let listed = process::answer(command.current_dir(paths::root()))
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
    fn the_licence_page_names_each_library_whose_licence_asks_for_its_source() {
        let page = std::fs::read_to_string(paths::root().join("LICENSE.md")).unwrap();
        let asking =
            |(_, licence): &(_, String)| licence.contains("MPL") || licence.contains("GPL");
        for ((name, _), licence) in libraries().unwrap().into_iter().filter(asking) {
            // Of those with a choice, the other one is taken.
            if !licence.contains(" OR ") {
                assert!(page.contains(&format!("`{name}`")), "{name}: {licence}");
            }
        }
    }
}
