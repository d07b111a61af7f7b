//! What stands around a submission: its title, its date, whom it is addressed to, the lines it
//! closes with. Only whole units are judged, and none is ever dropped: each says why it stands apart.

use super::dates::is_date_line;
use super::letter::is_salutation;
use super::sentence::{ends_sentence, hangs, last_word, starts_lower};
use super::shape::{count, is_capitals, is_title};
use super::topic::Topics;
use super::unit::Unit;
use super::why::Why;

/// What a unit at the edge of the document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Front {
    /// Part of the title.
    Title,
    /// Not the author's argument; why.
    Aside(Why),
}

const DRESSED: &[&str] = &[
    "check against delivery",
    "please check against delivery",
    "as delivered",
    "seul le prononcé fait foi",
    "le prononcé fait foi",
    "vérifier au prononcé",
    "unofficial translation",
    "traduction non officielle",
    "courtesy translation",
    "original english",
    "original french",
    "english only",
    "original anglais",
    "original français",
    "traduction de courtoisie",
    "translated from french",
    "advance copy",
];
const TITLE_WORDS: &[&str] = &[
    "comments",
    "inputs",
    "input",
    "contribution",
    "submission",
    "response",
    "statement",
    "remarks",
    "views",
    "position",
    "observations",
    "proposals",
    "reply",
    "commentaires",
    "déclaration",
    "réponse",
    "proposition",
    "propositions",
    "comentarios",
    "paper",
    "feedback",
    "reaction",
    "reactions",
    "intervention",
    "letter",
];
const PROCESS_WORDS: &[&str] = &[
    "pre-draft",
    "predraft",
    "draft",
    "oewg",
    "working group",
    "groupe de travail",
    "avant-projet",
    "projet",
    "chair",
    "information and telecommunications",
    "cybersecurity",
    "security",
];

/// Whether a unit is a date, an address or the like, wherever it stands.
pub(crate) fn aside(unit: &Unit) -> Option<Why> {
    if unit.mark.is_some() && !unit.text.starts_with(|ch: char| ch.is_ascii_digit() || ch == '*') {
        return None;
    }
    let text = unit.text.trim();
    let lower = text.to_lowercase();
    let plain = lower.trim_matches(|ch: char| !ch.is_alphanumeric());
    if is_date_line(text) {
        return Some(Why::Date);
    }
    if DRESSED.iter().any(|phrase| plain == *phrase || plain.replace([':', ','], "") == *phrase) {
        return Some(Why::Delivery);
    }
    if unit.mark.is_some() {
        return None;
    }
    if matches!(plain, "contents" | "table of contents" | "table des matières" | "sommaire") {
        return Some(Why::ContentsHead);
    }
    is_salutation(text).then_some(Why::Address)
}

/// Whether a unit before the text is an address or a letterhead.
fn opening_aside(unit: &Unit) -> Option<Why> {
    let lower = unit.text.to_lowercase();
    let starts = |list: &[&str]| list.iter().any(|start| lower.starts_with(start));
    if ends_sentence(&unit.text) || unit.mark.is_some() || count(&unit.text) > 40 {
        return None;
    }
    if starts(&[
        "to:",
        "from:",
        "h.e. ",
        "his excellency",
        "her excellency",
        "s.e. ",
        "ref:",
        "ref.",
        "reference:",
        "cc:",
        "à l’attention",
        "n° ",
        "nº ",
        "no. ",
        "réf",
        "our ref",
        "the chair of",
        "the chairperson",
        "m. le président",
        "fax",
        "telephone",
        "téléphone",
        "e-mail",
        "email",
        "courriel",
        "p.o. box",
        "à :",
    ]) {
        return Some(Why::Address);
    }
    starts(&[
        "permanent mission",
        "the permanent mission",
        "mission permanente",
        "ministry of",
        "ministère",
        "embassy",
        "ambassade",
        "tel:",
        "tel.",
        "united nations, new york",
    ])
    .then_some(Why::Letterhead)
}

/// Finds the title and what else stands before the text; one entry for each unit so far.
pub(crate) fn opening(units: &[Unit], topics: &Topics) -> Vec<Front> {
    if let Some(fronts) = letter(units) {
        return fronts;
    }
    let mut fronts = Vec::new();
    let mut title: Option<&Unit> = None;
    for (index, unit) in units.iter().enumerate() {
        let last_unit = index + 1 == units.len();
        let front = if let Some(why) = aside(unit).or_else(|| opening_aside(unit)) {
            Front::Aside(why)
        } else if may_be_title(unit, title, topics)
            && !(last_unit && title.is_none() && count(&unit.text) > 25)
        {
            title = Some(unit);
            Front::Title
        } else {
            break;
        };
        fronts.push(front);
        // The text begins after the words that greet.
        if fronts.len() >= 12 || is_salutation(&unit.text) {
            break;
        }
    }
    fronts
}

/// The head of a letter: everything before its salutation, where none of it is text. A line that
/// names what the letter is, or what it is about, is its title; the others are the letterhead.
fn letter(units: &[Unit]) -> Option<Vec<Front>> {
    let salutation = units.iter().take(LONGEST_HEAD).position(|unit| is_salutation(&unit.text))?;
    let head = units.get(..salutation)?;
    let plain =
        |unit: &Unit| unit.height <= 6 && (count(&unit.text) <= 8 || !ends_sentence(&unit.text));
    let addressed = head.iter().any(|unit| opening_aside(unit).is_some());
    if !addressed || !head.iter().all(plain) {
        return None;
    }
    let mut fronts: Vec<Front> = head
        .iter()
        .map(|unit| {
            let subject = ["subject:", "objet :", "objet:"]
                .iter()
                .any(|start| unit.text.to_lowercase().starts_with(start));
            match aside(unit).or_else(|| opening_aside(unit)) {
                Some(why) => Front::Aside(why),
                None if subject || has_any(&unit.text, TITLE_WORDS) && count(&unit.text) >= 3 => {
                    Front::Title
                }
                None => Front::Aside(Why::Letterhead),
            }
        })
        .collect();
    fronts.push(Front::Aside(Why::Address));
    Some(fronts)
}

/// The most units that stand before a letter's salutation.
const LONGEST_HEAD: usize = 16;

fn may_be_title(unit: &Unit, before: Option<&Unit>, topics: &Topics) -> bool {
    let text = unit.text.trim();
    if unit.mark.is_some() || unit.height > 8 {
        return false;
    }
    let stem = text
        .strip_suffix('.')
        .filter(|_| count(text) <= 24 && has_any(text, TITLE_WORDS))
        .unwrap_or(text);
    let Some(before) = before else {
        let heading =
            topics.is_all_topic(text) && count(text) <= 6 && !has_any(text, PROCESS_WORDS);
        return is_title(stem, 60)
            && !heading
            && !text.ends_with(':')
            && super::reference::at_start(text).is_none();
    };
    let continues_title = starts_lower(text)
        || hangs(&before.text)
        || last_word(&before.text).ends_with("international");
    if continues_title {
        return !ends_sentence(text) && count(text) <= 40;
    }
    let names_itself = has_any(text, TITLE_WORDS) && count(text) >= 3
        || has_any(text, PROCESS_WORDS) && count(text) >= 4;
    let alike =
        !unit.apart || is_capitals(text) && is_capitals(&before.text) && count(&before.text) <= 6;
    let heading = topics.is_all_topic(text) || super::reference::at_start(text).is_some();
    is_title(stem, 60) && !heading && (names_itself || alike && !text.ends_with(':'))
}

fn has_any(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| {
        lower.match_indices(word).any(|(at, _)| {
            let before = lower.get(..at).and_then(|text| text.chars().next_back());
            before.is_none_or(|ch| !ch.is_alphabetic())
        })
    })
}
