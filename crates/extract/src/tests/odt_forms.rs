//! OpenDocument texts: what was chosen in forms, prompts, objects, and what is not shown.

use super::make::odt;
use super::{left_out, paragraphs};
use crate::{Format, Note};

const STYLES: &str = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style><style:style style:name=\"Hidden\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>";

fn read(body: &str) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.odt", &odt(STYLES, body, &[]), Format::Odt)
}

#[test]
fn what_was_typed_or_chosen_in_forms_is_text() {
    let forms = "<office:forms><form:form><form:text form:id=\"a\" form:current-value=\"Norland\"/><form:listbox form:id=\"b\"><form:option form:label=\"oppose\" form:selected=\"true\"/><form:option form:label=\"support\" form:current-selected=\"true\"/></form:listbox><form:checkbox xml:id=\"c\" form:label=\"Yes\" form:current-state=\"checked\"/><form:radio form:id=\"d\" form:label=\"No\"/><form:button form:id=\"e\" form:label=\"Send\"/></form:form></office:forms>";
    let control = |id: &str| format!("<draw:control draw:control=\"{id}\"/>");
    let body = format!(
        "{forms}<text:p>By {}: {}</text:p><text:p>{} {}{}</text:p>{}",
        control("a"),
        control("b"),
        control("c"),
        control("d"),
        control("e"),
        control("x"),
    );
    assert_eq!(read(&body).0, ["By Norland: support", "☑ Yes ☐ No"]);
    let mark = |kind: &str, parameters: &str| {
        format!(
            "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.{kind}\">{parameters}</field:fieldmark>"
        )
    };
    let list = "<field:param field:name=\"Dropdown_ListEntry\" field:value=\"oppose\"/><field:param field:name=\"Dropdown_ListEntry\" field:value=\"support\"/><field:param field:name=\"Dropdown_Selected\" field:value=\"1\"/>";
    let on = "<field:param field:name=\"Checkbox_Checked\" field:value=\"true\"/>";
    let body = format!(
        "<text:p>We {} {}{}</text:p>",
        mark("FORMDROPDOWN", list),
        mark("FORMCHECKBOX", on),
        mark("FORMCHECKBOX", "")
    );
    assert_eq!(read(&body).0, ["We support ☑☐"]);
}

#[test]
fn prompts_that_nobody_answered_are_left_out_and_counted() {
    let body = "<text:p>By: <text:placeholder text:placeholder-type=\"text\">&lt;your name&gt;</text:placeholder><loext:content-control loext:showing-place-holder=\"true\"><text:span>Choose an item.</text:span></loext:content-control><loext:content-control><text:span>Norland</text:span></loext:content-control></text:p>";
    let (blocks, notes) = read(body);
    assert_eq!((blocks, left_out(&notes)), (vec!["By: Norland".to_owned()], 5));
}

#[test]
fn objects_inside_are_told() {
    let body = "<text:p>See<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image/></draw:frame><draw:frame><draw:object-ole xlink:href=\"./Object 2\"/></draw:frame></text:p>";
    assert_eq!(read(body), (vec!["See".to_owned()], vec![Note::Embedded { count: 2 }]));
}

#[test]
fn what_is_not_shown_takes_no_number_and_is_counted() {
    let item = |style: &str, text: &str| {
        format!(
            "<text:list-item><text:p text:style-name=\"{style}\">{text}</text:p></text:list-item>"
        )
    };
    let body = format!(
        "<text:list text:style-name=\"L\">{}{}{}</text:list><text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>Not this</text:p></text:section><text:p>Nor this one<text:hidden-paragraph text:is-hidden=\"true\"/></text:p><text:p>Shown<text:hidden-text text:string-value=\"not so\" text:is-hidden=\"true\"/><text:hidden-text text:is-hidden=\"false\"> too</text:hidden-text></text:p>",
        item("", "One"),
        item("Hidden", "secret"),
        item("", "Two")
    );
    let (blocks, notes) = read(&body);
    assert_eq!(blocks, ["1.\tOne", "2.\tTwo", "Shown too"]);
    assert_eq!(left_out(&notes), 1 + 2 + 3 + 2);
}

#[test]
fn formulas_and_readings_over_words_are_written_on_one_line() {
    let math = "<?xml version=\"1.0\"?><math xmlns=\"m\"><semantics><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>x</mi><mo>+</mo><msup><mi>y</mi><mn>2</mn></msup></mrow><annotation encoding=\"StarMath 5.0\">1 over 2</annotation></semantics></math>";
    let body = "<text:p>About 2<draw:frame><draw:object xlink:href=\"./Object 1\"/><svg:desc>formula</svg:desc></draw:frame> of <text:ruby><text:ruby-base>今日</text:ruby-base><text:ruby-text>kyou</text:ruby-text></text:ruby>.</text:p>";
    let file = super::make::odt("", body, &[("Object 1/content.xml", math)]);
    let (blocks, notes) = super::paragraphs("x.odt", &file, Format::Odt);
    assert_eq!(blocks, ["About 2 1/2 x+y² of 今日 (kyou)."]);
    assert!(!notes.iter().any(|note| matches!(note, Note::Embedded { .. })), "{notes:?}");
    // What is no formula, or none that can be read, is still an object that was not read.
    for object in ["<office:document-content/>", "<math><mfrac><mn>1</mn>", "<math/>"] {
        let file = super::make::odt("", body, &[("Object 1/content.xml", object)]);
        let (blocks, notes) = super::paragraphs("x.odt", &file, Format::Odt);
        assert_eq!(blocks, ["About 2 of 今日 (kyou)."], "{object}");
        assert!(notes.contains(&Note::Embedded { count: 1 }), "{object}");
    }
    let flat = "<?xml version=\"1.0\"?><office:document><office:body><office:text><text:p>Of <draw:frame><draw:object><math:math><math:msqrt><math:mi>x</math:mi><math:mo>+</math:mo><math:mn>1</math:mn></math:msqrt></math:math></draw:object></draw:frame></text:p></office:text></office:body></office:document>";
    let opened = super::opened("x.fodt", flat.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("Of √(x+1)\n"));
}

#[test]
fn raised_letters_are_marks_but_for_the_ends_of_words() {
    let styles = "<style:style style:name=\"Up\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>";
    let up = |text: &str| format!("<text:span text:style-name=\"Up\">{text}</text:span>");
    let body = format!("<text:p>The 1{} States act{}, too.</text:p>", up("er"), up("ii"));
    let (blocks, _) =
        super::paragraphs("x.odt", &super::make::odt(styles, &body, &[]), Format::Odt);
    assert_eq!(blocks, ["The 1er States act ii, too."]);
}

#[test]
fn lists_are_numbered_with_the_letters_that_the_file_names() {
    for (format, expected) in [
        ("style:num-format=\"А, Б, .., Аа, Аб, ... (ru)\"", "Б.\tTwo"),
        ("style:num-format=\"α, β, γ, ... (gr)\"", "β.\tTwo"),
        ("style:num-format=\"a\" text:start-value=\"27\"", "ab.\tTwo"),
        (
            "style:num-format=\"a\" text:start-value=\"27\" style:num-letter-sync=\"true\"",
            "bb.\tTwo",
        ),
    ] {
        let styles = format!(
            "<text:list-style style:name=\"M\"><text:list-level-style-number text:level=\"1\" {format} \
             style:num-suffix=\".\"/></text:list-style>"
        );
        let body = "<text:list text:style-name=\"M\"><text:list-item><text:p>One</text:p></text:list-item>\
             <text:list-item><text:p>Two</text:p></text:list-item></text:list>";
        let blocks = paragraphs("x.odt", &odt(&styles, body, &[]), Format::Odt).0;
        assert_eq!(blocks[1], expected, "{format}");
    }
}
