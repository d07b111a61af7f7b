//! Exponents and indices in all formats: never a digit of the number before them.

use super::make::{docx, odt};
use super::workbook::{ods, ods_row, row, sheet};
use super::{opened, paragraphs};
use crate::{Content, Format};

fn word(styles: &str, runs: &[(&str, &str)]) -> String {
    let runs: String = runs
        .iter()
        .map(|(own, text)| {
            format!("<w:r><w:rPr>{own}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
        })
        .collect();
    let styles = format!("<w:styles>{styles}</w:styles>");
    let body = format!("<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>{runs}</w:p>");
    let file = docx(&body, &[("word/styles.xml", &styles)]);
    paragraphs("x.docx", &file, Format::Docx).0.join("|")
}

fn page(body: &str) -> String {
    let page = format!("<!doctype html><html><body><p>{body}</p></body></html>");
    paragraphs("x.html", page.as_bytes(), Format::Html).0.join("|")
}

const UP: &str = "<w:vertAlign w:val=\"superscript\"/>";
const DOWN: &str = "<w:vertAlign w:val=\"subscript\"/>";

#[test]
fn a_character_style_raises_as_a_run_does() {
    let style = |id: &str, base: &str, look: &str| {
        format!(
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>\
             <w:basedOn w:val=\"{base}\"/><w:rPr>{look}</w:rPr></w:style>"
        )
    };
    let styles = style("Up", "", UP) + &style("Of", "Up", "<w:b/>");
    let by = |id: &str| format!("<w:rStyle w:val=\"{id}\"/>");
    let (up, of) = (by("Up"), by("Of"));
    let off = format!("{up}<w:vertAlign w:val=\"baseline\"/>");
    let runs =
        [("", "5 km"), (&*up, "2"), ("", " and 10"), (&*of, "6"), ("", " and 10"), (&*off, "2")];
    assert_eq!(word(&styles, &runs), "5 km² and 10⁶ and 102");
    // A paragraph that is raised as a whole is raised above nothing.
    let all = style("P", "", UP);
    assert_eq!(word(&all, &[("", "Article 10"), ("<w:b/>", "2"), ("", "act")]), "Article 102act");
}

#[test]
fn exponents_of_signs_and_letters_are_raised_in_every_format() {
    let runs = [
        ("", "10"),
        (UP, "-9"),
        ("", ", 10"),
        (UP, "-"),
        (UP, "n"),
        ("", ", 2"),
        (UP, "2n"),
        ("", ", 10"),
        (UP, "2+"),
        ("", ", log"),
        (DOWN, "10"),
        ("", "5, CO"),
        (DOWN, "2"),
        ("", ", 5"),
        (UP, "1/2"),
    ];
    let expected = "10⁻⁹, 10⁻ⁿ, 2²ⁿ, 10²⁺, log₁₀5, CO2, 5^(1/2)";
    assert_eq!(word("", &runs), expected);
    let marked = |up: (&str, &str), down: (&str, &str)| -> String {
        runs.map(|(own, text)| match own {
            UP => format!("{}{text}{}", up.0, up.1),
            DOWN => format!("{}{text}{}", down.0, down.1),
            _ => text.to_owned(),
        })
        .concat()
    };
    assert_eq!(page(&marked(("<sup>", "</sup>"), ("<sub>", "</sub>"))), expected);
    let styles = "<style:style style:name=\"U\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style><style:style style:name=\"D\" style:family=\"text\"><style:text-properties style:text-position=\"-8% 58%\"/></style:style>";
    let span = |name: &str| format!("<text:span text:style-name=\"{name}\">");
    let words = marked((&span("U"), "</text:span>"), (&span("D"), "</text:span>"));
    let file = odt(styles, &format!("<text:p>{words}</text:p>"), &[]);
    assert_eq!(paragraphs("x.odt", &file, Format::Odt).0, [expected]);
    let rows = ods_row("", &[("", "State"), ("", "Text")])
        + &ods_row("", &[("", "Norland"), ("", &words)]);
    let file = ods(styles, &format!("<table:table>{rows}</table:table>"));
    assert_eq!(first(&file, "x.ods"), expected);
}

#[test]
fn exponents_in_cells_of_a_workbook_are_raised() {
    let run = |own: &str, text: &str| format!("<r><rPr>{own}</rPr><t>{text}</t></r>");
    let runs = [
        run("<strike/>", "10"),
        run("<vertAlign val=\"superscript\"/>", "2"),
        run("", " and CO"),
        run("<vertAlign val=\"subscript\"/>", "2"),
        run("", " and 10"),
        run("<vertAlign val=\"superscript\"/>", "-9"),
    ];
    let cell = format!("<c t=\"inlineStr\"><is>{}</is></c>", runs.concat());
    let all = [row(1, &["State", "Text"]), row(2, &["Norland", &cell])];
    assert_eq!(first(&sheet(&all, "", &[]), "x.xlsx"), "10² and CO2 and 10⁻⁹");
}

fn first(file: &[u8], name: &str) -> String {
    let Content::Table(table) = opened(name, file).unwrap().content else { panic!() };
    table.rows[0].text.clone()
}

#[test]
fn exponents_that_boxes_draw_are_raised() {
    let script = |kind: &str, boxes: &[(&str, &str)]| {
        let boxes: String = boxes
            .iter()
            .map(|(top, text)| {
                format!(
                    "<span style='top:{top}em;'><span class=pstrut></span>\
                     <span class='sizing mtight'>{text}</span></span>"
                )
            })
            .collect();
        format!(
            "<span class=msupsub><span class='vlist-t {kind}'><span class=vlist-r>\
             <span class=vlist>{boxes}</span></span></span></span>"
        )
    };
    let up = script("", &[("-3.063", "2")]);
    let down = script("vlist-t2", &[("-2.55", "10")]);
    let both = script("vlist-t2", &[("-2.45", "1"), ("-3.11", "2")]);
    assert_eq!(page(&format!("10{up} and log{down}5 and x{both}.")), "10² and log₁₀5 and x₁².");
}
