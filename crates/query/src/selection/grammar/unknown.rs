//! What an address asked for in vain.

use crate::selection::words::Name;

/// Something that an address asked for and the collection does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Which part of the address (`topic`).
    pub name: Name,
    /// What it asked for.
    pub value: String,
}
