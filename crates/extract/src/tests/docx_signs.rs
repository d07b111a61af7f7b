//! Word documents: signs of fonts of signs, forms of content that no program knows, and cells that are part of others.

use super::make::{docx, paragraph};
use super::{left_out, opened, paragraphs, stretches};
use crate::{Format, Note, TextStyle};

fn read(body: &str) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.docx", &docx(body, &[]), Format::Docx)
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn signs_of_a_font_of_signs_are_the_signs_that_people_see() {
    let sym =
        |font: &str, code: &str| format!("<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>");
    let typed = |text: &str| {
        format!("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let codes = ["F0B3", "F0A3", "F0B1", "F0B9", "F061", "F0D7", "F02D", "F0E5", "00AE"];
    let signs: String = codes.iter().map(|code| sym("Symbol", code)).collect();
    let others: String = ["F0E0", "F081", "F0FC"].map(|code| sym("Wingdings", code)).concat();
    let body = format!("<w:p>{}{signs}{others}{}</w:p>", run("Some "), typed("a\u{f0b3}5"));
    assert_eq!(read(&body).0, ["Some ≥≤±≠α⋅−∑→→①✓α≥5"]);
}

#[test]
fn a_box_that_strikes_a_formula_strikes_its_words() {
    let boxed = |strike: &str| {
        format!(
            "<w:p>{}<m:oMath><m:borderBox><m:borderBoxPr><m:hideTop/>{strike}</m:borderBoxPr><m:e>\
             <m:r><m:t>may</m:t></m:r></m:e></m:borderBox></m:oMath>{}</w:p>",
            run("States "),
            run(" act.")
        )
    };
    for (strike, is_struck) in [
        ("<m:strikeH/>", true),
        ("<m:strikeBLTR m:val=\"1\"/>", true),
        ("<m:strikeH m:val=\"0\"/>", false),
    ] {
        let opened = opened("x.docx", &docx(&boxed(strike), &[])).unwrap();
        let struck = stretches(&opened).contains(&(TextStyle::Struck, "may".to_owned()));
        assert_eq!(struck, is_struck, "{strike}");
    }
}

#[test]
fn a_form_of_content_that_no_program_knows_is_not_shown() {
    for (requires, expected) in [
        ("zz", "We support it."),
        ("w14 zz", "We support it."),
        ("w14", "We oppose it."),
        ("wps", "We oppose it."),
        ("w16se", "We oppose it."),
    ] {
        let body = format!(
            "<w:p>{}<mc:AlternateContent><mc:Choice Requires=\"{requires}\">{}</mc:Choice>\
             <mc:Fallback>{}</mc:Fallback></mc:AlternateContent>{}</w:p>",
            run("We "),
            run("oppose"),
            run("support"),
            run(" it.")
        );
        assert_eq!(read(&body).0, [expected], "{requires}");
    }
}

#[test]
fn words_of_a_cell_that_is_part_of_the_one_above_are_not_shown() {
    let cell = |properties: &str, words: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph("", words))
    };
    let rows = [
        [cell("<w:vMerge/>", "First"), cell("", "One")],
        [cell("<w:vMerge w:val=\"restart\"/>", "Top"), cell("", "Two")],
        [cell("<w:vMerge/>", "Not shown"), cell("<w:vMerge/>", "Shown")],
        [cell("", "Four"), cell("<w:vMerge/>", "Hidden")],
    ];
    let rows = rows.map(|row| format!("<w:tr>{}</w:tr>", row.concat())).concat();
    let (blocks, notes) = read(&format!("{}<w:tbl>{rows}</w:tbl>", paragraph("", "Text")));
    let text = blocks.join(" ");
    for word in ["First", "One", "Top", "Two", "Shown", "Four"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(!text.contains("Not") && !text.contains("Hidden"), "{text}");
    assert_eq!(left_out(&notes), 3);
}

#[test]
fn lists_are_numbered_with_the_letters_of_their_writing() {
    for (format, legal, expected) in [
        ("russianLower", "", "б)\tTwo"),
        ("russianUpper", "", "Б)\tTwo"),
        ("hebrew1", "", "ב)\tTwo"),
        ("thaiLetters", "", "ข)\tTwo"),
        ("russianLower", "<w:isLgl/>", "2)\tTwo"),
    ] {
        let numbering = format!(
            "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
             <w:numFmt w:val=\"{format}\"/>{legal}<w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>\
             <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
        );
        let place = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        let body = paragraph(place, "One") + &paragraph(place, "Two");
        let file = docx(&body, &[("word/numbering.xml", &numbering)]);
        assert_eq!(paragraphs("x.docx", &file, Format::Docx).0[1], expected, "{format}");
    }
}
