//! Text documents that are a table of what several delegations say: each row has its own author.

use super::make::{docx, odt, paragraph};
use super::{authors_and_words, opened};
use crate::{Content, Format, Left, Note, Opened, Row};

fn rows(opened: &Opened) -> &[Row] {
    let Content::Table(table) = &opened.content else { panic!("{:?}", opened.content) };
    &table.rows
}

/// A row of a DOCX table; a cell may have properties before a bar.
fn docx_row(cells: &[&str]) -> String {
    let cell = |cell: &&str| {
        let (properties, text) = cell.split_once('|').unwrap_or(("", cell));
        let paragraphs: String = text.split('\n').map(|text| paragraph("", text)).collect();
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>")
    };
    format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
}

fn docx_table(rows: &[&[&str]]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(|row| docx_row(row)).collect::<String>())
}

fn html_table(rows: &[&[&str]]) -> String {
    let cell = |cell: &&str| format!("<td>{cell}</td>");
    let row = |row: &&[&str]| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
    format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
}

const TABLE: &[&[&str]] = &[
    &["Delegation", "Comments"],
    &["Norland", "States should protect undersea cables."],
    &["Meridia", "Ports have to be safe for all."],
];
const SAID: [(Option<&str>, &str); 2] = [
    (Some("Norland"), "States should protect undersea cables."),
    (Some("Meridia"), "Ports have to be safe for all."),
];

#[test]
fn a_table_of_delegations_in_a_docx_is_read_as_rows() {
    let title = paragraph("", "Compilation of comments");
    let lead = paragraph("", "The comments are listed in the order in which they came in.");
    let file = docx(&format!("{title}{lead}{}", docx_table(TABLE)), &[]);
    let opened = opened("norland.docx", &file).unwrap();
    assert_eq!(opened.format, Format::Docx);
    assert_eq!(authors_and_words(&opened), SAID);
    let title = Some("Compilation of comments");
    assert!(rows(&opened).iter().all(|row| row.title.as_deref() == title));
    let text = "The comments are listed in the order in which they came in.".to_owned();
    assert_eq!(opened.notes, [Note::LeftOut { what: Left::Around, words: 12, text }]);
}

#[test]
fn a_table_of_delegations_in_an_odt_is_read_as_rows() {
    let cell =
        |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |row: &&[&str]| {
        let cells: String = row.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows: String = TABLE.iter().map(row).collect();
    let body = format!("<text:h>Comments received</text:h><table:table>{rows}</table:table>");
    let opened = opened("x.odt", &odt("", &body, &[])).unwrap();
    assert_eq!((opened.format, authors_and_words(&opened)), (Format::Odt, SAID.to_vec()));
}

#[test]
fn a_table_of_delegations_in_a_page_and_in_markdown_is_read_as_rows() {
    let page = format!(
        "<html><head><title>Comments</title><link rel=\"canonical\" href=\"https://example.org/c\">\
         </head><body><nav>Home</nav><h1>Comments received</h1>{}</body></html>",
        html_table(TABLE)
    );
    let read = opened("x.html", page.as_bytes()).unwrap();
    assert_eq!((read.format, authors_and_words(&read)), (Format::Html, SAID.to_vec()));
    assert!(rows(&read).iter().all(|row| row.url.as_deref() == Some("https://example.org/c")));
    let line = |row: &&[&str]| format!("| {} |\n", row.join(" | "));
    let lines: Vec<String> = TABLE.iter().map(line).collect();
    let text = format!("# Comments received\n\n{}|---|---|\n{}", lines[0], lines[1..].concat());
    let read = opened("x.md", text.as_bytes()).unwrap();
    assert_eq!((read.format, authors_and_words(&read)), (Format::Markdown, SAID.to_vec()));
}

#[test]
fn cells_merged_downwards_are_the_rows_below_too() {
    let go_on = "<w:vMerge/>|";
    let file = docx(
        &docx_table(&[
            &["State", "Para.", "Proposal"],
            &["<w:vMerge w:val=\"restart\"/>|Norland", "11", "Protect cables."],
            &[go_on, "12", "Report incidents."],
            &["Meridia", "11", "Train."],
        ]),
        &[],
    );
    let of_word = opened("x.docx", &file).unwrap();
    let page = "<html><body><table><tr><th>State<th>Para.<th>Proposal<tr><td rowspan=2>Norland<td>11\
                <td>Protect cables.<tr><td>12<td>Report incidents.<tr><td>Meridia<td>11<td>Train.\
                </table>";
    let of_page = opened("x.html", page.as_bytes()).unwrap();
    for opened in [of_word, of_page] {
        let found: Vec<_> = rows(&opened)
            .iter()
            .map(|row| (row.author.as_deref(), row.label.as_deref(), row.text.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                (Some("Norland"), Some("11"), "Protect cables."),
                (Some("Norland"), Some("12"), "Report incidents."),
                (Some("Meridia"), Some("11"), "Train."),
            ]
        );
        assert_eq!(opened.notes, [Note::FilledDown { count: 1 }]);
    }
}

#[test]
fn each_paragraph_of_a_cell_is_a_row_and_headings_are_kept() {
    let one = docx_table(&[
        &["Pays", "Observations"],
        &["Norlande", "Il faut agir.\nIl faut aussi protéger les ports."],
    ]);
    let two = docx_table(&[&["Pays", "Observations"], &["Méridie", "Pas de commentaire."]]);
    let (first, second) =
        (paragraph("", "A. Normes et règles"), paragraph("", "B. Droit applicable"));
    let title = paragraph("", "Recueil des observations reçues");
    let file = docx(&format!("{title}{first}{one}{second}{two}"), &[]);
    let opened = opened("x.docx", &file).unwrap();
    let found: Vec<_> = rows(&opened)
        .iter()
        .map(|row| (row.author.as_deref(), row.heading.as_deref(), row.text.as_str()))
        .collect();
    let (norms, law) = (Some("A. Normes et règles"), Some("B. Droit applicable"));
    assert_eq!(
        found,
        [
            (Some("Norlande"), norms, "Il faut agir."),
            (Some("Norlande"), norms, "Il faut aussi protéger les ports."),
            (Some("Méridie"), law, "Pas de commentaire."),
        ]
    );
    assert!(opened.notes.is_empty(), "{:?}", opened.notes);
}

#[test]
fn names_of_columns_are_known_in_russian_chinese_and_arabic() {
    for (author, words) in [
        ("Государство", "Предложение"),
        ("Делегация", "Замечания"),
        ("国家", "意见"),
        ("الوفد", "التعليقات"),
        ("Delegación", "Propuesta"),
    ] {
        let table: &[&[&str]] = &[&[author, words], TABLE[1], TABLE[2]];
        let opened = opened("x.docx", &docx(&docx_table(table), &[])).unwrap();
        assert_eq!(authors_and_words(&opened), SAID, "{author}");
    }
}

#[test]
fn a_footnote_of_a_row_comes_behind_it_and_struck_words_keep_their_style() {
    let page = format!(
        "<html><body>{}</body></html>",
        html_table(&[TABLE[0], &["Norland", "Share <s>all</s> data."], TABLE[2]])
    );
    let read = opened("x.html", page.as_bytes()).unwrap();
    let [struck] = rows(&read)[0].styles.as_slice() else { panic!() };
    assert_eq!(&rows(&read)[0].text[struck.start..struck.end], "all");
    let text = "| State | Comment |\n|---|---|\n| Norland | Share data.[^1] |\n| Meridia | Train. |\n\n\
                [^1]: See the annex of 2020.\n";
    let read = opened("x.md", text.as_bytes()).unwrap();
    let found = authors_and_words(&read);
    assert_eq!(found[1], (Some("Norland"), "¹ See the annex of 2020."));
    assert_eq!(found[2], (Some("Meridia"), "Train."));
}

#[test]
fn a_table_with_other_delegations_within_much_prose_says_so_and_stays_text() {
    let prose = "States should work together so that ports and cables are safe. ".repeat(6);
    let body = format!("{}{}{}", paragraph("", &prose), docx_table(TABLE), paragraph("", &prose));
    let opened_long = opened("x.docx", &docx(&body, &[])).unwrap();
    assert!(matches!(opened_long.content, Content::Text(_)));
    let is_of_several = |note: &Note| matches!(note, Note::SeveralDelegations { .. });
    assert!(!opened_long.notes.iter().any(is_of_several), "a small part says nothing of the whole");
    let prose = "States should work together so that ports and cables are safe. ".repeat(5);
    let body = format!("{}{}", paragraph("", &prose), docx_table(TABLE));
    let read = opened("x.docx", &docx(&body, &[])).unwrap();
    assert!(matches!(read.content, Content::Text(_)));
    let names = vec!["Norland".to_owned(), "Meridia".to_owned()];
    assert!(read.notes.contains(&Note::SeveralDelegations { names }), "{:?}", read.notes);
}

#[test]
fn a_table_without_authors_or_without_words_stays_text() {
    for table in [
        [&["Paragraph", "Comment"][..], &["11", "Protect cables."], &["12", "Train."]],
        [&["State", "Date"], &["Norland", "2020"], &["Meridia", "2021"]],
        [&["State", "Comment"], &["", "Protect cables."], &["", "Train."]],
    ] {
        let opened = opened("x.docx", &docx(&docx_table(&table), &[])).unwrap();
        assert!(matches!(opened.content, Content::Text(_)), "{table:?}");
        let reported: Vec<String> = opened.notes.iter().map(ToString::to_string).collect();
        assert!(!reported.iter().any(|note| note.contains("delegations")), "{reported:?}");
    }
}

#[test]
fn struck_words_of_a_title_or_a_heading_over_a_table_are_not_said() {
    let page = format!(
        "<p>Comments by <s>Meridia</s> Norland</p><p>Part <del>one</del> two</p>{}",
        html_table(TABLE)
    );
    let opened = opened("x.html", page.as_bytes()).unwrap();
    assert_eq!(authors_and_words(&opened), SAID);
    for row in rows(&opened) {
        let over = (row.title.as_deref(), row.heading.as_deref());
        assert_eq!(over, (Some("Comments by Norland"), Some("Part two")));
    }
    let struck = opened.notes.iter().filter_map(|note| match note {
        Note::LeftOut { what: Left::Deletions, text, .. } => Some(text.as_str()),
        _ => None,
    });
    let struck: String = struck.collect();
    assert!(struck.contains("Meridia") && struck.contains("one"), "{struck}");
}

#[test]
fn a_heading_that_a_struck_one_ends_before_its_rows_is_counted() {
    let page = format!(
        "<p>Comments received</p><p>Part two</p><p><s>Old head</s></p>{}",
        html_table(TABLE)
    );
    let opened = opened("x.html", page.as_bytes()).unwrap();
    assert_eq!(authors_and_words(&opened), SAID);
    let left = |what, text: &str| Note::LeftOut { what, words: 2, text: text.to_owned() };
    assert!(opened.notes.contains(&left(Left::Columns, "Part two")), "{:?}", opened.notes);
    assert!(opened.notes.contains(&left(Left::Deletions, "Old head")), "{:?}", opened.notes);
}
