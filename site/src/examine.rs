//! Looking at a release build in `dist/`: its scripts, its sizes against their budgets, and what it says of the
//! machine that built it.

use xtask::command::{AlreadySaid, expect_no_more};
use xtask::{files, paths, process, say};

use crate::{scripts, sizes, worker};

/// Runs the command `finish`: the end of `cargo xtask build`.
pub(crate) fn finish(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("withdraw-worker") => worker::withdraw(&paths::dist())?,
            other => return Err(other.unexpected().into()),
        }
    }
    scripts::check(&paths::dist())?;
    sizes::of_folder(&paths::dist())?.print_and_hold()
}

/// Runs the command `examine`: prints everything, and counts what is right in the last line, which
/// `cargo xtask test` reads.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let sizes = sizes::of_folder(&paths::dist())?;
    sizes.print();
    let scripts = scripts::check(&paths::dist());
    say::line(match &scripts {
        Ok(count) => format!("{count} scripts parse as what they are loaded as"),
        Err(error) => error.to_string(),
    });
    let named = files::naming(&paths::dist(), &process::registry())?;
    for file in &named {
        say::line(format!("{file} names a folder of the machine that built it"));
    }
    let mut results = vec![scripts.is_ok(), named.is_empty()];
    results.extend(sizes.verdicts().iter().map(|verdict| verdict.kept));
    let passed = results.iter().filter(|is_right| **is_right).count();
    let failed = results.len() - passed;
    say::line(format!("site: {passed} passed, {failed} failed, 0 skipped"));
    if failed > 0 { Err(AlreadySaid::FAILURE.into()) } else { Ok(()) }
}
