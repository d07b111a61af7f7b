//! A Selection as it is written, in its parts: what a server may see, and what is the reader's own.

use crate::selection::words::Name;

/// A Selection as it is written: apart, because a server sees what is behind a question mark, and nothing that is
/// behind a number sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What a server may see.
    pub sent: String,
    /// Names that are the reader's own: of their documents, authors and collection.
    pub kept: String,
    /// Which of the reader's own documents were on screen; for the page's address only, and for no link.
    pub own: String,
}

impl Written {
    /// All of it, as one query.
    pub fn whole(&self) -> String {
        joined(&[&self.sent, &self.kept, &self.own])
    }

    /// What is behind the number sign of the page's address.
    pub fn behind_hash(&self) -> String {
        joined(&[&self.kept, &self.own])
    }

    /// Whether an address has before its number sign what belongs behind it, in the query `sent`: the list of own
    /// documents, or another name that is the reader's own.
    pub fn is_misplaced_in(&self, sent: &str) -> bool {
        fn names(query: &str) -> impl Iterator<Item = &str> {
            let pairs = query.trim_start_matches('?').split('&');
            pairs.filter_map(|pair| pair.split('=').next())
        }
        let is_kept = |name: &str| names(&self.kept).any(|kept| kept == name && !name.is_empty());
        names(sent).any(|name| name == Name::Own.as_str() || is_kept(name))
    }

    /// A link to the same, from the site's first page in the folder `site`.
    pub fn link(&self, site: &str) -> String {
        let hash = if self.kept.is_empty() { "" } else { "#" };
        model::joined(&[site, "?", &self.sent, hash, &self.kept], "")
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    model::joined(&parts, "&")
}
