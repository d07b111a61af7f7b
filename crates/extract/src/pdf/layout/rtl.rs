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
enum Way {
    Right,
    Left,
    Neither,
}

fn way(sign: &Seen) -> Way {
    let mut ways = sign.0.chars().map(|ch| match ch {
        ch if is_rtl(ch) => Way::Left,
        ch if ch.is_alphanumeric() => Way::Right,
        _ => Way::Neither,
    });
    ways.find(|way| *way != Way::Neither).unwrap_or(Way::Neither)
}

/// The signs of a line in the order in which they are read. Brackets stay as the file names them: the
/// programs that set such text name the bracket that was meant, not the one that is seen.
pub(super) fn in_order(line: Vec<Seen>) -> Vec<Seen> {
    // Numbers run from left to right in every script, so they say nothing of the line.
    let letters = |sign: &&Seen| sign.0.chars().any(char::is_alphabetic);
    let count =
        |wanted: Way| line.iter().filter(letters).filter(|sign| way(sign) == wanted).count();
    let left = count(Way::Left);
    if left == 0 {
        return line;
    }
    let whole = left >= count(Way::Right);
    let outer = if whole { Way::Left } else { Way::Right };
    // Signs that lean neither way go with both neighbours if these agree, else with the line.
    let mut ways: Vec<Way> = line.iter().map(way).collect();
    let mut at = 0;
    while at < ways.len() {
        let end = ways
            .iter()
            .skip(at)
            .position(|way| *way != Way::Neither)
            .map_or(ways.len(), |n| at + n);
        let before = at.checked_sub(1).and_then(|at| ways.get(at)).copied();
        let after = ways.get(end).copied();
        let between = if before == after { before.unwrap_or(outer) } else { outer };
        for way in ways.iter_mut().take(end).skip(at) {
            *way = between;
        }
        at = end.max(at) + 1;
    }
    let mut runs: Vec<(Way, Vec<Seen>)> = Vec::new();
    for (sign, way) in line.into_iter().zip(ways) {
        match runs.last_mut() {
            Some((last, run)) if *last == way => run.push(sign),
            _ => runs.push((way, vec![sign])),
        }
    }
    if whole {
        runs.reverse();
    }
    runs.into_iter()
        .flat_map(|(way, mut run)| {
            if way == Way::Left {
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
