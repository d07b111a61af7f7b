//! Words of a PDF that are struck, underlined or in bold: where they are in the text.
#![allow(missing_docs, clippy::unwrap_used)]

use extract::{Incoming, Limits, Opened, TextStyle, open};

mod made;

use made::annotated;

/// Its signs are all 600 thousandths wide, so that at 10 points each takes up 6.
const FONTS: &str = "/Font<</C <</Type/Font/Subtype/Type1/BaseFont/Courier>>\
    /B <</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>>>";
/// "never" is at 100 + 14 × 6 = 184, and is 30 wide.
const WORDS: &str = "BT /C 10 Tf 100 700 Td (States should never share.) Tj ET ";

fn read(operators: &str, annotations: &[&str]) -> Opened {
    let bytes = annotated(operators, FONTS, annotations, "");
    let incoming = Incoming { name: "a.pdf", bytes: &bytes, password: None };
    open(&incoming, &Limits::default(), &mut |_| ()).unwrap()
}

/// The stretches of a style.
fn found(opened: &Opened, style: TextStyle) -> Vec<&str> {
    let text = opened.content.text().unwrap();
    let of_style = opened.styles.iter().filter(|it| it.style == style);
    of_style.map(|it| &text[it.start..it.end]).collect()
}

fn struck(operators: &str, annotations: &[&str]) -> Vec<String> {
    let opened = read(&format!("{WORDS}{operators}"), annotations);
    assert_eq!(opened.content.text(), Some("States should never share.\n"));
    found(&opened, TextStyle::Struck).into_iter().map(str::to_owned).collect()
}

fn underlined(operators: &str, annotations: &[&str]) -> Vec<String> {
    let opened = read(&format!("{WORDS}{operators}"), annotations);
    found(&opened, TextStyle::Underlined).into_iter().map(str::to_owned).collect()
}

const STRIKE_OUT: &str = "<</Type/Annot/Subtype/StrikeOut/Rect[90 690 400 715]\
    /QuadPoints[184 709 214 709 184 697 214 697]>>";

#[test]
fn a_strike_out_mark_strikes_the_words_in_its_pieces_only() {
    assert_eq!(struck("", &[STRIKE_OUT]), ["never"]);
    let two = "<</Type/Annot/Subtype/StrikeOut/Rect[90 690 400 715]\
        /QuadPoints[100 709 136 709 100 697 136 697 214 697 184 697 184 709 214 709]>>";
    assert_eq!(struck("", &[two]), ["States", "never"]);
    let hidden = STRIKE_OUT.replace("/Rect", "/F 2/Rect");
    assert_eq!(struck("", &[&hidden]), [""; 0]);
}

#[test]
fn a_strike_out_mark_without_pieces_strikes_the_words_in_its_box() {
    let boxed = "<</Type/Annot/Subtype/StrikeOut/Rect[183 697 215 709]>>";
    assert_eq!(struck("", &[boxed]), ["never"]);
}

#[test]
fn a_line_through_words_strikes_them_however_it_is_drawn() {
    for line in [
        "1 w 184 703 m 214 703 l S",
        "184 702.5 30 0.6 re f",
        // Word by word, as some programs do; the words are one stretch again.
        "184 702.7 m 214 702.7 l 214 703.3 l 184 703.3 l h f*",
        "q 0.5 0 0 0.5 0 0 cm 2 w 368 1406 m 428 1406 l S Q",
        // In colour, and a little longer than the word.
        "1 0 0 RG 183 702.6 m 216 702.6 l S",
        // In two pieces that meet.
        "184 703 m 199 703 l S 199 703 m 214 703 l S",
        // Bounded by what lies around it.
        "q 184 690 30 20 re W n 0 703 m 600 703 l S Q",
    ] {
        assert_eq!(struck(line, &[]), ["never"], "{line}");
    }
}

#[test]
fn a_line_through_part_of_a_word_strikes_that_part() {
    // "n" of "never", and the last two letters of "should".
    assert_eq!(struck("166 703 m 190 703 l S", &[]), ["ld n"]);
}

#[test]
fn each_word_struck_by_a_line_of_its_own_makes_one_stretch() {
    assert_eq!(struck("142 703 m 178 703 l S 184 703 m 214 703 l S", &[]), ["should never"]);
}

#[test]
fn rules_of_tables_and_forms_strike_and_underline_nothing() {
    for line in [
        // Much longer than the words, as a table's or a footnote's rule.
        "60 703 m 400 703 l S",
        "60 698 m 400 698 l S",
        // A cell around the word, whose sides meet its rules.
        "183 698 32 12 re S",
        "184 703 m 214 703 l S 184 690 m 184 715 l S 214 690 m 214 715 l S",
        // Between two lines of text.
        "184 693 m 214 693 l S",
        "184 710 m 214 710 l S",
        // White, or not drawn at all.
        "1 1 1 RG 184 703 m 214 703 l S",
        "184 703 m 214 703 l n",
        // A box over the word is no line.
        "0.9 g /G gs 184 698 30 10 re n",
    ] {
        assert_eq!(struck(line, &[]), [""; 0], "{line}");
        assert_eq!(underlined(line, &[]), [""; 0], "{line}");
    }
}

#[test]
fn a_line_just_under_words_underlines_them_but_for_links() {
    let line = "184 698.6 m 214 698.6 l S";
    assert_eq!(underlined(line, &[]), ["never"]);
    assert_eq!(underlined("184 697.8 30 0.5 re f", &[]), ["never"]);
    let link = "<</Type/Annot/Subtype/Link/Rect[183 697 215 709]>>";
    assert_eq!(underlined(line, &[link]), [""; 0]);
    let mark = "<</Type/Annot/Subtype/Underline/Rect[183 697 215 709]>>";
    assert_eq!(underlined("", &[mark]), ["never"]);
    let wavy = "<</Type/Annot/Subtype/Squiggly/Rect[183 697 215 709]>>";
    assert_eq!(underlined("", &[wavy]), [""; 0]);
}

#[test]
fn struck_words_keep_the_raised_mark_that_hangs_on_them() {
    let words = "BT /C 10 Tf 100 700 Td (States never) Tj /C 6 Tf 0 4 Td 72 0 Td (1) Tj ET ";
    let opened = read(&format!("{words} 142 703 m 175.6 703 l S"), &[]);
    assert_eq!(found(&opened, TextStyle::Struck), ["never¹"]);
    assert_eq!(found(&opened, TextStyle::Underlined), [""; 0]);
}

#[test]
fn words_that_run_up_the_page_are_struck_by_lines_that_do() {
    let words = "BT /C 10 Tf 0 1 -1 0 300 100 Tm (States should never share.) Tj ET ";
    let opened = read(&format!("{words} 297 184 m 297 214 l S"), &[]);
    assert_eq!(found(&opened, TextStyle::Struck), ["never"]);
}

#[test]
fn a_stretch_goes_over_the_end_of_a_line_and_not_of_a_page_s_paragraph() {
    let words = "BT /C 10 Tf 12 TL 100 700 Td (States should never share) Tj T* (what they know of it.) Tj ET ";
    let lines = "220 703 m 250 703 l S 100 691 m 124 691 l S";
    let opened = read(&format!("{words}{lines}"), &[]);
    assert_eq!(found(&opened, TextStyle::Struck), ["share\nwhat"]);
}

#[test]
fn bold_words_are_named_where_others_are_not_bold() {
    let mixed =
        "BT /C 10 Tf 100 700 Td (protect ) Tj /B 10 Tf (undersea cables) Tj /C 10 Tf ( too.) Tj ET";
    assert_eq!(found(&read(mixed, &[]), TextStyle::Bold), ["undersea cables"]);
    // Drawn round, as programs do that have no bold font.
    let thick = "BT /C 10 Tf 100 700 Td (protect ) Tj 2 Tr (undersea cables) Tj 0 Tr ( too.) Tj ET";
    assert_eq!(found(&read(thick, &[]), TextStyle::Bold), ["undersea cables"]);
    // A heading, and one with a number that is not bold.
    let all = "BT /B 10 Tf 100 700 Td (Undersea cables) Tj ET";
    assert_eq!(found(&read(all, &[]), TextStyle::Bold), [""; 0]);
    let numbered = "BT /C 10 Tf 100 700 Td (1. ) Tj /B 10 Tf (Undersea cables) Tj ET";
    assert_eq!(found(&read(numbered, &[]), TextStyle::Bold), [""; 0]);
}
