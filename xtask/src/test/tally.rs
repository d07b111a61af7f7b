//! Counting what passed, failed and was skipped, in the words of each test runner.

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::Context as _;
use xtask::{process, say};

/// How many tests ended how.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
    /// What was skipped as a whole, and why, for the end of the output.
    pub(crate) skips: Vec<String>,
}

impl Tally {
    /// One thing, which passed or did not.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), ..Self::default() }
    }

    /// One thing, which failed.
    pub(crate) fn failed() -> Self {
        Self::one(false)
    }

    /// One thing, which was skipped.
    pub(crate) fn skipped(what_and_why: String) -> Self {
        Self { skipped: 1, skips: vec![what_and_why], ..Self::default() }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.skips.extend(other.skips);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// A program that is one check: it passes or fails as a whole.
pub(crate) fn as_one(command: &mut Command) -> anyhow::Result<Tally> {
    Ok(Tally::one(process::run(command)?.success()))
}

/// Runs a test runner, shows what it prints as it comes, and counts by it.
pub(crate) fn counted(command: &mut Command) -> anyhow::Result<Tally> {
    let mut runner = process::start(command.stdout(Stdio::piped()))?;
    let output = runner.output().context("a test runner without output")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.context("cannot read what a test runner prints")?;
        let line = String::from_utf8_lossy(&line);
        say::line(&line);
        tally += counts_in(&line).unwrap_or_default();
    }
    let good = runner.wait()?.success();
    // It did not compile, or broke off: nothing of that is in its counts.
    if !good && tally.failed == 0 {
        tally += Tally::failed();
    }
    Ok(tally)
}

/// The counts that a line states: a result of Rust's own tests, or of the browser tests.
fn counts_in(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ").map_or_else(
        || line.split_once(": ").filter(|(engine, _)| !engine.contains(' ')),
        |rest| rest.split_once(". "),
    )?;
    let mut parts = counts.split([',', ';']).map(str::trim);
    let mut number_of = |names: &[&str]| -> Option<usize> {
        let (number, name) = parts.next()?.split_once(' ')?;
        names.contains(&name).then(|| number.parse().ok())?
    };
    let (passed, failed) = (number_of(&["passed"])?, number_of(&["failed"])?);
    let skipped = number_of(&["skipped", "ignored"])?;
    Some(Tally { passed, failed, skipped, skips: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize, skipped: usize) -> Option<Tally> {
        Some(Tally { passed, failed, skipped, skips: Vec::new() })
    }

    #[test]
    fn results_of_rusts_own_tests_are_counted() {
        let good = "test result: ok. 15 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(counts_in(good), tally(15, 0, 1));
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 9 filtered out; finished in 2.00s";
        assert_eq!(counts_in(bad), tally(3, 2, 0));
    }

    #[test]
    fn results_of_the_browser_tests_are_counted() {
        assert_eq!(counts_in("chromium: 16 passed, 1 failed, 2 skipped"), tally(16, 1, 2));
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in [
            "",
            "test tests::x ... ok",
            "chromium: choosing a topic shows its comparison ... ok (0.8 s)",
            "note: 3 passed",
            "running 3 tests",
        ] {
            assert_eq!(counts_in(line), None, "{line}");
        }
    }

    #[test]
    fn the_closing_line_has_its_exact_form() {
        let mut total = Tally::one(true);
        total += Tally::failed();
        total += Tally::skipped("pages in webkitgtk: not on this computer".to_owned());
        assert_eq!(total.to_string(), "1 passed, 1 failed, 1 skipped");
    }
}
