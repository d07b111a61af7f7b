//! `cargo xtask build`: the release build in `dist/`, ready for any web server, and its sizes:
//! the product with our data, or with somebody's own.

use lexopt::ValueExt as _;

use crate::address::Address;
use crate::{data, paths, process, scripts, sizes, tools, trunk, worker};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut address = None;
    let mut withdraw_worker = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("address") => {
                address = Some(Address::parse(&arguments.value()?.string()?)?);
            }
            lexopt::Arg::Long("data") => data::choose(arguments.value()?.into())?,
            lexopt::Arg::Long("withdraw-worker") => withdraw_worker = true,
            other => return Err(other.unexpected().into()),
        }
    }
    release(address.as_ref())?;
    if withdraw_worker {
        worker::withdraw(&paths::dist())?;
    }
    scripts::check(&paths::dist())?;
    sizes::of_folder(&paths::dist())?.print_and_hold()
}

/// Makes the release build. With the address that the site will have, some links in it are whole.
pub(crate) fn release(address: Option<&Address>) -> anyhow::Result<()> {
    let tool_folders = tools::for_building()?;
    let mut command = trunk::command("build", &tool_folders, &paths::dist())?;
    if let Some(address) = address {
        let (variable, value) = address.as_variable();
        command.env(variable, value);
    }
    process::run_well(command.arg("--release"))
}
