//! `cargo xtask build`: the release build in `dist/`, ready for any web server, and its sizes:
//! the product with our data, or with somebody's own.

use lexopt::ValueExt as _;
use xtask::{data_folder, environment, paths, process, tools};

use crate::{programs, trunk};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut address = None;
    let mut withdraw_worker = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("address") => {
                let text = arguments.value()?.string()?;
                // Before the build, which takes minutes.
                programs::run(
                    programs::command("site", "address").env(environment::ADDRESS, &text),
                )?;
                address = Some(text);
            }
            lexopt::Arg::Long("data") => data_folder::choose(arguments.value()?.into())?,
            lexopt::Arg::Long("withdraw-worker") => withdraw_worker = true,
            other => return Err(other.unexpected().into()),
        }
    }
    release(address.as_deref())?;
    let mut finish = programs::command("site", "finish");
    if withdraw_worker {
        finish.arg("--withdraw-worker");
    }
    programs::run(&mut finish)
}

/// Makes the release build. With the address that the site will have, some links in it are whole.
pub(crate) fn release(address: Option<&str>) -> anyhow::Result<()> {
    let tool_folders = tools::for_building()?;
    let mut command = trunk::command("build", &tool_folders, &paths::dist())?;
    if let Some(address) = address {
        command.env(environment::ADDRESS, address);
    }
    process::run_checked(command.arg("--release"))
}
