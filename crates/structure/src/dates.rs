//! Lines that say when: "New York, 16 April 2020". Recognised so that they are not taken for a
//! heading or a paragraph's number.

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// Whether a word, in lower case, names a month.
pub(crate) fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// Whether a whole line is a date, with a place before it at most.
pub(crate) fn is_date_line(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_year = |word: &String| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let all_digits = words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let year = words.iter().any(is_year);
    if all_digits {
        return year && words.len() == 3;
    }
    let month = words.iter().any(|word| is_month(word));
    let others = words
        .iter()
        .filter(|word| !is_month(word) && !word.starts_with(|ch: char| ch.is_ascii_digit()))
        .filter(|word| {
            !matches!(
                word.as_str(),
                "le" | "the" | "of" | "de" | "date" | "dated" | "to" | "st" | "th"
            )
        })
        .count();
    let sentence = super::sentence::ends_sentence(text) && words.len() > 5;
    year && month && others <= 3 && words.len() <= 8 && !sentence
}

#[cfg(test)]
mod tests {
    use super::is_date_line;

    #[test]
    fn a_date_with_its_place_is_a_date() {
        for line in
            ["New York, 16 April 2020", "16.04.2020", "Genève, le 3 février 2021", "April 2020"]
        {
            assert!(is_date_line(line), "{line}");
        }
        for line in ["Letter dated 11 March 2020 from the Chair of the Group", "2020", "Norms"] {
            assert!(!is_date_line(line), "{line}");
        }
    }
}
