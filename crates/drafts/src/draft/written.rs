//! What cells say, as it is shown to the reader.

use extract::{COLUMN_OF_AUTHORS, Claim, Row};

/// What a cell says, if anything.
pub(super) fn written(cell: Option<&String>) -> Option<String> {
    cell.map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty())
}

/// A row's author and the others whose the row may be, as they are shown.
pub(super) fn with_others(row: &Row, others: Vec<Claim>) -> String {
    let (column, author) = (row.author_column.clone(), row.author.clone());
    let own = Claim { column, text: author.unwrap_or_default(), ..Claim::default() };
    as_written(&[vec![own], others].concat())
}

/// "State: Norway; Proposed by: Meridia".
pub(super) fn as_written(claims: &[Claim]) -> String {
    let filled: Vec<&Claim> = claims.iter().filter(|claim| !claim.text.is_empty()).collect();
    match filled.as_slice() {
        [only] if only.column.is_empty() => only.text.clone(),
        [only] if only.is_struck && claims.len() == 1 => only.text.clone(),
        filled => {
            let say = |claim: &&Claim| match claim.column.as_str() {
                // The file has no column of that name.
                "" | COLUMN_OF_AUTHORS => claim.text.clone(),
                column => format!("{column}: {}", claim.text),
            };
            let all: Vec<String> = filled.iter().map(say).collect();
            all.join("; ")
        }
    }
}
