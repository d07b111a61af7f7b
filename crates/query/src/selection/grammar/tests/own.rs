//! Names of the reader's own are kept from servers, and their documents are missed elsewhere.

use crate::Indexed;
use crate::selection::grammar::writing::MOST_OWN;
use crate::selection::{Focus, Name, Selection, Unknown, Written, from_query, to_query, write};
use model::{Collection, PassageId};

#[test]
fn an_address_names_the_readers_own_documents_and_misses_them_elsewhere() {
    let elsewhere = test_support::collection();
    let mut here = elsewhere.clone();
    let document = here.documents.first_mut().unwrap();
    document.loaded = true;
    document.id = "mine".into();
    let topic = document.passages.iter().find_map(|passage| passage.topic.clone()).unwrap();
    let here = Indexed::new(here);
    let selection = Selection::opening(&here).with_topic(topic);
    let query = to_query(&selection, &here);
    assert!(query.ends_with("own=mine"), "{query}");
    assert_eq!(from_query(&query, &here), (selection.clone(), Vec::new()));
    let missing = Unknown { name: Name::Own, value: "mine".to_owned() };
    assert_eq!(from_query(&query, &elsewhere), (selection, vec![missing]));
}

/// The names of the grammar in a part of an address.
fn names(part: &str) -> Vec<&str> {
    part.split('&').filter_map(|pair| pair.split('=').next()).filter(|it| !it.is_empty()).collect()
}

#[test]
fn nothing_of_the_readers_own_is_in_what_a_server_sees() {
    let public = test_support::collection();
    let whole = "topic=cbm&authors=MER+NOR&base=MER&round=first&remarks=shown&view=cards&lang=fr&passage=mer-first/1";
    let (selection, unknown) = from_query(whole, &public);
    assert_eq!(unknown, []);
    let parts = |change: fn(&mut Collection)| {
        let mut here = public.clone();
        change(&mut here);
        let here = Indexed::new(here);
        let written = write(&selection, &here);
        assert_eq!(from_query(&written.whole(), &here), (selection.clone(), vec![]));
        written
    };
    let plain = parts(|_| ());
    assert_eq!((plain.kept.as_str(), plain.own.as_str()), ("", ""));
    let document = parts(|it| it.documents[0].loaded = true);
    assert_eq!((names(&document.kept), names(&document.own)), (vec!["passage"], vec!["own"]));
    let author = parts(|it| it.process.added_authors = vec!["MER".into()]);
    assert_eq!(names(&author.kept), ["authors", "base"]);
    let made = parts(|it| it.process.loaded = true);
    assert_eq!(names(&made.kept), ["authors", "base", "round", "passage"]);
    for written in [&plain, &document, &author, &made] {
        assert_eq!(
            names(&written.sent).len() + names(&written.kept).len(),
            names(&plain.sent).len()
        );
    }
    let elsewhere = write(
        &selection.with_topic("cbm".into()),
        &Indexed::new(Collection { process: made_process(&public), ..public.clone() }),
    );
    assert_eq!(names(&elsewhere.sent), ["remarks", "view", "lang"]);
    assert!(elsewhere.kept.starts_with("topic=cbm&"), "{elsewhere:?}");
}

fn made_process(collection: &Collection) -> model::Process {
    model::Process { loaded: true, ..collection.process.clone() }
}

#[test]
fn a_link_has_names_of_the_readers_own_behind_the_number_sign_and_no_list_of_documents() {
    let written = Written {
        sent: "topic=cbm".to_owned(),
        kept: "passage=own-b/1".to_owned(),
        own: "own=own-b".to_owned(),
    };
    assert_eq!(written.link("./"), "./?topic=cbm#passage=own-b/1");
    assert_eq!(written.behind_hash(), "passage=own-b/1&own=own-b");
    let plain = Written { kept: String::new(), ..written };
    assert_eq!(plain.link("./"), "./?topic=cbm");
}

#[test]
fn what_is_the_readers_own_has_no_place_before_the_number_sign() {
    for (query, kept, is) in [
        ("", "", false),
        ("?topic=cbm", "", false),
        ("?topic=cbm&own=nor-secret", "", true),
        ("?passage=nor-secret/1&lang=fr", "passage=nor-secret/1", true),
        ("?lang=fr", "topic=bees", false),
        ("?topic=bees", "topic=bees", true),
    ] {
        let written = Written { kept: kept.to_owned(), ..Written::default() };
        assert_eq!(written.is_misplaced_in(query), is, "{query} {kept}");
    }
}

#[test]
fn an_address_stays_short_however_many_documents_a_reader_has() {
    let mut collection = test_support::collection();
    let mut own = collection.documents[0].clone();
    own.loaded = true;
    let topic = own.passages.iter().find_map(|passage| passage.topic.clone()).unwrap();
    for count in 0..200 {
        own.id = format!("mine-{count}").as_str().into();
        collection.documents.push(own.clone());
    }
    let collection = Indexed::new(collection);
    let named = |selection: &Selection| to_query(selection, &collection).matches("mine-").count();
    let selection = Selection::opening(&collection).with_topic(topic);
    assert_eq!(named(&selection), MOST_OWN);
    // A passage stands in one document: in the passage's own name, and as what has to be there.
    let key = &own.passages[0].key;
    let passage = PassageId::new(&"mine-150".into(), key);
    assert_eq!(named(&Selection { focus: Focus { passage: Some(passage) }, ..selection }), 2);
}
