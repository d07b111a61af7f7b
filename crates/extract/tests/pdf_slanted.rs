//! Words that run aslant over a page: a watermark is left out, and nothing of it is mixed into the text.
#![allow(missing_docs, clippy::unwrap_used)]

mod made;

use extract::{Incoming, Left, Limits, Note, Opened, open};
use made::page;

fn read(operators: &str) -> Opened {
    let bytes = page(operators, "", &[]);
    let incoming = Incoming { name: "made.pdf", bytes: &bytes, password: None };
    open(&incoming, &Limits::default(), &mut |_| ()).unwrap()
}

fn lines() -> String {
    let line = |at: u32| {
        let y = 700 - 16 * at;
        format!("BT /F 12 Tf 72 {y} Td (Norland says that the law applies to all.) Tj ET\n")
    };
    (0..12).map(line).collect()
}

/// Words of a size, up over the page at 45 degrees.
fn aslant(size: u32, words: &str) -> String {
    format!("BT /F {size} Tf 0.7071 0.7071 -0.7071 0.7071 150 450 Tm ({words}) Tj ET\n")
}

#[test]
fn a_watermark_is_left_out_as_the_words_that_it_shows() {
    let plain = read(&lines()).content;
    for drawn in [lines() + &aslant(80, "DRAFT"), aslant(60, "NOT FINAL") + &lines()] {
        let opened = read(&drawn);
        assert_eq!(opened.content, plain);
        assert!(opened.notes.iter().any(|note| matches!(note,
            Note::LeftOut { what: Left::Furniture, text, .. }
                if text == "DRAFT" || text == "NOT FINAL")));
    }
}

#[test]
fn other_words_that_run_aslant_are_read_in_their_own_direction() {
    let opened = read(&(lines() + &aslant(12, "Received on Monday")));
    let text = opened.content.text().unwrap();
    assert!(text.ends_with("applies to all.\n\nReceived on Monday\n"), "{text}");
}
