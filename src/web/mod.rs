//! Every call to the browser. Natively, where the page is rendered without one, each function
//! answers as a browser without an opinion would: the desktop's width, the collection's names.
//! Nothing here knows Yew or decides anything.

mod address;
mod folded;
mod names;
mod viewport;
mod window;

pub(crate) use address::{href, on_address_change, query, set_query};
pub(crate) use folded::folded;
pub(crate) use names::author_names;
pub(crate) use viewport::{is_narrow, on_narrow_change};
pub(crate) use window::{describe_page, preferred_language, show_element};
