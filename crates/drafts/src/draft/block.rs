//! A block of a document under review.

use std::rc::Rc;

use model::{AnswerId, IssueId, Kind, Styled, TopicId};
use serde::{Deserialize, Serialize};

use super::given::Given;
use super::message::{self, Message, Reason};
use super::part::Part;

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
    /// The answer that its words give to the question of the issue, where the reader or the document has said so. It
    /// is never guessed.
    #[serde(default)]
    pub answer: Option<AnswerId>,
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

impl Block {
    /// Puts it under another topic and issue, or under none. An answer is given to one issue, and goes with it.
    pub(super) fn put(&mut self, topic: Option<TopicId>, issue: Option<IssueId>) {
        if (&topic, &issue) != (&self.topic, &self.issue) {
            self.answer = None;
        }
        (self.topic, self.issue) = (topic, issue);
        self.issue_is_guessed = false;
    }

    /// A block with words and nothing more.
    pub(super) fn new(id: u32, part: Part, text: String, lines: (u32, u32)) -> Self {
        Self {
            id,
            part,
            printed: String::new(),
            label: String::new(),
            text,
            styles: Vec::new(),
            lines,
            topic: None,
            topic_as_written: None,
            issue: None,
            issue_is_guessed: false,
            issue_as_written: None,
            answer: None,
            kind: None,
            kind_as_written: None,
            responds_to: Vec::new(),
            opener: None,
            why: None,
            is_reviewed: false,
            given: None,
        }
    }
}
