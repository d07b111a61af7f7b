//! What older releases saved in ways that this one refuses, made fit: keys of passages, addresses.

use std::collections::HashMap;

use super::collection::Collection;
use super::document::Document;
use super::keys::{Keys, is_name, key_of_label};
use super::links::link;
use super::passage::Reading;

impl Collection {
    /// Makes all that an older release may have saved fit for this one. What cannot be is left for the check.
    pub fn mend(&mut self) {
        self.documents.iter_mut().for_each(Document::mend);
        let missing = self.missing.iter_mut().map(|missing| &mut missing.url);
        missing.for_each(|url| mend_link(url, false));
    }
}

impl Document {
    /// As [`Collection::mend`], for one document: each passage has a key that is fit for addresses, by which all
    /// that names it names it then, each address is encoded, and styles
    /// are in the order of the text. A key that is there twice is left for the check.
    pub fn mend(&mut self) {
        self.mend_keys();
        let is_own = self.loaded;
        mend_link(&mut self.url, is_own);
        for passage in &mut self.passages {
            mend_link(&mut passage.url, is_own);
            passage.styles.sort_unstable();
        }
    }

    fn mend_keys(&mut self) {
        let is_mended = |key: &str| !key.is_empty() && !is_name(key);
        let keys = self.passages.iter().map(|passage| &passage.key);
        let mut taken = Keys::default();
        keys.filter(|key| !is_mended(key)).for_each(|key| taken.take(key.clone()));
        let mut mended: HashMap<String, String> = HashMap::new();
        for (place, passage) in (1..).zip(&mut self.passages) {
            if is_mended(&passage.key) {
                let key = taken.own(key_of_label(&passage.key, place));
                let was = core::mem::replace(&mut passage.key, key.clone());
                mended.entry(was).or_insert(key);
            }
        }
        if mended.is_empty() {
            return;
        }
        for passage in &mut self.passages {
            let inherited = match &mut passage.reading {
                Reading::FromWords(wording) => wording.inherited_from.as_mut(),
                _ => None,
            };
            for named in inherited.into_iter().chain(passage.under.as_mut()) {
                if let Some(key) = mended.get(named.as_str()) {
                    named.clone_from(key);
                }
            }
        }
    }
}

/// Encodes an address. One that no page may follow goes where it is the reader's own, whose document would be
/// refused for it.
fn mend_link(url: &mut Option<String>, is_own: bool) {
    let Some(written) = url.as_deref() else { return };
    match link(written) {
        Ok(encoded) => *url = Some(encoded),
        Err(_) if is_own => *url = None,
        Err(_) => {}
    }
}
