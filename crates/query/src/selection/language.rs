//! The languages of the interface: tags and directions. What is said in them is `i18n`'s matter.

use super::words::{Direction, Language};

impl Language {
    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        self.as_str()
    }

    /// Which way it is written.
    pub const fn direction(self) -> Direction {
        match self {
            Language::English | Language::French => Direction::LeftToRight,
            Language::Arabic => Direction::RightToLeft,
        }
    }

    /// The language that a tag asks for, its region and script aside (`fr-CA` is French).
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}
