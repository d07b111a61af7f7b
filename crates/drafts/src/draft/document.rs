//! What a draft becomes in the collection: the codebook read again over the corrected blocks.

use std::collections::HashMap;
use std::rc::Rc;

use codebook::label_document;
use model::{
    AuthorCode, Document, DocumentId, Evidence, Form, Keys, Kind, NOTE, Passage, Reading, RoundId,
    key_of_label, web_link,
};

use super::block::Block;
use super::label_cache::LabelCache;
use super::part::Part;
use super::unchanged;
use super::under_review::Draft;

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
    pub fn labelled(&self, label_cache: &mut LabelCache) -> Labelled {
        let passages = passages(self, label_cache);
        let places = passages.iter().enumerate().map(|(place, (block, _))| (*block, place));
        Labelled { places: places.collect(), passages }
    }
}

/// The passages and footnotes, with the blocks that they are.
fn passages(draft: &Draft, label_cache: &mut LabelCache) -> Vec<(u32, Passage)> {
    let kept: Vec<&Block> = draft
        .blocks
        .iter()
        .map(Rc::as_ref)
        .filter(|block| matches!(block.part, Part::Passage | Part::Footnote))
        .collect();
    let headings = headings(draft);
    let mut passages: Vec<Passage> = kept
        .iter()
        .zip(keys(&kept))
        .map(|(block, key)| unlabelled(block, key, headings.get(&block.id)))
        .collect();
    let places: HashMap<u32, usize> =
        kept.iter().enumerate().map(|(place, block)| (block.id, place)).collect();
    for (place, block) in kept.iter().enumerate() {
        // A lead-in comes before its items.
        let lead_in = block.opener.and_then(|id| places.get(&id)).filter(|at| **at < place);
        let under = lead_in.and_then(|at| passages.get(*at)).map(|lead_in| lead_in.key.clone());
        if let Some(passage) = passages.get_mut(place) {
            passage.under = under;
        }
    }
    let language = &draft.head.language;
    let decided = |place: usize| match kept.get(place)? {
        block if block.part == Part::Footnote => Some(Kind::Remark),
        block => block.kind,
    };
    label_document(&mut passages, language, &decided, &mut |text, opener, opens_list| {
        label_cache.label(text, language, opener, opens_list)
    });
    let renamed = unchanged::renamed(&kept, &passages);
    for (passage, block) in passages.iter_mut().zip(&kept) {
        unchanged::keep(passage, block, language, &renamed);
    }
    kept.iter().map(|block| block.id).zip(passages).collect()
}

/// The passage that a block is, before the codebook has read it.
fn unlabelled(block: &Block, key: String, heading: Option<&Vec<String>>) -> Passage {
    let place = match block.lines {
        (0, _) => None,
        (first, last) if first == last => Some(format!("line {first}")),
        (first, last) => Some(format!("lines {first}–{last}")),
    };
    Passage {
        label: printed(block),
        key,
        heading: heading.cloned().unwrap_or_default(),
        topic: block.topic.clone(),
        issue: block.issue.clone().filter(|_| block.topic.is_some()),
        answer: block.answer.clone().filter(|_| block.topic.is_some() && block.issue.is_some()),
        kind: Kind::Remark,
        reading: Reading::None,
        responds_to: block.responds_to.clone(),
        place,
        url: None,
        checked_twice: true,
        under: None,
        styles: block.styles.clone(),
        text: block.text.clone(),
    }
}

/// The label as a reader sees it.
fn printed(block: &Block) -> String {
    match block.part {
        Part::Footnote => format!("{NOTE}{}", block.label),
        _ => block.label.clone(),
    }
}

/// What names each passage in addresses: what it came with, else what its place or its label gives. The second of
/// a name is identified by its count.
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
    let mut taken = Keys::default();
    let mut keys: Vec<(usize, String)> =
        wanted.into_iter().map(|(_, place, key)| (place, taken.own(key))).collect();
    keys.sort();
    keys.into_iter().map(|(_, key)| key).collect()
}

/// The headings that each block stands under, outermost first.
fn headings(draft: &Draft) -> HashMap<u32, Vec<String>> {
    let mut open: Vec<(u8, String)> = Vec::new();
    let mut of_block = HashMap::new();
    for block in &draft.blocks {
        if let Part::Heading(level) = block.part {
            let words = block.said();
            // A heading that is struck out ends nothing either.
            if !words.is_empty() {
                open.retain(|(outer, _)| *outer < level);
                open.push((level, words));
            }
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
        let is_whole = self.head.author.is_some() && self.head.round.is_some();
        is_whole.then(|| self.document_so_far(id, labelled))
    }

    /// The same with no author and no round where they are not known yet, for an editor to complete.
    #[must_use]
    pub fn document_so_far(&self, id: DocumentId, labelled: &Labelled) -> Document {
        let head = &self.head;
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Document {
            id,
            author: head.author.clone().unwrap_or_else(|| AuthorCode::new("")),
            co_authors: head.co_authors.clone(),
            round: head.round.clone().unwrap_or_else(|| RoundId::new("")),
            form: Form::Verbatim,
            extent: head.extent,
            evidence: Evidence::Own,
            reported_by: None,
            language: head.language.clone(),
            title: text(&head.title).unwrap_or_else(|| self.file.clone()),
            date: head.date.trim().to_owned(),
            url: web_link(&head.url).ok(),
            source_text: None,
            loaded: true,
            unchecked: !head.is_checked,
            instead_of: head.instead_of.clone(),
            passages: labelled.passages.iter().map(|(_, passage)| passage.clone()).collect(),
        }
    }
}
