//! Days that a spreadsheet counts, as dates.

/// The date of a number of days since the end of 1899, from 1954 to 2118; the time of day is let go.
pub(crate) fn day_of(days: f64) -> Option<String> {
    if !(20_000.0..80_000.0).contains(&days) {
        return None;
    }
    // From the first day of 1930 on, which is 10 959.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is between 20 000 and 80 000"
    )]
    let mut days = days.floor() as u32 - 10_959;
    let is_leap =
        |year: u32| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let mut year = 1930;
    while days >= 365 + u32::from(is_leap(year)) {
        days -= 365 + u32::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u32::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    Some(format!("{year}-{month:02}-{:02}", days + 1))
}

/// The date that a cell of text is: a number of days, or a day with a time of day.
pub(crate) fn day_in(cell: &str) -> Option<String> {
    if let Some(day) = cell.parse().ok().and_then(day_of) {
        return Some(day);
    }
    let (day, time) = cell.split_once(['T', ' '])?;
    let is_day = day.len() == 10
        && day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let is_time = time.contains(':')
        && time.bytes().all(|byte| byte.is_ascii_digit() || b":.,+-Z ".contains(&byte));
    (is_day && is_time).then(|| day.to_owned())
}

#[cfg(test)]
mod tests {
    use super::day_in;

    #[test]
    fn days_that_are_counted_are_dates() {
        for (cell, day) in [
            ("43935", Some("2020-04-14")),
            ("43935.625", Some("2020-04-14")),
            ("43890", Some("2020-02-29")),
            ("44196", Some("2020-12-31")),
            ("44197", Some("2021-01-01")),
            ("2020-04-14T15:00:00Z", Some("2020-04-14")),
            ("2020-04-14 15:00", Some("2020-04-14")),
            ("2020", None),
            ("14 April 2020", None),
            ("2020-04-14", None),
        ] {
            assert_eq!(day_in(cell).as_deref(), day, "{cell}");
        }
    }
}
