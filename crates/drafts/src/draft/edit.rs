//! What a reader may do to a draft. Each edit gives a new draft; one that does not fit changes nothing.

use std::rc::Rc;

use model::{AnswerId, IssueId, Kind, TopicId};
use serde::{Deserialize, Serialize};

use super::block::Block;
use super::head::Head;
use super::joint::{join, split};
use super::message::{Message, Reason};
use super::part::Part;
use super::under_review::Draft;

/// One correction. Blocks are named by their `id`.
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and few change the head")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Another head.
    Head(Head),
    /// Cuts a block in two before the byte `at` of its text; white space there goes.
    Split {
        /// The block.
        block: u32,
        /// Where.
        at: usize,
    },
    /// Puts a block's words behind those of the block before it.
    Join(u32),
    /// Makes it a passage, a heading, a footnote, the title, or leaves it out.
    Make(u32, Part),
    /// Moves it to a topic, or to none; of a heading, all passages under it.
    Topic(u32, Option<TopicId>),
    /// Moves it to an issue of its topic, or to none.
    Issue(u32, Option<IssueId>),
    /// Says which answer its words give to the question of its issue, or that they give none.
    Answer(u32, Option<AnswerId>),
    /// Says whether it is a recommendation or a remark; `None` leaves it to the words.
    Kind(u32, Option<Kind>),
    /// Gives it another label.
    Label(u32, String),
    /// Says that the reader has reviewed it.
    #[serde(rename = "Settle")]
    MarkReviewed(u32),
}

impl Draft {
    /// The draft after an edit.
    #[must_use]
    pub fn edited(&self, edit: &Edit) -> Self {
        let mut draft = self.clone();
        match edit {
            Edit::Head(head) => draft.head = head.clone(),
            Edit::Split { block, at } => split(&mut draft, *block, *at),
            Edit::Join(block) => join(&mut draft, *block),
            Edit::Make(block, part) => make(&mut draft, *block, *part),
            Edit::Topic(block, topic) => move_to(&mut draft, *block, topic.as_ref()),
            Edit::Issue(block, issue) => draft.change(*block, |block| {
                block.put(block.topic.clone(), issue.clone());
            }),
            Edit::Answer(block, answer) => draft.change(*block, |block| {
                let answers = block.part == Part::Passage && block.issue.is_some();
                if answers || answer.is_none() {
                    block.answer.clone_from(answer);
                    // Whoever gives an answer has looked at its question.
                    block.issue_is_guessed &= answer.is_none();
                }
            }),
            Edit::Kind(block, kind) => draft.change(*block, |block| block.kind = *kind),
            Edit::Label(block, label) => {
                draft.change(*block, |block| label.trim().clone_into(&mut block.label));
            }
            Edit::MarkReviewed(block) => draft.change(*block, |block| {
                block.is_reviewed = true;
                block.issue_is_guessed = false;
            }),
        }
        draft
    }

    fn change(&mut self, id: u32, change: impl FnOnce(&mut Block)) {
        if let Some(block) = self.blocks.iter_mut().find(|block| block.id == id) {
            change(Rc::make_mut(block));
        }
    }
}

/// Makes a block something else. A heading's words include its number; a passage begins without a list.
fn make(draft: &mut Draft, id: u32, part: Part) {
    let topic = topic_around(draft, id);
    draft.change(id, |block| {
        if block.part == part {
            return;
        }
        if block.part == Part::LeftOut {
            block.why = None;
        }
        block.part = part;
        match part {
            Part::Passage => block.topic = block.topic.take().or(topic),
            Part::LeftOut => block.why = Some(Message::Value(Reason::ByReader)),
            // Its controls show no answer.
            Part::Footnote => (block.kind, block.answer) = (None, None),
            Part::Heading(_) | Part::Title => block.put(block.topic.clone(), None),
        }
        block.is_reviewed = true;
    });
}

/// The topic of the passage before a block, which a new passage most likely shares.
fn topic_around(draft: &Draft, id: u32) -> Option<model::TopicId> {
    let before = draft.blocks.iter().take_while(|block| block.id != id);
    before.filter(|block| block.part == Part::Passage).last()?.topic.clone()
}

/// Moves a passage, or all passages under a heading. An issue belongs to its topic and goes with it.
fn move_to(draft: &mut Draft, id: u32, topic: Option<&TopicId>) {
    let Some(at) = draft.blocks.iter().position(|block| block.id == id) else { return };
    let level = match draft.blocks.get(at).map(|block| block.part) {
        Some(Part::Heading(level)) => Some(level),
        _ => None,
    };
    for block in draft.blocks.iter_mut().skip(at) {
        // A heading that is struck out ends nothing.
        let ends = matches!((block.part, level), (Part::Heading(own), Some(level)) if own <= level)
            && !block.said().is_empty();
        if block.id != id && (level.is_none() || ends) {
            break;
        }
        if block.part == Part::Passage && block.topic_as_written.is_some() {
            Rc::make_mut(block).topic_as_written = None;
        }
        if block.part == Part::Passage && block.topic.as_ref() != topic {
            Rc::make_mut(block).put(topic.cloned(), None);
        }
    }
}
