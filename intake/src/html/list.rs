//! Lists: which number an item prints.

use html5gum::StartTag;

use crate::numbers::{Style, written};

use super::elements::attribute;

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    /// How it is numbered; none for bullets.
    style: Option<Style>,
    next: i64,
    step: i64,
}

impl List {
    /// The list of an opening.
    pub(super) fn of(name: &str, tag: &StartTag<()>) -> Self {
        let kind = attribute(tag, "type").unwrap_or_default();
        let css = attribute(tag, "style").unwrap_or_default().to_lowercase();
        let style = match kind.as_str() {
            "a" => Style::Lower,
            "A" => Style::Upper,
            "i" => Style::LowerRoman,
            "I" => Style::UpperRoman,
            _ => Style::Decimal,
        };
        let style = if name != "ol" {
            None
        } else if !css.contains("list-style") {
            Some(style)
        } else if css.contains("lower-alpha") || css.contains("lower-latin") {
            Some(Style::Lower)
        } else if css.contains("upper-alpha") || css.contains("upper-latin") {
            Some(Style::Upper)
        } else if css.contains("lower-roman") {
            Some(Style::LowerRoman)
        } else if css.contains("upper-roman") {
            Some(Style::UpperRoman)
        } else if css.contains("none") {
            Some(Style::None)
        } else {
            Some(style)
        };
        let start = attribute(tag, "start").and_then(|start| start.trim().parse().ok());
        let reversed = attribute(tag, "reversed").is_some();
        Self { style, next: start.unwrap_or(1), step: if reversed { -1 } else { 1 } }
    }

    /// The number of the next item as it is written, without what follows it; none where it has a bullet.
    pub(super) fn number(&mut self, tag: &StartTag<()>) -> Option<String> {
        let style = self.style?;
        let own = attribute(tag, "value").and_then(|value| value.trim().parse().ok());
        let number = own.unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        let number = u32::try_from(number).map_err(|_| number.to_string());
        Some(number.map_or_else(|far| far, |number| written(number, style)))
    }

    /// Whether its items have bullets.
    pub(super) fn is_bullets(&self) -> bool {
        self.style.is_none()
    }

    /// Whether its items have numbers.
    pub(super) fn is_numbered(&self) -> bool {
        self.style.is_some_and(|style| style != Style::None)
    }
}
