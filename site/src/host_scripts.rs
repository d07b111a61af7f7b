//! The scripts that other people's pages name are made here: each is joined into one file, because such a page knows
//! the hash of one file. `snippets.rs` puts them where those pages look for them.
//!
//! The element that stays with its release has every script in itself and the hashes of all else that it loads.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use query::selection::Name;
use serde_json::json;
use sha2::{Digest as _, Sha384};

use crate::address::Address;
use crate::esbuild;
use xtask::files::write;

/// The element's script, in the release's folder and at the root.
pub(crate) const ELEMENT: &str = "element.js";
/// The script for frames.
pub(crate) const FRAME: &str = "frame.js";

const LIVE: &str = "element-live.mjs";
const PINNED: &str = "element-pinned.mjs";
/// What only these are made of.
const SHARED: &str = "element.mjs";

/// What an element fetches of its release.
const FETCHED: &[&str] = &[
    "side-by-state_bg.wasm",
    "collection.bin",
    "messages.bin",
    "side-by-state.css",
    "exchange_bg.wasm",
];

/// Makes them in the release's folder, where all that an element fetches has to be in its final form. Gives the element
/// that follows the newest release, which is no part of any.
pub(crate) fn make(
    app: &Path,
    address: Option<&Address>,
    is_release: bool,
) -> anyhow::Result<String> {
    // The grammar's names come from the code that reads them.
    let names = format!("--define:GRAMMAR_NAMES={}", json!(Name::WORDS.join(" ")));
    let hashes = format!("--define:RELEASE_HASHES={}", hashes(app)?);
    let address = address.map_or(String::new(), |address| address.of(""));
    let address = format!("--define:SITE_ADDRESS={}", json!(address));
    let script = |entry: &str, format: &str| {
        let mut options = vec![format, &names, &hashes, &address];
        if is_release {
            options.extend(["--minify", "--legal-comments=none"]);
        }
        esbuild::bundle(&format!("import \"./{entry}\";"), app, &options)
    };
    let live = script(LIVE, "--format=esm")?;
    let pinned = script(PINNED, "--format=esm")?;
    let frame = script(FRAME, "--format=iife")?;
    for (name, script) in [(ELEMENT, &pinned), (FRAME, &frame)] {
        if imports(script) {
            bail!("{name} would import a script, which its hash does not cover");
        }
    }
    for name in [LIVE, PINNED, SHARED] {
        fs::remove_file(app.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    write(app, ELEMENT, pinned)?;
    write(app, FRAME, frame)?;
    Ok(live)
}

/// The hash of bytes, as the attribute `integrity` takes it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The hashes of all that an element fetches, by name.
fn hashes(app: &Path) -> anyhow::Result<serde_json::Value> {
    let hash = |name: &&str| {
        let file = app.join(name);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(((*name).to_owned(), json!(integrity(&bytes))))
    };
    FETCHED.iter().map(hash).collect()
}

/// Whether a script imports anything, at once or later.
fn imports(script: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.');
    script.match_indices("import").any(|(at, word)| {
        let after = &script[at + word.len()..];
        // `import.meta` says where a script lies.
        !script[..at].ends_with(is_name) && !after.starts_with(is_name)
    })
}

#[cfg(test)]
mod frame_tests;
#[cfg(test)]
mod tests {
    use super::*;
    use xtask::files::copy_all;
    use xtask::paths;

    /// A release's folder with our own scripts, and everything else in small.
    pub(super) fn staged() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        copy_all(&paths::root().join("web"), folder.path()).unwrap();
        for name in FETCHED {
            write(folder.path(), name, format!("the bytes of {name}")).unwrap();
        }
        let glue = "export function program() { return 'the glue of the program'; }\n";
        write(folder.path(), "side-by-state.js", glue).unwrap();
        let exchange = "export function encode() { return 'the glue for own data'; }\nexport default function init() {}\n";
        write(folder.path(), "exchange.js", exchange).unwrap();
        folder
    }

    fn text(folder: &Path, name: &str) -> String {
        fs::read_to_string(folder.join(name)).unwrap()
    }

    #[test]
    fn the_hash_of_a_pinned_element_covers_all_that_it_runs_and_loads() {
        for is_release in [false, true] {
            let folder = staged();
            let live = make(folder.path(), None, is_release).unwrap();
            let pinned = text(folder.path(), ELEMENT);
            for part in ["the glue of the program", "the glue for own data"] {
                assert!(pinned.contains(part), "{part}");
                assert!(!live.contains(part), "the live one has {part}");
            }
            for name in FETCHED {
                let hash = integrity(format!("the bytes of {name}").as_bytes());
                assert!(pinned.contains(&hash), "{name}");
                assert!(!live.contains(&hash), "{name} in the live one");
            }
            assert!(!imports(&pinned) && imports(&live));
            assert!(live.contains("release.json") && !pinned.contains("release.json"));
            assert!(!folder.path().join(SHARED).exists());
        }
    }

    #[test]
    fn another_byte_in_a_file_gives_a_pinned_element_another_hash() {
        let made = |change: Option<&str>| {
            let folder = staged();
            if let Some(name) = change {
                let mut bytes = fs::read(folder.path().join(name)).unwrap();
                bytes.extend(b"\n;var other = globalThis.other;globalThis.other = 1;\n");
                write(folder.path(), name, bytes).unwrap();
            }
            make(folder.path(), None, true).unwrap();
            integrity(text(folder.path(), ELEMENT).as_bytes())
        };
        let before = made(None);
        let scripts = ["in-element.mjs", "host-colours.mjs", "run.mjs", "side-by-state.js"];
        for name in FETCHED.iter().chain(&scripts) {
            assert_ne!(made(Some(name)), before, "{name}");
        }
        assert_eq!(made(None), before);
    }

    #[test]
    fn every_script_has_the_grammars_names_from_the_code_that_reads_them() {
        let folder = staged();
        let live = make(folder.path(), None, true).unwrap();
        let names = Name::WORDS.join(" ");
        for script in [live, text(folder.path(), ELEMENT), text(folder.path(), FRAME)] {
            assert!(script.contains(&names), "{script}");
            assert!(!script.contains("GRAMMAR_NAMES"));
        }
    }

    #[test]
    fn an_import_is_found_in_every_form() {
        for script in
            ["import(x)", "import\"./x.js\";", "a;import{b}from\"c\"", "await import ( x )"]
        {
            assert!(imports(script), "{script}");
        }
        for script in ["import.meta.url", "const imports={}", "x.import()", "important"] {
            assert!(!imports(script), "{script}");
        }
    }
}
