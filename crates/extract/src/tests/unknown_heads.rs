//! Tables whose names of columns mean nothing here, and rows with more cells than their head: no row is taken for the
//! head, and no word is lost without being counted.

use super::left_out;
use crate::{Content, Fault, Incoming, Limits, Named, Note, Opened, open_knowing};

const CABLES: &str = "States should protect undersea cables in all seas.";
const PORTS: &str = "Ports have to be safe for all who use them.";

fn read(name: &str, source: &str) -> Result<Opened, Fault> {
    let names =
        |name: &str| ["Norland", "Meridia", "Ursa"].contains(&name).then_some(Named::Author);
    let incoming = Incoming { name, bytes: source.as_bytes(), password: None };
    open_knowing(&incoming, &Limits::default(), &names, &mut |_| {})
}

fn page(rows: &[[&str; 3]]) -> String {
    let cells = |row: &[&str; 3]| row.map(|cell| format!("<td>{cell}</td>")).concat();
    let rows: String = rows.iter().map(|row| format!("<tr>{}</tr>", cells(row))).collect();
    format!("<html><body><table>{rows}</table></body></html>")
}

/// Author and words of each row.
fn said(opened: &Opened) -> Vec<(&str, &str)> {
    let Content::Table(table) = &opened.content else { panic!("{:?}", opened.content) };
    table.rows.iter().map(|row| (row.author.as_deref().unwrap_or("-"), &*row.text)).collect()
}

#[test]
fn a_row_of_two_authors_and_their_words_is_not_the_head_of_a_table() {
    for rows in [
        [["From", "To", "Message"], ["Norland", "Meridia", CABLES], ["Meridia", "Norland", PORTS]],
        [["Message", "From", "To"], [CABLES, "Norland", "Meridia"], [PORTS, "Ursa", "Norland"]],
        // One row alone, and no names of columns at all.
        [["Objecting", "Reserving", "Text of it"], ["Norland", "Ursa", CABLES], ["", "", ""]],
        [["Norland", "Meridia", CABLES], ["Meridia", "Norland", PORTS], ["", "", ""]],
    ] {
        let source: String = rows.iter().map(|row| format!("{}\n", row.join(";"))).collect();
        let fault = read("x.csv", &source).unwrap_err();
        assert!(matches!(fault, Fault::NoColumn { .. }), "{fault}");
        let opened = read("x.html", &page(&rows)).unwrap();
        let Content::Text(text) = &opened.content else { panic!("{:?}", opened.content) };
        assert!(rows.as_flattened().iter().all(|cell| text.contains(cell)), "{text}");
        let several = |note: &Note| matches!(note, Note::SeveralDelegations { .. });
        assert!(opened.notes.iter().any(several), "{:?}", opened.notes);
    }
    // Names over their words stay the head, whatever is above or beside them.
    for head in
        ["Which of these lines do you want to keep?;Norland;Meridia", "2020;;\n;Norland;Meridia"]
    {
        let source = format!("{head}\nThe first;{CABLES};{PORTS}\n");
        assert_eq!(
            said(&read("x.csv", &source).unwrap()),
            [("Norland", CABLES), ("Meridia", PORTS)]
        );
    }
}

#[test]
fn a_long_name_of_a_column_and_words_under_a_known_one_are_counted() {
    let opened = read("x.csv", &format!("State;{CABLES};Text\nNorland;a;{PORTS}\n")).unwrap();
    assert_eq!(said(&opened), [("Norland", PORTS)]);
    // Eight words of the name and one of the cell.
    assert_eq!(left_out(&opened.notes), 9);
    let heads: String = (1..=12).map(|number| format!("Column {number};")).collect();
    let opened = read("x.csv", &format!("{heads}State;Text\n{}Norland;One.\n", ";".repeat(12)));
    // The two that a note has no room for.
    assert_eq!(left_out(&opened.unwrap().notes), 4);
    let source = "<table><tr><th rowspan=\"2\">State</th><th colspan=\"2\">Text</th></tr>\
        <tr><th>on article one</th><th>Proposal</th></tr>\
        <tr><td>Norland</td><td>One.</td><td>Two.</td></tr></table>";
    let opened = read("x.html", &format!("<html><body>{source}</body></html>")).unwrap();
    assert_eq!(said(&opened), [("Norland", "One."), ("Norland", "Two.")]);
    assert_eq!(left_out(&opened.notes), 3);
}

#[test]
fn what_is_beyond_the_head_of_a_table_in_markdown_is_counted_or_stays() {
    let table = "| State | Comment |\n|---|---|\n";
    for (row, said_words, beyond) in [
        ("| Norland | We support | and more words follow here |", "We support", 5),
        ("| Norland | We want `a | b` in the text |", "We want `a", 4),
        ("| Norland | a\\|b | c\\|d e | | f", "a|b", 3),
        ("| Norland | One. |  |", "One.", 0),
        ("| Norland | One.", "One.", 0),
    ] {
        let opened = read("x.md", &format!("{table}{row}\n| Meridia | Two. |\n")).unwrap();
        assert_eq!(said(&opened), [("Norland", said_words), ("Meridia", "Two.")], "{row}");
        assert_eq!(left_out(&opened.notes), beyond, "{row}");
    }
    // In a table that stays text, its words stay too.
    let opened = read("x.md", "| One | Two |\n|---|---|\n| a | b | see *there* |\n").unwrap();
    let Content::Text(text) = &opened.content else { panic!() };
    assert!(text.contains("there"), "{text}");
}

#[test]
fn a_cell_goes_no_further_down_than_its_group_or_the_next_whole_row() {
    let row = |cells: &str| format!("<tr>{cells}</tr>");
    let head = row("<th>State</th><th>Comment</th>");
    let tall = |words: &str| row(&format!("<td rowspan=\"9\">Norland</td><td>{words}</td>"));
    let two = row("<td>Two.</td>");
    let other = row("<td>Meridia</td><td>Three.</td>");
    let group = |rows: &str| format!("<tbody>{rows}</tbody>");
    let (norland, meridia) = (("Norland", "Two."), ("Meridia", "Three."));
    for (table, wanted) in [
        (format!("{head}{}{other}", tall("One.")), vec![("Norland", "One."), meridia]),
        (
            format!("{head}{}{two}{other}", tall("One.")),
            vec![("Norland", "One."), norland, meridia],
        ),
        (
            format!(
                "<thead>{head}</thead>{}{}",
                group(&format!("{}{two}", tall("One."))),
                group(&other)
            ),
            vec![("Norland", "One."), norland, meridia],
        ),
        (
            format!(
                "<thead>{}</thead>{}",
                head.replace("<th>", "<th rowspan=\"2\">"),
                group(&other)
            ),
            vec![meridia],
        ),
    ] {
        let opened = read("x.html", &format!("<html><body><table>{table}</table></body></html>"));
        let opened = opened.unwrap();
        assert_eq!(said(&opened), wanted, "{table}");
        assert_eq!(left_out(&opened.notes), 0, "{table}");
    }
}

#[test]
fn a_column_beside_columns_of_authors_says_the_same_of_every_authors_words() {
    let source = "Asked by;Norland;Meridia\nUrsa;One.;Two.\nZembla;;Three.\n";
    let opened = read("x.csv", source).unwrap();
    let Content::Table(table) = &opened.content else { panic!() };
    let beside: Vec<_> = table.rows.iter().map(|row| (&*row.text, &*row.others[0].text)).collect();
    assert_eq!(beside, [("One.", "Ursa"), ("Two.", "Ursa"), ("Three.", "Zembla")]);
    // Its words are counted once, and a column of words is a passage once.
    assert_eq!(left_out(&opened.notes), 2);
    let opened = read("x.csv", "Comment by;Norland;Meridia\nUrsa;One.;Two.\n").unwrap();
    assert_eq!(said(&opened), [("-", "Ursa"), ("Norland", "One."), ("Meridia", "Two.")]);
}
