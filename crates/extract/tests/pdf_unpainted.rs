//! Words of a PDF of which nothing is painted: left out as hidden ones where that is sure, and the text of the
//! page where a scan or letters drawn as shapes are seen in their place.
#![allow(missing_docs, clippy::unwrap_used)]

use extract::{Incoming, Left, Limits, Note, Opened, open};

mod made;

use made::{FONT, annotated};

const WORDS: &str = "BT /F 12 Tf 72 700 Td (States should share what they know.) Tj ET ";
const HIDDEN: &str = "BT /F 12 Tf 72 500 Td (Nobody sees this.) Tj ET ";
const PICTURE: &str = "q 300 0 0 40 60 490 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ";
/// Settings by which nothing is seen of what is filled, of lines, and of either.
const CLEAR: &str = "/ExtGState<</Fill<</ca 0>>/Line<</CA 0>>/Both<</ca 0/CA 0>>/Half<</ca 0.5>>\
    /Full<</ca 1>>/Dark<</BM/Multiply>>/Plain<</BM/Normal>>>>";

fn read(operators: &str, annotations: &[&str]) -> Opened {
    let bytes = annotated(operators, &format!("{FONT}{CLEAR}"), annotations, "");
    let incoming = Incoming { name: "a.pdf", bytes: &bytes, password: None };
    open(&incoming, &Limits::default(), &mut |_| ()).unwrap()
}

fn text(opened: &Opened) -> &str {
    opened.content.text().unwrap()
}

/// Whether the words are left out as hidden ones; they are in the text or among those, and never in both.
fn is_left_out(operators: &str) -> bool {
    let opened = read(&format!("{WORDS}{operators}"), &[]);
    assert!(text(&opened).contains("States should share what they know."), "{operators}");
    let hidden = opened.notes.iter().any(|note| match note {
        Note::LeftOut { what: Left::Hidden, text, .. } => text == "Nobody sees this.",
        _ => false,
    });
    assert_eq!(text(&opened).contains("Nobody sees this."), !hidden, "{operators}");
    hidden
}

#[test]
fn words_that_are_seen_through_are_left_out() {
    for settings in ["/Fill gs", "/Line gs 1 Tr", "/Both gs 2 Tr", "/Fill gs 1 G 2 Tr"] {
        let left_out = is_left_out(&format!("q {settings} {HIDDEN} Q"));
        assert!(left_out, "{settings}");
    }
    for settings in ["/Half gs", "/Line gs", "/Fill gs 1 Tr", "/Fill gs 2 Tr", "/Fill gs /Half gs"]
    {
        assert!(!is_left_out(&format!("q {settings} {HIDDEN} Q")), "{settings}");
    }
    assert!(!is_left_out(&format!("q /Fill gs Q {HIDDEN}")));
}

#[test]
fn words_in_a_mode_that_shows_nothing_are_left_out_where_nothing_is_seen_for_them() {
    for mode in ["3 Tr", "7 Tr"] {
        assert!(is_left_out(&format!("q {mode} {HIDDEN} Q")), "{mode}");
        // White paper under the page, a rule and a picture elsewhere are not seen as these words.
        let paper = format!("q 1 g 0 0 600 800 re f Q {WORDS}");
        let beside =
            "q 0 g 60 600 400 1 re f Q q 90 0 0 90 60 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";
        assert!(is_left_out(&format!("{paper} {beside} q {mode} {HIDDEN} Q")), "{mode}");
    }
}

#[test]
fn words_that_a_scan_or_letters_as_shapes_are_seen_for_are_the_text() {
    // Letters with a curve, in black, and in white on a dark box.
    let letters: String = (0..10)
        .map(|at| 72 + 10 * at)
        .map(|x| format!("{x} 500 m {x} 508 l {} 507 {} 502 {x} 500 c f ", x + 6, x + 6))
        .collect();
    let half_clear = "/Half gs 0 g 60 490 300 40 re f";
    for mode in ["3 Tr", "7 Tr", "/Fill gs"] {
        let words = format!("q {mode} {HIDDEN} Q");
        for seen in [PICTURE, &letters, half_clear] {
            assert!(!is_left_out(&format!("q {seen} Q {words}")), "{mode} {seen}");
            assert!(!is_left_out(&format!("{words} q {seen} Q")), "{mode} {seen}");
        }
        let white = format!("q 0.2 g 60 490 300 40 re f 1 g {letters} Q {words}");
        assert!(!is_left_out(&white), "{mode}");
    }
    // Painted within the letters.
    assert!(!is_left_out(&format!(
        "q BT 7 Tr /F 12 Tf 72 500 Td (Nobody sees this.) Tj ET {PICTURE} Q"
    )));
    assert!(!is_left_out(&format!(
        "q 1 g BT 4 Tr /F 12 Tf 72 500 Td (Nobody sees this.) Tj ET {PICTURE} Q"
    )));
    // On a page on which nothing else is seen they are all that there is.
    assert_eq!(text(&read(&format!("3 Tr {HIDDEN}"), &[])), "Nobody sees this.\n");
}

#[test]
fn words_outside_of_what_is_painted_within_are_left_out() {
    for clip in ["60 520 300 40 re W n", "0 0 0 0 re W n", "400 400 m 500 400 l 500 600 l h W* n"] {
        assert!(is_left_out(&format!("q {clip} {HIDDEN} Q")), "{clip}");
        assert!(!is_left_out(&format!("q {clip} Q {HIDDEN}")), "{clip}");
    }
    // Wholly or partly within; a word is never cut in two.
    for clip in
        ["60 490 300 40 re W n", "60 503 300 40 re W n", "60 490 20 40 re 80 490 200 40 re W n"]
    {
        assert!(!is_left_out(&format!("q {clip} {HIDDEN} Q")), "{clip}");
    }
}

#[test]
fn what_is_longer_than_its_field_is_read_whole() {
    let operators =
        "BT /F 12 Tf 2 5 Td (Norland reports incidents.) Tj 0 -40 Td (And attacks.) Tj ET";
    let form = format!(
        "<</Subtype/Form/BBox[0 0 90 20]/Resources<<{FONT}>>/Length {}>>\nstream\n{operators}\nendstream",
        operators.len()
    );
    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[72 600 162 620]/F 4/AP<</N 6 0 R>>>>";
    let opened = read(WORDS, &[field, &form]);
    assert!(text(&opened).contains("Norland reports incidents."), "{}", text(&opened));
    assert!(text(&opened).contains("And attacks."), "{}", text(&opened));
}

#[test]
fn white_words_on_paper_that_is_painted_white_are_left_out() {
    assert!(is_left_out(&format!("1 g 60 490 300 40 re f {HIDDEN}")));
    assert!(is_left_out(&format!("0 g 60 490 300 40 re f 1 g 50 480 400 60 re f {HIDDEN}")));
    assert!(!is_left_out(&format!("1 g 60 490 300 40 re f 0 g 60 490 300 40 re f 1 g {HIDDEN}")));
    assert!(!is_left_out(&format!("0 g 60 490 300 40 re f 1 g 60 490 300 14 re f {HIDDEN}")));
}

#[test]
fn words_under_a_box_are_left_out_whatever_was_seen_through_before() {
    const BOX: &str = "0 g 60 490 300 40 re f ";
    const GLASS: &str = "60 600 300 40 re f ";
    for before in ["", "/Full gs", "/Half gs /Full gs", "/Dark gs /Plain gs", "q /Half gs Q"] {
        assert!(is_left_out(&format!("{before} {GLASS} {HIDDEN} {BOX}")), "{before}");
        assert!(is_left_out(&format!("{HIDDEN} {before} {BOX}")), "{before}");
    }
    assert!(is_left_out(&format!("{HIDDEN} 0 g 60 490 66 40 re f 125 490 200 40 re f")));
    for seen_through in ["/Half gs", "/Dark gs", "/Dark gs /Full gs", "/Half gs /Plain gs"] {
        assert!(!is_left_out(&format!("{HIDDEN} {seen_through} {BOX}")), "{seen_through}");
    }
}
