//! Lists: which number an item prints.

use html5gum::StartTag;

use crate::numbers::{Style, written};

use super::elements::attribute;

/// The number or sign of an item, as a rule of style names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    None,
    Bullet,
    Sign(char),
    Number(Style),
}

impl Marker {
    /// One by its name; none where it is not known.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::None,
            "disc" | "circle" | "square" => Self::Bullet,
            "decimal" => Self::Number(Style::Decimal),
            "decimal-leading-zero" => Self::Number(Style::Padded),
            "lower-alpha" | "lower-latin" => Self::Number(Style::LowerPlaces),
            "upper-alpha" | "upper-latin" => Self::Number(Style::UpperPlaces),
            "lower-roman" => Self::Number(Style::LowerRoman),
            "lower-greek" => Self::Number(Style::Greek),
            "hebrew" => Self::Number(Style::Hebrew),
            "thai" => Self::Number(Style::ThaiDigits),
            "arabic-indic" => Self::Number(Style::ArabicDigits),
            "upper-roman" => Self::Number(Style::UpperRoman),
            _ => return None,
        })
    }

    /// One by the old attribute.
    fn of(tag: &StartTag<()>) -> Option<Self> {
        let kind = attribute(tag, "type")?;
        Some(match kind.trim() {
            "1" => Self::Number(Style::Decimal),
            "a" => Self::Number(Style::LowerPlaces),
            "A" => Self::Number(Style::UpperPlaces),
            "i" => Self::Number(Style::LowerRoman),
            "I" => Self::Number(Style::UpperRoman),
            other => return Self::named(&other.to_ascii_lowercase()),
        })
    }
}

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    marker: Marker,
    next: i64,
    step: i64,
}

impl List {
    /// The list of an opening, with what rules say of its items, and how many it has where it counts down.
    pub(super) fn of(
        name: &str,
        tag: &StartTag<()>,
        ruled: Option<Marker>,
        items: Option<i64>,
    ) -> Self {
        let own = if name == "ol" { Marker::Number(Style::Decimal) } else { Marker::Bullet };
        let marker = ruled.or_else(|| Marker::of(tag)).unwrap_or(own);
        // A list with bullets keeps them where the page draws others.
        let marker = if name != "ol" && marker == Marker::None { Marker::Bullet } else { marker };
        let start = attribute(tag, "start").filter(|_| name == "ol");
        let start = start.and_then(|start| start.trim().parse().ok());
        let step = if items.is_some() { -1 } else { 1 };
        Self { marker, next: start.or(items).unwrap_or(1), step }
    }

    /// The number of the next item as it is written, with what follows it; none where it has a bullet.
    pub(super) fn number(&mut self, tag: &StartTag<()>, ruled: Option<Marker>) -> Option<Number> {
        let own = attribute(tag, "value").and_then(|value| value.trim().parse().ok());
        let number: i64 = own.unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        match ruled.or_else(|| Marker::of(tag)).unwrap_or(self.marker) {
            Marker::Bullet => None,
            Marker::None => Some(Number { text: String::new(), is_counted: false }),
            Marker::Sign(sign) => Some(Number { text: sign.to_string(), is_counted: false }),
            Marker::Number(style) => {
                let number = u32::try_from(number).map_err(|_| number.to_string());
                let text = number.map_or_else(|far| far, |number| written(number, style));
                Some(Number { text, is_counted: true })
            }
        }
    }

    /// Whether its items have bullets.
    pub(super) fn is_bullets(&self) -> bool {
        self.marker == Marker::Bullet
    }
}

/// What an item has before its words.
pub(super) struct Number {
    pub(super) text: String,
    /// Whether it is a number, and no sign.
    pub(super) is_counted: bool,
}
