//! Dates in text: data has them as `2026-11-23`, the interface as “23 November 2026”.

use crate::messages::Messages;

impl Messages {
    /// An ISO date in words; anything else as it is.
    pub fn date(&self, iso: &str) -> String {
        self.in_words(iso).unwrap_or_else(|| iso.to_owned())
    }

    fn in_words(&self, iso: &str) -> Option<String> {
        let mut parts = iso.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let mut words = self.months().split('|');
        let first = words.next()?;
        let name = words.find_map(|word| word.strip_prefix(month))?;
        let day = if day == "01" { first } else { day.trim_start_matches('0') };
        Some(model::joined(&[day, name, year], " "))
    }
}

#[cfg(test)]
mod tests {
    use query::selection::Language;

    use crate::catalogue::Catalogue;

    #[test]
    fn a_date_is_written_as_the_language_writes_it() {
        for (language, expected) in [
            (Language::English, ["23 November 2026", "1 March 2020", "9 December 2021"]),
            (Language::French, ["23 novembre 2026", "1er mars 2020", "9 décembre 2021"]),
            (
                Language::Arabic,
                ["23 تشرين الثاني/نوفمبر 2026", "1 آذار/مارس 2020", "9 كانون الأول/ديسمبر 2021"],
            ),
        ] {
            let messages = Catalogue::built_in().of(language);
            let dates = ["2026-11-23", "2020-03-01", "2021-12-09"];
            assert_eq!(dates.map(|date| messages.date(date)), expected);
        }
    }

    #[test]
    fn every_language_has_twelve_months_and_what_is_no_date_stays_as_it_is() {
        for &language in Language::ALL {
            let messages = Catalogue::built_in().of(language);
            for month in 1..=12 {
                let date = messages.date(&format!("2026-{month:02}-10"));
                assert!(date.starts_with("10 ") && date.ends_with(" 2026"), "{date}");
            }
            for other in ["", "2026", "2026-11", "2026-13-01", "2026-00-01", "spring 2026"] {
                assert_eq!(messages.date(other), other);
            }
        }
    }
}
