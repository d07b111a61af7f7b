//! `cargo xtask release`: a build, and of it the files that people can take without Rust. What they are is `site`'s
//! matter.

use crate::{build, programs};

/// Runs the command; its arguments are those of `build`.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    build::run(arguments)?;
    programs::run(&mut programs::command("site", "release"))
}
