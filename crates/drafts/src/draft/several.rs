//! Whether a file has the words of others than the one whose it seems to be: whom its tables name, and compilations,
//! which are nobody's as a whole.

use extract::{Note, Row};
use model::Collection;
use structure::Submission;

use super::author::Writer;
use super::names::Names;
use super::speakers::{speakers, unknown_name};
use super::together::own_part;
use crate::authors::Authors;
use crate::states::words;

/// The most names that a note has, and the most words of one that nobody knows.
const MOST_NAMES: usize = 12;
const LONGEST: usize = 6;
/// What a file is called that has the words of many, folded.
const COMPILATIONS: &str = "compilation|compilations|compendium|compiled|recopilacion|compilacion|compendio|recueil|сборник|\
    компиляция|подборка|تجميع|汇编";
/// Whose contributions are those of many, folded, and what theirs are called.
const MANY: &str =
    "stakeholder|stakeholders|parties|participants|members|organizations|organisations|ngos";
const THEIRS: &str = "contribution|contributions|input|inputs|submission|submissions|comments|replies|responses|views";
/// How many lines may be a title.
const FIRST_LINES: usize = 4;

/// The names of such a note, which is taken out.
pub(super) fn taken_out(notes: &mut Vec<Note>) -> Vec<String> {
    let mut several = Vec::new();
    notes.retain(|note| match note {
        Note::SeveralDelegations { names } => {
            several.extend(names.iter().cloned());
            false
        }
        _ => true,
    });
    several
}

/// The one who is guessed, unless tables name another or the text is a compilation; then the names that the reader
/// should know of.
pub(super) fn settled(
    guessed: Writer,
    of_tables: Vec<String>,
    heads: &[String],
    submission: &Submission,
    (authors, collection): (&Authors<'_>, &Collection),
) -> (Writer, Vec<String>) {
    if heads.iter().any(|head| is_compilation(head)) {
        return (Writer::default(), names_in(submission));
    }
    beside_writer(guessed, of_tables, authors, collection)
}

/// The one who is guessed, unless others are named; then those, with the guess before them.
pub(super) fn beside_writer(
    guessed: Writer,
    mut names: Vec<String>,
    authors: &Authors<'_>,
    collection: &Collection,
) -> (Writer, Vec<String>) {
    let is_own = |name: &String| Writer::named(name, authors) == guessed;
    if guessed == Writer::default() || names.iter().all(is_own) {
        return (guessed, Vec::new());
    }
    if !names.iter().any(is_own) {
        let of_collection = guessed.author.as_ref().and_then(|code| collection.author(code));
        let own = of_collection.or(guessed.suggested.as_deref());
        names.extend(own.map(|author| author.name.get("en").to_owned()));
        names.rotate_right(1);
    }
    names.truncate(MOST_NAMES);
    (Writer::default(), names)
}

/// The authors that rows name where none has an author of its own: in a cell, or before the words in it.
pub(super) fn in_rows(rows: &[Row], authors: &Authors<'_>, names: &Names) -> Vec<String> {
    if rows.iter().any(|row| row.author.is_some()) {
        return Vec::new();
    }
    let mut found = beside(rows, authors);
    let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let speaking = speakers(&texts.join("\n\n"), ("", ""), authors, names);
    found.extend(speaking.into_iter().filter(|name| authors.named(name).is_some()));
    found
}

/// The authors that cells name which are not of authors: "Norway" below "Topic".
fn beside(rows: &[Row], authors: &Authors<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in rows {
        let of_passage = [&row.topic, &row.issue, &row.kind, &row.label];
        let of_document = [&row.title, &row.url, &row.round, &row.date];
        let cells = of_passage.into_iter().chain(of_document).flatten();
        for cell in cells.chain([&row.text]) {
            // Short words may be codes, as "no" is.
            let is_name =
                cell.chars().count() > 3 && !cell.contains("~~") && authors.named(cell).is_some();
            if is_name && !found.contains(cell) {
                found.push(cell.clone());
            }
        }
    }
    found
}

/// Whether a name says that a file has the words of many.
fn is_compilation(name: &str) -> bool {
    let is_one = |word: &String| COMPILATIONS.split('|').any(|one| one == word);
    let words = words(&name.replace(['_', '-', '.'], " "));
    let is_in = |list: &str, word: &String| list.split('|').any(|one| one == word);
    let is_of_many = |pair: &[String]| match pair {
        [one, two] => is_in(MANY, one) && is_in(THEIRS, two),
        _ => false,
    };
    words.iter().any(is_one) || words.windows(2).any(is_of_many)
}

/// The lines before the first sentence that may say what a text is, without what that is about.
pub(super) fn title_lines(text: &str, names: &Names) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(FIRST_LINES);
    let lines = lines.take_while(|line| !line.ends_with(['.', ';', '?', '!', '。', '؟']));
    lines.map(|line| own_part(line, names)).collect()
}

/// The outermost headings that may be names, and those before a colon.
fn names_in(submission: &Submission) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let headings = submission.passages.iter().filter_map(|passage| passage.heading.first());
    let headings = headings.filter(|heading| !is_compilation(heading)).cloned();
    let lines = submission.passages.iter().filter_map(|passage| {
        let (name, _) = passage.text.split_once(": ")?;
        unknown_name(&format!("{name}:"))
    });
    for name in headings.chain(lines) {
        let name = name.trim_end_matches([':', '：']).trim();
        let is_short = name.split_whitespace().count() <= LONGEST;
        if is_short && !name.is_empty() && !found.iter().any(|one| one == name) {
            found.push(name.to_owned());
        }
    }
    found.truncate(MOST_NAMES);
    found
}
