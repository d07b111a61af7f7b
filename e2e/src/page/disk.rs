//! Pages opened from the disk, where no server can put the probe into them.
//!
//! [`Page::open_file`] opens a copy with the probe written into it, and let in by the policy in the page's head.
//! So the complaints are the same as on the server, in all three engines, and so is any request: over the
//! network, because the browser lists it; for a neighbour on the disk, which no browser lists, because the copy
//! has none; and everything that the page's own policy refuses, before it becomes a request.
//!
//! [`Page::open_file_untouched`] opens the very file. Then what is known is: every request over the network, in
//! all three engines; and Chromium's own console, with its errors and refusals.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use serde_json::Value;

use super::Page;
use crate::engine;
use crate::outcome::{Failure, Outcome};
use crate::server::html;
use crate::server::probe::PROBE;

impl Page {
    /// Opens a copy of a file from the disk that tells what it does wrong; `query` starts with `?` or `#`, or is
    /// empty. The scripts of `first` run before all others, as with [`crate::server::mount::Mount::first`].
    pub(crate) async fn open_file(&self, file: &Path, query: &str, first: &str) -> Outcome {
        self.open_copy(&self.copy_with_probe(file, first)?, query).await
    }

    /// Writes such a copy, so that a scenario can put another one in its place.
    pub(crate) fn copy_with_probe(&self, file: &Path, first: &str) -> Result<PathBuf, Failure> {
        let page = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        let tag = format!("<script nonce=\"probe\">{PROBE}\n{first}</script>");
        let probe = html::Probe { tag: &tag, script: "'nonce-probe'", record: None };
        // Nothing lies beside the copy.
        let name =
            file.file_name().and_then(|name| name.to_str()).context("a file without a name")?;
        self.write_file(name, &html::with_probe(&page, &probe))
    }

    /// Opens what [`Page::copy_with_probe`] wrote.
    pub(crate) async fn open_copy(&self, file: &Path, query: &str) -> Outcome {
        self.goto_file(file, query).await?;
        ensure!(
            self.setting.without_scripts || self.run("return !!window.__probe").await? == true,
            "the probe does not run in {}",
            file.display()
        );
        Ok(())
    }

    /// Writes a file that a test got from a page, in a folder of its own, until the page is closed.
    pub(crate) fn write_file(&self, name: &str, text: &str) -> Result<PathBuf, Failure> {
        let file = self.new_folder()?.join(name);
        std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }

    fn new_folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.disk.path().join(self.files_opened.get().to_string());
        self.files_opened.set(self.files_opened.get() + 1);
        std::fs::create_dir(&folder)?;
        Ok(folder)
    }

    /// Opens the file itself.
    pub(crate) async fn open_file_untouched(&self, file: &Path, query: &str) -> Outcome {
        // What earlier pages wrote is not this one's.
        engine::console(self.engine, &self.client).await?;
        self.goto_file(file, query).await
    }

    /// Fails if a file that was opened as it is asked for anything, or, where the engine tells, complained.
    pub(crate) async fn expect_file_untouched_clean(&self) -> Outcome {
        let asked = self.requests_listed().await?;
        ensure!(asked.is_empty(), "the file asked for {asked:?}");
        let reported = engine::console(self.engine, &self.client).await?.unwrap_or_default();
        ensure!(reported.is_empty(), "the browser's console says {reported:?}");
        Ok(())
    }

    /// Everything that the page asked for, as the browser lists it.
    pub(crate) async fn requests_listed(&self) -> Result<Vec<String>, Failure> {
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(address => !/^(data|blob):/.test(address))";
        let listed = self.run(script).await?;
        let text = |name: &Value| name.as_str().unwrap_or_default().to_owned();
        Ok(listed.as_array().into_iter().flatten().map(text).collect())
    }

    async fn goto_file(&self, file: &Path, query: &str) -> Outcome {
        let file = std::fs::canonicalize(file)
            .with_context(|| format!("there is no {}", file.display()))?;
        let Ok(mut address) = url::Url::from_file_path(&file) else {
            bail!("{} cannot be an address", file.display());
        };
        match query.split_at_checked(1) {
            Some(("?", query)) => address.set_query(Some(query)),
            Some(("#", fragment)) => address.set_fragment(Some(fragment)),
            _ => {}
        }
        self.open_address(address.as_str()).await
    }
}
