//! What the columns of people's tables are called, and what they have in them. Names are compared by their
//! letters and digits alone, in small letters and without accents.

pub(crate) mod kind;
mod names;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use kind::Column;
use names::{BEGINNINGS, NAMES, PERHAPS_AUTHORS, ROLES};

/// The most words of a name that goes on: a sentence is none.
const LONGEST_NAME: usize = 6;
/// The most bytes of a name that is looked up.
const LONGEST_LETTERS: usize = 200;

/// What each name means, by its plain form.
static BY_NAME: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let mut names = by_name(NAMES);
    names.extend(by_name(&[(Column::Author, PERHAPS_AUTHORS)]));
    names
});
/// The same for beginnings.
static BY_BEGINNING: LazyLock<HashMap<String, Column>> = LazyLock::new(|| by_name(BEGINNINGS));

static PLAIN_ROLES: LazyLock<HashSet<String>> = LazyLock::new(|| plain_names(ROLES));
static PLAIN_PERHAPS_AUTHORS: LazyLock<HashSet<String>> =
    LazyLock::new(|| plain_names(PERHAPS_AUTHORS));

fn plain_names(names: &[&str]) -> HashSet<String> {
    names.iter().map(|name| plain(name)).collect()
}

fn by_name(names: &[(Column, &[&'static str])]) -> HashMap<String, Column> {
    let of = |(column, names): &(Column, &[&'static str])| {
        let column = *column;
        names.iter().map(move |name| (plain(name), column)).collect::<Vec<_>>()
    };
    names.iter().flat_map(of).collect()
}

/// What a column of this name holds.
pub(crate) fn column(name: &str) -> Option<Column> {
    column_exactly(name).or_else(|| {
        let mut words = name.split_whitespace();
        let first = plain(words.next()?);
        let rest = words.count();
        let column = BY_BEGINNING.get(&first).copied();
        column.filter(|_| rest > 0 && rest < LONGEST_NAME)
    })
}

/// The same by the whole name alone.
pub(crate) fn column_exactly(name: &str) -> Option<Column> {
    let is_long = name.len() > LONGEST_LETTERS;
    let found = (!is_long).then(|| BY_NAME.get(&plain(name)).copied()).flatten();
    // A table in two languages: "State / État".
    found.or_else(|| {
        let mut parts = name.split(['/', '|', '\n']).filter(|part| !part.trim().is_empty());
        let first = BY_NAME.get(&plain(parts.next().filter(|_| !is_long)?)).copied()?;
        parts.all(|part| BY_NAME.get(&plain(part)) == Some(&first)).then_some(first)
    })
}

/// Whether a column says who proposed something or supports it.
pub(crate) fn is_role(name: &str) -> bool {
    let plain = plain(name);
    PLAIN_ROLES.contains(&plain) || column_exactly(name) == Some(Column::Supporter)
}

/// Whether a column is one of authors only where no other is.
pub(crate) fn is_perhaps_author(name: &str) -> bool {
    let plain = plain(name);
    PLAIN_PERHAPS_AUTHORS.contains(&plain)
}

/// A name by its letters and digits alone, in small letters and without accents.
pub(crate) fn plain(name: &str) -> String {
    let counts = |ch: &char| ch.is_alphanumeric() || matches!(ch, '#' | '§');
    let letters = name.nfkd().filter(|ch| !is_combining_mark(*ch)).filter(counts);
    let letters = letters.flat_map(char::to_lowercase).map(|ch| match ch {
        // Arabic letters that are written in either way.
        'ة' => 'ه',
        'ى' => 'ي',
        other => other,
    });
    let plain: String = letters.collect();
    // A sign beside a word says no more than the word.
    if plain.chars().any(char::is_alphanumeric) { plain.replace(['#', '§'], "") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::{Column, column};

    #[test]
    fn columns_are_known_by_many_names() {
        for (name, wanted) in [
            ("Text", Column::Text),
            (" COMMENT(S) ", Column::Text),
            ("Comments by the delegation", Column::Text),
            ("Proposed new language", Column::Proposal),
            ("Recomendación", Column::Proposal),
            ("Rationale", Column::Reason),
            ("Member State", Column::Author),
            ("État", Column::Author),
            ("Para.", Column::Label),
            ("§", Column::Label),
            ("النص", Column::Text),
            ("Государство", Column::Author),
            ("Государство-член", Column::Author),
            ("Делегация", Column::Author),
            ("ТЕКСТ", Column::Text),
            ("Комментарий", Column::Text),
            ("Рекомендация", Column::Proposal),
            ("Предлагаемый текст", Column::Proposal),
            ("Пункт №", Column::Label),
            ("№", Column::Label),
            ("Тема", Column::Topic),
            ("国家", Column::Author),
            ("代表团", Column::Author),
            ("案文", Column::Text),
            ("建议", Column::Proposal),
            ("段落", Column::Label),
            ("الدولة", Column::Author),
            ("الدَّوْلَة", Column::Author),
            ("المقترحات", Column::Proposal),
            ("País", Column::Author),
            ("Pai\u{301}s", Column::Author),
            ("PAIS", Column::Author),
            ("Estado", Column::Author),
            ("Texto", Column::Text),
            ("Pays", Column::Author),
            ("\u{feff}E\u{301}tat", Column::Author),
            ("Proposition", Column::Proposal),
            ("State / État", Column::Author),
        ] {
            assert_eq!(column(name), Some(wanted), "{name}");
        }
        assert_eq!(column("Colour"), None);
        assert_eq!(column("Comments on the draft were many and came late"), None);
        assert_eq!(column(""), None);
    }
}
