//! Another release of the page, made of the one that is tested: in a folder of its own, for scenarios that
//! put it on the server in the place of the first.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::server::listed::{Listed, hash};

/// What `cargo xtask build --withdraw-worker` writes.
const WITHDRAWN: &str = include_str!("../../site/src/worker/withdrawn.js");

/// A copy of a release. It goes when nobody has it any more; the server may have it.
pub(crate) struct Release {
    folder: Arc<TempDir>,
}

impl Release {
    /// The same release.
    pub(crate) fn copy_of(dist: &Path) -> anyhow::Result<Self> {
        let folder = TempDir::with_prefix("side-by-state-release-")?;
        copy(dist, folder.path())?;
        Ok(Self { folder: Arc::new(folder) })
    }

    /// The next release: its program lies in another folder, and the body of its first page says
    /// `data-newer`.
    pub(crate) fn after(dist: &Path) -> anyhow::Result<Self> {
        let new = Self::copy_of(dist)?;
        let old_name = program_folder(dist)?;
        let digits: String = old_name.trim_start_matches("app-").chars().rev().collect();
        let new_name = format!("app-{digits}");
        fs::rename(new.folder().join(&old_name), new.folder().join(&new_name))?;
        for file in files(new.folder())? {
            if let Ok(text) =
                fs::read_to_string(&file).map(|text| text.replace(&old_name, &new_name))
            {
                let marked = text.replacen("<body", "<body data-newer", 1);
                let is_first = file == new.folder().join("index.html");
                fs::write(&file, if is_first { marked } else { text })?;
            }
        }
        let mut listed = new.listed()?;
        listed.change(|name, known| {
            let before = fs::read(dist.join(name.replace(&new_name, &old_name)));
            let now = fs::read(new.folder().join(name));
            let was_true = before.is_ok_and(|bytes| hash(&bytes) == known);
            let hash =
                now.ok().filter(|_| was_true).map_or_else(|| known.to_owned(), |it| hash(&it));
            (name.to_owned(), hash)
        });
        fs::write(new.worker(), listed.script())?;
        Ok(new)
    }

    /// The same release with the worker that takes itself back.
    pub(crate) fn withdrawn(dist: &Path) -> anyhow::Result<Self> {
        let new = Self::copy_of(dist)?;
        fs::write(new.worker(), WITHDRAWN)?;
        Ok(new)
    }

    /// Changes a file, and tells nobody.
    pub(crate) fn tamper(&self, name: &str) -> anyhow::Result<()> {
        let file = self.folder().join(name);
        let mut bytes = fs::read(&file).with_context(|| format!("there is no {name}"))?;
        bytes.push(b'\n');
        Ok(fs::write(&file, bytes)?)
    }

    /// Puts code before that of a script of its program, and lists it as it is then.
    pub(crate) fn add_to_script(&self, name: &str, code: &str) -> anyhow::Result<()> {
        let name = format!("{}/{name}", self.program()?);
        let file = self.folder().join(&name);
        let script = fs::read_to_string(&file).with_context(|| format!("there is no {name}"))?;
        let script = format!("{code}\n{script}");
        fs::write(&file, &script)?;
        let mut listed = self.listed()?;
        listed.change(|it, known| {
            let hash = if it == name { hash(script.as_bytes()) } else { known.to_owned() };
            (it.to_owned(), hash)
        });
        Ok(fs::write(self.worker(), listed.script())?)
    }

    /// Puts something before the worker's own code.
    pub(crate) fn add_to_worker(&self, code: &str) -> anyhow::Result<()> {
        let script = fs::read_to_string(self.worker())?;
        Ok(fs::write(self.worker(), format!("{script}\n{code}\n"))?)
    }

    /// The same folder for one more owner.
    pub(crate) fn shared(&self) -> Arc<TempDir> {
        self.folder.clone()
    }

    fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The name of the folder of its program.
    pub(crate) fn program(&self) -> anyhow::Result<String> {
        program_folder(self.folder())
    }

    fn worker(&self) -> PathBuf {
        self.folder().join("sw.js")
    }

    fn listed(&self) -> anyhow::Result<Listed> {
        let script = fs::read_to_string(self.worker()).context("the release has no sw.js")?;
        Listed::read(&script).context("the sw.js of the release has no list")
    }
}

fn program_folder(release: &Path) -> anyhow::Result<String> {
    let mut names = fs::read_dir(release)?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.starts_with("app-"));
    match (names.next(), names.next()) {
        (Some(name), None) => Ok(name),
        _ => bail!("{} has not exactly one folder app-…", release.display()),
    }
}

fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for file in files(from)? {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, target)?;
    }
    Ok(())
}
