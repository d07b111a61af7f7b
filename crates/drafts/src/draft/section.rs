//! Names over the rows of a table that has no column of authors: "Norway", then its rows. A name that nobody
//! knows is shown as written, so that its rows never fall to the State above.

mod entry;
mod names;
mod walk;

use extract::{After, Claim, Row, RowPlace};
use model::AuthorKind;

pub(super) use self::entry::Sections;
pub(super) use self::names::unnumbered;
use self::names::{LONGEST, continued, of_row};
use self::walk::Walk;
use super::report::Report;
use crate::authors::Known;

/// The most words of a name in a column of words where rows have nothing else.
const LONGEST_AMONG_WORDS: usize = 4;

impl Sections<'_> {
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
}
