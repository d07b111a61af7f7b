//! The suites, in the order in which they run: what fails fast comes first.
//!
//! A new suite is a function and a line in [`SUITES`]. A suite that cannot even start gives an error, which
//! counts as one failure; it never ends the run.

use std::env;

use xtask::{paths, process, say, tools};

use super::run::Run;
use super::scripts;
use super::tally::{Tally, as_one, counted};
use crate::browsers::{self, Browser};
use crate::fuzz::targets;
use crate::{fuzz, programs, supply};

/// A part of the tests with a heading of its own.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    /// Whether its tests have names that a filter can pick.
    pub(crate) has_named_tests: bool,
    pub(crate) run: fn(&Run) -> anyhow::Result<Tally>,
}

pub(crate) const SUITES: &[Suite] = &[
    Suite { name: "format", has_named_tests: false, run: format },
    Suite { name: "lints of the scripts", has_named_tests: false, run: scripts::lints },
    Suite { name: "lints", has_named_tests: false, run: lints },
    Suite { name: "lints of the page", has_named_tests: false, run: lints_of_the_page },
    Suite { name: "documentation of the code", has_named_tests: false, run: documentation },
    Suite { name: "native tests", has_named_tests: true, run: native_tests },
    Suite { name: "data", has_named_tests: false, run: data },
    Suite { name: "supply", has_named_tests: false, run: supply },
    Suite { name: "fuzzing, a short run", has_named_tests: false, run: fuzzing },
    Suite { name: "release build and sizes", has_named_tests: false, run: release_build },
    Suite { name: "types of the scripts", has_named_tests: false, run: scripts::types },
    Suite {
        name: "pages in chromium",
        has_named_tests: true,
        run: |run| pages_in(run, "chromium"),
    },
    Suite { name: "pages in firefox", has_named_tests: true, run: |run| pages_in(run, "firefox") },
    Suite {
        name: "pages in webkitgtk",
        has_named_tests: true,
        run: |run| pages_in(run, "webkitgtk"),
    },
];

fn format(_: &Run) -> anyhow::Result<Tally> {
    let mut tally =
        as_one(process::cargo().args(["fmt", "--all", "--check"]).current_dir(paths::root()))?;
    // The fuzz targets are a workspace of their own.
    tally += as_one(process::cargo().args(["fmt", "--check"]).current_dir(targets::folder()))?;
    Ok(tally)
}

fn lints(_: &Run) -> anyhow::Result<Tally> {
    let mut clippy = process::cargo();
    clippy.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    as_one(clippy.current_dir(paths::root()))
}

fn lints_of_the_page(_: &Run) -> anyhow::Result<Tally> {
    let mut clippy = process::cargo();
    clippy.args(["clippy", "--package", "side-by-state", "--lib"]);
    clippy.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]);
    as_one(clippy.current_dir(paths::root()))
}

/// Links that lead nowhere, and other faults that rustdoc finds; in private items too, which most of the code is.
fn documentation(_: &Run) -> anyhow::Result<Tally> {
    let mut doc = process::cargo();
    doc.args(["doc", "--workspace", "--no-deps", "--document-private-items"]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    as_one(doc.current_dir(paths::root()))
}

fn native_tests(run: &Run) -> anyhow::Result<Tally> {
    let mut tests = process::cargo();
    tests.args(["test", "--workspace", "--no-fail-fast"]).args(&run.filter);
    counted(tests.current_dir(paths::root()))
}

fn data(_: &Run) -> anyhow::Result<Tally> {
    let mut test = process::cargo();
    // Of the whole workspace, as the native tests: by itself, the package would be built with other features.
    test.args(["test", "--quiet", "--workspace", "--test", "data"]);
    counted(test.current_dir(paths::root()))
}

fn supply(_: &Run) -> anyhow::Result<Tally> {
    let mut tally = Tally::default();
    for is_in_order in supply::check()? {
        tally += Tally::one(is_in_order);
    }
    Ok(tally)
}

fn fuzzing(_: &Run) -> anyhow::Result<Tally> {
    let mut tally = Tally::default();
    if let Some(what) = fuzz::missing() {
        return Ok(missing("fuzzing", &what));
    }
    let mut clippy = process::cargo();
    clippy.args(["clippy", "--all-targets", "--target-dir"]).arg(fuzz::checked());
    clippy.args(["--", "-D", "warnings"]);
    tally += as_one(clippy.current_dir(targets::folder()))?;
    let mut tests = process::cargo();
    tests.args(["test", "--lib", "--target-dir"]).arg(fuzz::checked());
    tally += counted(tests.current_dir(targets::folder()))?;
    for target in targets::TARGETS {
        tally += Tally::one(fuzz::short(target)?);
    }
    Ok(tally)
}

fn release_build(run: &Run) -> anyhow::Result<Tally> {
    run.ensure_built()?;
    let mut tally = Tally::one(true);
    tally += counted(&mut programs::command("site", "examine"))?;
    Ok(tally)
}

fn pages_in(run: &Run, engine: &str) -> anyhow::Result<Tally> {
    let browser = match browsers::prepare(engine)? {
        Browser::Ready(programs) => programs,
        Browser::Missing(what) => return Ok(missing(&format!("pages in {engine}"), &what)),
    };
    let axe = tools::AXE.ensure()?;
    run.ensure_built()?;
    let mut harness = browsers::harness(engine, &browser);
    harness.arg("--axe").arg(axe);
    if let Some(filter) = &run.filter {
        harness.arg("--filter").arg(filter);
    }
    counted(&mut harness)
}

/// A suite that cannot run on this computer: skipped by name, and a failure with `CI` set.
fn missing(suite: &str, what: &str) -> Tally {
    if env::var_os("CI").is_some_and(|it| !it.is_empty()) {
        say::line(format!("{what}; that is a failure, because CI is set"));
        return Tally::failed();
    }
    say::line(format!("skipped: {what}"));
    Tally::skipped(format!("{suite}: {what}"))
}
