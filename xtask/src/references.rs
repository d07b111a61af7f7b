//! Whether every file that a page names is there: a page with a dead reference does not leave the build.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use crate::sizes::{files_below, name_inside};

/// The attributes that name files.
const ATTRIBUTES: &[&str] = &[" href=\"", " src=\"", " data-site=\""];

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
                    bail!("{page} names “{named}”, but neither the build nor static/ has that");
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
}
