//! A passage together with where it is from.

use model::{Document, Kind, Passage, PassageId, Strength};

/// A passage with the document it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cited<'a> {
    /// The document.
    pub document: &'a Document,
    /// The passage.
    pub passage: &'a Passage,
}

/// The recommendations among passages.
pub(crate) fn recommendations<'a>(
    passages: impl IntoIterator<Item = Cited<'a>>,
) -> impl Iterator<Item = Cited<'a>> {
    passages.into_iter().filter(Cited::is_recommendation)
}

impl Cited<'_> {
    /// The passage's address.
    pub fn id(&self) -> PassageId {
        PassageId::new(&self.document.id, &self.passage.key)
    }

    /// Whether it is a recommendation, not a remark.
    pub fn is_recommendation(&self) -> bool {
        self.passage.kind == Kind::Recommendation
    }

    /// The place of its wording in the codebook's order, which has the strongest first; one without comes last.
    pub fn rank(&self) -> usize {
        let strength = self.passage.strength();
        let place = Strength::ALL.iter().position(|it| strength == Some(*it));
        place.unwrap_or(Strength::ALL.len())
    }
}
