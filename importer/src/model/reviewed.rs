//! What is worked out of the document on screen, once after each change, for all parts of the screen.

use std::rc::Rc;

use drafts::draft::{Counts, Labelled, ReviewFlag};
use model::Document;

use super::Model;

/// So many blocks are drawn at once; the others follow, so that the page answers in between.
const AT_ONCE: usize = 30;

/// What is worked out of a draft.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reviewed {
    /// What the codebook makes of its words.
    pub(crate) labelled: Labelled,
    /// What is not sure, block by block.
    pub(crate) review_flags: Vec<(u32, ReviewFlag)>,
    /// How many words stand where.
    pub(crate) counts: Counts,
    /// What would stand in the comparison; none while author or round are missing.
    pub(crate) ready: Option<Document>,
    /// The lines of the file.
    pub(crate) lines: Lines,
    /// How many of its blocks are drawn.
    pub(crate) drawn: usize,
}

/// A file's text, and where its lines begin. Equal only to itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    text: Rc<str>,
    starts: Rc<[usize]>,
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
    }
}

impl Lines {
    fn of(text: &Rc<str>) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text: Rc::clone(text), starts: core::iter::once(0).chain(ends).collect() }
    }

    /// The lines from the first to the last, counted from 1; nothing for lines that are not known.
    pub(crate) fn between(&self, (first, last): (u32, u32)) -> &str {
        let start = |line: u32| self.starts.get((line as usize).checked_sub(1)?).copied();
        let Some(from) = start(first) else { return "" };
        let to = start(last.saturating_add(1)).unwrap_or(self.text.len());
        self.text.get(from..to).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

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
                self.base_collection.author(&document.author).is_some()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_their_numbers() {
        let lines = Lines::of(&"one\ntwo\r\nthree".into());
        let found = [(1, 1), (1, 2), (2, 3), (3, 9), (0, 0), (7, 8), (3, 1)];
        let found: Vec<&str> = found.into_iter().map(|it| lines.between(it)).collect();
        assert_eq!(found, ["one", "one\ntwo", "two\r\nthree", "three", "", "", ""]);
    }
}
