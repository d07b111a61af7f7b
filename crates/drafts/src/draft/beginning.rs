//! The beginning of a file that took too long to read: what is read of it instead, with a note of what is not.

use extract::{Content, Opened};

use super::enough::{Rest, first_lines, rest_of, styles_within};

/// The lines of a text, or the rows of a table, that are read of a slow file: about a twentieth of what may be read.
const MOST: usize = 5_000;
/// The bytes of text that are.
const MOST_BYTES: usize = 500_000;

/// Keeps the first lines of a text, or the first rows of a table, and puts what is after them into the notes. What
/// is in the project's own form is left as it is: half of it would be no document.
pub fn keep_beginning(opened: &mut Opened) {
    let rest = match &mut opened.content {
        Content::Text(text) => {
            let (first, rest) = first_lines(text, MOST, MOST_BYTES);
            let end = first.len();
            opened.styles = styles_within(&opened.styles, end);
            text.truncate(end);
            rest
        }
        Content::Table(table) if table.rows.len() > MOST => rest_of(&table.rows.split_off(MOST)),
        _ => Rest::default(),
    };
    opened.notes.extend(rest.note());
}

#[cfg(test)]
mod tests {
    use extract::{Incoming, Limits, Note, open};

    use super::*;

    fn beginning(name: &str, text: &str) -> Opened {
        let incoming = Incoming { name, bytes: text.as_bytes(), password: None };
        let mut opened = open(&incoming, &Limits::default(), &mut |_| ()).unwrap();
        keep_beginning(&mut opened);
        opened
    }

    fn not_read(opened: &Opened) -> Option<(u32, u32)> {
        opened.notes.iter().find_map(|note| match note {
            Note::NotRead { line, words } => Some((*line, *words)),
            _ => None,
        })
    }

    #[test]
    fn of_a_slow_text_the_first_lines_are_kept_and_the_rest_is_counted() {
        let line = "States should act.\n";
        let opened = beginning("a.txt", &line.repeat(MOST + 2));
        assert_eq!(opened.content, Content::Text(line.repeat(MOST)));
        assert_eq!(not_read(&opened), Some((5_001, 6)));
    }

    #[test]
    fn of_a_slow_table_the_first_rows_are_kept_and_the_rest_is_counted() {
        let rows = "Chile,States should act.\n".repeat(MOST + 2);
        let opened = beginning("a.csv", &format!("State,Comment\n{rows}"));
        let Content::Table(table) = &opened.content else { panic!("{:?}", opened.content) };
        assert_eq!(table.rows.len(), MOST);
        assert_eq!(not_read(&opened), Some((5_002, 6)));
    }

    #[test]
    fn a_short_file_is_kept_whole() {
        let opened = beginning("a.txt", "States should act.\n");
        assert_eq!(not_read(&opened), None);
        let opened = beginning("a.csv", "State,Comment\nChile,States should act.\n");
        assert_eq!(not_read(&opened), None);
    }
}
