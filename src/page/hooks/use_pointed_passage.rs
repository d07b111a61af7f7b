//! The passage that the address points at, brought into sight.

use yew::prelude::*;

use crate::collection::PassageId;
use crate::web;

/// Brings the passage into sight whenever another one is pointed at.
#[hook]
pub(in crate::page) fn use_pointed_passage(passage: Option<PassageId>) {
    use_effect_with(passage, |passage| {
        if let Some(id) = passage {
            web::show_element(&id.to_string());
        }
    });
}
