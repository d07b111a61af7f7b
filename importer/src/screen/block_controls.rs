//! What can be done to a block: what it is, where it belongs, its label, cutting and joining.

use drafts::draft::{Block, Edit, Part};
use i18n::fill;
use model::{Collection, IssueId, Kind, TopicId};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::answers::answers;
use super::at::At;
use super::fields::{choice, line};
use crate::model::action::Action;

/// What a block can be, and what that is called in the choice.
const PARTS: &[(&str, Part)] = &[
    ("passage", Part::Passage),
    ("heading-1", Part::Heading(1)),
    ("heading-2", Part::Heading(2)),
    ("heading-3", Part::Heading(3)),
    ("footnote", Part::Footnote),
    ("title", Part::Title),
    ("left-out", Part::LeftOut),
];

pub(super) fn block_controls(
    at: &At,
    base_collection: &Collection,
    block: &Block,
    is_unsure: bool,
) -> Html {
    let words = at.words();
    let id = block.id;
    let edit = |edit: Edit| at.button_of(edit);
    let is_passage = block.part == Part::Passage;
    let under = matches!(block.part, Part::Heading(_) | Part::Passage);
    html! {
        <div class="desk-controls">
            <div class="desk-fields">
                {parts(at, block)}
                <div hidden={!under}>{topics(at, base_collection, block)}</div>
                <div hidden={!is_passage}>{issues(at, base_collection, block)}</div>
                {answers(at, base_collection, block)}
                <div hidden={!is_passage}>{kinds(at, block)}</div>
                <div hidden={!is_passage}>
                    {line(words.label, &block.label, at.edits(move |label| Edit::Label(id, label)))}
                </div>
            </div>
            {cutting(at, block)}
            <p class="desk-actions">
                {edit(Edit::Join(id))}
                <span hidden={!is_unsure}>{edit(Edit::MarkReviewed(id))}</span>
            </p>
        </div>
    }
}

impl At {
    /// What makes an edit out of a value.
    pub(super) fn edits(
        &self,
        edit: impl Fn(String) -> Edit + 'static,
    ) -> impl Fn(String) + 'static {
        let shared = self.shared.clone();
        move |value| shared.act(Action::Edit(edit(value)))
    }

    /// The button for an edit.
    fn button_of(&self, edit: Edit) -> Html {
        let words = self.words();
        let text = if matches!(edit, Edit::Join(_)) { words.join } else { words.mark_reviewed };
        self.button(text, Action::Edit(edit))
    }
}

fn parts(at: &At, block: &Block) -> Html {
    let words = at.words();
    let id = block.id;
    let mut options: Vec<(String, String)> = PARTS
        .iter()
        .map(|(name, part)| {
            let text = match part {
                Part::Passage => words.part_passage.to_owned(),
                Part::Heading(level) => fill(words.part_heading, &[("level", &level.to_string())]),
                Part::Footnote => words.part_footnote.to_owned(),
                Part::Title => words.part_title.to_owned(),
                Part::LeftOut => words.part_left_out.to_owned(),
            };
            ((*name).to_owned(), text)
        })
        .collect();
    let known = PARTS.iter().find(|(_, part)| *part == block.part);
    let chosen = match (known, block.part) {
        (Some((name, _)), _) => (*name).to_owned(),
        // A heading further in than readers make them.
        (None, Part::Heading(level)) => {
            let name = format!("heading-{level}");
            options
                .push((name.clone(), fill(words.part_heading, &[("level", &level.to_string())])));
            name
        }
        (None, _) => String::new(),
    };
    let was = block.part;
    choice(
        at,
        words.part,
        None,
        &options,
        &chosen,
        at.edits(move |name| {
            let part =
                PARTS.iter().find(|(known, _)| *known == name).map_or(was, |(_, part)| *part);
            Edit::Make(id, part)
        }),
    )
}

fn topics(at: &At, base_collection: &Collection, block: &Block) -> Html {
    let words = at.words();
    let id = block.id;
    let topics = base_collection.topics.iter();
    let options: Vec<(String, String)> =
        topics.map(|topic| (topic.id.to_string(), at.text(&topic.name).to_owned())).collect();
    let chosen = block.topic.as_ref().map_or("", |topic| topic.as_str());
    choice(
        at,
        words.topic,
        Some(words.topic_none),
        &options,
        chosen,
        at.edits(move |topic| Edit::Topic(id, (!topic.is_empty()).then(|| TopicId::new(topic)))),
    )
}

fn issues(at: &At, base_collection: &Collection, block: &Block) -> Html {
    let words = at.words();
    let id = block.id;
    let topic = block.topic.as_ref().and_then(|topic| base_collection.topic(topic));
    let issues = topic.into_iter().flat_map(|topic| &topic.issues);
    let options: Vec<(String, String)> =
        issues.map(|issue| (issue.id.to_string(), at.text(&issue.name).to_owned())).collect();
    let chosen = block.issue.as_ref().map_or("", |issue| issue.as_str());
    choice(
        at,
        words.issue,
        Some(words.issue_none),
        &options,
        chosen,
        at.edits(move |issue| Edit::Issue(id, (!issue.is_empty()).then(|| IssueId::new(issue)))),
    )
}

fn kinds(at: &At, block: &Block) -> Html {
    let words = at.words();
    let id = block.id;
    let options = [
        ("recommendation".to_owned(), words.recommendation.to_owned()),
        ("remark".to_owned(), words.remark.to_owned()),
    ];
    let chosen = block.kind.map_or("", |kind| kind.as_str());
    choice(
        at,
        words.kind,
        Some(words.kind_as_read),
        &options,
        chosen,
        at.edits(move |kind| Edit::Kind(id, kind.parse::<Kind>().ok())),
    )
}

/// The words with a cursor in them, which cuts; nothing else is written there.
fn cutting(at: &At, block: &Block) -> Html {
    let words = at.words();
    let id = block.id;
    let cut = {
        let shared = at.shared.clone();
        move |area: &HtmlTextAreaElement| {
            let text = area.value();
            let units = area.selection_start().ok().flatten().unwrap_or_default() as usize;
            shared.act(Action::Edit(Edit::Split { block: id, at: bytes_before(&text, units) }));
        }
    };
    let area_near = |event: &Event| {
        let near = event.target()?.dyn_into::<Element>().ok()?.closest("details").ok()??;
        near.query_selector("textarea").ok()??.dyn_into::<HtmlTextAreaElement>().ok()
    };
    let onkeydown = {
        let cut = cut.clone();
        Callback::from(move |event: KeyboardEvent| {
            let writes = event.key().chars().count() == 1 && !event.ctrl_key() && !event.meta_key();
            if writes || ["Backspace", "Delete"].contains(&event.key().as_str()) {
                event.prevent_default();
            }
            if event.key() == "Enter"
                && let Some(area) = area_near(&event)
            {
                event.prevent_default();
                cut(&area);
            }
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(area) = area_near(&event) {
            cut(&area);
        }
    });
    // What comes in without a key, as by pasting, goes again: the words are the file's.
    let oninput = {
        let text = block.text.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                area.set_value(&text);
            }
        })
    };
    html! {
        <details class="desk-split">
            <summary>{words.split}</summary>
            <p>{words.split_how}</p>
            <textarea rows="4" dir="auto" aria-label={words.split} value={block.text.clone()} {onkeydown} {oninput} />
            <button type="button" {onclick}>{words.cut}</button>
        </details>
    }
}

/// The place in bytes of a place in UTF-16 units, which is how browsers count.
fn bytes_before(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, letter) in text.char_indices() {
        if seen >= units {
            return at;
        }
        seen += letter.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::bytes_before;

    #[test]
    fn a_browsers_place_is_found_in_the_text() {
        let text = "aé𝄞b";
        let places: Vec<usize> = (0..=6).map(|units| bytes_before(text, units)).collect();
        assert_eq!(places, [0, 1, 3, 7, 7, 8, 8]);
    }
}
