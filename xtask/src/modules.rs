//! The WebAssembly modules that few readers load: `exchange`, which takes a host's own collection, and `desk`,
//! for a reader's own documents. They are built apart from the page, because trunk knows one program a page.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

use crate::{paths, process, tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// The packages.
pub(crate) const ALL: &[&str] = &["exchange", "desk"];

/// Builds them, the way trunk builds the page at this moment, and puts `exchange.js`, `exchange_bg.wasm` and so on
/// into a folder.
pub(crate) fn build_into(staging: &Path) -> anyhow::Result<()> {
    ALL.iter().try_for_each(|package| build(package, staging))
}

fn build(package: &str, staging: &Path) -> anyhow::Result<()> {
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let profile = if release { "release" } else { "debug" };
    let results = paths::root().join("target");
    let mut compile = process::cargo();
    compile.args(["build", "--quiet", "--package", package, "--target", TARGET]);
    compile.args(release.then_some("--release")).arg("--target-dir").arg(&results);
    process::run_well(compile.current_dir(paths::root()))?;

    let mut join = Command::new(tools::WASM_BINDGEN.ensure()?);
    join.args(["--target", "web", "--no-typescript", "--out-name", package, "--out-dir"]);
    join.arg(staging).arg(results.join(TARGET).join(profile).join(format!("{package}.wasm")));
    process::run_well(&mut join)?;
    if !release {
        return Ok(());
    }
    let module = staging.join(format!("{package}_bg.wasm"));
    let mut optimise = Command::new(tools::WASM_OPT.ensure()?);
    process::run_well(optimise.arg("-Oz").arg(&module).arg("--output").arg(&module))
        .with_context(|| format!("cannot make {} smaller", module.display()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_data_of_the_product_keeps_the_rules_for_a_hosts_own() {
        assert_eq!(crate::data::collection().unwrap().faults(), []);
    }
}
