//! Signs that a guess is wrong: what no language writes, as a capital after a small letter ("CafŽ"), and what only
//! encodings with several bytes per character have. Such a text is refused, not read wrongly.

use super::encodings::Encoding;

/// Signs that are never between two letters.
const APART: &str = "§¤¬¦©¶¨¯¸¿¡±†‡‰";
/// Letters that follow a number: "1ª", "2è".
const AFTER_NUMBER: &str = "ªºèéêµ";
/// One odd place in so many characters is too many.
const ONE_IN: usize = 100;
/// So few letters, most of them capitals, are no words of a rare encoding.
const FEW: usize = 12;

/// Whether the bytes are of an encoding with several bytes per character.
pub(super) fn is_of_several(bytes: &[u8]) -> bool {
    bytes.windows(4).any(|four| match four {
        // GB 18030.
        [0x81..=0xfe, b'0'..=b'9', 0x81..=0xfe, b'0'..=b'9'] => true,
        _ => false,
    })
}

/// Whether a text has a sign by which another character set begins (ISO 2022).
pub(super) fn is_shifted(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|three| matches!(three, [0x1b, b'$', b'@' | b'A' | b'B' | b'(' | b')']))
}

/// Whether a text, read in an encoding, has too much that no language writes.
pub(super) fn is_odd(text: &str, encoding: Encoding) -> bool {
    let high = || text.chars().filter(|ch| !ch.is_ascii());
    let before = std::iter::once(' ').chain(text.chars());
    let after = text.chars().skip(1).chain([' ']);
    let places = before.zip(text.chars()).zip(after);
    let odd = places.filter(|((before, ch), after)| is_wrong(*before, *ch, *after)).count();
    let is_usual = matches!(encoding, Encoding::Windows1251 | Encoding::Windows1253);
    let is_greek_or_cyrillic = |ch: &char| ('\u{370}'..'\u{530}').contains(ch);
    let letters = || high().filter(is_greek_or_cyrillic);
    let capitals = letters().filter(|ch| ch.is_uppercase()).count();
    odd * ONE_IN >= high().count().max(1)
        || !is_usual && letters().count() < FEW && 2 * capitals > letters().count()
}

fn is_wrong(before: char, ch: char, after: char) -> bool {
    let between = before.is_alphabetic() && after.is_alphabetic();
    let is_latin = |ch: char| ('\u{c0}'..'\u{250}').contains(&ch) && ch.is_alphabetic();
    match ch {
        _ if ch.is_ascii() => false,
        '‚' | '„' => before.is_alphabetic(),
        '\u{2500}'..'\u{25a0}' => between,
        _ if ch.is_uppercase() => before.is_lowercase() || is_latin(ch) && before.is_ascii_digit(),
        _ if is_latin(ch) => before.is_ascii_digit() && !AFTER_NUMBER.contains(ch),
        _ => between && APART.contains(ch),
    }
}

#[cfg(test)]
mod tests {
    use super::super::decode;
    use crate::Fault;

    #[test]
    fn what_no_language_writes_is_refused() {
        for bytes in [
            // "Café.", "pitäisi", "naci" and "5° north" of a Macintosh and of DOS.
            &b"Norland thanks the Chair. Caf\x8e."[..],
            b"Valtioiden pit\x8aisi suojella satamia.",
            b"Norland thanks the Chair. Caf\x82.",
            b"At 5\xf8 north.",
            // A space that does not break, of a Macintosh; Russian of one.
            b"Norland\xcaagrees.",
            b"\x8d\xee\xf0\xeb\xe0\xed\xe4\xe8\xdf; \x8f\xee\xf0\xf2\xfb \xe2\xe0\xe6\xed\xfb.",
            // Russian and Finnish in GB 18030, and Japanese in ISO 2022.
            b"\xa7\xaf\xa7\xe0\xa7\xe2\xa7\xdd\xa7\xd1\xa7\xdf\xa7\xd5",
            b"Valtioiden pit\x81\x30\x8a\x31isi suojella satamia.",
            b"\x1b$B3F9q$O\x1b(B",
            // Latvian, which may be Turkish.
            b"Valst\xeem j\xe2aizsarg\xe2 ostas un t\xeekli, \xf0\xe2di resursi.",
            // A Chinese name within English.
            b"Norland (\xc5\xb5\xc0\xbc) supports the draft.",
        ] {
            assert_eq!(decode(bytes).err(), Some(Fault::UnknownEncoding), "{bytes:x?}");
        }
    }

    #[test]
    fn what_languages_do_write_is_read() {
        for (bytes, text) in [
            (&b"La 1\xaa resoluci\xf3n"[..], "La 1ª resolución"),
            (
                b"L\x92\xc9tat, l\x92\xc9TAT, \xabd\xe9j\xe0\xbb: le 2\xe8",
                "L’État, l’ÉTAT, «déjà»: le 2è",
            ),
            (b"\xdcber Stra\xdfe \xa75\x97\xa76", "Über Straße §5—§6"),
        ] {
            assert_eq!(decode(bytes).map(|it| it.0), Ok(text.to_owned()), "{text}");
        }
    }
}
