//! Words of a PDF that are struck by lines of all kinds, and lines that strike none.
#![allow(missing_docs, clippy::unwrap_used)]

use extract::{Incoming, Limits, Note, Opened, TextStyle, open};

mod made;

use made::{CATALOG, annotated, object, pdf, stream};

/// Its signs are all 600 thousandths wide, so that at 10 points each takes up 6.
const FONTS: &str = "/Font<</C <</Type/Font/Subtype/Type1/BaseFont/Courier>>>>\
    /ExtGState<</Faint <</ca 0.4/CA 0.4/BM/Multiply>>>>";
/// "never" is at 100 + 14 × 6 = 184, and is 30 wide; its small letters are 4 high.
const WORDS: &str = "BT /C 10 Tf 100 700 Td (States should never share.) Tj ET ";

fn open_it(bytes: &[u8]) -> Opened {
    let incoming = Incoming { name: "a.pdf", bytes, password: None };
    open(&incoming, &Limits::default(), &mut |_| ()).unwrap()
}

fn read(operators: &str, annotations: &[&str]) -> Opened {
    open_it(&annotated(operators, FONTS, annotations, ""))
}

fn struck_in(opened: &Opened) -> Vec<String> {
    let text = opened.content.text().unwrap();
    let struck = opened.styles.iter().filter(|it| it.style == TextStyle::Struck);
    struck.map(|it| text[it.start..it.end].to_owned()).collect()
}

fn asks(opened: &Opened) -> bool {
    opened.notes.contains(&Note::MaybeStruck { pages: vec![1] })
}

/// What is struck where lines are drawn after the words; nothing is left to ask then.
fn struck(lines: &str) -> Vec<String> {
    let opened = read(&format!("{WORDS}{lines}"), &[]);
    let found = struck_in(&opened);
    assert!(found.is_empty() || !asks(&opened), "{lines}");
    found
}

fn hand(annotation: &str) -> String {
    format!("<</Type/Annot/Rect[90 690 400 715]/C[1 0 0]{annotation}>>")
}

#[test]
fn a_slanted_line_through_words_strikes_them() {
    for line in [
        "184 701.5 m 214 704.5 l S",
        "184 704 m 214 702 l S",
        // Filled, as programs do that know no lines.
        "184 701.7 m 214 704.2 l 214 704.8 l 184 702.3 l h f",
        // With round ends.
        "q 1 J 184 702 m 214 704 l S Q",
        // A little longer than the word.
        "181 702 m 217 704 l S",
    ] {
        assert_eq!(struck(line), ["never"], "{line}");
    }
    assert_eq!(struck("100 701 m 214 704.5 l S"), ["States should never"]);
}

#[test]
fn a_line_through_words_that_are_set_far_apart_strikes_them() {
    let words = "BT /C 10 Tf 5 Tw 100 700 Td (if it is so in a case) Tj ET ";
    let opened = read(&format!("{words} 100 703 m 256 703 l S"), &[]);
    assert_eq!(struck_in(&opened), ["if it is so in a case"]);
}

#[test]
fn white_words_on_a_dark_box_are_struck_by_white_lines() {
    let dark = "0 g 90 690 400 20 re f 1 g ";
    for line in ["1 G 184 703 m 214 703 l S", "184 702.6 30 .8 re f"] {
        let opened = read(&format!("{dark}{WORDS}{line}"), &[]);
        assert_eq!(struck_in(&opened), ["never"], "{line}");
    }
}

#[test]
fn lines_that_are_pictures_or_shadings_strike_words() {
    for line in [
        "q 30 0 0 .6 184 702.7 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q",
        "q 184 702.6 30 .8 re W n /None sh Q",
    ] {
        assert_eq!(struck(line), ["never"], "{line}");
    }
}

#[test]
fn lines_of_one_length_strike_the_short_last_row_of_a_paragraph_too() {
    let rows = "BT /C 10 Tf 12 TL 100 700 Td (States should never share) Tj T* \
        (what they know of the cables) Tj T* (and ships.) Tj ET ";
    let lines = "100 703 m 268 703 l S 100 691 m 268 691 l S 100 679 m 268 679 l S";
    let opened = read(&format!("{rows}{lines}"), &[]);
    let all = ["States should never share\nwhat they know of the cables\nand ships."];
    assert_eq!(struck_in(&opened), all);
    assert!(!asks(&opened));
}

#[test]
fn a_dashed_line_through_words_strikes_them() {
    for line in [
        "q [3 2] 0 d 184 703 m 214 703 l S Q",
        "q [0 2] 0 d 1 J 184 703 m 214 703 l S Q",
        // Dashes that are lines, and boxes, of their own.
        "184 703 m 188 703 l S 190 703 m 194 703 l S 196 703 m 200 703 l S \
         202 703 m 206 703 l S 208 703 m 214 703 l S",
        "184 702.6 3 .8 re 189 702.6 3 .8 re 194 702.6 3 .8 re 199 702.6 3 .8 re \
         204 702.6 3 .8 re 209 702.6 4 .8 re f",
        "184 702 m 190 702.4 l S 192 702.6 m 198 703 l S 200 703.2 m 206 703.6 l S \
         208 703.8 m 214 704.2 l S",
    ] {
        assert_eq!(struck(line), ["never"], "{line}");
    }
}

#[test]
fn dots_and_a_band_of_waves_through_words_strike_them() {
    let dots = |y: f64, size: f64| -> String {
        // Browsers draw the last dot, which is narrower, before the others.
        let first = format!("212.5 {y} 1 {size} re f ");
        let rest =
            (0..10).map(|at| format!("{} {y} 1.5 {size} re f ", 184.0 + 2.85 * f64::from(at)));
        first + &rest.collect::<String>()
    };
    let waves = |y: f64| format!("/Pattern cs /W scn 184 {y} 30 3.75 re f");
    for line in [dots(702.4, 1.2), dots(702.2, 1.5), waves(701.2)] {
        assert_eq!(struck(&line), ["never"], "{line}");
    }
    for line in [dots(698.0, 1.2), dots(707.0, 1.2), waves(695.0)] {
        assert_eq!(struck(&line), [""; 0], "{line}");
    }
    // A field of a pattern under words, and a leader of dots beside them.
    assert_eq!(struck("/Pattern cs /W scn 184 697 30 11 re f"), [""; 0]);
    let leader: String = (0..60).map(|at| format!("{} 702 1 1 re f ", 250 + 3 * at)).collect();
    assert_eq!(struck(&leader), [""; 0]);
}

#[test]
fn a_wavy_line_through_the_middle_of_words_strikes_them() {
    for line in [
        "184 701 m 188 705 l 192 701 l 196 705 l 200 701 l 204 705 l 208 701 l 214 705 l S",
        "184 703 m 190 705 196 701 214 703 c S",
        "184 703 m 187 706 190 706 193 703 c 196 700 199 700 202 703 c 205 706 210 706 214 703 c S",
        // Each wave is a line of its own.
        "184 702 m 186 706 188 706 190 702 c S 190 702 m 192 706 194 706 196 702 c S \
         196 702 m 198 706 200 706 202 702 c S 202 702 m 204 706 206 706 208 702 c S \
         208 702 m 210 706 212 706 214 702 c S",
        // A curve that is a straight line.
        "184 703 m 194 703 204 703 214 703 c S",
    ] {
        assert_eq!(struck(line), ["never"], "{line}");
    }
}

#[test]
fn two_lines_and_a_thick_one_strike_words() {
    for line in [
        "0.4 w 184 702 m 214 702 l S 184 704 m 214 704 l S",
        // Each of them too low or too high for one alone.
        "0.4 w 184 701.1 m 214 701.1 l S 184 705 m 214 705 l S",
        "184 701 30 .4 re 184 704.8 30 .4 re f",
        "3 w 184 703 m 214 703 l S",
        "5 w 184 703 m 214 703 l S",
        "184 700.6 30 5 re f",
        "1 0 0 rg 184 701.5 30 3.5 re f",
    ] {
        assert_eq!(struck(line), ["never"], "{line}");
    }
}

#[test]
fn a_line_somewhat_longer_than_its_words_or_at_a_cell_s_side_strikes_them() {
    let words = "BT /C 10 Tf 184 700 Td (never) Tj ET ";
    for line in [
        "176 703 m 222 703 l S",
        "174 703 m 216 703 l S",
        // It touches the side of a cell, which goes on above and below.
        "180 690 m 180 715 l S 180 703 m 214 703 l S",
        "180 690 60 25 re S 180 703 m 214 703 l S",
    ] {
        assert_eq!(struck_in(&read(&format!("{words}{line}"), &[])), ["never"], "{line}");
    }
}

#[test]
fn a_line_among_many_of_one_path_strikes_its_words() {
    let path = "60 760 m 540 760 l 60 650 m 540 640 l 184 702 m 214 704 l \
        300 500 m 320 560 l 340 480 l S";
    assert_eq!(struck(path), ["never"]);
}

#[test]
fn lines_in_forms_turned_pages_and_turned_words_strike() {
    let page = |extra: &str, operators: &str| {
        open_it(&pdf(&[
            object(CATALOG),
            object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            object(&format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]{extra}/Contents 4 0 R\
                 /Resources<<{FONTS}/XObject<</X 5 0 R>>>>>>"
            )),
            stream("", operators.as_bytes()),
            stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[2 0 0 2 0 0]",
                b"92 350.9 m 107 352.1 l S",
            ),
        ]))
    };
    let in_form = page("", &format!("{WORDS} q 1 0 0 1 0 0 cm /X Do Q"));
    assert_eq!(struck_in(&in_form), [""; 0], "what is outside its box is not drawn");
    let line = "184 702 m 214 704 l S";
    for turn in ["/Rotate 90", "/Rotate 180", "/Rotate 270"] {
        assert_eq!(struck_in(&page(turn, &format!("{WORDS}{line}"))), ["never"], "{turn}");
    }
    // Up the page.
    let up = "BT /C 10 Tf 0 1 -1 0 300 100 Tm (States should never share.) Tj ET \
        298 184 m 296 214 l S";
    assert_eq!(struck_in(&page("", up)), ["never"]);
    // Turned by 3 degrees, and its line with it.
    let little = "q .9986 .0523 -.0523 .9986 100 400 cm BT /C 10 Tf 0 0 Td (States should \
        never share.) Tj ET 84 3 m 114 3 l S Q";
    // By 30 degrees. Words that run aslant are read in pieces.
    let aslant = "q .866 .5 -.5 .866 100 400 cm BT /C 10 Tf (never) Tj ET 0 3 m 30 3 l S Q";
    for words in [little, aslant] {
        let mut signs: Vec<char> = struck_in(&page("", words)).concat().chars().collect();
        signs.retain(|it| !it.is_whitespace());
        signs.sort_unstable();
        assert_eq!(signs, ['e', 'e', 'n', 'r', 'v'], "{words}");
    }
}

#[test]
fn a_form_that_is_moved_and_made_larger_strikes_where_it_is_shown() {
    let bytes = pdf(&[
        object(CATALOG),
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        object(&format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R\
             /Resources<<{FONTS}/XObject<</X 5 0 R>>>>>>"
        )),
        stream("", format!("{WORDS} q 2 0 0 2 184 698 cm /X Do Q").as_bytes()),
        stream("/Type/XObject/Subtype/Form/BBox[0 0 15 6]", b"0 1.6 m 15 3.2 l S"),
    ]);
    assert_eq!(struck_in(&open_it(&bytes)), ["never"]);
}

#[test]
fn words_in_a_font_of_drawings_are_struck() {
    let font = "/Font<</D <</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]\
        /FontBBox[0 -200 600 800]/FirstChar 97/LastChar 122/CharProcs<</a 5 0 R>>\
        /Encoding<</Type/Encoding/Differences[97/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t]>>\
        /Widths[600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600]>>>>";
    let operators = "BT /D 10 Tf 100 700 Td (no) Tj 18 0 Td (shared) Tj ET 118 702 m 154 704 l S";
    let bytes = annotated(operators, font, &["<</Length 0>>\nstream\n\nendstream"], "");
    assert_eq!(struck_in(&open_it(&bytes)), ["shared"]);
}

#[test]
fn a_line_through_part_of_a_word_strikes_that_part() {
    // The last two letters of "should" and the first of "never".
    assert_eq!(struck("166 702.5 m 190 704 l S"), ["ld n"]);
    assert_eq!(struck("3 w 166 703 m 178 703 l S"), ["ld"]);
}

#[test]
fn what_a_person_drew_through_words_strikes_them() {
    for mark in [
        "/Subtype/Line/L[184 703 214 703]",
        "/Subtype/Line/L[181 702 221 704]/BS<</W 2>>",
        "/Subtype/PolyLine/Vertices[184 702 194 704 204 702 214 704]",
        "/Subtype/Ink/InkList[[183 702 190 703 197 702.5 205 704 215 703.5]]",
        // There and back.
        "/Subtype/Ink/InkList[[184 701 188 705 192 701 196 705 200 701 204 705 208 701 214 705 \
         210 702 200 704 190 703]]",
        "/Subtype/Ink/InkList[[10 10 20 20][184 703 214 703]]",
        // Two diagonals over the word.
        "/Subtype/Ink/InkList[[184 699 214 708][184 708 214 699]]",
    ] {
        let opened = read(WORDS, &[&hand(mark)]);
        assert_eq!(struck_in(&opened), ["never"], "{mark}");
        assert!(!asks(&opened), "{mark}");
    }
    for mark in [
        "/Subtype/Line/L[184 703 214 703]/F 2",
        "/Subtype/Line/L[184 703 214 703]/CA 0",
        "/Subtype/Line/L[184 703 214 703]/C[]",
        // An underline, one above, a circle, a marker.
        "/Subtype/Line/L[184 698 214 698]",
        "/Subtype/Line/L[184 709 214 709]",
        "/Subtype/Ink/InkList[[199 710 182 708 181 697 199 696 217 697 216 708 200 710]]",
        "/Subtype/Ink/InkList[[184 703 214 703]]/BS<</W 5>>/CA .4",
        "/Subtype/Ink/IT/InkHighlight/InkList[[184 703 214 703]]/BS<</W 5>>",
    ] {
        let mark =
            hand(mark).replace("/C[1 0 0]", if mark.contains("/C[]") { "" } else { "/C[1 0 0]" });
        let opened = read(WORDS, &[&mark]);
        assert_eq!(struck_in(&opened), [""; 0], "{mark}");
        assert!(!asks(&opened), "{mark}");
    }
}

#[test]
fn a_stamp_strikes_where_it_is_drawn_as_large_as_it_is() {
    let stamp = "<</Type/Annot/Subtype/Stamp/Rect[184 698 214 708]/AP<</N 6 0 R>>>>";
    let look = "<</Subtype/Form/BBox[0 0 60 20]/Length 18>>\nstream\n0 9 m 60 11 l S   \nendstream";
    assert_eq!(struck_in(&read(WORDS, &[stamp, look])), ["never"]);
}

const BLOCK: &str = "BT /C 10 Tf 12 TL 100 700 Td (States should never share) Tj T* \
    (what they know of it) Tj T* (with anybody else here.) Tj ET \
    BT /C 10 Tf 100 640 Td (They should share it.) Tj ET ";

#[test]
fn two_diagonals_strike_the_block_that_they_cross() {
    let all = ["States should never share\nwhat they know of it\nwith anybody else here."];
    let cross = "98 672 m 252 710 l S 98 710 m 252 672 l S";
    assert_eq!(struck_in(&read(&format!("{BLOCK}{cross}"), &[])), all);
    let lines = [hand("/Subtype/Line/L[98 672 252 710]"), hand("/Subtype/Line/L[98 710 252 672]")];
    let opened = read(BLOCK, &[&lines[0], &lines[1]]);
    assert_eq!(struck_in(&opened), all);
    assert!(!asks(&opened));
}

#[test]
fn where_it_is_not_sure_words_are_kept_and_the_page_is_named() {
    let one = |lines: &str, marks: &[&str]| read(&format!("{BLOCK}{lines}"), marks);
    let arrow = hand("/Subtype/Line/L[100 703 250 703]/LE[/None/OpenArrow]");
    let slash = hand("/Subtype/Line/L[98 672 252 710]");
    for opened in [
        // One diagonal, an arrow, a line up to far beyond its words, a signature over part of a name.
        one("", &[&slash]),
        one("", &[&arrow]),
        one("100 703 m 400 703 l S", &[]),
        one("146 703 m 150 706 154 700 158 703 c 162 706 166 700 170 703 c S", &[]),
        // From side to side of a cell.
        one("96 660 160 60 re S 96 703 m 256 703 l S", &[]),
    ] {
        assert_eq!(struck_in(&opened), [""; 0]);
        assert!(asks(&opened));
    }
}

#[test]
fn lines_that_are_not_through_words_strike_none_and_ask_nothing() {
    for line in [
        // Under and over words, thin, thick, dashed, double, wavy, slanted.
        "184 698 m 214 698.5 l S",
        "2 w 184 697.5 m 214 697.5 l S",
        "184 709 m 214 709 l S",
        "184 706.5 m 214 706.5 l S",
        "q [2 1] 0 d 184 698 m 214 698 l S Q",
        "184 698.5 m 214 698.5 l S 184 697 m 214 697 l S",
        "184 699 m 187 696 l 190 699 l 193 696 l 196 699 l 199 696 l 202 699 l 214 696 l S",
        "184 699 m 187 696 190 696 193 699 c 196 702 199 696 214 698 c S",
        // Both: a box, open at its sides.
        "184 698 m 214 698 l S 184 709 m 214 709 l S",
        // Rules of tables, heads and feet.
        "60 690 m 540 690 l S 60 712 m 540 712 l S",
        "60 690 480 22 re S",
        "60 688 480 4 re f",
        "100 693 m 244 693 l S",
        "100 712 m 180 712 l S",
        // The lines of a form, before the words and after them.
        "246 700 m 400 700 l S",
        "246 703 m 400 703 l S",
        // A circle and a frame around the word.
        "180 703 m 180 712 218 712 218 703 c 218 694 180 694 180 703 c S",
        "182 697 34 12 re S",
        // Lines of a chart that pass by.
        "60 600 m 120 720 l 130 650 l 500 780 l S",
        "q [1 3] 0 d 199 600 m 199 760 l S Q",
        "60 710 m 200 715 l 400 711 l S",
        // White, as good as not there, cut off, or not drawn.
        "q 1 G 184 702 m 214 704 l S Q",
        "q 1 g 184 701 30 3 re f Q",
        "184 702 m 214 704 l n",
        "q 300 690 30 20 re W n 184 702 m 214 704 l S Q",
        // A marker over the words that lets them through.
        "q /Faint gs 1 1 0 rg 184 698 30 10 re f Q",
        "q /Faint gs 1 1 0 RG 5 w 184 703 m 214 703 l S Q",
    ] {
        let opened = read(&format!("{WORDS}{line}"), &[]);
        assert_eq!(struck_in(&opened), [""; 0], "{line}");
        assert!(!asks(&opened), "{line}");
    }
}

#[test]
fn boxes_and_lines_behind_words_do_not_strike_them() {
    for before in [
        "1 1 0 rg 184 698 30 10 re f 0 g ",
        "1 1 0 rg 184 700 30 5 re f 0 g ",
        "q 1 1 0 RG 5 w 184 703 m 214 703 l S Q ",
        "1 G 184 703 m 214 703 l S 0 G ",
        // The cross of an empty picture behind its label.
        "90 600 m 400 740 l S 90 740 m 400 600 l S ",
    ] {
        let opened = read(&format!("{before}{WORDS}"), &[]);
        assert_eq!(struck_in(&opened), [""; 0], "{before}");
        assert!(!asks(&opened), "{before}");
    }
}

#[test]
fn fraction_bars_macrons_and_dashes_strike_nothing() {
    for operators in [
        // A bar between the numbers of a fraction.
        "BT /C 10 Tf 100 700 Td (is ) Tj /C 7 Tf 18 4.5 Td (1) Tj 0 -7.5 Td (2) Tj ET \
         118 702.8 m 122.2 702.8 l S",
        "BT /C 10 Tf 100 706 Td (number of States) Tj 0 -14 Td (number of cables) Tj ET \
         100 702.5 m 196 702.5 l S",
        // A line over letters, and an equals sign that is drawn.
        "BT /C 10 Tf 100 700 Td (x y) Tj ET 100 705.6 m 106 705.6 l S",
        "BT /C 10 Tf 100 700 Td (a   b) Tj ET 108 702 m 116 702 l S 108 704 m 116 704 l S",
        // Dashes that are signs, and one that is drawn between words.
        "BT /C 10 Tf 100 700 Td (cables -- and -----) Tj ET",
        "BT /C 10 Tf 100 700 Td (1990    2000) Tj ET 126 703 m 146 703 l S",
        // Dots that lead to the number of a page.
        "BT /C 10 Tf 100 700 Td (Cables) Tj 300 0 Td (7) Tj ET q [0 3] 0 d 1 J 140 701 m 396 701 l S Q",
    ] {
        let opened = read(operators, &[]);
        assert_eq!(struck_in(&opened), [""; 0], "{operators}");
        assert!(!asks(&opened), "{operators}");
    }
}

#[test]
fn a_box_over_words_takes_them_out_as_before() {
    let opened = read(&format!("{WORDS} 183 697 32 12 re f"), &[]);
    assert_eq!(struck_in(&opened), [""; 0]);
    assert!(!opened.content.text().unwrap().contains("never"));
}
