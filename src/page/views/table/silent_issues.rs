//! The issues of the rows in which none of the columns has a passage.

use model::Issue;
use query::comparison::{Comparison, RowHead};

pub(super) fn silent_issues<'a>(compared: &Comparison<'a>) -> Vec<&'a Issue> {
    let issues = compared.silent_rows.iter().filter_map(|row| match row.head {
        RowHead::Issue(issue) => Some(issue),
        RowHead::OtherRecommendations | RowHead::Remarks => None,
    });
    issues.collect()
}
