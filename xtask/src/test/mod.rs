//! `cargo xtask test`: every test there is, in a fixed order, and one closing line that counts them.
//!
//! Here: choosing suites, running them, and the closing line. What the suites are is in [`suites`], how
//! results are counted in [`tally`].

mod run;
mod scripts;
mod suites;
mod tally;

use std::cell::OnceCell;
use std::time::Instant;

use lexopt::ValueExt as _;

use xtask::command::AlreadySaid;
use xtask::{say, tools};

use run::Run;
use suites::{SUITES, Suite};
pub(crate) use tally::Tally;

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut filter: Option<String> = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Value(text) if filter.is_none() => filter = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let named: Vec<&Suite> = SUITES
        .iter()
        .filter(|suite| filter.as_ref().is_some_and(|part| suite.name.contains(part.as_str())))
        .collect();
    let chosen: Vec<&Suite> = match (&filter, named.is_empty()) {
        (Some(_), false) => named.clone(),
        // It names no suite, so it names tests: of those suites that have tests with names.
        (Some(_), true) => SUITES.iter().filter(|suite| suite.has_named_tests).collect(),
        (None, _) => SUITES.iter().collect(),
    };
    let run = Run { filter: filter.filter(|_| named.is_empty()), built: OnceCell::new() };
    tools::for_building()?;
    tools::for_checking()?;

    let mut total = Tally::default();
    let mut remarks = Vec::new();
    for suite in chosen {
        say::heading(suite.name);
        let start = Instant::now();
        let tally = (suite.run)(&run).unwrap_or_else(|error| {
            say::line(format!("error: {error:#}"));
            Tally::failed()
        });
        say::line(format!("-- {}: {tally} ({:.0} s)", suite.name, start.elapsed().as_secs_f64()));
        if tally.failed > 0 {
            remarks.push(format!("failed: {}: {tally}", suite.name));
        }
        total += tally;
    }
    say::heading("all");
    remarks.iter().for_each(say::line);
    total.skips.iter().for_each(|skip| say::line(format!("skipped: {skip}")));
    say::line(&total);
    if total.failed > 0 { Err(AlreadySaid::FAILURE.into()) } else { Ok(()) }
}
