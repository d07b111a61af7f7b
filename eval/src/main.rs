//! `cargo xtask figures [--write | files | wrong]`: the figures of `docs/figures.md`, computed from what is in the
//! checkout, printed or written into the page; those of the files alone; or the passages of the files whose topic or
//! kind is wrong. `cargo xtask answers` is the second command.
//!
//! Each module below computes one part. Not here: what needs a built page or a browser. Never part of a build.

mod answers;
mod code;
mod data;
mod files;
mod kept;
mod reading;
mod views;
mod wording;

use std::process::ExitCode;

use anyhow::ensure;
use xtask::command::{Action, run_one_of};
use xtask::figures_page::{self, Part};
use xtask::say;

const COMMANDS: &[(&str, Action)] = &[("figures", figures), ("answers", answers::run)];

fn main() -> ExitCode {
    run_one_of(COMMANDS)
}

/// Runs the command.
fn figures(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut only: Option<fn(&[files::Measured]) -> String> = None;
    let mut is_written = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Value(part) if part == "files" => only = Some(files::tables::report),
            lexopt::Arg::Value(part) if part == "wrong" => only = Some(files::wrong_passages),
            lexopt::Arg::Long("write") => is_written = true,
            _ => return Err(argument.unexpected().into()),
        }
    }
    ensure!(only.is_none() || !is_written, "the page is written as a whole, not in parts");
    let collection = data_files::collection()?;
    let measured = files::measure(&collection)?;
    if let Some(print) = only {
        say::line(print(&measured));
        return Ok(());
    }
    let mut parts = vec![
        Part { name: "data", text: data::table(&collection) },
        Part { name: "views", text: views::table(&collection)? },
        Part { name: "answers", text: answers::figures(&collection)? },
        Part { name: "wording", text: wording::table()? },
        Part { name: "recognition", text: reading::table(&collection)? },
    ];
    parts.extend(files::tables::parts(&measured));
    parts.push(Part { name: "code", text: code::table()? });
    if is_written {
        return figures_page::write(&parts);
    }
    for part in parts {
        say::line(format!("## {}\n\n{}", part.name, part.text));
    }
    Ok(())
}

/// A share of a number, as “224 of 240 (93.3%)”.
fn share(part: usize, whole: usize) -> String {
    format!("{part} of {whole} ({:.1}%)", percent(part, whole))
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_the_markers_of_all_parts_in_order() {
        let page = figures_page::read().unwrap();
        let sets = ["tests/files", "tests/heldout-2", "tests/heldout-3"];
        let names = [
            &["data", "views", "answers", "wording", "recognition", "files"][..],
            &sets,
            &["bytes", "code"],
        ];
        assert_eq!(figures_page::names(&page), names.concat());
        assert_eq!(figures_page::filled(&page, &[]).unwrap(), page);
    }

    #[test]
    fn no_line_of_the_page_is_longer_than_120_columns() {
        let page = figures_page::read().unwrap();
        let long: Vec<&str> = page.lines().filter(|line| line.chars().count() > 120).collect();
        assert!(long.is_empty(), "{long:#?}");
    }
}
