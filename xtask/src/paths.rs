//! Where things are: in the checkout, and in the user's cache. No path of any one machine is written here.

use std::env;
use std::path::PathBuf;

use anyhow::Context as _;

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), PathBuf::from)
}

/// What the page needs besides the program, made anew by `cargo xtask assets`.
pub(crate) fn assets() -> PathBuf {
    root().join("target/assets")
}

/// What `cargo xtask build` fills, ready for any web server.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where `cargo xtask serve` builds to: not `dist/`, so that serving never spoils a release build.
pub(crate) fn served() -> PathBuf {
    root().join("target/served")
}

/// Where the tools at their pinned versions are kept: outside the checkout, so that a second clone reuses them.
pub(crate) fn tools() -> anyhow::Result<PathBuf> {
    Ok(cache()?.join("tools"))
}

fn cache() -> anyhow::Result<PathBuf> {
    const OURS: &str = "side-by-state";
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(chosen) = set("SIDE_BY_STATE_CACHE") {
        return std::path::absolute(chosen).context("SIDE_BY_STATE_CACHE is not a usable path");
    }
    let users = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Caches"))
    } else {
        set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")))
    };
    users.map(|folder| folder.join(OURS)).context(
        "cannot tell where your cache folder is; set SIDE_BY_STATE_CACHE to a folder for the tools",
    )
}
