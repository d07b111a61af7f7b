//! The address and the Selection, kept the same; and the host informed of every new one.

use yew::prelude::*;

use super::use_change::{use_change, use_kept};
use crate::page::host_context::{PageEvent, Place};
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use crate::web::{self, Address};
use query::selection::write;

/// Writes the Selection into the address, and follows the address back and forward. A frame writes
/// into its own address and leaves no step in its host's history; an element has no address.
#[hook]
pub(in crate::page) fn use_address(page: &Page, by_reader: bool) {
    let written = write(&page.selection, &page.collection);
    let key = written.whole();
    let address = match page.context.place {
        Place::Page => Some(Address::Site(page.context.site.clone())),
        Place::Frame => Some(Address::Replaced),
        Place::File => Some(Address::BehindHash),
        Place::Element | Place::Static => None,
    };
    let is_followed = address.is_some();
    let notify = page.context.notify.clone();
    let write = move |is_first: bool| {
        if let Some(address) = &address {
            // What the page was opened with stays in the address as it was written, where a server may see it.
            web::write_address(address, &written, by_reader && !is_first);
        }
        if !is_first {
            notify.emit(PageEvent::Selected { query: written.whole(), by_reader });
        }
    };
    use_change(Some(key), Box::new(write));
    let dispatch = page.dispatch.clone();
    let follow = move |query| dispatch.emit(Action::Follow(query));
    use_kept(Box::new(move || Box::new(is_followed.then(|| web::on_address_change(follow)))));
}
