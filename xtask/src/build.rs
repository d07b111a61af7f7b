//! `cargo xtask build`: the release build in `dist/`, ready for any web server, and its sizes.

use crate::{paths, process, sizes, tools, trunk, worker};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut withdraw_worker = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("withdraw-worker") => withdraw_worker = true,
            other => return Err(other.unexpected().into()),
        }
    }
    release()?;
    if withdraw_worker {
        worker::withdraw(&paths::dist())?;
    }
    sizes::of_folder(&paths::dist())?.print_and_hold()
}

/// Makes the release build.
pub(crate) fn release() -> anyhow::Result<()> {
    let tool_folders = tools::for_building()?;
    let mut command = trunk::command("build", &tool_folders, &paths::dist())?;
    process::run_well(command.arg("--release"))
}
