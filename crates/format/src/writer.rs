//! A document as a file of the collection's format: what `document_file` reads back to the same.

use super::fields::with_quotes;
use super::{lead_in, markup};
use model::{Document, Kind, Passage, Reading, TopicId, key_of_label};

/// The front matter of a document that is being written, as `key` and `value`.
pub type DocumentHead<'a> = [(&'a str, &'a str)];

/// The value of `authors:` for a joint document.
pub fn authors_value(document: &Document) -> String {
    let codes: Vec<&str> = document.authors().map(|code| code.as_str()).collect();
    format!("[{}]", codes.join(", "))
}

/// The text of a document file. `is_bullet` tells which passages stand behind a bullet, which
/// prints no number. Topics are written under headings where all passages below share one, and
/// under labels elsewhere. `said` gives the kind of a passage where an editor has decided it against
/// its words.
pub fn document_text(
    head: &DocumentHead<'_>,
    passages: &[Passage],
    is_bullet: impl Fn(usize) -> bool,
    said: impl Fn(usize) -> Option<Kind>,
) -> String {
    let mut text = String::from("---\n");
    for (key, value) in head {
        // Quotes would make a text of the list.
        let value = if *key == "authors" { (*value).to_owned() } else { with_quotes(value) };
        text.push_str(&format!("{key}: {value}\n"));
    }
    text.push_str("---\n");
    let mut before = lead_in::Before::default();
    let mut under: &[String] = &[];
    let mut heading_topic: Option<&TopicId> = None;
    for (index, passage) in passages.iter().enumerate() {
        if passage.heading != under {
            heading_topic = write_headings(&mut text, under, &passages[index..]);
            under = &passage.heading;
        }
        let is_bullet = is_bullet(index);
        let label = if is_bullet { "-" } else { &passage.label };
        let fits = is_bullet || fits_brackets(label);
        text.push_str(&format!("\n[{}]\n", if fits { label } else { "" }));
        if !fits {
            text.push_str(&format!("label: {}\n", with_quotes(label)));
        }
        if passage.key != key_of_label(&passage.label, index + 1) {
            text.push_str(&format!("key: {}\n", with_quotes(&passage.key)));
        }
        if let Some(topic) = &passage.topic
            && heading_topic != Some(topic)
        {
            text.push_str(&format!("topic: {topic}\n"));
        }
        if let Some(issue) = &passage.issue {
            text.push_str(&format!("issue: {issue}\n"));
        }
        if let Some(answer) = &passage.answer {
            text.push_str(&format!("answer: {answer}\n"));
        }
        if let Some(kind) = said(index) {
            text.push_str(&format!("kind: {}\n", kind.as_str()));
        }
        if before.by_label(&passage.label, is_bullet) != passage.under.as_deref() {
            let under = passage.under.as_deref().unwrap_or(lead_in::NONE);
            text.push_str(&format!("under: {}\n", with_quotes(under)));
        }
        before.add(passage, is_bullet, index);
        if !passage.responds_to.is_empty() {
            text.push_str(&format!("responds-to: {}\n", passage.responds_to.join(" ")));
        }
        if let Reading::Recorded { stance, strength } = &passage.reading {
            text.push_str(&format!("stance: {}\n", stance.as_str()));
            if let Some(strength) = strength {
                text.push_str(&format!("strength: {}\n", strength.as_str()));
            }
            if passage.checked_twice {
                text.push_str("checked: twice\n");
            }
        }
        for (key, value) in [("place", &passage.place), ("url", &passage.url)] {
            if let Some(value) = value {
                text.push_str(&format!("{key}: {}\n", with_quotes(value)));
            }
        }
        for paragraph in markup::written(&passage.text, &passage.styles).lines() {
            text.push('\n');
            if paragraph.starts_with(['#', '[', '\\']) || paragraph.trim() == "---" {
                text.push('\\');
            }
            text.push_str(paragraph);
            text.push('\n');
        }
    }
    text
}

/// Whether a label can stand between brackets, and is read from there as it is.
fn fits_brackets(label: &str) -> bool {
    label != "-" && label.trim() == label && !label.contains(['[', ']'])
}

/// Writes the headings that are new, and gives back the topic written under the last of them.
fn write_headings<'a>(
    text: &mut String,
    before: &[String],
    passages: &'a [Passage],
) -> Option<&'a TopicId> {
    let first = passages.first()?;
    let now = &first.heading;
    if now.is_empty() {
        text.push_str("\n---\n");
    }
    let mut same = now.iter().zip(before).take_while(|(a, b)| a == b).count();
    if same == now.len() {
        // Back under an outer heading: it is written again, or the inner one would still hold.
        same = same.saturating_sub(1);
    }
    for (depth, heading) in now.iter().enumerate().skip(same) {
        text.push_str(&format!("\n{} {heading}\n", "#".repeat(depth + 2)));
    }
    let mut below = passages.iter().take_while(|passage| passage.heading == *now);
    let topic = first.topic.as_ref()?;
    if now.is_empty() || !below.all(|passage| passage.topic.as_ref() == Some(topic)) {
        return None;
    }
    text.push_str(&format!("topic: {topic}\n"));
    Some(topic)
}
