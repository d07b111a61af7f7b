//! Documents under review, held against the finished documents that were saved beside them. What somebody has
//! changed or taken out there since counts; the unfinished work is never lost by it.

use super::notice::{Notice, Of};
use crate::library::Entry;

/// What is beside an entry whose document was finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// The same document.
    Same,
    /// It was changed.
    Changed,
    /// It was taken out.
    Missing,
}

/// The entries as they are to be opened, and what there is to know of them. `beside` is asked with the place of each.
pub(super) fn settle(
    entries: &mut Vec<Entry>,
    mut beside: impl FnMut(usize, &Entry) -> Beside,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut places = 0..;
    entries.retain_mut(|entry| {
        let place = places.next().unwrap_or_default();
        let found = if entry.document.is_some() { beside(place, entry) } else { Beside::Same };
        if found == Beside::Same {
            return true;
        }
        let of = Of { id: entry.id.clone(), title: entry.title().to_owned() };
        entry.document = None;
        if entry.draft.is_some() {
            notices.push(match found {
                Beside::Missing => Notice::TakenOut(of),
                _ => Notice::Changed(of),
            });
        }
        // Without a draft there is nothing besides what was changed or taken out.
        entry.draft.is_some()
    });
    notices
}
