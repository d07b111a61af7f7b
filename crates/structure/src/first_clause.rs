//! The paragraphs of the draft that a passage names in its first clause: "In paragraph 26, …". The
//! paragraphs of other documents do not count.

use super::reference::{exactly_at, token};

/// Words that show that the paragraph is another document's.
const ELSEWHERE: &[&str] = &[
    "gge",
    "resolution",
    "resolutions",
    "charter",
    "convention",
    "statute",
    "agenda",
    "a/",
    "résolution",
    "charte",
    "statut",
    "oas",
    "treaty",
    "traité",
    "accord",
    "agreement",
    "above",
    "below",
    "ci-dessus",
    "ci-dessous",
    "submission",
    "declaration",
    "covenant",
    "protocol",
    "decision",
    "déclaration",
    "supra",
    "infra",
];

/// The paragraphs of the draft that the first clause of a passage names.
pub(crate) fn in_first_clause(text: &str) -> Vec<String> {
    let mut words = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        if rest.is_empty() || words > 8 {
            break;
        }
        let starts_word = at == 0
            || text
                .get(..at)
                .is_some_and(|before| before.ends_with([' ', '(', '“', '"', '«', '’']));
        if starts_word
            && let Some(reference) = exactly_at(text, at)
            && !reference.section
        {
            let after = text.get(reference.end..).unwrap_or_default();
            return if is_elsewhere(after) || is_ours(text.get(..at).unwrap_or_default()) {
                Vec::new()
            } else {
                reference.targets
            };
        }
        let word = token(rest).unwrap_or_default();
        if word.is_empty() || matches!(word, "," | ";" | ":" | "." | "!" | "?") {
            break;
        }
        words += usize::from(word == " ");
        at += word.len();
    }
    Vec::new()
}

/// Whether what follows the number says that it is another document's.
fn is_elsewhere(after: &str) -> bool {
    let clause: String = after.chars().take(90).collect();
    let clause = clause.split([',', ';', ':']).next().unwrap_or_default();
    let mut words = clause.split_whitespace().take(9).map(str::to_lowercase);
    let Some(first) = words.next() else {
        return false;
    };
    if ELSEWHERE.contains(&first.as_str()) {
        return true;
    }
    if !matches!(first.as_str(), "of" | "in" | "from" | "de" | "du" | "dans" | "des" | "de_la") {
        return false;
    }
    words
        .take_while(|word| {
            !matches!(word.as_str(), "should" | "be" | "is" | "that" | "which" | "and")
        })
        .any(|word| {
            let core = word.trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '/');
            ELSEWHERE.contains(&core) || core.starts_with("a/") || is_year(core)
        })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// Whether the words before the number say that it is the author's own text.
fn is_ours(before: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    ["our", "my", "notre", "operative", "preambular", "see", "article"]
        .iter()
        .any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::in_first_clause;

    #[test]
    fn other_documents_paragraphs_do_not_count() {
        for text in [
            "In paragraph 24 of the 2013 GGE report, experts said so.",
            "Article 51 applies.",
            "OP5 of resolution 73/27 says so.",
            "As said in paragraph 4 above, we agree.",
            "Section 4",
            "Sections of the draft",
            "A/70/174 is recalled.",
        ] {
            assert!(in_first_clause(text).is_empty(), "{text}");
        }
        assert_eq!(in_first_clause("In paragraph 26, we propose this."), ["26"]);
        assert_eq!(in_first_clause("We welcome paragraph 26 of the pre-draft."), ["26"]);
    }
}
