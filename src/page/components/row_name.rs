//! The name of a row.

use crate::page::state::view_model::Page;
use query::comparison::RowHead;

/// The issue's name, or what the row has that is under none.
pub(in crate::page) fn row_name<'a>(page: &'a Page, head: &RowHead<'a>) -> &'a str {
    match head {
        RowHead::Issue(issue) => page.text(&issue.name),
        RowHead::OtherRecommendations => page.messages().other_recommendations().name,
        RowHead::Remarks => page.messages().remarks_row().name,
    }
}
