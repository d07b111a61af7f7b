//! Rows of a table as text that have more cells than the head.

use super::{authors_and_labels, opened};
use crate::{Content, Note, Opened};

fn read(source: &str) -> Opened {
    opened("x.csv", source.as_bytes()).unwrap()
}

fn uneven(opened: &Opened) -> Vec<u32> {
    let lines = opened.notes.iter().filter_map(|note| match note {
        Note::UnevenRows { lines } => Some(lines.clone()),
        _ => None,
    });
    lines.flatten().collect()
}

#[test]
fn a_sentence_with_commas_in_the_last_column_is_whole() {
    for (row, text) in [
        ("Norland,States should share, and learn.", "States should share, and learn."),
        ("Norland,States should share,and learn.", "States should share,and learn."),
        ("Norland,One, two, three,four.", "One, two, three,four."),
        ("Norland,One, two,,", "One, two"),
        ("Norland,One,  two.", "One,  two."),
        ("Norland,\"States should share\", and learn.", "States should share, and learn."),
    ] {
        let read = read(&format!("State,Text\nMeridia,Train.\n{row}\nUrsa,\"Go, now.\"\n"));
        let wanted =
            [("Meridia", "-", "Train."), ("Norland", "-", text), ("Ursa", "-", "Go, now.")];
        assert_eq!(authors_and_labels(&read), wanted);
        assert_eq!(uneven(&read), [3]);
        assert_eq!(read.notes.len(), 1, "{:?}", read.notes);
    }
}

#[test]
fn other_signs_between_cells_are_joined_as_they_are() {
    let source = "State;Text\nNorland;Share; and learn.\nMeridia;Train, now.\n";
    let semicolon = read(source);
    let wanted = [("Norland", "-", "Share; and learn."), ("Meridia", "-", "Train, now.")];
    assert_eq!(authors_and_labels(&semicolon), wanted);
    assert_eq!(uneven(&semicolon), [2]);
    let tab = read("State\tText\nNorland\tShare\tand learn.\nMeridia\tTrain, now.\n");
    let wanted = [("Norland", "-", "Share\tand learn."), ("Meridia", "-", "Train, now.")];
    assert_eq!(authors_and_labels(&tab), wanted);
}

#[test]
fn a_space_after_the_comma_says_what_is_a_sentence() {
    let source = "State,Text,Para\nNorland,Share, and learn.,12\n\
         Zembla, Kingdom of,Train.,13\nUrsa,Go.,14\n";
    let read = read(source);
    assert_eq!(
        authors_and_labels(&read),
        [
            ("Norland", "12", "Share, and learn."),
            ("Zembla, Kingdom of", "13", "Train."),
            ("Ursa", "14", "Go."),
        ]
    );
    assert_eq!(uneven(&read), [2, 3]);
}

#[test]
fn where_spaces_follow_all_commas_they_say_nothing() {
    let read = read("State, Text\nNorland, Share, and learn.\nMeridia, Train,now.\n");
    let wanted = [("Norland", "-", "Share, and learn."), ("Meridia", "-", "Train,now.")];
    assert_eq!(authors_and_labels(&read), wanted);
}

#[test]
fn a_row_that_is_not_sure_keeps_all_its_words_and_is_reported() {
    let one = read("State,Text,Para\nNorland,Share,learn,12\n");
    assert_eq!(authors_and_labels(&one), [("Norland", "12", "Share,learn")]);
    assert_eq!(uneven(&one), [2]);
    // Two columns of words before another: what is too much is left out by name.
    let two = read("State,Comment,Proposal,Para\nNorland,One,two,Three,12\n");
    let Content::Table(table) = &two.content else { panic!() };
    let mut all: String = table.rows.iter().map(|row| row.text.clone() + " ").collect();
    for row in &table.rows {
        all.push_str(row.label.as_deref().unwrap_or_default());
    }
    for note in &two.notes {
        if let Note::LeftOut { text, .. } = note {
            all.push_str(text);
        }
    }
    for word in ["One", "two", "Three", "12"] {
        assert!(all.contains(word), "{word}: {all}");
    }
    assert_eq!(uneven(&two), [2]);
}

#[test]
fn a_column_that_the_head_does_not_name_is_no_sentence() {
    let read = read("State,Text,\nNorland,Share.,internal\nMeridia,Train,\n");
    assert_eq!(authors_and_labels(&read), [("Norland", "-", "Share."), ("Meridia", "-", "Train")]);
    assert_eq!(uneven(&read), Vec::<u32>::new());
}

#[test]
fn lines_are_counted_over_blank_lines_and_quoted_breaks() {
    let read = read("State,Text\n\nNorland,\"One\ntwo\"\n\nMeridia,Train, now.\n");
    assert_eq!(authors_and_labels(&read).len(), 2);
    assert_eq!(uneven(&read), [6]);
}

#[test]
fn quotation_marks_within_a_cell_are_words_too() {
    for (cell, text) in [
        ("States should \"share\" now.", "States should \"share\" now."),
        ("\"Share\" and learn.", "\"Share\" and learn."),
        ("\"Share\" and \"learn\"", "\"Share\" and \"learn\""),
        ("\"Share \"old\" lists, now.\"", "Share \"old\" lists, now."),
        ("\"Share \"\"old\"\" lists.\"", "Share \"old\" lists."),
    ] {
        let read = read(&format!("State,Text\nNorland,{cell}\nMeridia,Train.\n"));
        assert_eq!(authors_and_labels(&read), [("Norland", "-", text), ("Meridia", "-", "Train.")]);
        assert!(read.notes.is_empty(), "{:?}", read.notes);
    }
    let read = read("State,Text\nNorland,\"Share\" and learn, all.\nMeridia,\"Train.\nUrsa,Go.\n");
    assert_eq!(
        authors_and_labels(&read),
        [
            ("Norland", "-", "\"Share\" and learn, all."),
            ("Meridia", "-", "Train."),
            ("Ursa", "-", "Go."),
        ]
    );
    assert_eq!(uneven(&read), [2]);
    assert!(read.notes.contains(&Note::UnclosedQuotes { lines: vec![3] }));
}
