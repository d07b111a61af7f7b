//! The PDF files of `tests/pdf`, each held against the text that it has to give.
#![allow(missing_docs, clippy::unwrap_used)]

use std::path::Path;

use extract::{Content, Fault, Incoming, Limits, Opened, Progress, open};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdf").join(name)).unwrap()
}

fn read(name: &str, password: Option<&str>) -> Result<Opened, Fault> {
    let bytes = bytes(name);
    open(&Incoming { name, bytes: &bytes, password }, &Limits::default(), &mut |_| ())
}

fn reported(opened: &Opened) -> String {
    let mut reported = opened.content.text().unwrap().replace('\u{c}', "-- next page --\n");
    reported.push_str("\n== said of itself ==\n");
    let head = &opened.head;
    for (what, said) in
        [("title", &head.title), ("author", &head.author), ("language", &head.language)]
    {
        if let Some(said) = said {
            reported.push_str(&format!("{what}: {said}\n"));
        }
    }
    reported.push_str("== notes ==\n");
    for note in &opened.notes {
        reported.push_str(&format!("{note}\n"));
    }
    reported
}

macro_rules! goldens {
    ($($test:ident: $file:literal;)*) => {
        $(
            #[test]
            fn $test() {
                insta::assert_snapshot!(reported(&read($file, None).unwrap()));
            }
        )*
    };
}

goldens! {
    chromium_sets_one_column: "chromium-one-column.pdf";
    chromium_sets_two_columns: "chromium-two-columns.pdf";
    chromium_sets_a_table: "chromium-table.pdf";
    chromium_sets_arabic: "chromium-right-to-left.pdf";
    weasyprint_sets_footnotes_and_heads: "weasyprint-footnotes.pdf";
    typst_sets_two_columns: "typst-two-columns.pdf";
    typst_sets_lines_in_and_turns_a_page: "typst-indented-turned.pdf";
    libreoffice_sets_one_column: "libreoffice.pdf";
    ghostscript_sets_two_columns_again: "ghostscript-two-columns.pdf";
    numbers_of_lines_are_left_out: "reportlab-line-numbers.pdf";
    a_turned_page_and_columns_drawn_across: "reportlab-rotated.pdf";
    fonts_that_are_not_in_the_file: "fpdf2-plain.pdf";
    text_under_a_picture_and_none: "scanned.pdf";
    postscript_that_was_distilled: "../../../../tests/heldout-2/tirandia-groffps.pdf";
    cairo_sets_arabic_as_it_is_read: "../../../../tests/heldout-2/zahrawan-cairo.pdf";
    libreoffice_sets_arabic_as_it_is_seen: "../../../../tests/heldout-2/zahrawan-libreoffice.pdf";
    libreoffice_numbers_every_line: "../../../../tests/heldout-2/vellmoor-libreoffice.pdf";
    latex_sets_two_columns_close_together: "../../../../tests/heldout-2/cormath-times.pdf";
    lualatex_sets_french_with_thin_spaces: "../../../../tests/heldout-2/lormande-lualatex.pdf";
}

#[test]
fn a_lock_without_a_password_opens() {
    let plain = read("fpdf2-plain.pdf", None).unwrap().content;
    assert_eq!(read("locked-empty-password.pdf", None).unwrap().content, plain);
    assert_eq!(read("locked-empty-password.pdf", Some("needless")).unwrap().content, plain);
    assert_eq!(read("locked-with-password.pdf", Some("ostmark")).unwrap().content, plain);
}

#[test]
fn a_password_is_asked_for() {
    assert_eq!(read("locked-with-password.pdf", None), Err(Fault::Password { wrong: false }));
    assert_eq!(read("locked-with-password.pdf", Some("no")), Err(Fault::Password { wrong: true }));
}

#[test]
fn each_page_is_told() {
    let bytes = bytes("weasyprint-footnotes.pdf");
    let incoming = Incoming { name: "a.pdf", bytes: &bytes, password: None };
    let mut steps = Vec::new();
    open(&incoming, &Limits::default(), &mut |Progress { done, of }| steps.push((done, of)))
        .unwrap();
    assert_eq!(steps, [(1, 2), (2, 2)]);
}

/// A file with the end cut off or its list of places wrong is read all the same.
#[test]
fn a_broken_list_of_places_is_mended() {
    let whole = read("fpdf2-plain.pdf", None).unwrap();
    let bytes = bytes("fpdf2-plain.pdf");
    let at = bytes.windows(9).rposition(|window| window == b"startxref").unwrap();
    let cut = open(
        &Incoming { name: "cut.pdf", bytes: &bytes[..at], password: None },
        &Limits::default(),
        &mut |_| (),
    );
    assert_eq!(cut.unwrap().content, whole.content);
    let mut moved = b"%PDF-1.4\n% one more line, so that nothing is where it was\n".to_vec();
    moved.extend_from_slice(&bytes);
    let moved = open(
        &Incoming { name: "moved.pdf", bytes: &moved, password: None },
        &Limits::default(),
        &mut |_| (),
    );
    assert!(matches!(moved.unwrap().content, Content::Text(text) if text.contains("Ostmark")));
}

/// The text of a file of the third set.
fn text_of(name: &str) -> String {
    let opened = read(&format!("../../../../tests/heldout-3/{name}"), None).unwrap();
    opened.content.text().unwrap().to_owned()
}

#[test]
fn headings_in_the_margin_come_before_what_they_stand_beside() {
    let text = text_of("ligue-ghostscript.pdf");
    let order = [
        "Qui nous sommes\n\nLa Ligue des ports",
        "Ce que nos membres\nobservent\n\nDepuis 2017",
        "adressées au Groupe\n\n1°",
        // The last two lines of the page are parted from the others as paragraphs are, and no foot.
        "vu du quai\n\nLa Ligue a vu",
    ];
    for words in order {
        assert!(text.contains(words), "{words} not in: {text}");
    }
}

#[test]
fn the_second_line_of_an_item_belongs_to_it() {
    let text = text_of("skarvoy-pdflatex.pdf");
    assert!(text.contains("at the length and in the\nlanguage that they see fit.\n\n8)"), "{text}");
}
