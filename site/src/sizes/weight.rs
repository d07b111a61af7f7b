//! What some bytes weigh, plain and packed.

use std::io::{self, Write as _};
use std::ops::AddAssign;

/// The size of one built file.
pub(super) struct Size {
    /// Its path inside the folder, with `/`.
    pub(super) name: String,
    pub(super) plain: usize,
    pub(super) gzip: usize,
    pub(super) brotli: usize,
}

/// What some bytes weigh, plain and packed as tightly as a web server can.
#[derive(Clone, Copy, Default)]
pub(crate) struct Weight {
    pub(crate) plain: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.plain += other.plain;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Weighs some bytes.
pub(crate) fn weigh(bytes: &[u8]) -> io::Result<Weight> {
    Ok(Weight { plain: bytes.len(), gzip: gzip(bytes)?, brotli: brotli(bytes)? })
}

/// Bytes, as thousands of them.
pub(crate) fn kb(bytes: usize) -> String {
    // Only for showing: no size here is near what a float cannot hold.
    #[expect(clippy::cast_precision_loss, reason = "only for showing")]
    let thousands = bytes as f64 / 1000.0;
    format!("{thousands:.1}")
}

pub(super) fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?.len())
}

pub(super) fn brotli(mut bytes: &[u8]) -> io::Result<usize> {
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut packed, &best)?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_makes_text_smaller() {
        let text = "Member States should ".repeat(200);
        assert!(gzip(text.as_bytes()).unwrap() < 200);
        assert!(brotli(text.as_bytes()).unwrap() < 100);
    }
}
