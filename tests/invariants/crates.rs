//! Which crate may use which. The compiler refuses what a manifest does not name; this test refuses manifests that
//! name more than the architecture allows.

use std::collections::BTreeMap;

use cargo_metadata::{DependencyKind, MetadataCommand, Package};

use super::source::root;

/// The crates of the workspace, each with the others that it may use. What tests use is not restricted.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("codebook", &["model"]),
    ("query", &["model"]),
    ("structure", &["codebook", "model"]),
    ("format", &["codebook", "model", "query"]),
    ("i18n", &["model", "query"]),
    ("extract", &[]),
    ("drafts", &["codebook", "extract", "format", "model", "structure"]),
    ("embed-dialog", &["i18n", "model", "query"]),
    ("host-data", &["model"]),
    ("importer", &["drafts", "extract", "i18n", "model", "query", "structure"]),
    // The page draws, and nothing that draws reads text.
    ("side-by-state", &["i18n", "model", "query"]),
];

/// The crates that may know Yew or the browser.
const KNOW_THE_BROWSER: &[&str] = &["embed-dialog", "host-data", "importer", "side-by-state"];
const BROWSER: &[&str] =
    &["gloo", "js-sys", "serde-wasm-bindgen", "wasm-bindgen", "web-sys", "yew"];

/// The packages of the workspace, as cargo describes them.
pub(crate) fn packages() -> Vec<Package> {
    let mut metadata = MetadataCommand::new();
    metadata.current_dir(root()).no_deps().other_options(["--offline".to_owned()]);
    metadata.exec().unwrap().packages
}

/// What each package of the workspace needs when it is built, by name.
fn needs() -> BTreeMap<String, Vec<String>> {
    let of = |package: Package| {
        let needed = package.dependencies.into_iter();
        let needed = needed.filter(|it| it.kind == DependencyKind::Normal);
        let mut needed: Vec<String> = needed.map(|it| it.name).collect();
        needed.sort();
        needed.dedup();
        (package.name.to_string(), needed)
    };
    packages().into_iter().map(of).collect()
}

#[test]
fn crates_depend_one_way() {
    let needs = needs();
    for (name, allowed) in MAY_USE {
        let used = needs[*name].iter().filter(|it| needs.contains_key(*it));
        let forbidden: Vec<&String> = used.filter(|it| !allowed.contains(&it.as_str())).collect();
        assert!(forbidden.is_empty(), "{name} uses {forbidden:?}");
    }
}

#[test]
fn only_the_modules_of_the_page_know_yew_and_the_browser() {
    let needs = needs();
    for (name, _) in MAY_USE.iter().filter(|(name, _)| !KNOW_THE_BROWSER.contains(name)) {
        let known: Vec<&String> =
            needs[*name].iter().filter(|it| BROWSER.contains(&it.as_str())).collect();
        assert!(known.is_empty(), "{name} uses {known:?}");
    }
}

/// The crates of the product and what each uses, as a drawing in Mermaid's language.
fn picture() -> String {
    let needs = needs();
    let mut lines = vec!["```mermaid".to_owned(), "graph LR".to_owned()];
    for (name, _) in MAY_USE {
        let used = needs[*name].iter().filter(|it| needs.contains_key(*it));
        let mut used: Vec<&str> = used.map(String::as_str).collect();
        used.sort_unstable();
        lines.push(match used.is_empty() {
            true => format!("  {name}"),
            false => format!("  {name} --> {}", used.join(" & ")),
        });
    }
    lines.push("```".to_owned());
    lines.join("\n")
}

#[test]
fn the_picture_of_the_crates_is_true() {
    let page = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let picture = picture();
    assert!(page.contains(&picture), "docs/architecture.md has to have this picture:\n{picture}");
}
