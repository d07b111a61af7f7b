//! Packed documents around parts that were fuzzed. A changed part is hardly ever well-formed, and what is not
//! is refused at its first wrong tag; so the tags are closed here in their order, and what is read goes deep.

use std::borrow::Cow;

use drafts::saved::{File, zip};

/// A packed file of these parts, those left out that are empty.
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let files: Vec<File> = parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| File { name: (*name).to_owned(), text: well_formed(text).into_owned() })
        .collect();
    zip(&files)
}

/// A part with every tag closed that is open, and none that is not. One that begins as a whole XML file does
/// is left as it is: files may be broken, too.
fn well_formed(part: &str) -> Cow<'_, str> {
    if part.starts_with("<?xml") || !part.contains('<') {
        return Cow::Borrowed(part);
    }
    let mut open: Vec<&str> = Vec::new();
    let mut whole = String::with_capacity(part.len() + 64);
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('<') {
        whole.push_str(before);
        let Some((tag, later)) = after.split_once('>') else {
            rest = "";
            break;
        };
        rest = later;
        if tag.starts_with('/') {
            if let Some(name) = open.pop() {
                close(&mut whole, name);
            }
            continue;
        }
        whole.push('<');
        whole.push_str(tag);
        whole.push('>');
        let is_element = !tag.ends_with('/') && !tag.starts_with(['!', '?']);
        if is_element {
            open.push(tag.split_ascii_whitespace().next().unwrap_or_default());
        }
    }
    whole.push_str(rest);
    while let Some(name) = open.pop() {
        close(&mut whole, name);
    }
    Cow::Owned(whole)
}

fn close(whole: &mut String, name: &str) {
    whole.push_str("</");
    whole.push_str(name);
    whole.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_is_closed_in_its_order() {
        assert_eq!(well_formed("<a><b x='1'>c</a>d"), "<a><b x='1'>c</b>d</a>");
        assert_eq!(well_formed("</a>x<br/></b>"), "x<br/>");
        assert_eq!(well_formed("<!-- x --><a>&amp;<b"), "<!-- x --><a>&amp;</a>");
        assert_eq!(well_formed("<?xml?><a></b>"), "<?xml?><a></b>");
    }
}
