//! Makes small workbooks: XLSX with one sheet or several, and ODS.

use super::make::packed;

/// An XLSX file of sheets: what the workbook says of each, and the sheet's content.
pub(super) fn workbook(sheets: &[(&str, &str)], parts: &[(&str, &str)]) -> Vec<u8> {
    let (mut names, mut links) = (String::new(), String::new());
    let mut all: Vec<(String, String)> = Vec::new();
    for (at, (state, content)) in sheets.iter().enumerate() {
        names.push_str(&format!("<sheet name=\"S{at}\" r:id=\"r{at}\" {state}/>"));
        links.push_str(&format!("<Relationship Id=\"r{at}\" Target=\"worksheets/s{at}.xml\"/>"));
        let sheet = format!("<worksheet>{content}</worksheet>");
        all.push((format!("xl/worksheets/s{at}.xml"), sheet));
    }
    let names = format!("<workbook xmlns:r=\"r\"><sheets>{names}</sheets></workbook>");
    all.push(("xl/workbook.xml".into(), names));
    let links = format!("<Relationships>{links}</Relationships>");
    all.push(("xl/_rels/workbook.xml.rels".into(), links));
    // A part that a test gives takes the place of the one made here.
    all.retain(|(name, _)| parts.iter().all(|(given, _)| given != name));
    all.extend(parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(name, text)| (&**name, &**text)).collect();
    packed(&all)
}

/// A sheet's row of cells; each is text, or the XML of a cell. Blank ones are not written.
pub(super) fn row(line: u32, cells: &[&str]) -> String {
    row_with(line, "", cells)
}

/// The same with attributes of the row.
pub(super) fn row_with(line: u32, attributes: &str, cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .zip('A'..)
        .filter(|(cell, _)| !cell.is_empty())
        .map(|(cell, column)| match cell.strip_prefix("<c") {
            Some(rest) => format!("<c r=\"{column}{line}\"{rest}"),
            None => format!(
                "<c r=\"{column}{line}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell}</t></is></c>"
            ),
        })
        .collect();
    format!("<row r=\"{line}\" {attributes}>{cells}</row>")
}

/// An XLSX file of one sheet with some rows and what follows them.
pub(super) fn sheet(rows: &[String], after: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let content = format!("<sheetData>{}</sheetData>{after}", rows.concat());
    workbook(&[("", &content)], parts)
}

/// An ODS file with automatic styles and tables.
pub(super) fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" \
         xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:draw=\"d\"><office:automatic-styles>{styles}\
         </office:automatic-styles><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    packed(&[("mimetype", mimetype), ("content.xml", &content)])
}

/// A row of an ODS table; each cell is attributes and text.
pub(super) fn ods_row(attributes: &str, cells: &[(&str, &str)]) -> String {
    let cells: String = cells
        .iter()
        .map(|(attributes, text)| {
            let name = if *attributes == "covered" { "covered-table-cell" } else { "table-cell" };
            let attributes = attributes.trim_start_matches("covered");
            format!("<table:{name} {attributes}><text:p>{text}</text:p></table:{name}>")
        })
        .collect();
    format!("<table:table-row {attributes}>{cells}</table:table-row>")
}
