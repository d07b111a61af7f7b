//! `cargo xtask figures [files|wrong]`: the figures of `docs/figures.md`, made again from what is in the
//! checkout; those of the files alone; or the passages of the files whose topic or kind is not right.
//! What is measured is in the modules below; sizes are printed by `cargo xtask build`, and tests are
//! counted by `cargo xtask test`. Never part of a build.

mod data;
mod files;
mod kept;
mod reading;
mod wording;

use std::process::ExitCode;

use xtask::command::{Action, run_one_of};
use xtask::say;

const COMMANDS: &[(&str, Action)] = &[("figures", figures)];

fn main() -> ExitCode {
    run_one_of(COMMANDS)
}

/// Runs the command.
fn figures(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut is_files_only = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Value(part) if part == "files" => is_files_only = true,
            lexopt::Arg::Value(part) if part == "wrong" => {
                say::line(files::wrong_passages(&data_files::collection()?)?);
                return Ok(());
            }
            _ => return Err(argument.unexpected().into()),
        }
    }
    let collection = data_files::collection()?;
    if is_files_only {
        say::line(files::table(&collection)?);
        return Ok(());
    }
    say::line("## Data\n");
    say::line(data::table(&collection));
    say::line("## Wording\n");
    say::line(wording::table()?);
    say::line("## Recognition\n");
    say::line(reading::table(&collection)?);
    say::line("## Files\n");
    say::line(files::table(&collection)?);
    Ok(())
}

/// A share of a number, as “224 of 240 (93.3%)”.
fn share(part: usize, whole: usize) -> String {
    format!("{part} of {whole} ({:.1}%)", percent(part, whole))
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
