//! Tables over which something says that the words are another's than the States' that are named.

use extract::Note;

use super::section_tests::{has_note, knowing, whose};

/// Each author of a table, whose State heads or cells are known.
fn authors(source: &str) -> Vec<String> {
    whose(&knowing(source)).into_iter().map(|(_, who)| who).collect()
}

/// What is shown of the two States where nobody is suggested.
fn shown(before: &str, after: &str) -> Vec<String> {
    ["Norway", "Sudan"].map(|name| format!("?{before}{name}{after}")).to_vec()
}

#[test]
fn states_to_whom_or_of_whom_another_speaks_are_nobodys_columns() {
    for head in [
        "Recommendations to",
        "Addressed to",
        "Committee’s observations on",
        "Findings of the inspection team",
        "Questions by",
        "Recommandations à",
        "Recomendaciones a",
        "Рекомендации для",
        "توصيات إلى",
    ] {
        let mut found = authors(&format!("{head};Norway;Sudan\nPorts;Sign it.;Wait.\n"));
        // What is in a column of words is nobody's, too.
        found.retain(|who| who != "?");
        assert_eq!(found, shown("", &format!("; {head}")), "{head}");
    }
    for title in [
        "Findings of the inspection team",
        "Observations of the Committee",
        "Recommendations to States",
        "Выводы инспекции",
        "استنتاجات اللجنة",
        "委员会的意见",
    ] {
        let found = authors(&format!("{title};;\nPara;Norway;Sudan\n1;Sign it.;Wait.\n"));
        assert_eq!(found, shown("", &format!("; {title}")), "{title}");
    }
}

#[test]
fn heads_of_states_beside_a_subject_are_authors_only_where_something_says_that_they_speak() {
    for head in ["Issue", "Human rights issue", "Site"] {
        let table = format!("{head};Norway;Sudan\nPorts;Their quays are full.;They are unsafe.\n");
        assert_eq!(authors(&table), ["?Norway", "?Sudan"], "{head}");
        for title in ["Comments received", "Positions of States", "立场"] {
            let found = authors(&format!("{title};;\n{table}"));
            assert_eq!(found, ["NOR", "SDN"], "{title} {head}");
        }
        let found = authors(&format!("{head};Comments by Norway;Sudan\nPorts;One.;Two.\n"));
        assert_eq!(found, ["NOR", "SDN"], "{head}");
    }
    for (head, cell) in [
        ("Para", "1"),
        ("Article", "1"),
        ("Draft text", "Ports shall be open."),
        ("Comment", "Good."),
        ("Issue", "Are ports safe?"),
        ("Topic", "Rules and norms"),
    ] {
        let found = authors(&format!("{head};Norway;Sudan\n{cell};One.;Two.\n"));
        let found: Vec<&String> = found.iter().filter(|who| *who != "?").collect();
        assert_eq!(found, ["NOR", "SDN"], "{head}");
    }
}

#[test]
fn words_of_another_by_the_title_or_their_column_are_not_the_states_of_the_row() {
    for title in [
        "Responses of the Secretariat to comments by States",
        "Comments by Harbour Watch",
        "Comments by Zimbabwe on the proposals",
        "Zimbabwe: comments on the proposals of other States",
        "Proposals and Zimbabwe's comments",
        "Réponses du Secrétariat",
        "Комментарии Зимбабве",
    ] {
        let source = format!("{title};\nState;Comment\nNorway;One.\nSudan;Two.\n");
        assert_eq!(authors(&source), shown("State: ", &format!("; {title}")), "{title}");
        let is_told =
            |note: &Note| matches!(note, Note::NotTheirs { over, count: 2 } if over == title);
        assert!(has_note(&source, is_told), "{title}");
    }
    for head in ["Comment of Zimbabwe", "Comments by Harbour Watch", "Comments by the Secretariat"]
    {
        let found = authors(&format!("State;{head}\nNorway;One.\nSudan;Two.\n"));
        assert_eq!(found, shown("State: ", &format!("; {head}")), "{head}");
    }
    // In a row of the one who is named, and in another column, nothing contradicts.
    let found = authors("State;Comment;Proposal of Norway\nNorway;One.;Two.\nSudan;Three.;\n");
    assert_eq!(found, ["NOR", "NOR", "SDN"]);
}

#[test]
fn a_title_that_names_no_other_speaker_leaves_the_rows_to_their_states() {
    for title in [
        "Comments of States on the report of the Committee",
        "Comments by Member States",
        "Comments by article",
        "Comments by Article",
        "Chair's compilation of comments",
        "Secretariat: comments received from delegations",
        "Comments to the Secretariat",
        "Replies of Governments to the questions of the Rapporteur",
        "Statements in the First Committee",
        "Comments by Norway and Sudan",
        "Open-ended working group, second session",
        "Замечания государств",
        "各国的意见",
    ] {
        let found = authors(&format!("{title};\nState;Comment\nNorway;One.\nSudan;Two.\n"));
        assert_eq!(found, ["NOR", "SDN"], "{title}");
    }
    for head in ["Comments by the delegation", "Comments on the Chair’s draft", "Proposed text"] {
        let found = authors(&format!("State;{head}\nNorway;One.\nSudan;Two.\n"));
        assert_eq!(found, ["NOR", "SDN"], "{head}");
    }
}

#[test]
fn a_column_of_who_asks_contradicts_every_column_of_a_state() {
    for head in ["Asked by", "Objecting State", "Exports from"] {
        for asker in ["Zimbabwe", "Norway"] {
            let other = format!("{head};Norway;Sudan;Kenya\n{asker};A.;B.;C.\n");
            let found = authors(&format!("{other}Zimbabwe;D.;;\n"));
            let by = |state: &str, asker: &str| format!("?{state}; {head}: {asker}");
            let mut wanted = ["Norway", "Sudan", "Kenya"].map(|state| by(state, asker)).to_vec();
            wanted.push(by("Norway", "Zimbabwe"));
            assert_eq!(found, wanted, "{head} {asker}");
        }
    }
    let found = authors("Comment by;Norway;Sudan\nZimbabwe;One.;Two.\n");
    assert!(found.iter().all(|who| who.starts_with('?')), "{found:?}");
}

#[test]
fn a_column_of_the_secretariats_words_leaves_those_beside_it_to_their_states() {
    let table =
        "Question;Norway;Sudan;Remarks of the Secretariat\nWho leads?;One.;Two.;Shortened.\n";
    assert_eq!(authors(table), ["NOR", "SDN"]);
}
