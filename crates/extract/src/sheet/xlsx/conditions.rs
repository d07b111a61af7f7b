//! XLSX: the conditions of conditional formats, as far as they are sure: a cell beside a word or a number that
//! is written out.

use crate::sheet::place::place_of;
use crate::xml::Tag;

/// The cells of a sheet.
pub(super) struct Cells<'s>(pub(super) &'s [crate::grid::cells::Cells]);

impl Cells<'_> {
    /// The words of a cell; none where it is blank.
    fn text(&self, (column, line): (usize, u32)) -> &str {
        let at = self.0.binary_search_by_key(&line, |row| row.line);
        let row = at.ok().and_then(|at| self.0.get(at));
        row.and_then(|row| row.cells.get(column)).map_or("", |cell| cell.text.as_str())
    }
}

/// When a rule applies.
#[derive(Default)]
pub(super) struct Condition {
    kind: String,
    operator: String,
    /// In small letters.
    text: Option<String>,
    pub(super) formulas: Vec<String>,
    /// The cell that its formulas are written for.
    pub(super) from: (usize, u32),
}

/// What is written out in a formula.
enum Literal {
    Text(String),
    Number(f64),
}

impl Condition {
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        Self {
            kind: tag.get("type").unwrap_or_default(),
            operator: tag.get("operator").unwrap_or_default(),
            text: tag.get("text").map(|text| text.to_lowercase()),
            ..Self::default()
        }
    }

    /// Whether it applies to a cell that has words; none where that is not sure.
    pub(super) fn applies(&self, cells: &Cells<'_>, at: (usize, u32)) -> Option<bool> {
        let own = cells.text(at);
        let low = || own.to_lowercase();
        let text = || self.text.as_deref();
        match self.kind.as_str() {
            "cellIs" => {
                let [formula] = self.formulas.as_slice() else { return None };
                compared(own, &self.operator, &literal(formula)?)
            }
            "containsText" => Some(low().contains(text()?)),
            "notContainsText" => Some(!low().contains(text()?)),
            "beginsWith" => Some(low().starts_with(text()?)),
            "endsWith" => Some(low().ends_with(text()?)),
            "containsBlanks" => Some(false),
            "notContainsBlanks" => Some(true),
            "expression" => self.holds(self.formulas.first()?, cells, at),
            _ => None,
        }
    }

    /// Whether a formula is true for a cell: `TRUE`, `$B2="withdrawn"`, `ISNUMBER(SEARCH("old",A2))`.
    fn holds(&self, formula: &str, cells: &Cells<'_>, at: (usize, u32)) -> Option<bool> {
        let formula = formula.trim().trim_start_matches('=');
        match formula.to_ascii_uppercase().as_str() {
            "TRUE" | "TRUE()" | "1" => return Some(true),
            "FALSE" | "FALSE()" | "0" => return Some(false),
            _ => {}
        }
        let upper = formula.to_ascii_uppercase();
        if upper.starts_with("ISNUMBER(SEARCH(") {
            let inner = formula.get("ISNUMBER(SEARCH(".len()..)?.strip_suffix("))")?;
            let (words, cell) = inner.rsplit_once(',')?;
            let Literal::Text(words) = literal(words)? else { return None };
            let text = cells.text(self.moved(cell, at)?);
            let is_plain = !words.contains(['*', '?', '~']);
            return is_plain.then(|| text.to_lowercase().contains(&words.to_lowercase()));
        }
        let operators = [
            ("<>", "notEqual"),
            ("<=", "lessThanOrEqual"),
            (">=", "greaterThanOrEqual"),
            ("=", "equal"),
            ("<", "lessThan"),
            (">", "greaterThan"),
        ];
        let (cell, operator, other) = operators.iter().find_map(|(sign, name)| {
            let (cell, other) = formula.split_once(sign)?;
            Some((cell, *name, other))
        })?;
        let text = cells.text(self.moved(cell, at)?);
        let other = literal(other)?;
        if text.is_empty() && matches!(other, Literal::Number(_)) {
            return None;
        }
        compared(text, operator, &other)
    }

    /// The cell that a place such as `$B2` is for another cell than the one it was written for.
    fn moved(&self, cell: &str, at: (usize, u32)) -> Option<(usize, u32)> {
        let cell = cell.trim();
        let row =
            cell.trim_start_matches('$').trim_start_matches(|ch: char| ch.is_ascii_uppercase());
        let is_place = cell.chars().all(|ch| ch == '$' || ch.is_ascii_alphanumeric());
        let (column, line) = place_of(&cell.replace('$', "")).filter(|(_, line)| *line > 0)?;
        if !is_place {
            return None;
        }
        let column = match cell.starts_with('$') {
            true => column,
            false => (column + at.0).checked_sub(self.from.0)?,
        };
        let line = match row.starts_with('$') {
            true => line,
            false => (line + at.1).checked_sub(self.from.1)?,
        };
        Some((column, line))
    }
}

fn literal(formula: &str) -> Option<Literal> {
    let formula = formula.trim().trim_start_matches('=').trim();
    if let Some(inner) = formula.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        let text = inner.replace("\"\"", "\u{0}");
        return (!text.contains('"')).then(|| Literal::Text(text.replace('\u{0}', "\"")));
    }
    if matches!(formula.to_ascii_uppercase().as_str(), "TRUE" | "FALSE") {
        return Some(Literal::Text(formula.to_ascii_uppercase()));
    }
    formula.parse().ok().map(Literal::Number)
}

/// A cell's words beside what is written out. A number with a point may be rounded where it is shown.
fn compared(text: &str, operator: &str, other: &Literal) -> Option<bool> {
    let is_whole = !text.contains(['.', ',', '%', 'E', 'e', '-', '/']);
    let number: Option<f64> = text.trim().parse().ok();
    match other {
        Literal::Text(other) => {
            let is_same = text.to_lowercase() == other.trim().to_lowercase();
            match operator {
                "equal" => Some(is_same),
                "notEqual" => Some(!is_same),
                _ => None,
            }
        }
        Literal::Number(other) => {
            let Some(number) = number.filter(|_| is_whole) else {
                // Words are no number.
                let is_word = text.contains(char::is_alphabetic) && number.is_none();
                return match operator {
                    "equal" if is_word => Some(false),
                    "notEqual" if is_word => Some(true),
                    _ => None,
                };
            };
            match operator {
                "equal" => Some(number == *other),
                "notEqual" => Some(number != *other),
                "lessThan" => Some(number < *other),
                "lessThanOrEqual" => Some(number <= *other),
                "greaterThan" => Some(number > *other),
                "greaterThanOrEqual" => Some(number >= *other),
                _ => None,
            }
        }
    }
}
