//! What kinds of files may weigh, and whether they do.

use super::visit::{FIRST_TEXT, Step, WHOLE_VISIT};
use super::weight::{Size, kb};
use crate::one_file;

/// What a kind of file may weigh, all its files together.
struct Budget {
    what: &'static str,
    of: Of,
    bytes: usize,
    measure: Measure,
}

/// Which files a budget is for.
#[derive(Clone, Copy)]
enum Of {
    /// Those whose names are of a kind.
    Kind(fn(&str) -> bool),
    /// Those of a step of a first visit.
    Step(&'static str),
    /// Those of a first visit that the program is made of: neither text nor data.
    Program,
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
        what: "first text",
        of: Of::Step(FIRST_TEXT),
        bytes: 15_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "program (WebAssembly, glue, run scripts)",
        of: Of::Program,
        bytes: 135_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "whole first visit",
        of: Of::Step(WHOLE_VISIT),
        bytes: 205_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "WebAssembly for a host's own data",
        of: Of::Kind(is_exchange),
        bytes: 60_000,
        measure: Measure::Brotli,
    },
    Budget {
        what: "one file",
        of: Of::Kind(|name| name == one_file::NAME),
        bytes: 600_000,
        measure: Measure::Plain,
    },
];

/// The second module, which few pages load.
fn is_exchange(name: &str) -> bool {
    name.ends_with("/exchange_bg.wasm")
}

/// How one budget was kept.
pub(crate) struct Verdict {
    /// The sentence for the reader.
    pub(crate) text: String,
    pub(crate) kept: bool,
}

/// How each budget was kept. One with no file at all is broken: something is missing.
pub(super) fn verdicts(files: &[Size], steps: &[Step]) -> Vec<Verdict> {
    BUDGETS.iter().map(|budget| budget.kept_by(files, steps)).collect()
}

impl Of {
    fn has(self, name: &str, steps: &[Step]) -> bool {
        let is_in = |step: &str| {
            let mut files = steps.iter().filter(|it| it.what == step).flat_map(|it| &it.files);
            files.any(|file| file == name)
        };
        let is_program = || {
            let ending = name.rsplit('.').next().unwrap_or_default();
            matches!(ending, "wasm" | "js" | "mjs")
        };
        match self {
            Of::Kind(is_of_kind) => is_of_kind(name),
            Of::Step(step) => is_in(step),
            Of::Program => is_in(WHOLE_VISIT) && !is_in(FIRST_TEXT) && is_program(),
        }
    }
}

impl Budget {
    fn kept_by(&self, files: &[Size], steps: &[Step]) -> Verdict {
        let (measure, weigh): (_, fn(&Size) -> usize) = match self.measure {
            Measure::Brotli => ("brotli", |size| size.brotli),
            Measure::Plain => ("plain", |size| size.plain),
        };
        let weights: Vec<usize> =
            files.iter().filter(|size| self.of.has(&size.name, steps)).map(weigh).collect();
        let weight: usize = weights.iter().sum();
        let kept = !weights.is_empty() && weight <= self.bytes;
        let word = match (weights.is_empty(), kept) {
            (true, _) => "there is no such file",
            (false, true) => "kept",
            (false, false) => "NOT kept",
        };
        let (what, weight, bytes) = (self.what, kb(weight), kb(self.bytes));
        Verdict { text: format!("budget: {what} {weight} of {bytes} kB {measure}, {word}"), kept }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdicts_on(sizes: &[(&str, usize)]) -> Vec<Verdict> {
        let size = |&(name, brotli): &(&str, usize)| Size {
            name: name.to_owned(),
            plain: brotli * 3,
            gzip: brotli * 2,
            brotli,
        };
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let text = ["index.html", "app/early.js"];
        let rest = ["app/x_bg.wasm", "app/x.js", "app/boot.mjs", "app/collection.bin"];
        let steps = [
            Step { what: FIRST_TEXT, files: names(&text) },
            Step { what: WHOLE_VISIT, files: names(&[&text[..], &rest[..]].concat()) },
        ];
        super::verdicts(&sizes.iter().map(size).collect::<Vec<_>>(), &steps)
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let mut sizes = vec![
            ("index.html", 14_000),
            ("app/early.js", 1_000),
            ("app/x_bg.wasm", 120_000),
            ("app/x.js", 10_000),
            ("app/boot.mjs", 5_000),
            ("app/collection.bin", 55_000),
            ("app/exchange_bg.wasm", 60_000),
            ("side-by-state.html", 200_000),
            // Loaded by few, and bound to no weight.
            ("app/desk_bg.wasm", 1_000_000),
        ];
        let broken = |sizes: &[(&str, usize)]| -> Vec<usize> {
            let verdicts = verdicts_on(sizes);
            (0..verdicts.len()).filter(|place| !verdicts[*place].kept).collect()
        };
        assert_eq!(broken(&sizes), Vec::<usize>::new());
        let expected: [&[usize]; 9] =
            [&[0, 2], &[0, 2], &[1, 2], &[1, 2], &[1, 2], &[2], &[3], &[4], &[]];
        for (place, expected) in expected.iter().enumerate() {
            sizes[place].1 += 1;
            assert_eq!(broken(&sizes), *expected, "{}", sizes[place].0);
            sizes[place].1 -= 1;
        }
        let reported = verdicts_on(&sizes);
        assert_eq!(reported[0].text, "budget: first text 15.0 of 15.0 kB brotli, kept");
        assert_eq!(reported[4].text, "budget: one file 600.0 of 600.0 kB plain, kept");
    }

    #[test]
    fn a_build_without_a_program_is_no_light_build() {
        assert!(!verdicts_on(&[("index.html", 900)])[1].kept);
    }
}
