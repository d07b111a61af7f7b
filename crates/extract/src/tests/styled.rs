//! The marks of styles: where they were is given, and nothing else is different.

use crate::styled::{bare, distinct, taken_out, unmarked, wrapped};
use crate::{Styled, TextStyle};

use TextStyle::{Bold, Inserted, Struck, Underlined};

/// The words of each stretch.
fn stretches(text: &str) -> Vec<(TextStyle, String)> {
    let (plain, styles) = taken_out(text.to_owned());
    assert_eq!(plain, bare(text));
    styles
        .into_iter()
        .map(|Styled { start, end, style }| (style, plain[start..end].to_owned()))
        .collect()
}

fn struck(text: &str) -> String {
    wrapped(text, &[Struck])
}

#[test]
fn stretches_that_touch_are_one_and_end_with_their_words() {
    let text =
        ["States ", &struck("never "), &struck(" ever"), &struck("\u{a0}"), " share"].concat();
    assert_eq!(stretches(&text), [(Struck, "never  ever".to_owned())]);
    assert_eq!(wrapped(" \t", &[Struck]), " \t");
}

#[test]
fn no_stretch_goes_beyond_a_paragraph() {
    let text = format!("{}\n\n{}", struck("one\n\ntwo"), struck("three"));
    let words: Vec<String> = stretches(&text).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["one", "two", "three"]);
}

#[test]
fn styles_within_styles_are_each_given() {
    let inner = wrapped("not", &[Bold, Struck]);
    let text = wrapped(&format!("do {inner} share"), &[Struck, Inserted]);
    assert_eq!(
        stretches(&text),
        [
            (Struck, "do not share".to_owned()),
            (Inserted, "do not share".to_owned()),
            (Bold, "not".to_owned())
        ]
    );
}

#[test]
fn marks_that_are_not_closed_or_not_opened_do_no_harm() {
    assert_eq!(stretches("a\u{fdd1} \u{fdd0}b"), [(Struck, "b".to_owned())]);
    assert_eq!(stretches("a\u{fdef}b"), []);
}

#[test]
fn bold_and_underlining_are_given_where_they_tell_words_apart() {
    let bold = |text: &str| wrapped(text, &[Bold]);
    let given = |text: String| stretches(&distinct(text)).len();
    assert_eq!(given(bold("All of it")), 0);
    assert_eq!(given(format!("(a) {} 7.", bold("all of it"))), 0);
    assert_eq!(given(format!("only {}", bold("12"))), 0);
    assert_eq!(given(format!("only {}", bold("this"))), 1);
    assert_eq!(given(format!("only {}", wrapped("this", &[Underlined]))), 1);
    assert_eq!(given(wrapped("all of it", &[Struck, Inserted])), 2);
}

#[test]
fn what_looks_like_a_mark_in_a_file_is_none() {
    let text = unmarked("a\u{fdd0}b\u{fdfa}".into());
    assert_eq!(text, "a\u{ffff}b\u{fdfa}");
}
