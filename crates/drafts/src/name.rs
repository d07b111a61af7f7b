//! Names of small letters, digits and hyphens, for addresses and files: one rule for all of them.

/// So long the name of a file may be, so that every system can unpack it.
pub const LONGEST_FILE: usize = 100;

/// Names that Windows keeps for devices, with any ending.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];
/// The same, with a digit behind them.
const NUMBERED: &[&str] = &["com", "lpt"];

/// The name that a text gives: its letters a to z and digits, with hyphens between, at most `longest` of them. Where
/// there are none, as in other scripts, `fallback`; it also follows a name that Windows does not allow.
#[must_use]
pub fn plain_name(text: &str, fallback: &str, longest: usize) -> String {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let name: String = words.join("-").chars().take(longest).collect();
    let name = name.trim_end_matches('-');
    match name {
        "" => fallback.to_owned(),
        _ if is_reserved(name) => format!("{name}-{fallback}"),
        _ => name.to_owned(),
    }
}

/// The first of `stem`, `stem-2`, `stem-3` … that is not taken.
#[must_use]
pub fn free_name(stem: String, mut is_taken: impl FnMut(&str) -> bool) -> String {
    let mut name = stem.clone();
    let mut count = 1;
    while is_taken(&name) {
        count += 1;
        name = format!("{stem}-{count}");
    }
    name
}

fn is_reserved(name: &str) -> bool {
    let is_numbered = || {
        let (stem, digit) = name.split_at_checked(3).unwrap_or_default();
        NUMBERED.contains(&stem) && digit.len() == 1 && digit.chars().all(|it| it.is_ascii_digit())
    };
    RESERVED.contains(&name) || is_numbered()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_fit_for_every_address_and_file() {
        let long = "States should act. ".repeat(40);
        for (text, name) in [
            ("NOR Comments (2020)", "nor-comments-2020"),
            ("  --  ", "document"),
            ("تعليقات نورلند", "document"),
            ("Комментарии", "document"),
            ("意见 2", "2"),
            ("CON", "con-document"),
            ("aux", "aux-document"),
            ("Com1", "com1-document"),
            ("com10", "com10"),
            ("console", "console"),
            ("Été", "t"),
        ] {
            assert_eq!(plain_name(text, "document", LONGEST_FILE), name, "{text}");
        }
        let name = plain_name(&long, "document", LONGEST_FILE);
        assert!(name.len() <= LONGEST_FILE && !name.ends_with('-'), "{name}");
    }

    proptest! {
        #[test]
        fn a_name_gives_itself(text in ".{0,120}") {
            let name = plain_name(&text, "document", LONGEST_FILE);
            prop_assert!(!name.is_empty() && !is_reserved(&name));
            prop_assert_eq!(plain_name(&name, "document", LONGEST_FILE), name);
        }
    }
}
