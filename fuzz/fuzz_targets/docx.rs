//! A Word document with sound packing: its text, numbering, styles, footnotes, relations and properties, in
//! this order, with form feeds between them.
#![no_main]

use fuzz::{BETWEEN_PARTS, brought, next_part, xml};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let parts = &mut text.split(BETWEEN_PARTS);
    let file = xml::packed(&[
        ("word/document.xml", next_part(parts)),
        ("word/numbering.xml", next_part(parts)),
        ("word/styles.xml", next_part(parts)),
        ("word/footnotes.xml", next_part(parts)),
        ("word/_rels/document.xml.rels", next_part(parts)),
        ("docProps/core.xml", next_part(parts)),
        ("word/header1.xml", next_part(parts)),
    ]);
    if let Ok(opened) = brought::opened("x.docx", &file, None) {
        brought::taken("x.docx", &opened);
    }
});
