//! How big the built files are, plain and as a web server sends them. The budgets that they must keep are in
//! [`budget`]; which files a first visit loads is the matter of [`visit`].
//!
//! A kB is 1000 bytes here, as in `docs/`.

mod budget;
pub(crate) mod visit;

use std::fs;
use std::io::{self, Write as _};
use std::ops::AddAssign;
use std::path::Path;

use anyhow::{Context as _, bail};

pub(crate) use budget::Verdict;

use xtask::files::{files_below, name_inside};
use xtask::say;

/// The size of one built file.
struct Size {
    /// Its path inside the folder, with `/`.
    name: String,
    plain: usize,
    gzip: usize,
    brotli: usize,
}

/// What some bytes weigh, plain and packed as tightly as a web server can.
#[derive(Clone, Copy, Default)]
pub(crate) struct Weight {
    pub(crate) plain: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.plain += other.plain;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Weighs some bytes.
pub(crate) fn weigh(bytes: &[u8]) -> io::Result<Weight> {
    Ok(Weight { plain: bytes.len(), gzip: gzip(bytes)?, brotli: brotli(bytes)? })
}

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

/// Bytes, as thousands of them.
pub(crate) fn kb(bytes: usize) -> String {
    // Only for showing: no size here is near what a float cannot hold.
    #[expect(clippy::cast_precision_loss, reason = "only for showing")]
    let thousands = bytes as f64 / 1000.0;
    format!("{thousands:.1}")
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?.len())
}

fn brotli(mut bytes: &[u8]) -> io::Result<usize> {
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut packed, &best)?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_makes_text_smaller() {
        let text = "Member States should ".repeat(200);
        assert!(gzip(text.as_bytes()).unwrap() < 200);
        assert!(brotli(text.as_bytes()).unwrap() < 100);
    }
}
