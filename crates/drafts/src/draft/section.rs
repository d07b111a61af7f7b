//! Names over the rows of a table that has no column of authors: "Norway", then its rows. A name that nobody
//! knows is shown as written, so that its rows never fall to the State above.

mod names;
mod walk;

use std::collections::HashSet;

use extract::{After, Claim, Row, RowPlace};
use model::{AuthorKind, Collection};

pub(super) use self::names::unnumbered;
use self::names::{LONGEST, continued, is_number, of_row};
use self::walk::Walk;
use super::rows::topic_named;
use super::whose::Report;
use crate::authors::{Authors, Known};

/// The most words of a name in a column of words where rows have nothing else.
const LONGEST_AMONG_WORDS: usize = 4;
/// The most words of a name that nobody knows, in a column of authors where rows name none.
const LONGEST_SAID: usize = 3;
/// The most words of a State's name.
const LONGEST_STATE: usize = 8;
/// What a row of one cell is.
enum Entry {
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
pub(super) struct Sections<'a> {
    authors: &'a Authors<'a>,
    collection: &'a Collection,
    /// Whether any of them is an author.
    are_authors: bool,
    /// Whether most rows have more than their words, so that one of words alone is a name.
    is_full: bool,
    /// Whether headings with numbers are authors, and whether topics are over authors.
    are_numbered: bool,
    are_within: bool,
}

impl<'a> Sections<'a> {
    pub(super) fn of(rows: &[Row], collection: &'a Collection, authors: &'a Authors<'a>) -> Self {
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

    /// The rows with the authors who are named over them.
    pub(super) fn settled(&self, rows: &[Row], report: &mut Report) -> Vec<Row> {
        if !self.are_authors {
            return rows.iter().map(|row| self.without_names(row, report)).collect();
        }
        let last = rows.iter().map(|row| row.group).max().unwrap_or_default();
        let mut walk = Walk::after_group(last);
        let mut settled = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(place) = &row.place else {
                settled.push(self.without_names(row, report));
                continue;
            };
            if place.after == After::Head {
                walk.end(&mut settled, report, self);
            }
            walk.after = walk.after.max(place.after);
            walk.over.extend(place.over.iter().map(|claim| (claim.clone(), None)));
            let name = of_row(row).filter(|_| place.is_lone && row.claims.is_empty());
            if let Some(name) = name.filter(|name| self.is_name(name, place)) {
                walk.over.push((name, Some(row.clone())));
                continue;
            }
            let row = walk.row(row, place, report, self);
            settled.push(row);
        }
        walk.end(&mut settled, report, self);
        settled
    }

    /// A row of a table that says its authors in a column: a name over it is of a State that said nothing.
    fn without_names(&self, row: &Row, report: &mut Report) -> Row {
        let author = row.author.as_deref().map(continued).map(str::to_owned);
        let mut row = Row { author, ..row.clone() };
        self.doubt_under_a_group(&mut row, report);
        let Some(heading) = row.heading.take() else { return row };
        let parts = heading.split(" – ");
        let (names, others): (Vec<&str>, Vec<&str>) =
            parts.partition(|part| self.authors.named(part).is_some());
        for name in names {
            report.unused(name);
        }
        row.heading = (!others.is_empty()).then(|| others.join(" – "));
        row
    }

    /// A blank cell under the name of a group is the group's or that of the State above: the reader has to say.
    fn doubt_under_a_group(&self, row: &mut Row, report: &mut Report) {
        let Some(author) = row.author.clone().filter(|_| row.is_copied) else { return };
        let is_state = |text: &str| match self.named(text) {
            Some(Known::State(_)) => true,
            Some(Known::Author(code)) => {
                let author = self.collection.author(&code);
                author.is_some_and(|author| author.kind == AuthorKind::State)
            }
            None => false,
        };
        let heading = row.heading.as_deref().unwrap_or_default();
        let over = row.over.as_deref().filter(|over| *over != author);
        let parts = heading.split(" – ").chain(over).filter(|part| !part.is_empty());
        let groups: Vec<&str> =
            parts.filter(|part| !is_state(part) && !self.is_heading(part)).collect();
        if !groups.is_empty() {
            report.unsure += 1;
            row.author = Some(format!("{}; {author}", groups.join(" – ")));
            row.is_doubted = true;
        }
    }

    /// Whether a row of words alone is a name over the rows that follow.
    fn is_name(&self, claim: &Claim, place: &RowPlace) -> bool {
        let text = claim.text.as_str();
        if self.named(text).is_some() {
            return true;
        }
        let count = text.split_whitespace().count();
        let is_small = |word: &str| {
            word.chars().count() > 3 && word.chars().next().is_some_and(char::is_lowercase)
        };
        let is_sentence = text.ends_with(['.', '?', '!', ';', '؟', '。']);
        let is_short = count <= LONGEST_AMONG_WORDS && !text.split_whitespace().any(is_small);
        !is_sentence && !place.is_beside && (is_short || self.is_full && count <= LONGEST)
    }

    fn entry(&self, claim: &Claim) -> Entry {
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
    fn is_heading(&self, text: &str) -> bool {
        let is_topic = |text: &str| topic_named(text, self.collection).is_some();
        self.named(text).is_none()
            && (is_topic(text)
                || is_number(text)
                || unnumbered(text).is_some_and(|rest| !self.are_numbered || is_topic(rest)))
    }

    /// Whom a name over rows names: "NORWAY (continued)", "3. Norway:".
    fn named(&self, text: &str) -> Option<Known> {
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
