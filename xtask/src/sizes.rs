//! How big the built files are, plain and as a web server sends them, and the budgets they must keep.
//!
//! A kB is 1000 bytes here, as in `docs/`.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::say;

/// What a kind of file may weigh, all its files together, in brotli.
struct Budget {
    what: &'static str,
    is_of_kind: fn(&str) -> bool,
    bytes: usize,
}

const BUDGETS: &[Budget] = &[
    Budget {
        what: "WebAssembly",
        is_of_kind: |name| name.ends_with(".wasm") && !is_exchange(name),
        bytes: 120_000,
    },
    Budget { what: "glue", is_of_kind: |name| name.ends_with("/side-by-state.js"), bytes: 6_000 },
    Budget { what: "WebAssembly for a host's own data", is_of_kind: is_exchange, bytes: 60_000 },
];

/// The second module, which few pages load.
fn is_exchange(name: &str) -> bool {
    name.ends_with("/exchange_bg.wasm")
}

/// The size of one built file.
struct Size {
    /// Its path inside the folder, with `/`.
    name: String,
    plain: usize,
    gzip: usize,
    brotli: usize,
}

/// The sizes of all built files.
pub(crate) struct Sizes(Vec<Size>);

/// How one budget was kept.
pub(crate) struct Verdict {
    /// The sentence for the reader.
    pub(crate) text: String,
    pub(crate) kept: bool,
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
    Ok(Sizes(sizes))
}

impl Sizes {
    /// Prints the table, and what became of the budgets.
    pub(crate) fn print(&self) {
        let width = self.0.iter().map(|size| size.name.len()).max().unwrap_or(0);
        say::line(format!("{:width$}  {:>9}  {:>9}  {:>9}", "kB", "plain", "gzip", "brotli"));
        for size in &self.0 {
            say::line(format!(
                "{:width$}  {:>9}  {:>9}  {:>9}",
                size.name,
                kb(size.plain),
                kb(size.gzip),
                kb(size.brotli)
            ));
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

    /// How each budget was kept. A kind with no file at all breaks its budget: something is missing.
    pub(crate) fn verdicts(&self) -> Vec<Verdict> {
        BUDGETS.iter().map(|budget| self.verdict(budget)).collect()
    }

    fn verdict(&self, budget: &Budget) -> Verdict {
        let weights: Vec<usize> = self
            .0
            .iter()
            .filter(|size| (budget.is_of_kind)(&size.name))
            .map(|size| size.brotli)
            .collect();
        let weight: usize = weights.iter().sum();
        let kept = !weights.is_empty() && weight <= budget.bytes;
        let word = match (weights.is_empty(), kept) {
            (true, _) => "there is no such file",
            (false, true) => "kept",
            (false, false) => "NOT kept",
        };
        Verdict {
            text: format!(
                "budget: {} {} of {} kB brotli, {word}",
                budget.what,
                kb(weight),
                kb(budget.bytes)
            ),
            kept,
        }
    }
}

/// Every file below a folder, in the order of their paths.
pub(crate) fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
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
pub(crate) fn name_inside(folder: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(folder).unwrap_or(file);
    inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn kb(bytes: usize) -> String {
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

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.to_owned(), plain: brotli * 3, gzip: brotli * 2, brotli }
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let kept = Sizes(vec![
            size("app/x.wasm", 120_000),
            size("app/exchange_bg.wasm", 60_000),
            size("app/side-by-state.js", 6_000),
        ]);
        assert!(kept.verdicts().iter().all(|it| it.kept));
        let broken = Sizes(vec![size("app/x.wasm", 120_001), size("app/side-by-state.js", 6_000)]);
        assert!(!broken.verdicts()[0].kept);
        assert_eq!(broken.verdicts()[1].text, "budget: glue 6.0 of 6.0 kB brotli, kept");
    }

    #[test]
    fn two_programs_share_one_budget() {
        let two = Sizes(vec![size("a.wasm", 70_000), size("b.wasm", 70_000)]);
        assert!(!two.verdicts()[0].kept);
    }

    #[test]
    fn a_build_without_a_program_is_no_light_build() {
        assert!(!Sizes(vec![size("index.html", 900)]).verdicts()[0].kept);
    }

    #[test]
    fn packing_makes_text_smaller() {
        let text = "Member States should ".repeat(200);
        assert!(gzip(text.as_bytes()).unwrap() < 200);
        assert!(brotli(text.as_bytes()).unwrap() < 100);
    }
}
