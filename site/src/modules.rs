//! The WebAssembly modules that few readers load: `host-data`, which takes a host's own collection, `embed-dialog`, and
//! `importer`, for a reader's own documents. They are built apart from the page, because trunk knows one program a page.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;

use xtask::{paths, process, tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// A module: its package, and what it is built for.
pub(crate) struct Module {
    pub(crate) package: &'static str,
    /// What its files in the release are called.
    pub(crate) name: &'static str,
    /// Cargo's profile for a release, and the name of its folder.
    pub(crate) profile: &'static str,
    /// The options of wasm-opt.
    pub(crate) optimise: &'static [&'static str],
}

/// As `index.html` has it for the page's program. Joining functions with their one caller packs 8 kB worse; in the
/// order of their names they pack 0.6 kB better. Rust puts nothing at addresses below 1,024 but the end of the stack.
const SMALL: &[&str] = &[
    "--low-memory-unused",
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=20",
    "--reorder-functions-by-name",
];

/// All of them. Small is what counts for what a host's page loads, and fast for what a reader waits for.
pub(crate) const ALL: &[Module] = &[
    Module { package: "host-data", name: "exchange", profile: "release", optimise: SMALL },
    Module { package: "embed-dialog", name: "embed-dialog", profile: "release", optimise: SMALL },
    Module { package: "importer", name: "desk", profile: "desk", optimise: &["-O3"] },
];

/// Builds them, the way trunk builds the page at this moment, and puts `exchange.js`, `exchange_bg.wasm` and so on
/// into a folder.
pub(crate) fn build_into(staging: &Path) -> anyhow::Result<()> {
    ALL.iter().try_for_each(|module| build(module, staging))
}

/// What the files of each are called.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|module| module.name)
}

fn build(module: &Module, staging: &Path) -> anyhow::Result<()> {
    let Module { package, name, profile, optimise } = module;
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let compiled = compile(package, release.then_some(*profile))?;
    let mut join = Command::new(tools::WASM_BINDGEN.ensure()?);
    join.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]);
    process::run_checked(join.arg(staging).arg(compiled))?;
    if !release {
        return Ok(());
    }
    let module = staging.join(format!("{name}_bg.wasm"));
    let mut wasm_opt = Command::new(tools::WASM_OPT.ensure()?);
    process::run_checked(wasm_opt.args(*optimise).arg(&module).arg("--output").arg(&module))
        .with_context(|| format!("cannot make {} smaller", module.display()))
}

/// Compiles a package to WebAssembly with a profile, or for development, and says where the result is.
pub(crate) fn compile(package: &str, profile: Option<&str>) -> anyhow::Result<PathBuf> {
    let results = paths::root().join("target");
    let mut compile = process::cargo();
    compile.args(["build", "--quiet", "--package", package, "--target", TARGET]);
    if let Some(profile) = profile {
        compile.args(["--profile", profile]);
    }
    compile.arg("--target-dir").arg(&results).envs(process::without_paths());
    process::run_checked(compile.current_dir(paths::root()))?;
    let file = format!("{}.wasm", package.replace('-', "_"));
    Ok(results.join(TARGET).join(profile.unwrap_or("debug")).join(file))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_data_of_the_product_keeps_the_rules_for_a_hosts_own() {
        assert_eq!(data_files::collection().unwrap().faults(), []);
    }
}
