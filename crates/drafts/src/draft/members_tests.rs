//! Texts that are said for a group, or that others join: nobody's, by what they say.

use super::evidence_tests::{all_are, nobodys};

#[test]
fn a_statement_that_is_made_for_a_group_suggests_nobody() {
    nobodys(&[
        "Statement by Malta for the Commonwealth Small States",
        "Statement by Trinidad and Tobago\n\nWe deliver this intervention for CARICOM.",
        "Statement by Canada\n\nSpeaking for the CANZ group, we want clear rules.",
        "Statement by Norway\n\nI speak for the five Nordic countries.",
        "Statement by Norway\n\nI take the floor for a group of twelve States.",
        "Déclaration de la Suisse\n\nParlant pour le Groupe des pays alpins, nous demandons des règles.",
        "Declaración de Chile\n\nHablo por los países andinos.",
        "Statement by Fiji\n\nAs Chair of the Pacific Small Island Developing States, we want clear rules.",
        "Statement by South Africa\n\nThis statement is also made for Namibia, Botswana and Lesotho.",
        "Déclaration de la Suisse\n\nCette déclaration vaut également pour le Kenya.",
    ]);
}

#[test]
fn a_statement_that_other_states_join_suggests_nobody() {
    nobodys(&[
        "Statement by Norway\n\nThe following countries join this statement: Chile, Kenya.",
        "Statement by Norway\n\nWe thank the Chair.\n\nPorts must be safe.\n\nChile and Kenya align themselves with this statement.",
        "Statement by Norway\n\nThis statement is supported by the following delegations.",
        "Déclaration de la Suisse\n\nLes pays suivants s’associent à cette déclaration.",
        "Declaración de Chile\n\nLos siguientes países se suman a esta declaración.",
    ]);
}

#[test]
fn what_comes_late_in_a_long_sentence_counts() {
    let ports = "the ports of the sea, ".repeat(50);
    nobodys(&[
        &format!(
            "Statement by Canada\n\nWe thank {ports} and speaking for the CANZ group end here."
        ),
        &format!(
            "Statement by Norway\n\nBeyond {ports} Chile and Kenya align with this statement."
        ),
    ]);
}

#[test]
fn a_text_that_begins_with_what_a_group_does_suggests_nobody() {
    nobodys(&[
        "Statement by Malaysia\n\nASEAN reaffirms that ports need care.",
        "Statement by Palau\n\nThe members of the Pacific group thank you.",
        "Déclaration de Monaco\n\nLe Groupe francophone remercie le Président.",
        "Statement by Palau\n\nWe have been entrusted by the Pacific group with this text.",
        "Заявление Норвегии\n\nСледующие государства присоединяются к этому заявлению: Армения.",
        "Statement by Norway\n\nThe Nordic countries welcome the draft.",
        "Declaración de Uruguay\n\nLos países del MERCOSUR desean reglas claras.",
        "Заявление Армении\n\nГосударства – члены ОДКБ призывают к ясным правилам.",
        "كلمة الكويت\n\nتود مجموعة الدول العربية أن تؤكد ما يلي.",
        "Statement by Nauru\n\nRepresenting the twelve members of our Pacific group, I ask for rules.",
    ]);
    all_are(&[(
        "a.txt",
        "Statement by Ghana\n\nThe African Group supports the draft.\n\nGhana adds what follows.",
        Some("GHA"),
    )]);
}

#[test]
fn a_state_that_speaks_of_groups_and_of_those_who_read_keeps_its_text() {
    let own = [
        "Statement by Norway for the Open-ended Working Group",
        "Statement by Norway\n\nWe speak for the first time in this group.",
        "Statement by Norway\n\nWe align ourselves with this statement of the European Union.",
        "Statement by Norway\n\nNorway joins this statement of principle of other States.",
        "Statement by Norway\n\nWe ask for rules that all States can support.",
        "Statement by Norway\n\nThis statement calls for States to act.",
        "Statement by Norway\n\nThis statement is supported by evidence.",
        "Statement by Norway\n\nAs the Chair said, we have little time.",
        "Statement by Norway\n\nFor our part, we want clear rules.",
        "Statement by Norway\n\nI deliver this statement for the record of the meeting of States.",
    ];
    let own = own.map(|text| ("a.txt", text, Some("NOR")));
    all_are(&own);
}
