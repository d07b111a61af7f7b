//! Which folder the data files are in: ours, or one that a command was given.

use std::env;
use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Context as _, bail};

use crate::paths;

/// How a command that was given a folder tells those that it starts.
const VARIABLE: &str = "SIDE_BY_STATE_DATA";

static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// Takes somebody's own data in the place of ours.
///
/// # Errors
/// Where the folder has no `collection.toml`, and the second time.
pub fn choose(folder: PathBuf) -> anyhow::Result<()> {
    let whole = std::path::absolute(&folder).context("the data's folder has no usable path")?;
    if !whole.join("collection.toml").is_file() {
        bail!(
            "{} is no folder of data: there is no collection.toml in it; data/README.md tells what belongs there",
            folder.display()
        );
    }
    CHOSEN.set(whole).ok().context("--data was given twice")
}

/// Where the data is: the folder that was given, or `data/` in the checkout.
pub fn folder() -> PathBuf {
    let given = || env::var_os(VARIABLE).map(PathBuf::from);
    CHOSEN.get().cloned().or_else(given).unwrap_or_else(|| paths::root().join("data"))
}

/// What to set for commands that work on the same data: a variable of the environment, and its value.
pub fn as_variable() -> (&'static str, PathBuf) {
    (VARIABLE, folder())
}
