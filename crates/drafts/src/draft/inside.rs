//! Who else speaks within the words of a row: a line "Sweden: We object" in Norway's cell, "[Sweden: …]" within it, a
//! row of a table inside the cell. Such a row is nobody's until the reader says so.

use model::Collection;

use super::author;
use super::beside_heads::has;
use super::bodies::{is_of_body, is_of_group};
use super::kinds::is_kind;
use super::line::{Line, Place};
use super::members;
use super::names::Names;
use super::names_in_cell::{CODES, SHORT, named};
use super::of_cell;
use super::speakers::{Reading, unknown_name};
use crate::authors::{Authors, Known};
use crate::states::words;

/// The most words of a name.
const LONGEST: usize = 8;
/// So many letters of a row's words say for whom it speaks.
const FIRST_WORDS: usize = 120;
/// The most names that are shown.
const MOST_NAMES: usize = 4;
/// What is before a name that is in the middle of a line.
const BEGINS: &[char] = &[
    '.', '!', '?', ';', '…', '。', '！', '？', '؟', '؛', '；', '(', '[', '（', '“', '"', '|', '\t',
    '/',
];
/// Those in a process who are no delegation, folded.
const OFFICES: &str = "secretariat chair chairs chairperson chairman chairwoman cochair cochairs facilitator \
    facilitators cofacilitator cofacilitators rapporteur moderator bureau \
    presidence facilitateur rapporteuse secretaria presidencia facilitador relator \
    секретариат председатель докладчик امانه رييس ميسر مقرر 秘书处 主席 协调人 报告员";
/// What one does who speaks: "Sweden replied: …".
const SPEAKS: &str = "said says stated states replied replies responded responds objected objects noted notes added \
    commented comments commente repond declare declaro responde говорит заявила ответила";
/// Whom a State speaks of in its own words, as a heading.
const OF_MANY: &str = "member states parties participating";

/// What is needed to know who speaks.
pub(super) struct Inside<'a> {
    authors: &'a Authors<'a>,
    collection: &'a Collection,
    pub(super) names: &'a Names,
}

impl<'a> Inside<'a> {
    pub(super) fn of(
        collection: &'a Collection,
        authors: &'a Authors<'a>,
        names: &'a Names,
    ) -> Self {
        Self { authors, collection, names }
    }

    /// Who speaks in a row's words and is not its author, as they are written there.
    pub(super) fn others(&self, text: &str, author: &str) -> Vec<String> {
        let reading = Reading { authors: self.authors, names: self.names };
        let known = of_cell::named(author, self.authors);
        let of_collection = match &known {
            Some(Known::Author(code)) => self.collection.author(code),
            _ => None,
        };
        let own_names = of_collection.into_iter().flat_map(|author| author.name.texts());
        let own_names =
            own_names.map(|(_, name)| name).chain([author]).chain(of_cell::bare(author));
        let own: Vec<String> = own_names.filter_map(|name| reading.whose(name)).collect();
        let mut found: Vec<String> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some((id, name, _)) = reading.line(line) {
                let is_own = own.contains(&id) || self.is_all(name, known.as_ref());
                add(&mut found, name, !is_own && !is_short(name));
            }
            let first = line.split([':', '：']).next().unwrap_or_default();
            let first = without_verb(without_signs(first));
            add(&mut found, first, self.is_other(first, known.as_ref()));
            for (before, _) in line.match_indices([':', '：']) {
                let before = line.get(..before).unwrap_or_default();
                let name = without_verb(without_signs(behind_last_sign(before)));
                add(&mut found, name, self.is_other(name, known.as_ref()) || self.is_body(name));
            }
        }
        found.truncate(MOST_NAMES);
        found
    }

    /// The first sentences of a row's words, where these say that it speaks for others: "Speaking for CARICOM, …".
    pub(super) fn for_others(&self, text: &str, author: &str) -> Option<String> {
        let own = match of_cell::named(author, self.authors)? {
            Known::Author(code) => self.collection.author(&code).map(author::ids_of)?,
            Known::State(state) => vec![state.code.to_owned()],
        };
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let first: String = text.chars().take(FIRST_WORDS).collect();
        let line = Line::of(&first, Place::Sentence, self.names);
        members::is_for_others(&line, &own).then(|| first.lines().next().unwrap_or_default().into())
    }

    /// Whether it is a name, or several, and not that of the one who is known.
    fn is_other(&self, name: &str, own: Option<&Known>) -> bool {
        let is_name = name.split_whitespace().count() <= LONGEST && !is_short(name);
        is_name
            && named(name, self.authors).is_some_and(|all| all.iter().any(|one| own != Some(one)))
    }

    fn is_all(&self, name: &str, own: Option<&Known>) -> bool {
        named(name, self.authors).is_some_and(|all| all.iter().all(|one| own == Some(one)))
    }

    /// Whether it is the name of an office of the process, or of a body or group that is no State.
    fn is_body(&self, name: &str) -> bool {
        let is_name = unknown_name(&format!("{name}:")).is_some();
        let all = words(name);
        if all.is_empty()
            || all.len() > LONGEST
            || is_kind(name)
            || all.iter().all(|word| has(OF_MANY, word))
        {
            return false;
        }
        let is_office = has(OFFICES, &all.concat()) || all.iter().all(|word| has(OFFICES, word));
        is_office
            || is_name && {
                let line = Line::of(name, Place::Line, self.names);
                line.mentions.is_empty() && (is_of_body(&line) || is_of_group(&line))
            }
    }
}

/// What is behind the last sign before which a sentence ends or a bracket opens.
fn behind_last_sign(before: &str) -> &str {
    // A name is short: what is far before it need not be looked through.
    let start = before.char_indices().rev().nth(LONGEST_LETTERS).map_or(0, |(at, _)| at);
    let near = before.get(start..).unwrap_or_default();
    match near.rfind(BEGINS) {
        Some(at) => near.get(at..).unwrap_or_default(),
        None if start > 0 => "",
        None => near,
    }
}

/// The most letters of a name.
const LONGEST_LETTERS: usize = 120;

fn without_signs(name: &str) -> &str {
    name.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// A name without what its bearer does.
fn without_verb(name: &str) -> &str {
    let Some((before, last)) = name.rsplit_once(char::is_whitespace) else { return name };
    let last = words(last).concat();
    if has(SPEAKS, &last) { before.trim_end() } else { name }
}

/// Whether a name may be a word and no code: "no", "can".
fn is_short(name: &str) -> bool {
    let is_code = name.len() == SHORT && name.chars().all(|ch| ch.is_ascii_uppercase())
        || CODES.contains(&name);
    name.is_ascii() && name.len() <= SHORT && !is_code
}

fn add(found: &mut Vec<String>, name: &str, is_other: bool) {
    // "Mr. Lind (Kenya)" says "Kenya" too.
    let own = words(name);
    let is_within = |one: &String| {
        let all = words(one);
        own.iter().all(|word| all.contains(word))
    };
    if is_other && !found.iter().any(is_within) {
        found.push(name.trim_end_matches([':', '：']).to_owned());
    }
}
