//! `cargo xtask figures`: the figures of `docs/figures.md`, made again from what is in the checkout.
//! What is measured is in the modules below; sizes are printed by `cargo xtask build`, and tests are
//! counted by `cargo xtask test`.

mod data;
mod reading;
mod wording;

use crate::{expect_no_more, say};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let collection = crate::data::collection()?;
    say::line("## Data\n");
    say::line(data::table(&collection));
    say::line("## Wording\n");
    say::line(wording::table()?);
    say::line("## Reading\n");
    say::line(reading::table(&collection)?);
    Ok(())
}

/// A share of a number, as “224 of 240 (93.3 %)”.
fn share(part: usize, whole: usize) -> String {
    let percent = 100.0 * part as f64 / whole.max(1) as f64;
    format!("{part} of {whole} ({percent:.1} %)")
}
