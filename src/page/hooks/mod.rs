//! What ties the page to what is around it: its address, its width, what is in sight.

mod use_address;
mod use_drawn;
mod use_lists_in_step;
mod use_narrow;
mod use_pointed_passage;
mod use_printing;
mod use_top_card;

pub(super) use use_address::use_address;
pub(super) use use_drawn::use_drawn;
pub(super) use use_lists_in_step::use_lists_in_step;
pub(super) use use_narrow::use_narrow;
pub(super) use use_pointed_passage::use_pointed_passage;
pub(super) use use_printing::use_printing;
pub(super) use use_top_card::{TopCard, use_top_card};
