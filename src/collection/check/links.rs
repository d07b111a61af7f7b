//! Which links of a collection a page may follow.

use super::{Check, quoted};

impl Check<'_> {
    pub(super) fn optional_link(&mut self, place: String, link: Option<&str>) {
        if let Some(link) = link {
            self.link(place, link);
        }
    }

    pub(super) fn link(&mut self, place: String, link: &str) {
        if !is_followed(link) {
            let expected = "an address that begins with https:// or http://, or a relative one, without spaces";
            self.tell(place, quoted(link), expected);
        }
    }
}

/// Whether a link is an address of the web or a relative one. Browsers drop control signs and spaces before
/// they look for a scheme, so none may be in it.
pub(super) fn is_followed(link: &str) -> bool {
    if link.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return false;
    }
    let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    match link.split_once(':') {
        Some((scheme, rest)) if scheme.chars().all(is_sign) => {
            let is_web = ["https", "http"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
            is_web && rest.starts_with("//")
        }
        _ => true,
    }
}
