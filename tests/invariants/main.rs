//! The rules of `docs/architecture.md` that a look at the source can hold.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

mod circles;
mod crates;
mod imports;
mod source;

use std::fs;
use std::path::PathBuf;

use source::{depth, files, is_test, names, root};

/// Which modules of the page each module may name. What is not in its line is forbidden.
const MAY_USE: &[(&str, &[&str])] = &[
    ("web", &[]),
    ("page", &["web"]),
    ("embed", &["page", "web"]),
    ("prerender", &["page", "web"]),
];

#[test]
fn a_view_is_used_by_the_page_alone() {
    let folders = ["components", "hooks", "state", "views"];
    for (path, text) in folders.iter().flat_map(|it| files(&format!("src/page/{it}"), &["rs"])) {
        let names = names(&text, depth(&path)).all;
        assert!(!names.iter().any(|it| it == "views"), "{} names a view", path.display());
    }
}

/// Ways of turning text into markup in Rust.
const MARKUP_IN_RUST: &[&str] = &[
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "from_html_unchecked",
    "VRaw",
];

/// Ways of turning text into markup or code in JavaScript.
const MARKUP_IN_SCRIPTS: &[&str] = &[
    "innerHTML",
    "outerHTML =",
    "outerHTML=",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
];

#[test]
fn modules_depend_one_way() {
    for (module, allowed) in MAY_USE {
        for (path, text) in files(&format!("src/{module}"), &["rs"]) {
            for used in names(&text, depth(&path)).modules {
                let is_module = MAY_USE.iter().any(|(known, _)| *known == used);
                let is_allowed = used == *module || allowed.contains(&used.as_str());
                assert!(
                    !is_module || is_allowed || is_test(&path),
                    "{} uses {used}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn only_web_and_embed_call_the_browser() {
    for (path, text) in files("src/page", &["rs"]) {
        let names = names(&text, depth(&path)).all;
        // The types of events' targets are all that a component needs of the browser.
        for name in ["js_sys", "wasm_bindgen", "gloo", "window"] {
            assert!(!names.iter().any(|it| it == name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_selection_is_changed_in_one_reducer() {
    let reducers: Vec<PathBuf> = files("src", &["rs"])
        .into_iter()
        .filter(|(path, text)| names(text, depth(path)).all.iter().any(|it| it == "Reducible"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(reducers, [root().join("src/page/state/reducer.rs")]);
    // What is kept elsewhere is no choice of the reader's: a half-typed name, the
    // window's width, whether it is being printed, what a part shows until its turn, whether something is unfolded.
    let mut keepers: Vec<String> = files("src/page", &["rs"])
        .into_iter()
        .filter(|(path, text)| {
            names(text, depth(path))
                .all
                .iter()
                .any(|it| it == "use_state" || it == "use_force_update")
        })
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    keepers.sort();
    assert_eq!(
        keepers,
        ["author_chooser.rs", "controls.rs", "later.rs", "use_narrow.rs", "use_printing.rs"]
    );
}

#[test]
fn no_text_ever_becomes_markup() {
    for folder in ["src", "embed-dialog/src", "importer/src"] {
        for (path, text) in files(folder, &["rs"]) {
            let names = names(&text, 0).all;
            for way in MARKUP_IN_RUST {
                assert!(!names.iter().any(|it| it == way), "{} has {way}", path.display());
            }
        }
    }
    for (path, text) in files("web", &["mjs", "js"]) {
        for way in MARKUP_IN_SCRIPTS {
            assert!(!text.contains(way), "{} has {way}", path.display());
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
    for (path, text) in ["src/page", "embed-dialog/src"].iter().flat_map(|it| files(it, &["rs"])) {
        assert!(!text.contains("style="), "{} has an inline style", path.display());
    }
}

#[test]
fn the_page_names_no_other_origin() {
    let sources = files("src/page", &["rs", "css"]);
    let more = ["src/web", "src/embed", "embed-dialog/src"];
    let more = more.iter().flat_map(|it| files(it, &["rs"]));
    let scripts = files("web", &["mjs", "js"]);
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
        assert!(!keeps || path.ends_with("web/keeping.mjs"), "{}", path.display());
    }
}

#[test]
fn the_page_says_no_message_that_it_is_not_given() {
    for folder in ["src/page", "src/embed"] {
        for (path, text) in files(folder, &["rs"]) {
            // The build of the site draws it; the program does not have it.
            if ["page.rs", "topic.rs"].iter().any(|it| path.ends_with(format!("delegation/{it}"))) {
                continue;
            }
            let names = names(&text, depth(&path)).all;
            for message in i18n::SAID_ELSEWHERE {
                let is_said = names.iter().any(|it| it == message);
                assert!(!is_said, "{} says {message}, see i18n::for_page", path.display());
            }
        }
    }
}
