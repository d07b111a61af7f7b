//! The project's other programs, each a package: built when they are first asked for, and run.

use std::io::{self, IsTerminal as _};
use std::process::{Command, ExitStatus};

use xtask::command::AlreadySaid;
use xtask::{paths, process};

/// Builds a program that others will start without showing what cargo does.
pub(crate) fn build(package: &str) -> anyhow::Result<()> {
    process::run_checked(&mut cargo("build", package))
}

/// A call of one of a program's commands, from where the person is.
pub(crate) fn command(package: &str, command: &str) -> Command {
    let mut cargo = cargo("run", package);
    cargo.args(["--", command]);
    cargo
}

fn cargo(act: &str, package: &str) -> Command {
    let mut cargo = process::cargo();
    cargo.arg(act);
    // At a terminal, cargo shows what it builds: half a minute of silence looks like a fault.
    if !io::stderr().is_terminal() {
        cargo.arg("--quiet");
    }
    cargo.args(["--package", package, "--manifest-path"]).arg(paths::root().join("Cargo.toml"));
    cargo
}

/// Runs it as if it were ours: it prints its own errors, and its exit code becomes ours.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    ended(process::run(command)?)
}

/// Lets it take our place: with our input, and what ends us ends it.
pub(crate) fn become_it(command: &mut Command) -> anyhow::Result<()> {
    #[cfg(unix)]
    return Err(std::os::unix::process::CommandExt::exec(command).into());
    #[cfg(not(unix))]
    ended(command.status()?)
}

fn ended(status: ExitStatus) -> anyhow::Result<()> {
    if status.success() {
        return Ok(());
    }
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Err(code.map_or(AlreadySaid::FAILURE, AlreadySaid).into())
}
