//! A State's name beside what somebody is who is no State: the row is nobody's.

use super::section_tests::{drafts, whose};

fn beside(column: &str, cell: &str) -> String {
    let source = format!("State,{column},Comment\nNorway,\"{cell}\",One.\n");
    whose(&drafts(&source))[0].1.clone()
}

#[test]
fn a_state_beside_what_is_no_state_is_not_the_author() {
    for (column, cell) in [
        ("Type", "NGO"),
        ("Type", "Civil society"),
        ("Category", "Academia"),
        ("Category", "Civil society organization"),
        ("Type of respondent", "NGO"),
        ("Respondent type", "Private sector"),
        ("Sector", "Industry"),
        ("Capacity", "Personal"),
        ("Role", "Journalist"),
        ("Type", "Private sector entity"),
        ("Type", "Independent researcher"),
        ("I am answering as", "A private citizen"),
        ("Org", "Red Cross"),
        ("Stakeholder group", "Individual"),
        ("Kind", "Non-governmental organisation (NGO)"),
        ("Catégorie", "Société civile"),
        ("Tipo", "Sector privado"),
        ("Тип", "Гражданское общество"),
        ("类型", "非政府组织"),
        ("النوع", "المجتمع المدني"),
        ("النوع", "القطاع الخاص"),
        ("Who", "Government / Industry"),
        ("Name", "Amnesty International"),
        ("Affiliation", "University of Harbours"),
        ("Affiliation", "Institute for Ports"),
        ("Participant", "Ms. Lee (Amnesty International)"),
        ("Participant", "Mr. Lind (University of Harbours)"),
    ] {
        assert_eq!(beside(column, cell), format!("?State: Norway; {column}: {cell}"), "{column}");
    }
}

#[test]
fn a_state_beside_what_says_that_it_is_one_is_the_author() {
    for (column, cell) in [
        ("Type", "Member State"),
        ("Type", "Government"),
        ("Type", "Recommendation"),
        ("Category", "State"),
        ("Theme", "Civil society"),
        ("Target audience", "Private sector"),
        ("Addressed to", "Industry"),
        ("Name", "Anna Berg"),
        ("Affiliation", "Department of Industry"),
        ("Remarks", "Industry of the north"),
        ("Participant", "Ms. Lee (Ministry of Information Society)"),
        ("Affiliation", "Ministry of Foreign Affairs"),
        ("Remarks", "Network of ports"),
    ] {
        assert_eq!(beside(column, cell), "NOR", "{column}: {cell}");
    }
}
