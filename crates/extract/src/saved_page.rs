//! A page that was saved from here, “Save this view”: HTML that holds the collection it shows, encoded,
//! packed and in letters. The bytes are handed on; what they mean is the caller's matter.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::damage::Damage;
use crate::fault::Fault;
use crate::limits::Limits;
use crate::opened::{Content, Format, Head, Opened};

/// What no other page has: an element of this name.
const OURS: &str = "side-by-state";
/// The script that the collection is in, and how its content is called.
const HOLDER: &str = "collection";
const KIND: &str = "application/octet-stream;base64";
/// So many bytes a tag has at the most.
const LONGEST: usize = 4096;
/// The most bytes that an encoded collection may have: decoded, its parts take up many times as much.
const MOST: u64 = 16_000_000;
/// How a packed file begins that says nothing of itself, and how long its beginning and its end are.
const GZIP: [u8; 4] = [0x1f, 0x8b, 8, 0];
const HEAD: usize = 10;
const TAIL: usize = 8;

/// The letters that a saved page has; none where the page is another. A browser that saves it once more may write its
/// marks in another way.
pub(crate) fn held(page: &str) -> Option<&str> {
    let is_ours = tags(page).any(|(tag, _)| value(tag, "id") == Some(OURS));
    let is_holder = |tag: &str| {
        let kind = value(tag, "type").is_some_and(|it| it.eq_ignore_ascii_case(KIND));
        kind && is_named(tag, "script") && value(tag, "id") == Some(HOLDER)
    };
    let (_, after) = tags(page).filter(|_| is_ours).find(|(tag, _)| is_holder(tag))?;
    let (letters, _) = after.split_once('<')?;
    Some(letters.trim())
}

/// Each tag without its signs, with what follows it.
fn tags(page: &str) -> impl Iterator<Item = (&str, &str)> {
    memchr::memchr_iter(b'<', page.as_bytes()).filter_map(|at| {
        let rest = page.get(at + 1..)?;
        let end = end(rest)?;
        Some((rest.get(..end)?, rest.get(end + 1..)?))
    })
}

/// Where a tag ends: at the first `>` that is not in quotes.
fn end(rest: &str) -> Option<usize> {
    let (mut quote, mut before) = (None, 0);
    for (at, sign) in rest.bytes().enumerate().take(LONGEST) {
        match quote {
            Some(open) if open == sign => quote = None,
            Some(_) => {}
            None if sign == b'>' => return Some(at),
            None if matches!(sign, b'"' | b'\'') && before == b'=' => quote = Some(sign),
            None => {}
        }
        if !sign.is_ascii_whitespace() {
            before = sign;
        }
    }
    None
}

fn is_named(tag: &str, name: &str) -> bool {
    tag.split(|it: char| it.is_whitespace()).next().is_some_and(|it| it.eq_ignore_ascii_case(name))
}

/// The value of an attribute, in quotes of either kind or in none.
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let (value, next) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after.get(1..)?.split_once(quote)?,
            _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        let known = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        if known.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = next;
    }
    None
}

/// Unpacks them.
pub(crate) fn open(letters: &str, limits: &Limits) -> Result<Opened, Fault> {
    let broken = |what: Damage| Fault::Damaged { what, place: None };
    // An editor may have broken the lines.
    let letters: String = letters.split_ascii_whitespace().collect();
    let packed = BASE64_STANDARD.decode(&letters);
    let packed = packed.map_err(|_| broken(Damage::Packing))?;
    let inside = packed.get(HEAD..packed.len().saturating_sub(TAIL));
    let inside = inside.filter(|_| packed.starts_with(&GZIP));
    let inside = inside.ok_or_else(|| broken(Damage::Packing))?;
    let limit = limits.unpacked.min(MOST);
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let bytes = decompress_to_vec_with_limit(inside, most).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Fault::Unpacks { limit },
        _ => broken(Damage::Packing),
    })?;
    let end = packed.get(packed.len() - TAIL..).and_then(|end| end.first_chunk::<4>());
    if end.map(|sum| u32::from_le_bytes(*sum)) != Some(rawzip::crc32(&bytes)) {
        return Err(broken(Damage::Changed));
    }
    let content = Content::Encoded(bytes);
    Ok(Opened {
        format: Format::SavedPage,
        content,
        styles: Vec::new(),
        head: Head::default(),
        notes: Vec::new(),
    })
}
