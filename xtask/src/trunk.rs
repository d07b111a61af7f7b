//! Calling trunk so that it does what we mean: our tools before any others, and nothing fetched by itself.
//!
//! Trunk takes a tool from the PATH only if its version equals the one in `Trunk.toml`; [`tools`] has made
//! sure of both, so that trunk has no reason to download any. (Its `--offline` would forbid cargo the
//! registry too, and so fail on the first build of a fresh clone.)

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::{data_folder, paths, process, tools};

use crate::programs;

/// A call of trunk for the project, with the tools it needs and the program that it calls.
pub(crate) fn command(
    subcommand: &str,
    tool_folders: &[PathBuf],
    dist: &Path,
) -> anyhow::Result<Command> {
    programs::build("site")?;
    let mut command = Command::new(tools::TRUNK.ensure()?);
    command
        .args(["--skip-version-check", subcommand, "--dist"])
        .arg(dist)
        .envs([data_folder::as_variable()])
        .envs(process::without_paths())
        .env("PATH", process::path_with(tool_folders)?)
        // Trunk 0.21.14 refuses to start where NO_COLOR is set to anything but true or false.
        .env_remove("NO_COLOR")
        .current_dir(paths::root());
    Ok(command)
}
