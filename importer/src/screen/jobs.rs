//! The files that are being read, and those that could not be.

use i18n::fill;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::at::At;
use super::message::message;
use crate::failure::Failure;
use crate::messages::{failures, notices};
use crate::model::action::Action;
use crate::model::job::{Job, State};
use crate::model::state::Model;
use crate::plain_object::object;

pub(super) fn jobs(at: &At, model: &Model) -> Html {
    let items = model.jobs.iter().map(|job| {
        html! { <li key={job.id} class="desk-job">{job_item(at, job)}</li> }
    });
    html! {
        <div class="desk-jobs" aria-busy={model.is_reading().to_string()}>
            <ul aria-live="polite">{for items}</ul>
        </div>
    }
}

fn job_item(at: &At, job: &Job) -> Html {
    let words = at.words();
    let name = job.name.as_str();
    match &job.state {
        State::Waiting => html! {
            <div>
                <span>{fill(words.waiting, &[("name", name)])}</span>
                {cancel(at, job.id)}
            </div>
        },
        State::Reading { done, of } => {
            let values = [("name", name), ("done", &done.to_string()), ("of", &of.to_string())];
            let text = fill(words.reading, &values);
            html! {
                <div>
                    <progress max={of.to_string()} value={done.to_string()} aria-label={text.clone()} />
                    <span>{text}</span>
                    {cancel(at, job.id)}
                </div>
            }
        }
        State::Failed(failure) if failure.is_locked() => locked(at, job, failure),
        State::Failed(failure) => {
            read(at, job, message(failures::failure(at.language, failure), failure.detail()))
        }
        State::Taken => read(at, job, html! { <span hidden=true /> }),
    }
}

/// A file that was read: what went wrong, and what else there is to know of it.
fn read(at: &At, job: &Job, why: Html) -> Html {
    let words = at.words();
    let notices = job.notices.iter().enumerate().map(|(place, notice)| {
        html! { <li key={place} dir="auto">{notices::notice(words, notice)}</li> }
    });
    html! {
        <div class="desk-failed">
            <strong dir="auto">{job.name.clone()}</strong>
            {why}
            <ul class="desk-notices" hidden={job.notices.is_empty()}>{for notices}</ul>
            {at.button(words.dismiss, Action::Dismiss(job.id))}
        </div>
    }
}

fn cancel(at: &At, id: u32) -> Html {
    let shared = at.shared.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        shared.tell("cancel", &JsValue::from(id));
        shared.act(Action::Dismiss(id));
    });
    html! { <button type="button" {onclick}>{at.words().cancel}</button> }
}

/// A field for the password of a file.
fn locked(at: &At, job: &Job, failure: &Failure) -> Html {
    let words = at.words();
    let (shared, id, name) = (at.shared.clone(), job.id, job.name.clone());
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let field = form.and_then(|form| form.query_selector("input").ok().flatten());
        let Some(field) = field.map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
        let answer = object(&[("job", id.into()), ("password", field.value().into())]);
        shared.act(Action::Begins(id, name.clone()));
        shared.tell("password", &answer);
    });
    html! {
        <form {onsubmit}>
            <p>{failures::failure(at.language, failure)}</p>
            <label>
                {fill(words.locked_label, &[("name", &job.name)])}{" "}
                <input type="password" autocomplete="off" />
            </label>
            <button type="submit">{words.unlock}</button>
            {at.button(words.dismiss, Action::Dismiss(job.id))}
        </form>
    }
}
