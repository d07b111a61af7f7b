//! What ties the page to the window around it: its address, its width, what is in sight.

mod use_address;
mod use_narrow;
mod use_pointed_passage;

pub(super) use use_address::use_address;
pub(super) use use_narrow::use_narrow;
pub(super) use use_pointed_passage::use_pointed_passage;
