//! The scripts that other people's pages name: `element.js` and `frame.js`.

use std::fs;
use std::path::Path;

use crate::host_scripts::{ELEMENT, FRAME, integrity};
use crate::release::{self, Release};
use anyhow::Context as _;
use xtask::files::write;

/// Puts them at the root: under a name that stays, and one that says what is in them. `live` is the element that
/// follows the newest release; the one that stays lies in the release's folder, and so does the frame's script. Gives
/// what the Embed dialog needs to know of the release: its folder, these names with their hashes, and the hash of the
/// element that stays.
pub(crate) fn put_at_the_root(
    staging: &Path,
    release: &Release,
    live: &str,
) -> anyhow::Result<String> {
    let inside = |name: &str| {
        let file = staging.join(&release.folder).join(name);
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let mut words = vec![release.folder.clone()];
    for (name, script) in [(ELEMENT, live.as_bytes().to_vec()), (FRAME, inside(FRAME)?)] {
        write(staging, name, &script)?;
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "js"));
        let named = format!("{stem}-{}.{ending}", release::fingerprint_of(&script));
        write(staging, &named, &script)?;
        words.push(named);
        words.push(integrity(&script));
    }
    words.push(integrity(&inside(ELEMENT)?));
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
        let words = put_at_the_root(staging.path(), &release, "2").unwrap();
        // The first six bytes of the SHA-256 of "1".
        let named = fs::read(staging.path().join("frame-6b86b273ff34.js")).unwrap();
        assert_eq!(named, fs::read(staging.path().join("frame.js")).unwrap());
        let release = embed_dialog::embed_code::Release::from_words(&words);
        assert_eq!((release.folder, release.frame), ("app-0", "frame-6b86b273ff34.js"));
        assert_eq!(
            release.frame_hash,
            "sha384-R/BdNnsMMuQ4+2Pmz0pfNcKqL5DcdUP4pBoPlc6KQKMTq1zzYTSiBoxMlpy1Dbd2"
        );
        // The element that stays is another script than the one that follows.
        assert_eq!(fs::read(staging.path().join(release.element)).unwrap(), b"2");
        assert_eq!(release.element_hash, integrity(b"2"));
        assert_eq!(release.pinned_hash, integrity(b"0"));
    }
}
