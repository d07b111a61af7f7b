//! While serving: the page loads itself again after each build, and the host pages of `examples/` are
//! served too. Nothing of this is in a build.
//!
//! Not by trunk's own script: it stands inline and writes markup, both of which the pages' policy forbids.

use std::path::Path;
use std::{env, fs};

use anyhow::Context as _;
use xtask::{environment, paths};

use crate::one_file;
use crate::release::Release;
use xtask::files::{files_below, name_inside};

const NAME: &str = "reload.js";
/// How the examples name the site, which is elsewhere for a real host's page.
const SITE: &str = "https://side-by-state.example/";
const SCRIPT: &str = r#"// Loads the page again after each build. Only `cargo xtask serve` puts it in.
const socket = new WebSocket(new URL("/.well-known/trunk/ws", location.href.replace("http", "ws")));
socket.onmessage = ({ data }) => {
  if (JSON.parse(data).type === "reload") location.reload();
};
"#;

/// Prepares a staging folder for serving, if it is for that.
pub(crate) fn put_into(staging: &Path, release: &Release) -> anyhow::Result<()> {
    if env::var_os(environment::SERVED).is_none() {
        return Ok(());
    }
    let examples = paths::root().join("examples");
    if examples.exists() {
        for file in files_below(&examples)? {
            let target = staging.join("examples").join(name_inside(&examples, &file));
            fs::create_dir_all(target.parent().unwrap_or(staging))?;
            let text = fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            fs::write(target, with_site(&text, release))?;
        }
    }
    fs::write(staging.join(NAME), SCRIPT).context("cannot write the script that reloads")?;
    for file in files_below(staging)? {
        let name = name_inside(staging, &file);
        // The page of one release, and the files that hold everything, are held to hashes.
        let is_file = [one_file::NAME, one_file::FULL_NAME].contains(&name.as_str());
        if !name.ends_with(".html") || name.starts_with("app-") || is_file {
            continue;
        }
        let html = fs::read_to_string(&file)?;
        fs::write(&file, with_script(&html, name.matches('/').count()))?;
    }
    Ok(())
}

/// An example that names the site that is being served, and its release.
fn with_site(example: &str, release: &Release) -> String {
    let folder = format!("../{}/", release.folder);
    example.replace(&format!("{SITE}app/"), &folder).replace(SITE, "../")
}

/// The page with the script, which lies so many folders above it.
fn with_script(html: &str, depth: usize) -> String {
    let up = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
    html.replacen("</head>", &format!("  <script src=\"{up}{NAME}\" defer></script>\n</head>"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_found_from_any_folder() {
        assert!(with_script("<head></head>", 0).contains(r#"src="./reload.js""#));
        assert!(with_script("<head></head>", 2).contains(r#"src="../../reload.js""#));
    }

    #[test]
    fn the_examples_name_the_site_that_is_served() {
        let release = Release { id: "0".into(), folder: "app-0".into() };
        let example = "src=\"https://side-by-state.example/app/element.js\" href=\"https://side-by-state.example/?topic=norms\"";
        assert_eq!(
            with_site(example, &release),
            "src=\"../app-0/element.js\" href=\"../?topic=norms\""
        );
    }
}
