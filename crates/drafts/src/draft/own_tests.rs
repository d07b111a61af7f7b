//! Plain texts of States that say whose they are in a way of their own.

use super::evidence_tests::{all_are, nobodys};

#[test]
fn a_speech_in_any_language_is_that_of_the_state_it_names() {
    all_are(&[
        ("a.txt", "Intervención de México", Some("MEX")),
        ("a.txt", "Discours de la Suisse", Some("CHE")),
        ("a.txt", "Speech by Norway", Some("NOR")),
        ("a.txt", "Речь Норвегии", Some("NOR")),
        ("a.txt", "挪威的讲话", Some("NOR")),
    ]);
    nobodys(&["Speech in honour of Norway", "Discours en l’honneur de la Suisse"]);
}

#[test]
fn a_statement_that_plainly_is_a_states_is_its_though_its_name_is_a_word_too() {
    all_are(&[
        ("a.txt", "Statement by Ireland", Some("IRL")),
        ("a.txt", "Statement by Oman", Some("OMN")),
        ("a.txt", "Comments by Cuba", Some("CUB")),
    ]);
    nobodys(&[
        "Statement by Jordan",
        "Comments by Georgia",
        "Statement by Northern Ireland",
        "Comments of Mali Holdings",
        "Turkey and other birds",
    ]);
}

#[test]
fn a_note_verbale_without_a_letterhead_is_that_of_the_mission_in_its_first_sentence() {
    all_are(&[
        (
            "a.txt",
            "Note verbale\n\nThe Permanent Mission of the Republic of Moldova to the United Nations presents its compliments to the Secretariat.",
            Some("MDA"),
        ),
        (
            "a.txt",
            "Note verbale\n\nThe Embassy of Moldova presents its compliments to the Embassy of Italy.",
            Some("MDA"),
        ),
    ]);
    nobodys(&[
        "Note verbale\n\nThe Secretariat presents its compliments to the Permanent Mission of Moldova.",
        "Note verbale\n\nThe Permanent Mission of Moldova presents its compliments and forwards the note of Kenya.",
    ]);
}

#[test]
fn a_state_behind_the_office_of_who_speaks_for_it_is_the_author() {
    all_are(&[
        ("a.txt", "Statement by Ms. Aino Vale, Ambassador for Cyber Affairs, Moldova", Some("MDA")),
        (
            "a.txt",
            "Statement by Mr. Ion Vale, Deputy Permanent Representative, Moldova",
            Some("MDA"),
        ),
    ]);
    nobodys(&[
        "Statement by Ms. Aino Vale, Ambassador for Clean Seas Trust, Moldova",
        "Statement by Ms. Aino Vale, Minister, Geneva, Switzerland",
        "Statement by Ms. Aino Vale, Director, Moldova",
        "Statement by Ms. Aino Vale, Ambassador of Chile, Moldova",
    ]);
}
