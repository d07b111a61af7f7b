//! Word documents: what was chosen in forms, prompts, boxes, and paragraphs that are not shown.

use super::make::{docx, paragraph};
use super::{left_out, paragraphs};
use crate::{Format, Left, Note};

fn read(body: &str, parts: &[(&str, &str)]) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.docx", &docx(body, parts), Format::Docx)
}

fn text(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn control(properties: &str, inside: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>")
}

#[test]
fn prompts_that_nobody_answered_are_left_out_and_counted() {
    let prompt = "<w:showingPlcHdr/>";
    let body = [
        control(prompt, &paragraph("", "Click or tap here to enter text.")),
        format!(
            "<w:p>{}{}</w:p>",
            text("Delegation: "),
            control(prompt, &(text("Choose an i") + &text("tem.")))
        ),
        format!("<w:p>{}</w:p>", control("<w:showingPlcHdr w:val=\"0\"/>", &text("An answer"))),
        control(
            "",
            &control(
                prompt,
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            ),
        ),
        paragraph("", "After it"),
    ]
    .concat();
    let (blocks, notes) = read(&body, &[]);
    assert_eq!(blocks, ["Delegation:", "An answer", "After it"]);
    assert_eq!(left_out(&notes), 7 + 3 + 1);
    assert!(notes.iter().any(|note| matches!(note, Note::LeftOut { what: Left::Prompts, .. })));
}

#[test]
fn boxes_say_whether_they_are_ticked() {
    let sym =
        |font: &str, code: &str| format!("<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>");
    let drawn = |sign: &str| {
        format!("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>{sign}</w:t></w:r>")
    };
    let state = |on: &str| format!("<w14:checkbox><w14:checked w14:val=\"{on}\"/></w14:checkbox>");
    let body = [
        format!(
            "<w:p>{}{}{}{}</w:p>",
            sym("Wingdings", "F0A8"),
            text(" Yes "),
            sym("Wingdings", "F0FE"),
            text(" No")
        ),
        format!("<w:p>{}{}{}{}</w:p>", drawn("o"), text(" Yes "), drawn("\u{f0fe}"), text(" No")),
        format!("<w:p>{}{}</w:p>", sym("Wingdings 2", "0052"), sym("Wingdings 2", "00A3")),
        format!(
            "<w:p>{}{}{}</w:p>",
            control(&state("1"), &sym("Wingdings", "F0FD")),
            control(&state("0"), &text("☐")),
            control(&state("1"), &text("☒"))
        ),
    ]
    .concat();
    assert_eq!(read(&body, &[]).0, ["☐ Yes ☑ No", "☐ Yes ☑ No", "☑☐", "☑☐☑"]);
}

/// A field of a form with its data and the words it has.
fn field(data: &str, words: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{words}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    )
}

#[test]
fn what_was_chosen_in_a_form_is_text() {
    let list = |chosen: &str| {
        format!(
            "<w:ddList>{chosen}<w:listEntry w:val=\"oppose\"/><w:listEntry w:val=\"support\"/></w:ddList>"
        )
    };
    let line = |field: String| format!("<w:p>{}{field}</w:p>", text("Position: "));
    let body = [
        line(field(&list("<w:result w:val=\"1\"/>"), "")),
        line(field(&list("<w:default w:val=\"1\"/>"), "")),
        line(field(&list(""), "")),
        line(field(&list("<w:result w:val=\"1\"/>"), &text("support"))),
        line(field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "")),
        line(field(
            "<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>",
            "",
        )),
        line(field("<w:textInput><w:default w:val=\"Name\"/></w:textInput>", &text("typed"))),
    ]
    .concat();
    let said = ["support", "support", "oppose", "support", "☑", "☐", "typed"];
    assert_eq!(read(&body, &[]).0, said.map(|said| format!("Position: {said}")));
}

#[test]
fn a_paragraph_that_is_not_shown_takes_no_number() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let item = |end: &str, own: &str, words: &str| {
        format!(
            "<w:p><w:pPr><w:rPr>{end}</w:rPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr>{own}</w:rPr><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let body = [
        item("", "", "Protect cables."),
        item("<w:vanish/>", "<w:vanish/>", "secret"),
        item("", "", "Report incidents."),
        // Its end is shown, and so is its number, with nothing after it.
        item("", "<w:vanish/>", "secret"),
        item("", "", "Share."),
    ]
    .concat();
    let (blocks, notes) = read(&body, &[("word/numbering.xml", numbering)]);
    assert_eq!(blocks, ["1.\tProtect cables.", "2.\tReport incidents.", "4.\tShare."]);
    assert_eq!(left_out(&notes), 2);
}

#[test]
fn an_equations_raised_digits_are_raised() {
    let run = |text: &str| format!("<m:r><m:t>{text}</m:t></m:r>");
    let body = format!(
        "<w:p>{}<m:oMath><m:sSup><m:e>{}</m:e><m:sup>{}</m:sup></m:sSup>{}</m:oMath></w:p>",
        text("The threshold is "),
        run("x"),
        run("2"),
        run("+3")
    );
    assert_eq!(read(&body, &[]).0, ["The threshold is x²+3"]);
}
