//! `cargo xtask fuzz [TARGET] [--runs N]`: the fuzz targets of `fuzz/`, built and run by cargo-fuzz, long here and
//! short in `cargo xtask test`. Here: how long which run is. Which targets there are is in [`targets`],
//! how one is run in [`running`], what libFuzzer reports in [`report`]. What each target does is in `fuzz/fuzz_targets`.

mod report;
mod running;
pub(crate) mod targets;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::bail;
use lexopt::ValueExt as _;

use xtask::command::AlreadySaid;
use xtask::{paths, process, say};

use crate::debian;
use running::{Length, Outcome};
use targets::{TARGETS, Target, folder};

/// How many inputs a target is given where nobody says another number.
const MANY: u64 = 1_000_000;
/// The short run ends after so many inputs, or after so many seconds, but not before all seeds were read.
const FEW: Length = Length { inputs: 20_000, seconds: Some(8) };

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut chosen: Vec<&Target> = TARGETS.iter().collect();
    let mut inputs = MANY;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("runs") => inputs = arguments.value()?.parse()?,
            lexopt::Arg::Value(name) if chosen.len() == TARGETS.len() => {
                let name = name.string()?;
                chosen.retain(|target| target.name == name);
                if chosen.is_empty() {
                    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
                    bail!("unknown target “{name}”; targets: {}", names.join(", "));
                }
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if let Some(what) = missing() {
        bail!(what);
    }
    let mut all_well = true;
    for target in chosen {
        // What was found before is the beginning of the next run, and so never looked for again.
        let found = folder().join("corpus").join(target.name);
        let length = Length { inputs, seconds: None };
        all_well &= told_well(target, &running::run(target, &found, length, 0)?);
    }
    if all_well { Ok(()) } else { Err(AlreadySaid::FAILURE.into()) }
}

/// A short run of a target, the same each time; whether nothing failed.
pub(crate) fn short(target: &Target) -> anyhow::Result<bool> {
    let found = paths::root().join("target/fuzz-short").join(target.name);
    if found.is_dir() {
        fs::remove_dir_all(&found)?;
    }
    Ok(told_well(target, &running::run(target, &found, FEW, 1)?))
}

/// Says what came of a run.
fn told_well(target: &Target, outcome: &Outcome) -> bool {
    say::line(format!("{}: {outcome}", target.name));
    outcome.is_well()
}

/// Where the targets are checked and their own tests are built: with what the product's are built from.
pub(crate) fn checked() -> PathBuf {
    paths::root().join("target")
}

/// What fuzzing needs and this computer does not have; tries to install it first.
pub(crate) fn missing() -> Option<String> {
    if cfg!(windows) {
        return Some("fuzzing needs Linux or macOS".to_owned());
    }
    // libFuzzer is written in C++.
    let compiler = || ["c++", "g++", "clang++"].into_iter().find_map(process::find);
    if compiler().is_none() {
        debian::install(&["g++"], "1 minute");
    }
    let works = |program: PathBuf| process::stdout_of(Command::new(program).arg("--version"));
    match compiler().and_then(works) {
        Some(_) => None,
        None => Some("a C++ compiler (c++) is not on the PATH; install g++".to_owned()),
    }
}
