//! `cargo xtask stage`: arranges the built files for serving. Trunk calls it after each build.
//!
//! Everything but the entry pages goes into one folder that bears the fingerprint of what is in it,
//! `app-0123456789ab/`: files inside may name each other plainly, a server may keep the folder for ever,
//! and a reader never gets one version's program with another version's data. The pages say `./app/`,
//! which becomes that folder's name here.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, bail};
use sha2::{Digest as _, Sha256};

use crate::sizes::{files_below, name_inside};
use crate::{exchange, expect_no_more, glue, paths, static_text, worker};

/// What keeps its place and name at the root, because others link to it.
const AT_THE_ROOT: &[&str] = &["index.html", "collection.json", "sources/", "sw.js"];
/// How the pages name the folder of everything else.
const PLACEHOLDER: &str = "./app/";

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: this command is called by trunk; you want `cargo xtask build`",
    )?;
    for source in [paths::assets(), paths::root().join("static")] {
        copy_all(&source, &staging)?;
    }
    exchange::build_into(&staging)?;
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        glue::minify(&files_below(&staging)?)?;
    }
    arrange(&staging)?;
    static_text::put_into(&staging.join("index.html"))?;
    worker::write(&staging)
}

/// Moves all but the entry pages into the folder with the fingerprint, and tells the pages its name.
fn arrange(staging: &Path) -> anyhow::Result<()> {
    let moved: Vec<PathBuf> = files_below(staging)?
        .into_iter()
        .filter(|file| !stays_at_the_root(&name_inside(staging, file)))
        .collect();
    let folder = format!("app-{}", fingerprint(staging, &moved)?);
    for file in &moved {
        let name = name_inside(staging, file);
        let target = staging.join(&folder).join(&name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::rename(file, &target).with_context(|| format!("cannot move {}", file.display()))?;
    }
    remove_empty_folders(staging)?;

    let page = staging.join("index.html");
    let html =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let html = html.replace(PLACEHOLDER, &format!("./{folder}/"));
    check_references(&html, &folder, staging)?;
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))
}

/// Whether a file keeps its place: it is named in the list, or lies in a folder that is.
fn stays_at_the_root(name: &str) -> bool {
    AT_THE_ROOT.iter().any(|kept| name == *kept || kept.ends_with('/') && name.starts_with(kept))
}

/// The first twelve hexadecimal digits of a hash over all names and contents.
fn fingerprint(staging: &Path, files: &[PathBuf]) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = name_inside(staging, file);
        // Lengths first, so that no two lists of files can look alike.
        for part in [name.as_bytes(), &bytes] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    let mut digits = String::new();
    for byte in hash.finalize().iter().take(6) {
        write!(digits, "{byte:02x}")?;
    }
    Ok(digits)
}

/// Every file that a page names in the folder has to be there, and a page that names none cannot work.
fn check_references(html: &str, folder: &str, staging: &Path) -> anyhow::Result<()> {
    let start = format!("./{folder}/");
    let named: Vec<&str> = html
        .split(&start)
        .skip(1)
        .filter_map(|rest| rest.split(['"', '\'', '>', '?', '#', ' ', '\n', '\t', '\r']).next())
        .collect();
    if named.is_empty() {
        bail!("index.html names nothing under {PLACEHOLDER}, so it would load no program");
    }
    for name in named {
        if !staging.join(folder).join(name).is_file() {
            bail!(
                "index.html names {PLACEHOLDER}{name}, but neither the build nor static/ has that file"
            );
        }
    }
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> anyhow::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    for file in files_below(from)? {
        let target = to.join(name_inside(from, &file));
        if target.exists() {
            bail!("{} would replace a file of the build with the same name", file.display());
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::copy(&file, &target).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

fn remove_empty_folders(folder: &Path) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_empty_folders(&path)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(&path)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        files_below(folder).unwrap().iter().map(|file| name_inside(folder, file)).collect()
    }

    #[test]
    fn everything_but_the_entry_pages_moves_into_one_folder() {
        let folder = staged(&[
            ("index.html", r#"<script src="./app/boot.mjs">"#),
            ("collection.json", "{}"),
            ("boot.mjs", "1"),
            ("snippets/x/y.js", "2"),
        ]);
        arrange(folder.path()).unwrap();
        let names = names(folder.path());
        let app = names[0].strip_suffix("/boot.mjs").unwrap();
        assert_eq!(app.len(), "app-".len() + 12);
        assert_eq!(
            names[1..],
            [&format!("{app}/snippets/x/y.js"), "collection.json", "index.html"]
        );
        let html = fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert_eq!(html, format!(r#"<script src="./{app}/boot.mjs">"#));
        assert!(!folder.path().join("snippets").exists());
    }

    #[test]
    fn the_folder_has_another_name_when_any_byte_changes() {
        let one = staged(&[("a", "x"), ("b", "y")]);
        let other = staged(&[("a", "xb"), ("b", "")]);
        let of = |folder: &Path| fingerprint(folder, &files_below(folder).unwrap()).unwrap();
        assert_ne!(of(one.path()), of(other.path()));
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let folder = staged(&[("index.html", "<link href=./app/gone.css>"), ("boot.mjs", "1")]);
        assert!(arrange(folder.path()).unwrap_err().to_string().contains("./app/gone.css"));
        let silent = staged(&[("index.html", "<p>"), ("boot.mjs", "1")]);
        assert!(arrange(silent.path()).is_err());
    }
}
