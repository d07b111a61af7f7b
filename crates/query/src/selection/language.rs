//! The languages of the interface. What is said in them is `i18n`'s matter.

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Arabic.
    Arabic,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// Every language, in the order of the language chooser.
    pub const ALL: &'static [Language] = &[Language::English, Language::French, Language::Arabic];

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::Arabic => "ar",
        }
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
