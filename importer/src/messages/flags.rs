//! What is not sure of a draft.

use drafts::draft::{HeadFlag, ReviewFlag};
use i18n::importer::Words;

/// What is not sure of a block.
pub(crate) fn review_flag(words: &Words, flag: ReviewFlag) -> &'static str {
    match flag {
        ReviewFlag::NoTopic => words.block_no_topic,
        ReviewFlag::TopicUnknown => words.block_topic_unknown,
        ReviewFlag::IssueUnknown => words.block_issue_unknown,
        ReviewFlag::KindUnknown => words.block_kind_unknown,
        ReviewFlag::IssueGuessed => words.block_issue_guessed,
        ReviewFlag::NotRead => words.block_not_read,
        ReviewFlag::Long => words.block_long,
        ReviewFlag::Short => words.block_short,
        ReviewFlag::SameLabel => words.block_same_label,
        ReviewFlag::Unreadable => words.block_unreadable,
        ReviewFlag::MuchLeftOut => words.block_much_left_out,
    }
}

/// What is not sure of the document as a whole.
pub(crate) fn head_flag(words: &Words, flag: HeadFlag) -> &'static str {
    match flag {
        HeadFlag::NoAuthor => words.head_no_author,
        HeadFlag::NoRound => words.head_no_round,
        HeadFlag::NotConfirmed => words.head_not_confirmed,
        HeadFlag::NoTitle => words.head_no_title,
        HeadFlag::LostWords => words.head_lost_words,
    }
}
