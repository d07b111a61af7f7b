//! One block: the lines of the file that it was read from, what was made of them, and, where it is open, its
//! controls. A component, because a document has hundreds of them, and an edit changes one.

use i18n::fill;
use std::rc::Rc;

use drafts::draft::{Block, Message, Part, ReviewFlag};
use model::{Collection, Kind, Shared};
use yew::prelude::*;

use super::answers::{answer_of, issue_of};
use super::at::At;
use super::block_controls::block_controls;
use super::styled::{dir, styled};
use crate::messages::{flags, of_files};
use crate::model::action::Action;
use crate::model::reviewed::Lines;

/// What a block is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BlockRowProps {
    pub(super) at: At,
    pub(super) base_collection: Shared<Collection>,
    pub(super) block: Rc<Block>,
    /// Recommendation or remark, where it is a passage.
    pub(super) kind: Option<Kind>,
    /// What is not sure of it.
    pub(super) review_flags: Vec<ReviewFlag>,
    /// The lines of the file.
    pub(super) lines: Lines,
    /// Whether its controls are open.
    pub(super) is_open: bool,
}

#[component]
pub(super) fn BlockRow(props: &BlockRowProps) -> Html {
    let BlockRowProps { at, base_collection, block, kind, review_flags, lines, is_open } = props;
    let words = at.words();
    let flag_items = review_flags.iter().enumerate().map(|(place, review_flag)| {
        html! { <li key={place}>{flags::review_flag(words, *review_flag)}</li> }
    });
    let part = match block.part {
        Part::Passage => "passage",
        Part::Heading(_) => "heading",
        Part::Footnote => "footnote",
        Part::Title => "title",
        Part::LeftOut => "left-out",
    };
    let toggle = at.button(
        if *is_open { words.done } else { words.correct },
        Action::OpenBlock((!is_open).then_some(block.id)),
    );
    html! {
        <li
            id={format!("block-{}", block.id)}
            class={classes!("desk-block", (!review_flags.is_empty()).then_some("unsure"))}
            data-part={part}
            tabindex="-1"
        >
            <div class="desk-original" dir="auto">{lines.between(block.lines).to_owned()}</div>
            <div class="desk-made">
                <p class="desk-text" dir={dir(&block.styles)}>
                    <span class="desk-label" hidden={block.label.is_empty()}>{block.label.clone()}</span>
                    {" "}
                    <span class="desk-words">{styled(&block.text, &block.styles)}</span>
                </p>
                <p class="desk-what">{what(at, base_collection, block, *kind)}{" "}{toggle}</p>
                {as_written(at, block)}
                <ul class="desk-doubts" hidden={review_flags.is_empty()}>{for flag_items}</ul>
                <div hidden={!is_open}>
                    {if *is_open { block_controls(at, base_collection, block, !review_flags.is_empty()) } else { html! { <span /> } }}
                </div>
            </div>
        </li>
    }
}

/// What the file says of topic, issue and kind, where that is none that is known.
fn as_written(at: &At, block: &Block) -> Html {
    let said = [&block.topic_as_written, &block.issue_as_written, &block.kind_as_written];
    let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
    html! {
        <p class="desk-written" dir="auto" hidden={said.is_empty()}>
            {fill(at.words().as_written, &[("text", &said.join(" · "))])}
        </p>
    }
}

/// What was made of it, in a few words.
fn what(at: &At, base_collection: &Collection, block: &Block, kind: Option<Kind>) -> String {
    let words = at.words();
    let mut said: Vec<String> = Vec::new();
    match block.part {
        Part::Passage => {
            let is_remark = kind.is_none_or(|kind| kind == Kind::Remark);
            said.push(if is_remark { words.remark } else { words.recommendation }.to_owned());
            let topic = block.topic.as_ref().and_then(|topic| base_collection.topic(topic));
            said.push(topic.map_or(words.topic_none, |topic| at.text(&topic.name)).to_owned());
            let issue = issue_of(base_collection, block);
            said.extend(issue.map(|issue| at.text(&issue.name).to_owned()));
            let answer = answer_of(base_collection, block);
            said.extend(answer.map(|answer| at.text(&answer.name).to_owned()));
        }
        Part::Heading(level) => {
            said.push(fill(words.part_heading, &[("level", &level.to_string())]));
        }
        Part::Footnote => said.push(words.part_footnote.to_owned()),
        Part::Title => said.push(words.part_title.to_owned()),
        Part::LeftOut => {
            said.push(words.part_left_out.to_owned());
            said.extend(block.why.as_ref().map(|why| match why {
                Message::Value(reason) => of_files::reason(at.language, reason),
                Message::Sentence(sentence) => sentence.clone(),
            }));
        }
    }
    said.join(" · ")
}
