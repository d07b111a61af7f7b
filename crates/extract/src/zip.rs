//! Packed files: their parts by name. What comes out is counted, and reading stops at the limit;
//! what a part says of its own size is not believed.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::limits::Limits;

/// A packed file.
pub(crate) struct Archive<'a> {
    zip: ZipSliceArchive<&'a [u8]>,
    parts: Vec<Part>,
    /// The most bytes of one part, and of all together.
    single: u64,
    together: u64,
    unpacked: u64,
}

struct Part {
    name: String,
    at: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    locked: bool,
    checksum: u32,
}

impl<'a> Archive<'a> {
    /// Reads the list of parts.
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Fault> {
        let broken = || Fault::Damaged { what: Damage::List, place: None };
        let zip = ZipArchive::from_slice(bytes).map_err(|_| broken())?;
        let mut parts = Vec::new();
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| broken())? {
            if u64::try_from(parts.len()).unwrap_or(u64::MAX) >= limits.parts {
                return Err(Fault::Damaged { what: Damage::ManyParts, place: None });
            }
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
            parts.push(Part {
                name: name.trim_start_matches('/').to_owned(),
                at: entry.wayfinder(),
                method: entry.compression_method(),
                locked: entry.flags().is_encrypted(),
                checksum: entry.crc32(),
            });
        }
        let (single, together) = (limits.unpacked, limits.unpacked_together);
        Ok(Self { zip, parts, single, together, unpacked: 0 })
    }

    /// The names of the parts.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// Whether there is a part of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names().any(|part| part == name)
    }

    /// Whether a part needs a password.
    pub(crate) fn is_locked(&self) -> bool {
        self.parts.iter().any(|part| part.locked)
    }

    /// How many bytes may still come out of it.
    pub(crate) fn left(&self) -> u64 {
        self.together.saturating_sub(self.unpacked)
    }

    /// Counts bytes that came out of a packed file inside it.
    pub(crate) fn count(&mut self, bytes: u64) {
        self.unpacked = self.unpacked.saturating_add(bytes);
    }

    /// Unpacks a part, if there is one of that name.
    pub(crate) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(part) = self.parts.iter().find(|part| part.name == name) else {
            return Ok(None);
        };
        let place = || Some(Place::Part(name.to_owned()));
        let broken = |what| Fault::Damaged { what, place: place() };
        let entry = self.zip.get_entry(part.at).map_err(|_| broken(Damage::CutOff))?;
        let limit = self.single.min(self.left());
        let most = usize::try_from(limit).unwrap_or(usize::MAX);
        let over = Fault::Unpacks { limit: self.single };
        let bytes = match part.method {
            CompressionMethod::STORE if entry.data().len() > most => return Err(over),
            CompressionMethod::STORE => entry.data().to_vec(),
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(entry.data(), most)
                .map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => over,
                    _ => broken(Damage::Packing),
                })?,
            _ => return Err(broken(Damage::UnknownPacking)),
        };
        self.unpacked += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if rawzip::crc32(&bytes) != part.checksum {
            return Err(broken(Damage::Changed));
        }
        Ok(Some(bytes))
    }
}
