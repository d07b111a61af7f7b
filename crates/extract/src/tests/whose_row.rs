//! Whose a row of a table is where its own cell is blank.

use super::opened;
use super::workbook::{ods, ods_row, row, row_with, sheet};
use crate::{After, Content, Note, Opened, Row};

fn rows(opened: &Opened) -> &[Row] {
    let Content::Table(table) = &opened.content else { panic!() };
    &table.rows
}

/// Author, label and date of each row.
fn whose(opened: &Opened) -> Vec<(Option<&str>, Option<&str>, Option<&str>)> {
    rows(opened)
        .iter()
        .map(|row| (row.author.as_deref(), row.label.as_deref(), row.date.as_deref()))
        .collect()
}

fn csv(source: &str) -> Opened {
    opened("x.csv", source.as_bytes()).unwrap()
}

#[test]
fn rows_merged_under_a_state_are_that_states() {
    let rows = [
        row(1, &["State", "Para", "Proposal", "Date"]),
        row(2, &["Norland", "11", "Protect cables.", "<c><v>43935</v></c>"]),
        row(3, &["", "12", "Report incidents."]),
        row(4, &["", "13", "Share."]),
        row(5, &["Meridia", "11", "Train.", "<c><v>43936</v></c>"]),
        row(6, &["", "12", "Build."]),
        row(8, &["", "13", "Nobody's."]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A5:A6\"/></mergeCells>";
    let opened = opened("x.xlsx", &sheet(&rows, merges, &[])).unwrap();
    let (norland, meridia) = (Some("Norland"), Some("Meridia"));
    let (first, second) = (Some("2020-04-14"), Some("2020-04-15"));
    assert_eq!(
        whose(&opened),
        [
            (norland, Some("11"), first),
            (norland, Some("12"), first),
            (norland, Some("13"), first),
            (meridia, Some("11"), second),
            (meridia, Some("12"), second),
            (None, Some("13"), None),
        ]
    );
    assert_eq!(opened.notes, [Note::FilledDown { count: 3 }, Note::NoAuthor { count: 1 }]);
}

#[test]
fn rows_spanned_by_a_state_in_an_open_sheet_are_that_states() {
    let table = [
        ods_row("", &[("", "State"), ("", "Proposal")]),
        ods_row("", &[("table:number-rows-spanned=\"2\"", "Norland"), ("", "Share.")]),
        ods_row("", &[("covered", ""), ("", "Report.")]),
        ods_row("", &[("", "Meridia"), ("", "Train.")]),
    ];
    let file = ods("", &format!("<table:table>{}</table:table>", table.concat()));
    let opened = opened("x.ods", &file).unwrap();
    let authors: Vec<_> = rows(&opened).iter().map(|row| row.author.as_deref()).collect();
    assert_eq!(authors, [Some("Norland"), Some("Norland"), Some("Meridia")]);
    assert_eq!(opened.notes, [Note::FilledDown { count: 1 }]);
}

#[test]
fn a_passage_merged_over_two_rows_is_one_and_a_head_of_two_rows_is_read() {
    let rows_of = [
        row(1, &["State", "Para", "Comments"]),
        row(2, &["", "", "Text", "Proposal"]),
        row(3, &["Norland", "11", "Cables matter.", "Protect them."]),
        row(4, &["Norland", "12"]),
    ];
    let merges = "<mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/>\
                  <mergeCell ref=\"C3:C4\"/><mergeCell ref=\"D3:D4\"/>";
    let opened = opened("x.xlsx", &sheet(&rows_of, merges, &[])).unwrap();
    let texts: Vec<_> = rows(&opened).iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, ["Cables matter.", "Protect them."]);
}

#[test]
fn the_pattern_of_merged_cells_saved_as_text_is_filled_down() {
    let opened =
        csv("State,Paragraph,Proposal,Date\nNorland,11,Protect cables.,2020-04-14\n,12,Report.,\n\
         ,13,Train.,\nMeridia,11,Share.,2020-04-15\n,12,Build.,\n");
    let authors: Vec<_> = whose(&opened).iter().map(|(author, _, date)| (*author, *date)).collect();
    let (norland, meridia) =
        ((Some("Norland"), Some("2020-04-14")), (Some("Meridia"), Some("2020-04-15")));
    assert_eq!(authors, [norland, norland, norland, meridia, meridia]);
    assert_eq!(opened.notes, [Note::FilledDown { count: 3 }]);
    let opened = csv("State,Text\nNorland,One.\nNorland,Two.\nidem,Three.\n");
    assert_eq!(rows(&opened)[2].author.as_deref(), Some("Norland"));
}

#[test]
fn where_the_pattern_is_not_sure_rows_have_no_author_and_stay_apart() {
    let opened =
        csv("State,Para,Text\nNorland,11,One.\nNorland,12,Two.\n,13,Three.\nMeridia,11,Four.\n\
         ,12,Five.\n,13,Six.\n");
    let of: Vec<_> = rows(&opened).iter().map(|row| (row.author.as_deref(), row.group)).collect();
    let (norland, meridia) = ((Some("Norland"), 0), (Some("Meridia"), 0));
    assert_eq!(of, [norland, norland, (None, 1), meridia, (None, 2), (None, 2)]);
    assert_eq!(opened.notes, [Note::NoAuthor { count: 3 }]);
    // After a blank row, under a heading, without the number that the others have.
    for after in [",,\n,13,More.", "Cables and other lines,,\n,13,More.", ",,Compiled in May."] {
        let opened = csv(&format!("State,Para,Text\nNorland,11,One.\n,12,Two.\n{after}\n"));
        let last = rows(&opened).last().unwrap();
        assert_eq!((last.author.as_deref(), last.group), (None, 1), "{after}");
        assert_eq!(rows(&opened)[1].author.as_deref(), Some("Norland"));
    }
}

#[test]
fn a_table_that_names_no_author_is_of_one() {
    let opened = csv("State,Para,Text\n,11,One.\n,12,Two.\n");
    assert!(rows(&opened).iter().all(|row| row.group == 0 && row.author.is_none()));
    assert!(opened.notes.is_empty());
}

#[test]
fn a_row_after_a_hidden_one_is_not_given_to_the_state_before() {
    let rows_of = [
        row(1, &["State", "Para", "Text"]),
        row(2, &["Norland", "11", "One."]),
        row_with(3, "hidden=\"1\"", &["Meridia", "11", "Two."]),
        row(4, &["", "12", "Three."]),
    ];
    let opened = opened("x.xlsx", &sheet(&rows_of, "", &[])).unwrap();
    assert_eq!(rows(&opened)[1].author, None);
}

#[test]
fn what_is_merged_is_sure_also_where_blank_cells_alone_are_not() {
    let rows_of = [
        row(1, &["State", "Para", "Text"]),
        row(2, &["Norland", "11", "One."]),
        row(3, &["Norland", "12", "Two."]),
        row(4, &["Meridia", "11", "Three."]),
        row(5, &["", "12", "Four."]),
        row(6, &["", "13", "Five."]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A4:A5\"/></mergeCells>";
    let opened = opened("x.xlsx", &sheet(&rows_of, merges, &[])).unwrap();
    let authors: Vec<_> = rows(&opened).iter().map(|row| row.author.as_deref()).collect();
    let (norland, meridia) = (Some("Norland"), Some("Meridia"));
    assert_eq!(authors, [norland, norland, meridia, meridia, None]);
    assert_eq!(opened.notes, [Note::FilledDown { count: 1 }, Note::NoAuthor { count: 1 }]);
}

/// An author, or the columns and what they say.
type Claims<'a> = (Option<&'a str>, Vec<(&'a str, &'a str)>);

/// What is written of whose each row is: its author, or all that its cells say.
fn claims(opened: &Opened) -> Vec<Claims<'_>> {
    rows(opened)
        .iter()
        .map(|row| {
            let said = row.claims.iter().map(|claim| (&*claim.column, &*claim.text));
            (row.author.as_deref(), said.collect())
        })
        .collect()
}

/// What is written in the rows of one cell over each row.
fn over(opened: &Opened) -> Vec<Vec<&str>> {
    let places = rows(opened).iter().map(|row| row.place.as_ref());
    places
        .map(|place| {
            let over = place.map(|place| place.over.iter().map(|claim| &*claim.text).collect());
            over.unwrap_or_default()
        })
        .collect()
}

const STRUCK: &str = "<is><r><rPr><strike/></rPr><t>Norland</t></r></is></c>";

#[test]
fn a_struck_author_in_a_sheet_is_no_author() {
    let whole = format!("<c t=\"inlineStr\">{STRUCK}");
    let part = "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>Norland</t></r><r><t> Meridia</t></r></is></c>";
    let rows_of = [
        row(1, &["State", "Text"]),
        row(2, &[&whole, "One."]),
        row(3, &["Meridia", "Two."]),
        row(4, &[part, "Three."]),
        row(5, &["<c s=\"1\" t=\"inlineStr\"><is><t>Norland</t></is></c>", "Four."]),
    ];
    let styles = "<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/>\
                  <xf fontId=\"1\"/></cellXfs></styleSheet>";
    let opened = opened("x.xlsx", &sheet(&rows_of, "", &[("xl/styles.xml", styles)])).unwrap();
    assert_eq!(
        claims(&opened),
        [
            (None, vec![("State", "~~Norland~~")]),
            (Some("Meridia"), vec![]),
            (None, vec![("State", "~~Norland~~ Meridia")]),
            (None, vec![("State", "~~Norland~~")]),
        ]
    );
    assert!(rows(&opened)[0].claims[0].is_struck);
}

#[test]
fn a_struck_author_and_title_in_an_open_sheet_say_nothing() {
    let styles = "<style:style style:name=\"no\" style:family=\"table-cell\">\
                  <style:text-properties style:text-line-through-style=\"solid\"/></style:style>";
    let struck = "table:style-name=\"no\"";
    let table = [
        ods_row("", &[(struck, "Comments by Norland")]),
        ods_row("", &[("", "State"), ("", "Para"), ("", "Proposal")]),
        ods_row("", &[(struck, "Norland"), (struck, "4"), ("", "Share.")]),
        ods_row("", &[("", "Meridia"), ("", "5"), ("", "Train.")]),
    ];
    let file = ods(styles, &format!("<table:table>{}</table:table>", table.concat()));
    let opened = opened("x.ods", &file).unwrap();
    let [title, first, second] = rows(&opened) else { panic!() };
    assert_eq!((title.text.as_str(), title.styles.len()), ("Comments by Norland", 1));
    assert!(rows(&opened).iter().all(|row| row.title.is_none()));
    assert_eq!((&first.author, &first.label, first.claims.len()), (&None, &None, 1));
    assert_eq!(second.author.as_deref(), Some("Meridia"));
    assert!(opened.notes.iter().any(|note| matches!(note, Note::LeftOut { words: 1, .. })));
}

#[test]
fn names_over_rows_are_kept_with_them_and_one_word_is_a_name() {
    let rows_of = [
        row(1, &["No", "Text"]),
        row(2, &["Norland"]),
        row(3, &["1", "One."]),
        row(4, &["Meridia (continued)"]),
        row(5, &["2", "Two."]),
        row_with(6, "hidden=\"1\"", &["Erewhon"]),
        row(7, &["3", "Three."]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A4:B4\"/></mergeCells>";
    let opened = opened("x.xlsx", &sheet(&rows_of, merges, &[])).unwrap();
    assert_eq!(over(&opened), [vec!["Norland"], vec!["Meridia (continued)"], vec![]]);
    let after: Vec<After> =
        rows(&opened).iter().map(|row| row.place.as_ref().unwrap().after).collect();
    assert_eq!(after, [After::Head, After::Row, After::Hidden]);
    assert_eq!(rows(&opened)[0].heading.as_deref(), Some("Norland"));
    // Where a column names authors, names over rows are headings and no more.
    let opened = csv("State,No,Text\nNorland,1,One.\nMeridia,,\n,2,Two.\n");
    assert!(rows(&opened).iter().all(|row| row.place.is_none()));
    assert_eq!((rows(&opened)[1].author.as_deref(), rows(&opened)[1].group), (None, 1));
}

#[test]
fn a_merged_author_and_a_blank_one_are_not_the_same_in_two_columns() {
    let rows_of = [
        row(1, &["Country code", "Country", "Text"]),
        row(2, &["NLD", "Norland", "One."]),
        row(3, &["", "", "Two."]),
        row(4, &["", "", "Three."]),
        row(5, &["MRD", "Meridia", "Four."]),
    ];
    let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>";
    let opened = opened("x.xlsx", &sheet(&rows_of, merges, &[])).unwrap();
    let counts: Vec<usize> = rows(&opened).iter().map(|row| row.claims.len()).collect();
    assert_eq!(counts, [2, 2, 0, 2]);
    assert_eq!((rows(&opened)[2].author.as_deref(), rows(&opened)[2].group), (None, 1));
    assert_eq!(opened.notes, [Note::FilledDown { count: 1 }, Note::NoAuthor { count: 1 }]);
}

#[test]
fn a_column_that_is_there_twice_is_reported_as_such() {
    let opened = csv("State,Text,Passage\nNorland,One.,Two.\n");
    let names = vec!["Passage".to_owned()];
    assert!(opened.notes.contains(&Note::ColumnsTwice { names }), "{:?}", opened.notes);
}

#[test]
fn a_cell_that_has_no_name_to_read_is_not_the_one_above() {
    let table = "State,Comment\nGhana,States should a.\n#N/A,States should b.\n,States should c.\nKenya,States should d.\n";
    let opened = opened("x.csv", table.as_bytes()).unwrap();
    let crate::Content::Table(table) = opened.content else { panic!() };
    let authors: Vec<Option<&str>> = table.rows.iter().map(|row| row.author.as_deref()).collect();
    assert_eq!(authors, [Some("Ghana"), None, None, Some("Kenya")]);
}

#[test]
fn the_answer_of_somebody_of_its_own_is_not_filled_from_above() {
    for (head, [first, second]) in [
        ("Email Address", ["a@example.no", "x@example.org"]),
        ("Contact", ["a@example.no", "x@example.org"]),
        ("Timestamp", ["2020/05/03 10:01:11", "2020/05/04 12:41:09"]),
        ("Horodateur", ["03/05/2020 10:01:11", "04/05/2020 12:41:09"]),
        ("Response ID", ["R_1", "R_2"]),
        ("Respondent ID", ["1", "2"]),
        ("ID", ["R-18", "R-19"]),
        ("ID", ["11384722", "11384730"]),
        ("Name", ["Kari Berg", "John Lind"]),
        ("Your name", ["Kari Berg", "John Lind"]),
        ("What is your name?", ["Kari Berg", "John Lind"]),
        ("Full name (optional)", ["Kari Berg", "John Lind"]),
        ("Entry ID", ["1", "2"]),
        ("提交者", ["甲", "乙"]),
        ("Nom et prénom", ["Kari Berg", "Jean Lind"]),
        ("ФИО", ["Кари Берг", "Иван Линд"]),
        ("姓名", ["甲", "乙"]),
        ("الاسم", ["ليلى", "سامي"]),
        ("Affiliation", ["Ministry", "Academic"]),
        ("Language", ["English", "French"]),
        ("Date", ["3 May 2020", "5 May 2020"]),
        ("Date of submission", ["3 May 2020", "5 May 2020"]),
    ] {
        let source = format!(
            "{head},Country,Text\n{first},Norland,One.\n{second},,Two.\nX. Y.,Meridia,Three.\n"
        );
        let opened = csv(&source);
        let authors: Vec<_> = rows(&opened).iter().map(|row| row.author.as_deref()).collect();
        assert_eq!(authors, [Some("Norland"), None, Some("Meridia")], "{source}");
        // The same sign is that of the same answer.
        let opened = csv(&source.replace(second, first));
        assert_eq!(rows(&opened)[1].author.as_deref(), Some("Norland"), "{source}");
    }
}

#[test]
fn a_running_number_is_no_sign_of_an_answer_of_its_own() {
    for (head, second) in [
        ("No.", "2"),
        ("ID", "2"),
        ("Para", "12 (a)"),
        ("Paragraph", "OP 12"),
        ("Topic", "Ports"),
        ("Colour", "Blue"),
        ("Name", ""),
        ("Document name", "Annex"),
    ] {
        let opened = csv(&format!("{head},Country,Text\n1,Norland,One.\n{second},,Two.\n"));
        assert_eq!(rows(&opened)[1].author.as_deref(), Some("Norland"), "{head}");
    }
}

#[test]
fn answers_of_nobody_known_are_kept_apart() {
    let opened =
        csv("Country,Name,Text\nNorland,Kari Berg,One.\n,John Lind,Two.\n,Ann Sund,Three.\n");
    let groups: Vec<u32> = rows(&opened).iter().map(|row| row.group).collect();
    assert_eq!(groups, [0, 1, 2]);
}

#[test]
fn what_says_as_above_below_a_hidden_row_is_not_filled() {
    for sign in ["idem", "ditto", "”"] {
        let rows_of = [
            row(1, &["State", "Text"]),
            row(2, &["Norland", "One."]),
            row_with(3, "hidden=\"1\"", &["Meridia", "Two."]),
            row(4, &[sign, "Three."]),
            row(5, &["", "Four."]),
        ];
        let opened = opened("x.xlsx", &sheet(&rows_of, "", &[])).unwrap();
        let authors: Vec<_> = rows(&opened).iter().map(|row| row.author.as_deref()).collect();
        assert_eq!(authors, [Some("Norland"), Some(sign), None], "{sign}");
    }
}
