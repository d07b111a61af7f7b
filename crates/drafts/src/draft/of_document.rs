//! A document that came ready-made, as a draft: so that it can be corrected like any other. Nothing of it is
//! read again before the reader changes its words.

use std::collections::HashMap;
use std::rc::Rc;

use extract::Format;
use model::{Document, Form, Kind, NOTE, Passage, Reading};

use super::block::Block;
use super::given::Given;
use super::head::Head;
use super::label_cache::LabelCache;
use super::part::Part;
use super::under_review::Draft;

impl Draft {
    /// The draft of a document in its author's own words; `None` where the draft could not give the same document
    /// again, as for a summary, whose strength was recorded and not read.
    #[must_use]
    pub fn from_document(document: &Document, label_cache: &mut LabelCache) -> Option<Self> {
        if document.form != Form::Verbatim {
            return None;
        }
        let mut outline = Outline::default();
        document.passages.iter().for_each(|passage| outline.add(passage));
        let mut draft = Self {
            file: if document.title.is_empty() {
                String::new()
            } else {
                format!("{}.md", document.id)
            },
            format: Format::Document.name().to_owned(),
            notes: Vec::new(),
            original: outline.original.join("\n").into(),
            outside: 0,
            lost: Vec::new(),
            head: head(document),
            blocks: Vec::new(),
        };
        let mut blocks = outline.blocks;
        for block in &mut blocks {
            block.is_reviewed = !document.unchecked;
        }
        find_openers(&mut blocks);
        draft.blocks =
            blocks.iter().cloned().map(|block| Rc::new(Block { given: None, ..block })).collect();
        let of_words = draft.labelled(label_cache);
        for block in &mut blocks {
            let read = of_words.passage(block.id).map(|passage| passage.kind);
            if let Some(given) = block.given.as_mut().map(Rc::make_mut) {
                given.language.clone_from(&document.language);
                given.is_said = read != Some(given.passage.kind) && block.part == Part::Passage;
                block.kind = Some(given.passage.kind).filter(|_| given.is_said);
            }
        }
        draft.blocks = blocks.into_iter().map(Rc::new).collect();
        let again = draft.document(document.id.clone(), &draft.labelled(label_cache));
        let as_brought = Document { loaded: true, source_text: None, ..document.clone() };
        (again == Some(as_brought)).then_some(draft)
    }
}

fn head(document: &Document) -> Head {
    Head {
        title: document.title.clone(),
        author: Some(document.author.clone()),
        co_authors: document.co_authors.clone(),
        author_as_written: None,
        suggested: None,
        is_confirmed: true,
        is_checked: !document.unchecked,
        round: Some(document.round.clone()),
        round_as_written: None,
        language: document.language.clone(),
        date: document.date.clone(),
        url: document.url.clone().unwrap_or_default(),
        extent: document.extent,
        instead_of: document.instead_of.clone(),
    }
}

/// Blocks as they are put one below the other, with their lines.
#[derive(Default)]
struct Outline {
    blocks: Vec<Block>,
    original: Vec<String>,
    open: Vec<String>,
}

impl Outline {
    /// A passage, below the headings that are new with it.
    fn add(&mut self, passage: &Passage) {
        let now = &passage.heading;
        let is_note = is_note(passage);
        let shared = self.open.iter().zip(now).take_while(|(a, b)| a == b).count();
        // A heading has no end of its own: what stands outside of it says so.
        let is_outside = !is_note && shared == now.len() && shared < self.open.len();
        if shared < now.len() {
            for (level, heading) in (1..).zip(now).skip(shared) {
                self.push(Part::Heading(level), heading);
            }
            self.open.clone_from(now);
        }
        let part = if is_note { Part::Footnote } else { Part::Passage };
        let label = if is_note {
            passage.label.strip_prefix(NOTE).unwrap_or_default()
        } else {
            &passage.label
        };
        let given = Given {
            passage: passage.clone(),
            part,
            language: String::new(),
            is_said: false,
            depth: u8::try_from(now.len()).ok().filter(|_| is_outside),
        };
        let Some(block) = self.push(part, &passage.text) else { return };
        block.label = label.to_owned();
        block.printed =
            if is_note { label } else { label.rsplit('.').next().unwrap_or_default() }.to_owned();
        block.styles.clone_from(&passage.styles);
        block.topic.clone_from(&passage.topic);
        block.issue.clone_from(&passage.issue);
        block.answer.clone_from(&passage.answer);
        block.responds_to.clone_from(&passage.responds_to);
        block.given = Some(Rc::new(given));
    }

    fn push(&mut self, part: Part, text: &str) -> Option<&mut Block> {
        let count = |lines: usize| u32::try_from(lines).unwrap_or(u32::MAX);
        let first = count(self.original.len()) + 1;
        self.original.extend(text.lines().map(str::to_owned));
        let last = count(self.original.len()).max(first);
        let id = count(self.blocks.len()) + 1;
        self.blocks.push(Block::new(id, part, text.to_owned(), (first, last)));
        self.blocks.last_mut()
    }
}

/// Whether a passage is a footnote, as drafts make them.
fn is_note(passage: &Passage) -> bool {
    let mark = passage.label.strip_prefix(NOTE).unwrap_or_default();
    let is_mark = !mark.is_empty() && mark.trim() == mark && !mark.starts_with(NOTE);
    is_mark && passage.heading.is_empty() && passage.kind == Kind::Remark
}

/// Which block opens the list that each is an item of, as the passages say.
fn find_openers(blocks: &mut [Block]) {
    let named = |block: &Block| Some((block.given.as_deref()?.passage.key.clone(), block.id));
    let named: HashMap<String, u32> = blocks.iter().filter_map(named).collect();
    for block in blocks.iter_mut() {
        let Some(passage) = block.given.as_deref().map(|given| &given.passage) else { continue };
        let inherited = match &passage.reading {
            Reading::FromWords(wording) => wording.inherited_from.as_ref(),
            _ => None,
        };
        let opener = passage.under.as_ref().or(inherited).and_then(|key| named.get(key)).copied();
        block.opener = opener.filter(|id| *id < block.id);
    }
}
