//! Text that runs from right to left, put back into the order in which it is read: on the page it
//! stands as it is seen.

/// A sign on its line, from the left, or a space; with its styles.
pub(super) type Seen = (String, u8);

/// Whether a character belongs to a script that runs from right to left.
pub(in crate::pdf) fn is_rtl(ch: char) -> bool {
    matches!(u32::from(ch), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff
        | 0x1_e800..=0x1_efff)
}

/// What a run of signs does to its neighbours' direction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Right,
    Left,
    Neither,
}

fn direction_of(sign: &Seen) -> Direction {
    let mut directions = sign.0.chars().map(|ch| match ch {
        ch if is_rtl(ch) => Direction::Left,
        ch if ch.is_alphanumeric() => Direction::Right,
        _ => Direction::Neither,
    });
    directions.find(|direction| *direction != Direction::Neither).unwrap_or(Direction::Neither)
}

/// The signs of a line in the order in which they are read. Brackets stay as the file names them: the
/// programs that set such text name the bracket that was meant, not the one that is seen.
pub(super) fn in_order(line: Vec<Seen>) -> Vec<Seen> {
    // Numbers run from left to right in every script, so they say nothing of the line.
    let letters = |sign: &&Seen| sign.0.chars().any(char::is_alphabetic);
    let count = |wanted: Direction| {
        line.iter().filter(letters).filter(|sign| direction_of(sign) == wanted).count()
    };
    let left = count(Direction::Left);
    if left == 0 {
        return line;
    }
    let whole = left >= count(Direction::Right);
    let outer = if whole { Direction::Left } else { Direction::Right };
    // Signs that lean neither way go with both neighbours if these agree, else with the line.
    let mut directions: Vec<Direction> = line.iter().map(direction_of).collect();
    let mut at = 0;
    while at < directions.len() {
        let end = directions
            .iter()
            .skip(at)
            .position(|direction| *direction != Direction::Neither)
            .map_or(directions.len(), |n| at + n);
        let before = at.checked_sub(1).and_then(|at| directions.get(at)).copied();
        let after = directions.get(end).copied();
        let between = if before == after { before.unwrap_or(outer) } else { outer };
        for direction in directions.iter_mut().take(end).skip(at) {
            *direction = between;
        }
        at = end.max(at) + 1;
    }
    let mut runs: Vec<(Direction, Vec<Seen>)> = Vec::new();
    for (sign, direction) in line.into_iter().zip(directions) {
        match runs.last_mut() {
            Some((last, run)) if *last == direction => run.push(sign),
            _ => runs.push((direction, vec![sign])),
        }
    }
    if whole {
        runs.reverse();
    }
    runs.into_iter()
        .flat_map(|(direction, mut run)| {
            if direction == Direction::Left {
                run.reverse();
            }
            run
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    fn read(seen: &str) -> String {
        let signs = seen.chars().map(|ch| (ch.to_string(), 0)).collect();
        in_order(signs).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn a_line_is_read_from_where_it_begins() {
        assert_eq!(read("plain text"), "plain text");
        assert_eq!(read("םלוע םולש"), "שלום עולם");
        assert_eq!(read("2020 תנש"), "שנת 2020");
        assert_eq!(read("the word םולש here and there"), "the word שלום here and there");
    }
}
