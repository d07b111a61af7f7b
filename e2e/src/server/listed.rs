//! The list inside a service worker: which files a release has, and their hashes.
//!
//! The server puts the probe into each page, so a worker has to have the hashes of the pages as they are
//! sent. A hash that was wrong before stays wrong.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// A worker's script, taken apart.
pub(crate) struct Listed {
    list: Value,
    code: String,
}

impl Listed {
    /// The parts of a script; `None` for one without a list.
    pub(crate) fn read(script: &str) -> Option<Self> {
        let (_name, rest) = script.strip_prefix("const RELEASE = ")?.split_once('\n')?;
        let (list, code) = rest.split_once('\n')?;
        let list = list.strip_prefix("const LIST = ")?.strip_suffix(';')?;
        Some(Self { list: serde_json::from_str(list).ok()?, code: code.to_owned() })
    }

    /// The script again; the release's name is made of the list.
    pub(crate) fn script(&self) -> String {
        let list = self.text();
        format!("const RELEASE = \"{}\";\nconst LIST = {list};\n{}", self.name(), self.code)
    }

    /// The list as text.
    pub(crate) fn text(&self) -> String {
        self.list.to_string()
    }

    /// The release's name.
    pub(crate) fn name(&self) -> String {
        hash(self.text().as_bytes())[..12].to_owned()
    }

    /// Lists each file again, by what the closure makes of its name and its hash.
    pub(crate) fn change(&mut self, change: impl Fn(&str, &str) -> (String, String)) {
        for part in ["now", "later", "away"] {
            let Some(files) = self.list[part].as_object() else { continue };
            let changed = files.iter().map(|(name, hash)| {
                let (name, hash) = change(name, hash.as_str().unwrap_or_default());
                (name, Value::String(hash))
            });
            self.list[part] = Value::Object(changed.collect());
        }
    }
}

/// The SHA-256 of some bytes, as the list writes it.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// The script of a worker that gets its pages from this server.
pub(super) fn for_pages_as_sent(
    script: &str,
    folder: &Path,
    sent: impl Fn(&str, Vec<u8>) -> Vec<u8>,
) -> Option<String> {
    let mut listed = Listed::read(script)?;
    listed.change(|name, known| {
        let page = name.ends_with(".html").then(|| fs::read(folder.join(name)).ok()).flatten();
        let true_page = page.filter(|page| hash(page) == known);
        (
            name.to_owned(),
            true_page.map_or_else(|| known.to_owned(), |page| hash(&sent(name, page))),
        )
    });
    Some(listed.script())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str =
        "const RELEASE = \"x\";\nconst LIST = {\"now\":{\"a.html\":\"1\"}};\ncode\n";

    #[test]
    fn a_worker_is_put_together_as_it_was_taken_apart() {
        let mut listed = Listed::read(SCRIPT).unwrap();
        listed.change(|name, hash| (name.to_owned(), format!("{hash}2")));
        let script = listed.script();
        assert!(
            script.ends_with(";\nconst LIST = {\"now\":{\"a.html\":\"12\"}};\ncode\n"),
            "{script}"
        );
        assert!(script.contains(&format!("\"{}\"", listed.name())));
        assert!(Listed::read("self.addEventListener()").is_none());
    }

    #[test]
    fn only_a_true_hash_is_changed_to_that_of_the_page_as_sent() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.html"), "page").unwrap();
        let script = |hash: &str| SCRIPT.replace('1', hash);
        let sent = |_: &str, page: Vec<u8>| [page, b"!".to_vec()].concat();
        let good = for_pages_as_sent(&script(&hash(b"page")), folder.path(), sent).unwrap();
        assert!(good.contains(&hash(b"page!")), "{good}");
        let bad = for_pages_as_sent(&script("0"), folder.path(), sent).unwrap();
        assert!(bad.contains(r#"{"a.html":"0"}"#), "{bad}");
    }
}
