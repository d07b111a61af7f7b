//! What happens on the “Your documents” page: what a reader does, and what the scripts report.

use drafts::draft::Edit;
use model::{Author, DocumentId, RoundId};

use super::asked::Asked;
use super::change::Change;
use super::keeping::Keeping;
use super::view::View;
use crate::failure::{Failure, Trouble};
use crate::read::ImportResult;

/// What happens on the “Your documents” page.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// A file begins to be read.
    Begins(u32, String),
    /// It has been read so far.
    Progress(u32, u32, u32),
    /// It has been read.
    Imported(u32, ImportResult),
    /// It could not be read.
    Fails(u32, Failure),
    /// A file is of no interest any more.
    Dismiss(u32),
    /// Shows something.
    Show(View),
    /// The next file takes the place of that summary; `None`: of none.
    Put(Option<DocumentId>),
    /// Draws more of the document on screen.
    DrawMore,
    /// Opens the controls of a block, or closes them.
    OpenBlock(Option<u32>),
    /// Corrects the document on screen.
    Edit(Edit),
    /// Takes a correction back.
    Undo,
    /// Makes it again.
    Redo,
    /// Puts the document on screen beside the others.
    Accept,
    /// Chooses the round of all documents that have none.
    RoundOfAll(RoundId),
    /// Puts all documents beside the others that have an author and a round.
    AcceptAll,
    /// Reports whether what the reader adds is kept on the device.
    Keeps(Keeping),
    /// Asks whether to delete something; asked for the same again, it asks no more.
    Ask(Asked),
    /// Asks no more.
    AskNoMore,
    /// Deletes a document.
    Remove(DocumentId),
    /// Adds an author that the collection does not know, and makes it the author of the document on screen.
    Know(Author),
    /// Adds the States that files name and the collection does not have, and makes them the authors of those documents.
    KnowSuggested,
    /// Gives the author of the document on screen to all whose files say the same of theirs.
    UseForAll,
    /// Begins a collection of the reader's own, with the topics of the product's or with none.
    Make {
        /// Its name.
        name: String,
        /// Whether it begins with the topics that are there.
        with_topics: bool,
    },
    /// Changes the collection of the reader's own.
    Change(Change),
    /// Takes what was offered, in the place of what is there.
    TakeOffered,
    /// Leaves it.
    LeaveOffered,
    /// Tells something above everything else, or nothing any more.
    Say(Option<Trouble>),
    /// Deletes everything.
    Clear,
    /// Takes that back.
    BringBack,
}
