//! The service worker of a release: `web/sw.js` with the list of what it keeps, or, where it is taken
//! back, one that deletes everything and goes. How it works for the reader and for whoever runs a site is in
//! `docs/offline.md`; how it works inside, in `web/sw.js`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, bail};
use model::SCHEMA_FILE;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::plain_names::DELEGATIONS;
use xtask::files::{self, files_below, name_inside};

const WORKER: &str = "sw.js";
const WITHDRAWN: &str = include_str!("worker/withdrawn.js");

/// What of the program's folder the page itself does without: it is for other people's pages.
const FOR_HOSTS: &[&str] = &[
    "embed.html",
    "element.js",
    "frame.js",
    "in-element.mjs",
    "host-colours.mjs",
    "exchange.js",
    "exchange_bg.wasm",
];

/// What only readers load who bring documents of their own.
const FOR_OWN_DOCUMENTS: &[&str] = &[
    "desk.css",
    "desk.js",
    "desk_bg.wasm",
    "desk.mjs",
    "desk-parts.mjs",
    "desk-worker.mjs",
    "reading.mjs",
];

/// What only readers load who press “Embed”.
const FOR_EMBEDDING: &[&str] =
    &["embed-dialog.js", "embed-dialog_bg.wasm", "embed-dialog.mjs", "embed-messages.bin"];

/// What only the pages load that need no program.
const FOR_PLAIN_PAGES: &[&str] = &[crate::plain_page::STYLES, crate::map_page::SCRIPT];

/// When a file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    /// At installation: the first page needs it.
    Now,
    /// When it is first asked for.
    Later,
    /// As `Later`; it is a file to take away, and needs not be this release's.
    Away,
}

/// What the worker knows of the files: their names and their SHA-256, and what it is itself.
#[derive(Default, Serialize)]
struct List {
    /// So that a release has another name when only the worker is another.
    code: String,
    now: BTreeMap<String, String>,
    later: BTreeMap<String, String>,
    away: BTreeMap<String, String>,
}

/// Writes the worker of the staged files, which have to be in their final form. A build for trying things
/// out gets the one that deletes: nobody wants to be given yesterday's page there.
pub(crate) fn write(staging: &Path) -> anyhow::Result<()> {
    if env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "release") {
        return withdraw(staging);
    }
    let file = staging.join(WORKER);
    let code = fs::read_to_string(&file)
        .with_context(|| format!("cannot read {}, which web/ has", file.display()))?;
    let list = list(staging, &code)?;
    fs::write(&file, with_list(&code, &list)?)
        .with_context(|| format!("cannot write {}", file.display()))?;
    write_list(staging, &list)
}

/// Writes the list beside the program, where a later worker looks for it before it believes what a browser
/// has kept as that release.
fn write_list(staging: &Path, list: &List) -> anyhow::Result<()> {
    let folders = list.now.keys().filter_map(|name| name.split_once('/')).map(|(folder, _)| folder);
    let folder = folders.into_iter().find(|folder| folder.starts_with("app-"));
    let folder = folder.context("there is no folder of the program among the files to keep")?;
    let name = format!("{folder}/release-{}.json", list.name()?);
    files::write(staging, &name, list.text()?)
}

/// Puts the worker that takes itself back in the place of the other.
pub(crate) fn withdraw(dist: &Path) -> anyhow::Result<()> {
    let file = dist.join(WORKER);
    fs::write(&file, WITHDRAWN).with_context(|| format!("cannot write {}", file.display()))
}

fn list(staging: &Path, code: &str) -> anyhow::Result<List> {
    let mut list = List { code: hash(code.as_bytes())?, ..List::default() };
    for file in files_below(staging)? {
        let name = name_inside(staging, &file);
        let part = match kept(&name) {
            None => continue,
            Some(Keep::Now) => &mut list.now,
            Some(Keep::Later) => &mut list.later,
            Some(Keep::Away) => &mut list.away,
        };
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
        if !name.chars().all(is_plain) {
            bail!("“{name}” would be changed in a web address; rename the file");
        }
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        part.insert(name, hash(&bytes)?);
    }
    if !list.now.contains_key("index.html") {
        bail!("there is no index.html in {}", staging.display());
    }
    Ok(list)
}

/// When a file is kept; `None` where the worker leaves it alone, because other people's pages ask for it and
/// have to get what the server has now.
fn kept(name: &str) -> Option<Keep> {
    if let Some((folder, inside)) = name.split_once('/') {
        return match folder {
            "sources" => Some(Keep::Now),
            _ if folder.starts_with("app-") => {
                let later = [FOR_HOSTS, FOR_OWN_DOCUMENTS, FOR_EMBEDDING, FOR_PLAIN_PAGES];
                let is_later = later.iter().any(|names| names.contains(&inside));
                Some(if is_later { Keep::Later } else { Keep::Now })
            }
            // So many that their list would make the worker twice as large.
            _ if inside.starts_with(DELEGATIONS) => None,
            _ if inside.ends_with(".html") => Some(Keep::Later),
            _ => None,
        };
    }
    match name {
        "index.html" | "manifest.webmanifest" => Some(Keep::Now),
        "collection.json" | SCHEMA_FILE => Some(Keep::Away),
        "side-by-state.html" | "side-by-state-full.html" => Some(Keep::Away),
        _ => None,
    }
}

/// The worker with its list, and with the release's name, which is a hash of that list.
fn with_list(code: &str, list: &List) -> anyhow::Result<String> {
    let (name, list) = (list.name()?, list.text()?);
    Ok(format!("const RELEASE = \"{name}\";\nconst LIST = {list};\n{code}"))
}

impl List {
    /// As the worker has it, and the browser keeps it.
    fn text(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string(self)?)
    }

    /// The release's name.
    fn name(&self) -> anyhow::Result<String> {
        Ok(hash(self.text()?.as_bytes())?[..12].to_owned())
    }
}

fn hash(bytes: &[u8]) -> anyhow::Result<String> {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}")?;
    }
    Ok(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripts::run_with_node;

    fn staged(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        folder
    }

    fn name_of(files: &[(&str, &str)], code: &str) -> String {
        let folder = staged(files);
        let worker = with_list(code, &list(folder.path(), code).unwrap()).unwrap();
        worker.lines().next().unwrap().to_owned()
    }

    #[test]
    fn the_list_has_each_file_in_its_place_with_its_hash() {
        let folder = staged(&[
            ("index.html", "abc"),
            ("sw.js", "x"),
            ("app-0123456789ab/boot.mjs", "x"),
            ("app-0123456789ab/embed-dialog_bg.wasm", "x"),
            ("app-0123456789ab/exchange_bg.wasm", "x"),
            ("app-0123456789ab/plain.css", "x"),
            ("fr/delegations/FRA.html", "x"),
            ("fr/map.html", "x"),
            ("fr/norms.html", "x"),
            ("collection.json", "{}"),
            ("collection.schema.json", "{}"),
            ("embed.html", "x"),
            ("oembed/fr-norms.json", "{}"),
            ("sources/a.txt", "x"),
        ]);
        let list = list(folder.path(), "").unwrap();
        let names = |part: &BTreeMap<String, String>| part.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&list.now), ["app-0123456789ab/boot.mjs", "index.html", "sources/a.txt"]);
        let inside = ["embed-dialog_bg.wasm", "exchange_bg.wasm", "plain.css"];
        let inside = inside.map(|name| format!("app-0123456789ab/{name}"));
        let pages = ["fr/map.html", "fr/norms.html"].map(str::to_owned);
        assert_eq!(names(&list.later), [&inside[..], &pages[..]].concat());
        assert_eq!(names(&list.away), ["collection.json", "collection.schema.json"]);
        // From FIPS 180-2, for the bytes "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(list.now["index.html"], expected);
    }

    #[test]
    fn a_release_has_another_name_when_a_file_or_the_worker_changes() {
        let one = name_of(&[("index.html", "a"), ("fr/a.html", "x")], "code");
        assert_eq!(one, name_of(&[("index.html", "a"), ("fr/a.html", "x")], "code"));
        assert_ne!(one, name_of(&[("index.html", "a"), ("fr/a.html", "y")], "code"));
        assert_ne!(one, name_of(&[("index.html", "a"), ("fr/b.html", "x")], "code"));
        assert_ne!(one, name_of(&[("index.html", "a"), ("fr/a.html", "x")], "other code"));
    }

    #[test]
    fn the_list_lies_beside_the_program_under_the_name_of_the_release() {
        let folder = staged(&[("index.html", "a"), ("app-0123456789ab/boot.mjs", "x")]);
        let list = list(folder.path(), "code").unwrap();
        write_list(folder.path(), &list).unwrap();
        let name = list.name().unwrap();
        let worker = with_list("code", &list).unwrap();
        let file = folder.path().join(format!("app-0123456789ab/release-{name}.json"));
        let text = fs::read_to_string(file).unwrap();
        assert!(worker.contains(&format!("RELEASE = \"{name}\"")), "{worker}");
        assert!(worker.contains(&format!("const LIST = {text};")), "{worker}");
    }

    #[test]
    fn what_could_not_be_found_again_is_refused() {
        assert!(list(staged(&[("index.html", ""), ("fr/a b.html", "")]).path(), "").is_err());
        assert!(list(staged(&[("fr/a.html", "")]).path(), "").is_err());
    }

    #[test]
    fn a_page_is_known_without_its_ending_by_who_goes_there() {
        let folder = staged(&[
            ("index.html", "a"),
            ("en/norms.html", "x"),
            ("sources/a.txt", "x"),
            ("app-0123456789ab/boot.mjs", "x"),
        ]);
        let code = fs::read_to_string(xtask::paths::root().join("web").join(WORKER)).unwrap();
        let script = with_list(&code, &list(folder.path(), &code).unwrap()).unwrap();
        let requests = [
            ("/site/en/norms.html", "navigate", true),
            ("/site/en/norms", "navigate", true),
            ("/site/en/norms?authors=PAK", "navigate", true),
            ("/site/index", "navigate", true),
            ("/site/", "navigate", true),
            // A script that asks for it may mean anything, and these are no pages.
            ("/site/en/norms", "cors", false),
            ("/site/en", "navigate", false),
            ("/site/sources/a", "navigate", false),
            ("/en/norms", "navigate", false),
        ];
        let asked: Vec<_> = requests.iter().map(|(address, mode, _)| (address, mode)).collect();
        let input = serde_json::json!({ "script": script, "requests": asked });
        let output = run_with_node(&[], include_str!("worker/run.js"), &input).unwrap();
        let answered: Vec<bool> = serde_json::from_slice(&output).unwrap();
        assert_eq!(answered, requests.map(|(_, _, expected)| expected));
    }
}
