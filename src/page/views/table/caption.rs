//! What the comparison is of, in one line, for the eye that does not see it.

use crate::page::state::view_model::Page;
use query::comparison::Comparison;

/// What the comparison is of, in one line.
pub(super) fn caption(page: &Page, compared: &Comparison<'_>) -> String {
    let topic = page.text(&compared.topic.name);
    page.messages().caption().of(page.language, compared.columns.len(), &[("topic", topic)])
}
