//! The collection as bytes: made once when the product is built, and decoded by the page.

use super::apart::Texts;
use super::collection::Collection;
use super::encoded::{Encoded as _, Reader};

/// Stands before the encoded collection; it changes whenever the types do, so that a page never
/// misreads data made for another version of itself.
const MARK: [u8; 8] = *b"sbs-c\0\0\x06";

/// Why bytes could not be decoded as a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They do not begin as a collection of this version does.
    OtherVersion,
    /// They begin as one, and then break off or do not fit.
    Damaged,
}

impl core::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            DecodeError::OtherVersion => {
                "the data was made for another version of the program; load the page again"
            }
            DecodeError::Damaged => "the data is damaged or incomplete; load the page again",
        })
    }
}

impl core::error::Error for DecodeError {}

impl Collection {
    /// The collection as bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut collection = self.clone();
        let texts = Texts::take(&mut collection);
        let mut bytes = MARK.to_vec();
        collection.write(&mut bytes);
        texts.write(&mut bytes);
        bytes
    }

    /// The collection that `encode` made into `bytes`.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let body = bytes.strip_prefix(MARK.as_slice()).ok_or(DecodeError::OtherVersion)?;
        let mut reader = Reader::new(body);
        let (mut collection, texts) = <(Self, Texts)>::read(&mut reader);
        let is_whole = reader.is_at_end() && texts.put_back(&mut collection);
        if is_whole { Ok(collection) } else { Err(DecodeError::Damaged) }
    }
}
