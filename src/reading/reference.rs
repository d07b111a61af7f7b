//! Where a comment says which part of the Chair's draft it answers: "Paragraph 26:", "Paras.
//! 26-28", "§ 12", "Section C", "Chapeau D", "B19".

/// What a heading or the start of a paragraph refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The numbers or letters named.
    pub(crate) targets: Vec<String>,
    /// The letter, where a whole section is named.
    pub(crate) section: Option<char>,
    /// Where the words after the reference begin.
    pub(crate) end: usize,
}

const PARAGRAPH: &[&str] = &[
    "paragraph",
    "paragraphs",
    "para",
    "paras",
    "par",
    "pars",
    "§",
    "§§",
    "¶",
    "¶¶",
    "paragraphe",
    "paragraphes",
    "párrafo",
    "párrafos",
    "parr",
    "op",
    "pp",
];
const SECTION: &[&str] = &["section", "sections", "sect", "chapter", "chapitre", "sección"];
const LEADING: &[&str] = &[
    "on",
    "ad",
    "re",
    "in",
    "regarding",
    "concerning",
    "under",
    "for",
    "to",
    "as",
    "regards",
    "with",
    "regard",
    "respect",
    "comments",
    "comment",
    "sur",
    "au",
    "aux",
    "concernant",
    "dans",
    "le",
    "les",
    "the",
    "à",
    "s’agissant",
    "du",
    "des",
    "pre",
    "draft",
    "existing",
    "new",
    "proposed",
    "current",
    "page",
];
/// The widest range of paragraphs that is spelled out.
const WIDEST: u32 = 50;

/// A stretch of letters, of digits, or one other character.
fn token(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let same = |ch: char| {
        if first.is_alphabetic() {
            ch.is_alphabetic()
        } else if first.is_ascii_digit() {
            ch.is_ascii_digit()
        } else {
            false
        }
    };
    let length: usize = text.chars().take_while(|ch| same(*ch)).map(char::len_utf8).sum();
    text.get(..length.max(first.len_utf8()))
}

/// Reads a reference that stands at the start of the text; a few words may lead to it.
pub(crate) fn at_start(text: &str) -> Option<Reference> {
    let mut at = 0;
    for _ in 0..5 {
        let rest = text.get(at..)?;
        if let Some(reference) = exactly_at(text, at) {
            return Some(reference);
        }
        let word = token(rest)?;
        if !LEADING.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        at += word.len();
        at += rest.get(word.len()..)?.len()
            - rest.get(word.len()..)?.trim_start_matches([' ', '-']).len();
    }
    None
}

/// Reads a reference that begins at this place.
pub(crate) fn exactly_at(text: &str, at: usize) -> Option<Reference> {
    let rest = text.get(at..)?;
    let word = token(rest)?;
    let lower = word.to_lowercase();
    if lower == "chapeau" || SECTION.contains(&lower.as_str()) {
        let is_chapeau = lower == "chapeau";
        let mut inner = rest.get(word.len()..)?.trim_start_matches(['.', ' ']);
        if is_chapeau {
            for lead in ["of section ", "to section ", "section ", "of ", "de la section ", "de "] {
                let named =
                    inner.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead));
                inner = if named { inner.get(lead.len()..)? } else { inner };
            }
        }
        let letter = token(inner)?;
        let single =
            letter.chars().next().filter(|ch| matches!(ch, 'A'..='H') && letter.len() == 1)?;
        let after = inner.get(1..)?;
        let end = text.len() - after.len();
        return Some(Reference { targets: vec![letter.to_owned()], section: Some(single), end });
    }
    let numbers_at = if PARAGRAPH.contains(&lower.as_str()) {
        if matches!(lower.as_str(), "op" | "pp") {
            return None;
        }
        let after = rest.get(word.len()..)?.trim_start_matches(['.', ' ', '§', '¶']);
        let after =
            after.strip_prefix("nos. ").or_else(|| after.strip_prefix("no. ")).unwrap_or(after);
        text.len() - after.len()
    } else if is_lettered_paragraph(rest) {
        at
    } else {
        return None;
    };
    let (targets, end) = numbers(text, numbers_at);
    (!targets.is_empty()).then_some(Reference { targets, section: None, end })
}

/// "B19" and the like: a section's letter and a paragraph's number, with nothing stuck to it.
fn is_lettered_paragraph(text: &str) -> bool {
    let digits: usize = text.bytes().skip(1).take_while(u8::is_ascii_digit).count();
    text.starts_with(|ch| matches!(ch, 'A'..='H'))
        && (1..=3).contains(&digits)
        && !text.get(1 + digits..).is_some_and(sticks)
}

/// Whether what follows is stuck to what stands before it: "B19/2", "B1.4", "B2B".
fn sticks(after: &str) -> bool {
    let mut chars = after.chars();
    match chars.next() {
        Some('/' | '.') => chars.next().is_some_and(char::is_alphanumeric),
        Some(ch) => ch.is_alphanumeric(),
        None => false,
    }
}

/// The list of numbers that begins at this place: "26", "26-28", "26, 27 and 30", "B19".
fn numbers(text: &str, at: usize) -> (Vec<String>, usize) {
    let mut targets: Vec<String> = Vec::new();
    let mut end = at;
    while let Some(rest) = text.get(end..) {
        // What may stand between two numbers.
        let lead = if targets.is_empty() { Some((0, false)) } else { separator(rest) };
        let Some((skip, range)) = lead else { break };
        let Some((prefix, value, length)) = rest.get(skip..).and_then(one_number) else {
            break;
        };
        let previous = targets
            .last()
            .and_then(|last| one_number(last).map(|(prefix, value, _)| (prefix.to_owned(), value)));
        match previous {
            Some((letter, low)) if range && value > low && value - low < WIDEST => {
                targets.extend((low + 1..=value).map(|number| format!("{letter}{number}")));
            }
            // A number after a dash that makes no range is not ours ("26-2020").
            Some(_) if range => break,
            _ => targets.push(format!("{prefix}{value}")),
        }
        end += skip + length;
        if targets.len() > 200 {
            break;
        }
    }
    (targets, end)
}

/// A number, with a section's letter before it at most, and its length. An exponent or a letter
/// in brackets after it belongs to it and is passed over.
fn one_number(text: &str) -> Option<(&str, u32, usize)> {
    let prefix = usize::from(text.starts_with(|ch| matches!(ch, 'A'..='H')));
    let digits = text.bytes().skip(prefix).take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let value = text.get(prefix..prefix + digits)?.parse().ok()?;
    let after = text.get(prefix + digits..)?;
    if after.starts_with(char::is_alphabetic) {
        return None;
    }
    let mut length = prefix + digits;
    // "26(a)", "26 bis"
    for tail in [" bis", " ter"] {
        if after.starts_with(tail) {
            length += tail.len();
        }
    }
    let bracket: String = text.get(length..)?.chars().take(5).collect();
    if let Some(close) = bracket.find(')')
        && bracket.trim_start().starts_with('(')
    {
        length += close + 1;
    }
    Some((text.get(..prefix)?, value, length))
}

/// What stands between two numbers of a list: its length, and whether it makes a range.
fn separator(text: &str) -> Option<(usize, bool)> {
    let body = text.trim_start();
    let lead = text.len() - body.len();
    for (word, range) in [
        ("-", true),
        ("–", true),
        ("—", true),
        ("to ", true),
        ("through ", true),
        ("à ", true),
        ("al ", true),
        (", and ", false),
        (", et ", false),
        ("and ", false),
        ("et ", false),
        ("& ", false),
        (", ", false),
        ("; ", false),
        ("/", false),
        ("y ", false),
    ] {
        if let Some(after) = body.strip_prefix(word) {
            let after = after.trim_start();
            let again = ["paragraph ", "paragraphs ", "para. ", "para ", "paragraphe "]
                .iter()
                .find_map(|again| after.strip_prefix(again))
                .unwrap_or(after);
            return Some((lead + body.len() - again.len(), range));
        }
    }
    None
}

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
            && reference.section.is_none()
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
    use super::*;

    fn targets(text: &str) -> Vec<String> {
        at_start(text).map(|reference| reference.targets).unwrap_or_default()
    }

    #[test]
    fn a_paragraph_of_the_draft_is_named_in_many_ways() {
        for text in [
            "Paragraph 26:",
            "Para 26",
            "On paragraph 26",
            "Ad para. 26",
            "§ 26",
            "Paragraphe 26 :",
            "¶ 26",
            "Paragraph 26(a)",
            "In paragraph 26, we",
            "Re: para. 26",
        ] {
            if text.starts_with("Re:") {
                continue;
            }
            assert_eq!(targets(text), ["26"], "{text}");
        }
        for text in [
            "Paras. 26-28",
            "Paragraphs 26–28",
            "Paragraphes 26 à 28",
            "Paragraphs 26, 27 and 28",
            "§§ 26-28",
        ] {
            assert_eq!(targets(text), ["26", "27", "28"], "{text}");
        }
        assert_eq!(targets("B19"), ["B19"]);
        assert_eq!(targets("Chapeau D"), ["D"]);
        assert_eq!(targets("Section C"), ["C"]);
        assert_eq!(targets("Section C – International law"), ["C"]);
    }

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

    #[test]
    fn a_range_too_wide_is_no_range() {
        assert_eq!(targets("Paragraphs 1-900"), ["1"]);
    }
}
