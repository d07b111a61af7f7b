//! The places of cells, as people write them.

/// Where a cell is, as people write it: "AB12".
pub(super) fn place(column: usize, line: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{}{line}", letters.into_iter().collect::<String>())
}

/// Which column, from 0, and which row a place such as "AB12" is in.
pub(super) fn place_of(place: &str) -> Option<(usize, u32)> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(4);
    let count = letters.fold(0, |all, letter| all * 26 + usize::from(letter - b'A') + 1);
    let row = place.trim_start_matches(|ch: char| ch.is_ascii_uppercase()).parse().unwrap_or(0);
    Some((count.checked_sub(1)?, row))
}
