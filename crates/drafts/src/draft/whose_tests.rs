//! Whose words a file's are: nobody is taken for another, and what a file says of it is never dropped.

use extract::{Row, Table};
use model::{AuthorKind, Collection, Kind, Topic};
use test_support::pieces::{collection_of, issue, round, topic};

use crate::authors::names_for;

use super::{Draft, HeadFlag, LabelCache, ReviewFlag, from_table, from_text};

fn collection() -> Collection {
    let ports = issue("ports", "Safety of ports");
    let topic = Topic { issues: vec![ports], ..topic("norms", "Rules and norms") };
    let state = AuthorKind::State;
    Collection {
        rounds: vec![round("pre-draft", "Pre-draft"), round("zero-draft", "Zero draft")],
        topics: vec![topic],
        ..collection_of(&[
            ("NOR", state, "Norway"),
            ("SDN", state, "Sudan"),
            ("ZWE", state, "Zimbabwe"),
        ])
    }
}

fn drafts(file: &str, rows: Vec<Row>) -> Vec<Draft> {
    let table = Table { rows, unknown: Vec::new() };
    from_table(file, "CSV", &table, &[], &mut LabelCache::default(), &collection())
}

fn of_author(cell: &str) -> Row {
    Row { author: Some(cell.into()), text: "States should act.".into(), ..Row::default() }
}

/// The author, what is suggested, and what is written.
fn whose(draft: &Draft) -> (Option<&str>, Option<&str>, Option<&str>) {
    let head = &draft.head;
    (
        head.author.as_ref().map(|code| code.as_str()),
        head.suggested.as_ref().map(|author| author.code.as_str()),
        head.author_as_written.as_deref(),
    )
}

#[test]
fn a_table_that_names_states_has_an_author_a_suggestion_or_what_is_written() {
    let cells =
        ["Norway", "Kenya", "Norvège", "Iran (Islamic Republic of)", "Norlandia", "Nor", "UK"];
    let drafts = drafts("compilation.csv", cells.into_iter().map(of_author).collect());
    let found: Vec<_> = drafts.iter().map(whose).collect();
    assert_eq!(
        found,
        [
            (Some("NOR"), None, None),
            (None, Some("KEN"), Some("Kenya")),
            (Some("NOR"), None, None),
            (None, Some("IRN"), Some("Iran (Islamic Republic of)")),
            (None, None, Some("Norlandia")),
            (Some("NOR"), None, None),
            (None, Some("GBR"), Some("UK")),
        ]
    );
    let kenya = drafts[1].head.suggested.as_ref().unwrap();
    let names = ["en", "fr", "ar"].map(|language| kenya.name.get(language));
    assert_eq!((names, kenya.region.as_deref()), (["Kenya", "Kenya", "كينيا"], Some("KE")));
    let review_flags = drafts[4].head_flags(&collection());
    assert!(review_flags.contains(&HeadFlag::NoAuthor), "{review_flags:?}");
}

#[test]
fn a_cell_that_nobody_knows_is_no_reason_to_guess_somebody_else() {
    let rows = vec![of_author("Norlandia"), of_author(" "), of_author("Korea")];
    let drafts = drafts("norway-zimbabwe-norway-norway.csv", rows);
    let found: Vec<_> = drafts.iter().map(whose).collect();
    assert_eq!(found[0], (None, None, Some("Norlandia")));
    assert_eq!(found[1].2, None);
    assert_eq!(found[2], (None, None, Some("Korea")));
}

#[test]
fn rows_with_other_cells_never_share_a_document() {
    let cells = ["Niger", "Nigeria", "Norlandia", "Norlandie", "Niger"];
    let drafts = drafts("a.csv", cells.into_iter().map(of_author).collect());
    let blocks: Vec<usize> = drafts.iter().map(|draft| draft.blocks.len()).collect();
    assert_eq!(blocks, [2, 1, 1, 1]);
}

#[test]
fn what_a_table_says_of_round_issue_and_kind_is_known_by_name_or_kept() {
    let row = |round: &str, topic: &str, issue: &str, kind: &str| Row {
        round: Some(round.into()),
        topic: Some(topic.into()),
        issue: Some(issue.into()),
        kind: Some(kind.into()),
        ..of_author("Norway")
    };
    let drafts = drafts(
        "a.csv",
        vec![
            row("Zero Draft", "Rules and Norms", "Safety of ports", "Remark"),
            row("Third draft", "norms", "Harbours", "Wish"),
        ],
    );
    let (known, other) = (&drafts[0], &drafts[1]);
    assert_eq!(known.head.round.as_ref().unwrap().as_str(), "zero-draft");
    let block = &known.blocks[0];
    assert_eq!(block.topic.as_ref().unwrap().as_str(), "norms");
    assert_eq!(block.issue.as_ref().unwrap().as_str(), "ports");
    assert_eq!((block.kind, block.kind_as_written.as_ref()), (Some(Kind::Remark), None));
    assert_eq!(other.head.round, None);
    assert_eq!(other.head.round_as_written.as_deref(), Some("Third draft"));
    let block = &other.blocks[0];
    assert_eq!(block.issue_as_written.as_deref(), Some("Harbours"));
    assert_eq!((block.kind, block.kind_as_written.as_deref()), (None, Some("Wish")));
    let review_flags = other.review_flags(&other.labelled(&mut LabelCache::default()));
    for review_flag in [ReviewFlag::IssueUnknown, ReviewFlag::KindUnknown] {
        assert!(review_flags.contains(&(block.id, review_flag)), "{review_flags:?}");
    }
}

#[test]
fn a_topic_cell_that_names_no_topic_is_shown_as_written_until_the_reader_chooses() {
    let row = |topic: &str, text: &str| Row {
        topic: Some(topic.into()),
        text: text.into(),
        ..of_author("Norway")
    };
    let drafts = drafts(
        "a.csv",
        vec![
            row("Outer space", "States should apply international law."),
            row("Outer space", "States should report."),
            row("norms", "States should share."),
            row("Rules and Norms", "States should act."),
        ],
    );
    let draft = &drafts[0];
    let passages = || draft.blocks.iter().filter(|it| it.part == super::Part::Passage);
    let written: Vec<Option<&str>> = passages().map(|it| it.topic_as_written.as_deref()).collect();
    let space = Some("Outer space");
    assert_eq!(written, [space, space, None, None], "{drafts:#?}");
    let review_flags = |draft: &Draft| {
        let all = draft.review_flags(&draft.labelled(&mut LabelCache::default()));
        let all =
            all.into_iter().filter(|(_, review_flag)| *review_flag == ReviewFlag::TopicUnknown);
        all.map(|(id, _)| id).collect::<Vec<u32>>()
    };
    let ids: Vec<u32> = passages().map(|it| it.id).take(2).collect();
    assert_eq!(review_flags(draft), ids);
    // Also where the choice is what was guessed.
    let guessed = draft.block(ids[0]).unwrap().topic.clone();
    let chosen = draft.edited(&super::Edit::Topic(ids[0], guessed));
    assert_eq!(review_flags(&chosen), ids[1..]);
    assert_eq!(review_flags(&chosen.edited(&super::Edit::MarkReviewed(ids[1]))), [0_u32; 0]);
}

/// The drafts of a table as text, read as on the page.
fn of_source(source: &str) -> Vec<Draft> {
    let incoming = extract::Incoming { name: "x.csv", bytes: source.as_bytes(), password: None };
    let collection = collection();
    let names = names_for(&collection);
    let limits = extract::Limits::default();
    let opened = extract::open_knowing(&incoming, &limits, &names, &mut |_| {}).unwrap();
    let extract::Content::Table(table) = opened.content else { panic!() };
    from_table("x.csv", "CSV", &table, &opened.notes, &mut LabelCache::default(), &collection)
}

#[test]
fn a_column_that_surely_names_a_state_is_that_states() {
    for (heads, wanted) in [
        ("Para,Comments by Norway,Comments by Sudan", ["NOR", "SDN"]),
        ("Para,Norway,Zimbabwe", ["NOR", "ZWE"]),
        ("Пункт,Комментарии Норвегии,Делегация Судана", ["NOR", "SDN"]),
        ("Para,NOR,Delegation of Zimbabwe", ["NOR", "ZWE"]),
        ("Para,Propuestas de Noruega,Comentarios del Sudán", ["NOR", "SDN"]),
        ("段落,挪威的意见,苏丹", ["NOR", "SDN"]),
        ("الفقرة,تعليقات النرويج,السودان", ["NOR", "SDN"]),
    ] {
        let drafts = of_source(&format!("{heads}\n1,Share the lists.,Train.\n2,Report.,\n"));
        let authors: Vec<_> = drafts.iter().filter_map(|draft| whose(draft).0).collect();
        let blocks: Vec<usize> = drafts.iter().map(|draft| draft.blocks.len()).collect();
        assert_eq!((authors.as_slice(), blocks.as_slice()), (&wanted[..], &[2, 1][..]), "{heads}");
    }
    // Nobody is taken for another, and a topic is no author.
    let drafts = of_source("Para,Comments,Norlandia,Rules and norms\n1,Share.,Train.,Report.\n");
    assert!(drafts.iter().all(|draft| whose(draft).0.is_none()));
}

#[test]
fn rows_that_name_states_in_any_language_are_theirs() {
    for (head, row) in [
        ("Государство,Текст", "Норвегия,Делиться."),
        ("Делегация;Рекомендация", "Делегация Норвегии;Делиться, и учиться."),
        ("国家,案文", "挪威,分享。"),
        ("代表团,建议", "挪威代表团,分享。"),
        ("الدولة,النص", "النرويج,شارك."),
        ("País,Texto", "Noruega,Compartir."),
        ("Estado,Propuesta", "Delegación de Noruega,Compartir."),
        ("Pays,Proposition", "Norvège (suite),Partager."),
        ("État,Texte", "Norvège¹,Partager, et apprendre."),
        ("Delegation\tStatement", "NOR - Norway\tShare."),
    ] {
        let drafts = of_source(&format!("{head}\n{row}\n"));
        let found: Vec<_> = drafts.iter().map(|draft| whose(draft).0).collect();
        assert_eq!(found, [Some("NOR")], "{head}");
    }
}

fn of_text(file: &str, title: &str) -> Draft {
    let text = format!("{title}\n\n1. States should act.\n\n2. Ports must be safe.\n");
    let head = extract::Head::default();
    from_text(file, "plain text", &text, &head, &[], &mut LabelCache::default(), &collection())
}

#[test]
fn a_text_of_a_state_outside_the_collection_is_nobody_elses() {
    for (file, title, wanted) in [
        ("a.txt", "Comments by Norway on the draft", (Some("NOR"), None, None)),
        ("a.txt", "Comments by Kenya on the draft", (None, Some("KEN"), None)),
        ("a.txt", "Comments by South Sudan on the draft", (None, Some("SSD"), None)),
        ("kenya.txt", "Comments on the draft", (None, Some("KEN"), None)),
        // Of two, neither.
        ("a.txt", "Comments by Kenya and Ghana on the draft", (None, None, None)),
        // A word of other meanings says too little in running text.
        ("a.txt", "Comments by Georgia on the draft", (None, None, None)),
        ("a.txt", "Comments on the draft", (None, None, None)),
    ] {
        assert_eq!(whose(&of_text(file, title)), wanted, "{file}: {title}");
    }
}

#[test]
fn a_draft_that_an_older_release_kept_says_nothing_of_what_was_written() {
    let draft = of_text("kenya.txt", "Comments on the draft");
    let mut kept = serde_json::to_value(&draft).unwrap();
    let head = kept["head"].as_object_mut().unwrap();
    for name in ["author_as_written", "suggested", "round_as_written"] {
        assert!(head.remove(name).is_some());
    }
    for block in kept["blocks"].as_array_mut().unwrap() {
        for name in ["issue_as_written", "kind_as_written"] {
            assert!(block.as_object_mut().unwrap().remove(name).is_some());
        }
    }
    let read: Draft = serde_json::from_value(kept).unwrap();
    assert_eq!((read.blocks, read.head.suggested), (draft.blocks, None));
}

#[test]
fn who_speaks_for_others_or_with_them_is_not_guessed() {
    for title in [
        "Norway on behalf of the Nordic countries",
        "Joint statement by Norway and Sudan",
        "Déclaration commune de la Norway",
        "Norway en nombre de un grupo",
    ] {
        assert_eq!(whose(&of_text("text.txt", title)), (None, None, None), "{title}");
    }
    assert_eq!(whose(&of_text("text.txt", "Statement by Norway")).0, Some("NOR"));
}

#[test]
fn a_second_column_that_names_another_leaves_it_open_whose_the_words_are() {
    let open = [
        (
            "ISO,Country name,Comment\nNO,Zimbabwe,States should act.\n",
            "Country name: Zimbabwe; ISO: NO",
        ),
        (
            "State,Meeting hosted in,Comment\nNorway,Sudan,States should act.\n",
            "State: Norway; Meeting hosted in: Sudan",
        ),
        (
            "State,Author,Hosted in,Comment\n,Norway,Sudan,States should act.\n",
            "Author: Norway; Hosted in: Sudan",
        ),
        (
            "Country,Organization,Comment\nNorway,Red Cross,States should act.\n",
            "Country: Norway; Organization: Red Cross",
        ),
        (
            "Participant;Country;Statement\nNetwork of Users;Sudan;States should act.\n",
            "Country: Sudan; Participant: Network of Users",
        ),
    ];
    for (source, written) in open {
        let drafts = of_source(source);
        assert_eq!(drafts.len(), 1, "{source}");
        assert_eq!(whose(&drafts[0]), (None, None, Some(written)), "{source}");
    }
    let sure = [
        "ISO,Country name,Comment\nNO,Norway,States should act.\n",
        "State,Region,Comment\nNorway,Europe,States should act.\n",
        "State,Language,Comment\nNorway,English,States should act.\n",
        "State,Remark on,Comment\nNorway,Norway,States should act.\n",
        "Country,Organization,Comment\nNorway,,States should act.\n",
        "Country,Organization,Comment\nNorway,Ministry of Foreign Affairs,States should act.\n",
        "Organization,Comment\nNorway,States should act.\n",
    ];
    for source in sure {
        assert_eq!(whose(&of_source(source)[0]).0, Some("NOR"), "{source}");
    }
}
