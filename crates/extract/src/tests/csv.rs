//! Tables as text that programs wrote in ways of their own, and such as are damaged.

use super::opened;
use crate::{Content, Encoding, Format, Left, Note, Opened};

fn texts(opened: &Opened) -> Vec<(u32, &str, &str)> {
    let Content::Table(table) = &opened.content else { panic!() };
    let rows = table.rows.iter();
    rows.map(|row| (row.line, row.author.as_deref().unwrap_or_default(), &*row.text)).collect()
}

#[test]
fn a_quotation_mark_without_end_takes_no_row_into_anothers_words() {
    let source = "State,Paragraph,Proposal\nNorland,11,Protect \"critical\" cables.\n\
         Meridia,12,\"Report, at once.\nUrsa,13,Train.\nZembla,14,\"Share, too.\"\n";
    let read = opened("x.csv", source.as_bytes()).unwrap();
    assert_eq!(
        texts(&read),
        [
            (2, "Norland", "Protect \"critical\" cables."),
            (3, "Meridia", "Report, at once."),
            (4, "Ursa", "Train."),
            (5, "Zembla", "Share, too."),
        ]
    );
    assert_eq!(read.notes, [Note::UnclosedQuotes { lines: vec![3] }]);
    // To the end of the file, with a first line that is skipped.
    let source = "sep=;\nState;Text\nNorland;\"Report.\nMeridia;Train.\n";
    let read = opened("x.csv", source.as_bytes()).unwrap();
    assert_eq!(texts(&read), [(3, "Norland", "Report."), (4, "Meridia", "Train.")]);
    assert_eq!(read.notes, [Note::UnclosedQuotes { lines: vec![3] }]);
}

#[test]
fn a_first_line_that_names_the_sign_is_skipped() {
    for (sign, first) in [(";", "\u{feff}sep=;"), ("|", "SEP=|\r"), ("\t", "\"sep=\t\"")] {
        let rows = ["State", "Paragraph", "Proposal"].join(sign) + "\n";
        let rows = rows + &["Norland", "11", "Share, and report."].join(sign) + "\n";
        for name in ["x.csv", "x.txt"] {
            let read = opened(name, format!("{first}\n{rows}").as_bytes()).unwrap();
            assert_eq!(texts(&read), [(3, "Norland", "Share, and report.")], "{first}");
            let Content::Table(table) = &read.content else { panic!() };
            assert_eq!(table.rows[0].title, None);
        }
    }
}

#[test]
fn upright_lines_part_cells_too() {
    let source =
        "State|Paragraph|Proposal\nNorland|11|Protect cables.\nMeridia|12|Report, share.\n";
    let read = opened("x.csv", source.as_bytes()).unwrap();
    assert_eq!(texts(&read), [(2, "Norland", "Protect cables."), (3, "Meridia", "Report, share.")]);
    // In Markdown they are a table of its own.
    let source = "State | Text\n---|---\nNorland | Share.\n";
    assert_eq!(opened("x.md", source.as_bytes()).unwrap().format, Format::Markdown);
}

#[test]
fn a_failed_formula_saved_as_text_is_no_passage() {
    let read = opened("x.csv", b"State,Text\nNorland,Share.\nMeridia,#N/A\n").unwrap();
    assert_eq!(texts(&read), [(2, "Norland", "Share.")]);
    let error = Note::LeftOut { what: Left::Errors, words: 1, text: "#N/A".into() };
    assert!(read.notes.contains(&error), "{:?}", read.notes);
}

#[test]
fn a_date_with_a_time_of_day_is_its_day() {
    let read = opened("x.csv", b"Date,Text\n2020-04-14 15:00,One.\n43935.625,Two.\n").unwrap();
    let Content::Table(table) = &read.content else { panic!() };
    assert!(table.rows.iter().all(|row| row.date.as_deref() == Some("2020-04-14")));
}

#[test]
fn a_table_that_excel_saved_in_russian_or_arabic_is_read_in_its_letters() {
    let russian = b"\xc0\xe2\xf2\xee\xf0;\xd2\xe5\xea\xf1\xf2\r\n\xcd\xee\xf0\xeb\xe0\xed\xe4\xe8\xff;\xcf\xee\xf0\xf2\xfb \xe2\xe0\xe6\xed\xfb \xe4\xeb\xff \xe2\xf1\xe5\xf5.\r\n";
    let arabic = b"\xc7\xe1\xcf\xe6\xe1\xc9;\xc7\xe1\xe4\xd5\r\n\xe4\xe6\xd1\xe1\xc7\xe4\xcf;\xc7\xe1\xe3\xe6\xc7\xe4\xc6 \xe3\xe5\xe3\xc9.\r\n";
    for (bytes, encoding, words) in [
        (&russian[..], Encoding::Windows1251, "Порты важны для всех."),
        (&arabic[..], Encoding::Windows1256, "الموانئ مهمة."),
    ] {
        let opened = super::opened("x.csv", bytes).unwrap();
        assert!(opened.notes.contains(&Note::Encoding(encoding)), "{:?}", opened.notes);
        let Content::Table(table) = opened.content else { panic!() };
        assert_eq!(table.rows[0].text, words);
    }
}
