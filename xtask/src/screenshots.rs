//! `cargo xtask screenshots`: the pictures in `docs/screenshots`, taken of the page itself.
//!
//! Which pictures there are is said in `e2e/src/pictures.rs`.

use anyhow::bail;
use xtask::command::expect_no_more;
use xtask::{paths, process};

use crate::browsers::{self, Browser};
use crate::build;

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let programs = match browsers::prepare("chromium")? {
        Browser::Ready(programs) => programs,
        Browser::Missing(what) => bail!("pictures are taken in Chromium, but {what}"),
    };
    build::release(None)?;
    let mut harness = browsers::harness("chromium", &programs);
    process::run_checked(harness.arg("--pictures").arg(paths::root().join("docs/screenshots")))
}
