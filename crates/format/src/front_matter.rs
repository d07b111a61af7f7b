//! The head of a document file: `key: value` lines between two lines of `---`.

use super::fault::Faults;
use super::fields::Fields;

/// The keys that front matter may have.
const KEYS: &[&str] = &[
    "author",
    "authors",
    "round",
    "form",
    "extent",
    "checked",
    "evidence",
    "reported-by",
    "language",
    "title",
    "date",
    "url",
    "source-text",
    "instead-of",
];

const FENCE: &str = "---";

/// Reads the head; gives it back with the number of lines it takes. None where it has no fences.
pub(super) fn read(lines: &[&str], faults: &mut Faults<'_>) -> Option<(Fields, usize)> {
    if lines.first().map(|line| line.trim_end()) != Some(FENCE) {
        faults.tell(1, "no front matter", "a first line of three hyphens, ---");
        return None;
    }
    let mut fields = Fields::default();
    let mut in_list = false;
    for (index, text) in lines.iter().enumerate().skip(1) {
        if text.trim_end() == FENCE {
            return Some((fields, index + 1));
        }
        // A list over several lines is reported once, where it begins.
        if in_list && !text.contains(':') {
            in_list = !text.contains(']');
            continue;
        }
        in_list = text.starts_with("authors:") && text.contains('[') && !text.contains(']');
        let is_blank = text.trim().is_empty() || text.trim_start().starts_with('#');
        if !is_blank && !fields.read(text, index + 1, KEYS, faults) {
            faults.tell(
                index + 1,
                super::fault::quoted(text.trim()),
                "“key: value”, or a line of three hyphens (---) that ends the front matter",
            );
        }
    }
    faults.tell(1, "front matter that never ends", "a second line of three hyphens, ---");
    None
}
