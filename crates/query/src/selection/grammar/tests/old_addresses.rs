//! Addresses as earlier releases, the README, the documentation, examples, snippets and hosts' scripts have them, with
//! the invented collection's names in the place of the real ones. Each keeps its meaning for ever: add to the list,
//! and take nothing out of it.

use crate::Indexed;
use crate::selection::{
    Authors, Focus, Language, Name, Rounds, Selection, Theme, View, Visibility, from_query,
    to_query,
};
use model::PassageId;

/// An address, what of the opening Selection it changes, and how it is written now.
type Old = (&'static str, fn(&mut Selection), &'static str);

fn these(selection: &mut Selection, codes: &[&str]) {
    selection.filter.authors = Authors::These(codes.iter().map(|&code| code.into()).collect());
}

fn topic(selection: &mut Selection, topic: &str) {
    selection.filter.topic = topic.into();
}

fn round(selection: &mut Selection, round: &str) {
    selection.filter.rounds = Rounds::One(round.into());
}

fn passage(selection: &mut Selection, passage: &str) {
    selection.focus = Focus { passage: PassageId::parse(passage) };
}

const OLD: &[Old] = &[
    ("", |_| (), ""),
    ("?", |_| (), ""),
    ("#", |_| (), ""),
    // The parts of a Selection, one at a time. What the page opens on is not written.
    ("?topic=norms", |_| (), ""),
    ("?topic=cbm", |it| topic(it, "cbm"), "topic=cbm"),
    ("?authors=MER", |it| these(it, &["MER"]), "authors=MER"),
    ("?authors=MER+NOR", |it| these(it, &["MER", "NOR"]), "authors=MER+NOR"),
    ("?authors=NOR+MER", |it| these(it, &["NOR", "MER"]), "authors=NOR+MER"),
    ("?authors=opening", |_| (), ""),
    ("?authors=", |_| (), ""),
    ("?authors=speaking", |it| it.filter.authors = Authors::Speaking, "authors=speaking"),
    ("?authors=all", |it| it.filter.authors = Authors::All, "authors=all"),
    ("?base=MER", |it| it.filter.base = Some("MER".into()), "base=MER"),
    ("?round=first", |it| round(it, "first"), "round=first"),
    // The first release opened on one round, and wrote this for all of them.
    ("?round=all", |_| (), ""),
    ("?remarks=shown", |it| it.filter.remarks = true, "remarks=shown"),
    ("?remarks=hidden", |_| (), ""),
    ("?reported=hidden", |it| it.filter.reported = false, "reported=hidden"),
    ("?reported=shown", |_| (), ""),
    ("?view=issues", |it| it.view = View::Issues, "view=issues"),
    ("?view=comparison", |it| it.view = View::Comparison, "view=comparison"),
    ("?view=table", |it| it.view = View::Table, "view=table"),
    ("?view=cards", |it| it.view = View::Cards, "view=cards"),
    ("?view=map", |it| it.view = View::Map, "view=map"),
    ("?view=delegation", |it| it.view = View::Delegation, "view=delegation"),
    ("?view=auto", |_| (), ""),
    ("?controls=hidden", |it| it.preferences.controls = Visibility::Hidden, "controls=hidden"),
    ("?controls=shown", |_| (), ""),
    ("?lang=en", |it| it.preferences.language = Some(Language::English), "lang=en"),
    ("?lang=fr", |it| it.preferences.language = Some(Language::French), "lang=fr"),
    ("?lang=ar", |it| it.preferences.language = Some(Language::Arabic), "lang=ar"),
    ("?theme=light", |it| it.preferences.theme = Theme::Light, "theme=light"),
    ("?theme=dark", |it| it.preferences.theme = Theme::Dark, "theme=dark"),
    ("?theme=auto", |_| (), ""),
    ("?passage=nor-first/~1", |it| passage(it, "nor-first/~1"), "passage=nor-first/~1"),
    // A passage brings what shows it.
    (
        "?passage=mer-first/1",
        |it| {
            it.filter.remarks = true;
            passage(it, "mer-first/1");
        },
        "remarks=shown&passage=mer-first/1",
    ),
    // Every sign escaped, as the first releases wrote passages.
    ("?passage=nor-first%2F%7E1", |it| passage(it, "nor-first/~1"), "passage=nor-first/~1"),
    ("?passage=mer-first%2F2.a", |it| passage(it, "mer-first/2.a"), "passage=mer-first/2.a"),
    // Codes as people, attributes and scripts write them.
    ("?authors=mer,nor", |it| these(it, &["MER", "NOR"]), "authors=MER+NOR"),
    ("authors=MER%20NOR", |it| these(it, &["MER", "NOR"]), "authors=MER+NOR"),
    ("authors=MER%2CNOR", |it| these(it, &["MER", "NOR"]), "authors=MER+NOR"),
    ("?base=mer", |it| it.filter.base = Some("MER".into()), "base=MER"),
    // A language with its region, as browsers have it.
    ("?lang=fr-CA", |it| it.preferences.language = Some(Language::French), "lang=fr"),
    ("?lang=AR_eg", |it| it.preferences.language = Some(Language::Arabic), "lang=ar"),
    // A snippet of an embedded page names the topic always.
    (
        "?topic=norms&authors=MER+NOR&controls=hidden",
        |it| {
            these(it, &["MER", "NOR"]);
            it.preferences.controls = Visibility::Hidden;
        },
        "authors=MER+NOR&controls=hidden",
    ),
    // A topic's page, in the order in which it is written and in another.
    (
        "?topic=cbm&authors=speaking&lang=ar",
        |it| {
            topic(it, "cbm");
            it.filter.authors = Authors::Speaking;
            it.preferences.language = Some(Language::Arabic);
        },
        "topic=cbm&authors=speaking&lang=ar",
    ),
    (
        "?theme=dark&lang=ar&topic=cbm",
        |it| {
            topic(it, "cbm");
            it.preferences.language = Some(Language::Arabic);
            it.preferences.theme = Theme::Dark;
        },
        "topic=cbm&lang=ar&theme=dark",
    ),
    (
        "?topic=cbm&remarks=shown&round=first&theme=dark",
        |it| {
            topic(it, "cbm");
            round(it, "first");
            it.filter.remarks = true;
            it.preferences.theme = Theme::Dark;
        },
        "topic=cbm&round=first&remarks=shown&theme=dark",
    ),
    // All at once, and with what other people's pages add.
    (
        "?utm_source=mail&topic=norms&authors=NOR&base=VAL&round=second&remarks=hidden&reported=hidden&view=cards\
         &controls=shown&lang=fr&theme=light&passage=mer-first/2.a&page=3",
        |it| {
            these(it, &["NOR", "MER"]);
            round(it, "first");
            it.filter.base = Some("VAL".into());
            it.filter.reported = false;
            it.view = View::Cards;
            it.preferences.language = Some(Language::French);
            it.preferences.theme = Theme::Light;
            passage(it, "mer-first/2.a");
        },
        "authors=NOR+MER&base=VAL&round=first&reported=hidden&view=cards&lang=fr&theme=light&passage=mer-first/2.a",
    ),
    // The last of two counts, as in every release.
    ("?topic=norms&topic=cbm", |it| topic(it, "cbm"), "topic=cbm"),
];

#[test]
fn every_old_address_has_its_meaning() {
    let collection = Indexed::new(test_support::collection());
    for (address, change, written) in OLD {
        let mut expected = Selection::opening(&collection);
        change(&mut expected);
        let (selection, unknown) = from_query(address, &collection);
        assert_eq!((&selection, unknown), (&expected, vec![]), "{address}");
        assert_eq!(to_query(&selection, &collection), *written, "{address}");
        assert_eq!(from_query(written, &collection).0, expected, "{written}");
    }
}

#[test]
fn an_old_address_with_a_readers_own_documents_is_read_on_both_sides_of_the_number_sign() {
    let mut collection = test_support::collection();
    collection.documents[0].loaded = true;
    let collection = Indexed::new(collection);
    let own = "passage=mer-first/2.a&own=mer-first";
    // Earlier releases had them behind the question mark.
    for address in [format!("?{own}&topic=cbm"), format!("#{own}"), format!("topic=norms&{own}")] {
        let (selection, unknown) = from_query(&address, &collection);
        assert_eq!(unknown, [], "{address}");
        assert_eq!(to_query(&selection, &collection), own, "{address}");
    }
}

#[test]
fn every_name_and_word_is_in_the_list() {
    let addresses: Vec<&str> = OLD.iter().map(|(address, ..)| *address).collect();
    let is_listed = |name: Name, word: &str| {
        let pair = format!("{}={word}", name.as_str());
        addresses.iter().any(|address| address.split(['?', '&']).any(|it| it == pair))
    };
    let words = [
        (Name::Authors, crate::selection::Rule::WORDS),
        (Name::Remarks, Visibility::WORDS),
        (Name::Reported, Visibility::WORDS),
        (Name::Controls, Visibility::WORDS),
        (Name::View, View::WORDS),
        (Name::Theme, Theme::WORDS),
        (Name::Language, Language::WORDS),
    ];
    for (name, words) in words {
        for word in words {
            assert!(is_listed(name, word), "{}={word}", name.as_str());
        }
    }
}
