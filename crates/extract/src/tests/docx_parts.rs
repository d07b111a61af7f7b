//! Word documents: what is within words and lines, as formulas, readings over words and raised marks.

use super::make::docx;
use super::paragraphs;
use crate::{Format, Note};

fn read(body: &str) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.docx", &docx(body, &[]), Format::Docx)
}

fn line(inside: &str) -> String {
    let (blocks, _) = read(&format!("<w:p>{inside}</w:p>"));
    blocks.join("\n\n")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn raised(text: &str) -> String {
    format!(
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
    )
}

#[test]
fn formulas_are_written_on_one_line() {
    let math = |inside: &str| format!("<m:oMath>{inside}</m:oMath>");
    let one = |text: &str| format!("<m:r><w:rPr><w:b/></w:rPr><m:t>{text}</m:t></m:r>");
    let fraction = |above: &str, below: &str| {
        format!(
            "<m:f><m:fPr><m:ctrlPr><w:rPr/></m:ctrlPr></m:fPr><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"
        )
    };
    let half = fraction(&one("1"), &one("2"));
    for (inside, wanted) in [
        (
            format!("{}{}{}", run("At least "), math(&half), run(" of States")),
            "At least 1/2 of States",
        ),
        (format!("{}{}{}", run("2"), math(&half), run("years")), "2 1/2 years"),
        (math(&fraction(&one("a+b"), &half)), "(a+b)/(1/2)"),
        (
            math(&format!("<m:sSup><m:e>{}</m:e><m:sup>{}</m:sup></m:sSup>", one("x"), one("2"))),
            "x²",
        ),
        (
            math(&format!("<m:sSup><m:e>{}</m:e><m:sup>{}</m:sup></m:sSup>", one("x"), one("n+1"))),
            "xⁿ⁺¹",
        ),
        (
            math(&format!("<m:sSub><m:e>{}</m:e><m:sub>{}</m:sub></m:sSub>", one("CO"), one("2"))),
            "CO₂",
        ),
        (math(&format!("<m:rad><m:deg/><m:e>{}</m:e></m:rad>", one("x+1"))), "√(x+1)"),
        (math(&format!("<m:d><m:e>{half}</m:e></m:d>")), "(1/2)"),
        (
            math(&format!(
                "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>{}</m:e></m:d>",
                one("x")
            )),
            "[x]",
        ),
        (
            math(&format!(
                "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>{}</m:sub><m:sup>{}</m:sup><m:e>{}</m:e></m:nary>",
                one("i"),
                one("9"),
                one("x")
            )),
            "∑ᵢ⁹ x",
        ),
        (
            math(&format!(
                "<m:func><m:fName>{}</m:fName><m:e>{}</m:e></m:func>",
                one("log"),
                one("x")
            )),
            "log x",
        ),
        (
            math(&format!(
                "<m:m><m:mr><m:e>{0}</m:e><m:e>{0}</m:e></m:mr><m:mr><m:e>{0}</m:e><m:e>{0}</m:e></m:mr></m:m>",
                one("1")
            )),
            "1 1; 1 1",
        ),
        (math(&format!("<w:ins>{half}</w:ins>")), "1/2"),
    ] {
        assert_eq!(line(&inside), wanted);
    }
}

#[test]
fn the_formula_of_a_field_is_read_where_it_has_no_words() {
    let field = |code: &str, words: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{words}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let text = format!("{}{}{}", run("About "), field(r" EQ \f(1,2) ", ""), run(" of them."));
    assert_eq!(line(&text), "About 1/2 of them.");
    let words = format!("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}", run("7"));
    assert_eq!(line(&format!("{}{}", run("Page "), field(" PAGE ", &words))), "Page 7");
}

#[test]
fn the_reading_over_a_word_is_in_brackets_after_it() {
    let ruby = format!(
        "<w:r><w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        run("kyou"),
        run("今日")
    );
    assert_eq!(line(&format!("{}{ruby}{}", run("On "), run("!"))), "On 今日 (kyou)!");
}

#[test]
fn raised_letters_are_marks_but_for_the_ends_of_words() {
    assert_eq!(
        line(&format!("{}{}{}", run("States act"), raised("i"), run(", too."))),
        "States act i, too."
    );
    assert_eq!(
        line(&format!("{}{}{}", run("The 1"), raised("st"), run(" meeting"))),
        "The 1st meeting"
    );
    assert_eq!(
        line(&format!("{}{}{}{}", run("The 5"), raised("t"), raised("h"), run(" one"))),
        "The 5th one"
    );
    assert_eq!(line(&format!("{}{}", run("Act"), raised("2"))), "Act²");
}
