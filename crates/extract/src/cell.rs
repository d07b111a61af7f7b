//! A cell of a table: its words, where they have a style, and what the sheet says of the cell itself.

use std::borrow::Cow;

use crate::overlay;
use crate::styled::{Styled, TextStyle, distinct, taken_out};

/// Words with the stretches that have a style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) styles: Vec<Styled>,
}

impl Words {
    /// Words with the marks of their styles, without white space around them.
    pub(crate) fn of_marked(marked: &str) -> Self {
        let (text, styles) = taken_out(distinct(overlay::marked(marked).into_owned()));
        Self { text, styles }.trimmed()
    }

    /// Adds other words with their styles.
    pub(crate) fn append(&mut self, text: &str, styles: &[Styled]) {
        let from = self.text.len();
        self.text.push_str(text);
        self.styles.extend(styles.iter().map(|styled| Styled {
            start: styled.start + from,
            end: styled.end + from,
            style: styled.style,
        }));
    }

    /// The words without white space around them; the stretches stay on their words.
    fn trimmed(self) -> Self {
        let from = self.text.len() - self.text.trim_start().len();
        let text = self.text.trim();
        let moved = |at: usize| at.saturating_sub(from).min(text.len());
        let styles = self.styles.iter().map(|styled| Styled {
            start: moved(styled.start),
            end: moved(styled.end),
            style: styled.style,
        });
        let styles = styles.filter(|styled| styled.start < styled.end).collect();
        Self { text: text.to_owned(), styles }
    }
}

/// A cell. Most are plain, and a sheet has very many: what few have is kept apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its words, without white space around them.
    pub(crate) text: String,
    more: Option<Box<More>>,
}

/// What few cells have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct More {
    styles: Vec<Styled>,
    day: Option<String>,
    is_merged: bool,
    is_copied: bool,
    is_hidden: bool,
    is_unseen: bool,
    /// What a picture or a field in it shows, as the file describes it.
    described: String,
}

impl Cell {
    /// A cell of words without anything more.
    pub(crate) fn plain(text: &str) -> Self {
        let mut cell = Self::default();
        match overlay::marked(text) {
            Cow::Borrowed(text) => text.trim().clone_into(&mut cell.text),
            Cow::Owned(marked) => cell.add(&Words::of_marked(&marked)),
        }
        cell
    }

    /// A cell of words that have their styles, or else what signs strike out.
    pub(crate) fn of(words: &Words) -> Self {
        if words.styles.is_empty() {
            return Self::plain(&words.text);
        }
        let mut cell = Self::default();
        cell.add(words);
        cell
    }

    /// Adds words to it, after a space where there are some already.
    pub(crate) fn add(&mut self, words: &Words) {
        let mut all = Words { text: std::mem::take(&mut self.text), styles: self.take_styles() };
        if !all.text.is_empty() {
            all.text.push(' ');
        }
        all.append(&words.text, &words.styles);
        self.text = all.text;
        if !all.styles.is_empty() {
            self.more().styles = all.styles;
        }
    }

    /// Its words without those that are struck out.
    pub(crate) fn said(&self) -> Cow<'_, str> {
        let struck = self.styles().iter().filter(|it| it.style == TextStyle::Struck);
        let mut said = Cow::Borrowed(self.text.as_str());
        for out in struck.rev() {
            if self.text.get(out.start..out.end).is_some() {
                said.to_mut().replace_range(out.start..out.end, " ");
            }
        }
        match said {
            Cow::Borrowed(text) => Cow::Borrowed(text),
            Cow::Owned(text) => {
                let words: Vec<&str> = text.split_whitespace().collect();
                let words = words.join(" ");
                Cow::Owned(if words.contains(char::is_alphanumeric) {
                    words
                } else {
                    String::new()
                })
            }
        }
    }

    /// Its words that are struck out.
    pub(crate) fn struck(&self) -> String {
        let struck = self.styles().iter().filter(|it| it.style == TextStyle::Struck);
        let words: Vec<&str> = struck.filter_map(|it| self.text.get(it.start..it.end)).collect();
        words.join(" ")
    }

    /// Says that all of its words are struck out.
    pub(crate) fn strike(&mut self) {
        let styled = Styled { start: 0, end: self.text.len(), style: TextStyle::Struck };
        let more = self.more();
        more.styles.retain(|it| it.style != TextStyle::Struck);
        more.styles.insert(0, styled);
    }

    fn take_styles(&mut self) -> Vec<Styled> {
        self.more.as_mut().map(|more| std::mem::take(&mut more.styles)).unwrap_or_default()
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    /// Where its words have a style.
    pub(crate) fn styles(&self) -> &[Styled] {
        self.more.as_ref().map_or(&[], |more| &more.styles)
    }

    /// The day that it is, where it is a date.
    pub(crate) fn day(&self) -> Option<&str> {
        self.more.as_ref().and_then(|more| more.day.as_deref())
    }

    /// Says which day it is.
    pub(crate) fn set_day(&mut self, day: Option<String>) {
        if day.is_some() {
            self.more().day = day;
        }
    }

    /// Whether its words are those of a cell above that it is merged with.
    pub(crate) fn is_merged(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.is_merged)
    }

    /// The same cell for a row that is merged into it.
    pub(crate) fn merged(&self) -> Self {
        let mut cell = self.clone();
        cell.more().is_merged = true;
        cell
    }

    /// The same for a row whose own cell is blank, and not merged.
    pub(crate) fn copied(&self) -> Self {
        let mut cell = self.merged();
        cell.more().is_copied = true;
        cell
    }

    /// Whether its words are those of a cell above because its own are blank.
    pub(crate) fn is_copied(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.is_copied)
    }

    /// Whether it is in a column that is not shown.
    pub(crate) fn is_hidden(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.is_hidden)
    }

    /// Says that its column is not shown.
    pub(crate) fn hide(&mut self) {
        self.more().is_hidden = true;
    }

    /// Says that it has something which is not here: words that nobody sees, a picture, a formula.
    pub(crate) fn blank_out(&mut self) {
        self.more().is_unseen = true;
    }

    /// The same with the words that the file has for it.
    pub(crate) fn describe(&mut self, described: String) {
        self.blank_out();
        self.more().described = described;
    }

    /// Puts such words in the place of its own, where it has none.
    pub(crate) fn take_description(&mut self) {
        let described = self.more.as_mut().map(|more| std::mem::take(&mut more.described));
        let described = described.filter(|words| self.is_empty() && !words.is_empty());
        if let Some(words) = described {
            self.more().is_unseen = false;
            self.add(&Words::of_marked(&words));
        }
    }

    /// Whether it has something that cannot be read: what is not here, or a formula that failed.
    pub(crate) fn is_unread(&self) -> bool {
        self.is_empty() && self.is_unseen() || self.is_error()
    }

    /// Whether it is a box that is ticked or not, which names nobody.
    pub(crate) fn is_box(&self) -> bool {
        !self.is_empty() && self.text.chars().all(|ch| matches!(ch, '☐' | '☑' | '☒') || ch == ' ')
    }

    /// Whether it has something which is not here.
    pub(crate) fn is_unseen(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.is_unseen)
    }

    /// Whether it has no words.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it says that a formula failed: "#N/A", "#REF!", "#¿NOMBRE?", "Err:502".
    pub(crate) fn is_error(&self) -> bool {
        if let Some(number) = self.text.strip_prefix("Err:") {
            return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
        }
        let Some(name) = self.text.strip_prefix('#') else { return false };
        let counts = |ch: char| ch.is_uppercase() || matches!(ch, '/' | '0' | '_' | '¡' | '¿');
        match name.strip_suffix(['!', '?']) {
            Some(name) => name.chars().any(char::is_uppercase) && name.chars().all(counts),
            None => matches!(name, "N/A" | "N/D" | "NV" | "NA" | "GETTING_DATA"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextStyle;
    use crate::styled::wrapped;

    #[test]
    fn stretches_stay_on_their_words() {
        let marked = format!("  States {} share", wrapped("never ", &[TextStyle::Struck]));
        let words = Words::of_marked(&marked);
        let mut all = Cell::plain("One");
        all.add(&words);
        assert_eq!(all.text, "One States never  share");
        let [at] = all.styles() else { panic!() };
        assert_eq!(&all.text[at.start..at.end], "never");
    }

    #[test]
    fn emphasis_of_a_whole_cell_says_nothing() {
        let words = Words::of_marked(&wrapped("All", &[TextStyle::Bold, TextStyle::Struck]));
        let styles: Vec<TextStyle> = words.styles.iter().map(|styled| styled.style).collect();
        assert_eq!(styles, [TextStyle::Struck]);
    }

    #[test]
    fn failed_formulas_are_known_and_labels_are_none() {
        for text in ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALEUR!", "#¿NOMBRE?", "Err:502"] {
            assert!(Cell::plain(text).is_error(), "{text}");
        }
        for text in ["#1", "#", "#Cables!", "N/A", "Err: no", "#2020!"] {
            assert!(!Cell::plain(text).is_error(), "{text}");
        }
    }
}
