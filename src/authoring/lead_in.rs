//! Which passage of a document file introduces an item where its `under:` line does not say so.

use crate::collection::Passage;

/// The value of `under:` for a passage that nothing introduces, where its label would say otherwise.
pub(super) const NONE: &str = "none";

/// The passage that introduces the one labelled `label`, by the labels alone: the one whose label is the item's
/// without its last number, or, for a bullet, the last passage that is none; and only where it ends in a colon.
/// `before` are the passages before it, `bullets` says which of them are bullets, and of itself last.
pub(super) fn by_label<'a>(
    before: &'a [Passage],
    bullets: &[bool],
    label: &str,
) -> Option<&'a Passage> {
    let found = if label.is_empty() {
        if bullets.last() != Some(&true) {
            return None;
        }
        let last = before.iter().zip(bullets).rev().find(|(_, is_bullet)| !**is_bullet);
        last.map(|(passage, _)| passage)
    } else {
        let (outer, _) = label.rsplit_once('.')?;
        before.iter().rev().find(|passage| passage.label == outer)
    };
    found.filter(|passage| passage.text.trim_end().ends_with(':'))
}
