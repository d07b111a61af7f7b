//! What a file is: told by its content first, by its name's ending where content does not say, and
//! never read here. What is known and not read gets a sentence that says what to do.

use memchr::memmem;

use crate::zip::Archive;
use crate::{Fault, Format, Incoming, Limits};

/// What a file turned out to be.
pub(crate) enum Kind<'a> {
    Pdf,
    /// A packed document, opened.
    Packed(Format, Archive<'a>),
    /// Text of some kind; which one is told once it is decoded.
    Text,
}

/// How a file begins, what that makes it, and what to do about it.
const SIGNS: &[(&[u8], &str, &str)] = &[
    (b"{\\rtf", "a text in the form RTF", AS_DOCX),
    (b"\x89PNG", "a picture (PNG)", RECOGNISE),
    (b"\xff\xd8\xff", "a picture (JPEG)", RECOGNISE),
    (b"GIF8", "a picture (GIF)", RECOGNISE),
    (b"II*\0", "a picture (TIFF)", RECOGNISE),
    (b"MM\0*", "a picture (TIFF)", RECOGNISE),
    (b"\x1f\x8b", "a packed file (gzip)", UNPACK),
    (b"7z\xbc\xaf", "a packed file (7-Zip)", UNPACK),
    (b"Rar!", "a packed file (RAR)", UNPACK),
    (b"BZh", "a packed file (bzip2)", UNPACK),
    (b"\xfd7zXZ", "a packed file (XZ)", UNPACK),
    (b"%!PS", "a file for a printer (PostScript)", "Save or print it as PDF"),
    (b"ID3", "a sound", NO_TEXT),
    (b"OggS", "a sound or film", NO_TEXT),
    (b"\x1aE\xdf\xa3", "a film", NO_TEXT),
    (b"MZ", "a program", NO_TEXT),
    (b"\x7fELF", "a program", NO_TEXT),
    (b"\0asm", "a program", NO_TEXT),
    (b"SQLite format 3", "a database", "Save the table that matters as CSV"),
    (b"\0\x01\0\0\0", "a font", NO_TEXT),
    (b"wOF", "a font", NO_TEXT),
    (b"OTTO", "a font", NO_TEXT),
];

const AS_DOCX: &str = "Open it in a word processor and save it as DOCX";
const RECOGNISE: &str = "Put it through text recognition first, or paste the text";
const UNPACK: &str = "Unpack it and drop the files that are in it";
const NO_TEXT: &str = "There is no text in it to read";
const AS_CSV: &str = "Save the sheet that matters as CSV, one passage a row";
const AS_PDF: &str = "Save it as PDF";
const UNLOCK: &str = "Open it with its password and save it without one";

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
    for (sign, is, instead) in SIGNS {
        // A text may begin with "Rar!" or "OTTO".
        let spelled = sign.iter().all(u8::is_ascii_alphanumeric) || sign.ends_with(b"!");
        if start.starts_with(sign) && !(spelled && looks_like_text(start)) {
            return Err(Fault::NotWhat { is, instead });
        }
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(of_old_office(bytes));
    }
    if start.get(..4) == Some(b"RIFF") {
        let picture = start.get(8..12) == Some(b"WEBP");
        let (is, instead) =
            if picture { ("a picture (WebP)", RECOGNISE) } else { ("a sound or film", NO_TEXT) };
        return Err(Fault::NotWhat { is, instead });
    }
    if start.get(4..8) == Some(b"ftyp") {
        let picture = matches!(start.get(8..12), Some(b"heic" | b"heix" | b"mif1" | b"avif"));
        let (is, instead) =
            if picture { ("a picture (HEIC)", RECOGNISE) } else { ("a film or sound", NO_TEXT) };
        return Err(Fault::NotWhat { is, instead });
    }
    if start.starts_with(b"BM") && !looks_like_text(start) {
        return Err(Fault::NotWhat { is: "a picture (BMP)", instead: RECOGNISE });
    }
    if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|sign| start.starts_with(*sign)) {
        return packed(bytes, limits);
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return Err(Fault::NotWhat { is: "a packed file (tar)", instead: UNPACK });
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
    let (is, instead) = if has("EncryptedPackage") {
        ("a document that opens with a password only", UNLOCK)
    } else if has("WordDocument") {
        ("a Word document of the old kind (.doc)", AS_DOCX)
    } else if has("Workbook") || has("Book") {
        ("a spreadsheet of the old kind (.xls)", AS_CSV)
    } else if has("PowerPoint Document") {
        ("a presentation of the old kind (.ppt)", AS_PDF)
    } else if has("__properties_version1.0") {
        ("a message saved from a mail program (.msg)", "Paste its text")
    } else {
        ("a file of an old Office program", AS_DOCX)
    };
    Fault::NotWhat { is, instead }
}

/// What lies in a zip file.
fn packed<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Kind<'a>, Fault> {
    let mut archive = Archive::open(bytes, limits)?;
    if archive.is_locked() {
        let is = "a packed file that opens with a password only";
        return Err(Fault::NotWhat { is, instead: UNLOCK });
    }
    let mimetype = archive.read("mimetype")?.unwrap_or_default();
    let mimetype = String::from_utf8_lossy(&mimetype).trim().to_owned();
    let of_open = mimetype.strip_prefix("application/vnd.oasis.opendocument.");
    let (is, instead) = match of_open {
        Some(kind) if kind.starts_with("text") => return Ok(Kind::Packed(Format::Odt, archive)),
        Some(kind) if kind.starts_with("spreadsheet") => {
            return Ok(Kind::Packed(Format::Sheet, archive));
        }
        Some(kind) if kind.starts_with("presentation") => ("a presentation (ODP)", AS_PDF),
        Some(_) => ("a drawing or formula", AS_PDF),
        None if archive.has("word/document.xml") => {
            return Ok(Kind::Packed(Format::Docx, archive));
        }
        None if archive.has("xl/workbook.xml") => {
            return Ok(Kind::Packed(Format::Sheet, archive));
        }
        None if archive.has("xl/workbook.bin") => ("a spreadsheet (Excel, XLSB)", AS_CSV),
        None if archive.has("ppt/presentation.xml") => ("a presentation (PowerPoint)", AS_PDF),
        None if mimetype == "application/epub+zip" => ("a book (EPUB)", "Save it as HTML or PDF"),
        None if archive.has("Index/Document.iwa") || archive.has("index.apxl") => {
            ("a document of Pages, Numbers or Keynote", "Export it as Word or PDF")
        }
        None if archive.has("content.xml") => return Ok(Kind::Packed(Format::Odt, archive)),
        None if is_document(&mut archive)? => return Ok(Kind::Packed(Format::Docx, archive)),
        None => ("a packed file (zip)", UNPACK),
    };
    Err(Fault::NotWhat { is, instead })
}

/// Whether a packed file without the usual names says that it is a Word document.
fn is_document(archive: &mut Archive<'_>) -> Result<bool, Fault> {
    let types = archive.read("[Content_Types].xml")?.unwrap_or_default();
    Ok(memmem::find(&types, b"wordprocessingml.document.main").is_some())
}
