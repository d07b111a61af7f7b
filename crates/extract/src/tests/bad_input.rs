//! What is broken, too large, or not what it says.

use super::make::{docx, odt, packed, paragraph};
use super::opened;
use crate::{Encoding, Fault, Incoming, Limits, Note, open};

fn reported(name: &str, bytes: &[u8]) -> String {
    opened(name, bytes).unwrap_err().to_string()
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let limits = Limits { file: 10, ..Limits::default() };
    let fault =
        open(&Incoming { name: "x", bytes: &[b'a'; 11], password: None }, &limits, &mut |_| {});
    assert_eq!(fault.unwrap_err(), Fault::TooLarge { bytes: 11, limit: 10 });
}

#[test]
fn what_comes_out_of_a_packed_file_is_counted() {
    let bomb = docx(&paragraph("", &"a".repeat(70_000_000)), &[]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(opened("x.docx", &bomb).unwrap_err(), Fault::Unpacks { limit: 32_000_000 });
}

#[test]
fn numbers_cannot_multiply_a_text() {
    let level = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        "%1".repeat(100_000)
    );
    let item = paragraph("<w:numPr><w:numId w:val=\"1\"/></w:numPr>", "x");
    let opened = opened("x.docx", &docx(&item.repeat(1000), &[("word/numbering.xml", &level)]));
    assert!(opened.unwrap().content.text().unwrap().len() < 100_000);
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = "<w:sdt>".repeat(10_000);
    assert!(reported("x.docx", &docx(&deep, &[])).contains("more than 1000 levels deep"));
    assert!(
        reported("x.odt", &odt("", &"<text:section>".repeat(10_000), &[]))
            .contains("1000 levels deep")
    );
}

#[test]
fn a_broken_packed_file_is_told() {
    let good = docx(&paragraph("", "Some words that are good"), &[]);
    let cut = &good[..good.len() - 10];
    assert!(reported("x.docx", cut).contains("list of contents"), "{}", reported("x.docx", cut));
    let mut bent = good.clone();
    bent[60] ^= 0xff;
    assert!(reported("x.docx", &bent).starts_with("The file is damaged: part of it"));
    assert!(reported("x.zip", &packed(&[("a.txt", "x")])).contains("Unzip it"));
}

#[test]
fn what_opens_with_a_password_is_told() {
    let mut locked = docx(&paragraph("", "Words"), &[]);
    for sign in [&b"PK\x01\x02"[..], b"PK\x03\x04"] {
        let at = locked.windows(4).position(|four| four == sign).unwrap();
        let flags = if sign == b"PK\x01\x02" { 8 } else { 6 };
        locked[at + flags] |= 1;
    }
    assert!(reported("x.docx", &locked).contains("password"));
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let locked = odt("", "<text:p>Words</text:p>", &[("META-INF/manifest.xml", manifest)]);
    assert!(reported("x.odt", &locked).contains("password"));
}

#[test]
fn other_files_are_told_by_what_they_are() {
    let old = |stream: &str| {
        let wide = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(wide).collect::<Vec<u8>>()
    };
    for (bytes, part) in [
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "image (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), "image (JPEG)"),
        (b"{\\rtf1\\ansi Words}".to_vec(), "RTF"),
        (b"\x1f\x8b\x08\0\0".to_vec(), "gzip"),
        (old("WordDocument"), "older Word document (.doc)"),
        (old("Workbook"), "older spreadsheet (.xls)"),
        (old("EncryptedPackage"), "password"),
        (packed(&[("xl/workbook.bin", "x")]), "spreadsheet (Excel, XLSB)"),
        (packed(&[("ppt/presentation.xml", "<x/>")]), "PowerPoint"),
        (packed(&[("Index/Document.iwa", "x")]), "Pages"),
        (packed(&[("mimetype", "application/epub+zip")]), "EPUB"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related".to_vec(), "MHTML"),
        (b"{\"a\": [1, 2]}".to_vec(), "not a Side by State collection"),
    ] {
        // A false name changes nothing.
        let reported = reported("submission.pdf", &bytes);
        assert!(reported.contains(part), "{reported}");
    }
}

#[test]
fn nothing_is_told_to_be_nothing() {
    for bytes in [
        &b""[..],
        b" \r\n\t ",
        b"\xef\xbb\xbf",
        b"\xff\xfe \0\n\0",
        b"<html><body><p> </p></body></html>",
    ] {
        assert_eq!(opened("x", bytes).unwrap_err(), Fault::Empty, "{bytes:?}");
    }
    assert_eq!(opened("x.docx", &docx("<w:p/>", &[])).unwrap_err(), Fault::Empty);
}

#[test]
fn overrides_and_surrogates_are_told() {
    let opened = opened("x.txt", "The \u{202e}txet\u{202c} here".as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("The txet here"));
    assert_eq!(opened.notes, [Note::Controls { count: 2 }]);
    let opened = super::opened("x.txt", b"\xff\xfea\0\x00\xd8b\0").unwrap();
    assert_eq!(opened.notes, [Note::Encoding(Encoding::Utf16), Note::Unreadable { count: 1 }]);
}

/// A PDF of one page that draws this.
fn drawn(operators: &str) -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n\
         2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n\
         3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R \
         /Resources << /Font << /F 5 0 R >> >> >> endobj\n\
         4 0 obj << /Length {} >> stream\n{operators}\nendstream endobj\n\
         5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n\
         trailer << /Root 1 0 R >>\n",
        operators.len() + 1
    )
    .into_bytes()
}

#[test]
fn a_page_that_cannot_be_followed_to_its_end_is_told() {
    let read = |operators: &str| {
        let bytes = drawn(operators);
        let incoming = Incoming { name: "page.pdf", bytes: &bytes, password: None };
        let opened = open(&incoming, &Limits::default(), &mut |_| ()).unwrap();
        (opened.content.text().unwrap().trim().to_owned(), opened.notes)
    };
    let whole = "BT /F 12 Tf 72 700 Td (Ports are few.) Tj ET";
    assert_eq!(read(whole), ("Ports are few.".to_owned(), vec![]));
    let broken = format!("{whole} BT /F 12 Tf 72 600 Td (Cables are cut.");
    assert_eq!(read(&broken), ("Ports are few.".to_owned(), vec![Note::Repaired]));
}
