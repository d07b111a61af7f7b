//! `cargo xtask screenshots`: the pictures in `docs/screenshots`, made from the page itself.

use anyhow::bail;

use crate::expect_no_more;

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    bail!("no picture is described yet")
}
