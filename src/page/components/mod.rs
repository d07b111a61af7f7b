//! The parts of the page that no view has to itself, one a file. They use no view.

pub(super) mod about;
mod author_chooser;
pub(super) mod controls;
pub(super) mod document_item;
pub(super) mod empty_meaning;
mod joint;
pub(super) mod links;
pub(super) mod listed;
mod marked_text;
pub(super) mod masthead;
mod missing_documents;
pub(super) mod nobody;
pub(super) mod notices;
pub(super) mod page_foot;
pub(super) mod passage;
pub(super) mod piece;
pub(super) mod row_head;
pub(super) mod row_name;
mod share;
pub(super) mod silent_names;
mod strength_label;
pub(super) mod topic_head;
pub(super) mod topic_list;
mod view_list;
pub(super) mod whose_words;
pub(super) mod worded;
