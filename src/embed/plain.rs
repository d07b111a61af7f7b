//! Selections and comparisons as plain objects for other people's scripts: names and values of the
//! grammar, codes and identifiers of the collection, and no more than a reader sees.

use serde::Serialize;
use wasm_bindgen::JsValue;

use i18n::Catalogue;
use model::{AuthorCode, Reading, Stance, Strength};
use query::comparison::{Cell, Cited, Comparison, Row};
use query::selection::{Authors, Language, Rounds, Rule, Selection, Visibility};

/// A value as JavaScript has it; `null` for what it cannot have, which nothing here is.
pub(super) fn of(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::NULL)
}

#[derive(Serialize)]
#[serde(untagged)]
enum PlainAuthors {
    Rule(&'static str),
    Codes(Vec<String>),
}

/// A Selection, all its names filled in.
#[derive(Serialize)]
pub(super) struct PlainSelection {
    topic: String,
    authors: PlainAuthors,
    base: Option<String>,
    round: String,
    remarks: &'static str,
    reported: &'static str,
    view: &'static str,
    controls: &'static str,
    lang: Option<&'static str>,
    theme: &'static str,
    passage: Option<String>,
}

pub(super) fn selection(selection: &Selection) -> PlainSelection {
    let Selection { view, filter, focus, preferences } = selection;
    PlainSelection {
        topic: filter.topic.to_string(),
        authors: match &filter.authors {
            Authors::Opening => PlainAuthors::Rule(Rule::Opening.as_str()),
            Authors::Speaking => PlainAuthors::Rule(Rule::Speaking.as_str()),
            Authors::All => PlainAuthors::Rule(Rule::All.as_str()),
            Authors::These(codes) => {
                PlainAuthors::Codes(codes.iter().map(AuthorCode::to_string).collect())
            }
        },
        base: filter.base.as_ref().map(AuthorCode::to_string),
        round: match &filter.rounds {
            Rounds::All => Rule::All.as_str().to_owned(),
            Rounds::One(round) => round.to_string(),
        },
        remarks: Visibility::of(filter.remarks).as_str(),
        reported: Visibility::of(filter.reported).as_str(),
        view: view.as_str(),
        controls: preferences.controls.as_str(),
        lang: preferences.language.map(Language::tag),
        theme: preferences.theme.as_str(),
        passage: focus.passage.as_ref().map(ToString::to_string),
    }
}

/// A comparison: which authors, and row by row what each says or what its silence means.
#[derive(Serialize)]
pub(super) struct PlainComparison<'a> {
    topic: &'a str,
    authors: Vec<&'a str>,
    rows: Vec<PlainRow<'a>>,
}

#[derive(Serialize)]
struct PlainRow<'a> {
    issue: &'a str,
    cells: Vec<PlainCell<'a>>,
}

#[derive(Serialize)]
struct PlainCell<'a> {
    author: &'a str,
    passages: Vec<PlainPassage<'a>>,
    /// What it means that there is no passage.
    empty: Option<&'static str>,
}

#[derive(Serialize)]
struct PlainPassage<'a> {
    id: String,
    label: &'a str,
    text: &'a str,
    /// Words that the source strikes out: the author no longer says them.
    struck: Vec<&'a str>,
    language: &'a str,
    kind: &'static str,
    form: &'static str,
    strength: Option<&'static str>,
    stance: Option<&'static str>,
    document: &'a str,
    date: &'a str,
    url: Option<&'a str>,
}

pub(super) fn comparison<'a>(compared: &'a Comparison<'a>) -> PlainComparison<'a> {
    let rows = compared.rows.iter().chain(&compared.silent_rows);
    PlainComparison {
        topic: compared.topic.id.as_str(),
        authors: compared.columns.iter().map(|column| column.author.code.as_str()).collect(),
        rows: rows.map(|row| plain_row(compared, row)).collect(),
    }
}

fn plain_row<'a>(compared: &'a Comparison<'a>, row: &'a Row<'a>) -> PlainRow<'a> {
    let cell = |(column, cell): (&'a query::comparison::Column<'a>, &'a Cell<'a>)| {
        let (passages, empty) = match cell {
            Cell::Passages(cited) => (cited.iter().map(passage).collect(), None),
            Cell::Empty(meaning) => (Vec::new(), Some(meaning.as_str())),
        };
        PlainCell { author: column.author.code.as_str(), passages, empty }
    };
    PlainRow {
        issue: row.head.key(),
        cells: compared.columns.iter().zip(&row.cells).map(cell).collect(),
    }
}

fn passage<'a>(cited: &Cited<'a>) -> PlainPassage<'a> {
    let Cited { document, passage } = *cited;
    let (strength, stance) = match &passage.reading {
        Reading::FromWords(wording) => (Some(wording.strength), None),
        Reading::Recorded { strength, stance } => (*strength, Some(*stance)),
        Reading::None | Reading::NoTable => (None, None),
    };
    PlainPassage {
        id: cited.id().to_string(),
        label: &passage.label,
        text: &passage.text,
        struck: passage.struck(),
        language: &document.language,
        kind: passage.kind.as_str(),
        form: document.form.as_str(),
        strength: strength.map(Strength::as_str),
        stance: stance.map(Stance::as_str),
        document: &document.title,
        date: &document.date,
        url: passage.url.as_deref().or(document.url.as_deref()),
    }
}

/// What the scripts say to readers, in one language.
#[derive(Serialize)]
struct PlainNotices {
    restarted: &'static str,
    stopped: &'static str,
    again: &'static str,
    save_failed: &'static str,
    embed_failed: &'static str,
    own_failed: &'static str,
    own_in_frame: &'static str,
    try_again: &'static str,
    close: &'static str,
    new_release: &'static str,
    use_new_release: &'static str,
    not_now: &'static str,
}

/// What the scripts say to readers, by language.
pub(super) fn notices(catalogue: Catalogue) -> JsValue {
    let all = js_sys::Object::new();
    for &language in Language::ALL {
        let messages = catalogue.of(language);
        let notices = of(&PlainNotices {
            restarted: messages.fault_restarted,
            stopped: messages.fault_stopped,
            again: messages.fault_start_again,
            save_failed: messages.save_failed,
            embed_failed: messages.embed_failed,
            own_failed: messages.own_failed,
            own_in_frame: messages.own_in_frame,
            try_again: messages.try_again,
            close: messages.close,
            new_release: messages.new_release,
            use_new_release: messages.use_new_release,
            not_now: messages.not_now,
        });
        // Setting a name of a plain object cannot fail.
        let _set = js_sys::Reflect::set(&all, &language.tag().into(), &notices);
    }
    all.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use query::Indexed;
    use query::selection::{Name, from_query};
    use serde_json::json;

    #[test]
    fn scripts_get_every_name_of_the_grammar_with_the_words_of_addresses() {
        let collection = Indexed::new(test_support::collection());
        let plain = |query: &str| {
            let (selected, unknown) = from_query(query, &collection);
            assert_eq!(unknown, []);
            serde_json::to_value(selection(&selected)).unwrap()
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
}
