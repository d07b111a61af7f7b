//! Numbers as a sheet shows them: as many digits as were typed, days as dates.

use crate::days::day_of;

/// How a cell shows its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// With the digits that it has.
    #[default]
    Plain,
    /// As a day.
    Day,
    /// With so many digits after the point.
    Fixed(usize),
    /// The same, as hundredths.
    Percent(usize),
}

impl Shown {
    /// How one of the formats that every workbook has shows numbers.
    pub(super) fn built_in(number: u32) -> Self {
        match number {
            1 => Self::Fixed(0),
            2 => Self::Fixed(2),
            9 => Self::Percent(0),
            10 => Self::Percent(2),
            14..=17 | 22 | 27..=31 | 36 | 50..=58 => Self::Day,
            _ => Self::Plain,
        }
    }

    /// How a format that is written out shows numbers.
    pub(super) fn of(code: &str) -> Self {
        let mut bare = String::new();
        let mut quoted = false;
        let mut bracket = false;
        let mut chars = code.chars();
        while let Some(ch) = chars.next() {
            match ch {
                '"' => quoted = !quoted,
                '\\' | '_' | '*' if !quoted => {
                    chars.next();
                }
                '[' if !quoted => bracket = true,
                ']' if !quoted => bracket = false,
                ';' if !quoted => break,
                _ if quoted || bracket => {}
                _ => bare.extend(ch.to_lowercase()),
            }
        }
        let (digits, is_percent) = match bare.strip_suffix('%') {
            Some(digits) => (digits, true),
            None => (bare.as_str(), false),
        };
        let decimals = match digits.split_once('.') {
            None if digits == "0" => Some(0),
            Some(("0", rest)) if !rest.is_empty() && rest.bytes().all(|byte| byte == b'0') => {
                Some(rest.len().min(15))
            }
            _ => None,
        };
        match decimals {
            Some(decimals) if is_percent => Self::Percent(decimals),
            Some(decimals) => Self::Fixed(decimals),
            None if bare != "general" && bare.contains(['y', 'd']) => Self::Day,
            None => Self::Plain,
        }
    }

    /// Whether a format shows nothing: of a number, and of words. `;;;` has four empty parts.
    pub(super) fn hides(code: &str) -> (bool, bool) {
        let mut parts = vec![String::new()];
        let (mut quoted, mut bracket) = (false, false);
        let mut chars = code.chars();
        while let Some(ch) = chars.next() {
            let last = parts.last_mut();
            match ch {
                '"' => quoted = !quoted,
                '_' | '*' if !quoted => {
                    chars.next();
                }
                '[' if !quoted => bracket = true,
                ']' if !quoted => bracket = false,
                ';' if !quoted => parts.push(String::new()),
                _ if bracket => {}
                _ => last.into_iter().for_each(|last| last.push(ch)),
            }
        }
        let is_blank = |part: &String| part.trim().is_empty();
        let numbers = parts.len() > 1 && parts.iter().take(3).all(is_blank);
        (numbers, parts.get(3).is_some_and(is_blank))
    }

    /// A number as the cell shows it, and the day where it may be one. Days are counted from the end of
    /// 1899, or, as on old Macs, from 1904 on.
    pub(super) fn write(self, value: &str, from_1904: bool) -> (String, Option<String>) {
        let Ok(number) = value.trim().parse::<f64>() else { return (value.to_owned(), None) };
        if !number.is_finite() {
            return (value.to_owned(), None);
        }
        let day = day_of(if from_1904 { number + 1462.0 } else { number });
        let text = match self {
            Self::Day => day.clone().unwrap_or_else(|| plain(value, number)),
            Self::Fixed(decimals) => format!("{number:.decimals$}"),
            Self::Percent(decimals) => format!("{:.decimals$}%", number * 100.0),
            Self::Plain => plain(value, number),
        };
        (text, day)
    }
}

/// A number with the digits that were typed: a sheet shows fifteen at most, and the file may have more.
fn plain(value: &str, number: f64) -> String {
    let value = value.trim();
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if digits <= 15 && !value.contains(['e', 'E']) {
        return value.to_owned();
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, value: &str) -> String {
        Shown::of(code).write(value, false).0
    }

    #[test]
    fn numbers_have_the_digits_that_were_typed() {
        for (value, text) in [
            ("1.1000000000000001", "1.1"),
            ("2.2999999999999998", "2.3"),
            ("0.30000000000000004", "0.3"),
            ("12.130000000000001", "12.13"),
            ("7", "7"),
            ("1.5E-2", "0.015"),
            ("words", "words"),
        ] {
            assert_eq!(shown("General", value), text);
        }
        assert_eq!(shown("0.00", "1.1000000000000001"), "1.10");
        assert_eq!(shown("0%", "0.07"), "7%");
    }

    #[test]
    fn days_are_dates_with_and_without_a_time() {
        assert_eq!(shown("dd/mm/yyyy", "43935"), "2020-04-14");
        assert_eq!(shown("[$-409]d\\-mmm\\-yy;@", "43935.625"), "2020-04-14");
        let (_, day) = Shown::Plain.write("42473", true);
        assert_eq!(day.as_deref(), Some("2020-04-14"));
        assert_eq!(shown("\"day\" 0", "43935"), "43935");
    }
}
