//! Bytes to characters: UTF-8, UTF-16 and encodings with one byte per character, by what a web page or XML
//! declares, and else by the bytes themselves. Written here because a library of all encodings weighs more than
//! the rest of the module.

mod declared;
pub(crate) mod encodings;
mod guess;
mod odd;
mod tables;

use crate::fault::Fault;
use crate::note::Note;

use encodings::Encoding;

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
    if odd::is_shifted(bytes) {
        return Err(Fault::UnknownEncoding);
    }
    let odd = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31)).count();
    if odd * 10 > sample.len() {
        return Err(Fault::Unknown);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), None));
    }
    if let Some(read) = chinese(sample) {
        return Ok((utf16(bytes, read), Some(Note::Encoding(Encoding::Utf16))));
    }
    if let Some(encoding) = declared::encoding(bytes)? {
        return Ok((single(bytes, encoding), Some(Note::Encoding(encoding))));
    }
    if mostly_utf8(bytes) {
        return Ok((String::from_utf8_lossy(bytes).into_owned(), None));
    }
    let guessed = guess::guess(bytes).filter(|_| !odd::is_of_several(bytes));
    let read = guessed.map(|encoding| (single(bytes, encoding), encoding));
    let sure = read.filter(|(text, encoding)| !odd::is_odd(text, *encoding));
    let (text, encoding) = sure.ok_or(Fault::UnknownEncoding)?;
    Ok((text, Some(Note::Encoding(encoding))))
}

/// Text with one byte per character.
fn single(bytes: &[u8], encoding: Encoding) -> String {
    let high: Vec<char> = (0x80..=0xff).map(|byte| guess::character(encoding, byte)).collect();
    let of = |byte: &u8| usize::from(*byte).checked_sub(0x80).and_then(|at| high.get(at));
    bytes.iter().map(|byte| of(byte).copied().unwrap_or(char::from(*byte))).collect()
}

/// The byte order of UTF-16 without a sign at its start in a text that has next to no spaces, as Chinese: in one
/// order all are its characters, and in the other few are.
fn chinese(sample: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let (pairs, _) = sample.as_chunks::<2>();
    let known = |read: fn([u8; 2]) -> u16| {
        let of = |pair: &&[u8; 2]| matches!(read(**pair), 0x0a | 0x0d | 0x20..=0x7e | 0x2010..=0x2030 | 0x3000..=0x30ff | 0x4e00..=0x9fff | 0xff00..=0xffef);
        pairs.iter().filter(of).count()
    };
    // These are in no text of another encoding, and every longer text in Chinese or Japanese has one.
    let marked = |read: fn([u8; 2]) -> u16| {
        pairs
            .iter()
            .any(|pair| matches!(read(*pair), 0x0a | 0x20 | 0x3001 | 0x3002 | 0xff0c | 0xff1b))
    };
    let (little, big) = (known(u16::from_le_bytes), known(u16::from_be_bytes));
    let sure = |yes: usize, no: usize| yes * 20 >= pairs.len() * 19 && no * 10 < pairs.len() * 7;
    if pairs.len() < 4 {
        None
    } else if sure(little, big) && marked(u16::from_le_bytes) {
        Some(u16::from_le_bytes)
    } else if sure(big, little) && marked(u16::from_be_bytes) {
        Some(u16::from_be_bytes)
    } else {
        None
    }
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

/// The byte of a character in Windows-1252.
fn to_windows(ch: char) -> Option<u8> {
    let byte = tables::characters(Encoding::Windows1252).chars().position(|own| own == ch);
    byte.and_then(|at| u8::try_from(at + 0x80).ok()).or_else(|| u8::try_from(ch).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Foreign;

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
    fn chinese_in_utf_16_is_known_without_a_sign_at_its_start() {
        let text = "各国应保护港口和网络，不攻击它们。";
        for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            assert_eq!(read(&wide(text, bytes)), (text.into(), Some(Encoding::Utf16)));
        }
    }

    #[test]
    fn what_a_page_or_xml_declares_goes_before_what_the_bytes_say() {
        let word = "\u{41f}\u{440}\u{438}\u{432}\u{435}\u{442}";
        for (head, letters, encoding) in [
            (
                "<meta charset='windows-1251'>",
                &b"\xcf\xf0\xe8\xe2\xe5\xf2"[..],
                Encoding::Windows1251,
            ),
            (
                "<!DOCTYPE html><meta content=\"text/html; charset=KOI8-R\">",
                b"\xf0\xd2\xc9\xd7\xc5\xd4",
                Encoding::Koi8R,
            ),
            (
                "<?xml version='1.0' encoding='cp1251'?><a>",
                b"\xcf\xf0\xe8\xe2\xe5\xf2",
                Encoding::Windows1251,
            ),
        ] {
            let bytes = [head.as_bytes(), letters].concat();
            assert_eq!(read(&bytes), (format!("{head}{word}"), Some(encoding)));
        }
        // UTF-8 is sure, whatever is declared.
        let wrong = format!("<meta charset=windows-1251>{word}");
        assert_eq!(read(wrong.as_bytes()), (wrong, None));
        let page = b"<html><meta charset=gbk>\xb8\xf7\xb9\xfa";
        assert_eq!(decode(page), Err(Fault::NotWhat(Foreign::EncodedPage)));
    }

    #[test]
    fn what_may_be_in_several_encodings_is_refused() {
        assert_eq!(
            decode(b"\xb8\xf7\xb9\xfa\xd3\xa6\xb1\xa3\xbb\xa4"),
            Err(Fault::UnknownEncoding)
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
        let wrong = |text: &str| single(text.as_bytes(), Encoding::Windows1252);
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
