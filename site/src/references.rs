//! Whether every file that a page names is there: a page with a dead reference does not leave the build.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use xtask::files::{files_below, name_inside};

/// The attributes that name files.
const ATTRIBUTES: &[&str] = &[" href=\"", " src=\"", " data-site=\""];

/// The kinds of links by which a browser loads something for the page itself.
const LOADING: &[&str] = &["stylesheet", "icon", "manifest", "modulepreload", "preload"];

/// Checks every page below a folder, which is the site's.
pub(crate) fn check(site: &Path) -> anyhow::Result<()> {
    for file in files_below(site)? {
        if file.extension().is_some_and(|ending| ending == "html") {
            let html = fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            let folder = file.parent().unwrap_or(site);
            for named in named_by(&html) {
                if !folder.join(&named).exists() {
                    let page = name_inside(site, &file);
                    bail!("{page} names “{named}”, but neither the build nor web/ has that");
                }
            }
        }
    }
    Ok(())
}

/// The files that a page names by relative addresses, once each, without query and number sign.
pub(crate) fn named_by(html: &str) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for attribute in ATTRIBUTES {
        for rest in html.split(attribute).skip(1) {
            let value = rest.split('"').next().unwrap_or_default();
            let path = value.split(['?', '#']).next().unwrap_or_default();
            let is_elsewhere = path.contains(':') || path.starts_with("//");
            if !path.is_empty() && !is_elsewhere && !named.iter().any(|known| known == path) {
                named.push(path.to_owned());
            }
        }
    }
    named
}

/// What a browser loads for a page by itself: its styles, scripts and what it loads ahead. Names
/// as the page has them.
pub(crate) fn loaded_by(html: &str) -> Vec<String> {
    let mut loaded = Vec::new();
    for part in html.split("<noscript>") {
        let part = part.split_once("</noscript>").map_or(part, |(_, after)| after);
        for tag in part.split('<').filter_map(|rest| rest.split('>').next()) {
            let is_loaded = match tag.split_ascii_whitespace().next() {
                Some("script") => true,
                Some("link") => LOADING.iter().any(|rel| tag.contains(&format!("rel=\"{rel}\""))),
                _ => false,
            };
            if is_loaded {
                loaded.extend(named_by(tag));
            }
        }
    }
    loaded
}

/// What a script imports from beside itself, without which it does not run.
pub(crate) fn imported_by(script: &str) -> Vec<String> {
    named_after(script, &["from", "from ", "import", "import "])
}

/// What a script imports from beside itself at some moment of its run.
pub(crate) fn imported_later_by(script: &str) -> Vec<String> {
    named_after(script, &["import("])
}

fn named_after(script: &str, words: &[&str]) -> Vec<String> {
    let mut named = Vec::new();
    for word in words {
        for start in ["./", "../"] {
            for rest in script.split(&format!("{word}\"{start}")).skip(1) {
                let name = rest.split('"').next().unwrap_or_default();
                named.push(format!("{start}{name}"));
            }
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_are_found_and_others_passed_over() {
        let html = r##"<a href="./a.html?x=1#y"><a href="https://example.org/b"><a href="?c">
            <a href="#d"><script src="../e.js"></script><img src="data:x"><a href="./a.html">
            <a href="">"##;
        assert_eq!(named_by(html), ["./a.html", "../e.js"]);
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("en")).unwrap();
        fs::write(folder.path().join("there.css"), "").unwrap();
        let page = folder.path().join("en/norms.html");
        fs::write(&page, r#"<link href="../there.css"><a href="../">"#).unwrap();
        check(folder.path()).unwrap();
        fs::write(&page, r#"<link href="../gone.css">"#).unwrap();
        let error = check(folder.path()).unwrap_err().to_string();
        assert!(error.contains("en/norms.html") && error.contains("../gone.css"), "{error}");
    }

    #[test]
    fn what_a_page_loads_is_told_from_what_it_links_to() {
        let html = r#"<link rel="stylesheet" href="./a.css">
            <noscript><link rel="stylesheet" href="./b.css"></noscript>
            <link rel="alternate" href="./c.html"><link rel="modulepreload" href="./d.js">
            <script src="./e.js"></script><a href="./f.html">"#;
        assert_eq!(loaded_by(html), ["./a.css", "./d.js", "./e.js"]);
    }

    #[test]
    fn imports_are_seen_in_a_script_as_written_and_as_made_small() {
        let written =
            "import { a } from \"./a.mjs\";\nimport \"./b.mjs\";\nawait import(\"./c.mjs\");";
        assert_eq!(imported_by(written), ["./a.mjs", "./b.mjs"]);
        assert_eq!(imported_later_by(written), ["./c.mjs"]);
        assert_eq!(imported_by("import{a as b}from\"../a.mjs\";"), ["../a.mjs"]);
        assert_eq!(imported_by("import\"./a.mjs\";"), ["./a.mjs"]);
    }
}
