//! One release's folder, `app-0123456789ab/`: everything but the entry pages, under the fingerprint of what is
//! in it. Files inside may name each other plainly, a server may keep the folder for ever, and a reader never
//! gets one version's program with another version's data.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use xtask::files::{files_below, name_inside};

/// How the pages name the folder.
pub(crate) const PLACEHOLDER: &str = "./app/";
/// Where the folder is filled, before its name can be known.
const UNNAMED: &str = "app";

/// A release that was put in order.
#[derive(Clone, Debug)]
pub(crate) struct Release {
    /// Its fingerprint.
    pub(crate) id: String,
    /// Its folder.
    pub(crate) folder: String,
}

/// Moves all files of the staging folder into the release's, but for those that `stays`.
pub(crate) fn collect(staging: &Path, stays: impl Fn(&str) -> bool) -> anyhow::Result<PathBuf> {
    let app = staging.join(UNNAMED);
    for file in files_below(staging)? {
        let name = name_inside(staging, &file);
        if stays(&name) {
            continue;
        }
        let target = app.join(&name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::rename(&file, &target).with_context(|| format!("cannot move {}", file.display()))?;
    }
    remove_empty_folders(staging)?;
    Ok(app)
}

/// Gives the release's folder its name. Nothing in it may change from here on.
pub(crate) fn seal(staging: &Path) -> anyhow::Result<Release> {
    let app = staging.join(UNNAMED);
    let id = fingerprint(&app)?;
    let folder = format!("app-{id}");
    fs::rename(&app, staging.join(&folder))
        .with_context(|| format!("cannot name the release {folder}"))?;
    Ok(Release { id, folder })
}

/// The first twelve hexadecimal digits of a hash over all names and contents below a folder.
fn fingerprint(folder: &Path) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    for file in files_below(folder)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = name_inside(folder, &file);
        // Lengths first, so that no two lists of files can look alike.
        for part in [name.as_bytes(), &bytes] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    Ok(twelve_digits(&hash.finalize()))
}

/// The fingerprint of one file's content.
pub(crate) fn fingerprint_of(bytes: &[u8]) -> String {
    twelve_digits(&Sha256::digest(bytes))
}

fn twelve_digits(hash: &[u8]) -> String {
    let mut digits = String::new();
    for byte in hash.iter().take(6) {
        // Writing into a string cannot fail.
        let _written = write!(digits, "{byte:02x}");
    }
    digits
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

    #[test]
    fn everything_but_the_entry_pages_moves_into_one_folder() {
        let folder = staged(&[("index.html", "0"), ("boot.mjs", "1"), ("snippets/x/y.js", "2")]);
        collect(folder.path(), |name| name == "index.html").unwrap();
        let release = seal(folder.path()).unwrap();
        assert_eq!(release.folder, format!("app-{}", release.id));
        assert_eq!(release.id.len(), 12);
        let files = files_below(folder.path()).unwrap();
        let names: Vec<_> = files.iter().map(|file| name_inside(folder.path(), file)).collect();
        let inside = |name: &str| format!("{}/{name}", release.folder);
        assert_eq!(names, [inside("boot.mjs"), inside("snippets/x/y.js"), "index.html".into()]);
        assert!(!folder.path().join("snippets").exists());
    }

    #[test]
    fn the_folder_has_another_name_when_any_byte_changes() {
        // Without their lengths, both would read “axbb”.
        let one = staged(&[("a", "x"), ("b", "b")]);
        let other = staged(&[("a", "xb"), ("b", "")]);
        let same = staged(&[("b", "b"), ("a", "x")]);
        let of = |folder: &tempfile::TempDir| fingerprint(folder.path()).unwrap();
        assert_ne!(of(&one), of(&other));
        assert_eq!(of(&one), of(&same));
    }
}
