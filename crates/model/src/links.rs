//! Which addresses a page may follow, and how they are written. This is the only rule for them: the form, the
//! readers of files, the check of a collection and what draws links all ask here.

use core::fmt::Write as _;

/// Why an address is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// It has a sign that cannot be seen and that browsers drop.
    Unseen,
    /// It has a backslash, which browsers read as a slash.
    Backslash,
    /// It begins with something other than `https://` or `http://`.
    Scheme,
    /// It names no site, or not in a way that browsers read.
    Site,
    /// It has a user's name or a password.
    User,
}

impl core::fmt::Display for LinkFault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Unseen => "an address without signs that cannot be seen",
            Self::Backslash => "an address with / in the place of \\",
            Self::Scheme => "an address that begins with https:// or http://",
            Self::Site => "an address that names its site after https:// or http://",
            Self::User => "an address without a user’s name or password",
        })
    }
}

impl core::error::Error for LinkFault {}

/// An address of the web, as it can be followed and saved: what browsers would encode is encoded, and the
/// result gives itself again.
///
/// # Errors
/// Everything but `https` and `http` with a site and without a user.
pub fn web_link(written: &str) -> Result<String, LinkFault> {
    let written = written.trim();
    if written.contains(is_unseen) {
        return Err(LinkFault::Unseen);
    }
    if written.contains('\\') {
        return Err(LinkFault::Backslash);
    }
    let (scheme, rest) = written.split_once(':').ok_or(LinkFault::Scheme)?;
    let rest = rest.strip_prefix("//").ok_or(LinkFault::Scheme)?;
    if !["https", "http"].iter().any(|web| scheme.eq_ignore_ascii_case(web)) {
        return Err(LinkFault::Scheme);
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (site, place) = rest.split_at(end);
    if site.contains('@') {
        return Err(LinkFault::User);
    }
    let is_odd = |sign: char| sign.is_whitespace() || is_encoded(sign) || sign == '%';
    let is_number = site.starts_with('[') && site.contains(']');
    if !is_number && site.contains(['[', ']'])
        || site.trim_matches(['.', ':', '[', ']']).is_empty()
        || site.contains(is_odd)
    {
        return Err(LinkFault::Site);
    }
    Ok(format!("{scheme}://{site}{}", encoded(place)))
}

/// The same, or an address relative to the page.
///
/// # Errors
/// As [`web_link`]; and a relative one that leads to another site from some places.
pub fn link(written: &str) -> Result<String, LinkFault> {
    let first = written.trim().split(['/', '?', '#']).next().unwrap_or_default();
    // Two slashes are before a site, also where browsers take out what is before them: "/.//site".
    let path = written.trim().split(['?', '#']).next().unwrap_or_default();
    let has_two = path.as_bytes().windows(2).any(|pair| pair == b"//");
    let is_relative = !first.contains(':') && !has_two;
    if !is_relative || written.contains(is_unseen) || written.contains('\\') {
        return web_link(written);
    }
    Ok(encoded(written.trim()))
}

/// An address to draw: `None` where it is not followed.
pub fn followed(written: Option<&str>) -> Option<String> {
    written.and_then(|written| link(written).ok())
}

/// Signs that show nothing, among them those that browsers drop before they look for a scheme and those that
/// turn the order of what is shown.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Signs that stand in no address (WHATWG URL, the path percent-encode set, and `|`, `^`).
fn is_encoded(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '"' | '<' | '>' | '^' | '`' | '{' | '|' | '}')
}

fn encoded(place: &str) -> String {
    let mut out = String::with_capacity(place.len());
    for sign in place.chars() {
        if is_encoded(sign) {
            for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(sign);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_of_the_web_are_followed_and_encoded() {
        for (written, expected) in [
            ("https://example.org/a?b#c", "https://example.org/a?b#c"),
            ("HTTP://example.org", "HTTP://example.org"),
            (" https://example.org/a b\u{a0}c ", "https://example.org/a%20b%C2%A0c"),
            (
                "https://example.org/a%20b?q={x}|\"<>",
                "https://example.org/a%20b?q=%7Bx%7D%7C%22%3C%3E",
            ),
            ("https://[2001:db8::1]:8080/x", "https://[2001:db8::1]:8080/x"),
            ("http://localhost:8000/", "http://localhost:8000/"),
            ("https://пример.example/путь", "https://пример.example/путь"),
            ("https://example.org/@who?to=a@b", "https://example.org/@who?to=a@b"),
            ("https://example.org//a:b", "https://example.org//a:b"),
        ] {
            assert_eq!(web_link(written), Ok(expected.to_owned()), "{written}");
            assert_eq!(link(written), web_link(written));
        }
    }

    #[test]
    fn what_could_run_a_script_or_lead_elsewhere_is_refused() {
        for (written, fault) in [
            ("javascript:alert(1)", LinkFault::Scheme),
            ("javascript://example.org/%0aalert(1)", LinkFault::Scheme),
            ("java\tscript:alert(1)", LinkFault::Unseen),
            ("\u{1}javascript:alert(1)", LinkFault::Unseen),
            ("java\u{200b}script:x", LinkFault::Unseen),
            ("\u{202e}https://example.org", LinkFault::Unseen),
            ("data:text/html,<script>alert(1)</script>", LinkFault::Scheme),
            ("blob:https://example.org/x", LinkFault::Scheme),
            ("file:///etc/passwd", LinkFault::Scheme),
            ("ftp://example.org", LinkFault::Scheme),
            ("mailto:a@example.org", LinkFault::Scheme),
            ("https:example.org", LinkFault::Scheme),
            ("https:/example.org", LinkFault::Scheme),
            ("//example.org/x", LinkFault::Scheme),
            (" //example.org/x", LinkFault::Scheme),
            ("\\\\example\\x", LinkFault::Backslash),
            ("/\\example.org", LinkFault::Backslash),
            ("https:\\\\example.org", LinkFault::Backslash),
            ("https://example.org\\@other.example", LinkFault::Backslash),
            ("https://", LinkFault::Site),
            ("https:///example.org", LinkFault::Site),
            ("https://?x", LinkFault::Site),
            ("https://exa mple.org", LinkFault::Site),
            ("https://user:word@example.org/", LinkFault::User),
            ("https://@example.org/", LinkFault::User),
            ("https://user%40example.org/", LinkFault::Site),
            ("https://[", LinkFault::Site),
            ("https://[]", LinkFault::Site),
            ("https://[2001:db8::1", LinkFault::Site),
            ("https://exa[mple].org", LinkFault::Site),
            (":x", LinkFault::Scheme),
            ("/.//example.org", LinkFault::Scheme),
            ("a/..//example.org/x", LinkFault::Scheme),
            ("javascript&colon;alert(1):", LinkFault::Scheme),
        ] {
            assert_eq!(link(written), Err(fault), "{written:?}");
            assert_eq!(followed(Some(written)), None);
        }
    }

    #[test]
    fn relative_addresses_are_followed_where_a_collection_may_have_them() {
        for written in ["files/a.pdf", "../a", "#x", "?q=x:y", "a/b:c", "/docs/x", "#source:a", ""]
        {
            assert_eq!(link(written), Ok(written.to_owned()));
            assert_eq!(web_link(written), Err(LinkFault::Scheme), "{written}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_accepted_again_as_it_is(
            written in "(https?://([a-z]{1,5}/)?|//|/|[a-z]{0,3}:)?[ -~é\u{a0}]{0,20}\u{2028}?[ -~]{0,5}",
        ) {
            if let Ok(accepted) = link(&written) {
                prop_assert_eq!(link(&accepted), Ok(accepted.clone()));
                prop_assert!(!accepted.contains(char::is_whitespace));
            }
            if let Ok(accepted) = web_link(&written) {
                prop_assert_eq!(web_link(&accepted), Ok(accepted.clone()));
            }
        }
    }
}
