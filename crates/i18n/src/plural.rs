//! Which form of a message a number takes, by the plural rules of the Unicode CLDR for the
//! languages of the interface.

use query::selection::Language;

use crate::fill::fill;

/// A message in the forms that numbers ask for. English and French fill `one` and `other`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plural {
    /// For nothing at all (Arabic).
    pub zero: Option<&'static str>,
    /// For one.
    pub one: &'static str,
    /// For two (Arabic).
    pub two: Option<&'static str>,
    /// For a few: 3 to 10 (Arabic).
    pub few: Option<&'static str>,
    /// For many: 11 to 99 (Arabic).
    pub many: Option<&'static str>,
    /// For all other numbers.
    pub other: &'static str,
}

impl Plural {
    /// A message with one form for one and another for all other numbers.
    pub const fn pair(one: &'static str, other: &'static str) -> Self {
        Self { zero: None, one, two: None, few: None, many: None, other }
    }

    /// The message for `count`, which also fills its place `{count}`.
    pub fn of(&self, language: Language, count: usize, values: &[(&str, &str)]) -> String {
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        fill(self.form(language, count), &all)
    }

    fn form(&self, language: Language, count: usize) -> &'static str {
        let form = match language {
            Language::English if count == 1 => Some(self.one),
            // French counts nothing as one.
            Language::French if count <= 1 => Some(self.one),
            Language::English | Language::French => None,
            Language::Arabic => match (count, count % 100) {
                (0, _) => self.zero,
                (1, _) => Some(self.one),
                (2, _) => self.two,
                (_, 3..=10) => self.few,
                (_, 11..=99) => self.many,
                _ => None,
            },
        };
        form.unwrap_or(self.other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: Plural = Plural {
        zero: Some("zero"),
        one: "one",
        two: Some("two"),
        few: Some("few"),
        many: Some("many"),
        other: "other",
    };

    #[test]
    fn arabic_has_six_forms() {
        let forms: Vec<&str> =
            [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(|n| FORMS.form(Language::Arabic, n)).into();
        assert_eq!(
            forms,
            ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few"]
        );
    }

    #[test]
    fn french_counts_nothing_as_one_and_english_does_not() {
        assert_eq!(FORMS.form(Language::French, 0), "one");
        assert_eq!(FORMS.form(Language::English, 0), "other");
    }
}
