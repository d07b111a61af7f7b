//! The codebook as code: recommendation or remark, strength, polarity, hedges and who is asked,
//! each with the words it was read from. It reads one passage's words; which passage opens which
//! list is `structure`'s matter.
//!
//! Where the codebook is silent, these choices are made; the words themselves stand in one table a
//! language, so that a linguist can review them.
//! - The first sentence that asks decides; one that only allows gives way to a later demand.
//! - An item of a list inherits unless its first sentence has an operator of its own or is a whole
//!   sentence of description; an order in bare words ("establish ...") inherits too, an edit of the
//!   draft ("delete ...") does not.
//! - What the author asked for in the past ("we have always called for") is history: a remark.
//! - Support for a thing as it stands is a remark; for something still to be done ("supports
//!   adding", "supports the proposal to"), a recommendation.
//! - Being against ("opposes", "cannot accept", "it would be premature to") recommends, against.
//! - Where a negation turns a proposal down it is shown as what did so; in a restraint it is part of
//!   the operator ("must not").

mod asked;
mod clause;
mod deciding;
mod document;
mod english;
mod french;
mod hedge;
mod index;
mod label;
mod languages;
mod list_item;
mod opens_list;
mod operator;
mod pattern;
mod polarity;
mod reported;
mod row;
mod sentence;
mod spanish;
mod speaker;
mod table;
mod token;
mod written;

pub use document::{Ask, label_document, label_passages, said_words};
pub use label::{Label, Opener, has_inheritable_operator, label};
pub use languages::has_table;
