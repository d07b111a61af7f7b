//! Files below a folder: listing, writing and copying them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

/// Every file below a folder, in the order of their paths.
pub fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let listed =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in listed {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A file's path inside a folder, with `/` on every system.
pub fn name_inside(folder: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(folder).unwrap_or(file);
    inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Writes a file inside a folder, and the folders on the way to it.
pub fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    let file = folder.join(name);
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))
}

/// Copies a folder's files into another, where none of them may be yet.
pub fn copy_all(from: &Path, to: &Path) -> anyhow::Result<()> {
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

/// The files below a folder that have the path `named` in them, by their names inside the folder.
pub fn naming(folder: &Path, named: &Path) -> anyhow::Result<Vec<String>> {
    let named = named.to_string_lossy();
    let mut found = Vec::new();
    for file in files_below(folder)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        if bytes.windows(named.len()).any(|part| part == named.as_bytes()) {
            found.push(name_inside(folder, &file));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_never_takes_another_ones_place() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(from.path().join("a"), "1").unwrap();
        copy_all(from.path(), to.path()).unwrap();
        assert!(copy_all(from.path(), to.path()).is_err());
    }

    #[test]
    fn a_file_that_names_a_folder_is_found() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.wasm"), b"\0/home/someone/crates/a.rs\xff").unwrap();
        fs::write(folder.path().join("b.wasm"), b"\0crates/a.rs\xff").unwrap();
        let found = naming(folder.path(), Path::new("/home/someone")).unwrap();
        assert_eq!(found, ["a.wasm"]);
    }
}
