//! Who else speaks within a State's cell: the row is nobody's, and both are shown.

use extract::Note;

use super::Message;
use super::section_tests::{assert_whose, drafts, whose};

/// A table with one cell of Norway, and a second row.
fn cell(words: &str) -> Vec<(String, String)> {
    whose(&drafts(&format!("State,Text\nNorway,\"{}\"\nSudan,Two.\n", words.replace('"', "\"\""))))
}

#[test]
fn a_cell_in_which_another_speaks_is_nobodys() {
    for (words, shown) in [
        ("Norway: We support.\nKenya: We object to that.", "Kenya"),
        ("We support the text.\n\nKenya: We object to that.", "Kenya"),
        ("Ms. Berg (Norway): We support.\nMr. Lind (Kenya): We disagree.", "Mr. Lind (Kenya)"),
        ("We support the text. [Kenya: this should go.]", "Kenya"),
        ("We support the text. Kenya: We object to that.", "Kenya"),
        ("We support the text.\n[Kenya] This should go.", "Kenya"),
        ("We support the text.\nKenya – We object to that.", "Kenya"),
        ("We support the text.\nSecretariat: taken into account.", "Secretariat"),
        ("We support the text. (Co-Chairs: see below.)", "Co-Chairs"),
        ("We support the text.\nAfrican Group: We object.", "African Group"),
        ("We support the text.\nUniversity of Harbours: We object.", "University of Harbours"),
        ("Nous appuyons le texte.\nKenya : Nous sommes contre.", "Kenya"),
        ("نؤيد النص.\nكينيا: نعترض على ذلك.", "كينيا"),
        ("我们支持。\n肯尼亚：我们反对这一点。", "肯尼亚"),
        ("Мы поддерживаем.\nКения: Мы против этого.", "Кения"),
        ("We support the text.\nKenya replied: We object to that.", "Kenya"),
        ("We support the text.\nThe delegation of Kenya stated: no.", "The delegation of Kenya"),
        ("We support the text.\nKenya -> We object to that.", "Kenya"),
        ("We support / Kenya: We object to that.", "Kenya"),
        ("We support the text.\nKEN: We object to that.", "KEN"),
        ("We support the text.\nKenya\nWe object to that.", "Kenya"),
    ] {
        let found = cell(words);
        let authors: Vec<&str> = found.iter().map(|(_, who)| who.as_str()).collect();
        assert_eq!(authors, [format!("?State: Norway; {shown}").as_str(), "SDN"], "{words}");
    }
}

#[test]
fn a_cell_in_which_its_state_alone_speaks_is_that_states() {
    for words in [
        "Norway: We support.\nPorts: We agree.",
        "Mr. Berg (Norway): We support.",
        "We support the proposal of Kenya: it is short.",
        "Article 5: delete. Comment: too long.",
        "We thank the following States: Kenya and Sudan.",
        "Member States: share reports. States: report.",
        "Delegation of Norway: We support.",
        "Response to Kenya: we agree.",
        "Universities: share reports.\nCivil Society: the same.",
        "Norway notes: ports matter.",
        "At 10:30 no: see https://example.org",
    ] {
        assert_eq!(cell(words)[0].1, "NOR", "{words}");
    }
}

#[test]
fn all_passages_of_a_row_in_which_another_speaks_are_nobodys() {
    let who = "?State: Norway; Kenya";
    assert_whose(
        "State,Text,Proposal\nNorway,One.,Kenya: Two.\nSudan,Three.,Four.\n",
        &[("Kenya: Two.", who), ("One.", who), ("Four.", "SDN"), ("Three.", "SDN")],
    );
}

#[test]
fn the_reader_is_told_of_several_delegations_in_a_row_and_not_in_the_others() {
    let drafts = drafts("State,Text\nNorway,\"We agree.\nKenya: We object.\"\nSudan,Two.\n");
    let note = Message::Value(Note::SeveralDelegations { names: vec!["Kenya".to_owned()] });
    let has: Vec<bool> = drafts.iter().map(|draft| draft.notes.contains(&note)).collect();
    assert_eq!(has, [true, false]);
}

#[test]
fn a_cell_that_speaks_for_others_is_nobodys_and_one_that_speaks_of_them_is_not() {
    for words in [
        "We speak on behalf of the European Union. We want clear rules.",
        "Speaking for the CANZ group, we want clear rules.",
        "On behalf of the Nordic countries: we want clear rules.",
        "I speak today for Sudan. We want clear rules.",
    ] {
        let found = cell(words);
        let authors: Vec<&str> = found.iter().map(|(_, who)| who.as_str()).collect();
        assert_eq!(authors, [format!("?State: Norway; {words}").as_str(), "SDN"], "{words}");
    }
    for words in [
        "We support the position of the African Group.",
        "We support the text that Chile proposed on behalf of the African Group.",
        "On behalf of Norway, we want clear rules.",
    ] {
        let found = cell(words);
        let authors: Vec<&str> = found.iter().map(|(_, who)| who.as_str()).collect();
        assert_eq!(authors, ["NOR", "SDN"], "{words}");
    }
}
