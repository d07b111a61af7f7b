//! What coders need besides the sheet: the rules, and the answers of each issue.

use std::fmt::Write as _;

use model::Collection;

use super::scope::{NO_ANSWER, issues};

/// The rules of the codebook that a coder needs.
const RULES: &str = "\
# Coding answers

Each row of `sheet.tsv` has a sentence and the question of its issue. Write into the last column the id of the answer
that the sentence gives to that question, or `none`.

- Code what the sentence says to the question. Do not code what its author may think, or has said elsewhere.
- Silence is never an answer. A sentence that speaks of the issue without answering the question is `none`.
- A remark can answer. “Supports the text as drafted” answers where the question or the instructions say so.
- Where two answers fit, choose the one that the main point of the sentence gives.
- “Yes, extent not stated” is an answer of its own. It is not less than “yes, as a whole”.
- `[delegation]` is in the place of a name. Words in round brackets at the beginning introduce the sentence.
- Work alone. Every row needs a code. Do not change the other columns.
";

/// The rules, and for each issue its question and its answers.
pub(super) fn text(collection: &Collection) -> String {
    let mut text = RULES.to_owned();
    for (topic, issue) in issues(collection) {
        let (name, question) = (issue.name.get("en"), issue.explanation.get("en"));
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n## {}/{}\n\n{name}: {question}\n\n| id | answer | use when | not when |\n|---|---|---|---|\n",
            topic.id, issue.id
        );
        for answer in &issue.answers {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} |",
                answer.id,
                answer.name.get("en"),
                answer.use_when,
                answer.not_when
            );
        }
        let _ = writeln!(text, "| `{NO_ANSWER}` | no answer | None of these fits. | |");
    }
    text
}
