//! What a PDF draws is limited by its number: a few bytes can ask for the same thing again and again.
#![allow(missing_docs, clippy::unwrap_used)]

use extract::{Fault, Incoming, Limits, Many, Opened, open};

mod made;

use made::{FONT, page, stream};

fn read(bytes: &[u8], limits: &Limits) -> Result<Opened, Fault> {
    open(&Incoming { name: "a.pdf", bytes, password: None }, limits, &mut |_| ())
}

/// Forms that draw the next one ten times each, as deep as that; the last draws `operators`.
fn laughs(depth: usize, operators: &str) -> Vec<u8> {
    let form = |next: usize, operators: &str| {
        let dict = format!(
            "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<{FONT}/XObject<</X {next} 0 R>>>>"
        );
        stream(&dict, operators.as_bytes())
    };
    let mut forms: Vec<Vec<u8>> =
        (6..).take(depth).map(|next| form(next, &"/X Do ".repeat(10))).collect();
    forms.push(form(4, operators));
    page("/X Do", "/XObject<</X 5 0 R>>", &forms)
}

const WORDS: &str = "BT /F 12 Tf 50 700 Td (Ostmark agrees.) Tj ET";

#[test]
fn characters_are_counted_on_a_page_and_in_the_file() {
    let bytes = page(WORDS, "", &[]);
    let limits = Limits { on_page: 14, ..Limits::default() };
    assert_eq!(read(&bytes, &limits), Err(Fault::TooMany { what: Many::OnPage, limit: 14 }));
    let limits = Limits { characters: 14, ..Limits::default() };
    assert_eq!(read(&bytes, &limits), Err(Fault::TooMany { what: Many::Characters, limit: 14 }));
    assert!(read(&bytes, &Limits { characters: 15, on_page: 15, ..limits }).is_ok());
}

#[test]
fn characters_that_nobody_sees_are_counted() {
    let outside = WORDS.replace("50 700", "5000 700");
    let limits = Limits { on_page: 14, ..Limits::default() };
    let fault = Fault::TooMany { what: Many::OnPage, limit: 14 };
    assert_eq!(read(&page(&outside, "", &[]), &limits), Err(fault));
}

#[test]
fn what_is_said_of_signs_is_counted_with_every_sign() {
    let said = "b".repeat(1_000);
    let words = format!("/Span <</ActualText ({said})>> BDC {WORDS} EMC ").repeat(20);
    let limits = Limits { text: 19_000, ..Limits::default() };
    let fault = Fault::Unpacks { limit: 19_000 };
    assert_eq!(read(&page(&words, "", &[]), &limits), Err(fault));
    assert!(read(&page(&words, "", &[]), &Limits { text: 30_000, ..limits }).is_ok());
}

#[test]
fn pictures_without_an_end_are_refused_before_their_end_is_looked_for() {
    let open = "BI /W 1 /H 1 /BPC 8 /CS /G ID aaa ".repeat(10_000);
    assert!(matches!(read(&page(&open, "", &[]), &Limits::default()), Err(Fault::Damaged { .. })));
}

#[test]
fn forms_within_forms_are_counted() {
    let limits = Limits { drawings: 110, ..Limits::default() };
    let fault = Fault::TooMany { what: Many::Drawings, limit: 110 };
    assert_eq!(read(&laughs(2, WORDS), &limits), Err(fault));
    assert!(read(&laughs(2, WORDS), &Limits { drawings: 111, ..limits }).is_ok());
}

/// `laughs.pdf` of the security review: 2.7 kB took 1.2 GB.
#[test]
fn ten_forms_that_each_draw_the_next_ten_times_are_refused() {
    let bytes = laughs(10, &"BT /F 12 Tf 50 700 Td (States should act on norms.) Tj ET ".repeat(9));
    let fault = Fault::TooMany { what: Many::OnPage, limit: 200_000 };
    assert_eq!(read(&bytes, &Limits::default()), Err(fault));
    let fault = Fault::TooMany { what: Many::Drawings, limit: 100_000 };
    assert_eq!(read(&laughs(10, ""), &Limits::default()), Err(fault));
}
