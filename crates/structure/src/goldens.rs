//! Whole submissions and what they are read as: Pakistan's, which is real, and those of invented
//! States, each made to show one group of rules. The texts are in `tests/submissions`.

use std::fmt::Write as _;

use super::completeness::missing_words;
use super::reader::{ReadOptions, read};
use super::submission::Submission;
use super::testing::terms;

fn read_with_terms(source: &str) -> Submission {
    let terms = terms();
    let options = ReadOptions { terms: &terms, ..ReadOptions::default() };
    let submission = read(source, &options);
    assert_eq!(missing_words(source, &submission), Vec::<String>::new());
    submission
}

/// The submission in a form that a person can hold against the text.
fn picture(submission: &Submission) -> String {
    let mut picture = format!("{} ({})\n", submission.title, submission.language);
    for (index, passage) in submission.passages.iter().enumerate() {
        let topic = passage.topic.as_ref().map_or("no topic", |topic| topic.as_str());
        let (first, last) = passage.lines;
        let _ = write!(
            picture,
            "\n{index}: [{}] {} | {topic} | {first}-{last}",
            passage.label,
            passage.heading.join(" > ")
        );
        if !passage.responds_to.is_empty() {
            let _ = write!(picture, " | answers {}", passage.responds_to.join(", "));
        }
        if let Some(opener) = passage.opener {
            let _ = write!(picture, " | opened by {opener}");
        }
        if submission.passages.iter().any(|item| item.opener == Some(index)) {
            picture.push_str(" | opens a list");
        }
        let _ = write!(picture, "\n{}\n", passage.text);
    }
    for note in &submission.footnotes {
        let _ = write!(
            picture,
            "\nfootnote {} ({}-{}): {}",
            note.mark, note.lines.0, note.lines.1, note.text
        );
    }
    for left_out in &submission.left_out {
        let _ = write!(
            picture,
            "\nleft out {}-{}, {}: {}",
            left_out.lines.0, left_out.lines.1, left_out.why, left_out.text
        );
    }
    picture
}

macro_rules! goldens {
    ($($(#[$doc:meta])* $test:ident = $file:literal;)+) => {
        $(
            $(#[$doc])*
            #[test]
            fn $test() {
                let source = include_str!(concat!("../../../tests/submissions/", $file, ".txt"));
                insta::assert_snapshot!($file, picture(&read_with_terms(source)));
            }
        )+
    };
}

goldens! {
    pakistans_inputs_are_read_whole = "pakistan-pre-draft-inputs";
    pages_hyphens_and_footnotes_are_undone = "meridia-pages-and-hyphens";
    comments_on_paragraphs_of_the_draft_answer_them = "norland-comments-on-paragraphs";
    french_is_read_like_english = "valdora-francais";
    numbers_that_begin_again_bear_their_sections_number = "osteria-restarts";
    bullets_tabs_and_ligatures_of_a_word_processor_are_read = "kalvia-bullets-crlf";
    the_ninth_letter_is_told_from_the_first_roman_number = "sundria-letters-to-j";
    a_number_alone_on_its_line_is_a_label_where_it_fits = "westmark-lone-numbers";
    a_letter_keeps_its_dress_apart = "tarnia-letter";
    numbers_with_points_keep_their_printed_form = "quilon-decimal";
    a_text_without_blank_lines_has_paragraphs_all_the_same = "eastmoor-no-blank-lines";
    two_marks_on_one_line_are_two_levels = "brightland-double-markers";
    a_double_spaced_text_is_one_paragraph_where_it_should_be = "hollin-double-spaced";
    sections_named_by_letter_give_the_topic = "ferrosa-sections";
}

#[test]
fn pakistans_labels_headings_and_topics_are_right() {
    let source = include_str!("../../../tests/submissions/pakistan-pre-draft-inputs.txt");
    let submission = read_with_terms(source);
    let labels: Vec<&str> =
        submission.passages.iter().map(|passage| passage.label.as_str()).collect();
    let expected = "|2|3|4|5|6|7|8|9|10|11|11.i.a|11.i.b|11.i.c|11.i.d|11.i.e|11.i.f|11.i.g|11.i.h|12|12.i|12.ii|12.iii|12.iv|13|14";
    assert_eq!(labels.join("|"), expected);
    let of =
        |label: &str| submission.passages.iter().find(|passage| passage.label == label).unwrap();
    assert_eq!(of("11").heading, ["Recommendations part", "International Law"]);
    assert_eq!(of("11.i.b").heading, ["Recommendations part", "Rules, norms and principles"]);
    assert_eq!(of("13").heading, ["Recommendations part", "Confidence building measures"]);
    let topic = |label: &str| {
        of(label).topic.clone().map(|topic| topic.as_str().to_owned()).unwrap_or_default()
    };
    for label in ["2", "5", "6", "8", "10"] {
        assert_eq!(topic(label), "general", "{label}");
    }
    assert_eq!(topic("11"), "international-law");
    assert_eq!(topic("11.i.f"), "norms");
    assert_eq!(topic("12.iv"), "capacity-building");
    assert_eq!(topic("13"), "cbm");
    assert_eq!(topic("14"), "institutional-dialogue");
    assert_eq!(
        of("12.iv").opener,
        submission.passages.iter().position(|passage| passage.label == "12")
    );
}

#[test]
fn nothing_of_pakistans_words_is_changed() {
    let source = include_str!("../../../tests/submissions/pakistan-pre-draft-inputs.txt");
    let submission = read_with_terms(source);
    let plain: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
    for passage in &submission.passages {
        assert!(plain.contains(&passage.text), "{}", passage.text);
    }
}

/// Reads every text of a folder named by the environment; run by hand on large collections.
#[test]
#[ignore = "needs SIDE_BY_STATE_TEXTS, a folder of texts"]
fn no_word_of_a_folder_of_texts_is_lost() {
    let Some(folder) = std::env::var_os("SIDE_BY_STATE_TEXTS") else {
        return;
    };
    let mut folders = vec![std::path::PathBuf::from(folder)];
    let mut read_texts = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                read_with_terms(&String::from_utf8_lossy(&bytes));
                read_texts += 1;
            }
        }
    }
    assert!(read_texts > 0);
}
