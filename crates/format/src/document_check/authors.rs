//! Who made a document: `author: PAK`, or of a joint one `authors: [FRA, HRV]`.

use super::Checker;
use crate::fault::quoted;
use crate::fields::{Field, Fields};
use model::{AuthorCode, MOST_AUTHORS};

/// So many unknown authors of a document are reported by name.
const MOST_TOLD: usize = 5;

impl Checker<'_> {
    /// The authors, the first by itself; none where no author is named that the collection knows.
    pub(super) fn authors(&mut self, front: &Fields) -> Option<(AuthorCode, Vec<AuthorCode>)> {
        let (one, several) = (front.get("author"), front.get("authors"));
        if let (Some(one), Some(several)) = (one, several) {
            let (first, second) = (one.line.min(several.line), one.line.max(several.line));
            self.faults.tell(
                second,
                format!("both “author” and “authors” (line {first})"),
                "author: … for one, authors: […] for several",
            );
        }
        let authors = match (one, several) {
            (_, Some(several)) => self.joint(several),
            (Some(one), None) => vec![one.value.as_str()],
            (None, None) => {
                let expected = "the code of the author (author: PAK), or the codes of all (authors: [FRA, HRV])";
                self.faults.tell(1, "front matter without “author”", expected);
                Vec::new()
            }
        };
        let line = several.or(one).map_or(1, |field| field.line);
        let is_known = |code: &&str| self.known.author(&AuthorCode::new(*code)).is_some();
        let (authors, unknown): (Vec<&str>, Vec<&str>) = authors.into_iter().partition(is_known);
        self.unknown_authors(line, &unknown);
        let mut authors = authors.into_iter().map(AuthorCode::new);
        Some((authors.next()?, authors.collect()))
    }

    /// Tells of the first few, and of how many others: a wrong list is one mistake and not two hundred.
    fn unknown_authors(&mut self, line: usize, unknown: &[&str]) {
        let (told, others) = unknown.split_at(unknown.len().min(MOST_TOLD));
        for code in told {
            let expected = match code.contains([',', ';', '،', '؛']) {
                true => "one author that collection.toml names, or several as authors: [FRA, HRV]",
                false => "authors that collection.toml names",
            };
            self.faults.tell(line, format!("the author {}", quoted(code)), expected);
        }
        if !others.is_empty() {
            let found = format!("{} more unknown authors", others.len());
            self.faults.tell(line, found, "authors that collection.toml names");
        }
    }

    /// The codes in `[FRA, HRV]`, each once.
    fn joint<'f>(&mut self, field: &'f Field) -> Vec<&'f str> {
        let expected = "codes of authors between brackets in one line, such as [FRA, HRV]";
        let inside = field.value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let Some(inside) = inside.filter(|inside| !inside.trim().is_empty()) else {
            self.faults.tell(field.line, format!("authors: {}", quoted(&field.value)), expected);
            return Vec::new();
        };
        let codes: Vec<&str> = inside.split(',').map(str::trim).collect();
        if codes.len() > MOST_AUTHORS {
            let found = format!("{} authors of one document", codes.len());
            self.faults.tell(field.line, found, format!("at most {MOST_AUTHORS}"));
            return Vec::new();
        }
        let mut once: Vec<&str> = Vec::new();
        for code in codes {
            if code.is_empty() {
                self.faults.tell(field.line, "a comma with no author beside it", expected);
            } else if once.contains(&code) {
                let found = format!("the author {} a second time", quoted(code));
                self.faults.tell(field.line, found, "each author once");
            } else {
                once.push(code);
            }
        }
        once
    }
}
