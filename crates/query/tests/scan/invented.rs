//! Any collection over the authors, rounds and topics of the invented one, and any Selection on it.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use model::{Author, Collection, Document, Evidence, Extent, Form, Kind, Passage, PassageId};
use query::selection::{Authors, Filter, Focus, Rounds, Selection, View};

/// The invented authors, more of them than the page opens on, and one that the collection does not have.
const AUTHORS: [&str; 9] = ["MER", "NOR", "OST", "TRE", "VAL", "ABA", "BEB", "CEC", "XXX"];
/// Topics with an issue of theirs or none; `tea` is unknown.
const ISSUES: [(&str, &str); 8] = [
    ("norms", "ports"),
    ("norms", "bridges"),
    ("norms", "ports"),
    ("norms", "bridges"),
    ("norms", ""),
    ("cbm", "hotlines"),
    ("cbm", ""),
    ("tea", ""),
];

fn passages() -> impl Strategy<Value = Vec<Passage>> {
    let kinds = select(vec![Kind::Recommendation, Kind::Remark]);
    let passage = (option::weighted(0.9, select(&ISSUES[..])), kinds);
    vec(passage, 0..6).prop_map(|passages| {
        let made = passages.into_iter().enumerate().map(|(at, (place, kind))| {
            let (topic, issue) = place.unwrap_or_default();
            Passage {
                topic: Some(topic).filter(|it| !it.is_empty()).map(Into::into),
                issue: Some(issue).filter(|it| !it.is_empty()).map(Into::into),
                kind,
                ..test_support::remark(&at.to_string(), topic, "Words.")
            }
        });
        made.collect()
    })
}

fn document() -> impl Strategy<Value = Document> {
    let authors = select(&AUTHORS[..]);
    let rounds = select(vec!["first", "second", "third"]);
    let forms = select(vec![Form::Verbatim, Form::Verbatim, Form::Verbatim, Form::Summary]);
    let joint = prop_oneof![3 => Just(Vec::new()), 1 => subsequence(AUTHORS.to_vec(), 1..4)];
    let all = (authors, joint, rounds, forms, any::<[bool; 4]>(), passages());
    all.prop_map(|(author, co_authors, round, form, is, passages)| {
        let [whole, own, loaded, unchecked] = is;
        Document {
            form,
            extent: if whole { Extent::Whole } else { Extent::Opening },
            evidence: if own { Evidence::Own } else { Evidence::Reported },
            loaded,
            unchecked,
            co_authors: co_authors.into_iter().filter(|it| *it != author).map(Into::into).collect(),
            ..test_support::document("", author, round, passages)
        }
    })
}

/// Any collection.
pub(crate) fn collections() -> impl Strategy<Value = Collection> {
    let added = subsequence(AUTHORS.to_vec(), 0..3);
    (vec(document(), 0..24), added).prop_map(|(mut documents, added)| {
        let mut collection = test_support::collection();
        for &code in &AUTHORS[5..8] {
            let author = collection.authors[0].clone();
            collection.authors.push(Author { code: code.into(), ..author });
        }
        for (at, document) in documents.iter_mut().enumerate() {
            document.id = format!("document-{at}").as_str().into();
        }
        collection.documents = documents;
        collection.process.added_authors = added.into_iter().map(Into::into).collect();
        collection
    })
}

/// Any Selection.
pub(crate) fn selections() -> impl Strategy<Value = Selection> {
    let authors = prop_oneof![
        Just(Authors::Opening),
        // Where most is decided.
        Just(Authors::Opening),
        Just(Authors::Speaking),
        Just(Authors::All),
        subsequence(AUTHORS.to_vec(), 1..4)
            .prop_map(|codes| Authors::These(codes.into_iter().map(Into::into).collect())),
    ];
    let rounds = select(vec!["", "", "first", "second"]).prop_map(|round| match round {
        "" => Rounds::All,
        _ => Rounds::One(round.into()),
    });
    let passage = option::weighted(0.3, (0..24, 0..6)).prop_map(|place| {
        let (document, passage) = place?;
        PassageId::parse(&format!("document-{document}/{passage}"))
    });
    let topics = select(vec!["norms", "norms", "norms", "cbm", "tea"]);
    let bases = option::weighted(0.3, select(&AUTHORS[..]));
    let views = select(View::ALL);
    (views, topics, authors, bases, rounds, any::<[bool; 2]>(), passage).prop_map(
        |(view, topic, authors, base, rounds, [remarks, reported], passage)| {
            let base = base.map(Into::into);
            let filter = Filter { topic: topic.into(), authors, base, rounds, remarks, reported };
            let focus = Focus { passage };
            Selection { view, filter, focus, ..Selection::opening(&test_support::collection()) }
        },
    )
}
