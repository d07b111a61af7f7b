//! The syntax of a document file: front matter, then headings and labelled passages. What the
//! values mean, and whether they are known, is `document_check`'s matter.
//!
//! ```text
//! ## Rules, norms and principles        a heading; ### stands under ##
//! topic: norms                          the topic of the passages up to the next heading
//!
//! [11.i.b]                              a label; [] without a number, [-] for a bullet
//! issue: critical-infrastructure
//! key: 11.i.b~2                         what names it in addresses, where the label stands twice
//!
//! Member States should …                the text, in as many lines as one likes
//!
//! ---                                   from here on under no heading
//! ```

use super::data_file::DataFile;
use super::fault::{Fault, Faults, quoted};
use super::fields::Fields;
use super::purpose::Purpose;
use super::{front_matter, text_file};

/// A document file, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) front: Fields,
    pub(super) blocks: Vec<Block>,
}

/// A heading or a passage.
#[derive(Clone, Debug)]
pub(super) enum Block {
    Heading { level: usize, text: String, fields: Fields },
    Passage { label: String, is_bullet: bool, fields: Fields, text: String, line: usize },
}

const HEADING_KEYS: &[&str] = &["topic"];
const PASSAGE_KEYS: &[&str] = &[
    "label",
    "key",
    "topic",
    "issue",
    "answer",
    "kind",
    "stance",
    "strength",
    "under",
    "responds-to",
    "place",
    "url",
    "checked",
];

/// Takes a file apart; none where it is no text or has no front matter.
pub(super) fn parse(file: &DataFile, purpose: Purpose, faults: &mut Vec<Fault>) -> Option<Sheet> {
    let faults = &mut Faults::of(&file.path, faults);
    let text = text_file::decode(file, purpose, faults)?;
    let lines: Vec<&str> = text.lines().collect();
    let (front, head) = front_matter::read(&lines, faults)?;
    let mut blocks: Vec<Block> = Vec::new();
    // Whether `key: value` lines may still come: they stand right under a heading or a label.
    let mut in_fields = false;
    for (index, raw) in lines.iter().enumerate().skip(head) {
        let (number, text) = (index + 1, raw.trim());
        if text.is_empty() {
            if let Some(Block::Passage { text, .. }) = blocks.last_mut()
                && !text.is_empty()
            {
                text.push('\n');
            }
            in_fields = false;
        } else if let Some(heading) = heading(text) {
            blocks.push(heading);
            in_fields = true;
        } else if let Some((label, is_bullet)) = label(text) {
            blocks.push(Block::Passage {
                label,
                is_bullet,
                fields: Fields::default(),
                text: String::new(),
                line: number,
            });
            in_fields = true;
        } else {
            match blocks.last_mut() {
                None => faults.tell(number, quoted(text), "a heading (## …) or a label ([1])"),
                Some(Block::Heading { fields, .. }) => {
                    if !(in_fields && fields.read(text, number, HEADING_KEYS, faults)) {
                        faults.tell(
                            number,
                            quoted(text),
                            "a label ([1], or [] without a number) before any text",
                        );
                    }
                }
                Some(Block::Passage { fields, text: words, .. }) => {
                    if !in_fields {
                        add_line(words, text);
                    } else if !fields.read(text, number, PASSAGE_KEYS, faults) {
                        faults.tell(
                            number,
                            quoted(text),
                            "“key: value” or an empty line between the label and its text",
                        );
                    }
                }
            }
        }
    }
    for block in &mut blocks {
        if let Block::Passage { text, .. } = block {
            text.truncate(text.trim_end().len());
        }
    }
    Some(Sheet { front, blocks })
}

fn heading(line: &str) -> Option<Block> {
    if line == "---" {
        return Some(Block::Heading { level: 1, text: String::new(), fields: Fields::default() });
    }
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    let is_heading = level > 0 && text.starts_with(' ') && !text.trim().is_empty();
    is_heading.then(|| Block::Heading {
        level,
        text: text.trim().to_owned(),
        fields: Fields::default(),
    })
}

fn label(line: &str) -> Option<(String, bool)> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?.trim();
    if inside == "-" {
        return Some((String::new(), true));
    }
    (!inside.contains(['[', ']'])).then(|| (inside.to_owned(), false))
}

/// Adds a line to a passage's text. Lines are joined by a space, paragraphs by a line break; a
/// backslash before a line that looks like a heading or a label is taken off.
fn add_line(words: &mut String, line: &str) {
    if !words.is_empty() && !words.ends_with('\n') {
        words.push(' ');
    }
    let escaped = line.strip_prefix('\\');
    let escaped = escaped.filter(|it| it.starts_with(['#', '[', '\\']) || *it == "---");
    words.push_str(escaped.unwrap_or(line));
}
