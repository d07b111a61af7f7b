//! Lists: which number an item prints, worked out as the word processor does.

use std::collections::HashMap;

use crate::numbers::{self, Style, written};

const LEVELS: usize = 10;

/// How a level prints its numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub(super) bullet: Option<String>,
    pub(super) style: Style,
    pub(super) before: String,
    pub(super) after: String,
    /// The whole as "%1%.%2%", in newer files.
    pub(super) format: Option<String>,
    pub(super) start: u32,
    /// How many levels are shown.
    pub(super) shown: u32,
}

/// The levels of a list's style, from 1.
pub(super) type ListStyle = HashMap<u32, Level>;

/// How far a list has come.
#[derive(Clone, Debug, Default)]
pub(super) struct Counters([Option<u32>; LEVELS]);

impl Counters {
    /// The next number on a level, as it is printed, with a tab after it.
    pub(super) fn next(&mut self, style: &ListStyle, level: u32, start: Option<u32>) -> String {
        let Some(own) = style.get(&level) else { return String::new() };
        let depth = usize::try_from(level).unwrap_or(LEVELS).saturating_sub(1);
        if let Some(counter) = self.0.get_mut(depth) {
            let next = counter.map_or(own.start, |last| last.saturating_add(1));
            *counter = Some(start.unwrap_or(next));
        }
        for deeper in self.0.iter_mut().skip(depth + 1) {
            *deeper = None;
        }
        let printed = match (&own.bullet, &own.format) {
            (Some(bullet), _) if bullet == "•" => numbers::bullet(depth + 1).to_string(),
            (Some(bullet), _) => bullet.clone(),
            (None, Some(format)) => self.filled(format, style),
            (None, None) => self.joined(own, style, level),
        };
        if printed.trim().is_empty() { String::new() } else { format!("{}\t", printed.trim()) }
    }

    fn number(&self, style: &ListStyle, level: u32) -> String {
        let depth = usize::try_from(level).unwrap_or(LEVELS).saturating_sub(1);
        let of_level = style.get(&level);
        let start = of_level.map_or(1, |level| level.start);
        let value = self.0.get(depth).copied().flatten().unwrap_or(start);
        written(value, of_level.map_or(Style::Decimal, |level| level.style))
    }

    fn joined(&self, own: &Level, style: &ListStyle, level: u32) -> String {
        let first = level.saturating_sub(own.shown.saturating_sub(1)).max(1);
        let numbers: Vec<String> = (first..=level)
            .map(|level| self.number(style, level))
            .filter(|number| !number.is_empty())
            .collect();
        if self.number(style, level).is_empty() {
            return String::new();
        }
        format!("{}{}{}", own.before, numbers.join("."), own.after)
    }

    /// "%1%.%2%" with its places filled in.
    fn filled(&self, format: &str, style: &ListStyle) -> String {
        let mut filled = String::new();
        for (index, piece) in format.split('%').enumerate() {
            match piece.parse() {
                Ok(level) if index % 2 == 1 => filled.push_str(&self.number(style, level)),
                _ => filled.push_str(piece),
            }
        }
        filled
    }
}

/// A number's style by its letter in the file, and whether all letters of a number are the same ("aa", "bb").
pub(super) fn style(format: &str, is_same: bool) -> Style {
    match format {
        "a" if is_same => return Style::Lower,
        "A" if is_same => return Style::Upper,
        "a" => return Style::LowerPlaces,
        "A" => return Style::UpperPlaces,
        "i" => return Style::LowerRoman,
        "I" => return Style::UpperRoman,
        _ => {}
    }
    // Others are written as they begin: "А, Б, .., Аа, Аб, ... (ru)".
    match format.chars().next() {
        None => Style::None,
        Some('а') => Style::Russian,
        Some('А') => Style::UpperRussian,
        Some('α') => Style::Greek,
        Some('Α') => Style::UpperGreek,
        Some('א') => Style::Hebrew,
        Some('ก') => Style::ThaiLetters,
        Some('๑') => Style::ThaiDigits,
        Some('أ') => Style::ArabicLetters,
        Some('١') => Style::ArabicDigits,
        _ => Style::Decimal,
    }
}
