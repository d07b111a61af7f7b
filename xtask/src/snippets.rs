//! The scripts that other people's pages name: `element.js` and `frame.js`.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

use crate::files::write;
use crate::release::{self, Release};

/// They lie in the release's folder, and again at the root.
const SCRIPTS: &[&str] = &["element.js", "frame.js"];

/// Puts them at the root: under a name that stays, and one that says what is in them. Gives
/// what the Embed dialog needs to know of the release: its folder, and these names with their hashes.
pub(crate) fn put_at_the_root(staging: &Path, release: &Release) -> anyhow::Result<String> {
    let mut words = vec![release.folder.clone()];
    for name in SCRIPTS {
        let file = staging.join(&release.folder).join(name);
        let script = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        write(staging, name, &script)?;
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "js"));
        let named = format!("{stem}-{}.{ending}", release::fingerprint_of(&script));
        write(staging, &named, &script)?;
        words.push(named);
        words.push(format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&script))));
    }
    Ok(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippets_second_name_says_what_is_in_it() {
        let staging = tempfile::tempdir().unwrap();
        let release = Release { id: "0".into(), folder: "app-0".into() };
        write(staging.path(), "app-0/element.js", "0").unwrap();
        write(staging.path(), "app-0/frame.js", "1").unwrap();
        let words = put_at_the_root(staging.path(), &release).unwrap();
        // The first six bytes of the SHA-256 of "1".
        let named = fs::read(staging.path().join("frame-6b86b273ff34.js")).unwrap();
        assert_eq!(named, fs::read(staging.path().join("frame.js")).unwrap());
        let release = side_by_state::sharing::Release::from_words(&words);
        assert_eq!((release.folder, release.frame), ("app-0", "frame-6b86b273ff34.js"));
        assert_eq!(
            release.frame_hash,
            "sha384-R/BdNnsMMuQ4+2Pmz0pfNcKqL5DcdUP4pBoPlc6KQKMTq1zzYTSiBoxMlpy1Dbd2"
        );
    }
}
