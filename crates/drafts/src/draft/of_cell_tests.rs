//! Cells that have a number or a day beside a State's name.

use super::section_tests::{drafts, whose};

#[test]
fn a_number_or_a_day_beside_a_states_name_is_no_part_of_it() {
    for cell in [
        "1. Norway",
        "2) Norway",
        "(3) Norway",
        "IV. Norway",
        "Norway 2",
        "Norway / 12 May",
        "Norway / 12 May 2020",
        "Norway (12 May 2020)",
        "Norway, 3 mai",
        "Norway – 12.05.2020",
        "Norway 2020",
    ] {
        let found = whose(&drafts(&format!("State,Text\n\"{cell}\",One.\nSudan,Two.\n")));
        assert_eq!(found[0].1, "NOR", "{cell}");
    }
    let found = whose(&drafts("State,Type,Text\n1. Norway,NGO,One.\n2. Sudan,State,Two.\n"));
    let authors: Vec<&str> = found.iter().map(|(_, who)| who.as_str()).collect();
    assert_eq!(authors, ["?State: 1. Norway; Type: NGO", "SDN"]);
}

#[test]
fn anything_else_beside_a_states_name_leaves_it_to_the_reader() {
    for cell in [
        "Norway / Kenya",
        "Norway / Ms. Berg",
        "Norway + 3",
        "Norway and 12",
        "Norway and 12 others",
        "Norway, on behalf of 5 States",
        "Not Norway",
        "Mars 2",
    ] {
        let found = whose(&drafts(&format!("State,Text\n\"{cell}\",One.\nSudan,Two.\n")));
        assert_eq!(found[0].1, format!("?{cell}"), "{cell}");
    }
}
