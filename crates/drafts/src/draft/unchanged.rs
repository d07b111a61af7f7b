//! Passages that came ready-made and still have the words with which they came: what the document said of them
//! stays, whatever the codebook would make of the words today.

use std::collections::{HashMap, HashSet};

use model::{Document, DocumentId, Evidence, Form, Kind, Passage, Reading, Wording};

use super::block::Block;
use super::part::Part;
use super::under_review::Draft;

/// The keys that passages came with, and those that they have now: of those whose words, and the words of all
/// that introduces them, are the same.
pub(super) fn renamed<'a>(kept: &[&'a Block], passages: &[Passage]) -> HashMap<&'a str, String> {
    let mut renamed: HashMap<&str, String> = HashMap::new();
    // A lead-in comes before its items.
    for (block, passage) in kept.iter().zip(passages) {
        let Some(given) = block.given.as_deref() else { continue };
        let was = &given.passage;
        let is_under_the_same =
            was.under.as_ref().is_none_or(|key| renamed.contains_key(key.as_str()));
        // Of a passage that was cut in two with the same words, the first counts.
        if was.text == block.text && is_under_the_same && !renamed.contains_key(was.key.as_str()) {
            renamed.insert(&was.key, passage.key.clone());
        }
    }
    renamed
}

/// Gives a passage back what it came with, as far as it is still so.
pub(super) fn keep(
    passage: &mut Passage,
    block: &Block,
    language: &str,
    renamed: &HashMap<&str, String>,
) {
    let Some(given) = block.given.as_deref() else { return };
    let was = &given.passage;
    passage.place.clone_from(&was.place);
    passage.url.clone_from(&was.url);
    passage.checked_twice = was.checked_twice;
    if was.text != block.text || given.part != block.part {
        return;
    }
    match &was.under {
        None => passage.under = None,
        // Its lead-in has other words now: what the blocks say counts, and is read again.
        Some(key) => match renamed.get(key.as_str()) {
            Some(now) => passage.under = Some(now.clone()),
            None => return,
        },
    }
    let is_kind_kept = match block.kind {
        Some(kind) => kind == was.kind,
        None => !given.is_said || block.part == Part::Footnote,
    };
    let is_remark = block.part != Part::Footnote || was.kind == Kind::Remark;
    if !is_kind_kept || !is_remark || given.language != language {
        return;
    }
    let mut reading = was.reading.clone();
    if let Reading::FromWords(wording) = &mut reading
        && let Some(key) = &mut wording.inherited_from
    {
        match renamed.get(key.as_str()) {
            Some(now) => key.clone_from(now),
            // Its opener has other words now.
            None => return,
        }
    }
    passage.kind = was.kind;
    passage.reading = reading;
}

impl Draft {
    /// The document that it was made of, as far as passages say: for a check of what came from elsewhere.
    pub(crate) fn came_as(&self, id: DocumentId) -> Document {
        let mut known = HashSet::new();
        let given = self.blocks.iter().filter_map(|block| block.given.as_deref());
        // A block that was cut in two has both halves come from one passage.
        let passages = given.map(|given| given.passage.clone());
        let mut passages: Vec<Passage> =
            passages.filter(|passage| known.insert(passage.key.clone())).collect();
        // A passage that was joined to another is no longer there to introduce anything.
        let mut before = HashSet::new();
        for passage in &mut passages {
            passage.under = passage.under.take().filter(|key| before.contains(key));
            before.insert(passage.key.clone());
        }
        for passage in &mut passages {
            let is_gone = |wording: &Wording| {
                wording.inherited_from.as_ref().is_some_and(|key| !known.contains(key))
            };
            if matches!(&passage.reading, Reading::FromWords(wording) if is_gone(wording)) {
                passage.reading = Reading::None;
            }
        }
        Document {
            id,
            author: "".into(),
            co_authors: Vec::new(),
            round: "".into(),
            form: Form::Verbatim,
            extent: self.head.extent,
            evidence: Evidence::Own,
            reported_by: None,
            language: String::new(),
            title: String::new(),
            date: String::new(),
            url: None,
            source_text: None,
            loaded: true,
            unchecked: false,
            instead_of: Vec::new(),
            passages,
        }
    }
}
