//! How big the built files are, plain and as a web server sends them. The budgets that they must keep are in
//! [`budget`], how bytes are weighed in [`weight`]; which files a first visit loads is the matter of [`visit`].
//!
//! A kB is 1000 bytes here, as in `docs/`.

mod budget;
pub(crate) mod visit;
pub(crate) mod weight;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use xtask::files::{files_below, name_inside};
use xtask::say;

use budget::Verdict;
use weight::{Size, brotli, gzip, kb};

/// The sizes of all built files.
pub(crate) struct Sizes {
    files: Vec<Size>,
    /// What a first visit loads, in its steps.
    steps: Vec<visit::Step>,
}

/// Measures every file in a folder.
pub(crate) fn of_folder(folder: &Path) -> anyhow::Result<Sizes> {
    let mut sizes = Vec::new();
    for file in files_below(folder)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        sizes.push(Size {
            name: name_inside(folder, &file),
            plain: bytes.len(),
            gzip: gzip(&bytes)?,
            brotli: brotli(&bytes)?,
        });
    }
    if sizes.is_empty() {
        bail!("there is no file in {}", folder.display());
    }
    Ok(Sizes { files: sizes, steps: visit::steps(folder)? })
}

impl Sizes {
    /// Prints the table, and what became of the budgets.
    pub(crate) fn print(&self) {
        let width = self.files.iter().map(|size| size.name.len()).max().unwrap_or(0);
        say::line(format!("{:width$}  {:>9}  {:>9}  {:>9}", "kB", "plain", "gzip", "brotli"));
        for size in &self.files {
            say::line(format!(
                "{:width$}  {:>9}  {:>9}  {:>9}",
                size.name,
                kb(size.plain),
                kb(size.gzip),
                kb(size.brotli)
            ));
        }
        for step in &self.steps {
            let files = self.files.iter().filter(|size| step.files.contains(&size.name));
            let weight: usize = files.map(|size| size.brotli).sum();
            say::line(format!("{}: {} kB brotli", step.what, kb(weight)));
        }
        for verdict in self.verdicts() {
            say::line(verdict.text);
        }
    }

    /// Prints, and fails where a budget is not kept.
    pub(crate) fn print_and_hold(&self) -> anyhow::Result<()> {
        self.print();
        let broken: Vec<String> =
            self.verdicts().into_iter().filter(|it| !it.kept).map(|it| it.text).collect();
        if !broken.is_empty() {
            bail!("over budget: {}", broken.join("; "));
        }
        Ok(())
    }

    /// How each budget was kept.
    pub(crate) fn verdicts(&self) -> Vec<Verdict> {
        budget::verdicts(&self.files, &self.steps)
    }
}
