//! What kinds of files may weigh, and whether they do.

use super::{Size, kb};
use crate::one_file;

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
        is_of_kind: |name| name.ends_with(".wasm") && !is_exchange(name) && !is_desk(name),
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

/// The module for readers' own documents: loaded only by those who bring one, and bound to no weight.
fn is_desk(name: &str) -> bool {
    name.ends_with("/desk_bg.wasm")
}

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

/// How each budget was kept. A kind with no file at all breaks its budget: something is missing.
pub(super) fn verdicts(files: &[Size]) -> Vec<Verdict> {
    BUDGETS.iter().map(|budget| budget.of(files)).collect()
}

impl Budget {
    fn of(&self, files: &[Size]) -> Verdict {
        let (measure, weigh): (_, fn(&Size) -> usize) = match self.measure {
            Measure::Brotli => ("brotli", |size| size.brotli),
            Measure::Plain => ("plain", |size| size.plain),
        };
        let weights: Vec<usize> =
            files.iter().filter(|size| (self.is_of_kind)(&size.name)).map(weigh).collect();
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
        super::verdicts(&sizes.iter().map(size).collect::<Vec<_>>())
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let mut sizes = [
            ("app/x.wasm", 120_000),
            ("app/side-by-state.js", 6_000),
            ("app/exchange_bg.wasm", 60_000),
            ("side-by-state.html", 150_000),
        ];
        assert!(verdicts_on(&sizes).iter().all(|it| it.kept));
        for place in 0..sizes.len() {
            sizes[place].1 += 1;
            let verdicts = verdicts_on(&sizes);
            assert!(!verdicts[place].kept, "{}", verdicts[place].text);
            assert_eq!(verdicts.iter().filter(|it| it.kept).count(), sizes.len() - 1);
            sizes[place].1 -= 1;
        }
        assert_eq!(verdicts_on(&sizes)[1].text, "budget: glue 6.0 of 6.0 kB brotli, kept");
        assert_eq!(verdicts_on(&sizes)[3].text, "budget: one file 450.0 of 450.0 kB plain, kept");
    }

    #[test]
    fn two_programs_share_one_budget() {
        assert!(!verdicts_on(&[("a.wasm", 70_000), ("b.wasm", 70_000)])[0].kept);
    }

    #[test]
    fn a_build_without_a_program_is_no_light_build() {
        assert!(!verdicts_on(&[("index.html", 900)])[0].kept);
    }
}
