//! Whose words a passage is: the author's own, or a summary.

use crate::page::state::view_model::Page;
use i18n::fill;
use model::{Document, Evidence, Form};

/// Whose words a document's passages are, in a few words.
pub(in crate::page) fn whose_words(page: &Page, document: &Document) -> String {
    let messages = page.messages();
    match (document.form, document.evidence, &document.reported_by) {
        (Form::Verbatim, _, _) if document.loaded => messages.own_words_loaded().to_owned(),
        (Form::Verbatim, _, _) => messages.own_words().to_owned(),
        (Form::Summary, Evidence::Reported, Some(who)) => {
            fill(messages.our_summary_of_report(), &[("who", who)])
        }
        (Form::Summary, _, _) => messages.our_summary().to_owned(),
    }
}
