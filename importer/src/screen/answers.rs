//! The answer that a passage gives to the question of its issue: said by the reader, and never guessed.

use drafts::draft::{Block, Edit, Part};
use model::{Answer, AnswerId, Collection, Issue};
use yew::prelude::*;

use super::at::At;
use super::fields::choice;

/// The issue that a block is under, where the collection has it.
pub(super) fn issue_of<'a>(base_collection: &'a Collection, block: &Block) -> Option<&'a Issue> {
    base_collection.topic(block.topic.as_ref()?)?.issue(block.issue.as_ref()?)
}

/// The answer of a block, where its issue has it.
pub(super) fn answer_of<'a>(base_collection: &'a Collection, block: &Block) -> Option<&'a Answer> {
    issue_of(base_collection, block)?.answer(block.answer.as_ref()?)
}

/// The choice of it; hidden for all that is no passage, and under an issue without answers.
pub(super) fn answers(at: &At, base_collection: &Collection, block: &Block) -> Html {
    let words = at.words();
    let id = block.id;
    let issue = issue_of(base_collection, block).filter(|_| block.part == Part::Passage);
    let answers = issue.map_or(&[][..], |issue| &issue.answers);
    let options: Vec<(String, String)> = answers
        .iter()
        .map(|answer| (answer.id.to_string(), at.text(&answer.name).to_owned()))
        .collect();
    let chosen = block.answer.as_ref().map_or("", |answer| answer.as_str());
    html! {
        <div hidden={answers.is_empty()}>
            {choice(
                at,
                words.answer,
                Some(words.answer_none),
                &options,
                chosen,
                at.edits(move |answer| {
                    Edit::Answer(id, (!answer.is_empty()).then(|| AnswerId::new(answer)))
                }),
            )}
        </div>
    }
}
