//! Elements that go on where what is around them ends: `<s>` without an end strikes the next paragraphs, too. This is
//! what the standard calls reconstructing the active formatting elements.

use html5gum::StartTag;

/// The most that go on; browsers have no such limit, and no page has so many.
const MOST: usize = 64;
/// How many that are the same go on at most, as in browsers.
const MOST_SAME: usize = 3;

/// An element that goes on until its own end.
pub(super) struct Active {
    pub(super) tag: StartTag<()>,
    /// Which of the page's elements it is; none where what is around it has ended.
    pub(super) open: Option<usize>,
}

/// Those that go on, the outermost first. None is where a cell of a table begins: nothing goes on into one.
#[derive(Default)]
pub(super) struct Actives(pub(super) Vec<Option<Active>>);

/// Whether an element is one that goes on.
fn continues(name: &[u8]) -> bool {
    matches!(
        name,
        b"b" | b"big"
            | b"code"
            | b"em"
            | b"font"
            | b"i"
            | b"nobr"
            | b"s"
            | b"small"
            | b"strike"
            | b"strong"
            | b"tt"
            | b"u"
    )
}

impl Actives {
    /// The place of the first that goes on here.
    pub(super) fn here(&self) -> usize {
        self.0.iter().rposition(Option::is_none).map_or(0, |at| at + 1)
    }

    /// An element has begun.
    pub(super) fn begin(&mut self, tag: &StartTag<()>, open: usize) {
        if !continues(&tag.name) {
            return;
        }
        let same = |active: &Option<Active>| {
            active.as_ref().is_some_and(|active| {
                active.tag.name == tag.name && active.tag.attributes == tag.attributes
            })
        };
        let here = self.here();
        let mut all = self.0.iter().enumerate().skip(here);
        let first = all.find(|(_, active)| same(active)).map(|(at, _)| at);
        let count = self.0.iter().skip(here).filter(|active| same(active)).count();
        if let Some(first) = first.filter(|_| count >= MOST_SAME) {
            self.0.remove(first);
        }
        if self.0.len() < MOST {
            self.0.push(Some(Active { tag: tag.clone(), open: Some(open) }));
        }
    }

    /// A cell of a table begins.
    pub(super) fn begin_cell(&mut self) {
        self.0.push(None);
    }

    /// A cell of a table has ended.
    pub(super) fn end_cell(&mut self) {
        self.0.truncate(self.here().saturating_sub(1));
    }

    /// An element has ended because what is around it has.
    pub(super) fn cut(&mut self, open: usize) {
        for active in self.0.iter_mut().rev().flatten() {
            if active.open == Some(open) {
                active.open = None;
                return;
            }
        }
    }

    /// The page says the end of an element. Whether it had ended already, and now does not go on.
    pub(super) fn end(&mut self, name: &str) -> bool {
        let here = self.here();
        let is = |active: &Option<Active>| {
            active.as_ref().is_some_and(|active| *active.tag.name == *name.as_bytes())
        };
        let Some(at) = self.0.iter().rposition(is).filter(|at| *at >= here) else { return false };
        self.0.remove(at).is_some_and(|active| active.open.is_none())
    }
}
