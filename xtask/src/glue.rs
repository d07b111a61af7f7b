//! Making scripts and style sheets small for a release.
//!
//! By esbuild and not by trunk: trunk 0.21.14's own way fails on what wasm-bindgen writes today.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Context as _;

use crate::{process, tools};

/// Rewrites each script and style sheet among the files, smaller, in its place.
pub(crate) fn minify(files: &[PathBuf]) -> anyhow::Result<()> {
    let is_text = |file: &&PathBuf| {
        file.extension().is_some_and(|ending| ending == "js" || ending == "mjs" || ending == "css")
    };
    for file in files.iter().filter(is_text) {
        let mut command = Command::new(tools::ESBUILD.ensure()?);
        command.arg(file).args(["--minify", "--log-level=warning", "--allow-overwrite"]);
        if file.extension().is_some_and(|ending| ending != "css") {
            // Modules stay modules: what they give to others keeps its name.
            command.arg("--format=esm");
        }
        let mut target = std::ffi::OsString::from("--outfile=");
        target.push(file);
        process::run_well(command.arg(target))
            .with_context(|| format!("cannot make {} smaller", file.display()))?;
    }
    Ok(())
}
