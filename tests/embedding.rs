//! The grammar's names are in two places: in the code that reads them, from which the build puts them into scripts, and
//! in the one table for people. They have to be the same.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use query::selection::Name;

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn names() -> BTreeSet<String> {
    Name::WORDS.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_table_for_site_owners_has_every_name_of_the_grammar() {
    let page = text("docs/embedding.md");
    let table = page.split("| name | what it means |").nth(1).unwrap();
    let table = table.split("\n\n").next().unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let documented: Vec<String> = rows.map(str::to_owned).collect();
    assert_eq!(documented.len(), Name::WORDS.len(), "{documented:?}");
    assert_eq!(documented.into_iter().collect::<BTreeSet<_>>(), names());
}

#[test]
fn the_scripts_for_other_peoples_pages_list_no_names_of_their_own() {
    for name in ["web/element.mjs", "web/frame.js"] {
        assert_eq!(text(name).matches("GRAMMAR_NAMES.split(\" \")").count(), 1, "{name}");
    }
    assert!(text("web/element.mjs").contains("static observedAttributes = NAMES;"));
}

#[test]
fn the_custom_properties_that_are_documented_are_those_that_the_styles_take() {
    let quoted = |text: &str, start: &str| -> BTreeSet<String> {
        let names = text.split(start).skip(1);
        let is_name = |c: &char| c.is_ascii_lowercase() || *c == '-';
        names.map(|rest| rest.chars().take_while(is_name).collect()).collect()
    };
    let documented = quoted(&text("docs/embedding.md"), "`--sbs-");
    let taken = quoted(&text("src/page/styles/tokens.css"), "var(--sbs-");
    assert_eq!(documented, taken);
}

#[test]
fn the_parts_that_are_documented_are_those_that_are_drawn() {
    let page = text("docs/embedding.md");
    let line = page.lines().find(|line| line.starts_with("`::part()`")).unwrap();
    let documented: BTreeSet<&str> = line.split('`').skip(3).step_by(2).collect();
    let mut drawn = BTreeSet::new();
    let folders = ["src/page/components", "src/page/views/table"];
    let paths = folders.map(|it| Path::new(env!("CARGO_MANIFEST_DIR")).join(it));
    let entries = paths.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let sources: Vec<String> =
        entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    for source in &sources {
        drawn.extend(source.split("part=\"").skip(1).filter_map(|rest| rest.split('"').next()));
    }
    assert_eq!(documented, drawn);
}
