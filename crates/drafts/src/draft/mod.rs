//! A document under review: what was made of a file, block by block, each still to be corrected.
//!
//! Words are moved and never written: a reader may split, join, name and leave out, and the words of the blocks stay
//! those of the file, which [`Counts`] shows. `make` reads a file into a draft, whose blocks `layout` puts in order;
//! `edit` corrects it, `review_flag` says where the reader should look first, `document` gives what then stands in the
//! collection.

mod about_others;
#[cfg(test)]
mod about_others_tests;
mod another;
mod another_heads;
#[cfg(test)]
mod another_tests;
mod author;
mod back;
mod beginning;
mod beside;
mod beside_heads;
#[cfg(test)]
mod beside_tests;
mod bodies;
mod change;
mod claim_words;
mod claims;
mod common_words;
mod count;
mod document;
mod edit;
mod enough;
mod evidence;
#[cfg(test)]
mod evidence_more_tests;
#[cfg(test)]
mod evidence_tests;
mod forms;
mod given;
mod gone;
mod gone_topic;
mod history;
mod in_common;
mod inside;
#[cfg(test)]
mod inside_tests;
mod issue;
mod joint;
mod kinds;
#[cfg(test)]
mod kinds_tests;
mod label_cache;
mod layout;
mod line;
mod make;
mod member_words;
mod members;
#[cfg(test)]
mod members_tests;
mod mention;
mod message;
mod names;
mod of_cell;
#[cfg(test)]
mod of_cell_tests;
mod of_document;
mod of_notes;
mod others;
#[cfg(test)]
mod own_tests;
mod person_words;
mod persons;
mod phrase_words;
mod phrases;
mod place;
mod profile;
mod rest;
mod review_flag;
mod role_words;
mod roles;
mod round;
mod rows;
mod run;
mod said;
#[cfg(test)]
mod said_tests;
mod section;
#[cfg(test)]
mod section_tests;
mod sentences;
mod several;
#[cfg(test)]
mod several_tests;
mod speakers;
mod spoken;
#[cfg(test)]
mod spoken_tests;
mod spoken_words;
mod styled;
#[cfg(test)]
mod styled_tests;
mod subject;
mod table;
#[cfg(test)]
mod tests;
mod together;
#[cfg(test)]
mod together_tests;
mod turns;
#[cfg(test)]
mod turns_tests;
mod unreal;
mod whose;
#[cfg(test)]
mod whose_tests;

use std::rc::Rc;

use extract::Note;
use model::{
    Author, AuthorCode, Collection, DocumentId, Extent, IssueId, Kind, RoundId, Styled, TopicId,
};
use serde::{Deserialize, Serialize};

pub use beginning::keep_beginning;
pub use count::Counts;
pub use document::Labelled;
pub use edit::Edit;
pub use given::Given;
pub use history::History;
pub use label_cache::LabelCache;
pub use make::from_text;
pub use message::{Message, Reason};
pub(crate) use place::{has_place, known_place};
pub use review_flag::{HeadFlag, ReviewFlag};
pub use styled::StyledText;
pub use table::from_table;

/// A document under review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The name of the file it came from.
    pub file: String,
    /// What the file was ("PDF").
    pub format: String,
    /// What there is to say of how the file was read. Words that it left out stand in a block.
    pub notes: Vec<Message<Note>>,
    /// The text of the file, line by line, as it was read.
    pub original: Rc<str>,
    /// Words of the file that stand in no block. None is expected; they are shown first.
    pub lost: Vec<String>,
    /// How many words of the file are in none of its blocks, though it is known where they are.
    #[serde(default)]
    pub outside: u32,
    /// What is known of the document as a whole.
    pub head: Head,
    /// Its blocks in the order of the file. Shared by what the draft was before: an edit copies those that it
    /// changes.
    pub blocks: Vec<Rc<Block>>,
}

/// What is known of a document as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The title.
    pub title: String,
    /// Who wrote it.
    pub author: Option<AuthorCode>,
    /// What the file says of who wrote it, where that is no author of the collection.
    #[serde(default)]
    pub author_as_written: Option<Box<str>>,
    /// The State that this, or the text, most likely names, where the collection does not have it.
    #[serde(default)]
    pub suggested: Option<Box<Author>>,
    /// Whether the reader has said that author and round are right.
    pub is_confirmed: bool,
    /// Whether the reader has said that the whole reading was held against the file.
    #[serde(default)]
    pub is_checked: bool,
    /// The round that it answers.
    pub round: Option<RoundId>,
    /// What the file says of the round, where that is none of the collection's.
    #[serde(default)]
    pub round_as_written: Option<Box<str>>,
    /// The language of its text, as a tag.
    pub language: String,
    /// Its date, in words where need be; empty where it is not known.
    pub date: String,
    /// The address it was taken from; empty where it is not known.
    pub url: String,
    /// How much of the author's text the file holds.
    pub extent: Extent,
    /// The summaries whose place it takes.
    pub instead_of: Vec<DocumentId>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A paragraph or an item of a list.
    Passage,
    /// A heading; the outermost have level 1.
    Heading(u8),
    /// A footnote.
    Footnote,
    /// The document's title, or part of it.
    Title,
    /// What is no part of the text: the furniture of pages, a letter's opening and closing.
    LeftOut,
}

/// A stretch of the file's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What names it for as long as the draft lives.
    pub id: u32,
    /// What it is.
    pub part: Part,
    /// Its number as the file prints it ("(b)"), taken out of the words; empty where there is none.
    pub printed: String,
    /// The passage's label, numbers from the outside in ("11.i.b"); for a footnote, its mark.
    pub label: String,
    /// The words.
    pub text: String,
    /// How the file shows parts of the words.
    #[serde(default)]
    pub styles: Vec<Styled>,
    /// The first and the last line of the original it was read from; 0 where that is not known.
    pub lines: (u32, u32),
    /// The topic it speaks of.
    pub topic: Option<TopicId>,
    /// What the file says of the topic, where that is none of the collection's.
    #[serde(default)]
    pub topic_as_written: Option<String>,
    /// The issue of that topic.
    pub issue: Option<IssueId>,
    /// Whether the issue was guessed from the words, and nobody has looked yet.
    pub issue_is_guessed: bool,
    /// What the file says of the issue, where that is none of the collection's.
    #[serde(default)]
    pub issue_as_written: Option<String>,
    /// Recommendation or remark, where the reader has said so; else it is read from the words.
    pub kind: Option<Kind>,
    /// What the file says of the kind, where that is neither.
    #[serde(default)]
    pub kind_as_written: Option<String>,
    /// The paragraphs of the draft that it answers.
    pub responds_to: Vec<String>,
    /// The block that opens the list which this one is an item of.
    pub opener: Option<u32>,
    /// Why it was left out; nothing for what was not.
    #[serde(deserialize_with = "message::reason")]
    pub why: Option<Message<Reason>>,
    /// Whether the reader has looked at it, and is content.
    #[serde(rename = "is_settled")]
    pub is_reviewed: bool,
    /// The passage that it came as, where the document came ready-made.
    #[serde(default)]
    pub given: Option<Rc<Given>>,
}

impl Head {
    /// Whether its author is one of the collection's.
    #[must_use]
    pub fn has_author(&self, collection: &Collection) -> bool {
        self.author.as_ref().is_some_and(|code| collection.author(code).is_some())
    }

    /// Whether its round is one of the collection's.
    #[must_use]
    pub fn has_round(&self, collection: &Collection) -> bool {
        self.round.as_ref().is_some_and(|id| collection.round(id).is_some())
    }
}

impl Draft {
    /// The block of that name.
    #[must_use]
    pub fn block(&self, id: u32) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id).map(Rc::as_ref)
    }
}
