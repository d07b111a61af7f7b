//! Every call to the browser. Natively, where the page is rendered without one, each function
//! answers as a browser without an opinion would: the desktop's width.
//! Nothing here knows Yew or decides anything.

mod address;
mod container;
mod folded;
mod window;

pub(crate) use address::{Address, on_address_change, write_address};
pub(crate) use container::Container;
pub(crate) use folded::folded;
pub(crate) use window::{describe_page, on_print, preferred_language, soon};
