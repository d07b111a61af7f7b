//! Fields with a label: a line of text, a choice. A value that is none of a choice's options is shown as not chosen,
//! and never as another one.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::at::At;

/// A line of text; `changed` is called once the reader leaves it.
pub(super) fn line(label: &str, value: &str, changed: impl Fn(String) + 'static) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            changed(field.value());
        }
    });
    html! {
        <label class="desk-field">
            <span>{label.to_owned()}</span>
            <input type="text" dir="auto" value={value.to_owned()} {onchange} />
        </label>
    }
}

/// One of several: pairs of value and text, the first for nothing chosen where `none` is given.
pub(super) fn choice(
    at: &At,
    label: &str,
    none: Option<&str>,
    options: &[(String, String)],
    chosen: &str,
    changed: impl Fn(String) + 'static,
) -> Html {
    let none = none.map(|text| (String::new(), text.to_owned()));
    let all: Vec<(String, String)> = none.into_iter().chain(options.iter().cloned()).collect();
    html! {
        <label class="desk-field">
            <span>{label.to_owned()}</span>
            <Choice
                {all}
                chosen={chosen.to_owned()}
                not_chosen={at.words().choose}
                changed={Callback::from(changed)}
            />
        </label>
    }
}

/// What a choice is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct ChoiceProps {
    /// Pairs of value and text.
    all: Vec<(String, String)>,
    chosen: String,
    /// What is shown for a value that is none of these.
    not_chosen: &'static str,
    changed: Callback<String>,
}

/// The value that is shown: for one that is no option, that of the option which says that nothing is chosen.
fn shown(all: &[(String, String)], chosen: String, not_chosen: &str) -> String {
    let is_known = all.iter().any(|(value, _)| *value == chosen);
    let has_none = all.iter().any(|(value, text)| value.is_empty() && text == not_chosen);
    if !is_known && has_none { String::new() } else { chosen }
}

/// The option that says so, where there is none.
fn stranger(all: &[(String, String)], chosen: &str, not_chosen: &str) -> Option<(String, String)> {
    let is_known = all.iter().any(|(value, _)| value == chosen);
    (!is_known).then(|| (chosen.to_owned(), not_chosen.to_owned()))
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps { all, chosen, not_chosen, changed } = props.clone();
    let list = use_node_ref();
    let chosen = shown(&all, chosen, not_chosen);
    {
        // Once a reader has chosen, a browser goes by that and no longer by `selected`: it gets the value each time.
        let (list, chosen) = (list.clone(), chosen.clone());
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(&chosen);
            }
        });
    }
    let stranger = stranger(&all, &chosen, not_chosen);
    let options = stranger.into_iter().chain(all).map(|(value, text)| {
        let selected = value == chosen;
        html! { <option key={value.clone()} value={value} {selected}>{text}</option> }
    });
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            changed.emit(field.value());
        }
    });
    html! { <select ref={list} {onchange}>{for options}</select> }
}
