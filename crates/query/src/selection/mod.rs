//! What the reader chose, as one value in four parts, and its one grammar. What a choice brings to the screen is
//! `comparison`'s matter; where the grammar is written (an address, an attribute, a message) is
//! `web`'s.

mod chosen;
mod filter;
mod grammar;
mod language;
mod words;

pub use chosen::{Focus, Preferences, Selection};
pub use filter::{Authors, Filter, Rounds};
pub use grammar::{Unknown, Written, from_query, to_query, write};
pub use words::{Direction, Language, Name, Rule, Theme, View, Visibility};
