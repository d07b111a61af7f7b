//! By which hashes the tools from npm are known: a lock file for each in `npm/`, which names everything that
//! the tool needs, or the hash of a package that is fetched alone.
//!
//! Lock files are made with `npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved`
//! and name no registry, so that any will do: the hashes say what has to come from it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use sha2::{Digest as _, Sha256, Sha512};

use super::{Source, Tool};
use crate::paths;

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// The beginning of a hash over all that a tool is known by; `None` for those that cargo knows by its registry.
pub(super) fn mark(tool: &Tool) -> anyhow::Result<Option<String>> {
    let known_by = match tool.source {
        Source::Cargo { .. } => return Ok(None),
        Source::Package { integrity, .. } => integrity.to_owned(),
        Source::Npm { .. } | Source::Script { .. } => lock(tool)?,
    };
    let mut digits = String::new();
    for byte in Sha256::digest(known_by).iter().take(4) {
        write!(digits, "{byte:02x}")?;
    }
    Ok(Some(digits))
}

/// Puts a tool's lock file, and the file that goes with it, into the folder to install into.
pub(super) fn put_lock(tool: &Tool, to: &Path) -> anyhow::Result<()> {
    for name in FILES {
        let file = folder(tool).join(name);
        fs::copy(&file, to.join(name))
            .with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// Fails unless the bytes have this hash, written as npm does.
pub(super) fn expect(bytes: &[u8], integrity: &str) -> anyhow::Result<()> {
    let found = base64::engine::general_purpose::STANDARD.encode(Sha512::digest(bytes));
    ensure!(
        integrity.strip_prefix("sha512-") == Some(&found),
        "npm brought a package of another hash, sha512-{found}"
    );
    Ok(())
}

fn folder(tool: &Tool) -> PathBuf {
    paths::root().join("xtask/src/tools/npm").join(tool.name)
}

fn lock(tool: &Tool) -> anyhow::Result<String> {
    let file = folder(tool).join("package-lock.json");
    // Git may have put other line ends in; the hash is to be the same on all systems.
    let text = fs::read_to_string(&file).map(|text| text.replace('\r', ""));
    text.with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::tools::{
        AXE, CHART_CORE, ESBUILD, LIGHTHOUSE, OXLINT, PDFJS, TIMELINE, TRUNK, TYPESCRIPT, WASM_OPT,
    };

    const LOCKED: [&Tool; 6] = [&WASM_OPT, &ESBUILD, &TYPESCRIPT, &OXLINT, &AXE, &LIGHTHOUSE];

    #[test]
    fn all_that_a_tool_needs_is_locked_by_a_hash_and_no_lock_names_a_registry() {
        for tool in LOCKED {
            let lock: Value = serde_json::from_str(&lock(tool).unwrap()).unwrap();
            let packages = lock["packages"].as_object().unwrap();
            let needed = packages.iter().filter(|(name, _)| !name.is_empty());
            assert!(needed.clone().count() > 0, "{} has no locked package", tool.name);
            for (name, package) in needed {
                let hash = package["integrity"].as_str().unwrap_or_default();
                assert!(hash.starts_with("sha512-"), "{}: {name} has no hash", tool.name);
                assert!(package["resolved"].is_null(), "{}: {name} names a registry", tool.name);
            }
        }
    }

    #[test]
    fn the_lock_has_the_version_of_the_tool() {
        for tool in LOCKED {
            let package = tool.name;
            let lock: Value = serde_json::from_str(&lock(tool).unwrap()).unwrap();
            let locked = &lock["packages"][format!("node_modules/{package}")]["version"];
            assert_eq!(locked, tool.version, "{}", tool.name);
            let asked = fs::read_to_string(folder(tool).join("package.json")).unwrap();
            let asked: Value = serde_json::from_str(&asked).unwrap();
            assert_eq!(asked["dependencies"][package], tool.version, "{}", tool.name);
        }
    }

    #[test]
    fn a_package_of_another_hash_is_refused() {
        // From FIPS 180-2, for the bytes "abc".
        let abc = "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==";
        assert!(expect(b"abc", abc).is_ok());
        assert!(expect(b"abd", abc).is_err());
        assert!(expect(b"abc", abc.trim_start_matches("sha512-")).is_err());
    }

    #[test]
    fn what_was_installed_by_another_hash_is_not_found_in_the_cache() {
        for tool in LOCKED.into_iter().chain([&TIMELINE, &PDFJS, &CHART_CORE]) {
            let mark = mark(tool).unwrap().unwrap();
            assert_eq!(mark.len(), 8);
            assert!(tool.folder().unwrap().to_string_lossy().ends_with(&mark), "{}", tool.name);
        }
        assert_eq!(mark(&TRUNK).unwrap(), None);
    }
}
