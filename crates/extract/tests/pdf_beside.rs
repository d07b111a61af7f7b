//! What a PDF has beside the words on its pages: fields and boxes without a look, files within it, forms
//! that only some programs draw, and words that nobody sees. Each is read or reported.
#![allow(missing_docs, clippy::unwrap_used)]

use extract::{Fault, Foreign, Incoming, Left, Limits, Note, Opened, open};

mod made;

use made::{FONT, annotated};

const WORDS: &str = "BT /F 12 Tf 72 700 Td (States should share what they know.) Tj ET ";

fn try_read(operators: &str, annotations: &[&str], catalog: &str) -> Result<Opened, Fault> {
    let bytes = annotated(operators, FONT, annotations, catalog);
    open(
        &Incoming { name: "a.pdf", bytes: &bytes, password: None },
        &Limits::default(),
        &mut |_| (),
    )
}

fn read(operators: &str, annotations: &[&str], catalog: &str) -> Opened {
    try_read(operators, annotations, catalog).unwrap()
}

fn text(opened: &Opened) -> &str {
    opened.content.text().unwrap()
}

fn left_out(opened: &Opened, wanted: Left) -> Option<&str> {
    opened.notes.iter().find_map(|note| match note {
        Note::LeftOut { what, text, .. } if *what == wanted => Some(text.as_str()),
        _ => None,
    })
}

const FIELD: &str = "/Type/Annot/Subtype/Widget/FT/Tx/T(comment)/DA(/Helv 10 Tf 0 g)\
    /Rect[72 600 540 640]/F 4";

#[test]
fn what_is_filled_into_a_form_is_read_where_its_field_is() {
    let field = format!("<<{FIELD}/V(Norland should report incidents within a day.)>>");
    let after = "BT /F 12 Tf 72 500 Td (The end.) Tj ET";
    let opened = read(&format!("{WORDS}{after}"), &[&field], "/AcroForm<</Fields[5 0 R]>>");
    assert_eq!(
        text(&opened),
        "States should share what they know.\n\nNorland should report incidents within a day.\n\nThe end.\n"
    );
}

#[test]
fn a_long_answer_is_read_in_the_lines_of_its_field() {
    let answer = "States should report incidents to each other within a day. ".repeat(4);
    let field = format!("<<{FIELD}/Ff 4096/V({answer})>>");
    let opened = read(WORDS, &[&field], "");
    assert_eq!(text(&opened).replace('\n', " ").matches("other within a day.").count(), 4);
}

#[test]
fn a_field_takes_what_it_does_not_say_from_the_field_it_is_part_of() {
    let part = "<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[72 600 540 640]>>";
    let whole = "<</FT/Ch/T(state)/V(NL)/Opt[[(ML)(Meridia)][(NL)(Norland)]]/Kids[5 0 R]>>";
    assert!(text(&read(WORDS, &[part, whole], "")).ends_with("\n\nNorland\n"));
}

#[test]
fn a_field_that_shows_its_words_is_read_once() {
    let field = format!("<<{FIELD}/V(Agreed in full.)/AP<</N 6 0 R>>>>");
    let look = "<</Subtype/Form/BBox[0 0 468 40]/Length 40>>\nstream\n\
        BT /F 10 Tf 2 10 Td (Agreed in full.) Tj ET\nendstream";
    let look = look.replace("/Length 40", "/Length 43");
    let opened = read(WORDS, &[&field, &look], "");
    assert_eq!(text(&opened).matches("Agreed").count(), 1);
    // A look that shows nothing says nothing of the words.
    let empty = "<</Subtype/Form/BBox[0 0 468 40]/Length 11>>\nstream\n/Tx BMC EMC\nendstream";
    assert_eq!(text(&read(WORDS, &[&field, empty], "")).matches("Agreed").count(), 1);
}

#[test]
fn answers_that_cannot_be_placed_are_left_out_and_reported() {
    let field = format!("<<{FIELD}/V<FEFF0646063906450020064606480627064106420020>>>");
    let opened = read(WORDS, &[&field], "");
    assert_eq!(left_out(&opened, Left::FieldValues), Some("نعم نوافق"));
    let hidden = format!("<<{FIELD}/V(A secret answer.)>>").replace("/F 4", "/F 2");
    let opened = read(WORDS, &[&hidden], "");
    assert_eq!(left_out(&opened, Left::Hidden), Some("A secret answer."));
}

#[test]
fn a_box_of_text_without_a_look_is_read() {
    let words = "<</Type/Annot/Subtype/FreeText/Rect[72 600 540 640]/Contents(Delete this.)>>";
    assert!(text(&read(WORDS, &[words], "")).contains("\n\nDelete this.\n"));
}

const WAIT: &str = "BT /F 12 Tf 72 700 Td (Please wait...) Tj 0 -20 Td \
    (If this message is not eventually replaced, your viewer may not be able to show it.) Tj ET";

#[test]
fn a_form_that_is_not_on_its_pages_is_refused_with_what_to_do() {
    let form = "/AcroForm<</Fields[]/XFA[(template)5 0 R]>>/NeedsRendering true";
    let fault = try_read(WAIT, &["<<>>"], form).unwrap_err();
    assert_eq!(fault, Fault::NotWhat(Foreign::XfaForm));
    assert!(fault.to_string().contains("print it to a PDF"), "{fault}");
    assert_eq!(try_read("", &["<<>>"], form), Err(Fault::NotWhat(Foreign::XfaForm)));
    // The same words without a form are words, and so are the pages of a form that has some.
    assert!(text(&read(WAIT, &[], "")).contains("Please wait"));
    assert!(text(&read(WORDS, &["<<>>"], form)).contains("States should"));
}

const FILE: &str = "<</Type/Filespec/F(a.pdf)/UF(norland.pdf)/EF<</F 6 0 R>>>>";
const CONTENT: &str = "<</Type/EmbeddedFile/Length 4>>\nstream\n%PDF\nendstream";
const LIST: &str = "/Names<</EmbeddedFiles<</Kids[<</Names[(x)5 0 R(y)<</F(meridia.docx)\
    /EF<</F 6 0 R>>>>]>>]>>>>";

#[test]
fn files_within_a_pdf_are_reported_by_their_names() {
    let opened = read(WORDS, &[FILE, CONTENT], LIST);
    let names = vec!["norland.pdf".to_owned(), "meridia.docx".to_owned()];
    assert_eq!(opened.notes, [Note::FilesInside { names }]);
    assert_eq!(
        opened.notes.first().unwrap().to_string(),
        "2 files inside this file were not read: “norland.pdf” and “meridia.docx”. \
         Save each one from a PDF viewer and add it separately."
    );
    let pinned = "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>";
    let file = FILE.replace("6 0 R", "7 0 R");
    let opened = read(WORDS, &[pinned, &file, CONTENT], "");
    assert_eq!(opened.notes, [Note::FilesInside { names: vec!["norland.pdf".into()] }]);
}

#[test]
fn a_portfolio_s_cover_is_not_what_anybody_submitted() {
    let cover = "BT /F 12 Tf 72 700 Td (For the best experience, open this PDF portfolio in) Tj \
        0 -20 Td (Acrobat X or Adobe Reader X, or later.) Tj ET";
    let portfolio = format!("{LIST}/Collection<</View/D>>");
    let fault = try_read(cover, &[FILE, CONTENT], &portfolio).unwrap_err();
    let said = fault.to_string();
    assert!(said.contains("“norland.pdf” and “meridia.docx”"), "{said}");
    // A cover with words of its own is read, and the files are reported.
    assert_eq!(read(WORDS, &[FILE, CONTENT], &portfolio).notes.len(), 1);
}

/// What is hidden of a page with other words on it.
fn unseen(operators: &str) -> Option<String> {
    let opened = read(&format!("{WORDS}{operators}"), &[], "");
    assert!(text(&opened).contains("States should share what they know."));
    let hidden = left_out(&opened, Left::Hidden).map(str::to_owned);
    assert_eq!(text(&opened).contains("Nobody sees this."), hidden.is_none(), "{operators}");
    hidden
}

#[test]
fn white_words_on_white_are_left_out_and_reported() {
    let words = "BT /F 12 Tf 72 500 Td (Nobody sees this.) Tj ET";
    for white in ["1 g", "1 1 1 rg", "0 0 0 0 k", "/DeviceRGB cs 1 1 1 sc", "1 G 1 g 2 Tr"] {
        assert_eq!(unseen(&format!("{white} {words}")).as_deref(), Some("Nobody sees this."));
    }
    for seen in [
        // On something dark, on a picture, in a colour that is not known, or drawn round in black.
        "0 0 0.5 rg 60 490 300 40 re f 1 g",
        "q 300 0 0 40 60 490 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q 1 g",
        "/Pattern cs /P scn",
        "1 g 2 Tr",
        "0.9 g",
        "14 w 60 504 m 300 504 l S 1 g",
    ] {
        assert_eq!(unseen(&format!("{seen} {words}")), None, "{seen}");
    }
}

#[test]
fn words_too_small_to_read_are_left_out_and_reported() {
    let tiny = "BT /F 0.5 Tf 72 500 Td (Nobody sees this.) Tj ET";
    assert_eq!(unseen(tiny).as_deref(), Some("Nobody sees this."));
    // A page that is all drawn so small is a page to be made larger.
    assert!(text(&read(tiny, &[], "")).contains("Nobody sees this."));
}

#[test]
fn words_under_a_box_are_left_out_and_reported() {
    let words = "BT /F 12 Tf 72 500 Td (Nobody sees this.) Tj ET ";
    for cover in ["0 g 60 495 300 16 re f", "16 w 60 503 m 300 503 l S"] {
        assert_eq!(unseen(&format!("{words}{cover}")).as_deref(), Some("Nobody sees this."));
    }
    for open in [
        // Beside the words, only around them, painted first, or as large as a page.
        "0 g 60 480 300 16 re f",
        "60 495 300 16 re S",
        "0 0 600 800 re f",
        "q 60 495 20 16 re W n 60 495 300 16 re f Q",
    ] {
        assert_eq!(unseen(&format!("{words}{open}")), None, "{open}");
    }
    assert_eq!(unseen(&format!("q 0.8 g 60 495 300 16 re f Q {words}")), None);
}

#[test]
fn recognised_words_that_lie_on_words_are_not_said_twice() {
    let again = "BT 3 Tr /F 11.6 Tf 73.5 701.5 Td (States should share what they know.) Tj ET";
    let opened = read(&format!("{WORDS}{again}"), &[], "");
    assert_eq!(text(&opened), "States should share what they know.\n");
    assert_eq!(left_out(&opened, Left::Hidden), Some("States should share what they know."));
    // On a picture elsewhere, or alone, they are what the page says.
    let below = "q 300 0 0 40 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q \
        BT 3 Tr /F 12 Tf 72 600 Td (States should share what they know.) Tj ET";
    let opened = read(&format!("{WORDS}{below}"), &[], "");
    assert_eq!(text(&opened).matches("States").count(), 2);
    assert_eq!(text(&read(below, &[], "")).matches("States").count(), 1);
}
