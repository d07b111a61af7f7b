//! The suites of the scripts in `web/`: a linter, and type checks against the programs that the scripts call.
//!
//! What the linter reports is in `.oxlintrc.json`; how strict the types are, in `tsconfig.json`.

use std::process::Command;

use xtask::{paths, process, tools};

use super::run::Run;
use super::tally::{Tally, as_one};
use crate::programs;

/// Where scripts are that browsers run.
const LINTED: &[&str] = &["web", "examples", "site/src/worker"];

/// The settings of the type checks: a worker has other names around it than a page.
const PROJECTS: &[&str] = &["tsconfig.json", "site/src/scripts/types/workers.json"];

/// The linter: needs no build.
pub(super) fn lints(_: &Run) -> anyhow::Result<Tally> {
    let mut oxlint = Command::new(tools::OXLINT.ensure()?);
    oxlint.args(["--config", ".oxlintrc.json"]).args(LINTED);
    as_one(oxlint.current_dir(paths::root()))
}

/// The type checks. Their build is the release build where this run has made one, and else that for development.
pub(super) fn types(run: &Run) -> anyhow::Result<Tally> {
    let mut bindings = programs::command("site", "bindings");
    if run.has_release_build() {
        bindings.arg("--release");
    }
    process::run_checked(&mut bindings)?;
    let tsc = tools::TYPESCRIPT.ensure()?;
    let mut tally = Tally::default();
    for project in PROJECTS {
        let mut check = Command::new(&tsc);
        tally += as_one(check.args(["--project", project]).current_dir(paths::root()))?;
    }
    Ok(tally)
}
