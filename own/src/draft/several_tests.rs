//! A text with the words of several delegations is nobody's, and says so; one that names others stays its author's.

use intake::{Head, Note, Row, Table};
use side_by_state::collection::{Author, AuthorKind, Collection, Localized};

use super::{Draft, Memory, Part, Told, from_table, from_text};

fn collection() -> Collection {
    let author = |code: &str, kind, name: &str| Author {
        code: code.into(),
        kind,
        region: None,
        name: Localized::new(vec![("en".into(), name.into())]),
        groups: Vec::new(),
    };
    let authors = vec![
        author("NOR", AuthorKind::State, "Norway"),
        author("CHL", AuthorKind::State, "Chile"),
        author("MER", AuthorKind::State, "Meridia"),
        author("EU", AuthorKind::Group, "European Union"),
    ];
    Collection { authors, ..Collection::default() }
}

fn read(file: &str, text: &str, notes: &[Note]) -> Draft {
    let memory = &mut Memory::default();
    from_text(file, "plain text", text, &Head::default(), notes, memory, &collection())
}

/// Whom a draft is given to, or whose State is suggested.
fn whose(draft: &Draft) -> Option<&str> {
    let suggested = draft.head.suggested.as_ref().map(|author| author.code.as_str());
    draft.head.author.as_ref().map(|code| code.as_str()).or(suggested)
}

fn several(draft: &Draft) -> Vec<String> {
    let of = |note: &Told<Note>| match note {
        Told::Value(Note::SeveralDelegations { names }) => Some(names.clone()),
        _ => None,
    };
    draft.notes.iter().find_map(of).unwrap_or_default()
}

#[test]
fn a_text_with_a_heading_for_each_delegation_is_nobodys_and_names_them() {
    for (text, names) in [
        (
            "Comments on the draft\n\nNorway\n\nStates should protect cables. Norway is ready.\n\nMexico\n\nPorts matter.\n",
            &["Norway", "Mexico"][..],
        ),
        ("Norway\nStates should act.\n\nCHILE:\nPorts matter to all.\n", &["Norway", "CHILE"]),
        (
            "Debate\n\nNorway: States should protect cables.\n\nMeridia: Ports matter, too.\n\nNorway: We agree.\n",
            &["Norway", "Meridia"],
        ),
        (
            "Statement by Norway\n\nStates should act.\n\nStatement by France\n\nPorts matter to all.\n",
            &["Statement by Norway", "Statement by France"],
        ),
        (
            "Delegation of Japan\n\nStates should act.\n\nDelegation of Norway (12 May 2020)\n\nPorts matter.\n",
            &["Delegation of Japan", "Delegation of Norway (12 May 2020)"],
        ),
        (
            "Mr. Eide (Norway): States should act.\n\nMs. Rojas (Chile): Ports matter to all.\n",
            &["Mr. Eide (Norway)", "Ms. Rojas (Chile)"],
        ),
        (
            "1. Norway\n\nStates should act.\n\n2. European Union\n\nPorts matter to all.\n",
            &["Norway", "European Union"],
        ),
        (
            "Norvège\n\nIl faut protéger les câbles.\n\nDéclaration du Mexique\n\nLes ports comptent.\n",
            &["Norvège", "Déclaration du Mexique"],
        ),
        (
            "Noruega:\n\nLos Estados deben actuar.\n\nDeclaración de México\n\nLos puertos importan.\n",
            &["Noruega", "Declaración de México"],
        ),
        (
            "Заявление Норвегии\n\nГосударства должны действовать.\n\nЯпония: Порты важны для всех.\n",
            &["Заявление Норвегии", "Япония"],
        ),
        (
            "النرويج:\n\nينبغي للدول أن تحمي الكابلات.\n\nبيان اليابان\n\nالموانئ مهمة للجميع.\n",
            &["النرويج", "بيان اليابان"],
        ),
        (
            "挪威：各国应保护海底电缆。\n\n日本代表团的发言\n\n港口对所有国家都很重要。\n",
            &["挪威", "日本代表团的发言"],
        ),
        (
            "| Delegation | Words |\n| Norway | States should act now. |\n| Chile | Ports matter to all. |\n",
            &["Norway", "Chile"],
        ),
    ] {
        let draft = read("norway.txt", text, &[]);
        assert_eq!(
            (whose(&draft), several(&draft)),
            (None, names.iter().map(ToString::to_string).collect()),
            "{text}"
        );
    }
}

#[test]
fn a_text_of_one_that_names_others_stays_its_authors() {
    let prose = "States should protect cables, and say how they do so in time of need. ".repeat(8);
    for text in [
        "Norway\n\nStates should act.\n\nNorway\n\nPorts matter to all.\n".to_owned(),
        "Comments by Norway\n\nThe proposal of Chile is good. Mexico could join.\n".to_owned(),
        // An addressee, a signature and a list say nothing.
        "Permanent Mission of Norway to the United Nations\n\nPermanent Representative of Switzerland to the United Nations\n\
         New York\n\nNorway has the honour to present its comments. Norway thanks all.\n\nNorway\n"
            .to_owned(),
        format!("Comments by Norway\n\n{prose}\n\nParties to the pact:\n\n- Chile\n- Mexico\n- Peru\n\n{prose}\n"),
        // Examples of others behind much of its own.
        format!("Comments by Norway\n\n{prose}\n\nExamples\n\n- Chile: has a law of 2019.\n- Peru: has a team of ten.\n"),
        // A name within a sentence that the end of a line cuts.
        "Comments by Norway\n\nWe thank Peru and\nChile\nfor their text.\n\nWe thank also\nMexico\nfor its own.\n".to_owned(),
    ] {
        let draft = read("norway-comments.txt", &text, &[]);
        assert_eq!((whose(&draft), several(&draft)), (Some("NOR"), vec![]), "{text}");
    }
}

#[test]
fn a_table_of_delegations_within_prose_keeps_any_state_from_being_guessed() {
    let note = Note::SeveralDelegations { names: vec!["Norland".into(), "Meridia".into()] };
    let draft = read("norway.txt", "Norway\n\nNorway and the others said this.\n", &[note]);
    assert_eq!((whose(&draft), several(&draft)), (None, vec!["Norland".into(), "Meridia".into()]));
}

#[test]
fn who_speaks_with_others_or_for_them_is_no_single_state() {
    for (title, wanted) in [
        ("Joint statement by Chile and Norway", None),
        ("Norway, on behalf of the Nordic countries", None),
        ("Working paper submitted by Norway, Mexico and Peru", None),
        ("Proposal of Norway, co-sponsored by Mexico", None),
        ("Statement by the European Union on behalf of its member States", Some("EU")),
        ("Statement by the European Union and Norway", None),
        ("Statement by Norway on behalf of the European Union and its member States", Some("EU")),
        ("Norway’s comments on the proposal of Chile", Some("NOR")),
        ("Statement on behalf of the Government of Norway", Some("NOR")),
        ("Comments by Mexico on the draft", Some("MEX")),
        ("Chair’s pre-draft", None),
    ] {
        let text = format!("{title}\n\n1. States should act.\n\n2. Ports must be safe.\n");
        let file = if title.starts_with("Norway") { "norway.docx" } else { "text.docx" };
        assert_eq!(whose(&read(file, &text, &[])), wanted, "{title}");
    }
    let text = "Comments on the draft\n\n1. States should act.\n";
    assert_eq!(whose(&read("chile-norway.docx", text, &[])), None);
    assert_eq!(whose(&read("norway.docx", text, &[])), Some("NOR"));
}

#[test]
fn rows_without_an_author_are_nobodys_where_others_have_one() {
    let row = |author: Option<&str>, text: &str| Row {
        author: author.map(str::to_owned),
        text: text.into(),
        ..Row::default()
    };
    let rows = vec![row(None, "All comments follow."), row(Some("Chile"), "States should act.")];
    let table = Table { rows, unknown: Vec::new() };
    let around = Note::LeftOut { what: intake::Left::Around, words: 2, text: "As received".into() };
    let memory = &mut Memory::default();
    let drafts = from_table("norway.docx", "DOCX", &table, &[around], memory, &collection());
    assert_eq!(drafts.iter().map(whose).collect::<Vec<_>>(), [None, Some("CHL")]);
    let first = &drafts[0].blocks[0];
    assert_eq!((first.part, first.text.as_str()), (Part::LeftOut, "As received"));
    assert!(drafts[1].blocks.iter().all(|block| block.part != Part::LeftOut));
}
