//! Elements with a text and nothing else in them. One function draws them: the macro writes some hundred bytes of the
//! program for each.

use yew::prelude::*;

/// An element of that tag with a text.
pub(in crate::page) fn worded(tag: &'static str, text: &str) -> Html {
    worded_if(true, tag, "", text)
}

/// The same with a class.
pub(in crate::page) fn worded_as(tag: &'static str, class: &'static str, text: &str) -> Html {
    worded_if(true, tag, class, text)
}

/// The same where it is there, and nothing otherwise; an empty class is none. Not for what comes and goes beside a text:
/// a browser that translates the page may have taken that out (`keepWords` in `web/run.mjs`).
#[inline(never)]
pub(in crate::page) fn worded_if(
    is_there: bool,
    tag: &'static str,
    class: &'static str,
    text: &str,
) -> Html {
    if !is_there {
        return Html::default();
    }
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{text}</@> }
}
