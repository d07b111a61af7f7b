//! Whose column a passage is in.

use crate::page::state::view_model::Page;
use model::{AuthorCode, Document};

/// In whose column a passage is.
#[derive(Clone, PartialEq)]
pub(in crate::page) struct InColumn {
    /// The author.
    pub(in crate::page) author: AuthorCode,
    /// Whether no other column is beside it, in which a joint passage is too.
    pub(in crate::page) is_alone: bool,
}

impl InColumn {
    /// Whether the document's passages have their ids here: an id is on a page once, and a joint passage in the
    /// column of each of its authors.
    pub(super) fn has_ids(&self, page: &Page, document: &Document) -> bool {
        let first = page.columns.iter().find(|code| document.is_by(code));
        self.is_alone || first == Some(&self.author)
    }
}
