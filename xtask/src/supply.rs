//! What the project is made of: licences, sources, banned crates and known faults, checked by cargo-deny against
//! `deny.toml`, with no network but the registry of crates.
//!
//! The faults come from a copy of RustSec's database. The whole of it is in no registry, so that the copy beside
//! this file has only what `deny.toml` excuses; [`VARIABLE`] names a whole one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, ensure};

use xtask::files::{self, copy_all};
use xtask::{paths, process, say, tools};

use crate::fuzz::targets;

/// The variable that names a folder with RustSec's database, as `git clone` makes it.
const VARIABLE: &str = "SIDE_BY_STATE_ADVISORIES";
const COMMITTED: &str = "xtask/src/supply/advisories";
/// Where cargo-deny looks for RustSec's database in its `db-path`: the end is a hash of the database's address.
const DATABASE: &str = "target/supply/advisory-db-3157b0e258782691";

/// A workspace, and what is asked of it.
struct Asked {
    folder: PathBuf,
    checks: &'static [&'static str],
}

/// Checks each workspace; gives for each whether it is in order. What is not is printed.
pub(crate) fn check() -> anyhow::Result<Vec<bool>> {
    let program = tools::CARGO_DENY.ensure()?;
    put_database()?;
    let project =
        Asked { folder: paths::root(), checks: &["advisories", "bans", "licenses", "sources"] };
    // Nothing of the fuzz targets is ever handed on.
    let fuzz = Asked { folder: targets::folder(), checks: &["advisories", "bans", "sources"] };
    [project, fuzz].iter().map(|asked| is_in_order(&program, asked)).collect()
}

fn is_in_order(program: &Path, asked: &Asked) -> anyhow::Result<bool> {
    let mut metadata = process::cargo();
    metadata.args(["metadata", "--locked", "--all-features", "--format-version", "1"]);
    let crates = process::stdout_of(metadata.current_dir(&asked.folder))
        .with_context(|| format!("cargo cannot say what {} needs", asked.folder.display()))?;
    files::write(&paths::root(), "target/supply/metadata.json", crates)?;
    let mut command = Command::new(program);
    command.args(["--offline", "--workspace", "--config", "deny.toml"]);
    command.args(["--metadata-path", "target/supply/metadata.json", "check"]);
    command.args(["--hide-inclusion-graph"]).args(asked.checks);
    if asked.folder != paths::root() {
        // The exceptions are the project's.
        command.args(["--allow", "advisory-not-detected"]);
    }
    Ok(command.current_dir(paths::root()).status()?.success())
}

/// Puts a copy of the database where cargo-deny looks for it.
fn put_database() -> anyhow::Result<()> {
    let given = env::var_os(VARIABLE).filter(|it| !it.is_empty()).map(PathBuf::from);
    let from = given.clone().unwrap_or_else(|| paths::root().join(COMMITTED)).join("crates");
    ensure!(from.is_dir(), "{} is no copy of RustSec's database", from.display());
    let to = paths::root().join(DATABASE);
    if to.exists() {
        fs::remove_dir_all(&to).with_context(|| format!("cannot empty {}", to.display()))?;
    }
    copy_all(&from, &to.join("crates"))?;
    // By the time of this file cargo-deny tells how old the database is.
    files::write(&to, ".git/FETCH_HEAD", "")?;
    if given.is_none() {
        say::line(format!(
            "known faults: only those committed with the project; for all, set {VARIABLE} to a clone of \
             https://github.com/RustSec/advisory-db"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use xtask::files::files_below;

    use super::*;

    fn rules() -> toml::Table {
        fs::read_to_string(paths::root().join("deny.toml")).unwrap().parse().unwrap()
    }

    #[test]
    fn each_exception_for_a_known_fault_has_a_reason_and_the_day_it_was_looked_at() {
        let rules = rules();
        let excused = rules["advisories"]["ignore"].as_array().unwrap();
        assert!(!excused.is_empty());
        for exception in excused {
            let reason = exception["reason"].as_str().unwrap();
            let (words, day) = reason.rsplit_once(' ').unwrap();
            let is_day = |(at, c): (usize, char)| match at {
                4 | 7 => c == '-',
                _ => c.is_ascii_digit(),
            };
            assert!(day.len() == 10 && day.chars().enumerate().all(is_day), "{reason}");
            assert!(words.split(' ').count() > 5, "{reason}");
        }
    }

    #[test]
    fn the_faults_that_are_committed_are_those_that_are_excused() {
        let rules = rules();
        let ids = rules["advisories"]["ignore"].as_array().unwrap().iter();
        let mut excused: Vec<_> = ids.map(|it| it["id"].as_str().unwrap().to_owned()).collect();
        let folder = paths::root().join(COMMITTED);
        let committed = files_below(&folder).unwrap();
        let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
        let mut committed: Vec<_> = committed.iter().map(name).collect();
        excused.sort();
        committed.sort();
        assert_eq!(committed, excused);
    }
}
