//! What ties the page to what is around it: its address, its width, what is in sight.

pub(super) mod use_address;
pub(super) mod use_change;
pub(super) mod use_drawn;
pub(super) mod use_lists_in_step;
pub(super) mod use_narrow;
pub(super) mod use_pointed_passage;
pub(super) mod use_printing;
