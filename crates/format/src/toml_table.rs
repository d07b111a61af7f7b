//! Walking a TOML file so that every fault in it is reported with its line, not only the first.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Faults, quoted};
use super::invisible;
use super::purpose::Purpose;
use model::Localized;
use query::selection::Language;

/// A table of a TOML file, and where it stands.
pub(super) struct Table<'a> {
    text: &'a str,
    table: &'a DeTable<'a>,
    at: usize,
    languages: Languages,
    purpose: Purpose,
}

/// Which languages of the interface the file is written in, in their order.
type Languages = [bool; Language::ALL.len()];

/// The languages in which the process has a name: the file owes every other text in the same. Where it has
/// none, all are owed.
fn languages_of(root: &DeTable<'_>) -> Languages {
    let name = root.get("process").and_then(|value| value.get_ref().as_table()?.get("name"));
    let name = name.and_then(|value| value.get_ref().as_table());
    let mut languages = [false; Language::ALL.len()];
    for (known, language) in languages.iter_mut().zip(Language::ALL) {
        *known = name.is_none_or(|name| name.contains_key(language.tag()));
    }
    if languages.contains(&true) { languages } else { [true; Language::ALL.len()] }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes().iter().take(offset).filter(|&&byte| byte == b'\n').count()
}

/// Parses a file; what could be parsed comes back beside the syntax errors.
pub(super) fn parse<'a>(text: &'a str, faults: &mut Faults<'_>) -> Spanned<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        let found = format!("a line that is not TOML ({})", error.message());
        faults.tell(line_of(text, at), found, "a line of TOML, such as id = \"…\"");
    }
    table
}

impl<'a> Table<'a> {
    /// The whole file.
    pub(super) fn root(text: &'a str, table: &'a Spanned<DeTable<'a>>, purpose: Purpose) -> Self {
        let table = table.get_ref();
        let languages = match purpose {
            Purpose::Published => languages_of(table),
            Purpose::OwnUse => Languages::default(),
        };
        Self { text, table, at: 0, languages, purpose }
    }

    /// Whether the file is to be published as it is.
    pub(super) fn is_published(&self) -> bool {
        self.purpose == Purpose::Published
    }

    /// The line that the table stands in.
    pub(super) fn line(&self) -> usize {
        line_of(self.text, self.at)
    }

    /// The line that the value of `key` stands in, or the table's own.
    pub(super) fn line_of_key(&self, key: &str) -> usize {
        let at = self.table.get(key).map_or(self.at, |value| value.span().start);
        line_of(self.text, at)
    }

    /// Tells of every key that is not among `known`.
    pub(super) fn only(&self, known: &[&str], faults: &mut Faults<'_>) {
        for key in self.table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                faults.tell(
                    line_of(self.text, key.span().start),
                    format!("the key {}", quoted(key.get_ref())),
                    format!("one of {}", known.join(", ")),
                );
            }
        }
    }

    /// The string of that key; a fault where it is missing or something else.
    pub(super) fn string(&self, key: &str, faults: &mut Faults<'_>) -> String {
        match self.table.get(key) {
            None => {
                faults.tell(self.line(), format!("no “{key}”"), format!("{key} = \"…\""));
                String::new()
            }
            Some(_) => self.optional_string(key, faults).unwrap_or_default(),
        }
    }

    /// The string of that key, which only what is published owes; empty where there is none yet.
    pub(super) fn owed_string(&self, key: &str, faults: &mut Faults<'_>) -> String {
        let value = self.table.get(key).map(|value| value.get_ref().as_str());
        match (self.purpose, value) {
            (Purpose::OwnUse, None | Some(Some(""))) => String::new(),
            _ => self.string(key, faults),
        }
    }

    /// The string of that key, if there is one; a fault where it is something else or empty.
    pub(super) fn optional_string(&self, key: &str, faults: &mut Faults<'_>) -> Option<String> {
        let value = self.table.get(key)?;
        match value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => Some(text.to_owned()),
            _ => {
                faults.tell(
                    self.line_of_key(key),
                    format!("“{key}” that is no text or an empty one"),
                    format!("{key} = \"…\""),
                );
                None
            }
        }
    }

    /// The list of strings of that key; empty where there is none.
    pub(super) fn strings(&self, key: &str, faults: &mut Faults<'_>) -> Vec<String> {
        let Some(value) = self.table.get(key) else {
            return Vec::new();
        };
        let items = value.get_ref().as_array();
        let strings: Option<Vec<String>> = items.and_then(|items| {
            items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
        });
        strings.unwrap_or_else(|| {
            faults.tell(
                self.line_of_key(key),
                format!("“{key}” that is no list of texts"),
                format!("{key} = [\"…\", \"…\"]"),
            );
            Vec::new()
        })
    }

    /// The text of that key in every language of the file; what is not published yet owes none.
    pub(super) fn localized(&self, key: &str, faults: &mut Faults<'_>) -> Localized {
        let line = self.line_of_key(key);
        if self.purpose == Purpose::OwnUse && !self.table.contains_key(key) {
            return Localized::default();
        }
        let Some(table) = self.table.get(key).and_then(|value| value.get_ref().as_table()) else {
            faults.tell(
                line,
                format!("no “{key}”"),
                format!("{key} = {{ en = \"…\", fr = \"…\", … }}"),
            );
            return Localized::default();
        };
        let mut texts = Vec::new();
        for (language, is_owed) in Language::ALL.iter().zip(self.languages) {
            let tag = language.tag();
            match table.get(tag).and_then(|value| value.get_ref().as_str()) {
                Some(text) if !text.trim().is_empty() => {
                    // TOML has escapes for what cannot be seen in the file.
                    if let Some((found, expected)) = invisible::fault(text) {
                        faults.tell(line, found, expected);
                    }
                    texts.push((tag.to_owned(), text.to_owned()));
                }
                _ if !is_owed => {}
                _ => faults.tell(
                    line,
                    format!("“{key}” without a text in the language “{tag}”"),
                    format!("{tag} = \"…\" in it"),
                ),
            }
        }
        Localized::new(texts)
    }

    /// The tables of that key, as `[[key]]` writes them; a fault where there is none, and it is to be published.
    pub(super) fn tables(&self, key: &str, faults: &mut Faults<'_>) -> Vec<Table<'a>> {
        let tables = self.optional_tables(key, faults);
        let is_owed = self.purpose == Purpose::Published;
        if is_owed && tables.is_empty() && !self.table.contains_key(key) {
            faults.tell(self.line(), format!("no [[{key}]]"), format!("at least one [[{key}]]"));
        }
        tables
    }

    /// The tables of that key; none where there is no such key.
    pub(super) fn optional_tables(&self, key: &str, faults: &mut Faults<'_>) -> Vec<Table<'a>> {
        let Some(value) = self.table.get(key) else {
            return Vec::new();
        };
        let items: Option<Vec<Table<'a>>> = value
            .get_ref()
            .as_array()
            .and_then(|items| items.iter().map(|item| self.sub_table(item)).collect());
        items.unwrap_or_else(|| {
            // `[[topic.issue.answer]]` with no `[[topic.issue]]` above it makes one table of the issue.
            let found = match value.get_ref().as_table() {
                Some(_) => format!("a part of “{key}” with no [[{key}]] above it"),
                None => format!("“{key}” that is no list of tables"),
            };
            faults.tell(self.line_of_key(key), found, format!("[[{key}]]"));
            Vec::new()
        })
    }

    /// The one table of that key, as `[key]` writes it.
    pub(super) fn table(&self, key: &str, faults: &mut Faults<'_>) -> Option<Table<'a>> {
        let table = self.table.get(key).and_then(|value| self.sub_table(value));
        if table.is_none() {
            faults.tell(self.line_of_key(key), format!("no [{key}]"), format!("[{key}]"));
        }
        table
    }

    fn sub_table(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let table = value.get_ref().as_table()?;
        // An array's table has the span of its header only where it has keys; the first key is a
        // surer place.
        let first = table.keys().map(|key| key.span().start).min();
        let at = first.unwrap_or(value.span().start);
        Some(Table { text: self.text, table, at, languages: self.languages, purpose: self.purpose })
    }
}
