//! What whoever asks knows of names. Nothing is guessed here; who a State is, or a topic, only they know.

use crate::columns::column;

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A State or another author, for certain.
    Author,
    /// Something that is no author: a topic, a stage.
    Other,
}

/// What is known of a name: nothing where it is not certain.
pub type Names<'a> = &'a dyn Fn(&str) -> Option<Named>;

/// The author whom the name of a column has for certain: all of it, or beside a year or what is said in the column
/// ("Norway 2020", "Comments (Norway)").
pub(crate) fn author_over<'n>(head: &'n str, names: Names<'_>) -> Option<&'n str> {
    let is_author = |name: &&str| names(name) == Some(Named::Author);
    let in_brackets = || {
        let (before, name) = head.trim_end().strip_suffix(')')?.split_once('(')?;
        column(before).filter(|column| column.is_words())?;
        Some(name)
    };
    let beside_year = || {
        let (name, year) = head.trim_end().rsplit_once(char::is_whitespace)?;
        let year = year.trim_matches(['(', ')']);
        (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then_some(name)
    };
    let whole = Some(head).filter(is_author);
    whole.or_else(|| in_brackets().filter(is_author)).or_else(|| beside_year().filter(is_author))
}

/// What programs call a sheet that nobody has named, and names that say what is in it and not whose: in small
/// letters, without digits.
const GENERIC: &[&str] = &[
    "sheet",
    "table",
    "data",
    "page",
    "worksheet",
    "list",
    "export",
    "compilation",
    "matrix",
    "summary",
    "all",
    "main",
    "form",
    "template",
    "feuil",
    "feuille",
    "tableau",
    "données",
    "hoja",
    "tabla",
    "datos",
    "лист",
    "таблица",
    "данные",
    "ورقة",
    "جدول",
    "بيانات",
    "工作表",
    "表",
    "数据",
    "シート",
    "tabelle",
    "blatt",
    "planilha",
    "folha",
    "foglio",
    "blad",
    "arkusz",
    "sayfa",
    "munka",
    "ark",
    "taul",
];

/// Whether a sheet's name says nothing of whose it is: "Sheet1", "Лист 2 (3)", "2020", "Comments".
pub(crate) fn is_generic(name: &str) -> bool {
    let letters: String =
        name.chars().filter(|sign| sign.is_alphabetic()).flat_map(char::to_lowercase).collect();
    letters.is_empty()
        || GENERIC.contains(&letters.as_str())
        || crate::columns::column_exactly(name).is_some()
        || crate::columns::column_exactly(&letters).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_generic;

    #[test]
    fn names_that_programs_give_name_nobody() {
        for name in [
            "Sheet1",
            "Sheet 2",
            "Data",
            "Feuil1",
            "Hoja1",
            "Лист1",
            "ورقة1",
            "工作表1",
            "表1",
            "Tabelle1",
            "Sheet1 (2)",
            "2020",
            "Comments",
            "Рекомендации",
            "1",
            "",
        ] {
            assert!(is_generic(name), "{name}");
        }
        for name in ["Norland", "NOR", "Norland 2", "挪威", "Meridia (2)"] {
            assert!(!is_generic(name), "{name}");
        }
    }
}
