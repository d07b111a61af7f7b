//! What can be printed at the start of a line: a number, a letter, a roman number or a bullet.
//! Only the values; `scan` finds them.

/// What a mark counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Family {
    /// 7
    Arabic,
    /// a
    Lower,
    /// A
    Upper,
    /// iv
    LowerRoman,
    /// IV
    UpperRoman,
    /// 2.1, with this many numbers
    Path(u8),
    /// B19: a paragraph of the draft, by its section's letter and its number
    Draft,
}

impl Family {
    /// Capital letters and capital roman numbers, which name sections.
    pub(crate) fn is_capital(self) -> bool {
        matches!(self, Family::Upper | Family::UpperRoman)
    }
}

/// How a mark is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// 7.
    Dot,
    /// 7)
    Paren,
    /// (7)
    Enclosed,
    /// `[7]`
    Square,
    /// ¶7
    Pilcrow,
    /// 1°
    Degree,
    /// I –
    Dash,
    /// 7
    Bare,
}

/// One way to read a mark: "i" is the ninth letter or the first roman number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// What it counts in.
    pub(crate) family: Family,
    /// Which one it is, from 1.
    pub(crate) value: u32,
}

/// A number, letter or roman number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// As printed, without brackets; parts of a path joined with dots.
    pub(crate) printed: String,
    /// The ways to read it.
    pub(crate) readings: Vec<Reading>,
    /// How it is set.
    pub(crate) shape: Shape,
    /// Where the words after it begin.
    pub(crate) end: usize,
}

impl Number {
    /// Whether it has several parts: "2.1".
    pub(crate) fn is_path(&self) -> bool {
        self.readings.iter().any(|reading| matches!(reading.family, Family::Path(_)))
    }
}

/// The mark at the start of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A number, letter or roman number.
    Number(Number),
    /// A bullet or a dash.
    Bullet {
        /// The character.
        sign: char,
        /// Where the words after it begin.
        end: usize,
        /// Whether the character is used for nothing else.
        certain: bool,
    },
}

impl Mark {
    /// Where the words after the mark begin.
    pub(crate) fn end(&self) -> usize {
        match self {
            Mark::Number(number) => number.end,
            Mark::Bullet { end, .. } => *end,
        }
    }
}
