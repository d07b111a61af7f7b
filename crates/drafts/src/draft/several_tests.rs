//! A text with the words of several delegations is nobody's, and says so; one that names others stays its author's.

use extract::{Head, Note, Row, Table};

use super::{Draft, LabelCache, Message, Part, from_table, from_text};
use crate::fixtures::four_authors;

fn read(file: &str, text: &str, notes: &[Note]) -> Draft {
    let label_cache = &mut LabelCache::default();
    from_text(file, "plain text", text, &Head::default(), notes, label_cache, &four_authors())
}

/// Whom a draft is given to, or whose State is suggested.
fn whose(draft: &Draft) -> Option<&str> {
    let suggested = draft.head.suggested.as_ref().map(|author| author.code.as_str());
    draft.head.author.as_ref().map(|code| code.as_str()).or(suggested)
}

fn several(draft: &Draft) -> Vec<String> {
    let of = |note: &Message<Note>| match note {
        Message::Value(Note::SeveralDelegations { names }) => Some(names.clone()),
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
    let around =
        Note::LeftOut { what: extract::Left::Around, words: 2, text: "As received".into() };
    let label_cache = &mut LabelCache::default();
    let drafts = from_table("norway.docx", "DOCX", &table, &[around], label_cache, &four_authors());
    assert_eq!(drafts.iter().map(whose).collect::<Vec<_>>(), [None, Some("CHL")]);
    let first = &drafts[0].blocks[0];
    assert_eq!((first.part, first.text.as_str()), (Part::LeftOut, "As received"));
    assert!(drafts[1].blocks.iter().all(|block| block.part != Part::LeftOut));
}

#[test]
fn a_table_that_names_another_in_a_text_gives_its_author_nothing() {
    let text = "Comments of Norway\n\nStates should act.\n\nPorts matter to all.\n";
    let read = |names: &[&str]| {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        read("a.docx", text, &[Note::SeveralDelegations { names }])
    };
    let draft = read(&["Chile"]);
    assert_eq!(
        (whose(&draft), several(&draft)),
        (None, vec!["Norway".to_owned(), "Chile".to_owned()])
    );
    let draft = read(&["Chile", "Meridia"]);
    assert_eq!(
        (whose(&draft), several(&draft)),
        (None, vec!["Chile".to_owned(), "Meridia".to_owned()])
    );
    // Its own name in a table is no other.
    let draft = read(&["Norway"]);
    assert_eq!((whose(&draft), several(&draft)), (Some("NOR"), Vec::new()));
}

#[test]
fn a_compilation_is_nobodys_and_its_names_are_reported() {
    for (file, text, names) in [
        (
            "norway.txt",
            "Compilation of inputs\n\nUtopia:\n\nStates should act.\n\nOpen Seas:\n\nWe ask Norway to lead.\n",
            &["Utopia", "Open Seas"][..],
        ),
        (
            "norway.txt",
            "Stakeholder contributions\n\nOpen Seas: States should act together.\n\nUtopia: Ports matter to all.\n",
            &["Open Seas", "Utopia"],
        ),
        (
            "a.txt",
            "Inputs\n\nInput 1 (Norway)\n\nStates should act together.\n\nInput 2 (Chile)\n\nPorts matter to all.\n",
            &["Input 1 (Norway)", "Input 2 (Chile)"],
        ),
        (
            "meridia.txt",
            "[Norway] States should act together.\n\n[Chile] Ports matter to all.\n",
            &["Norway", "Chile"],
        ),
        (
            "meridia.txt",
            "States should act together. (Norway)\n\nPorts matter to all. (Chile)\n",
            &["Norway", "Chile"],
        ),
        (
            "a.txt",
            "Norway:\n\nStates should act.\n\nUtopia:\n\nPorts matter.\n",
            &["Norway", "Utopia"],
        ),
        (
            "a.txt",
            "Comments of Meridia\n\nStates should act together.\n\nAnnex: proposal of Norway\n\nPorts matter to all.\n",
            &["Comments of Meridia", "Annex: proposal of Norway"],
        ),
    ] {
        let draft = read(file, text, &[]);
        assert_eq!(
            (whose(&draft), several(&draft)),
            (None, names.iter().map(|it| (*it).to_owned()).collect()),
            "{text}"
        );
    }
}

#[test]
fn a_text_with_headings_stays_its_authors() {
    for (file, text) in [
        ("norway.txt", "Comments\n\nNorms:\n\nStates should act.\n\nLaw:\n\nPorts matter.\n"),
        ("a.txt", "Norway\n\nNorms:\n\nStates should act.\n\nNorway is ready.\n"),
        ("a.txt", "Norway: comments on the compilation of proposals\n\nStates should act.\n"),
        ("a.txt", "Comments of Norway\n\nStates should act.\n\nThe group met in Lima (Peru)\n"),
    ] {
        assert_eq!(whose(&read(file, text, &[])), Some("NOR"), "{file}: {text}");
    }
}

#[test]
fn recommendations_to_a_state_are_not_its_own() {
    for (file, text) in [
        ("norway.txt", "OPEN SEAS\n\nRecommendations to Norway\n\nStates should act.\n"),
        ("a.txt", "OPEN SEAS\n\nRecommendations to Norway\n\nNorway should act.\n"),
        ("a.txt", "Open letter\n\nPriorities for Norway\n\nNorway should act.\n"),
    ] {
        assert_eq!(whose(&read(file, text, &[])), None, "{file}: {text}");
    }
    let own = "Norway\n\nReply to Chile\n\nStates should act.\n";
    assert_eq!(whose(&read("a.txt", own, &[])), Some("NOR"));
}

#[test]
fn rows_that_name_authors_in_other_cells_are_nobodys_and_name_them() {
    let row = |topic: &str, text: &str| Row {
        topic: Some(topic.to_owned()),
        text: text.to_owned(),
        ..Row::default()
    };
    for (rows, names) in [
        (
            [row("Norway", "States should act."), row("Chile", "Ports matter.")],
            ["Meridia", "Norway", "Chile"],
        ),
        (
            [row("Cables", "Norway: States should act."), row("Ports", "Chile: Ports matter.")],
            ["Meridia", "Norway", "Chile"],
        ),
    ] {
        let table = Table { rows: rows.to_vec(), unknown: Vec::new() };
        let label_cache = &mut LabelCache::default();
        let drafts = from_table("meridia.csv", "CSV", &table, &[], label_cache, &four_authors());
        for draft in &drafts {
            assert_eq!((whose(draft), several(draft)), (None, names.map(str::to_owned).to_vec()));
        }
        // In its own file, a State may name itself.
        let own = Table { rows: vec![row("Meridia", "We act.")], unknown: Vec::new() };
        let drafts = from_table("meridia.csv", "CSV", &own, &[], label_cache, &four_authors());
        assert_eq!(whose(&drafts[0]), Some("MER"));
    }
}
