//! What a table says of whose a row is where one cell does not settle it. Names are not known here: whether
//! "NOR" and "Norway" are the same is for whoever knows the States.

/// A cell that says whose a row is, or with whom its author agrees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// The column's name, as written; empty for a row of one cell.
    pub column: String,
    /// What the cell says, struck words between "~~"; empty where a blank cell leaves it open.
    pub text: String,
    /// Whether words of it are struck out.
    pub is_struck: bool,
    /// Whether the column is of those who support a proposal, and need not have made it.
    pub is_support: bool,
}

/// How a row lies in a table in which no column names authors, so that rows of one cell may name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowPlace {
    /// The rows of one cell between the passage before and this one.
    pub over: Vec<Claim>,
    /// What the row comes after.
    pub after: After,
    /// Whether its words are all that the row has.
    pub is_lone: bool,
    /// Whether they are in no column of words: a sentence beside the table.
    pub is_beside: bool,
}

/// What a row of a table comes after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum After {
    /// The row before.
    #[default]
    Row,
    /// A blank row.
    Gap,
    /// A row that is not shown.
    Hidden,
    /// The table's head.
    Head,
}
