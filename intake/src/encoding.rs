//! Bytes to characters: UTF-8, UTF-16 and Windows-1252, told apart by the bytes themselves. Written
//! here because a library of all encodings weighs more than the rest of the module.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{Fault, Note};

/// An encoding other than UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// Two bytes a character, in either order.
    Utf16,
    /// What Windows wrote in western Europe.
    Windows1252,
}

/// Its name, which is the same in every language.
impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        })
    }
}

/// How much is looked at to tell encodings apart.
const SAMPLE: usize = 64 * 1024;

/// What the characters are, with a note where the encoding is not UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Option<Note>), Fault> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok((String::from_utf8_lossy(rest).into_owned(), None));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok((utf16(rest, u16::from_le_bytes), Some(Note::Encoding(Encoding::Utf16))));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok((utf16(rest, u16::from_be_bytes), Some(Note::Encoding(Encoding::Utf16))));
    }
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
    if let Some(read) = wide(sample) {
        return Ok((utf16(bytes, read), Some(Note::Encoding(Encoding::Utf16))));
    }
    let odd = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31)).count();
    if odd * 10 > sample.len() {
        return Err(Fault::Unknown);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), None));
    }
    if mostly_utf8(bytes) {
        return Ok((String::from_utf8_lossy(bytes).into_owned(), None));
    }
    Ok((
        bytes.iter().map(|byte| of_windows(*byte)).collect(),
        Some(Note::Encoding(Encoding::Windows1252)),
    ))
}

/// The byte order of UTF-16 without a sign at its start, seen by where the zero bytes are.
fn wide(sample: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let pairs = sample.len() / 2;
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = |zeros: usize, others: usize| zeros * 20 >= pairs && zeros > 10 * others;
    if pairs < 2 {
        None
    } else if enough(second, first) {
        Some(u16::from_le_bytes)
    } else if enough(first, second) {
        Some(u16::from_be_bytes)
    } else {
        None
    }
}

/// UTF-16 as text; lone surrogates become U+FFFD.
fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text: String = char::decode_utf16(pairs.iter().map(|pair| read(*pair)))
        .map(|ch| ch.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// Whether bytes that are not all UTF-8 were meant as it: more letters of it than faults.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let mut letters = 0_usize;
    let mut faults = 0_usize;
    // A surrogate written as if it were a character gives three pieces, which are no faults of this kind.
    let mut of_surrogate = 0_u8;
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|ch| !ch.is_ascii()).count();
        of_surrogate = match chunk.invalid().first() {
            Some(0xed) => 2,
            Some(0x80..=0xbf) if chunk.valid().is_empty() && of_surrogate > 0 => of_surrogate - 1,
            Some(_) => {
                faults += 1;
                0
            }
            None => 0,
        };
    }
    letters > faults || (letters == faults && letters == 0)
}

/// A note where letters are UTF-8 that was read as Windows-1252 and saved again: "Ã©" for "é". They are
/// left as they are, for only whoever wrote them knows.
pub(crate) fn garbled(text: &str) -> Option<Note> {
    let mut foreign = 0_u32;
    let mut letters = 0_u32;
    let mut covered = 0_u32;
    let mut pending: Vec<u8> = Vec::new();
    for ch in text.chars().take(SAMPLE) {
        foreign += u32::from(!ch.is_ascii());
        let Some(byte) = to_windows(ch).filter(|byte| *byte >= 0x80) else {
            pending.clear();
            continue;
        };
        if byte >= 0xc2 {
            pending.clear();
        }
        pending.push(byte);
        let whole = std::str::from_utf8(&pending).ok().and_then(|text| text.chars().next());
        if whole.is_some() {
            letters += 1;
            covered += u32::try_from(pending.len()).unwrap_or_default();
            pending.clear();
        }
        if pending.len() > 3 {
            pending.clear();
        }
    }
    (letters >= 2 && covered * 2 > foreign).then_some(Note::Garbled { count: letters })
}

/// The signs that Windows-1252 has at 80 to 9F.
const SIGNS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte of a character in Windows-1252.
fn to_windows(ch: char) -> Option<u8> {
    let sign = SIGNS.iter().position(|sign| *sign == ch).map(|at| at + 0x80);
    sign.and_then(|byte| u8::try_from(byte).ok()).or_else(|| u8::try_from(u32::from(ch)).ok())
}

/// A byte of Windows-1252.
fn of_windows(byte: u8) -> char {
    let sign = usize::from(byte).checked_sub(0x80).and_then(|at| SIGNS.get(at));
    sign.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Option<Encoding>) {
        let (text, note) = decode(bytes).unwrap();
        let name = note.map(|note| match note {
            Note::Encoding(name) => name,
            _ => panic!(),
        });
        (text, name)
    }

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = "L’État — “naïve” Ωж الأمن";
        assert_eq!(read(text.as_bytes()), (text.into(), None));
        assert_eq!(read(format!("\u{feff}{text}").as_bytes()), (text.into(), None));
        for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            assert_eq!(
                read(&wide(&format!("\u{feff}{text}"), bytes)),
                (text.into(), Some(Encoding::Utf16))
            );
            let plain = "Plain words, the State’s. أمن المعلومات";
            assert_eq!(read(&wide(plain, bytes)), (plain.into(), Some(Encoding::Utf16)));
            let arabic = "أمن المعلومات في سياق الأمن الدولي وهذا نص";
            assert_eq!(read(&wide(arabic, bytes)), (arabic.into(), Some(Encoding::Utf16)));
        }
        assert_eq!(
            read(b"L\x92\xc9tat \x96 \x93na\xefve\x94"),
            ("L’État – “naïve”".into(), Some(Encoding::Windows1252))
        );
    }

    #[test]
    fn lone_surrogates_are_marked() {
        assert_eq!(read(b"\xff\xfea\0\x00\xd8b\0").0, "a\u{fffd}b");
        assert!(
            read(
                "é\u{e9}x"
                    .as_bytes()
                    .iter()
                    .chain(b"\xed\xa0\x80")
                    .copied()
                    .collect::<Vec<_>>()
                    .as_slice()
            )
            .0
            .contains('\u{fffd}')
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4000).collect();
        assert_eq!(decode(&bytes), Err(Fault::Unknown));
    }

    #[test]
    fn letters_that_were_read_in_the_wrong_encoding_are_reported() {
        let wrong = |text: &str| text.bytes().map(of_windows).collect::<String>();
        let french = "L’État devrait protéger les câbles.";
        assert_eq!(garbled(&wrong(french)), Some(Note::Garbled { count: 4 }));
        assert_eq!(garbled(&wrong("Меридия")), Some(Note::Garbled { count: 7 }));
        assert_eq!(garbled(&wrong("أمن المعلومات")), Some(Note::Garbled { count: 12 }));
        for right in [
            french,
            "Plain words.",
            "Меридия",
            "أمن المعلومات",
            "A INFORMAÇÃO, A CORREÇÃO",
            "“naïve” – «Â»",
        ] {
            assert_eq!(garbled(right), None, "{right}");
        }
    }
}
