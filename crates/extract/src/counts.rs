//! The counting of what a file may have too many of: memory goes to what is made of a file, and a few bytes can
//! ask for much.

use crate::fault::Fault;
use crate::limits::Limits;
use crate::many::Many;

/// How many of each there are so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    limits: Limits,
    made: [u64; Many::COUNT],
    /// Bytes of words that are copied.
    copied: u64,
}

impl Counts {
    /// None yet.
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { limits: *limits, made: [0; Many::COUNT], copied: 0 }
    }

    /// One more.
    pub(crate) fn one(&mut self, what: Many) -> Result<(), Fault> {
        self.more(what, 1)
    }

    /// So many more.
    pub(crate) fn more(&mut self, what: Many, count: usize) -> Result<(), Fault> {
        let Some(made) = self.made.get_mut(what as usize) else { return Ok(()) };
        *made = made.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
        self.limits.allow(what, *made)
    }

    /// Whether a file may have so many of something in one place.
    pub(crate) fn allow(&self, what: Many, count: usize) -> Result<(), Fault> {
        self.limits.allow(what, u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// None yet, with the same limits.
    pub(crate) fn anew(&self) -> Self {
        Self::new(&self.limits)
    }

    /// So many bytes of words are copied.
    pub(crate) fn copied(&mut self, bytes: usize) -> Result<(), Fault> {
        self.copied = self.copied.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        let limit = self.limits.text;
        if self.copied > limit { Err(Fault::Unpacks { limit }) } else { Ok(()) }
    }

    /// Counts from nothing again.
    pub(crate) fn again(&mut self, what: Many) {
        if let Some(made) = self.made.get_mut(what as usize) {
            *made = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_counted_by_itself() {
        let mut counts = Counts::new(&Limits { rows: 2, cells: 3, ..Limits::default() });
        assert_eq!((counts.one(Many::Rows), counts.more(Many::Cells, 3)), (Ok(()), Ok(())));
        assert_eq!(counts.one(Many::Cells), Err(Fault::TooMany { what: Many::Cells, limit: 3 }));
        assert_eq!(counts.one(Many::Rows), Ok(()));
        counts.again(Many::Rows);
        assert_eq!(counts.more(Many::Rows, 2), Ok(()));
    }
}
