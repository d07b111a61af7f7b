//! Selections and comparisons as plain objects for other people's scripts: names and values of the
//! grammar, codes and identifiers of the collection, and no more than a reader sees.

use super::value::Value;
use i18n::{Catalogue, Messages};
use model::{AnswerId, AuthorCode, PassageId, Reading, Stance, Strength};
use query::comparison::{Cell, Cited, Comparison, Row};
use query::selection::{Authors, Language, Rounds, Rule, Selection, Visibility};

/// A Selection, all its names filled in.
pub(super) fn selection(selection: &Selection) -> Value {
    let Selection { view, filter, focus, preferences } = selection;
    let code = |code: &AuthorCode| Value::from(code.as_str());
    let authors = match &filter.authors {
        Authors::Opening => Rule::Opening.as_str().into(),
        Authors::Speaking => Rule::Speaking.as_str().into(),
        Authors::All => Rule::All.as_str().into(),
        Authors::These(codes) => Value::List(codes.iter().map(code).collect()),
    };
    let round = match &filter.rounds {
        Rounds::All => Rule::All.as_str(),
        Rounds::One(round) => round.as_str(),
    };
    let passage = focus.passage.as_ref().map(PassageId::to_string);
    Value::Object(vec![
        ("topic", filter.topic.as_str().into()),
        ("authors", authors),
        ("base", filter.base.as_ref().map_or(Value::Null, code)),
        ("round", round.into()),
        ("remarks", Visibility::of(filter.remarks).as_str().into()),
        ("reported", Visibility::of(filter.reported).as_str().into()),
        ("view", view.as_str().into()),
        ("controls", preferences.controls.as_str().into()),
        ("lang", preferences.language.map(Language::tag).into()),
        ("theme", preferences.theme.as_str().into()),
        ("passage", passage.as_deref().into()),
    ])
}

/// A comparison: which authors, and row by row what each says or what its silence means.
pub(super) fn comparison(compared: &Comparison<'_>) -> Value {
    let rows = compared.rows.iter().chain(&compared.silent_rows);
    let codes = compared.columns.iter().map(|column| column.author.code.as_str().into());
    Value::Object(vec![
        ("topic", compared.topic.id.as_str().into()),
        ("authors", Value::List(codes.collect())),
        ("rows", Value::List(rows.map(|it| row(compared, it)).collect())),
    ])
}

fn row(compared: &Comparison<'_>, row: &Row<'_>) -> Value {
    let cells = compared.columns.iter().zip(&row.cells).map(|(column, cell)| {
        let (passages, empty) = match cell {
            Cell::Passages(cited) => (cited.iter().map(passage).collect(), Value::Null),
            Cell::Empty(meaning) => (Vec::new(), meaning.as_str().into()),
        };
        Value::Object(vec![
            ("author", column.author.code.as_str().into()),
            ("passages", Value::List(passages)),
            // What it means that there is no passage.
            ("empty", empty),
        ])
    });
    let cells = Value::List(cells.collect());
    Value::Object(vec![("issue", row.head.key().into()), ("cells", cells)])
}

fn passage(cited: &Cited<'_>) -> Value {
    let Cited { document, passage } = *cited;
    let (strength, stance) = match &passage.reading {
        Reading::FromWords(wording) => (Some(wording.strength), None),
        Reading::Recorded { strength, stance } => (*strength, Some(*stance)),
        Reading::None | Reading::NoTable => (None, None),
    };
    // Words that the source strikes out: the author no longer says them.
    let struck = passage.struck().into_iter().map(Value::from).collect();
    Value::Object(vec![
        ("id", cited.id().to_string().as_str().into()),
        ("label", passage.label.as_str().into()),
        ("text", passage.text.as_str().into()),
        ("struck", Value::List(struck)),
        ("language", document.language.as_str().into()),
        ("kind", passage.kind.as_str().into()),
        ("form", document.form.as_str().into()),
        ("strength", strength.map(Strength::as_str).into()),
        ("stance", stance.map(Stance::as_str).into()),
        ("answer", passage.answer.as_ref().map(AnswerId::as_str).into()),
        ("document", document.title.as_str().into()),
        ("date", document.date.as_str().into()),
        ("url", passage.url.as_deref().or(document.url.as_deref()).into()),
    ])
}

/// What the scripts say to readers, by language.
pub(super) fn notices(catalogue: Catalogue) -> Value {
    let of = |&language: &Language| (language.tag(), of_language(catalogue.of(language)));
    Value::Object(Language::ALL.iter().map(of).collect())
}

fn of_language(messages: &Messages) -> Value {
    let notices = [
        ("restarted", messages.fault_restarted()),
        ("stopped", messages.fault_stopped()),
        ("again", messages.fault_start_again()),
        ("save_failed", messages.save_failed()),
        ("embed_failed", messages.embed_failed()),
        ("own_failed", messages.own_failed()),
        ("own_in_frame", messages.own_in_frame()),
        ("try_again", messages.try_again()),
        ("close", messages.close()),
        ("new_release", messages.new_release()),
        ("use_new_release", messages.use_new_release()),
        ("not_now", messages.not_now()),
    ];
    Value::Object(notices.into_iter().map(|(name, text)| (name, text.into())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use query::Indexed;
    use query::comparison::compare;
    use query::selection::{Name, from_query};
    use serde_json::json;

    #[test]
    fn scripts_get_every_name_of_the_grammar_with_the_words_of_addresses() {
        let collection = Indexed::new(test_support::collection());
        let plain = |query: &str| {
            let (selected, unknown) = from_query(query, &collection);
            assert_eq!(unknown, []);
            selection(&selected).to_json()
        };
        let opening = plain("");
        let names: Vec<&String> = opening.as_object().unwrap().keys().collect();
        // Documents on a reader's device and the search that does not exist are not for scripts.
        let public = Name::ALL.iter().filter(|name| !matches!(name, Name::Own | Name::Query));
        let mut expected: Vec<&str> = public.map(|name| name.as_str()).collect();
        expected.sort_unstable();
        assert_eq!(names, expected);
        let expected = json!({
            "topic": "norms", "authors": "opening", "base": null, "round": "all", "remarks": "hidden",
            "reported": "shown", "view": "auto", "controls": "shown", "lang": null, "theme": "auto",
            "passage": null,
        });
        assert_eq!(opening, expected);
        let chosen = "authors=NOR+MER&base=VAL&round=first&remarks=shown&reported=hidden&view=cards\
                      &controls=hidden&lang=fr&theme=dark&passage=mer-first/1";
        let expected = json!({
            "topic": "norms", "authors": ["NOR", "MER"], "base": "VAL", "round": "first",
            "remarks": "shown", "reported": "hidden", "view": "cards", "controls": "hidden",
            "lang": "fr", "theme": "dark", "passage": "mer-first/1",
        });
        assert_eq!(plain(chosen), expected);
    }

    #[test]
    fn a_passage_has_the_answer_that_it_gives_and_no_other() {
        let mut collection = test_support::collection();
        for passage in &mut collection.documents[0].passages {
            passage.answer = Some("yes".into());
        }
        let collection = Indexed::new(collection);
        let (selected, _) = from_query("topic=norms&authors=MER+NOR", &collection);
        let compared = compare(&collection, &selected).unwrap();
        let plain = comparison(&compared).to_json();
        let answers = |author: &str| {
            let cells = plain["rows"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|it| it["cells"].as_array().unwrap());
            let of_author = cells.filter(|it| it["author"] == author);
            let passages = of_author.flat_map(|it| it["passages"].as_array().unwrap());
            passages.map(|it| it["answer"].clone()).collect::<Vec<_>>()
        };
        assert!(!answers("MER").is_empty() && answers("MER").iter().all(|it| it == "yes"));
        assert!(!answers("NOR").is_empty() && answers("NOR").iter().all(|it| it.is_null()));
    }
}
