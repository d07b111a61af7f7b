//! Lists and ranges of paragraph numbers: "26", "26-28", "26, 27 and 30", "B19". The letter of a
//! section is left away: the draft's paragraphs are numbered through, and "19" is what others write.

/// The widest range of paragraphs that is spelled out.
const WIDEST: u32 = 50;

/// The list of numbers that begins at this place: "26", "26-28", "26, 27 and 30", "B19".
pub(super) fn numbers(text: &str, at: usize) -> (Vec<String>, usize) {
    let mut targets: Vec<String> = Vec::new();
    let mut end = at;
    while let Some(rest) = text.get(end..) {
        // What may stand between two numbers.
        let lead = if targets.is_empty() { Some((0, false)) } else { separator(rest) };
        let Some((skip, range)) = lead else { break };
        let Some((value, length)) = rest.get(skip..).and_then(one_number) else {
            break;
        };
        let previous: Option<u32> = targets.last().and_then(|last| last.parse().ok());
        match previous {
            Some(low) if range && value > low && value - low < WIDEST => {
                targets.extend((low + 1..=value).map(|number| number.to_string()));
            }
            // A number after a dash that makes no range is not ours ("26-2020").
            Some(_) if range => break,
            _ => targets.push(value.to_string()),
        }
        end += skip + length;
        if targets.len() > 200 {
            break;
        }
    }
    (targets, end)
}

/// A number, with a section's letter before it at most, and its length. An exponent or a letter
/// in brackets after it belongs to it and is passed over.
fn one_number(text: &str) -> Option<(u32, usize)> {
    let prefix = usize::from(text.starts_with(|ch| matches!(ch, 'A'..='H')));
    let digits = text.bytes().skip(prefix).take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let value = text.get(prefix..prefix + digits)?.parse().ok()?;
    let after = text.get(prefix + digits..)?;
    if after.starts_with(char::is_alphabetic) {
        return None;
    }
    let mut length = prefix + digits;
    // "26(a)", "26 bis"
    for tail in [" bis", " ter"] {
        if after.starts_with(tail) {
            length += tail.len();
        }
    }
    let bracket: String = text.get(length..)?.chars().take(5).collect();
    if let Some(close) = bracket.find(')')
        && bracket.trim_start().starts_with('(')
    {
        length += close + 1;
    }
    Some((value, length))
}

/// What stands between two numbers of a list: its length, and whether it makes a range.
fn separator(text: &str) -> Option<(usize, bool)> {
    let body = text.trim_start();
    let lead = text.len() - body.len();
    for (word, range) in [
        ("-", true),
        ("–", true),
        ("—", true),
        ("to ", true),
        ("through ", true),
        ("à ", true),
        ("al ", true),
        (", and ", false),
        (", et ", false),
        ("and ", false),
        ("et ", false),
        ("& ", false),
        (", ", false),
        ("; ", false),
        ("/", false),
        ("y ", false),
    ] {
        if let Some(after) = body.strip_prefix(word) {
            let after = after.trim_start();
            let again = ["paragraph ", "paragraphs ", "para. ", "para ", "paragraphe "]
                .iter()
                .find_map(|again| after.strip_prefix(again))
                .unwrap_or(after);
            return Some((lead + body.len() - again.len(), range));
        }
    }
    None
}
