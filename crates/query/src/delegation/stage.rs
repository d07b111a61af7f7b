//! The stages of the process in which a delegation handed something in.

use crate::Indexed;
use model::{AuthorCode, Document, Round};

/// A round of the process, with the delegation's documents of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage<'a> {
    /// The round.
    pub round: &'a Round,
    /// The delegation's documents of that round, its own and others' accounts of it.
    pub documents: Vec<&'a Document>,
}

/// The stages from which the collection has documents of the delegation.
pub(super) fn stages<'a>(indexed: &'a Indexed, code: &AuthorCode) -> Vec<Stage<'a>> {
    let place = indexed.authors.iter().position(|it| it.code == *code);
    let places = place.and_then(|it| indexed.of_authors().get(it)).map_or(&[][..], Vec::as_slice);
    let stage = |round: &'a Round| {
        let documents = indexed.at(places).filter(|it| it.round == round.id).collect();
        Stage { round, documents }
    };
    indexed.rounds.iter().map(stage).filter(|stage| !stage.documents.is_empty()).collect()
}
