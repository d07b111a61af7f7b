//! Files packed as one, for browsers save one file at a time. Nothing is compressed: it is text, and little.

use std::io::Write;

use rawzip::{CompressionMethod, Error, ZipArchiveWriter};

use super::file::File;

/// The files as a ZIP archive; empty where one could not be packed, which memory alone can prevent.
#[must_use]
pub fn zip(files: &[File]) -> Vec<u8> {
    packed(files).unwrap_or_default()
}

fn packed(files: &[File]) -> Result<Vec<u8>, Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for file in files {
        let builder = archive.new_file(&file.name).compression_method(CompressionMethod::STORE);
        let (mut entry, config) = builder.start()?;
        let mut writer = config.wrap(&mut entry);
        writer.write_all(file.text.as_bytes())?;
        let (_, descriptor) = writer.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()
}
