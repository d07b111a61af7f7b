//! The strings with which a PDF speaks to people (title, author, "actual text"): UTF-16, UTF-8, or an
//! encoding of PDF's own.

/// What PDF's own encoding has from 0x80 on, up to 0xA0.
const OWN: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// The characters of such a string.
pub(super) fn decode(bytes: &[u8]) -> String {
    let units = |big: bool, bytes: &[u8]| -> String {
        let (pairs, _) = bytes.as_chunks::<2>();
        let unit = |pair: &[u8; 2]| {
            if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) }
        };
        let units: Vec<u16> = pairs.iter().map(unit).collect();
        without_escapes(&String::from_utf16_lossy(&units))
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => units(true, rest),
        [0xff, 0xfe, rest @ ..] => units(false, rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| own(*byte)).collect(),
    }
}

fn own(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|at| OWN.get(usize::from(at))).copied().unwrap_or(byte.into())
}

/// Takes out the marks of language that such strings may hold: ESC, a tag, ESC.
fn without_escapes(text: &str) -> String {
    text.split('\u{1b}').step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn each_encoding_is_known_by_its_start() {
        assert_eq!(decode(b"\xfe\xff\x00N\x00\xe9"), "Né");
        assert_eq!(decode(b"\xef\xbb\xbfN\xc3\xa9"), "Né");
        assert_eq!(decode(b"N\xe9\x92\x80"), "Né™•");
        assert_eq!(decode(b"\xfe\xff\x00\x1b\x00e\x00n\x00\x1b\x00A"), "A");
    }
}
