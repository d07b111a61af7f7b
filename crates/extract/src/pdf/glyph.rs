//! What is drawn on a page, as far as text goes: signs with their places.

use std::rc::Rc;

use super::bounds::Bounds;

/// What stands for a sign whose character the file does not tell.
pub(super) const UNREAD: &str = "\u{fffd}";

/// Which way text runs on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// From left to right.
    Level,
    /// From the top down.
    Down,
    /// From right to left, upside down.
    Over,
    /// From the bottom up.
    Up,
    /// Aslant, as a watermark.
    Aslant,
}

impl Turn {
    /// The turn of text that runs this way, where y grows downwards.
    pub(super) fn of(x: f64, y: f64) -> Self {
        const STRAIGHT: f64 = 0.09;
        match (x.abs() < STRAIGHT, y.abs() < STRAIGHT) {
            (false, true) if x > 0.0 => Self::Level,
            (false, true) => Self::Over,
            (true, false) if y > 0.0 => Self::Down,
            (true, false) => Self::Up,
            _ => Self::Aslant,
        }
    }

    /// The same point for somebody who turns the page so that the text runs from left to right.
    pub(super) fn upright(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::Level | Self::Aslant => (x, y),
            Self::Down => (y, -x),
            Self::Over => (-x, -y),
            Self::Up => (-y, x),
        }
    }
}

/// How a sign is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As signs are.
    #[default]
    Plainly,
    /// In white.
    White,
    /// Not by itself, as the text that a program recognised on a picture.
    Never,
    /// Not at all: it is outside of what is painted within.
    Cut,
}

/// What a sign has of each style: bits, so that several go together.
pub(super) mod look {
    /// A line runs through it.
    pub(in crate::pdf) const STRUCK: u8 = 1;
    /// A line runs under it.
    pub(in crate::pdf) const UNDERLINED: u8 = 2;
    /// It is bold.
    pub(in crate::pdf) const BOLD: u8 = 4;
}

/// One sign on the page.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Its characters: one, or several for a ligature; none where another sign speaks for it.
    pub(super) text: Rc<str>,
    /// The left end of its base line.
    pub(super) x: f32,
    /// The height of its base line, from the page's top.
    pub(super) y: f32,
    /// How far it reaches along the line.
    pub(super) width: f32,
    /// The room after it by which all letters are drawn apart at the moment.
    pub(super) spacing: f32,
    /// The size of its font on the page.
    pub(super) size: f32,
    /// Which font it is in: equal numbers, equal fonts.
    pub(super) font: u32,
    /// Whether its font is a bold one.
    pub(super) bold: bool,
    /// Which way it runs.
    pub(super) turn: Turn,
    /// The same as a step of length 1, where y grows downwards.
    pub(super) along: (f32, f32),
    /// Its styles, as bits of `look`.
    pub(super) looks: u8,
    pub(super) shown: Shown,
    /// When it was drawn; areas are counted by the same clock.
    pub(super) at: u32,
}

impl Glyph {
    /// Whether it is only space.
    pub(super) fn is_space(&self) -> bool {
        self.text.chars().all(|ch| ch.is_whitespace() || ch == '\u{200b}')
    }

    /// Where it is seen.
    pub(super) fn bounds(&self) -> Bounds {
        let (wide, up, down) = (self.width, 0.7 * self.size, 0.05 * self.size);
        let (x, y) = (self.x, self.y);
        let corners = match self.turn {
            Turn::Level => [(x, y - up), (x + wide, y + down)],
            Turn::Over => [(x - wide, y - down), (x, y + up)],
            Turn::Down => [(x - down, y), (x + up, y + wide)],
            Turn::Up => [(x - up, y - wide), (x + down, y)],
            // Wherever it leads: what is aslant counts as larger than it is.
            Turn::Aslant => [(x - wide - up, y - wide - up), (x + wide + up, y + wide + up)],
        };
        let [(left, top), (right, bottom)] = corners.map(|(x, y)| (f64::from(x), f64::from(y)));
        Bounds { left, top, right, bottom }
    }
}

/// What a page shows.
#[derive(Default)]
pub(super) struct Drawn {
    /// The signs in the order in which they are drawn.
    pub(super) glyphs: Vec<Glyph>,
    /// How many pictures there are.
    pub(super) pictures: u32,
    /// How many signs have no character.
    pub(super) unread: u32,
    /// What stands outside the page's edges.
    pub(super) outside: String,
    /// What is on layers that are switched off.
    pub(super) hidden: String,
}
