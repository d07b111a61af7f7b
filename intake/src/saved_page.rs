//! A page that was saved from here, “Save this view as a file”: HTML that holds the collection it shows, encoded,
//! packed and in letters. The bytes are handed on; what they mean is the caller's matter.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::{Content, Damage, Fault, Format, Head, Limits, Opened};

/// What no other page has.
const OURS: &str = "id=\"side-by-state\"";
/// What the collection stands behind.
const HOLDER: &str = "<script type=\"application/octet-stream;base64\" id=\"collection\">";
/// The most bytes that an encoded collection may have: decoded, its parts take up many times as much.
const MOST: u64 = 16_000_000;
/// How a packed file begins that says nothing of itself, and how long its beginning and its end are.
const GZIP: [u8; 4] = [0x1f, 0x8b, 8, 0];
const HEAD: usize = 10;
const TAIL: usize = 8;

/// The letters that a saved page holds; none where the page is another.
pub(crate) fn held(page: &str) -> Option<&str> {
    let (before, after) = page.split_once(HOLDER)?;
    let (letters, _) = after.split_once('<')?;
    before.contains(OURS).then(|| letters.trim())
}

/// Unpacks them.
pub(crate) fn open(letters: &str, limits: &Limits) -> Result<Opened, Fault> {
    let broken = |what: Damage| Fault::Damaged { what, place: None };
    let packed = BASE64_STANDARD.decode(letters);
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
