//! Coded sheets: tables of tab-separated columns with a head. All their faults are reported, each with its line.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use model::Collection;

use super::scope::NO_ANSWER;

/// What a coder has written.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// What messages call it.
    pub(super) name: String,
    pub(super) rows: Rows,
}

/// The rows of a sheet by their numbers.
pub(super) type Rows = BTreeMap<String, Row>;

/// One coded sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) topic: String,
    pub(super) issue: String,
    /// The id of an answer, or [`NO_ANSWER`].
    pub(super) code: String,
    line: usize,
}

impl Sheet {
    /// Reads a sheet from the disk; what is wrong in it goes to `faults`.
    ///
    /// # Errors
    /// Where it cannot be read at all.
    pub(super) fn open(
        path: &Path,
        collection: &Collection,
        faults: &mut Vec<String>,
    ) -> anyhow::Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read the coded sheet {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self::read(name, &text, collection, faults))
    }

    /// Reads a sheet.
    pub(super) fn read(
        name: String,
        text: &str,
        collection: &Collection,
        faults: &mut Vec<String>,
    ) -> Self {
        let mut sheet = Self { name, rows: Rows::new() };
        // Spreadsheets write a mark before the first word.
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').map(str::trim).collect();
        let before = faults.len();
        let mut columns = [0; 4];
        for (column, name) in columns.iter_mut().zip(["number", "topic", "issue", "answer"]) {
            match head.iter().position(|known| *known == name) {
                Some(place) => *column = place,
                None => faults.push(format!("{}:1: no column “{name}”", sheet.name)),
            }
        }
        if faults.len() > before {
            return sheet;
        }
        for (line, text) in (2..).zip(lines).filter(|(_, text)| !text.trim().is_empty()) {
            let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
            let [number, topic, issue, code] =
                columns.map(|place| cells.get(place).copied().unwrap_or_default().to_owned());
            let row = Row { topic, issue, code, line };
            let mut fault = |what: String| faults.push(format!("{}:{line}: {what}", sheet.name));
            if number.is_empty() {
                fault("no number".to_owned());
                continue;
            }
            if let Some(what) = row.fault(collection) {
                fault(what);
            }
            if let Some(first) = sheet.rows.get(&number) {
                fault(format!("the number {number} a second time, after line {}", first.line));
                continue;
            }
            sheet.rows.insert(number, row);
        }
        sheet
    }
}

impl Row {
    fn fault(&self, collection: &Collection) -> Option<String> {
        let Self { topic, issue, code, .. } = self;
        let known = collection.topic(&topic.as_str().into());
        let Some(known) = known.and_then(|topic| topic.issue(&issue.as_str().into())) else {
            return Some(format!(
                "the issue “{topic}/{issue}”, which the collection does not have"
            ));
        };
        let ids: Vec<&str> = known.answers.iter().map(|answer| answer.id.as_str()).collect();
        // Its answers may have been removed because coders did not agree; the sheets keep the record.
        let is_removed = ids.is_empty() && !code.is_empty();
        if is_removed || code == NO_ANSWER || ids.contains(&code.as_str()) {
            return None;
        }
        let found =
            if code.is_empty() { "no code".into() } else { format!("the answer “{code}”") };
        Some(format!("{found}; expected {} or {NO_ANSWER}", ids.join(", ")))
    }
}

/// The rows that only one of two sheets has, or that the two have under different issues.
pub(super) fn unpaired(first: &Sheet, second: &Sheet) -> Vec<String> {
    let missing = |of: &Sheet, in_other: &Sheet| -> Vec<String> {
        let alone = of.rows.iter().filter(|(number, _)| !in_other.rows.contains_key(*number));
        let report = |(number, row): (&String, &Row)| {
            format!("{}:{}: {number} is not in {}", of.name, row.line, in_other.name)
        };
        alone.map(report).collect()
    };
    let mut faults = [missing(first, second), missing(second, first)].concat();
    for (number, row) in &first.rows {
        let Some(other) = second.rows.get(number) else { continue };
        if (&row.topic, &row.issue) != (&other.topic, &other.issue) {
            let (name, line) = (&second.name, other.line);
            faults
                .push(format!("{name}:{line}: {number} has another issue than in {}", first.name));
        }
    }
    faults
}
