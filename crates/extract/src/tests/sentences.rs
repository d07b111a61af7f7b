//! What is said to the reader: each fault and note a plain sentence.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Damage, Encoding, Fault, Foreign, Left, Many, Note, Place};

fn faults() -> Vec<(Fault, &'static str)> {
    let part = || Some(Place::Part("word/document.xml".to_owned()));
    vec![
        (
            Fault::TooLarge { bytes: 500_000_000, limit: 100_000_000 },
            "The file is too large: it has 500 MB, and the limit is 100 MB. If it contains images, save it without them or in parts.",
        ),
        (
            Fault::Unpacks { limit: 64_000_000 },
            "Unpacked, the file would take up more than 64 MB, so reading stopped. If it is a genuine document, save it again without images or as plain text.",
        ),
        (
            Fault::TooMany { what: Many::Paragraphs, limit: 200_000 },
            "Reading stopped, because the file has more than 200,000 paragraphs or lines. Save it in parts, or add only the pages that are needed.",
        ),
        (
            Fault::TooMany { what: Many::Rows, limit: 50_000 },
            "Reading stopped, because the file has tables with more than 50,000 rows. Save the rows that are needed as a file of their own.",
        ),
        (
            Fault::TooMany { what: Many::Drawings, limit: 100_000 },
            "Reading stopped, because the file repeats drawings more than 100,000 times. Print it to a new PDF, or paste the text.",
        ),
        (
            Fault::NotWhat(Foreign::OnlyEmbedded),
            "This is a document with no text of its own, only embedded files. Save it as PDF.",
        ),
        (Fault::Password { wrong: false }, "The file is password-protected."),
        (Fault::Password { wrong: true }, "This password does not open the file."),
        (
            Fault::NotWhat(Foreign::Picture("PNG".into())),
            "This is an image (PNG). Run text recognition (OCR) on it first, or paste the text.",
        ),
        (
            Fault::Damaged { what: Damage::CutOff, place: part() },
            "The file is damaged: part of it is truncated (its part “word/document.xml”).",
        ),
        (
            Fault::Damaged { what: Damage::NotJson, place: Some(Place::Column(2, 5)) },
            "The file is damaged: it is not valid JSON at this point (line 2, column 5).",
        ),
        (
            Fault::Damaged { what: Damage::Garbled, place: Some(Place::Page(3)) },
            "The file is damaged: its text is truncated or garbled (page 3).",
        ),
        (
            Fault::Damaged { what: Damage::BreaksOff, place: Some(Place::Line(9)) },
            "The file is damaged: it ends unexpectedly (line 9).",
        ),
        (Fault::Empty, "There is no text in the file."),
        (
            Fault::NoText { pages: 1 },
            "There is no text in the file, only images of 1 page. Run text recognition (OCR) on it first, or paste the text.",
        ),
        (
            Fault::TooDeep { limit: 128, place: Some(Place::Path("a[0]".into())) },
            "The file is nested more than 128 levels deep (“a[0]”).",
        ),
        (
            Fault::TooDeep { limit: 128, place: None },
            "The file is nested more than 128 levels deep.",
        ),
        (
            Fault::Doubled { key: "id".into(), place: Place::Path(String::new()) },
            "The name “id” occurs twice in the outermost object. Remove one of them.",
        ),
        (
            Fault::NoColumn { column: "text".into(), found: vec!["a".into(), "b".into()] },
            "The table has no column named “text”. Its first row must name the columns; it has: a, b.",
        ),
        (
            Fault::NoColumn { column: "text".into(), found: Vec::new() },
            "The table has no column named “text”. Its first row must name the columns.",
        ),
        (
            Fault::UnknownEncoding,
            "The text is not UTF-8, and its encoding is not certain, so its letters could be read wrongly. Save the file as UTF-8 (in Excel: “CSV UTF-8”; in a text editor: “Save as”, encoding UTF-8) and add it again.",
        ),
        (
            Fault::Unknown,
            "This file type is not supported. Save it as PDF, DOCX, ODT, HTML or plain text.",
        ),
    ]
}

fn notes() -> Vec<(Note, &'static str)> {
    let left = |what, words| Note::LeftOut { what, words, text: String::new() };
    vec![
        (
            Note::NoText { pages: vec![3] },
            "Page 3 contains no text, only images; nothing was extracted.",
        ),
        (
            Note::NoText { pages: vec![1, 2, 9] },
            "Pages 1, 2 and 9 contain no text, only images; nothing was extracted.",
        ),
        (
            Note::Encoding(Encoding::Windows1252),
            "The text is not UTF-8 and was read as Windows-1252.",
        ),
        (
            Note::Garbled { count: 2 },
            "2 letters are garbled in the file itself, as “é” is in “Ã©”: it was saved in the wrong encoding. Ask for a correct copy.",
        ),
        (
            Note::Repaired,
            "The file is damaged. What could be recovered was read; some text may be missing.",
        ),
        (
            Note::Controls { count: 1 },
            "1 character that is not text (control or text-direction characters) was removed.",
        ),
        (
            Note::Controls { count: 2 },
            "2 characters that are not text (control or text-direction characters) were removed.",
        ),
        (
            Note::Unreadable { count: 2 },
            "2 characters could not be read and were marked with “\u{fffd}”.",
        ),
        (
            Note::UnevenRows { lines: vec![3] },
            "Line 3 has more cells than the first row, perhaps because commas in the text are not within quotation marks. Check the rows there.",
        ),
        (
            Note::UnevenRows { lines: vec![3, 4, 9] },
            "Lines 3, 4 and 9 have more cells than the first row, perhaps because commas in the text are not within quotation marks. Check the rows there.",
        ),
        (left(Left::Furniture, 31), "31 words of page headers and footers were left out."),
        (left(Left::Deletions, 1), "1 word of text marked as deleted was left out."),
        (left(Left::Comments, 2), "2 words of comments in the margin were left out."),
        (left(Left::Hidden, 2), "2 words of hidden text were left out."),
        (left(Left::Pictures, 2), "2 words of image descriptions were left out."),
        (
            left(Left::Navigation, 1204),
            "1,204 words of menus and other page elements were left out.",
        ),
        (left(Left::Forms, 2), "2 words of form fields and buttons were left out."),
        (left(Left::Code, 2), "2 words of scripts and styles were left out."),
        (left(Left::Contents, 2), "2 words of a table of contents were left out."),
        (left(Left::Columns, 2), "2 words of unrecognized columns were left out."),
        (Note::Tables { count: 1 }, "1 table was read row by row, the cells one after the other."),
        (Note::Boxes { count: 2 }, "2 text boxes were placed after the adjacent paragraph."),
        (Note::Insertions { count: 1 }, "1 proposed insertion was kept as part of the text."),
        (
            Note::Tildes { count: 2 },
            "2 stretches of text between “~~” were treated as struck out, which plain text cannot mark. Check the words there.",
        ),
        (
            Note::Conditional { cells: vec!["B2".into(), "C3".into()] },
            "Formatting may strike out, hide or add words in B2 and C3; it was not evaluated. Check these cells in the file.",
        ),
        (
            Note::StylesNotApplied,
            "The page has more style rules than can be compared with its text, so some were not applied. Words that it strikes, hides or underlines may not be marked. Check the original.",
        ),
        (
            Note::StylesUnread,
            "Some style rules of the page could not be evaluated. Whether they strike out, hide or add words could not be read. Check the original.",
        ),
        (
            Note::ListsFlattened { count: 1, levels: 12 },
            "1 list item is deeper than 12 levels and shown at level 12.",
        ),
        (
            Note::ListsFlattened { count: 1204, levels: 12 },
            "1,204 list items are deeper than 12 levels and shown at level 12.",
        ),
        (
            Note::NotRead { line: 20_001, words: 1204 },
            "The file is longer than can be read at once: 1,204 words from line 20,001 on were not read. Save the rest as a file of its own and add it separately.",
        ),
        (
            Note::NotesRenumbered,
            "The file has footnotes and endnotes; here they are numbered in one sequence.",
        ),
        (
            Note::Embedded { count: 1 },
            "1 embedded file inside the document was not read; its words are not counted.",
        ),
        (
            Note::Embedded { count: 2 },
            "2 embedded files inside the document were not read; their words are not counted.",
        ),
        (left(Left::Prompts, 2), "2 words of form fields that were not filled in were left out."),
        (Note::RowsWithoutText { count: 2 }, "2 rows without text were left out."),
        (left(Left::Around, 9), "9 words of text around the table were left out."),
        (
            Note::SeveralDelegations { names: vec!["Norland".into(), "Meridia".into()] },
            "This file seems to include the words of several delegations (Norland and Meridia), so no delegation is suggested. Save the words of each delegation as a file of its own, or put them into a table with one row per delegation.",
        ),
        (
            Note::UnknownColumns { names: vec!["Colour".into()] },
            "The column “Colour” was not used: the column name is not recognized.",
        ),
        (
            Note::UnknownColumns { names: vec!["A".into(), "B".into()] },
            "The columns “A” and “B” were not used: the column names are not recognized.",
        ),
    ]
}

#[test]
fn every_fault_and_note_is_a_plain_sentence() {
    for (fault, sentence) in faults() {
        assert_eq!(fault.to_string(), sentence);
    }
    for (note, sentence) in notes() {
        assert_eq!(note.to_string(), sentence);
    }
}

/// From a worker to the page, and onto the reader's disk.
#[test]
fn faults_and_notes_come_back_from_bytes_and_from_text() {
    fn again<T: Serialize + DeserializeOwned>(value: &T) -> [T; 2] {
        let bytes = postcard::to_allocvec(value).unwrap();
        let text = serde_json::to_string(value).unwrap();
        [postcard::from_bytes(&bytes).unwrap(), serde_json::from_str(&text).unwrap()]
    }
    for (fault, _) in faults() {
        assert_eq!(again(&fault), [fault.clone(), fault]);
    }
    for (note, _) in notes() {
        assert_eq!(again(&note), [note.clone(), note]);
    }
}
