//! Tables with a second column of unknown name: where it names somebody else, nobody is suggested.

use extract::Note;

use super::section_tests::{assert_whose, drafts, has_note, knowing, whose};

#[test]
fn a_column_of_unknown_name_that_names_another_leaves_the_row_to_the_reader() {
    for (source, written) in [
        ("ISO,Country name,Comment\nAU,Austria,One.\n", "?Country name: Austria; ISO: AU"),
        (
            "State,State (proposer),Comment\nNorway,Kenya,One.\n",
            "?State: Norway; State (proposer): Kenya",
        ),
        (
            "Country,Organization,Comment\nNorway,ICRC,One.\n",
            "?Country: Norway; Organization: ICRC",
        ),
        (
            "Participant;Country;Statement\nKenya;Norway;One.\n",
            "?Country: Norway; Participant: Kenya",
        ),
        (
            "Participant;Country;Statement\nThe Harbour Union;Norway;One.\n",
            "?Country: Norway; Participant: The Harbour Union",
        ),
        (
            "State,Proposal,State response,Response\nNorway,One.,Kenya,Two.\n",
            "?State: Norway; State response: Kenya",
        ),
        ("Who,State,Comment\nUnited Kingdom,Norway,One.\n", "?State: Norway; Who: United Kingdom"),
        (
            "State,With,Comment\nNorway,\"Kenya, Sudan\",One.\n",
            "?State: Norway; With: Kenya, Sudan",
        ),
        (
            "State,Title,Comment\nNorway,Statement by Kenya,One.\n",
            "?State: Norway; Title: Statement by Kenya",
        ),
        ("State,Source,Comment\nNorway,Kenya,One.\n", "?State: Norway; Source: Kenya"),
        ("国家,提出国,案文\n挪威,肯尼亚,分享。\n", "?国家: 挪威; 提出国: 肯尼亚"),
        (
            "الدولة,الجهة المقترحة,النص\nالنرويج,كينيا,شارك.\n",
            "?الدولة: النرويج; الجهة المقترحة: كينيا",
        ),
        (
            "État,Nom de l’organisme,Texte\nNorvège,Union des ports,Partager.\n",
            "?État: Norvège; Nom de l’organisme: Union des ports",
        ),
    ] {
        let drafts = drafts(source);
        assert_eq!(whose(&drafts)[0].1, written, "{source}");
        assert!(has_note(source, |note| matches!(note, Note::AuthorsDiffer { .. })), "{source}");
    }
}

#[test]
fn rows_filled_from_a_doubtful_one_are_doubtful_and_the_others_are_not() {
    let both = "?Country: Norway; Organization: ICRC";
    assert_whose(
        "Country,Organization,Comment\nNorway,ICRC,One.\n,,Two.\nSudan,,Three.\n,,Four.\n",
        &[("One.", both), ("Two.", both), ("Three.", "SDN"), ("Four.", "SDN")],
    );
    assert_whose(
        "Code,State,Comment\nKE,Norway,One.\nSD,Sudan,Two.\n",
        &[("One.", "?State: Norway; Code: KE"), ("Two.", "SDN")],
    );
}

#[test]
fn columns_that_name_no_other_author_leave_the_rows_to_their_state() {
    for (head, cell) in [
        ("Region", "Africa"),
        ("Regional group", "African Group"),
        ("Topic area", "Ports"),
        ("Language", "FR"),
        ("Lang.", "AR"),
        ("Received", "12 March 2021"),
        ("ISO", "NO"),
        ("Name", "Anna Berg"),
        ("Organization", "Ministry of Foreign Affairs"),
        ("Organization", "Norway"),
        ("Status", "NO"),
        ("State response", "Accepted"),
        ("Secretariat notes", "Kenya asked for the same"),
        ("Venue", "Singapore"),
        ("Participant", "Member State"),
    ] {
        assert_whose(&format!("State,{head},Comment\nNorway,{cell},One.\n"), &[("One.", "NOR")]);
    }
}

#[test]
fn under_the_name_of_a_group_a_blank_cell_is_not_filled_from_the_state_above() {
    for group in ["African Group", "League of Harbours", "European Union", "Group of Eight:"] {
        let name = group.trim_end_matches(':');
        let doubt = format!("?{name}; Sudan");
        assert_whose(
            &format!("State,Text\nNorway,One.\n{group},\nSudan,Two.\n,Three.\n"),
            &[("One.", "NOR"), ("Two.", "SDN"), ("Three.", &doubt)],
        );
        assert_whose(
            &format!("No,State,Text\n1,Norway,One.\n{group},,\n2,Sudan,Two.\n3,,Three.\n"),
            &[("One.", "NOR"), ("Two.", "SDN"), ("Three.", &doubt)],
        );
    }
    for heading in ["Rules and norms", "1. Ports", "Norway"] {
        assert_whose(
            &format!("State,Text\n{heading},\nSudan,Two.\n,Three.\n"),
            &[("Two.", "SDN"), ("Three.", "SDN")],
        );
    }
}

#[test]
fn words_that_begin_with_another_name_are_not_those_of_the_state_above() {
    for words in ["Kenya: We agree.", "[Kenya:] We agree.", "Kenya"] {
        let found = whose(&drafts(&format!("State,Text\nNorway,One.\n,{words}\n,Three.\n")));
        let authors: Vec<&str> = found.iter().map(|(_, who)| who.as_str()).collect();
        assert_eq!(authors, ["NOR", "?State: Norway; Kenya", "?State: Norway; Kenya"], "{words}");
    }
    let found = whose(&drafts("State,Text\nNorway,One.\n,Ports: We agree.\n,Norway: Three.\n"));
    assert!(found.iter().all(|(_, who)| who == "NOR"), "{found:?}");
    let found = whose(&drafts("State,Text\nNorway,Kenya: We agree.\nSudan,Two.\n"));
    let authors: Vec<&str> = found.iter().map(|(_, who)| who.as_str()).collect();
    assert_eq!(authors, ["?State: Norway; Kenya", "SDN"]);
    // Under the name of one State in the head of the column, no row is that State's for certain.
    let found = whose(&knowing("Comments of Norway\nKenya: We agree.\nTwo.\n"));
    assert!(found.iter().all(|(_, who)| who.starts_with('?')), "{found:?}");
    assert_eq!(whose(&drafts("State,,Text\nNorway,Kenya,One.\n"))[0].1, "?State: Norway; Kenya");
}

#[test]
fn a_group_beside_a_date_is_over_blank_cells_too() {
    assert_whose(
        "Date,State,Text\n2020,Norway,One.\n2020,African Group,\n2020,Sudan,Two.\n2020,,Three.\n",
        &[("One.", "NOR"), ("Two.", "SDN"), ("Three.", "?African Group; Sudan")],
    );
}

#[test]
fn who_raised_words_without_a_state_of_their_own_is_not_the_state_above() {
    assert_whose(
        "State,Comment,Raised by\nNorway,One.,Ms. Lind\n,Two.,Secretariat\n,Three.,Ms. Lind\nSudan,Four.,N. Berg\n",
        &[
            ("One.", "NOR"),
            ("Two.", "?State: Norway; Raised by: Secretariat"),
            ("Three.", "?State: Norway; Raised by: Secretariat"),
            ("Four.", "SDN"),
        ],
    );
}
