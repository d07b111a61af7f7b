//! How big the built files are, plain and as a web server sends them, and the budgets they must keep.
//! Which files a first visit loads is the matter of [`visit`].
//!
//! A kB is 1000 bytes here, as in `docs/`.

pub(crate) mod visit;

use std::fs;
use std::io::{self, Write as _};
use std::ops::AddAssign;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::{one_file, say};

/// What a kind of file may weigh, all its files together.
struct Budget {
    what: &'static str,
    is_of_kind: fn(&str) -> bool,
    bytes: usize,
    measure: Measure,
}

/// How a weight is taken.
#[derive(Clone, Copy)]
enum Measure {
    /// As a web server sends it.
    Brotli,
    /// As it lies on a disk.
    Plain,
}

const BUDGETS: &[Budget] = &[
    Budget {
        what: "WebAssembly",
        is_of_kind: |name| name.ends_with(".wasm") && !is_exchange(name),
        bytes: 120_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "glue",
        is_of_kind: |name| name.ends_with("/side-by-state.js"),
        bytes: 6_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "WebAssembly for a host's own data",
        is_of_kind: is_exchange,
        bytes: 60_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "one file",
        is_of_kind: |name| name == one_file::NAME,
        bytes: 450_000,
        measure: Measure::Plain,
    },
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

    /// How each budget was kept. A kind with no file at all breaks its budget: something is missing.
    pub(crate) fn verdicts(&self) -> Vec<Verdict> {
        BUDGETS.iter().map(|budget| self.verdict(budget)).collect()
    }

    fn verdict(&self, budget: &Budget) -> Verdict {
        let weights: Vec<usize> = self
            .files
            .iter()
            .filter(|size| (budget.is_of_kind)(&size.name))
            .map(|size| match budget.measure {
                Measure::Brotli => size.brotli,
                Measure::Plain => size.plain,
            })
            .collect();
        let measure = match budget.measure {
            Measure::Brotli => "brotli",
            Measure::Plain => "plain",
        };
        let weight: usize = weights.iter().sum();
        let kept = !weights.is_empty() && weight <= budget.bytes;
        let word = match (weights.is_empty(), kept) {
            (true, _) => "there is no such file",
            (false, true) => "kept",
            (false, false) => "NOT kept",
        };
        Verdict {
            text: format!(
                "budget: {} {} of {} kB {measure}, {word}",
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

    fn verdicts(sizes: &[(&str, usize)]) -> Vec<Verdict> {
        let size = |&(name, brotli): &(&str, usize)| Size {
            name: name.to_owned(),
            plain: brotli * 3,
            gzip: brotli * 2,
            brotli,
        };
        Sizes { files: sizes.iter().map(size).collect(), steps: Vec::new() }.verdicts()
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let mut sizes = [
            ("app/x.wasm", 120_000),
            ("app/side-by-state.js", 6_000),
            ("app/exchange_bg.wasm", 60_000),
            ("side-by-state.html", 150_000),
        ];
        assert!(verdicts(&sizes).iter().all(|it| it.kept));
        for place in 0..sizes.len() {
            sizes[place].1 += 1;
            let verdicts = verdicts(&sizes);
            assert!(!verdicts[place].kept, "{}", verdicts[place].text);
            assert_eq!(verdicts.iter().filter(|it| it.kept).count(), sizes.len() - 1);
            sizes[place].1 -= 1;
        }
        assert_eq!(verdicts(&sizes)[1].text, "budget: glue 6.0 of 6.0 kB brotli, kept");
        assert_eq!(verdicts(&sizes)[3].text, "budget: one file 450.0 of 450.0 kB plain, kept");
    }

    #[test]
    fn two_programs_share_one_budget() {
        assert!(!verdicts(&[("a.wasm", 70_000), ("b.wasm", 70_000)])[0].kept);
    }

    #[test]
    fn a_build_without_a_program_is_no_light_build() {
        assert!(!verdicts(&[("index.html", 900)])[0].kept);
    }

    #[test]
    fn packing_makes_text_smaller() {
        let text = "Member States should ".repeat(200);
        assert!(gzip(text.as_bytes()).unwrap() < 200);
        assert!(brotli(text.as_bytes()).unwrap() < 100);
    }
}
