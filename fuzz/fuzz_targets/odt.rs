//! An OpenDocument text with sound packing: its text, styles and properties, in this order, with form feeds
//! between them.
#![no_main]

use fuzz::{BETWEEN_PARTS, brought, next_part, xml};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let parts = &mut text.split(BETWEEN_PARTS);
    let file = xml::packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", next_part(parts)),
        ("styles.xml", next_part(parts)),
        ("meta.xml", next_part(parts)),
        ("META-INF/manifest.xml", next_part(parts)),
    ]);
    if let Ok(opened) = brought::opened("x.odt", &file, None) {
        brought::taken("x.odt", &opened);
    }
});
