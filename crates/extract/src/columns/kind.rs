//! What a column may hold.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// What is said.
    Text,
    /// What is proposed, beside a column of what is said: a passage of its own.
    Proposal,
    /// Why it is said: a passage of its own.
    Reason,
    Author,
    /// Who supports what is said, and need not have said it.
    Supporter,
    Label,
    Topic,
    Issue,
    Kind,
    Round,
    Title,
    Date,
    Url,
}

impl Column {
    /// Whether a cell of it is a passage.
    pub(crate) fn is_words(self) -> bool {
        matches!(self, Self::Text | Self::Proposal | Self::Reason)
    }

    /// Whether a cell of it says which document the row is of.
    pub(crate) fn is_of_document(self) -> bool {
        matches!(self, Self::Author | Self::Round | Self::Title | Self::Date | Self::Url)
    }
}

/// The name of the column of words that messages use.
pub(crate) const TEXT: &str = "text";
