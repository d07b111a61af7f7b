//! `cargo xtask build`: the release build in `dist/`, ready for any web server, and its sizes.

use crate::{expect_no_more, paths, process, sizes, tools, trunk};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    release()?;
    sizes::of_folder(&paths::dist())?.print_and_hold()
}

/// Makes the release build.
pub(crate) fn release() -> anyhow::Result<()> {
    let tool_folders = tools::for_building()?;
    let mut command = trunk::command("build", &tool_folders, &paths::dist())?;
    process::run_well(command.arg("--release"))
}
