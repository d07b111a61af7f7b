//! What the code will look like.

use query::selection::{Selection, to_query};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::embed_code::attributes;
use crate::view::View;

/// The element itself, as it will be in the host's page; the script that defines it is loaded when the dialog opens.
pub(super) fn preview(view: &View, selection: &Selection) -> Html {
    let mut element = VTag::new("side-by-state");
    element.key = Some(to_query(selection, &view.collection).into());
    element.add_attribute("loading", "eager");
    element.add_attribute("lang", view.language.tag());
    for (name, value) in attributes(&view.collection, selection) {
        element.add_attribute(name, value);
    }
    html! { <div>{Html::from(element)}</div> }
}
