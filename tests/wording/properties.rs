//! What holds for any string: no panic, and every span lies inside the text, between characters,
//! with words in it.

use codebook::{Label, Opener, label};
use model::Span;
use proptest::prelude::*;

fn holds(read: &Label, own: &str, opener: Option<&str>) {
    let Some(wording) = &read.wording else {
        return;
    };
    let text = match (&wording.inherited_from, opener) {
        (Some(_), Some(opener)) => opener,
        _ => own,
    };
    let inside = |span: &Span| {
        assert!(
            text.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty())
        );
    };
    inside(&wording.operator);
    wording.turned_down_by.iter().for_each(inside);
    wording.hedges.iter().for_each(inside);
    wording.asked.iter().for_each(inside);
}

/// Words the tables know, with marks and strange characters between them.
fn wordy() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "States",
        "should",
        "not",
        "be",
        "encouraged",
        "to",
        "that",
        "which",
        ",",
        ".",
        "“",
        "”",
        "(",
        ")",
        "’",
        "delete",
        "paragraph",
        "26",
        "Norland",
        "urges",
        "no",
        "as",
        "appropriate",
        "é",
        "ß",
        "İ",
        "\u{ad}",
        "'",
        "devraient",
        "n’",
        "ne",
        "pas",
        "deberían",
        "se",
        "we",
        "propose",
        "the",
        "report",
        "–",
        ":",
        ";",
        "?",
        "\n",
        "would",
        "like",
        "it",
        "is",
        "of",
        "by",
        "and",
        "may",
        "consider",
        "𝔘",
        "\u{301}",
        "say",
        "had",
        "suggested",
    ]);
    let gap = prop::sample::select(vec![" ", "", "\u{a0}", "  "]);
    prop::collection::vec((words, gap), 0..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_with_spans_inside_it(
        text in prop_oneof![any::<String>(), wordy()],
        opener in prop::option::of(prop_oneof![any::<String>(), wordy()]),
        language in prop::sample::select(vec!["en", "fr", "es", "ru", ""]),
    ) {
        let given = opener.as_deref().map(|text| Opener { key: "1", text });
        holds(&label(&text, language, given, false), &text, opener.as_deref());
    }
}
