//! Formats of cells that have words of their own, and rules that hide words.

use super::opened;
use super::workbook::{row, sheet};
use crate::{Content, Left, Note, Opened};

fn texts(opened: &Opened) -> Vec<&str> {
    let Content::Table(table) = &opened.content else { panic!() };
    table.rows.iter().map(|row| row.text.as_str()).collect()
}

fn unsure(opened: &Opened) -> Vec<String> {
    let found = opened.notes.iter().find_map(|note| match note {
        Note::Conditional { cells } => Some(cells.clone()),
        _ => None,
    });
    found.unwrap_or_default()
}

#[test]
fn words_of_a_format_are_words_of_the_cell() {
    let codes = [
        "&quot;Yes to para. &quot;0",
        "[=1]&quot;agree&quot;;&quot;disagree&quot;",
        "&quot;We say: &quot;@",
        "# ?/?&quot; of it&quot;",
    ];
    let formats: String = codes
        .iter()
        .enumerate()
        .map(|(at, code)| format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", 164 + at))
        .collect();
    let cells: String =
        (0..codes.len()).map(|at| format!("<xf numFmtId=\"{}\"/>", 164 + at)).collect();
    let styles = format!(
        "<styleSheet><numFmts>{formats}</numFmts><cellXfs><xf/>{cells}</cellXfs></styleSheet>"
    );
    let rows = [
        row(1, &["State", "Text"]),
        row(2, &["Norland", "<c s=\"1\"><v>12</v></c>"]),
        row(3, &["Meridia", "<c s=\"2\"><v>1</v></c>"]),
        row(4, &["Ostland", "<c s=\"2\"><v>0</v></c>"]),
        row(5, &["Westland", "<c s=\"3\" t=\"inlineStr\"><is><t>agreed</t></is></c>"]),
        row(6, &["Sudland", "<c s=\"4\"><v>0.5</v></c>"]),
    ];
    let opened = opened("x.xlsx", &sheet(&rows, "", &[("xl/styles.xml", &styles)])).unwrap();
    let expected = ["Yes to para. 12", "agree", "disagree", "We say: agreed", "0.5"];
    assert_eq!(texts(&opened), expected);
    assert_eq!(unsure(&opened), ["B6"]);
}

/// What is read of four rows where a rule for "Norland" makes something of their texts.
fn ruled(change: &str, more: &str) -> Opened {
    let styles = format!(
        "<styleSheet><fills><fill/><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF000080\"/>\
         </patternFill></fill></fills><cellXfs><xf/><xf fillId=\"1\"/></cellXfs><dxfs><dxf>{change}</dxf>\
         </dxfs></styleSheet>"
    );
    let rows = [
        row(1, &["State", "Text"]),
        row(2, &["Norland", "Not seen here."]),
        row(3, &["Meridia", "Seen by all."]),
        row(4, &["Norland", "<c s=\"1\" t=\"inlineStr\"><is><t>On navy.</t></is></c>"]),
    ];
    let rule = "<conditionalFormatting sqref=\"B2:B4\"><cfRule type=\"expression\" dxfId=\"0\" \
        priority=\"1\"><formula>$A2=\"Norland\"</formula></cfRule></conditionalFormatting>";
    let after = format!("{rule}{more}");
    opened("x.xlsx", &sheet(&rows, &after, &[("xl/styles.xml", &styles)])).unwrap()
}

#[test]
fn words_that_a_rule_hides_are_left_out_and_counted() {
    let white = "<font><color rgb=\"FFFFFFFF\"/></font>";
    let hidden = |opened: &Opened| {
        opened.notes.iter().any(|note| matches!(note, Note::LeftOut { what: Left::Hidden, .. }))
    };
    let read = ruled(white, "");
    assert_eq!((texts(&read), hidden(&read)), (vec!["Seen by all.", "On navy."], true));
    assert_eq!(unsure(&read), ["B4"]);
    let read = ruled("<numFmt numFmtId=\"170\" formatCode=\";;;\"/>", "");
    assert_eq!((texts(&read), hidden(&read)), (vec!["Seen by all."], true));
    // What a table's style puts under the words is not known.
    let read = ruled(white, "<tableParts><tablePart/></tableParts>");
    assert_eq!((texts(&read).len(), hidden(&read)), (3, false));
    assert_eq!(unsure(&read), ["B2", "B4"]);
    let dark = "<fill><patternFill><bgColor rgb=\"FF000080\"/></patternFill></fill>";
    for change in [
        &format!("{white}{dark}"),
        "<font><color rgb=\"FFFF0000\"/></font>",
        "<border><left><color rgb=\"FFFFFFFF\"/></left></border>",
    ] {
        assert_eq!(texts(&ruled(change, "")).len(), 3, "{change}");
    }
}
