//! Where things are: in the checkout, and in the user's cache. No path of any one machine is written here.

use std::env;
use std::path::PathBuf;

use anyhow::Context as _;

/// The root of the checkout.
pub fn root() -> PathBuf {
    // The package that cargo runs, whichever of ours it is; all are somewhere below the root.
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = package.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
    root.unwrap_or(&package).to_path_buf()
}

/// What the page needs besides the program, made again by `cargo xtask assets`.
pub fn assets() -> PathBuf {
    root().join("target/assets")
}

/// What `cargo xtask build` fills, ready for any web server.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where `cargo xtask serve` builds to: not `dist/`, so that serving never spoils a release build.
pub fn served() -> PathBuf {
    root().join("target/served")
}

/// Where the tools at their pinned versions are kept: outside the checkout, so that a second clone reuses them.
pub fn tools() -> anyhow::Result<PathBuf> {
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
