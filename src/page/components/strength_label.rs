//! How strong a recommendation's wording is, with the words it was read from on demand. A label
//! with nothing behind it is never drawn.

use yew::prelude::*;

use super::links::jump;
use super::listed::listed;
use crate::page::components::worded::{worded, worded_as, worded_if};
use crate::page::state::view_model::Page;
use i18n::fill;
use model::{Polarity, Reading, Wording};
use query::comparison::Cited;

pub(super) fn strength_label(page: &Page, cited: &Cited<'_>) -> Html {
    let messages = page.messages();
    let strength = cited.passage.strength();
    let stance = match &cited.passage.reading {
        Reading::Recorded { stance, .. } => Some(*stance),
        Reading::FromWords(_) | Reading::None | Reading::NoTable => None,
    };
    let turned_down = match &cited.passage.reading {
        Reading::FromWords(wording) => wording.polarity == Polarity::Against,
        Reading::Recorded { .. } | Reading::None | Reading::NoTable => false,
    };
    if cited.passage.reading == Reading::NoTable {
        return worded_as("p", "no-table", messages.no_table());
    }
    if strength.is_none() && stance.is_none() {
        return html! { <span hidden=true></span> };
    }
    let step = strength.map(|strength| messages.strength(strength));
    // As text, so that what is copied has it too.
    let between = |is_there| if is_there { " · " } else { "" };
    html! {
        <details
            class="strength"
            data-strength={strength.map(|strength| strength.as_str())}
            data-stance={stance.map(|stance| stance.as_str())}
        >
            <summary>
                <span class="stance" hidden={stance.is_none()}>
                    {stance.map_or("", |stance| messages.stance(stance))}
                </span>
                {between(stance.is_some() && step.is_some())}
                {worded_if(step.is_some(), "span", "step", step.map_or("", |step| step.name))}
                {between(turned_down)}
                {worded_if(turned_down, "span", "turned-down", messages.turned_down())}
            </summary>
            <div class="evidence">
                {evidence(page, cited)}
                <p><a href="#wording" onclick={jump(page, "wording")}>{messages.how_wording_is_read()}</a></p>
            </div>
        </details>
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
