//! What a draft becomes in the collection: the codebook read anew over the corrected blocks.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use side_by_state::collection::{
    Document, DocumentId, Evidence, Form, Kind, NOTE, Passage, Reading, key_of_label, own_key,
};
use side_by_state::reading::{ReadPassage, Submission, labelled_by};
use side_by_state::wording;

use super::{Block, Draft, Memory, Part, given};

/// A draft as the codebook reads it: worked out once after each correction, for all who need it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labelled {
    /// Passages and footnotes in their order, with the blocks that they are.
    pub passages: Vec<(u32, Passage)>,
    places: HashMap<u32, usize>,
}

impl Labelled {
    /// The passage that a block is.
    #[must_use]
    pub fn passage(&self, block: u32) -> Option<&Passage> {
        self.passages.get(*self.places.get(&block)?).map(|(_, passage)| passage)
    }
}

impl Draft {
    /// What the codebook makes of its words.
    #[must_use]
    pub fn labelled(&self, memory: &mut Memory) -> Labelled {
        let passages = passages(self, memory);
        let places = passages.iter().enumerate().map(|(place, (block, _))| (*block, place));
        Labelled { places: places.collect(), passages }
    }
}

/// The passages and footnotes, with the blocks that they are.
fn passages(draft: &Draft, memory: &mut Memory) -> Vec<(u32, Passage)> {
    let kept: Vec<&Block> = draft
        .blocks
        .iter()
        .map(Rc::as_ref)
        .filter(|block| matches!(block.part, Part::Passage | Part::Footnote))
        .collect();
    let place: HashMap<u32, usize> =
        kept.iter().enumerate().map(|(place, block)| (block.id, place)).collect();
    let headings = headings(draft);
    let read = kept.iter().zip(keys(&kept)).enumerate().map(|(own, (block, key))| ReadPassage {
        label: key,
        heading: headings.get(&block.id).cloned().unwrap_or_default(),
        topic: block.topic.clone(),
        responds_to: block.responds_to.clone(),
        text: block.text.clone(),
        lines: block.lines,
        // An opener stands before its items.
        opener: block.opener.and_then(|id| place.get(&id)).copied().filter(|at| *at < own),
        opens_list: block.opens_list,
    });
    let submission = Submission {
        title: draft.head.title.clone(),
        author: None,
        language: draft.head.language.clone(),
        passages: read.collect(),
        footnotes: Vec::new(),
        left_out: Vec::new(),
    };
    let mut passages = labelled_by(&submission, &mut |text, opener, opens_list| {
        memory.label(text, &submission.language, opener, opens_list)
    });
    for (passage, block) in passages.iter_mut().zip(&kept) {
        passage.label = printed(block);
        passage.styles.clone_from(&block.styles);
        passage.issue = block.issue.clone().filter(|_| block.topic.is_some());
        let own = if block.part == Part::Footnote { Some(Kind::Remark) } else { block.kind };
        if let Some(kind) = own.filter(|kind| *kind != passage.kind) {
            passage.kind = kind;
            // No words to read it from: the reader's word stands, without a strength.
            passage.reading = match wording::has_table(&draft.head.language) {
                true => Reading::None,
                false => Reading::NoTable,
            };
        }
        if block.lines.0 > 0 {
            passage.place = Some(match block.lines {
                (first, last) if first == last => format!("line {first}"),
                (first, last) => format!("lines {first}–{last}"),
            });
        }
    }
    let renamed = given::renamed(&kept, &passages);
    for (passage, block) in passages.iter_mut().zip(&kept) {
        given::keep(passage, block, &draft.head.language, &renamed);
    }
    kept.iter().map(|block| block.id).zip(passages).collect()
}

/// The label as a reader sees it.
fn printed(block: &Block) -> String {
    match block.part {
        Part::Footnote => format!("{NOTE}{}", block.label),
        _ => block.label.clone(),
    }
}

/// What names each passage in addresses: what it came with, else what its place or its label gives. The second of
/// a name is told apart by its count.
fn keys(kept: &[&Block]) -> Vec<String> {
    let wanted = kept.iter().enumerate().map(|(place, block)| {
        let label = printed(block);
        match block.given.as_deref().and_then(|given| given.key(&label)) {
            Some(key) => (0, place, key.to_owned()),
            None => {
                (1 + u8::from(!label.trim().is_empty()), place, key_of_label(&label, place + 1))
            }
        }
    });
    let mut wanted: Vec<(u8, usize, String)> = wanted.collect();
    wanted.sort();
    let mut taken = HashSet::new();
    let mut keys: Vec<(usize, String)> =
        wanted.into_iter().map(|(_, place, key)| (place, own_key(key, &mut taken))).collect();
    keys.sort();
    keys.into_iter().map(|(_, key)| key).collect()
}

/// The headings that each block stands under, outermost first.
fn headings(draft: &Draft) -> HashMap<u32, Vec<String>> {
    let mut open: Vec<(u8, String)> = Vec::new();
    let mut of_block = HashMap::new();
    for block in &draft.blocks {
        if let Part::Heading(level) = block.part {
            open.retain(|(outer, _)| *outer < level);
            open.push((level, block.text.clone()));
        } else if block.part == Part::Passage {
            let depth = block.given.as_ref().and_then(|given| given.depth).map(usize::from);
            let under = open.iter().take(depth.unwrap_or(usize::MAX));
            of_block.insert(block.id, under.map(|(_, words)| words.clone()).collect());
        }
    }
    of_block
}

impl Draft {
    /// The document as the collection holds it; `None` while it has no author or no round. `labelled` is this
    /// draft's.
    #[must_use]
    pub fn document(&self, id: DocumentId, labelled: &Labelled) -> Option<Document> {
        let head = &self.head;
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Some(Document {
            id,
            author: head.author.clone()?,
            round: head.round.clone()?,
            form: Form::Verbatim,
            extent: head.extent,
            evidence: Evidence::Own,
            reported_by: None,
            language: head.language.clone(),
            title: text(&head.title).unwrap_or_else(|| self.file.clone()),
            date: head.date.trim().to_owned(),
            url: text(&head.url)
                .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
            source_text: None,
            loaded: true,
            unchecked: !head.is_checked,
            instead_of: head.instead_of.clone(),
            passages: labelled.passages.iter().map(|(_, passage)| passage.clone()).collect(),
        })
    }
}
