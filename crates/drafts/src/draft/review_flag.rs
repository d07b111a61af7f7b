//! Review flags: what was not sure when the file was read, or cannot be right.

use std::collections::HashMap;

use extract::count_words;
use model::{Collection, Kind, Reading};

use super::block::Block;
use super::document::Labelled;
use super::part::Part;
use super::under_review::Draft;

/// More words than paragraphs have: several may have run together.
const LONG: u32 = 260;
/// Fewer words than a demand has: part of something, or the furniture of a page.
const SHORT: u32 = 3;
/// So many words left out together are rarely the furniture of a page.
const MUCH: u32 = 14;

/// What is not sure of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewFlag {
    /// A recommendation, or a paragraph that is struck out, for which no topic was found.
    NoTopic,
    /// The file names a topic that the collection does not have.
    TopicUnknown,
    /// Its issue was guessed from its words.
    IssueGuessed,
    /// The file names an issue that the collection does not have.
    IssueUnknown,
    /// The file names a kind that is neither.
    KindUnknown,
    /// There is no table of operators for the language, so that nothing was read from the words.
    NotRead,
    /// Longer than paragraphs are.
    Long,
    /// Shorter than sentences are.
    Short,
    /// Another passage has the same label.
    SameLabel,
    /// Characters that could not be read.
    Unreadable,
    /// Left out, and long enough to be text.
    MuchLeftOut,
}

/// What is not sure of the document as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadFlag {
    /// No author was found, or the one that was is not of the collection.
    NoAuthor,
    /// No round is chosen.
    NoRound,
    /// Nobody has said that author and round are right.
    NotConfirmed,
    /// No title was found.
    NoTitle,
    /// Words of the file are nowhere.
    LostWords,
}

impl Draft {
    /// What is not sure, block by block, in their order; nothing of those that are reviewed. `labelled` is this
    /// draft's.
    #[must_use]
    pub fn review_flags(&self, labelled: &Labelled) -> Vec<(u32, ReviewFlag)> {
        let mut flags = Vec::new();
        let mut label_counts: HashMap<&str, u32> = HashMap::new();
        for block in self.blocks.iter().filter(|block| block.part == Part::Passage) {
            *label_counts.entry(&block.label).or_default() += 1;
        }
        let is_doubled = |block: &Block| {
            !block.label.is_empty()
                && label_counts.get(block.label.as_str()).is_some_and(|n| *n > 1)
        };
        for block in self.blocks.iter().filter(|block| !block.is_reviewed) {
            let passage = labelled.passage(block.id);
            let kind = passage.map(|passage| passage.kind);
            let reading = passage.map(|passage| &passage.reading);
            let mut flag_if = |applies: bool, flag| {
                if applies {
                    flags.push((block.id, flag));
                }
            };
            let is_passage = block.part == Part::Passage;
            let words = count_words(&block.text);
            flag_if(block.text.contains('\u{fffd}'), ReviewFlag::Unreadable);
            flag_if(block.part == Part::LeftOut && words >= MUCH, ReviewFlag::MuchLeftOut);
            flag_if(is_passage && is_doubled(block), ReviewFlag::SameLabel);
            flag_if(is_passage && words > LONG, ReviewFlag::Long);
            flag_if(is_passage && words < SHORT, ReviewFlag::Short);
            let is_recommendation = kind == Some(Kind::Recommendation);
            // What is struck as a whole asks for nothing, and has its place all the same.
            let is_gone = is_passage && !block.styles.is_empty() && block.said().is_empty();
            flag_if((is_recommendation || is_gone) && block.topic.is_none(), ReviewFlag::NoTopic);
            flag_if(block.issue_is_guessed, ReviewFlag::IssueGuessed);
            let is_open = block.issue.is_none() || block.issue_is_guessed;
            flag_if(
                is_passage && is_open && block.issue_as_written.is_some(),
                ReviewFlag::IssueUnknown,
            );
            let is_unsaid = block.kind.is_none() && block.kind_as_written.is_some();
            flag_if(is_passage && is_unsaid, ReviewFlag::KindUnknown);
            flag_if(is_passage && block.topic_as_written.is_some(), ReviewFlag::TopicUnknown);
            let not_read = reading == Some(&Reading::NoTable);
            flag_if(is_passage && not_read && block.kind.is_none(), ReviewFlag::NotRead);
        }
        flags
    }

    /// What is not sure of the document as a whole.
    #[must_use]
    pub fn head_flags(&self, collection: &Collection) -> Vec<HeadFlag> {
        let head = &self.head;
        let (has_author, has_round) = (head.has_author(collection), head.has_round(collection));
        let flags = [
            (!self.lost.is_empty(), HeadFlag::LostWords),
            (!has_author, HeadFlag::NoAuthor),
            (!has_round, HeadFlag::NoRound),
            (has_author && has_round && !head.is_confirmed, HeadFlag::NotConfirmed),
            (head.title.trim().is_empty(), HeadFlag::NoTitle),
        ];
        flags.into_iter().filter(|(applies, _)| *applies).map(|(_, flag)| flag).collect()
    }
}
