//! What the names over the rows of a table are, by all that is over them: authors, headings, neither.

use std::collections::HashSet;

use extract::{Claim, Row};
use model::Collection;

use super::names::{continued, is_number, of_row, unnumbered};
use crate::authors::{Authors, Known};
use crate::draft::rows::topic_named;

/// The most words of a name that nobody knows, in a column of authors where rows name none.
const LONGEST_SAID: usize = 3;
/// The most words of a State's name.
const LONGEST_STATE: usize = 8;

/// What a row of one cell is.
pub(super) enum Entry {
    /// The name of an author.
    Author(Known, String),
    /// A name that is struck out.
    Struck(String),
    /// A heading of a topic or with a number, within the part of an author or over several.
    Heading(String),
    /// Anything else: perhaps an author whom nobody knows.
    Unknown(String),
}

/// How names are over the rows of a table.
pub(in crate::draft) struct Sections<'a> {
    pub(super) authors: &'a Authors<'a>,
    pub(super) collection: &'a Collection,
    /// Whether any of them is an author.
    pub(super) are_authors: bool,
    /// Whether most rows have more than their words, so that one of words alone is a name.
    pub(super) is_full: bool,
    /// Whether headings with numbers are authors, and whether topics are over authors.
    are_numbered: bool,
    pub(super) are_within: bool,
}

impl<'a> Sections<'a> {
    pub(in crate::draft) fn of(
        rows: &[Row],
        collection: &'a Collection,
        authors: &'a Authors<'a>,
    ) -> Self {
        let places = || rows.iter().filter_map(|row| Some((row, row.place.as_ref()?)));
        let lone = places().filter(|(_, place)| place.is_lone).count();
        let of_cells: Vec<Claim> = places()
            .filter(|(_, place)| place.is_lone)
            .filter_map(|(row, _)| of_row(row))
            .collect();
        let over: Vec<&Claim> = places().flat_map(|(_, place)| &place.over).collect();
        let mut sections = Self {
            authors,
            collection,
            are_authors: false,
            is_full: lone * 2 < places().count(),
            are_numbered: false,
            are_within: false,
        };
        let are_authors = sections.are_authors(&over, &of_cells);
        let is_author = |claim: &Claim| sections.named(&claim.text).is_some();
        let are_numbered = over
            .iter()
            .copied()
            .chain(&of_cells)
            .any(|claim| unnumbered(&claim.text).is_some() && is_author(claim));
        (sections.are_authors, sections.are_numbered) = (are_authors, are_numbered);
        let is_over = |pair: &[Claim]| match pair {
            [one, two] => sections.is_heading(&one.text) && sections.named(&two.text).is_some(),
            _ => false,
        };
        sections.are_within = places().any(|(_, place)| place.over.windows(2).any(is_over));
        sections
    }

    /// Whether names over rows are authors: one of them is known, or is in a column of authors, or several
    /// speak of different ones.
    fn are_authors(&self, over: &[&Claim], of_cells: &[Claim]) -> bool {
        let is_author = |claim: &Claim| self.named(&claim.text).is_some();
        let is_said = |claim: &Claim| {
            !claim.column.is_empty()
                && claim.text.split_whitespace().count() <= LONGEST_SAID
                && !self.is_heading(&claim.text)
        };
        let mentioned: HashSet<String> =
            over.iter().flat_map(|claim| self.mentioned(&claim.text)).collect();
        mentioned.len() > 1
            || over.iter().any(|claim| is_author(claim) || is_said(claim))
            || of_cells.iter().any(is_author)
    }

    pub(super) fn entry(&self, claim: &Claim) -> Entry {
        let text = claim.text.trim().to_owned();
        if claim.is_struck {
            return Entry::Struck(text);
        }
        if let Some(known) = self.named(&text) {
            return Entry::Author(known, continued(&text).to_owned());
        }
        match self.is_heading(&text) {
            true => Entry::Heading(text),
            false => Entry::Unknown(continued(&text).to_owned()),
        }
    }

    /// Whether it is a heading of a topic or of a numbered part.
    pub(super) fn is_heading(&self, text: &str) -> bool {
        let is_topic = |text: &str| topic_named(text, self.collection).is_some();
        self.named(text).is_none()
            && (is_topic(text)
                || is_number(text)
                || unnumbered(text).is_some_and(|rest| !self.are_numbered || is_topic(rest)))
    }

    /// Whom a name over rows names: "NORWAY (continued)", "3. Norway:".
    pub(super) fn named(&self, text: &str) -> Option<Known> {
        if text.contains("~~") {
            return None;
        }
        let bare = continued(text);
        let named = |text: &str| self.authors.named(text);
        named(bare).or_else(|| named(unnumbered(bare)?))
    }

    /// The authors whose names are part of a text.
    fn mentioned(&self, text: &str) -> Vec<String> {
        let trimmed =
            |word: &'_ str| word.trim_matches(|ch: char| !ch.is_alphanumeric()).to_owned();
        let words: Vec<String> = text.split([' ', '/', ',', '\n', '-']).map(trimmed).collect();
        let mut found = Vec::new();
        for start in 0..words.len() {
            for end in start + 1..=words.len().min(start + LONGEST_STATE) {
                let part = words.get(start..end).unwrap_or_default().join(" ");
                // Short words may be codes.
                if part.chars().count() > 3
                    && let Some(known) = self.authors.named(&part)
                {
                    found.push(match known {
                        Known::Author(code) => code.to_string(),
                        Known::State(state) => state.code.to_owned(),
                    });
                }
            }
        }
        found
    }
}
