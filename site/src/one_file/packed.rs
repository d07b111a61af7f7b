//! What a program reads and people do not, packed (gzip) and written in letters (base64). The same bytes
//! always give the same letters: no time and no name stands in them.

use std::io::Write as _;

use anyhow::Context as _;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// How hard to pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Effort {
    /// For a build that is made again at each change.
    Quick,
    /// As small as is quickly done.
    Good,
    /// As small as gzip allows, however long it takes.
    Best,
}

pub(crate) fn letters(bytes: &[u8], effort: Effort) -> anyhow::Result<String> {
    let packed = match effort {
        Effort::Quick | Effort::Good => {
            let level = match effort {
                Effort::Quick => flate2::Compression::fast(),
                _ => flate2::Compression::best(),
            };
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), level);
            writer.write_all(bytes).and_then(|()| writer.finish())
        }
        Effort::Best => {
            let mut packed = Vec::new();
            let options = zopfli::Options::default();
            zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed).map(|()| packed)
        }
    };
    Ok(BASE64_STANDARD.encode(packed.context("cannot pack")?))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_packed_comes_back_and_is_the_same_each_time() {
        let text = "Member States should ".repeat(300);
        for effort in [Effort::Quick, Effort::Good, Effort::Best] {
            let letters = letters(text.as_bytes(), effort).unwrap();
            assert_eq!(letters, super::letters(text.as_bytes(), effort).unwrap());
            assert!(letters.len() < 300, "{}", letters.len());
            let packed = BASE64_STANDARD.decode(letters).unwrap();
            // The time of a gzip file is its fifth to eighth byte.
            assert_eq!(packed[4..8], [0; 4]);
            let mut back = String::new();
            flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut back).unwrap();
            assert_eq!(back, text);
        }
    }
}
