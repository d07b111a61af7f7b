//! What a file is: recognized by its content first, by its name's ending where content does not say, and
//! never read here. What is known and not read is reported as what it is.

use std::borrow::Cow;

use memchr::memmem;

use crate::fault::Fault;
use crate::folder;
use crate::foreign::Foreign;
use crate::incoming::Incoming;
use crate::limits::Limits;
use crate::opened::Format;
use crate::zip::Archive;

/// What a file turned out to be.
pub(crate) enum Kind<'a> {
    Pdf,
    /// A packed document, opened.
    Packed(Format, Archive<'a>),
    /// Text of some kind; which one is known once it is decoded.
    Text,
}

/// How files begin that are not read here.
const SIGNS: &[(&[u8], Foreign)] = &[
    (b"{\\rtf", Foreign::Rtf),
    (b"\x89PNG", Foreign::Picture(Cow::Borrowed("PNG"))),
    (b"\xff\xd8\xff", Foreign::Picture(Cow::Borrowed("JPEG"))),
    (b"GIF8", Foreign::Picture(Cow::Borrowed("GIF"))),
    (b"II*\0", Foreign::Picture(Cow::Borrowed("TIFF"))),
    (b"MM\0*", Foreign::Picture(Cow::Borrowed("TIFF"))),
    (b"\x1f\x8b", Foreign::Packed(Cow::Borrowed("gzip"))),
    (b"7z\xbc\xaf", Foreign::Packed(Cow::Borrowed("7-Zip"))),
    (b"Rar!", Foreign::Packed(Cow::Borrowed("RAR"))),
    (b"BZh", Foreign::Packed(Cow::Borrowed("bzip2"))),
    (b"\xfd7zXZ", Foreign::Packed(Cow::Borrowed("XZ"))),
    (b"%!PS", Foreign::PostScript),
    (b"ID3", Foreign::Sound),
    (b"OggS", Foreign::SoundOrFilm),
    (b"\x1aE\xdf\xa3", Foreign::Film),
    (b"MZ", Foreign::Program),
    (b"\x7fELF", Foreign::Program),
    (b"\0asm", Foreign::Program),
    (b"SQLite format 3", Foreign::Database),
    (b"\0\x01\0\0\0", Foreign::Font),
    (b"wOF", Foreign::Font),
    (b"OTTO", Foreign::Font),
];

/// Finds out what a file is.
pub(crate) fn kind<'a>(incoming: &Incoming<'a>, limits: &Limits) -> Result<Kind<'a>, Fault> {
    let bytes = incoming.bytes;
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if bytes.is_empty() || bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::Empty);
    }
    // A PDF may have something before its sign.
    if memmem::find(start, b"%PDF-").is_some_and(|at| at == 0 || !looks_like_text(start)) {
        return Ok(Kind::Pdf);
    }
    for (sign, is) in SIGNS {
        // A text may begin with "Rar!" or "OTTO".
        let spelled = sign.iter().all(u8::is_ascii_alphanumeric) || sign.ends_with(b"!");
        if start.starts_with(sign) && !(spelled && looks_like_text(start)) {
            return Err(Fault::NotWhat(is.clone()));
        }
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(of_old_office(bytes));
    }
    if start.get(..4) == Some(b"RIFF") {
        let picture = start.get(8..12) == Some(b"WEBP");
        let is = if picture { Foreign::Picture("WebP".into()) } else { Foreign::SoundOrFilm };
        return Err(Fault::NotWhat(is));
    }
    if start.get(4..8) == Some(b"ftyp") {
        let picture = matches!(start.get(8..12), Some(b"heic" | b"heix" | b"mif1" | b"avif"));
        let is = if picture { Foreign::Picture("HEIC".into()) } else { Foreign::SoundOrFilm };
        return Err(Fault::NotWhat(is));
    }
    if start.starts_with(b"BM") && !looks_like_text(start) {
        return Err(Fault::NotWhat(Foreign::Picture("BMP".into())));
    }
    if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|sign| start.starts_with(*sign)) {
        return packed(bytes, limits);
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return Err(Fault::NotWhat(Foreign::Packed("tar".into())));
    }
    Ok(Kind::Text)
}

/// Whether bytes are text in some encoding: nothing among them that no text has.
fn looks_like_text(start: &[u8]) -> bool {
    !start.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31))
}

/// What lies in a file of the kind that Office had before 2007, by the names of its streams.
fn of_old_office(bytes: &[u8]) -> Fault {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    Fault::NotWhat(if has("EncryptedPackage") {
        Foreign::LockedDocument
    } else if has("WordDocument") {
        Foreign::OldWord
    } else if has("Workbook") || has("Book") {
        Foreign::OldSheet
    } else if has("PowerPoint Document") {
        Foreign::OldSlides
    } else if has("__properties_version1.0") {
        Foreign::Mail
    } else {
        Foreign::OldOffice
    })
}

/// What lies in a zip file.
fn packed<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Kind<'a>, Fault> {
    let mut archive = Archive::open(bytes, limits)?;
    if archive.is_locked() {
        return Err(Fault::NotWhat(Foreign::LockedPack));
    }
    let mimetype = archive.read("mimetype")?.unwrap_or_default();
    let mimetype = String::from_utf8_lossy(&mimetype).trim().to_owned();
    let of_open = mimetype.strip_prefix("application/vnd.oasis.opendocument.");
    let is = match of_open {
        Some(kind) if kind.starts_with("text") => return Ok(Kind::Packed(Format::Odt, archive)),
        Some(kind) if kind.starts_with("spreadsheet") => {
            return Ok(Kind::Packed(Format::Sheet, archive));
        }
        Some(kind) if kind.starts_with("presentation") => Foreign::Slides("ODP".into()),
        Some(_) => Foreign::Drawing,
        None if archive.has("word/document.xml") => {
            return Ok(Kind::Packed(Format::Docx, archive));
        }
        None if archive.has("xl/workbook.xml") => {
            return Ok(Kind::Packed(Format::Sheet, archive));
        }
        None if archive.has("xl/workbook.bin") => Foreign::Sheet("Excel, XLSB".into()),
        None if archive.has("ppt/presentation.xml") => Foreign::Slides("PowerPoint".into()),
        None if mimetype == "application/epub+zip" => Foreign::Book,
        None if archive.has("Index/Document.iwa") || archive.has("index.apxl") => Foreign::Pages,
        None if archive.has("content.xml") => return Ok(Kind::Packed(Format::Odt, archive)),
        None if is_document(&mut archive)? => return Ok(Kind::Packed(Format::Docx, archive)),
        None if folder::is_one(&archive) => return Ok(Kind::Packed(Format::Folder, archive)),
        None => Foreign::Packed("zip".into()),
    };
    Err(Fault::NotWhat(is))
}

/// Whether a packed file without the usual names says that it is a Word document.
fn is_document(archive: &mut Archive<'_>) -> Result<bool, Fault> {
    let types = archive.read("[Content_Types].xml")?.unwrap_or_default();
    Ok(memmem::find(&types, b"wordprocessingml.document.main").is_some())
}
