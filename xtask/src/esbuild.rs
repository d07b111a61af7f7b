//! Calling esbuild: joining scripts into one, and making scripts and style sheets small.
//!
//! By esbuild and not by trunk: trunk 0.21.14's own way fails on what wasm-bindgen writes today.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use crate::{process, tools};

/// Joins what `entry`, the text of a module, imports from `folder` and below into one script.
pub(crate) fn bundle(entry: &str, folder: &Path, options: &[&str]) -> anyhow::Result<String> {
    let mut command = Command::new(tools::ESBUILD.ensure()?);
    command
        .args(["--bundle", "--charset=utf8", "--log-level=warning", "--log-override:*=error"])
        .args(options)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().context("cannot start esbuild")?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(entry.as_bytes()).context("esbuild does not listen")?;
    }
    let output = child.wait_with_output().context("lost sight of esbuild")?;
    if !output.status.success() {
        bail!("esbuild cannot join the scripts in {}", folder.display());
    }
    String::from_utf8(output.stdout).context("esbuild wrote something that is no text")
}

/// Rewrites each script and style sheet among the files, smaller, in its place.
pub(crate) fn minify(files: &[PathBuf]) -> anyhow::Result<()> {
    let ending = |file: &Path| file.extension().map(|it| it.to_string_lossy().into_owned());
    for file in files {
        let mut command = Command::new(tools::ESBUILD.ensure()?);
        command.arg(file).args(["--minify", "--log-level=warning", "--allow-overwrite"]);
        match ending(file).as_deref() {
            Some("css") => {}
            // Modules stay modules: what they give to others keeps its name.
            Some("js" | "mjs") => drop(command.arg("--format=esm")),
            _ => continue,
        }
        let mut target = std::ffi::OsString::from("--outfile=");
        target.push(file);
        process::run_well(command.arg(target))
            .with_context(|| format!("cannot make {} smaller", file.display()))?;
    }
    Ok(())
}
