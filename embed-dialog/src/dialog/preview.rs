//! What the code will look like.

use query::selection::{Selection, to_query};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::embed_code::{EmbedKind, Link, attributes};
use crate::view::{Choices, View};

/// The element itself, as it will be in the host's page, in a column as wide as the host's; the script that defines it is
/// loaded when the dialog opens. A frame is as high as its code says, and what is longer is scrolled.
pub(super) fn preview(view: &View, choices: &Choices, selection: &Selection) -> Html {
    let mut element = VTag::new("side-by-state");
    element.key = Some(to_query(selection, &view.collection).into());
    element.add_attribute("loading", "eager");
    element.add_attribute("lang", view.language.tag());
    for (name, value) in attributes(&view.collection, selection) {
        element.add_attribute(name, value);
    }
    let height = if choices.kind == EmbedKind::Frame { " preview-frame" } else { "" };
    let class = ["preview-column width-", choices.width.as_str(), height].concat();
    html! { <div key="element" {class}>{Html::from(element)}</div> }
}

/// The link, which leads out of the dialog.
pub(super) fn link_preview(link: &Link) -> Html {
    let Link { address, title, language } = link;
    html! {
        <p key="link">
            <a href={address.clone()} target="_blank" lang={language.tag()} dir={language.direction().as_str()}>
                {title.clone()}
            </a>
        </p>
    }
}
