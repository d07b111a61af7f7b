//! How much of a long file is read: so much text in so many lines, and so many blocks of what they become. What is
//! after that is counted and reported, so that the reader can add it separately; labelling and drawing stay quick.

use extract::{Note, Row, Styled, count_words};

use super::block::Block;

/// The most lines with words that are read; a block may have several.
pub(super) const MOST_LINES: usize = 100_000;
/// The most bytes of text that are read: six hundred pages. Text of signs alone takes 130 times as much memory.
pub(super) const MOST_TEXT: usize = 2_000_000;
/// The most blocks that a file becomes. The longest submissions have some thousand.
pub(super) const MOST_BLOCKS: usize = 20_000;
/// A document of a table takes as much work as so many blocks.
const DOCUMENT: usize = 10;

/// What was not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rest {
    /// The first line, from 1; 0 where all was read.
    line: u32,
    words: u32,
}

impl Rest {
    fn of(line: u32, words: u32) -> Self {
        Self { line, words }
    }

    /// Both of two; the second was before the first.
    pub(super) fn and(self, before: Self) -> Self {
        let line = if before.line > 0 { before.line } else { self.line };
        Self { line, words: self.words.saturating_add(before.words) }
    }

    /// What the reader should know of it.
    pub(super) fn note(self) -> Option<Note> {
        let Self { line, words } = self;
        (words > 0).then_some(Note::NotRead { line, words })
    }
}

/// The first lines of a text, at most so many with words and of so many bytes together, and what is left of it.
pub(super) fn first_lines(text: &str, lines: usize, bytes: usize) -> (&str, Rest) {
    let (mut end, mut with_words) = (0, 0);
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        with_words += usize::from(!line.trim().is_empty());
        let is_too_long = end + line.len() > bytes;
        if with_words > lines || is_too_long {
            // A line that is itself too long for one has its first words read.
            let within = if is_too_long && end == 0 { first_words(line, bytes) } else { 0 };
            let (first, rest) = text.split_at(end + within);
            return (first, Rest::of(number, count_words(rest)));
        }
        end += line.len();
    }
    (text, Rest::default())
}

/// How many bytes the first words of a line take up, of so many at most.
fn first_words(line: &str, bytes: usize) -> usize {
    let within = &line[..line.floor_char_boundary(bytes)];
    within.rfind(char::is_whitespace).map_or(within.len(), |space| space + 1)
}

/// The styles of the first bytes of a text.
pub(super) fn styles_within(styles: &[Styled], end: usize) -> Vec<Styled> {
    styles.iter().filter(|it| it.end <= end).copied().collect()
}

/// Keeps the first blocks, and says what is left.
pub(super) fn first_blocks(blocks: &mut Vec<Block>, most: usize) -> Rest {
    if blocks.len() <= most {
        return Rest::default();
    }
    let rest = blocks.split_off(most);
    // Where a heading is may not be known.
    let line = rest.iter().map(|block| block.lines.0).find(|line| *line > 0).unwrap_or_default();
    let words = |block: &Block| count_words(&block.printed) + count_words(&block.text);
    Rest::of(line, rest.iter().map(words).fold(0, u32::saturating_add))
}

/// Counts the blocks that the rows of a table will become.
#[derive(Debug)]
pub(super) struct BlockBudget {
    left: usize,
    bytes: usize,
}

impl BlockBudget {
    /// For so many blocks, and so many bytes of text.
    pub(super) fn new(most: usize, bytes: usize) -> Self {
        Self { left: most, bytes }
    }

    /// Whether there is room for a row, its headings, and its document where it is the first of one.
    pub(super) fn take(&mut self, row: &Row, before: Option<&Row>) -> bool {
        let needs = before.map_or(DOCUMENT, |before| {
            let is_elsewhere = (&row.topic, &row.heading) != (&before.topic, &before.heading);
            // "Para. 14" is a heading; "14" is not.
            let has_words =
                row.label.as_ref().is_some_and(|label| label.contains(char::is_alphabetic));
            let is_of_another = has_words && row.label != before.label;
            1 + usize::from(is_elsewhere) + usize::from(is_of_another)
        });
        let left = self.left.checked_sub(needs).zip(self.bytes.checked_sub(row.text.len()));
        (self.left, self.bytes) = left.unwrap_or_default();
        left.is_some()
    }
}

/// What is left of a table from a row on.
pub(super) fn rest_of(rows: &[Row]) -> Rest {
    let words = rows.iter().map(|row| count_words(&row.text)).fold(0, u32::saturating_add);
    Rest::of(rows.first().map_or(0, |row| row.line), words)
}

#[cfg(test)]
mod tests {
    use extract::{Head, Note, Table};
    use model::Collection;

    use super::*;
    use crate::draft::{Draft, LabelCache, Message, Part, from_table, from_text};

    fn draft(text: &str) -> Draft {
        let (head, label_cache) = (Head::default(), &mut LabelCache::default());
        from_text("n.txt", "plain text", text, &head, &[], label_cache, &Collection::default())
    }

    fn notes(draft: &Draft) -> Vec<Note> {
        let values = draft.notes.iter().filter_map(|note| match note {
            Message::Value(note) => Some(note.clone()),
            Message::Sentence(_) => None,
        });
        values.collect()
    }

    #[test]
    fn lines_beyond_the_limit_are_counted() {
        let text = "One.\n\nTwo here.\nThree is here.\n\nFour.\n";
        assert_eq!(first_lines(text, 4, 100), (text, Rest::default()));
        assert_eq!(first_lines(text, 2, 100), ("One.\n\nTwo here.\n", Rest::of(4, 4)));
        assert_eq!(first_lines(text, 4, 17), ("One.\n\nTwo here.\n", Rest::of(4, 4)));
        assert_eq!(first_lines("One or two.\n", 4, 9), ("One or ", Rest::of(1, 1)));
        assert_eq!(first_lines("Åse\n", 4, 1), ("", Rest::of(1, 1)));
        let styles = [(0, 3), (6, 9), (16, 21)].map(|(start, end)| Styled {
            start,
            end,
            style: extract::TextStyle::Bold,
        });
        assert_eq!(styles_within(&styles, 16), styles[..2]);
    }

    #[test]
    fn blocks_beyond_the_limit_are_counted_with_their_numbers() {
        let block = |text: &str, line| Block {
            printed: "7".to_owned(),
            ..Block::new(0, Part::Passage, text.to_owned(), (line, line))
        };
        let mut blocks = vec![block("One.", 1), block("Two.", 0), block("Three more.", 5)];
        assert_eq!(first_blocks(&mut blocks, 3), Rest::default());
        assert_eq!(first_blocks(&mut blocks, 1), Rest::of(5, 5));
        assert_eq!(blocks.len(), 1);
    }

    #[test]
    fn a_document_has_so_many_blocks_and_says_where_reading_stopped() {
        let paragraph = |number| format!("{number}. Norland agrees to point {number}.\n\n");
        let more = MOST_BLOCKS + 10;
        let text: String = (1..=more).map(paragraph).collect();
        let draft = draft(&text);
        assert_eq!(draft.blocks.len(), MOST_BLOCKS);
        let line = u32::try_from(2 * MOST_BLOCKS + 1).unwrap();
        assert_eq!(notes(&draft), [Note::NotRead { line, words: 60 }]);
        assert!(draft.lost.is_empty());
    }

    #[test]
    fn lines_that_are_not_read_are_reported() {
        let text = format!("{}The end is here.\n", "so on\n".repeat(MOST_LINES));
        let line = u32::try_from(MOST_LINES + 1).unwrap();
        assert_eq!(notes(&draft(&text)), [Note::NotRead { line, words: 4 }]);
    }

    #[test]
    fn a_row_that_is_too_long_for_what_is_left_is_reported() {
        let row = |text: &str| Row { text: text.to_owned(), ..Row::default() };
        let mut budget = BlockBudget::new(100, 20);
        assert!(budget.take(&row("Norland agrees."), None));
        assert!(!budget.take(&row("Norland agrees."), None));
        assert!(!budget.take(&row("Yes."), None), "what follows would stand in the wrong place");
    }

    #[test]
    fn a_table_has_so_many_blocks_and_documents() {
        let row = |author: &str, line| Row {
            author: Some(author.to_owned()),
            text: "Norland agrees.".to_owned(),
            line,
            ..Row::default()
        };
        let mut budget = BlockBudget::new(DOCUMENT + 3, 1_000);
        let first = row("Norland", 2);
        assert!(budget.take(&first, None) && budget.take(&first, Some(&first)));
        assert!(budget.take(&Row { heading: Some("A".into()), ..first.clone() }, Some(&first)));
        assert!(!budget.take(&first, Some(&first)));

        let documents = u32::try_from(MOST_BLOCKS / DOCUMENT).unwrap();
        let rows = (2..documents + 5).map(|line| row(&format!("State {line}"), line)).collect();
        let table = Table { rows, ..Table::default() };
        let label_cache = &mut LabelCache::default();
        let drafts = from_table("n.csv", "CSV", &table, &[], label_cache, &Collection::default());
        assert_eq!(drafts.len(), documents as usize);
        let note = Note::NotRead { line: documents + 2, words: 6 };
        assert!(drafts.iter().all(|draft| notes(draft) == [note.clone()]));
    }

    #[test]
    fn lists_deeper_than_are_shown_are_reported() {
        // Each begins a list within the one before.
        let marks = "i vv xxx l cc iii v xx lll c ii vvv x ll ccc".split(' ');
        let items = marks.map(|mark| format!("({mark}) States should cooperate.\n\n"));
        let text = items.collect::<String>().repeat(8);
        let found = notes(&draft(&text));
        let flattened = |note: &Note| matches!(note, Note::ListsFlattened { levels: 12, .. });
        assert!(found.iter().any(flattened), "{found:?}");
    }
}
