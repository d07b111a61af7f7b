//! Every fault of a collection, by its place.

use model::*;

/// The faults of the invented collection after a change, as they are reported to a reader.
fn reported(change: impl FnOnce(&mut Collection)) -> Vec<String> {
    let mut collection = test_support::collection();
    change(&mut collection);
    collection.faults().iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_collection_has_no_fault() {
    assert_eq!(reported(|_| {}), [""; 0]);
    assert_eq!(Collection::default().faults(), []);
}

#[test]
fn every_name_that_is_used_has_to_be_known() {
    let faults = reported(|collection| {
        collection.first_topic = Some("tea".into());
        collection.topics[0].issues[0].see_also = vec![("cbm".into(), "ports".into())];
        collection.topics[0].issues[1].reference_points = vec!["13(a)".into()];
        collection.authors[0].groups = vec!["south".into()];
        collection.documents[0].author = "XYZ".into();
        collection.documents[1].round = "third".into();
        collection.documents[0].passages[0].topic = Some("tea".into());
        collection.documents[0].passages[1].issue = Some("hotlines".into());
        collection.documents[3].passages[0].topic = None;
        collection.missing.push(MissingDocument {
            author: Some("ABC".into()),
            round: "fourth".into(),
            title: "Gone".into(),
            url: None,
            reason: Localized::default(),
        });
    });
    assert_eq!(
        faults,
        [
            "topics[0] (norms).issues[0] (ports).see_also[0]: found “cbm/ports”; expected the id of a topic and the id of one of its issues of this collection",
            "topics[0] (norms).issues[1] (bridges).reference_points[0]: found “13(a)”; expected the id of a reference point of this collection",
            "first_topic: found “tea”; expected the id of a topic of this collection",
            "authors[0] (MER).groups[0]: found “south”; expected the id of a group of this collection",
            "documents[0] (mer-first).author: found “XYZ”; expected the code of an author of this collection",
            "documents[0] (mer-first).passages[0] (1).topic: found “tea”; expected the id of a topic of this collection",
            "documents[0] (mer-first).passages[1] (2.a).issue: found “hotlines”; expected the id of an issue of the topic “norms”",
            "documents[1] (nor-first).round: found “third”; expected the id of a round of this collection",
            "documents[3] (tre-reported).passages[0] (9).topic: found the issue “bridges” and no topic; expected the topic that the issue is part of",
            "missing[0].author: found “ABC”; expected the code of an author of this collection",
            "missing[0].round: found “fourth”; expected the id of a round of this collection",
        ]
    );
}

#[test]
fn no_name_may_stand_twice_or_be_unfit_for_an_address() {
    let faults = reported(|collection| {
        collection.rounds[0].id = "all".into();
        collection.rounds[1].id = "first".into();
        collection.topics[1].id = "norms".into();
        collection.topics[0].issues[1].id = "ports".into();
        collection.authors[1].code = "MER".into();
        collection.authors[2].code = "os t".into();
        collection.documents[1].id = "mer-first".into();
        collection.documents[2].id = "ost/first".into();
        collection.documents[0].passages[1].key = String::new();
    });
    for expected in [
        "rounds[0].id: found “all”; expected another name",
        "topics[1].id: found “norms” a second time",
        "topics[0] (norms).issues[1].id: found “ports” a second time",
        "authors[1].code: found “MER” a second time",
        "authors[2].code: found “os t”; expected a name with no space",
        "authors[2] (os t).code: found “os t”; expected capital letters",
        "documents[1].id: found “mer-first” a second time",
        "documents[2] (ost/first).id: found “ost/first”; expected a name without “/”",
        "documents[0] (mer-first).passages[1].key: found “”; expected a name",
    ] {
        assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{expected}: {faults:#?}");
    }
}

#[test]
fn a_lead_in_comes_before_its_items_and_styles_lie_in_the_text() {
    let faults = reported(|collection| {
        let passages = &mut collection.documents[0].passages;
        passages[0].under = Some(passages[1].key.clone());
        let span = Span::new(3, 5_000);
        passages[1].styles = vec![Styled { span, style: TextStyle::Struck }];
    });
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].contains(".under: found"), "{faults:?}");
    assert!(faults[1].contains(".styles[0].span: found"), "{faults:?}");
}

#[test]
fn spans_lie_in_the_text_they_were_read_from() {
    let with_operator = |span: Span, inherited: Option<&str>| {
        reported(|collection| {
            let passage = &mut collection.documents[0].passages[1];
            passage.text = "É should.".into();
            if let Reading::FromWords(wording) = &mut passage.reading {
                wording.operator = span;
                wording.inherited_from = inherited.map(str::to_owned);
                wording.hedges = vec![span];
            }
        })
    };
    assert_eq!(with_operator(Span::new(3, 9), None), [""; 0]);
    assert_eq!(
        with_operator(Span::new(1, 9), None)[1],
        "documents[0] (mer-first).passages[1] (2.a).reading.from-words.hedges[0]: found the bytes 1 to 9; \
         expected a stretch of the text's 10 bytes in UTF-8, with both ends between characters"
    );
    assert_eq!(with_operator(Span::new(9, 3), None).len(), 2);
    assert_eq!(with_operator(Span::new(3, 11), None).len(), 2);
    // Inherited words lie in the opener's text, which is longer.
    assert_eq!(with_operator(Span::new(3, 11), Some("1")), [""; 0]);
    let unknown = with_operator(Span::new(3, 9), Some("7"));
    assert!(unknown[0].contains("inherited_from: found “7”"), "{unknown:?}");
    assert_eq!(unknown.len(), 1);
}

#[test]
fn links_that_could_run_a_script_are_refused() {
    let faults = reported(|collection| {
        collection.documents[0].url = Some("javascript:alert(1)".into());
        collection.documents[0].passages[0].url = Some("data:,x".into());
    });
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("documents[0] (mer-first).url: found “javascript:alert(1)”"));
}

#[test]
fn what_is_empty_may_be_left_out_in_json() {
    let json = r#"{
        "process": { "id": "lake", "name": [["en", "The lake"]], "date": "2031-04-01" },
        "rounds": [{ "id": "first", "name": [["en", "First"]] }],
        "topics": [{ "id": "water", "name": [], "issues": [{ "id": "dams", "name": [] }] }],
        "authors": [{ "code": "MER", "kind": "state", "name": [["en", "Meridia"]] }],
        "documents": [{
            "id": "mer", "author": "MER", "round": "first", "form": "verbatim", "extent": "whole",
            "evidence": "own", "language": "en", "title": "Comments", "date": "2031",
            "passages": [{
                "key": "1", "topic": "water", "issue": "dams", "kind": "recommendation",
                "text": "No dam must be built.",
                "reading": { "from-words": {
                    "strength": "must", "polarity": "for", "operator": { "start": 7, "end": 11 }
                } }
            }]
        }]
    }"#;
    let collection: Collection = serde_json::from_str(json).unwrap();
    assert_eq!(collection.faults(), []);
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection));
}

#[test]
fn an_account_names_who_gives_it() {
    let faults = reported(|collection| collection.documents[3].reported_by = None);
    assert_eq!(
        faults,
        ["documents[3] (tre-reported).reported_by: found nobody; expected who gives the account"]
    );
}

fn answer(id: &str) -> Answer {
    let name = Localized::new(vec![("en".into(), id.into())]);
    Answer { id: id.into(), name, use_when: "It says so.".into(), not_when: "It hints.".into() }
}

#[test]
fn an_answer_is_one_of_the_issue_of_its_passage_and_has_a_sentence() {
    let answers = |collection: &mut Collection| {
        collection.topics[0].issues[0].answers = vec![answer("yes"), answer("not-now")];
        collection.documents[0].passages[1].answer = Some("not-now".into());
    };
    assert_eq!(reported(answers), [""; 0]);
    let faults = reported(|collection| {
        answers(collection);
        collection.documents[0].passages[0].answer = Some("yes".into());
        collection.documents[0].passages[1].answer = Some("never".into());
        collection.documents[1].passages[0].answer = Some("yes".into());
        collection.documents[1].passages[0].text = " ".into();
        collection.documents[3].passages[0].answer = Some("yes".into());
    });
    assert_eq!(
        faults,
        [
            "documents[0] (mer-first).passages[0] (1).issue: found the answer “yes” and no issue; expected the issue that the answer is given to",
            "documents[0] (mer-first).passages[1] (2.a).answer: found “never”; expected the id of an answer of the issue “ports”",
            "documents[1] (nor-first).passages[0] (~1).text: found the answer “yes” and no text; expected the words that give the answer",
            "documents[3] (tre-reported).passages[0] (9).answer: found “yes”; expected the id of an answer of the issue “bridges”",
        ]
    );
}

#[test]
fn an_issue_has_two_to_five_answers_with_names_of_their_own() {
    let with = |ids: &[&str]| {
        let answers = ids.iter().map(|id| answer(id)).collect();
        reported(|collection| collection.topics[0].issues[0].answers = answers)
    };
    assert_eq!(with(&["yes", "no"]), [""; 0]);
    assert_eq!(with(&["a", "b", "c", "d", "e"]), [""; 0]);
    for (ids, expected) in [
        (&["yes"][..], "answers: found a number of answers that is 1; expected two to five"),
        (&["a", "b", "c", "d", "e", "f"], "answers: found a number of answers that is 6;"),
        (&["yes", "yes"], "answers[1].id: found “yes” a second time; expected a name of its own"),
        (&["yes", "not now"], "answers[1].id: found “not now”; expected letters"),
        (&["yes", ""], "answers[1].id: found “”; expected letters"),
    ] {
        let faults = with(ids);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains(expected), "{faults:?}");
    }
}

#[test]
fn the_page_is_given_answers_without_the_instructions_for_coders() {
    let mut collection = test_support::collection();
    collection.topics[0].issues[0].answers = vec![answer("yes"), answer("no")];
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection.clone()));
    let shown = collection.without_instructions();
    let answers = &shown.topics[0].issues[0].answers;
    assert!(answers.iter().all(|it| it.use_when.is_empty() && it.not_when.is_empty()));
    assert_eq!(answers[1].name.get("en"), "no");
}

#[test]
fn a_joint_document_names_known_authors_once_each_and_not_too_many() {
    let joint = |co_authors: &[&str]| {
        reported(|collection| {
            collection.documents[0].co_authors = co_authors.iter().map(|&it| it.into()).collect();
        })
    };
    assert_eq!(joint(&["NOR", "VAL"]), [""; 0]);
    assert_eq!(
        joint(&["NOR", "XYZ", "MER", "NOR"]),
        [
            "documents[0] (mer-first).co_authors[1]: found “XYZ”; expected the code of an author of this collection",
            "documents[0] (mer-first).co_authors[2]: found “MER” a second time; expected each author once",
            "documents[0] (mer-first).co_authors[3]: found “NOR” a second time; expected each author once",
        ]
    );
    assert_eq!(
        joint(&["NOR"; 250]),
        [
            "documents[0] (mer-first).co_authors: found 251 authors of one document; expected at most 250"
        ]
    );
}

#[test]
fn a_document_without_other_authors_need_not_say_so() {
    let mut collection = test_support::collection();
    collection.documents[0].co_authors = vec!["NOR".into()];
    let json = serde_json::to_string(&collection).unwrap();
    assert_eq!(serde_json::from_str::<Collection>(&json).unwrap(), collection);
    let before = json.replace(r#""co_authors":[],"#, "").replace(r#""co_authors":["NOR"],"#, "");
    assert!(!before.contains("co_authors"), "{before}");
    let before: Collection = serde_json::from_str(&before).unwrap();
    assert_eq!(before, test_support::collection());
    let (document, nor) = (&collection.documents[0], "NOR".into());
    assert!(document.is_joint() && document.is_by(&nor) && document.is_by(&"MER".into()));
    assert!(!before.documents[0].is_joint() && !before.documents[0].is_by(&nor));
    assert_eq!(Collection::decode(&collection.encode()), Ok(collection));
}
