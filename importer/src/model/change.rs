//! What can be changed in a collection of the reader's own.

use model::Author;

/// One change to a collection of the reader's own. Places are those in its lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Its name.
    Name(String),
    /// One more round of that name.
    AddRound(String),
    /// A round's name.
    RoundName(usize, String),
    /// Takes a round out that no document answers.
    DropRound(usize),
    /// One more topic of that name.
    AddTopic(String),
    /// A topic's name.
    TopicName(usize, String),
    /// What it covers.
    TopicExplanation(usize, String),
    /// The words that speak of it, in English: of headings and of running text, with commas between.
    TopicTerms(usize, String),
    /// Takes a topic out that no passage speaks of.
    DropTopic(usize),
    /// One more issue of a topic.
    AddIssue(usize, String),
    /// An issue's name.
    IssueName(usize, usize, String),
    /// Takes an issue out that no passage speaks of.
    DropIssue(usize, usize),
    /// One more author: code and name.
    AddAuthor(Author),
    /// Takes an author out that wrote no document.
    DropAuthor(usize),
}
