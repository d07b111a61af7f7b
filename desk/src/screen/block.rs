//! One block: the lines of the file that it was read from, what was made of them, and, where it is open, its
//! controls.

use std::collections::HashMap;

use own::draft::{Block, Doubt, Part, Told};
use side_by_state::collection::{Collection, Kind, Passage};
use yew::prelude::*;

use super::At;
use super::block_controls::block_controls;
use crate::model::{Action, Model};
use crate::words::fill;

/// What is known of all blocks, worked out once.
pub(super) struct Known<'a> {
    pub(super) ground: &'a Collection,
    pub(super) passages: &'a HashMap<u32, Passage>,
    pub(super) doubts: &'a HashMap<u32, Vec<Doubt>>,
    pub(super) lines: &'a [&'a str],
}

pub(super) fn block_row(at: &At, model: &Model, known: &Known<'_>, block: &Block) -> Html {
    let words = at.words();
    let is_open = model.open_block == Some(block.id);
    let doubts = known.doubts.get(&block.id).map(Vec::as_slice).unwrap_or_default();
    let doubts_said = doubts.iter().enumerate().map(|(place, doubt)| {
        html! { <li key={place}>{(words.doubt)(*doubt)}</li> }
    });
    let part = match block.part {
        Part::Passage => "passage",
        Part::Heading(_) => "heading",
        Part::Footnote => "footnote",
        Part::Title => "title",
        Part::LeftOut => "left-out",
    };
    let toggle = at.button(
        if is_open { words.done } else { words.correct },
        Action::OpenBlock((!is_open).then_some(block.id)),
    );
    html! {
        <li
            key={block.id}
            id={format!("block-{}", block.id)}
            class={classes!("desk-block", (!doubts.is_empty()).then_some("unsure"))}
            data-part={part}
            tabindex="-1"
        >
            <div class="desk-original" dir="auto">{original(known.lines, block)}</div>
            <div class="desk-made">
                <p class="desk-text" dir="auto">
                    <span class="desk-label" hidden={block.label.is_empty()}>{block.label.clone()}</span>
                    {" "}
                    <span class="desk-words">{block.text.clone()}</span>
                </p>
                <p class="desk-what">{what(at, known, block)}{" "}{toggle}</p>
                <ul class="desk-doubts" hidden={doubts.is_empty()}>{for doubts_said}</ul>
                <div hidden={!is_open}>
                    {if is_open { block_controls(at, known, block, !doubts.is_empty()) } else { html! { <span /> } }}
                </div>
            </div>
        </li>
    }
}

/// The lines that it was read from, as they stand in the file.
fn original(lines: &[&str], block: &Block) -> String {
    let (first, last) = block.lines;
    let count = (last + 1).saturating_sub(first) as usize;
    let from = (first as usize).saturating_sub(1);
    if first == 0 {
        String::new()
    } else {
        lines.iter().skip(from).take(count).copied().collect::<Vec<_>>().join("\n")
    }
}

/// What was made of it, in a few words.
fn what(at: &At, known: &Known<'_>, block: &Block) -> String {
    let words = at.words();
    let passage = known.passages.get(&block.id);
    let mut said: Vec<String> = Vec::new();
    match block.part {
        Part::Passage => {
            let is_remark = passage.is_none_or(|passage| passage.kind == Kind::Remark);
            said.push(if is_remark { words.remark } else { words.recommendation }.to_owned());
            let topic = block.topic.as_ref().and_then(|topic| known.ground.topic(topic));
            said.push(topic.map_or(words.topic_none, |topic| at.text(&topic.name)).to_owned());
            let issue =
                topic.zip(block.issue.as_ref()).and_then(|(topic, issue)| topic.issue(issue));
            said.extend(issue.map(|issue| at.text(&issue.name).to_owned()));
        }
        Part::Heading(level) => {
            said.push(fill(words.part_heading, &[("level", &level.to_string())]));
        }
        Part::Footnote => said.push(words.part_footnote.to_owned()),
        Part::Title => said.push(words.part_title.to_owned()),
        Part::LeftOut => {
            said.push(words.part_left_out.to_owned());
            said.extend(block.why.as_ref().map(|why| match why {
                Told::Value(reason) => (words.reason)(reason),
                Told::Sentence(sentence) => sentence.clone(),
            }));
        }
    }
    said.join(" · ")
}
