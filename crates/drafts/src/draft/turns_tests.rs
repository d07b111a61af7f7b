//! Texts in which another State has its turn are nobody's.

use super::evidence_tests::{all_are, nobodys};

#[test]
fn a_text_in_which_another_state_has_its_turn_suggests_nobody() {
    let turns = [
        "The representative of France replied that his country could not agree.",
        "The representative of France said the following:",
        "The delegation of France thanked both speakers.",
        "Mr. Dupont (France) said that he could not agree.",
        "France: keep as is. Norway: delete.",
        "La représentante de la France a déclaré que son pays ne pouvait accepter.",
        "El representante de Francia respondió que no podía aceptar.",
        "Представитель Франции заявил, что не может согласиться.",
        "وقال ممثل فرنسا إنه لا يوافق.",
        "法国代表说，法国不能接受。",
        "Chair: I give the floor to the next speaker.",
        "Secretariat: thank you.",
        "Comment by the editor: this is odd.",
        "Président : Merci.",
    ];
    let texts: Vec<String> = turns
        .iter()
        .map(|turn| {
            format!(
                "Statement by Norway\n\nPorts must be safe.\n\nWe agree.\n\n{turn}\n\nWe thank all."
            )
        })
        .collect();
    nobodys(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn a_state_that_speaks_of_another_keeps_its_text() {
    let own = [
        "As the representative of France said yesterday, ports matter.",
        "France and Chile have done much.",
        "The representative of Norway said this before.",
        "Norway: delete the second sentence.",
        "Secretariat: prepare a report each year.",
        "Madam Chair: we thank you.",
        "The Government of Chile has proposed a text.",
    ];
    let texts = own.map(|line| format!("Statement by Norway\n\nPorts must be safe.\n\n{line}"));
    all_are(&texts.each_ref().map(|text| ("a.txt", text.as_str(), Some("NOR"))));
}
