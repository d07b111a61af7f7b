//! Headings that run into their paragraph's text: "International Law: Member States should …",
//! "Paragraph 26 – Norland proposes …".

use super::reference::{self, Reference};
use super::sentence::{has_word, starts_lower, starts_upper};
use super::shape::{count, is_run_in, is_title};
use super::topic::Topics;

/// A heading cut from the text it runs into.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RunIn<'a> {
    /// The heading, without the colon or dash after it.
    pub(crate) heading: &'a str,
    /// The text after it.
    pub(crate) rest: &'a str,
    /// What it refers to, if it is a reference.
    pub(crate) reference: Option<Reference>,
}

/// The widest stretch that is searched for a heading's end, in bytes.
const REACH: usize = 130;

/// Cuts a reference to the draft from the text it runs into.
pub(crate) fn split_reference(text: &str) -> Option<RunIn<'_>> {
    let reference = reference::at_start(text)?;
    let after = text.get(reference.end..)?;
    let trimmed = after.trim_start_matches(['.', ' ']);
    let dotted = after.starts_with(". ") && starts_upper(trimmed);
    let cut = if let Some(rest) = trimmed.strip_prefix([':', '–', '—']) {
        Some((reference.end, rest))
    } else if let Some(rest) = trimmed.strip_prefix("- ") {
        Some((reference.end, rest))
    } else if dotted {
        Some((reference.end, trimmed))
    } else {
        // "Paragraph 26, third sentence: …"
        let colon = colon_in(text, reference.end)?;
        let clause = text.get(..colon)?;
        (is_title(clause, 16)).then(|| (colon, text.get(colon + 1..).unwrap_or_default()))
    };
    let (end, rest) = cut?;
    // "26-28:F" is one word, and stays one.
    let whole = text.get(end..)?;
    let parted = whole.starts_with(' ') || rest.starts_with(' ') || rest.is_empty() || dotted;
    if !parted {
        return None;
    }
    Some(RunIn { heading: text.get(..end)?.trim(), rest: rest.trim(), reference: Some(reference) })
}

fn colon_in(text: &str, from: usize) -> Option<usize> {
    text.bytes()
        .enumerate()
        .skip(from)
        .take(REACH)
        .find(|(at, byte)| {
            *byte == b':'
                && text.get(at + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
        .map(|(at, _)| at)
}

/// Cuts a heading from the text it runs into. Under a printed number any short title will do;
/// without one it has to name a topic.
pub(crate) fn split<'a>(text: &'a str, numbered: bool, topics: &Topics) -> Option<RunIn<'a>> {
    if let Some(reference) = split_reference(text).filter(|head| has_word(head.rest)) {
        return Some(reference);
    }
    if let Some(colon) = colon_in(text, 0) {
        let heading = text.get(..colon)?.trim();
        let rest = text.get(colon + 1..)?.trim();
        let names_topic =
            topics.of_heading(heading).is_some() && count(heading) <= 9 && is_title(heading, 9);
        let title = is_run_in(heading) && count(heading) <= 5 && !starts_lower(rest);
        // "Donors and recipients: the former should": a sentence that goes on heads nothing.
        let names_topic = names_topic && (topics.is_all_topic(heading) || !starts_lower(rest));
        let fits =
            names_topic && (is_run_in(heading) || names_with_lead(heading)) || numbered && title;
        if has_word(rest) && fits && (numbered || topics.is_all_topic(heading)) {
            return Some(RunIn { heading, rest, reference: None });
        }
    }
    let (end, start) = [". ", " – ", " — ", " - "]
        .iter()
        .filter_map(|sign| {
            let at = text.get(..floor(text, REACH))?.find(sign)?;
            Some((at, at + sign.len()))
        })
        .min()?;
    let heading = text.get(..end)?.trim();
    let rest = text.get(start..)?.trim();
    let topic = topics.is_all_topic(heading) && is_run_in(heading);
    (topic && numbered && starts_upper(rest) && count(rest) > 3).then_some(RunIn {
        heading,
        rest,
        reference: None,
    })
}

/// "On capacity-building: …", "Concernant les menaces : …"
fn names_with_lead(heading: &str) -> bool {
    [
        "On ",
        "Regarding ",
        "Concerning ",
        "With regard to ",
        "As regards ",
        "Sur ",
        "Concernant ",
        "S’agissant ",
    ]
    .iter()
    .any(|lead| heading.starts_with(lead))
}

/// The nearest place at or before this one where the text may be cut.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::terms;

    fn heading(text: &str, numbered: bool) -> Option<String> {
        let terms = terms();
        let topics = Topics::new(&terms, "en");
        split(text, numbered, &topics).map(|head| head.heading.to_owned())
    }

    #[test]
    fn a_title_before_a_colon_is_cut_off() {
        assert_eq!(
            heading("International Law: Member States should act.", true).as_deref(),
            Some("International Law")
        );
        assert_eq!(
            heading("Capacity building: the principles include the following:", true).as_deref(),
            Some("Capacity building")
        );
        assert_eq!(
            heading("Droit international : les États devraient agir.", true).as_deref(),
            Some("Droit international")
        );
        assert_eq!(
            heading("Paragraph 26: Norland proposes this.", false).as_deref(),
            Some("Paragraph 26")
        );
        assert_eq!(
            heading("Paragraph 26, third sentence: replace it.", false).as_deref(),
            Some("Paragraph 26, third sentence")
        );
    }

    #[test]
    fn a_clause_that_only_leads_in_is_not() {
        for text in [
            "We stress: States should act.",
            "Additional recommendations for consideration of the OEWG are provided below: Text.",
            "In this regard: States should act.",
            "Norland proposes: States should act.",
        ] {
            assert_eq!(heading(text, true), None, "{text}");
        }
    }
}
