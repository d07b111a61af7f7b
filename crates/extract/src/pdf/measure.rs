//! How much comes out of a packed stream, found out before it is unpacked, so that a file made to
//! fill a computer's memory is met with a sentence.

use std::borrow::Cow;

use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::{
    TINFL_FLAG_HAS_MORE_INPUT, TINFL_FLAG_PARSE_ZLIB_HEADER,
};
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use crate::fault::Fault;
use crate::limits::Limits;

/// What may still come out of a file's streams.
pub(super) struct Allowance {
    single: u64,
    together: u64,
    left: u64,
}

impl Allowance {
    /// All that the limits allow.
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            single: limits.unpacked,
            together: limits.unpacked_together,
            left: limits.unpacked_together,
        }
    }

    /// Takes so much of it.
    pub(super) fn take(&mut self, bytes: usize) -> Result<(), Fault> {
        let bytes = bytes as u64;
        if bytes > self.single {
            return Err(Fault::Unpacks { limit: self.single });
        }
        if bytes > self.left {
            return Err(Fault::Unpacks { limit: self.together });
        }
        self.left -= bytes;
        Ok(())
    }

    /// The bytes of a stream; `None` for a broken one, and for pictures.
    pub(super) fn unpack<'a>(
        &mut self,
        stream: &Stream<'a>,
    ) -> Result<Option<Cow<'a, [u8]>>, Fault> {
        self.check(stream)?;
        let Ok(bytes) = stream.decoded_data() else { return Ok(None) };
        self.take(bytes.len())?;
        Ok(Some(bytes))
    }

    /// Whether a stream that others are going to unpack is small enough.
    pub(super) fn check(&self, stream: &Stream<'_>) -> Result<(), Fault> {
        let filters = stream.filters();
        let raw = stream.raw_data();
        let limit = usize::try_from(self.single.min(self.left)).unwrap_or(usize::MAX);
        if fits(&raw, &filters, limit) {
            return Ok(());
        }
        let limit = if self.left < self.single { self.together } else { self.single };
        Err(Fault::Unpacks { limit })
    }
}

/// Whether at most so many bytes come out of each step of unpacking.
fn fits(raw: &[u8], filters: &[Filter], limit: usize) -> bool {
    let most: u128 = filters.iter().map(|filter| growth(*filter)).product();
    if (raw.len() as u128) * most <= limit as u128 {
        return true;
    }
    let mut data = Cow::Borrowed(raw);
    for (at, filter) in filters.iter().enumerate() {
        let last = at + 1 == filters.len();
        match filter {
            Filter::AsciiHexDecode | Filter::Crypt => {}
            Filter::Ascii85Decode => data = Cow::Owned(ascii85(&data)),
            Filter::FlateDecode if last => return inflates_within(&data, limit),
            Filter::RunLengthDecode if last => return run_lengths(&data) <= limit,
            Filter::LzwDecode if last => return lzw_within(&data, limit),
            // Pictures are not unpacked.
            Filter::DctDecode
            | Filter::JpxDecode
            | Filter::Jbig2Decode
            | Filter::CcittFaxDecode => return true,
            // Packed twice, and large: no program that sets text does that.
            Filter::FlateDecode | Filter::RunLengthDecode | Filter::LzwDecode => return false,
        }
    }
    data.len() <= limit
}

/// How many bytes can come of one at the very most.
fn growth(filter: Filter) -> u128 {
    match filter {
        Filter::Ascii85Decode => 4,
        Filter::LzwDecode => 2_800,
        Filter::FlateDecode => 1_100,
        Filter::RunLengthDecode => 64,
        _ => 1,
    }
}

/// Whether at most so many bytes come out of deflated ones.
pub(super) fn inflates_within(data: &[u8], limit: usize) -> bool {
    inflated(data, limit, |_| ()) <= limit
}

/// Unpacks deflated bytes piece by piece until there are more than the limit; gives how many came.
pub(super) fn inflated(data: &[u8], limit: usize, mut piece: impl FnMut(&[u8])) -> usize {
    const WINDOW: usize = 1 << 15;
    let mut state = Box::<DecompressorOxide>::default();
    let mut window = vec![0; WINDOW];
    let (mut read, mut total, mut at) = (0, 0, 0);
    let zlib = matches!(data, [first, second, ..] if first & 0x0f == 8
        && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31));
    let header = if zlib { TINFL_FLAG_PARSE_ZLIB_HEADER } else { 0 };
    loop {
        let rest = data.get(read..).unwrap_or_default();
        let (status, took, gave) =
            decompress(&mut state, rest, &mut window, at, header & !TINFL_FLAG_HAS_MORE_INPUT);
        piece(window.get(at..at + gave).unwrap_or_default());
        read += took;
        total += gave;
        at = (at + gave) % WINDOW;
        if status != TINFLStatus::HasMoreOutput || total > limit {
            return total;
        }
    }
}

fn run_lengths(data: &[u8]) -> usize {
    let (mut at, mut total) = (0, 0);
    while let Some(length) = data.get(at) {
        match length {
            0..=127 => {
                at += usize::from(*length) + 2;
                total += usize::from(*length) + 1;
            }
            128 => break,
            129..=255 => {
                at += 2;
                total += 257 - usize::from(*length);
            }
        }
    }
    total
}

/// Whether at most so many bytes come out of LZW codes: only the lengths of the words are kept.
fn lzw_within(data: &[u8], limit: usize) -> bool {
    let mut lengths: Vec<usize> = vec![1; 258];
    let (mut bits, mut have, mut width, mut total) = (0_u32, 0, 9, 0);
    let mut before: Option<usize> = None;
    for byte in data {
        bits = bits << 8 | u32::from(*byte);
        have += 8;
        while have >= width {
            have -= width;
            let code = (bits >> have) as usize & ((1 << width) - 1);
            if code == 256 {
                lengths.truncate(258);
                width = 9;
                before = None;
                continue;
            }
            if code == 257 {
                return total <= limit;
            }
            let known = lengths.get(code).copied();
            let length = known.or(before.map(|before| before + 1)).unwrap_or(1);
            if let Some(before) = before
                && lengths.len() < 4096
            {
                lengths.push(before + 1);
            }
            total += length;
            if total > limit {
                return false;
            }
            before = Some(length);
            width = match lengths.len() + 1 {
                0..512 => 9,
                512..1024 => 10,
                1024..2048 => 11,
                _ => 12,
            };
        }
    }
    true
}

fn ascii85(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    let (mut value, mut count) = (0_u32, 0);
    for byte in data {
        match byte {
            b'z' if count == 0 => out.extend([0; 4]),
            b'!'..=b'u' => {
                value = value.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
                if count == 5 {
                    out.extend(value.to_be_bytes());
                    (value, count) = (0, 0);
                }
            }
            b'~' => break,
            _ => {}
        }
    }
    if count > 1 {
        for _ in count..5 {
            value = value.wrapping_mul(85).wrapping_add(84);
        }
        out.extend(value.to_be_bytes().iter().take(count - 1));
    }
    out
}
