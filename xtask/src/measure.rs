//! `cargo xtask measure`: the figures of the product as it is served, for `docs/figures.md`.
//!
//! Bytes are weighed by `site/`; what needs a browser is measured by `e2e/`.
//! It says what it finds and fails over none of it.

use std::path::PathBuf;

use anyhow::{bail, ensure};
use lexopt::ValueExt as _;
use xtask::{paths, process, tools};

use crate::browsers::{self, Browser};
use crate::{build, programs};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut is_built = false;
    let mut is_written = false;
    let mut part = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("as-built") => is_built = true,
            lexopt::Arg::Long("write") => is_written = true,
            lexopt::Arg::Value(name) if part.is_none() => part = Some(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let is_wanted = |name: &str| part.as_ref().is_none_or(|part| name.contains(part.as_str()));
    ensure!(!is_written || is_wanted("bytes"), "only the sizes of files are written into the page");
    let programs = match browsers::prepare("chromium")? {
        Browser::Ready(programs) => programs,
        Browser::Missing(what) => bail!("it is measured in Chromium, but {what}"),
    };
    let lighthouse = tools::LIGHTHOUSE.ensure()?;
    if !is_built {
        build::release(None)?;
    }
    if is_wanted("bytes") {
        let mut bytes = programs::command("site", "bytes");
        programs::run(bytes.args(is_written.then_some("--write")))?;
    }
    let mut harness = browsers::harness("chromium", &programs);
    harness.arg("--measure").arg("--lighthouse").arg(lighthouse);
    // Its package's own folder, in which the file lies in another one.
    let pdfjs = tools::PDFJS.ensure()?;
    harness.arg("--pdfjs").args(pdfjs.ancestors().nth(2));
    if is_wanted("growth") {
        harness.arg("--growth").arg(layouts()?);
    }
    if let Some(part) = part {
        harness.arg("--filter").arg(part);
    }
    process::run_checked(&mut harness)
}

/// The folder with one file a layout of the benchmark of growth, of about a megabyte each.
fn layouts() -> anyhow::Result<PathBuf> {
    let folder = paths::root().join("target/growth");
    let mut write = process::cargo();
    write.args(["bench", "--quiet", "--package", "drafts", "--bench", "growth", "--", "--write"]);
    process::run_checked(write.arg(&folder).arg("960000"))?;
    Ok(folder)
}
