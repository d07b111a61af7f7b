//! Going down the rows of a table: the name that they are under, and what makes it doubtful.

use extract::{After, Claim, Row, RowPlace};

use super::entry::{Entry, Sections};
use super::names::unnumbered;
use crate::authors::Known;
use crate::draft::report::Report;

/// Who the rows are of.
#[derive(Clone, Default)]
enum Current {
    #[default]
    Nobody,
    Author(String),
    Written(String),
}

/// What the walk through the rows knows.
#[derive(Default)]
pub(super) struct Walk {
    current: Current,
    /// Whether the first row under the current name has a label; not known before there is one.
    is_labelled: Option<bool>,
    headings: Vec<String>,
    /// The names and headings since the last row, and the row that each was.
    pub(super) over: Vec<(Claim, Option<Row>)>,
    pub(super) after: After,
    group: u32,
    /// How the first row of each author writes the name.
    names: Vec<(Known, String)>,
    is_struck: bool,
}

impl Walk {
    /// Begins where groups up to this one are taken.
    pub(super) fn after_group(group: u32) -> Self {
        Self { group, ..Self::default() }
    }

    /// Gives a row its author.
    pub(super) fn row(
        &mut self,
        row: &Row,
        place: &RowPlace,
        report: &mut Report,
        of: &Sections<'_>,
    ) -> Row {
        let over = std::mem::take(&mut self.over);
        let after = std::mem::take(&mut self.after);
        let is_new = !over.is_empty();
        self.take(over, of);
        if after == After::Hidden || after == After::Gap && !is_new {
            self.doubt();
        }
        let mut row = Row { heading: self.heading(), ..row.clone() };
        let labelled = row.label.is_some();
        let first = self.is_labelled.filter(|_| place.is_lone).unwrap_or(labelled);
        self.is_labelled = self.is_labelled.or(Some(labelled));
        if !row.claims.is_empty() {
            return row;
        }
        let is_beside = place.is_beside || place.is_lone && first && !labelled;
        match &self.current {
            Current::Nobody => {}
            Current::Author(name) | Current::Written(name) => row.author = Some(name.clone()),
        }
        match &self.current {
            Current::Nobody => row.group = self.group,
            Current::Author(_) if !is_beside => report.under_names += 1,
            _ => row.is_doubted = true,
        }
        if self.is_struck {
            report.struck(row.line);
        }
        row
    }

    /// Takes the rows of one cell that are one right under another.
    fn take(&mut self, over: Vec<(Claim, Option<Row>)>, of: &Sections<'_>) {
        let mut names: Vec<(Option<Known>, String)> = Vec::new();
        let (mut headings, mut is_struck) = (Vec::new(), false);
        for (claim, _) in &over {
            match of.entry(claim) {
                Entry::Author(known, text) => {
                    // One that nobody knows may be a region; it is over the States.
                    headings.extend(
                        names.iter().filter(|(known, _)| known.is_none()).map(|(_, it)| it.clone()),
                    );
                    names.retain(|(before, _)| {
                        before.as_ref().is_some_and(|before| *before != known)
                    });
                    names.push((Some(known), text));
                }
                Entry::Struck(text) => {
                    names.push((None, text));
                    is_struck = true;
                }
                Entry::Unknown(text) => names.push((None, text)),
                Entry::Heading(text) => {
                    if of.are_within && names.is_empty() {
                        self.nobody();
                    }
                    headings.push(text);
                }
            }
        }
        let all: Vec<&str> = names.iter().map(|(_, text)| text.as_str()).collect();
        let current = match names.as_slice() {
            [] => None,
            [(Some(known), text)] if !is_struck => Some(Current::Author(self.name(known, text))),
            _ => Some(Current::Written(all.join(" – "))),
        };
        if !headings.is_empty() || current.is_some() && !of.are_within {
            self.headings = headings;
        }
        if let Some(current) = current {
            // The words of a name that nobody knows stay with the rows.
            let unknown = names.iter().filter(|(known, _)| known.is_none() && !is_struck);
            self.headings.extend(unknown.map(|(_, text)| text.clone()));
            (self.current, self.is_labelled, self.is_struck) = (current, None, is_struck);
        }
    }

    fn name(&mut self, known: &Known, text: &str) -> String {
        if let Some((_, name)) = self.names.iter().find(|(of, _)| of == known) {
            return name.clone();
        }
        let bare = unnumbered(text).unwrap_or(text);
        self.names.push((known.clone(), bare.to_owned()));
        bare.to_owned()
    }

    fn heading(&self) -> Option<String> {
        (!self.headings.is_empty()).then(|| self.headings.join(" – "))
    }

    fn doubt(&mut self) {
        self.current = match std::mem::take(&mut self.current) {
            Current::Author(name) | Current::Written(name) => Current::Written(name),
            Current::Nobody => {
                self.group += 1;
                Current::Nobody
            }
        };
    }

    fn nobody(&mut self) {
        self.group += 1;
        (self.current, self.is_struck) = (Current::Nobody, false);
    }

    /// Ends a table: names without rows are reported, and what nobody knows stays a passage.
    pub(super) fn end(&mut self, settled: &mut Vec<Row>, report: &mut Report, of: &Sections<'_>) {
        self.nobody();
        self.headings.clear();
        for (claim, row) in std::mem::take(&mut self.over) {
            match (of.entry(&claim), row) {
                (Entry::Author(_, text), _) => report.unused(&text),
                (_, Some(row)) => {
                    settled.push(Row { group: self.group, heading: None, ..row });
                }
                (_, None) => {}
            }
        }
        self.after = After::Row;
    }
}
