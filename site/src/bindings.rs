//! The types of the four programs for the scripts that call them: what wasm-bindgen writes in TypeScript, in
//! `target/bindings`. The type checks of `cargo xtask test` read them; nothing of them is shipped.

use std::fs;
use std::process::Command;

use anyhow::Context as _;

use crate::modules::{self, Module};
use xtask::{paths, process, tools};

/// The page's program, which trunk builds into the site.
const PAGE: Module =
    Module { package: "side-by-state", name: "side-by-state", profile: "release", optimise: &[] };

/// Runs the command. With `--release` the types are those of the release build, which has to be compiled for nothing
/// else; without, those of the build for development, which `cargo xtask serve` makes too.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut release = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("release") => release = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = paths::root().join("target/bindings");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for Module { package, name, profile, .. } in [&PAGE].into_iter().chain(modules::ALL) {
        let compiled = modules::compile(package, release.then_some(*profile))?;
        let apart = tempfile::tempdir().context("cannot make a folder for temporary files")?;
        let mut write = Command::new(tools::WASM_BINDGEN.ensure()?);
        write.args(["--target", "web", "--out-name", name, "--out-dir"]).arg(apart.path());
        process::run_checked(write.arg(compiled))?;
        let types = format!("{name}.d.ts");
        fs::copy(apart.path().join(&types), folder.join(&types))
            .with_context(|| format!("wasm-bindgen wrote no {types}"))?;
    }
    Ok(())
}
