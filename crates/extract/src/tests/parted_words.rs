//! Words that are in no paragraph of the text are counted one by one, wherever a file has them.

use super::make::odt;
use super::opened;
use super::workbook::{ods, ods_row, row, sheet};
use crate::{Left, Note, Opened};

/// What was left out, and its words.
fn left(opened: &Opened) -> Vec<(Left, u32, Vec<&str>)> {
    let of = |note: &'_ Note| match note {
        Note::LeftOut { what, words, .. } => Some((*what, *words)),
        _ => None,
    };
    let texts = opened.notes.iter().filter_map(|note| match note {
        Note::LeftOut { text, .. } => Some(text.split_whitespace().collect()),
        _ => None,
    });
    let all = opened.notes.iter().filter_map(of).zip(texts);
    all.map(|((what, words), text)| (what, words, text)).collect()
}

#[test]
fn deleted_paragraphs_comments_and_hidden_rows_of_an_open_document_are_parted() {
    let region = "<text:tracked-changes><text:changed-region><text:deletion><text:p>old tail.</text:p>\
        <text:h>Old</text:h><text:list><text:list-item><text:p>one<text:line-break/>two<text:s/>three\
        <text:tab/>four</text:p></text:list-item></text:list></text:deletion></text:changed-region>\
        </text:tracked-changes>";
    let note = "<office:annotation><text:p>ask</text:p><text:p>first</text:p></office:annotation>";
    let rows = "<table:table xmlns:table=\"b\"><table:table-row table:visibility=\"collapse\">\
        <table:table-cell><text:p>left</text:p></table:table-cell><table:table-cell><text:p>right\
        </text:p></table:table-cell></table:table-row></table:table>";
    let body = format!("{region}<text:p>States should share.{note}</text:p>{rows}");
    let opened = opened("x.odt", &odt("", &body, &[])).unwrap();
    assert_eq!(opened.content.text(), Some("States should share.\n"));
    let deleted = vec!["old", "tail.", "Old", "one", "two", "three", "four"];
    let mut left = left(&opened);
    left.sort_by_key(|(_, words, _)| *words);
    assert!(left.contains(&(Left::Deletions, 7, deleted)), "{left:?}");
    assert!(left.contains(&(Left::Comments, 2, vec!["ask", "first"])), "{left:?}");
    assert!(left.contains(&(Left::Hidden, 2, vec!["left", "right"])), "{left:?}");
}

#[test]
fn what_cells_of_an_open_sheet_had_before_is_counted() {
    let changes = "<table:tracked-changes><table:cell-content-change><table:previous>\
        <table:change-track-table-cell><text:p>must</text:p><text:p>act</text:p>\
        </table:change-track-table-cell></table:previous></table:cell-content-change><table:deletion \
        table:type=\"row\"><table:deletions><table:cell-content-deletion><table:change-track-table-cell>\
        <text:p>gone</text:p></table:change-track-table-cell></table:cell-content-deletion>\
        </table:deletions></table:deletion></table:tracked-changes>";
    let rows = ods_row("", &[("", "State"), ("", "Text")])
        + &ods_row("", &[("", "Norland"), ("", "States should act.")]);
    let file = ods("", &format!("{changes}<table:table>{rows}</table:table>"));
    let opened = opened("x.ods", &file).unwrap();
    assert_eq!(left(&opened), [(Left::Deletions, 3, vec!["must", "act", "gone"])]);
}

#[test]
fn threads_of_comments_are_counted_once_and_drawings_whatever_they_are_called() {
    let rows = [row(1, &["State", "Text"]), row(2, &["Norland", "Share."])];
    let thread = |text: &str| format!("<threadedComment><text>{text}</text></threadedComment>");
    let threads =
        format!("<ThreadedComments>{}{}</ThreadedComments>", thread("Ask Meridia"), thread("Done"));
    let old = "<comments><comment><text><r><t>[Threaded comment]\n\nComment:\n    Ask Meridia\
        </t></r></text></comment></comments>";
    let shape = ("xl/drawings/d7.xml", "<w><sp><p><r><t>A box</t></r></p></sp></w>");
    let threads = ("xl/threadedComments/t1.xml", &*threads);
    let alone = opened("x.xlsx", &sheet(&rows, "", &[threads, shape])).unwrap();
    let counts = |opened: &Opened| -> Vec<(Left, u32)> {
        left(opened).into_iter().map(|(what, words, _)| (what, words)).collect()
    };
    assert_eq!(counts(&alone), [(Left::Shapes, 2), (Left::Comments, 3)]);
    let both = opened("x.xlsx", &sheet(&rows, "", &[threads, ("xl/comments1.xml", old)])).unwrap();
    assert_eq!(counts(&both), [(Left::Comments, 6)]);
}

#[test]
fn a_ticked_box_of_a_page_is_part_of_the_answer() {
    let page = "<p>Do you agree?</p><p><input type=radio> Yes, we do.</p><p><label><input type=RADIO checked>\
        No, we do not.</label></p><p><input type=checkbox style=\"display:none\" checked>Unseen.</p>";
    let page_opened = opened("x.html", page.as_bytes()).unwrap();
    let said = "Do you agree?\n\n☐ Yes, we do.\n\n☑ No, we do not.\n\nUnseen.\n";
    assert_eq!(page_opened.content.text(), Some(said));
    let text = "<input type=\"checkbox\" checked> No, we do not.\n";
    let opened = opened("x.md", text.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("☑ No, we do not.\n"));
}
