//! The codebook's own examples.

use model::{Kind, Polarity, Strength};

use codebook::label;

use super::{english, short, wording};

const EXAMPLES: &[(&str, Strength, &str)] = &[
    (
        "States should be encouraged to commit to transparency.",
        Strength::Encourage,
        "should be encouraged",
    ),
    ("States should commit not to use ICTs against hospitals.", Strength::Should, "should"),
    ("States must be urged to arrive at an agreement.", Strength::Urge, "must be urged"),
    (
        "States should be encouraged to continue to consider the matter.",
        Strength::Encourage,
        "should be encouraged",
    ),
    ("States are (strongly) urged to cooperate.", Strength::Urge, "are (strongly) urged"),
    (
        "States should also be strongly encouraged to cooperate.",
        Strength::Encourage,
        "should also be strongly encouraged",
    ),
    (
        "States should, where appropriate, be encouraged to cooperate.",
        Strength::Encourage,
        "should, where appropriate, be encouraged",
    ),
    ("States must urgently be urged to cooperate.", Strength::Urge, "must urgently be urged"),
    ("States have to cooperate.", Strength::Must, "have to"),
    ("The Secretariat is requested to report.", Strength::CallUpon, "is requested"),
    ("States should consider a repository.", Strength::Consider, "should consider"),
    ("States could consider a repository.", Strength::Consider, "could consider"),
    ("The Group should explore a repository.", Strength::Consider, "should explore"),
    ("Efforts should be made to close the divide.", Strength::Should, "should"),
    ("States must not attack hospitals.", Strength::Must, "must not"),
    ("Further work is required on attribution.", Strength::Should, "is required"),
    ("A glossary would be helpful.", Strength::Should, "would be helpful"),
    ("Norland wonders whether the list could be shorter.", Strength::Consider, "wonders"),
    ("A single forum, meeting once a year, could take over.", Strength::May, "could"),
    ("The order of the sections could be reversed.", Strength::May, "could be"),
    ("The Group recommends that States share their views.", Strength::Should, "Group recommends"),
    (
        "A State that is aware that its territory is used is obliged to act.",
        Strength::Must,
        "is obliged to",
    ),
    ("“States must not attack hospitals.”", Strength::Must, "must not"),
];

#[test]
fn the_main_operator_decides_the_step_and_is_shown() {
    for (text, strength, operator) in EXAMPLES {
        let read = wording(text);
        assert_eq!((read.strength, read.operator.of(text)), (*strength, *operator), "{text}");
    }
}

#[test]
fn what_is_only_accepted_or_expected_is_a_remark() {
    for text in [
        "Norland can support the proposal for a register in principle.",
        "It should not be difficult to agree on this.",
        "Norland proposes that the report recommend:",
        "We should be proud of what was achieved.",
    ] {
        let opens_list = text.ends_with(':');
        assert_eq!(label(text, "en", None, opens_list).kind, Kind::Remark, "{text}");
    }
    let demand =
        "States should implement the norm on infrastructure by taking the following steps:";
    assert_eq!(label(demand, "en", None, true).kind, Kind::Recommendation);
}

#[test]
fn what_turns_a_text_down_is_against_and_a_restraint_is_not() {
    for (text, polarity, turned_down_by) in [
        ("The paragraph should not be included.", Polarity::Against, "not be included"),
        ("Paragraph 26 should be deleted.", Polarity::Against, "deleted"),
        ("No new instrument is needed.", Polarity::Against, ""),
        ("Norland opposes a new forum.", Polarity::Against, ""),
        ("Delete paragraph 26.", Polarity::Against, "Delete"),
        ("We propose that paragraph 26 be deleted.", Polarity::Against, "deleted"),
        ("States should commit not to use ICTs against hospitals.", Polarity::For, ""),
        ("States should refrain from using ICTs against hospitals.", Polarity::For, ""),
        ("No State should attack hospitals.", Polarity::For, ""),
        ("States should remove obstacles to technology transfer.", Polarity::For, ""),
    ] {
        let read = wording(text);
        let words = read.turned_down_by.map_or("", |words| words.of(text));
        assert_eq!((read.polarity, words), (polarity, turned_down_by), "{text}");
    }
}

#[test]
fn hedges_are_listed_and_never_change_the_step() {
    let text = "States should, on a voluntary basis and where possible, share information upon request, mindful of the possible risks.";
    let read = wording(text);
    let hedges: Vec<&str> = read.hedges.iter().map(|hedge| hedge.of(text)).collect();
    assert_eq!(
        hedges,
        ["on a voluntary basis", "where possible", "upon request", "mindful of", "the possible"]
    );
    assert_eq!(read.strength, Strength::Should);
}

#[test]
fn who_is_asked_is_the_subject_or_whom_the_verb_is_turned_to() {
    for (text, asked) in [
        ("All Member States should cooperate.", "All Member States"),
        ("The Group, at its next session, should meet informally.", "The Group"),
        ("States in a position to do so should offer assistance.", "States"),
        ("States and the private sector should cooperate.", "States and the private sector"),
        ("Paragraph 26 should be reworded.", "Paragraph 26"),
        ("Meridia urges all Member States to cooperate.", "all Member States"),
        ("Norland recommends that the Group meet informally.", "the Group"),
        ("Training should be paid for by donors.", "donors"),
        ("Capacity-building should be demand-driven.", ""),
        ("The obligations of States should be clarified.", ""),
    ] {
        let read = wording(text);
        assert_eq!(read.asked.map_or("", |asked| asked.of(text)), asked, "{text}");
    }
}

#[test]
fn a_language_without_a_table_has_no_strength_and_says_so() {
    assert!(codebook::has_table("en-GB"));
    assert!(!codebook::has_table("ar"));
    let read = codebook::label("States should cooperate.", "ar", None, false);
    assert_eq!(short(&read), (Kind::Remark, None, None));
}

#[test]
fn an_empty_passage_is_a_remark() {
    assert_eq!(short(&english("")), (Kind::Remark, None, None));
}

#[test]
fn a_proposal_under_its_number_asks_and_so_does_a_line_without_a_verb() {
    for (language, text, operator) in [
        ("en", "Proposal 1. That the report name the ports.", "Proposal 1"),
        ("fr", "Proposition 2 : Que le rapport cite les ports.", "Proposition 2"),
        ("es", "Propuesta 3. Que el informe mencione los puertos.", "Propuesta 3"),
        ("en", "A mention of harbours to be added in paragraph 18.", "to be"),
        ("en", "Contact points to be established by 2022.", "to be"),
        ("en", "Need for guidance on the third norm.", "Need"),
    ] {
        let read = label(text, language, None, false).wording.unwrap_or_else(|| panic!("{text}"));
        assert_eq!((read.strength, read.operator.of(text)), (Strength::Should, operator), "{text}");
    }
    let deletion = wording("The second sentence of the paragraph to be deleted.");
    assert_eq!(deletion.polarity, Polarity::Against);
    for (language, text) in [
        ("en", "Proposal 1. The ports are many."),
        ("en", "Meridia hopes to be invited."),
        ("en", "There are gaps to be closed."),
    ] {
        assert_eq!(label(text, language, None, false).kind, Kind::Remark, "{text}");
    }
}

#[test]
fn an_impersonal_demand_after_a_clause_that_leads_in_is_one() {
    for (language, text) in [
        ("fr", "Quel que soit le cadre retenu, il conviendrait que ses documents soient publics."),
        ("en", "Whatever the forum is called, it is essential that its papers be public."),
    ] {
        let read = label(text, language, None, false);
        assert_eq!(
            short(&read),
            (Kind::Recommendation, Some(Strength::Should), Some(Polarity::For)),
            "{text}"
        );
    }
    let condition = "If it is necessary to meet, the Group meets.";
    assert_eq!(english(condition).kind, Kind::Remark);
}

#[test]
fn what_an_author_is_not_convinced_of_or_does_not_share_is_turned_down() {
    for (language, text) in [
        ("en", "We remain unconvinced that a treaty is needed."),
        ("en", "Meridia would not be able to join a recommendation to that effect."),
        ("fr", "Le Norland ne juge pas utile la création d’un organe."),
        ("es", "No compartimos, en cambio, que se creen más grupos."),
    ] {
        let read = label(text, language, None, false).wording.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(read.polarity, Polarity::Against, "{text}");
    }
}

#[test]
fn what_can_be_held_or_heard_may_be() {
    for (language, text) in [
        ("en", "Exercises can be held at little cost."),
        ("en", "Courses might be recorded for those with slow connections."),
        ("fr", "Les observateurs pourraient être entendus une fois par session."),
        ("es", "Los observadores podrían ser escuchados una vez."),
    ] {
        let read = label(text, language, None, false).wording.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(read.strength, Strength::May, "{text}");
    }
    assert_eq!(english("Nobody can be held responsible for that.").kind, Kind::Remark);
}
