//! A document under review as a whole, and how its blocks are found.

use std::rc::Rc;

use extract::Note;
use serde::{Deserialize, Serialize};

use super::block::Block;
use super::head::Head;
use super::message::Message;

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

impl Draft {
    /// The block of that name.
    #[must_use]
    pub fn block(&self, id: u32) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id).map(Rc::as_ref)
    }
}
