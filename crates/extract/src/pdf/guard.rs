//! What has to be known of a file before it is opened, since opening unpacks the streams that hold
//! other objects and lists every page: how much would come out of them, and how many there would be.

use super::measure::{Allowance, inflated};
use crate::damage::Damage;
use crate::fault::Fault;
use crate::limits::Limits;

/// The most dictionaries that a file may hold: each may be a page, and a page takes up memory long
/// before anything on it is read.
const MOST_DICTIONARIES: usize = 1_500_000;
/// How far before `stream` its dictionary is looked for.
const DICTIONARY: usize = 400;

/// How much is counted for each byte of a stream that cannot be looked into, since it is encrypted. As
/// much as a thousand may come of one, but object streams of true documents give some ten.
const GROWTH_UNSEEN: usize = 250;

/// Refuses what would fill the memory on being opened.
pub(super) fn admit(bytes: &[u8], limits: &Limits) -> Result<(), Fault> {
    let mut allowance = Allowance::new(limits);
    let limit = usize::try_from(limits.unpacked).unwrap_or(usize::MAX);
    let mut dictionaries = Openings::default();
    dictionaries.count(bytes);
    let encrypted = find(bytes, b"/Encrypt").is_some();
    for at in streams(bytes) {
        let before = bytes.get(at.saturating_sub(DICTIONARY)..at).unwrap_or_default();
        let from = last(before, b" obj").unwrap_or(0);
        let dictionary = before.get(from..).unwrap_or_default();
        if last(dictionary, b"ObjStm").or_else(|| last(dictionary, b"XRef")).is_none() {
            continue;
        }
        let data = bytes.get(at + b"stream".len()..).unwrap_or_default();
        let line = data.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).take(2).count();
        let data = data.get(line..).unwrap_or_default();
        let packed = last(dictionary, b"Flate").or_else(|| last(dictionary, b"/Fl ")).is_some();
        if packed {
            let seen = inflated(data, limit, |piece| dictionaries.count(piece));
            let length = find(data, b"endstream").unwrap_or(data.len());
            let unseen = if encrypted { length.saturating_mul(GROWTH_UNSEEN) } else { 0 };
            allowance.take(seen.max(unseen))?;
        }
    }
    if dictionaries.number > MOST_DICTIONARIES {
        return Err(Fault::Damaged { what: Damage::ManyObjects, place: None });
    }
    Ok(())
}

/// The places of the word `stream` that begin one.
fn streams(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut from = 0;
    core::iter::from_fn(move || {
        loop {
            let rest = bytes.get(from..)?;
            let at = from + find(rest, b"stream")?;
            from = at + b"stream".len();
            let ends = at >= 3 && bytes.get(at - 3..at) == Some(b"end");
            if !ends {
                return Some(at);
            }
        }
    })
}

/// How many dictionaries begin, in bytes that come piece by piece.
#[derive(Default)]
struct Openings {
    number: usize,
    open: bool,
}

impl Openings {
    fn count(&mut self, piece: &[u8]) {
        for byte in piece {
            if *byte == b'<' && self.open {
                self.number += 1;
                self.open = false;
            } else {
                self.open = *byte == b'<';
            }
        }
    }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let at = from + rest.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(word) {
            return Some(at);
        }
        from = at + 1;
    }
}

fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::admit;
    use crate::{Fault, Limits};

    #[test]
    fn what_is_encrypted_is_counted_by_its_length() {
        let limits = Limits { unpacked: 1_000_000, ..Limits::default() };
        let file = |length: usize, trailer: &str| {
            let mut file =
                b"%PDF-1.5\n1 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n".to_vec();
            file.extend(std::iter::repeat_n(b'x', length));
            file.extend_from_slice(b"\nendstream endobj trailer << ");
            file.extend_from_slice(trailer.as_bytes());
            file
        };
        assert_eq!(admit(&file(1_000, "/Encrypt 2 0 R"), &limits), Ok(()));
        let reported = admit(&file(5_000, "/Encrypt 2 0 R"), &limits);
        assert_eq!(reported, Err(Fault::Unpacks { limit: 1_000_000 }));
        assert_eq!(admit(&file(5_000, ""), &limits), Ok(()));
    }
}
