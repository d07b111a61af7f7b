//! The rules of `docs/architecture.md` that a look at the source can hold.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Which modules of the crate each module may name. What is not in its line is forbidden.
const MAY_USE: &[(&str, &[&str])] = &[
    ("collection", &[]),
    ("selection", &["collection"]),
    ("wording", &["collection"]),
    ("comparison", &["collection", "selection"]),
    ("reading", &["collection", "wording"]),
    ("sharing", &["collection", "selection", "comparison"]),
    ("messages", &["collection", "selection", "comparison"]),
    ("authoring", &["collection", "selection", "wording"]),
    ("web", &["collection", "selection"]),
    ("page", &["collection", "selection", "comparison", "sharing", "messages", "web"]),
    ("embed", &["collection", "selection", "comparison", "messages", "web", "page"]),
    ("prerender", &["collection", "selection", "messages", "web", "page"]),
];

/// The modules that may know Yew or the browser.
const KNOW_THE_BROWSER: &[&str] = &["page", "web", "embed", "prerender"];
const BROWSER: &[&str] = &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

/// Ways of turning text into markup or code, in Rust and in JavaScript.
const MARKUP_FROM_TEXT: &[&str] = &[
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "from_html_unchecked",
    "VRaw",
    "innerHTML",
    "outerHTML =",
    "outerHTML=",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with one of the endings, with its text.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// The text without comments and without the tests at the file's end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.ends_with("goldens.rs") || path.ends_with("testing.rs")
}

/// The modules of the crate that a piece of code names.
fn modules_used(code: &str) -> Vec<String> {
    let names = code.split("crate::").skip(1);
    let name = |rest: &str| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned)
    };
    names.filter_map(name).filter(|name| MAY_USE.iter().any(|(module, _)| module == name)).collect()
}

/// Whether a piece of code names a crate.
fn names_crate(code: &str, name: &str) -> bool {
    code.contains(&format!("{name}::")) || code.contains(&format!("use {name}"))
}

#[test]
fn modules_depend_one_way() {
    for (module, allowed) in MAY_USE {
        for (path, text) in files(&format!("src/{module}"), &["rs"]) {
            for used in modules_used(&code(&text)) {
                let is_allowed = used == *module || allowed.contains(&used.as_str());
                assert!(is_allowed || is_test(&path), "{} uses {used}", path.display());
            }
        }
    }
}

#[test]
fn only_the_page_knows_yew_and_the_browser() {
    for (path, text) in files("src", &["rs"]) {
        let inside = path.strip_prefix(root().join("src")).unwrap();
        let module = inside.iter().next().unwrap().to_string_lossy().into_owned();
        if KNOW_THE_BROWSER.contains(&module.as_str()) {
            continue;
        }
        for name in BROWSER {
            assert!(!names_crate(&code(&text), name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn only_web_and_embed_call_the_browser() {
    for (path, text) in files("src/page", &["rs"]) {
        let code = code(&text);
        for name in ["js_sys", "wasm_bindgen", "gloo"] {
            assert!(!names_crate(&code, name), "{} names {name}", path.display());
        }
        // The types of events' targets are all that a component needs of the browser.
        assert!(!code.contains("web_sys::window"), "{}", path.display());
    }
}

#[test]
fn the_selection_is_changed_in_one_reducer() {
    let reducers: Vec<PathBuf> = files("src", &["rs"])
        .into_iter()
        .filter(|(_, text)| text.contains("impl Reducible for"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(reducers, [root().join("src/page/state.rs")]);
    // What is kept elsewhere is no choice of the reader's: a half-typed name, the card on top, the
    // window's width, whether it is being printed, what a piece shows until its turn, the form of a snippet.
    let mut keepers: Vec<String> = files("src/page", &["rs"])
        .into_iter()
        .filter(|(_, text)| code(text).contains("use_state("))
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    keepers.sort();
    assert_eq!(
        keepers,
        [
            "author_chooser.rs",
            "embed_dialog.rs",
            "piece.rs",
            "use_narrow.rs",
            "use_printing.rs",
            "use_top_card.rs"
        ]
    );
}

#[test]
fn no_text_ever_becomes_markup() {
    let rust = files("src", &["rs"]);
    let scripts = files("static", &["mjs", "js"]);
    for (path, text) in rust.into_iter().chain(scripts) {
        for way in MARKUP_FROM_TEXT {
            assert!(!code(&text).contains(way), "{} has {way}", path.display());
        }
    }
}

/// The pages that all others are made from.
fn templates() -> [(PathBuf, String); 2] {
    ["index.html", "embed.html"].map(|name| {
        let path = root().join(name);
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    })
}

#[test]
fn no_script_and_no_style_is_inline() {
    for (_, page) in templates() {
        for script in page.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains("src="), "an inline script: {tag}");
        }
        assert!(!page.contains("<style") && !page.contains(" style="));
    }
    for (path, text) in files("src/page", &["rs"]) {
        assert!(!code(&text).contains("style="), "{} has an inline style", path.display());
    }
}

#[test]
fn the_page_names_no_other_origin() {
    let sources = files("src/page", &["rs", "css"]);
    let more = files("src/web", &["rs"]).into_iter().chain(files("src/embed", &["rs"]));
    let scripts = files("static", &["mjs", "js"]);
    for (path, text) in sources.into_iter().chain(more).chain(scripts).chain(templates()) {
        if is_test(&path) {
            continue;
        }
        for scheme in ["http://", "https://", "url(//", "src=\"//", "href=\"//"] {
            assert!(!text.contains(scheme), "{} names {scheme}", path.display());
        }
        assert!(!text.contains("cookie"), "{}", path.display());
        // What readers bring is kept, and in one place.
        let keeps = ["localStorage", "indexedDB"].iter().any(|store| text.contains(store));
        assert!(!keeps || path.ends_with("static/keeping.mjs"), "{}", path.display());
    }
}

#[test]
fn these_rules_see_what_breaks_them() {
    assert_eq!(modules_used("use crate::reading::read; // crate::page"), ["reading", "page"]);
    assert_eq!(modules_used(&code("use crate::reading; // crate::page")), ["reading"]);
    assert!(names_crate("use yew::prelude::*;", "yew"));
    assert!(!names_crate("the yew tree", "yew"));
}
