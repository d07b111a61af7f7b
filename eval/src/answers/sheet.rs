//! The sheet that a coder fills in, and which passages its numbers are.

use std::fmt::Write as _;

use super::statements::Statement;

/// The columns of the sheet; the coder fills in the last.
const HEAD: &str = "number\ttopic\tissue\tquestion\tsentence\tanswer\n";

/// The sheet: neither delegation nor document is in it.
pub(super) fn text(statements: &[Statement]) -> String {
    statements.iter().fold(HEAD.to_owned(), |mut text, it| {
        let Statement { number, topic, issue, question, sentence, .. } = it;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{number}\t{topic}\t{issue}\t{question}\t{sentence}\t");
        text
    })
}

/// The passages of each number, for those who bring answers into the data.
pub(super) fn key(statements: &[Statement]) -> String {
    statements.iter().fold("number\tpassages\n".to_owned(), |mut text, it| {
        let _ = writeln!(text, "{}\t{}", it.number, it.passages.join(" "));
        text
    })
}
