//! Works out what the parts of the screen need of a document, and how much of it is drawn.

use std::rc::Rc;

use drafts::draft::Counts;

use super::reviewed::{Lines, Reviewed};
use super::state::Model;

/// So many blocks are drawn at once; the others follow, so that the page answers in between.
const AT_ONCE: usize = 30;

impl Model {
    /// Works it out again, where the document on screen or anything in it has changed.
    pub(super) fn work_out(&mut self) {
        let Some(entry) = self.reviewed() else {
            self.out = None;
            return;
        };
        let Some(draft) = entry.draft.clone() else {
            self.out = None;
            return;
        };
        let id = entry.id.clone();
        let draft = draft.within(&self.base_collection);
        let before = self.out.take().filter(|(known, _)| *known == id).map(|(_, out)| out);
        let labelled = draft.labelled(&mut self.label_cache);
        let is_same = |lines: &Lines| Rc::ptr_eq(&lines.text, &draft.original);
        let (lines, drawn) = before.map_or((None, AT_ONCE), |out| (Some(out.lines), out.drawn));
        let out = Reviewed {
            review_flags: draft.review_flags(&labelled),
            counts: Counts::of(&draft),
            // Without a known author and round it would be nowhere in the comparison.
            ready: draft.document(id.clone(), &labelled).filter(|document| {
                document.authors().all(|code| self.base_collection.author(code).is_some())
                    && self.base_collection.round(&document.round).is_some()
            }),
            lines: lines.filter(is_same).unwrap_or_else(|| Lines::of(&draft.original)),
            drawn,
            labelled,
        };
        self.out = Some((id, out));
    }

    /// What is worked out of the document on screen.
    pub(crate) fn worked_out(&self) -> Option<&Reviewed> {
        self.out.as_ref().map(|(_, out)| out)
    }

    /// Whether there are blocks that are not drawn yet.
    pub(crate) fn has_more_to_draw(&self) -> bool {
        let blocks = self.reviewed().and_then(|entry| entry.draft.as_ref());
        let blocks = blocks.map_or(0, |draft| draft.blocks.len());
        self.worked_out().is_some_and(|out| out.drawn < blocks)
    }

    pub(super) fn draw_more(&mut self) {
        if let Some((_, out)) = &mut self.out {
            out.drawn += AT_ONCE;
        }
    }

    /// Has a block drawn at once that is about to be shown.
    pub(super) fn draw_as_far_as(&mut self, block: u32) {
        let draft = self.reviewed().and_then(|entry| entry.draft.as_ref());
        let place = draft.and_then(|draft| draft.blocks.iter().position(|it| it.id == block));
        if let (Some(place), Some((_, out))) = (place, &mut self.out) {
            out.drawn = out.drawn.max(place + 1);
        }
    }
}
