//! Cells that are struck by a named style, a rule of the sheet or a run, and what is read of them.

use super::opened;
use super::workbook::{ods, ods_row, row, sheet};
use crate::{Content, Left, Note, Opened, Row, TextStyle};

const FORMATS: &str = "<styleSheet><fonts><font/><font><strike/></font></fonts>\
    <cellStyleXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellStyleXfs>\
    <cellXfs><xf fontId=\"0\" xfId=\"0\"/><xf xfId=\"1\"/><xf fontId=\"0\" xfId=\"1\" applyFont=\"0\"/>\
    <xf fontId=\"0\" xfId=\"1\"/></cellXfs>\
    <dxfs><dxf><font><strike/></font></dxf><dxf><font><b/></font></dxf></dxfs></styleSheet>";

fn rows(opened: &Opened) -> &[Row] {
    let Content::Table(table) = &opened.content else { panic!() };
    &table.rows
}

fn struck(row: &Row) -> Vec<&str> {
    let struck = row.styles.iter().filter(|it| it.style == TextStyle::Struck);
    struck.map(|it| &row.text[it.start..it.end]).collect()
}

#[test]
fn a_named_style_strikes_the_words_of_its_cells() {
    for (style, is_struck) in [(0, false), (1, true), (2, true), (3, false)] {
        let cell = format!("<c s=\"{style}\" t=\"inlineStr\"><is><t>Leave it.</t></is></c>");
        let all = [row(1, &["State", "Text"]), row(2, &["Norland", &cell])];
        let opened = opened("x.xlsx", &sheet(&all, "", &[("xl/styles.xml", FORMATS)])).unwrap();
        assert_eq!(struck(&rows(&opened)[0]) == ["Leave it."], is_struck, "{style}");
    }
    let styles = "<style:style style:name=\"Old\" style:family=\"table-cell\"><style:text-properties style:text-line-through-type=\"single\"/></style:style><style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"Old\"/>";
    let all = ods_row("", &[("", "State"), ("", "Text")])
        + &ods_row("", &[("", "Norland"), ("table:style-name=\"ce1\"", "Leave it.")]);
    let opened =
        opened("x.ods", &ods(styles, &format!("<table:table>{all}</table:table>"))).unwrap();
    assert_eq!(struck(&rows(&opened)[0]), ["Leave it."]);
}

/// Which texts a rule over B2:B4 strikes, and what is reported of others.
fn ruled(rule: &str) -> (Vec<String>, Vec<String>) {
    let all = [
        row(1, &["State", "Text", "Kind"]),
        row(2, &["Norland", "Old words stay.", "withdrawn"]),
        row(3, &["Norland", "New words come.", "kept"]),
        row(4, &["Meridia", "No words at all.", "Withdrawn"]),
    ];
    let after = format!("<conditionalFormatting sqref=\"B2:B4\">{rule}</conditionalFormatting>");
    let opened = opened("x.xlsx", &sheet(&all, &after, &[("xl/styles.xml", FORMATS)])).unwrap();
    let struck = rows(&opened).iter().flat_map(struck).map(str::to_owned).collect();
    let reported = opened.notes.iter().find_map(|note| match note {
        Note::Conditional { cells } => Some(cells.clone()),
        _ => None,
    });
    (struck, reported.unwrap_or_default())
}

#[test]
fn rules_that_are_sure_strike_the_cells_that_they_apply_to() {
    let old = vec!["Old words stay."];
    let gone = vec!["Old words stay.", "No words at all."];
    for (rule, words) in [
        (
            "<cfRule type=\"expression\" dxfId=\"0\"><formula>$C2=\"withdrawn\"</formula></cfRule>",
            gone.clone(),
        ),
        (
            "<cfRule type=\"expression\" dxfId=\"0\"><formula>C2&lt;&gt;\"kept\"</formula></cfRule>",
            gone.clone(),
        ),
        (
            "<cfRule type=\"expression\" dxfId=\"0\"><formula>$C$2=\"kept\"</formula></cfRule>",
            vec![],
        ),
        (
            "<cfRule type=\"expression\" dxfId=\"0\"><formula>ISNUMBER(SEARCH(\"draw\",$C2))</formula></cfRule>",
            gone,
        ),
        (
            "<cfRule type=\"containsText\" dxfId=\"0\" text=\"old\"><formula>x</formula></cfRule>",
            old.clone(),
        ),
        (
            "<cfRule type=\"beginsWith\" dxfId=\"0\" text=\"Old\"><formula>x</formula></cfRule>",
            old.clone(),
        ),
        (
            "<cfRule type=\"cellIs\" operator=\"equal\" dxfId=\"0\"><formula>\"Old words stay.\"</formula></cfRule>",
            old.clone(),
        ),
        ("<cfRule type=\"containsText\" dxfId=\"1\" text=\"old\"/>", vec![]),
        // The first one stops those after it.
        (
            "<cfRule type=\"containsText\" dxfId=\"1\" priority=\"1\" stopIfTrue=\"1\" text=\"words\"/><cfRule type=\"containsText\" dxfId=\"0\" priority=\"2\" text=\"old\"/>",
            vec![],
        ),
    ] {
        assert_eq!(ruled(rule), (words.into_iter().map(str::to_owned).collect(), vec![]), "{rule}");
    }
}

#[test]
fn cells_of_rules_that_are_not_sure_are_told() {
    for rule in [
        "<cfRule type=\"expression\" dxfId=\"0\"><formula>COUNTIF($C:$C,C2)&gt;1</formula></cfRule>",
        "<cfRule type=\"duplicateValues\" dxfId=\"0\"/>",
        "<cfRule type=\"cellIs\" operator=\"greaterThan\" dxfId=\"0\"><formula>$D$1</formula></cfRule>",
    ] {
        let reported = ["B2", "B3", "B4"].map(str::to_owned).to_vec();
        assert_eq!(ruled(rule), (vec![], reported), "{rule}");
    }
}

#[test]
fn too_many_rules_for_too_many_areas_are_reported_once_and_not_compared() {
    let rule = "<cfRule type=\"containsText\" dxfId=\"0\" text=\"old\"/>";
    let areas = "B2 ".repeat(3_000);
    let all = [row(1, &["State", "Text"]), row(2, &["Norland", "Old words stay."])];
    let after = |rules: usize| {
        format!(
            "<conditionalFormatting sqref=\"{areas}\">{}</conditionalFormatting>",
            rule.repeat(rules)
        )
    };
    let dxfs = (
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>",
    );
    let notes = |rules| opened("x.xlsx", &sheet(&all, &after(rules), &[dxfs])).unwrap().notes;
    let cells = |notes: Vec<Note>| {
        notes.into_iter().find_map(|note| match note {
            Note::Conditional { cells } => Some(cells),
            _ => None,
        })
    };
    assert_eq!(cells(notes(10)), None);
    assert_eq!(cells(notes(2_000)).map(|cells| cells.len()), Some(1));
}

#[test]
fn rules_of_newer_programs_are_read_too() {
    let all = [row(1, &["State", "Text"]), row(2, &["Norland", "Old words stay."])];
    let after = "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"expression\"><xm:f>$A2=\"Norland\"</xm:f><x14:dxf><font><strike/></font></x14:dxf></x14:cfRule><xm:sqref>B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
    let opened = opened("x.xlsx", &sheet(&all, after, &[])).unwrap();
    assert_eq!(struck(&rows(&opened)[0]), ["Old words stay."]);
}

#[test]
fn cells_of_an_open_sheet_that_a_rule_may_strike_are_told() {
    let styles = "<style:style style:name=\"Old\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"ce1\" style:family=\"table-cell\"><style:map style:condition=\"cell-content()=1\" style:apply-style-name=\"Old\"/></style:style>";
    let all = ods_row("", &[("", "State"), ("", "Text")])
        + &ods_row("", &[("", "Norland"), ("table:style-name=\"ce1\"", "Leave it.")]);
    let format = "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"S1.B2:S1.B9\"><calcext:condition calcext:apply-style-name=\"Old\" calcext:value=\"=1\"/></calcext:conditional-format></calcext:conditional-formats>";
    let opened =
        opened("x.ods", &ods(styles, &format!("<table:table>{all}{format}</table:table>")))
            .unwrap();
    let cells = vec!["B2".to_owned(), "B2:B9".to_owned()];
    assert!(opened.notes.contains(&Note::Conditional { cells }), "{:?}", opened.notes);
}

#[test]
fn struck_words_of_other_columns_say_nothing_and_are_counted() {
    let cell = "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t xml:space=\"preserve\">Norland </t></r><r><t>Meridia</t></r></is></c>";
    let head =
        "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>B. Cables and ports</t></r></is></c>";
    let all = [row(1, &["State", "Text"]), row(2, &[head]), row(3, &[cell, "Share."])];
    let opened = opened("x.xlsx", &sheet(&all, "", &[])).unwrap();
    let [share] = rows(&opened) else { panic!("{opened:?}") };
    // Who of the two says it is not certain.
    assert_eq!((share.author.as_deref(), share.heading.as_deref()), (None, None));
    let reported = |note: &Note| matches!(note, Note::LeftOut { what: Left::Deletions, words: 4, text } if text == "B. Cables and ports");
    assert!(opened.notes.iter().any(reported), "{:?}", opened.notes);
}

#[test]
fn a_cell_of_plain_text_with_a_stroke_over_its_letters_is_struck() {
    let words: String = "never".chars().flat_map(|ch| [ch, '\u{336}']).collect();
    let table = format!("Author,Text\nNorland,States should {words} share.\n");
    let opened = opened("x.csv", table.as_bytes()).unwrap();
    assert_eq!(struck(&rows(&opened)[0]), [words.as_str()]);
}

#[test]
fn a_struck_name_of_a_column_gives_its_words_to_nobody() {
    let named = |name: &str| (name == "Norland").then_some(crate::Named::Author);
    let head = "<c s=\"1\" t=\"inlineStr\"><is><t>Norland</t></is></c>";
    let cells = [row(1, &["Para", "Comments", head]), row(2, &["1", "Share.", "Train."])];
    let xlsx = sheet(&cells, "", &[("xl/styles.xml", FORMATS)]);
    let csv = b"Para,Comments,~~Norland~~\n1,Share.,Train.\n".to_vec();
    for (name, bytes) in [("x.xlsx", xlsx), ("x.csv", csv)] {
        let incoming = crate::Incoming { name, bytes: &bytes, password: None };
        let limits = crate::Limits::default();
        let opened = crate::open_knowing(&incoming, &limits, &named, &mut |_| {}).unwrap();
        assert!(rows(&opened).iter().all(|row| row.author.is_none()), "{name}");
        // Its words are with the struck name, or reported.
        let is_claimed = rows(&opened).iter().flat_map(|row| &row.claims).any(|of| of.is_struck);
        let is_reported =
            opened.notes.iter().any(|note| matches!(note, Note::UnknownColumns { .. }));
        assert!(is_claimed || is_reported, "{name}: {:?}", opened.notes);
    }
}
