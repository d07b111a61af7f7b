//! The rules of drafts, for any text and any edits, and how good the guesses are.

use extract::Note;
use model::{AnswerId, IssueId, Kind, Reading, TopicId};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::*;
use crate::fixtures::bundled;

fn draft(text: &str) -> Draft {
    let (head, label_cache) = (extract::Head::default(), &mut LabelCache::default());
    from_text("norland.txt", "plain text", text, &head, &[], label_cache, &bundled())
}

fn labelled(draft: &Draft) -> Labelled {
    draft.labelled(&mut LabelCache::default())
}

fn review_flags(draft: &Draft) -> Vec<(u32, ReviewFlag)> {
    draft.review_flags(&labelled(draft))
}

const TEXT: &str = "Norland: comments on the draft

A. Norms

1. States should protect ports, and should not:

(a) cut cables;

(b) sell back doors.

2. Norland thanks the Chair. 3) Norland asks States to report.

B. Capacity

4. Training must be paid for.
";

fn total(draft: &Draft) -> u32 {
    let counts = Counts::of(draft);
    counts.placed + counts.left_out
}

fn of_label<'a>(draft: &'a Draft, label: &str) -> &'a Block {
    let found = draft.blocks.iter().find(|block| block.label == label);
    found.unwrap_or_else(|| panic!("no {label} in {draft:#?}"))
}

#[test]
fn a_text_becomes_blocks_in_its_order_with_every_word() {
    let draft = draft(TEXT);
    let parts: Vec<(Part, &str)> =
        draft.blocks.iter().map(|block| (block.part, block.label.as_str())).collect();
    assert_eq!(parts[0].0, Part::Title, "{parts:?}");
    assert_eq!(parts[1].0, Part::Heading(1), "{parts:?}");
    assert_eq!(parts[2], (Part::Passage, "1"));
    assert_eq!(parts[3], (Part::Passage, "1.a"));
    assert!(draft.lost.is_empty(), "{:?}", draft.lost);
    assert_eq!(Counts::of(&draft).left_out, 0);
    assert_eq!(total(&draft), extract::count_words(TEXT));
    let item = labelled(&draft)
        .passages
        .into_iter()
        .find(|(_, passage)| passage.label == "1.a")
        .unwrap()
        .1;
    let Reading::FromWords(wording) = item.reading else { panic!("{item:?}") };
    assert_eq!(wording.inherited_from.as_deref(), Some("1"));
}

#[test]
fn corrections_leave_whether_the_reading_was_checked_as_the_reader_set_it() {
    let before = draft(TEXT);
    assert!(!before.head.is_checked, "nobody has said so yet");
    for is_checked in [true, false] {
        let head = Head { is_checked, ..before.head.clone() };
        let before = before.edited(&Edit::Head(head));
        let (block, heading) = (of_label(&before, "2").id, of_label(&before, "1").id);
        let topic = Some(TopicId::new("norms"));
        for edit in [
            Edit::Split { block, at: 7 },
            Edit::Join(block),
            Edit::Make(block, Part::LeftOut),
            Edit::Make(heading, Part::Heading(1)),
            Edit::Topic(block, topic),
            Edit::Issue(block, None),
            Edit::Answer(block, None),
            Edit::Kind(block, Some(Kind::Recommendation)),
            Edit::Label(block, "9".to_owned()),
            Edit::MarkReviewed(block),
            Edit::Head(Head { title: "Another".to_owned(), ..before.head.clone() }),
        ] {
            let after = before.edited(&edit);
            assert_eq!(after.head.is_checked, is_checked, "{edit:?}");
        }
    }
}

#[test]
fn a_draft_of_a_file_with_parts_that_were_not_read_does_not_have_every_word() {
    let mut draft = draft(TEXT);
    draft.notes = vec![Message::Value(Note::Tables { count: 1 })];
    assert!(draft.has_every_word());
    for note in [Note::Embedded { count: 1 }, Note::NoText { pages: vec![2] }, Note::Repaired] {
        draft.notes = vec![Message::Value(note)];
        assert!(!draft.has_every_word());
    }
}

#[test]
fn a_cut_before_a_number_makes_a_passage_with_that_label() {
    let before = draft(TEXT);
    let block = of_label(&before, "2");
    let at = block.text.find("3)").unwrap();
    let after = before.edited(&Edit::Split { block: block.id, at });
    assert_eq!(of_label(&after, "2").text, "Norland thanks the Chair.");
    assert_eq!(of_label(&after, "3").text, "Norland asks States to report.");
    assert_eq!(total(&after), total(&before));
    let joined = after.edited(&Edit::Join(of_label(&after, "3").id));
    assert_eq!(of_label(&joined, "2").text, block.text);
}

#[test]
fn a_label_never_takes_the_name_of_a_passage_without_one() {
    let row = |label: Option<&str>| extract::Row {
        text: "Ports must be safe.".into(),
        label: label.map(str::to_owned),
        ..extract::Row::default()
    };
    let rows = vec![row(None), row(Some("~1")), row(Some("~4")), row(None)];
    let table = extract::Table { rows, unknown: Vec::new() };
    let label_cache = &mut LabelCache::default();
    let draft = from_table("norland.csv", "CSV", &table, &[], label_cache, &bundled()).remove(0);
    let passages = labelled(&draft).passages;
    let keys: Vec<&str> = passages.iter().map(|(_, it)| it.key.as_str()).collect();
    assert_eq!(keys, ["~1", "~1~2", "~4~2", "~4"]);
}

#[test]
fn rows_whose_author_is_not_known_are_never_put_together_nor_guessed() {
    let row = |author: Option<&str>, group: u32, text: &str| extract::Row {
        text: text.into(),
        author: author.map(str::to_owned),
        group,
        ..extract::Row::default()
    };
    let rows = vec![row(Some("NOR"), 0, "One."), row(None, 1, "Two."), row(None, 2, "Three.")];
    let table = extract::Table { rows, unknown: Vec::new() };
    let label_cache = &mut LabelCache::default();
    let drafts = from_table("norland.csv", "CSV", &table, &[], label_cache, &bundled());
    let of: Vec<_> = drafts.iter().map(|it| (it.head.author.is_some(), &*it.original)).collect();
    assert_eq!(of, [(true, "One."), (false, "Two."), (false, "Three.")]);
}

#[test]
fn footnotes_have_keys_without_spaces_and_two_of_one_mark_stay_apart() {
    let mut draft = draft(TEXT);
    for (place, mark) in [(0, "*"), (1, "*"), (2, "1")] {
        let block = std::rc::Rc::make_mut(&mut draft.blocks[place]);
        (block.part, block.label) = (Part::Footnote, mark.to_owned());
    }
    let passages = labelled(&draft).passages;
    let names: Vec<(&str, &str)> =
        passages.iter().take(3).map(|(_, it)| (it.label.as_str(), it.key.as_str())).collect();
    assert_eq!(names, [("note *", "note-star"), ("note *", "note-star~2"), ("note 1", "note-1")]);
}

#[test]
fn a_topic_of_a_heading_is_that_of_all_under_it() {
    let draft = draft(TEXT);
    let heading = draft.blocks.iter().find(|block| block.text.contains("Norms")).unwrap();
    let topic = Some(TopicId::new("threats"));
    let moved = draft.edited(&Edit::Topic(heading.id, topic.clone()));
    for label in ["1", "1.a", "1.b", "2"] {
        assert_eq!(of_label(&moved, label).topic, topic, "{label}");
    }
    assert_ne!(of_label(&moved, "4").topic, topic);
}

#[test]
fn a_document_is_there_once_author_and_round_are() {
    let draft = draft(TEXT);
    assert_eq!(draft.document("norland".into(), &labelled(&draft)), None);
    let head = Head {
        author: Some("NOR".into()),
        round: Some("pre-draft".into()),
        instead_of: vec!["nor-pre-draft".into()],
        ..draft.head.clone()
    };
    let draft = draft.edited(&Edit::Head(head));
    let document = draft.document("norland".into(), &labelled(&draft)).unwrap();
    assert!(document.loaded);
    assert_eq!(document.passages.len(), 5, "{:#?}", document.passages);
    assert_eq!(document.instead_of.len(), 1);
    assert_eq!(document.passages[0].heading, ["Norms"]);
}

#[test]
fn what_a_reader_says_of_a_passage_stands_against_its_words() {
    let draft = draft(TEXT);
    let thanks = of_label(&draft, "2").id;
    let other = draft.edited(&Edit::Kind(thanks, Some(Kind::Remark)));
    let labelled = labelled(&other);
    let passage = labelled.passage(thanks).unwrap();
    assert_eq!((passage.kind, &passage.reading), (Kind::Remark, &Reading::None));
}

#[test]
fn doubts_go_once_they_are_settled() {
    let draft = draft("1. States should consider the question of whatever it may be.\n\n1. Yes.\n");
    let found = review_flags(&draft);
    let first = draft.blocks[0].id;
    assert!(found.contains(&(first, ReviewFlag::SameLabel)), "{found:?}");
    let settled = draft.edited(&Edit::MarkReviewed(first));
    assert!(review_flags(&settled).iter().all(|(id, _)| *id != first));
}

#[test]
fn the_author_is_guessed_where_one_is_clearly_ahead() {
    let collection = bundled();
    let guess = |file: &str, title: &str, text: &str| {
        let said = super::mention::Mentions::new(file, title, text);
        let names = super::names::Names::of(&collection);
        let evidence = super::evidence::Evidence::of(file, title, (None, ""), text, &names);
        super::author::guess_writer(&collection, &said, Default::default(), &evidence)
            .author
            .map(|code| code.to_string())
    };
    assert_eq!(guess("norway-2020.pdf", "", ""), Some("NOR".into()));
    assert_eq!(guess("a.pdf", "Comments by Norway", "Pakistan said so."), Some("NOR".into()));
    assert_eq!(guess("a.pdf", "Norway and Pakistan", "together"), None);
    assert_eq!(guess("a.pdf", "", "Nothing is said."), None);
    // A name within a longer word is not that name.
    assert_eq!(guess("norwayish.pdf", "", ""), None);
}

#[test]
fn the_round_is_guessed_where_one_is_clearly_ahead() {
    let collection = bundled();
    let guess = |title: &str, text: &str| {
        let said = super::mention::Mentions::new("a.pdf", title, text);
        super::round::guess_round(&collection, &said).map(|id| id.to_string())
    };
    assert_eq!(guess("Comments on the initial pre-draft", ""), Some("pre-draft".into()));
    assert_eq!(guess("Comments on the Second Pre-draft", ""), Some("second-pre-draft".into()));
    assert_eq!(guess("", "Remarks on the zero draft of the report"), Some("zero-draft".into()));
    assert_eq!(guess("The pre-draft and the zero draft", ""), None);
    assert_eq!(guess("Remarks", "Nothing is said."), None);
}

#[test]
fn the_date_is_that_of_the_text_and_never_that_of_the_file() {
    let read = |format: extract::Format, text: &str| {
        let head =
            extract::Head { date: Some("2024-01-02".to_owned()), ..extract::Head::default() };
        let label_cache = &mut LabelCache::default();
        from_text("n", format.name(), text, &head, &[], label_cache, &bundled()).head.date
    };
    let dated = "Norland: comments on the pre-draft\n\nNew York, 16 April 2020\n\n1. States should report.\n";
    assert_eq!(read(extract::Format::Pdf, dated), "16 April 2020");
    assert_eq!(read(extract::Format::Pdf, TEXT), "");
    // A page says when it was published.
    assert_eq!(read(extract::Format::Html, TEXT), "2024-01-02");
}

#[test]
fn issues_are_guessed_rarely_and_mostly_right() {
    let collection = bundled();
    let (mut guessed, mut right, mut all) = (0, 0, 0);
    for document in &collection.documents {
        for passage in &document.passages {
            let (Some(topic), Some(issue)) = (&passage.topic, &passage.issue) else { continue };
            let topic = collection.topic(topic).unwrap();
            all += 1;
            if let Some(place) = super::issue::guess_in(topic, &document.language, &passage.text) {
                guessed += 1;
                right += usize::from(topic.issues[place].id == *issue);
            }
        }
    }
    // Among passages that were added after the issues had been written, about half of the guesses are right.
    assert!(right * 100 >= guessed * 70, "{right} of {guessed} guesses are right, of {all}");
    assert!(guessed * 2 >= all, "{guessed} of {all} are guessed");
}

/// Any text, with the marks that texts have.
fn any_text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("A. Norms".to_owned()),
        Just(String::new()),
        Just("\u{c}".to_owned()),
        "[0-9]{1,2}\\. States (should|must) [a-z ]{3,40}:?",
        "\\([a-e]\\) [a-z ]{3,30};",
        "[•-] [a-z ]{3,30}",
        "\\PC{0,40}",
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let block = 0..40_u32;
    let part = prop_oneof![
        Just(Part::Passage),
        (1..4_u8).prop_map(Part::Heading),
        Just(Part::Footnote),
        Just(Part::Title),
        Just(Part::LeftOut),
    ];
    prop_oneof![
        (block.clone(), 0..60_usize).prop_map(|(block, at)| Edit::Split { block, at }),
        block.clone().prop_map(Edit::Join),
        (block.clone(), part).prop_map(|(block, part)| Edit::Make(block, part)),
        block.clone().prop_map(|block| Edit::Topic(block, Some(TopicId::new("norms")))),
        block.clone().prop_map(|block| Edit::Issue(block, Some(IssueId::new("ports")))),
        block.clone().prop_map(|block| Edit::Answer(block, Some(AnswerId::new("yes")))),
        block.clone().prop_map(|block| Edit::Kind(block, Some(Kind::Recommendation))),
        (block.clone(), "[a-z0-9.]{0,6}").prop_map(|(block, label)| Edit::Label(block, label)),
        block.prop_map(Edit::MarkReviewed),
    ]
}

/// The letters and digits of a text, with its ligatures spelled out.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.nfkc().filter(|letter| letter.is_alphanumeric())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_edit_loses_a_word_and_each_can_be_taken_back(
        text in any_text(),
        edits in prop::collection::vec(any_edit(), 0..12),
    ) {
        let first = draft(&text);
        let mut history = History::new(first.clone());
        let mut label_cache = LabelCache::default();
        for edit in &edits {
            history.edit(edit);
            prop_assert_eq!(total(history.draft()), total(&first), "{:?}", edit);
            // Every draft can be drawn and counted.
            let draft = history.draft();
            let labelled = draft.labelled(&mut label_cache);
            prop_assert_eq!(&labelled, &super::tests::labelled(draft));
            let _doubts = draft.review_flags(&labelled);
            let keys: Vec<String> = labelled.passages.into_iter().map(|(_, p)| p.key).collect();
            let mut distinct = keys.clone();
            distinct.sort();
            distinct.dedup();
            prop_assert_eq!(distinct.len(), keys.len(), "{:?}", keys);
        }
        let last = history.draft().clone();
        while history.can_undo() { history.undo(); }
        prop_assert_eq!(history.draft(), &first);
        while history.can_redo() { history.redo(); }
        prop_assert_eq!(history.draft(), &last);
    }

    /// A repeated heading is one block, and its number may be left out: so how often a word is there is not
    /// compared, and short words are passed over.
    #[test]
    fn each_word_of_the_file_is_in_a_block_or_reported_as_lost(text in any_text()) {
        let draft = draft(&text);
        let of_blocks = draft.blocks.iter().flat_map(|block| [&block.printed, &block.text]);
        let found: String = of_blocks.flat_map(|text| letters(text)).collect();
        for printed in text.split_whitespace() {
            let word: String = letters(printed).collect();
            let is_there = word.chars().count() < 3
                || found.contains(&word)
                || draft.lost.iter().any(|lost| lost == printed);
            prop_assert!(is_there, "{:?} is not in {:#?}", word, draft);
        }
    }
}

#[test]
fn what_a_browser_has_stored_keeps_its_names() {
    let draft = draft("1. Norland thanks the Chair.\n");
    let stored = serde_json::to_value(&draft).unwrap();
    assert_eq!(stored["blocks"][0]["is_settled"], false);
    let mut older = stored;
    older["blocks"][0]["is_settled"] = true.into();
    let read: Draft = serde_json::from_value(older).unwrap();
    assert!(read.blocks[0].is_reviewed);
    assert_eq!(serde_json::from_str::<Edit>(r#"{"Settle":3}"#).unwrap(), Edit::MarkReviewed(3));
}
