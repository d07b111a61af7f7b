//! Small tables as people make them: whose each row is, and that no row falls to a State that did not write it.

use extract::{Content, Incoming, Limits, Note};
use model::{AuthorKind, Collection};
use test_support::pieces::{collection_of, topic};

use super::{Draft, LabelCache, Part, from_table};

fn collection() -> Collection {
    let state = AuthorKind::State;
    Collection {
        topics: vec![topic("norms", "Rules and norms")],
        ..collection_of(&[
            ("NOR", state, "Norway"),
            ("SDN", state, "Sudan"),
            ("GBR", state, "United Kingdom"),
            ("EU", AuthorKind::Group, "European Union"),
        ])
    }
}

pub(super) fn drafts(source: &str) -> Vec<Draft> {
    drafted(source, &|_| None)
}

/// The same where the names of authors are known while the file is opened.
pub(super) fn knowing(source: &str) -> Vec<Draft> {
    drafted(source, &crate::authors::names_for(&collection()))
}

fn drafted(source: &str, names: extract::Names<'_>) -> Vec<Draft> {
    // The file's own name names a State, which no row of several may fall to.
    let incoming = Incoming { name: "kenya.csv", bytes: source.as_bytes(), password: None };
    let limits = Limits::default();
    let opened = extract::open_knowing(&incoming, &limits, names, &mut |_| {}).unwrap();
    let Content::Table(table) = &opened.content else { panic!("{source}") };
    from_table("kenya.csv", "CSV", table, &opened.notes, &mut LabelCache::default(), &collection())
}

/// Each passage with its author: a code, "+" and the code of a State that is suggested, "?" and what is written.
pub(super) fn whose(drafts: &[Draft]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for draft in drafts {
        let head = &draft.head;
        let who = match (&head.author, &head.suggested, &head.author_as_written) {
            (Some(code), ..) => code.to_string(),
            (_, Some(author), _) => format!("+{}", author.code),
            (.., written) => format!("?{}", written.as_deref().unwrap_or_default()),
        };
        for block in draft.blocks.iter().filter(|block| block.part == Part::Passage) {
            all.push((block.lines.0, block.text.clone(), who.clone()));
        }
    }
    all.sort();
    all.into_iter().map(|(_, text, who)| (text, who)).collect()
}

pub(super) fn assert_whose(source: &str, wanted: &[(&str, &str)]) {
    let found = whose(&drafts(source));
    let found: Vec<(&str, &str)> =
        found.iter().map(|(text, who)| (text.as_str(), who.as_str())).collect();
    assert_eq!(found, wanted, "{source}");
}

pub(super) fn has_note(source: &str, is_it: impl Fn(&Note) -> bool) -> bool {
    drafts(source).iter().all(|draft| {
        draft.notes.iter().any(|note| matches!(note, super::Message::Value(note) if is_it(note)))
    })
}

#[test]
fn a_state_and_its_code_in_two_columns_are_one_author() {
    for source in [
        "Country code,Country,Text\nNOR,Norway,One.\nSDN,Sudan,Two.\n",
        "Country,Delegation,Text\nNorway,Delegation of Norway,One.\nSudan,,Two.\n",
        "State,Proposed by,Text\nNorway,Norvège,One.\nSudan,Sudan,Two.\n",
        "State,Supported by,Text\nNorway,,One.\nSudan,Sudan,Two.\n",
    ] {
        assert_whose(source, &[("One.", "NOR"), ("Two.", "SDN")]);
        assert!(!has_note(source, |note| matches!(note, Note::UnknownColumns { .. })), "{source}");
    }
}

#[test]
fn where_two_columns_differ_nobody_is_guessed_and_the_reader_is_told_where() {
    let source = "State,Proposed by,Text\nNorway,Norway,One.\nNorway,Sudan,Two.\n";
    assert_whose(source, &[("One.", "NOR"), ("Two.", "?State: Norway; Proposed by: Sudan")]);
    let columns = vec!["State".to_owned(), "Proposed by".to_owned()];
    let wanted = Note::AuthorsDiffer { columns, rows: vec![3] };
    assert!(has_note(source, |note| *note == wanted));
    for (source, written) in [
        ("State,Supported by,Text\nNorway,Sudan,One.\n", "?State: Norway; Supported by: Sudan"),
        (
            "Country,Delegation,Text\nNorway,Norlandia,One.\n",
            "?Country: Norway; Delegation: Norlandia",
        ),
        ("Country code,Country,Text\nSDN,Norway,One.\n", "?Country code: SDN; Country: Norway"),
        ("State,Proposed by,Text\n,Norway,One.\nSudan,Sudan,Two.\n", "?Proposed by: Norway"),
        ("Supported by,Text\nNorway,One.\n", "?Supported by: Norway"),
    ] {
        assert_eq!(whose(&drafts(source))[0].1, written, "{source}");
    }
}

#[test]
fn a_blank_cell_beside_another_author_is_filled_from_above_before_they_are_compared() {
    assert_whose(
        "State,Delegation,Text\nNorway,Norway,One.\n,Sudan,Two.\n",
        &[("One.", "NOR"), ("Two.", "?State: Norway; Delegation: Sudan")],
    );
}

#[test]
fn what_says_that_there_is_no_answer_is_no_state_but_among_codes() {
    for no_answer in ["NA", "N/A", "N.A.", "n/a"] {
        let who = format!("?{no_answer}");
        assert_whose(
            &format!("State,Text\nNorway,One.\n{no_answer},Two.\n"),
            &[("One.", "NOR"), ("Two.", &who)],
        );
        assert_whose(&format!("State,Text\n{no_answer},Two.\n"), &[("Two.", &who)]);
    }
    assert_whose("State,Text\nNOR,One.\nNA,Two.\n", &[("One.", "NOR"), ("Two.", "?NA")]);
    assert_whose("State,Text\nNO,One.\nNA,Two.\n", &[("One.", "NOR"), ("Two.", "+NAM")]);
    assert_whose("State,Text\nNorway,One.\nNamibia,Two.\n", &[("One.", "NOR"), ("Two.", "+NAM")]);
}

#[test]
fn rows_under_the_name_of_a_state_are_that_states() {
    for source in [
        "No,Comment\nNorway,\n1,One.\n2,Two.\nUnited Kingdom,\n3,Three.\n",
        "No,Comment\nNorway:,\n1,One.\nNORWAY (continued),\n2,Two.\nUK,\n3,Three.\n",
        "No,Comment\nNorway,\n1,One.\nNo,Comment\nNorway (cont'd),\n2,Two.\nUnited Kingdom,\n3,Three.\n",
        "No,Comment\n1. Norway,\n1,One.\n2,Two.\n2. United Kingdom,\n3,Three.\n",
        "Comment,No\nNorway,\nOne.,1\nTwo.,2\nUnited Kingdom,\nThree.,3\n",
        "No,Comment\n,Norway\n1,One.\n2,Two.\n,United Kingdom\n3,Three.\n",
        "State,Comment\nNorway,\n,One.\n,Two.\nUnited Kingdom,\n,Three.\n",
        "No,Comment\nStatement by Norway,\n1,One.\n2,Two.\nDelegation of the United Kingdom,\n3,Three.\n",
        "No,Comment\nEurope,\nNorway,\n1,One.\n2,Two.\nUnited Kingdom,\n3,Three.\n",
    ] {
        assert_whose(source, &[("One.", "NOR"), ("Two.", "NOR"), ("Three.", "GBR")]);
        assert!(has_note(source, |note| *note == Note::UnderNames { count: 3 }), "{source}");
    }
}

#[test]
fn a_state_that_the_collection_does_not_have_is_suggested_over_its_rows() {
    assert_whose(
        "No,Comment\nNorway,\n1,One.\nMexico,\n2,Two.\n",
        &[("One.", "NOR"), ("Two.", "+MEX")],
    );
}

#[test]
fn rows_under_a_name_that_nobody_knows_never_fall_to_the_state_above() {
    for (name, written) in [
        ("Norlandia", "?Norlandia"),
        ("Chile and Peru", "?Chile and Peru"),
        ("Sudan/Norway", "?Sudan/Norway"),
        ("Norway on behalf of the Nordic countries", "?Norway on behalf of the Nordic countries"),
        ("~~Sudan~~", "?~~Sudan~~"),
        ("Cables and other lines", "?Cables and other lines"),
    ] {
        for source in [
            format!("No,Comment\nNorway,\n1,One.\n{name},\n2,Two.\n3,Three.\n"),
            format!("Comment,No\nNorway,\nOne.,1\n{name},\nTwo.,2\nThree.,3\n"),
        ] {
            assert_whose(&source, &[("One.", "NOR"), ("Two.", written), ("Three.", written)]);
        }
    }
}

#[test]
fn names_right_under_each_other_are_not_one_of_them() {
    assert_whose("No,Comment\nNorway,\nSudan,\n1,One.\n", &[("One.", "?Norway – Sudan")]);
    assert_whose("No,Comment\nNorway,\nNorlandia,\n1,One.\n", &[("One.", "?Norway – Norlandia")]);
}

#[test]
fn a_heading_within_the_part_of_a_state_keeps_it_and_one_over_states_ends_it() {
    assert_whose(
        "No,Comment\nNorway,\nRules and norms,\n1,One.\nB. Cables,\n2,Two.\nSudan,\n3,Three.\n",
        &[("One.", "NOR"), ("Two.", "NOR"), ("Three.", "SDN")],
    );
    assert_whose(
        "No,Comment\nRules and norms,\nNorway,\n1,One.\nB. Cables,\n2,Two.\nSudan,\n3,Three.\n",
        &[("One.", "NOR"), ("Two.", "?"), ("Three.", "SDN")],
    );
}

#[test]
fn rows_before_the_first_name_and_sentences_beside_the_table_are_nobodys() {
    assert_whose(
        "No,Comment\n1,Zero.\nNorway,\n2,One.\nCompiled in May by the Secretariat.,\n",
        &[("Zero.", "?"), ("One.", "NOR"), ("Compiled in May by the Secretariat.", "?Norway")],
    );
    assert_whose(
        "Comment,No\nNorway,\nOne.,1\nCompiled in May by the Secretariat.,\n",
        &[("One.", "NOR"), ("Compiled in May by the Secretariat.", "?Norway")],
    );
}

#[test]
fn rows_after_a_blank_one_are_not_given_to_the_name_above() {
    assert_whose(
        "No,Comment\nNorway,\n\n1,One.\n,\n2,Two.\n",
        &[("One.", "NOR"), ("Two.", "?Norway")],
    );
}

#[test]
fn a_name_without_rows_is_reported_and_no_passage() {
    let source = "No,Comment\nNorway,\n1,One.\nSudan,\n";
    assert_whose(source, &[("One.", "NOR")]);
    assert!(has_note(source, |note| matches!(note, Note::LeftOut { words: 1, .. })));
}

#[test]
fn headings_of_a_table_of_one_author_are_no_authors() {
    let drafts = drafts("No,Comment\nCables and ports,\n1,One.\nCooperation with Sudan,\n2,Two.\n");
    assert_eq!(drafts.len(), 1);
    let headings = drafts[0].blocks.iter().filter(|block| block.part != Part::Passage);
    assert_eq!(headings.count(), 2);
}

#[test]
fn a_struck_author_is_no_author_and_shown_as_written() {
    let source = "State,Comment\n~~Norway~~,One.\nSudan,Two.\n~~Norway~~ Sudan,Three.\n";
    assert_whose(
        source,
        &[("One.", "?~~Norway~~"), ("Two.", "SDN"), ("Three.", "?~~Norway~~ Sudan")],
    );
    assert!(has_note(source, |note| *note == Note::AuthorStruck { rows: vec![2, 4] }));
}

#[test]
fn a_struck_title_and_a_struck_head_say_nothing() {
    let of = |source: &str| whose(&drafts(source)).remove(0).1;
    // What is left is the file's name.
    assert_eq!(of("~~Norway: comments~~,\nNo,Comment\n1,One.\n"), "+KEN");
    assert_eq!(of("~~State~~,Comment\nNorway,One.\n"), "?~~State~~: Norway");
}

#[test]
fn a_cell_of_several_states_is_none_of_them() {
    for cell in [
        "Norway, Sudan",
        "Norway and Sudan",
        "Norway/Sudan",
        "Norway\nSudan",
        "Norway; Sudan",
        "Norway & Sudan",
        "Norway + Sudan",
        "Norway – Sudan",
        "Norway (with Sudan)",
        "Norway et Sudan",
        "Norway, Sudan and the United Kingdom",
        "Norway | Sudan",
        "NOR, SDN",
        "NOR/SDN",
    ] {
        let drafts = drafts(&format!("State,Comment\n\"{cell}\",One.\nSudan,Two.\n"));
        assert_eq!(drafts[0].head.author_as_written.as_deref(), Some(cell));
        assert_eq!((&drafts[0].head.author, &drafts[0].head.suggested), (&None, &None), "{cell}");
    }
}

#[test]
fn a_repeated_head_is_no_passage_and_sums_and_numbers_of_columns_are_none() {
    for row in [
        "State,Para,Comment",
        "STATE,PARA,COMMENT",
        "État,Paragraphe,Commentaires",
        "1,2,3",
        "(1),(2),(3)",
        "Total,,2",
        "Total: ,2,2 comments",
    ] {
        let source =
            format!("State,Para,Comment\nNorway,1,One.\nNorway,2,Two.\n{row}\nSudan,3,Three.\n");
        assert_whose(&source, &[("One.", "NOR"), ("Two.", "NOR"), ("Three.", "SDN")]);
        assert!(has_note(&source, |note| *note == Note::RowsWithoutText { count: 1 }), "{row}");
    }
}

#[test]
fn a_blank_author_after_a_repeated_head_is_not_the_one_above() {
    assert_whose(
        "State,Para,Comment\nNorway,1,One.\n,2,Two.\nState,Para,Comment\n,3,Three.\n",
        &[("One.", "NOR"), ("Two.", "NOR"), ("Three.", "?")],
    );
}

#[test]
fn a_second_table_with_other_columns_is_read_by_its_own_names() {
    assert_whose(
        "State,Para,Comment\nNorway,1,One.\nPara,Comment,State\n2,Two.,Sudan\n",
        &[("One.", "NOR"), ("Two.", "SDN")],
    );
}

#[test]
fn a_state_that_said_nothing_is_no_heading_of_the_rows_of_another() {
    let drafts = drafts("State,Comment\nNorway,One.\nUnited Kingdom,\nSudan,Two.\n");
    let headings = drafts.iter().flat_map(|draft| &draft.blocks);
    assert!(headings.clone().all(|block| !matches!(block.part, Part::Heading(_))));
    assert_eq!(whose(&drafts), [("One.".into(), "NOR".into()), ("Two.".into(), "SDN".into())]);
}

#[test]
fn the_number_of_a_paragraph_without_words_is_no_name() {
    assert_whose(
        "No,Comment\nNorway,\n1,One.\n12 bis,\n2,Two.\nPara. IV,\n3,Three.\n",
        &[("One.", "NOR"), ("Two.", "NOR"), ("Three.", "NOR")],
    );
}

#[test]
fn a_name_beside_a_date_or_a_number_is_over_the_rows_below() {
    assert_whose(
        "No,Comment,Date\nNorway,,2020-04-14\n1,One.,\nNorlandia,,2020-04-15\n2,Two.,\n",
        &[("One.", "NOR"), ("Two.", "?Norlandia")],
    );
}

#[test]
fn an_author_who_goes_on_is_the_same() {
    assert_whose(
        "State,Comment\nNorway,One.\nNorway (continued),Two.\n",
        &[("One.", "NOR"), ("Two.", "NOR")],
    );
}

#[test]
fn blank_cells_below_different_names_of_such_a_column_stay_apart() {
    let drafts = drafts("Floor,Text\nNorway,One.\n,Two.\nSudan,Three.\n,Four.\n");
    assert_eq!(drafts.len(), 4);
}

#[test]
fn a_sentence_beside_a_table_of_authors_is_not_of_the_state_in_the_files_name() {
    assert_whose(
        "Please find the comments below.,\nState,Comment\nNorway,One.\nThese were all comments.,\n",
        &[
            ("Please find the comments below.", "?"),
            ("One.", "NOR"),
            ("These were all comments.", "?"),
        ],
    );
}

#[test]
fn states_in_a_column_without_a_known_name_are_shown_as_written() {
    assert_whose(
        "Floor,No,Comment\nNorway,1,One.\nNorlandia,2,Two.\n,3,Three.\nSudan,4,Four.\n",
        &[
            ("One.", "?Floor: Norway"),
            ("Two.", "?Floor: Norlandia"),
            ("Three.", "?"),
            ("Four.", "?Floor: Sudan"),
        ],
    );
    assert_eq!(whose(&drafts(",No,Comment\nNorway,1,One.\n"))[0].1, "?Norway");
}
