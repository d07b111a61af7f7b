//! Where a comment says which part of the Chair's draft it answers: "Paragraph 26:", "Paras.
//! 26-28", "§ 12", "Section C", "Chapeau D", "B19". Lists of numbers are `reference_numbers`' matter.

use super::reference_numbers::numbers;

/// What a heading or the start of a paragraph refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The numbers or letters named.
    pub(crate) targets: Vec<String>,
    /// Whether a whole section is named.
    pub(crate) section: bool,
    /// The letter of a section or of its chapeau.
    pub(crate) letter: Option<char>,
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
const SECTION: &[&str] =
    &["section", "sections", "sect", "chapter", "chapitre", "sección", "capítulo"];
/// What may be called so too, where it stands beside a title: alone it is a part of the author's own.
const PART: &[&str] = &["part", "partie", "parte"];
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

/// A stretch of letters, of digits, or one other character.
pub(super) fn token(text: &str) -> Option<&str> {
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
        return Some(Reference {
            targets: vec![letter.to_owned()],
            section: !is_chapeau,
            letter: Some(single),
            end,
        });
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
    (!targets.is_empty()).then_some(Reference { targets, section: false, letter: None, end })
}

/// Reads "B19" or "D40-41" at the start of a text: the paragraphs, and where the words after them
/// begin.
pub(crate) fn lettered(text: &str) -> Option<(Vec<String>, usize)> {
    let end = text.find(' ').unwrap_or(text.len());
    let printed = text.get(..end)?.trim_end_matches(['.', ')']);
    let (targets, length) = numbers(printed, 0);
    (is_lettered_paragraph(printed) && length == printed.len()).then_some((targets, length))
}

/// The letter of the draft's section that a heading names in brackets or at its end: "Assistance
/// (Chapter F)", "Follow-up – Part G".
pub(crate) fn section_within(text: &str) -> Option<char> {
    let (before, named) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
        .or_else(|| [" – ", " — ", ", "].iter().find_map(|sign| text.rsplit_once(sign)))?;
    let (word, letter) = named.trim().rsplit_once(' ')?;
    let word = word.rsplit(' ').next().unwrap_or(word).to_lowercase();
    let is_section = SECTION.contains(&word.as_str()) || PART.contains(&word.as_str());
    let mut letters = letter.chars();
    let single = letters.next().filter(|ch| matches!(ch, 'A'..='H') && letters.next().is_none());
    single.filter(|_| is_section && before.chars().any(char::is_alphabetic))
}

/// Where the title begins in "Section C – International law".
pub(crate) fn section_title(text: &str) -> Option<usize> {
    let reference = at_start(text).filter(|reference| reference.section)?;
    let after = text.get(reference.end..)?;
    let title = after.trim_start_matches([' ', '.', ':', '-', '–', '—']);
    let parted = after.trim_start().starts_with(['.', ':', '-', '–', '—']);
    (parted && title.chars().any(char::is_alphanumeric)).then(|| text.len() - title.len())
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
        assert_eq!(targets("B19"), ["19"]);
        assert_eq!(targets("D40-41"), ["40", "41"]);
        assert_eq!(targets("Chapeau D"), ["D"]);
        assert_eq!(targets("Section C"), ["C"]);
        assert_eq!(targets("Section C – International law"), ["C"]);
    }

    #[test]
    fn a_sections_title_is_told_from_its_letter() {
        let title = |text: &'static str| section_title(text).and_then(|at| text.get(at..));
        assert_eq!(title("Section C – International law"), Some("International law"));
        assert_eq!(title("Section C: Norms"), Some("Norms"));
        assert_eq!(title("Section C"), None);
        assert_eq!(title("Section C of the draft"), None);
    }

    #[test]
    fn a_heading_may_name_the_drafts_section_beside_its_title() {
        for text in [
            "Assistance (Chapter F)",
            "Assistance (see Part F)",
            "L’aide (chapitre F)",
            "Asistencia (sección F)",
            "Assistance – Section F",
        ] {
            assert_eq!(section_within(text), Some('F'), "{text}");
        }
        for text in ["Part F", "Assistance (F)", "Assistance (Annex F)", "Assistance (Chapter FG)"]
        {
            assert_eq!(section_within(text), None, "{text}");
        }
    }

    #[test]
    fn a_range_too_wide_is_no_range() {
        assert_eq!(targets("Paragraphs 1-900"), ["1"]);
    }
}
