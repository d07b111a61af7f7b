//! How strong a recommendation's wording is, with the words it was read from on demand. A label
//! with nothing behind it is never drawn.

use yew::prelude::*;

use super::later::{Later, Part, later};
use super::links::jump;
use super::listed::listed;
use crate::page::components::worded::{worded, worded_as, worded_if};
use crate::page::state::view_model::Page;
use i18n::fill;
use model::{Passage, Polarity, Reading, Stance, Wording};
use query::comparison::Cited;

pub(super) fn strength_label(page: &Page, cited: &Cited<'_>) -> Html {
    let messages = page.messages();
    let strength = cited.passage.strength();
    let stance = stance(cited.passage);
    let turned_down = match &cited.passage.reading {
        Reading::FromWords(wording) => wording.polarity == Polarity::Against,
        Reading::Recorded { .. } | Reading::None | Reading::NoTable => false,
    };
    if cited.passage.reading == Reading::NoTable {
        return worded_as("p", "no-table", messages.no_table());
    }
    if strength.is_none() && stance.is_none() {
        return Html::default();
    }
    let step = strength.map(|strength| messages.strength(strength));
    // As text, so that what is copied has it too.
    let between = |is_there| if is_there { " · " } else { "" };
    let head = html! {
        <summary>
            {worded_if(stance.is_some(), "span", "stance", stance.map_or("", |it| messages.stance(it)))}
            {between(stance.is_some() && step.is_some())}
            {worded_if(step.is_some(), "span", "step", step.map_or("", |step| step.name))}
            {between(turned_down)}
            {worded_if(turned_down, "span", "turned-down", messages.turned_down())}
        </summary>
    };
    let passages = vec![cited.id()];
    later(String::new(), Part { passages, head, ..Part::unfolding(page, unfolding) })
}

/// The label, and what it was read from once it is opened.
fn unfolding(part: &Part, later: &Later) -> Html {
    let Some((document, passage)) = part.page.collection.passages(&part.passages).next() else {
        return Html::default();
    };
    let stance = stance(passage);
    let evidence = later.shown.as_ref().map(|Part { page, .. }| {
        html! {
            <div class="evidence">
                {evidence(page, &Cited { document, passage })}
                <p>
                    <a href="#wording" onclick={jump(page, "wording")}>
                        {page.messages().how_wording_is_read()}
                    </a>
                </p>
            </div>
        }
    });
    html! {
        <details
            class="strength"
            data-strength={passage.strength().map(|strength| strength.as_str())}
            data-stance={stance.map(|stance| stance.as_str())}
            ontoggle={later.ontoggle.clone()}
        >
            {part.head.clone()}
            {for evidence}
        </details>
    }
}

fn stance(passage: &Passage) -> Option<Stance> {
    match &passage.reading {
        Reading::Recorded { stance, .. } => Some(*stance),
        Reading::FromWords(_) | Reading::None | Reading::NoTable => None,
    }
}

fn evidence(page: &Page, cited: &Cited<'_>) -> Html {
    let messages = page.messages();
    match &cited.passage.reading {
        Reading::FromWords(wording) => words(page, cited, wording),
        Reading::Recorded { strength: None, .. } => worded("p", messages.no_strength()),
        Reading::Recorded { .. } => match &cited.document.reported_by {
            Some(who) => worded("p", &fill(messages.recorded_from_report(), &[("who", who)])),
            None => worded("p", messages.recorded()),
        },
        Reading::None | Reading::NoTable => html! { <p></p> },
    }
}

/// The words that a verbatim passage's label was read from.
fn words(page: &Page, cited: &Cited<'_>, wording: &Wording) -> Html {
    let messages = page.messages();
    let opener = wording
        .inherited_from
        .as_deref()
        .and_then(|key| cited.document.passages.iter().find(|passage| passage.key == key));
    let read = opener.unwrap_or(cited.passage);
    let read_from = match opener {
        Some(opener) => fill(messages.read_from_opener(), &[("label", &opener.label)]),
        None => messages.read_from().to_owned(),
    };
    let hedges: Vec<String> = wording.hedges.iter().map(|span| read.said(*span)).collect();
    let asked = wording.asked.map_or(String::new(), |span| read.said(span));
    let turned_down_by = wording.turned_down_by.map_or(String::new(), |span| read.said(span));
    let rows = [
        (read_from, read.said(wording.operator)),
        (messages.turned_down_by().to_owned(), turned_down_by),
        (messages.hedges().to_owned(), listed(&hedges, "; ")),
        (messages.asked().to_owned(), asked),
    ];
    let rows = rows.into_iter().filter(|(_, words)| !words.is_empty()).map(|(name, words)| {
        html! {
            <div key={name.clone()}>
                {worded("dt", &name)}
                <dd><q dir="auto" lang={cited.document.language.clone()}>{words}</q></dd>
            </div>
        }
    });
    html! { <dl>{for rows}</dl> }
}
