//! Reading: the plain text of a submission, as it falls out of a PDF, turned into an outline and
//! passages. Pure functions from text to values; nothing here draws, reads a file, or judges
//! wording (that is `codebook`'s matter).
//!
//! The way of a line: `lines` and `clean` read it; `furniture`, `printed`, `running` and `footnote`
//! take out what the page brought; `paragraph`, `step`, `continuation` and `hyphen` gather lines into units;
//! `front`, `letter`, `table` and `heading` set apart titles, letterheads and headings; `numbering`
//! and `label` say which number a unit bears and under which it stands; `outline` puts it together
//! with `topic`, `reference`, `run_in` and `opener`, and `settle` gives each passage its topic.
//!
//! The promise: each word of the file is in a passage (its label or text), a heading of a passage,
//! the title, a footnote or the left-out list, and the reader never panics. [`missing_words`] checks
//! the first for any file.
//!
//! Heading numbers are part of labels only where the heading is an item of a list ("11.i.a"), or
//! where numbering begins again under each heading ("II.1"); see `label`.

mod bullet;
mod clean;
mod completeness;
mod continuation;
mod dates;
mod first_clause;
mod fit;
mod footnote;
mod front;
mod furniture;
#[cfg(test)]
mod goldens;
mod heading;
mod hyphen;
mod known_terms;
mod label;
mod labelled;
mod language;
#[cfg(test)]
mod layouts;
mod leap;
mod letter;
mod lines;
mod mark;
mod numbering;
mod open_headings;
mod opener;
mod outline;
mod pages;
mod paragraph;
mod printed;
#[cfg(test)]
mod properties;
mod quantity;
mod reference;
mod reference_numbers;
mod remainder;
mod roman;
mod run_in;
mod running;
mod scan;
mod section_topic;
mod sentence;
mod setting;
mod settle;
mod shape;
mod shape_words;
mod single_head;
mod step;
mod table;
mod term;
#[cfg(test)]
mod testing;
mod topic;
mod topic_lead;
mod why;

use model::TopicId;

pub use completeness::missing_words;
pub use labelled::labelled;
pub use language::guess as guess_language;
pub use numbering::MOST_LEVELS;
pub use topic::TopicTerms;
pub use why::Why;

use front::Front;
use lines::{Line, Role};

/// What is reported to the reader about a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions<'a> {
    /// The author's code, where it is known; passed through.
    pub author: Option<&'a str>,
    /// The language of the text (ISO 639-1); guessed where none is given.
    pub language: Option<&'a str>,
    /// The words of each topic, from the collection.
    pub terms: &'a [TopicTerms],
}

/// A submission as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Submission {
    /// The document's title; empty where none was found.
    pub title: String,
    /// The author's code, if it was given.
    pub author: Option<String>,
    /// The language of the text, "und" where nothing showed.
    pub language: String,
    /// The passages in the order of the text.
    pub passages: Vec<ReadPassage>,
    /// The footnotes in their order.
    pub footnotes: Vec<Footnote>,
    /// Everything else, with the reason.
    pub left_out: Vec<LeftOut>,
    /// How many items of lists are placed less deep than the text has them.
    pub flattened: u32,
}

/// A labelled paragraph or list item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPassage {
    /// The printed numbers from the outside in, joined by dots; empty where none is printed.
    pub label: String,
    /// The headings it stands under, outermost first.
    pub heading: Vec<String>,
    /// The topic it speaks of, where one is known.
    pub topic: Option<TopicId>,
    /// The paragraphs of the draft that it answers.
    pub responds_to: Vec<String>,
    /// The words.
    pub text: String,
    /// The first and the last line in the source, from 1.
    pub lines: (u32, u32),
    /// The place of the passage that opens the list this item belongs to.
    pub opener: Option<usize>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its mark, raised digits as plain ones.
    pub mark: String,
    /// Its words.
    pub text: String,
    /// The first and the last line in the source, from 1.
    pub lines: (u32, u32),
}

/// Words of the file that are in no passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The first and the last line in the source, from 1.
    pub lines: (u32, u32),
    /// The reason.
    pub why: Why,
    /// The words.
    pub text: String,
}

/// Reads a submission.
pub fn read(text: &str, options: &ReadOptions) -> Submission {
    read_parted(text, options, &[])
}

/// Reads a submission of which some lines are known to begin a paragraph, by their numbers in order.
pub fn read_parted(text: &str, options: &ReadOptions, begins: &[u32]) -> Submission {
    let language = match options.language {
        Some(language) => language.to_owned(),
        None => language::guess(text).to_owned(),
    };
    let reader = Reader::new(&language, options.terms);
    let submission = read_lines(text, &reader.language, &reader.topics, begins);
    Submission { author: options.author.map(str::to_owned), ..submission }
}

/// What reads texts of one language, made ready once for many.
pub struct Reader {
    language: String,
    topics: topic::Topics,
}

impl Reader {
    /// For texts in a language (ISO 639-1), with the words of each topic.
    pub fn new(language: &str, terms: &[TopicTerms]) -> Self {
        Self { language: language.to_owned(), topics: topic::Topics::new(terms, language) }
    }

    /// The topic that a heading names by itself.
    pub fn topic_of_heading(&self, heading: &str) -> Option<TopicId> {
        self.topics.id(self.topics.of_heading(heading)?)
    }

    /// Reads a submission, of no known author.
    pub fn read(&self, text: &str) -> Submission {
        read_lines(text, &self.language, &self.topics, &[])
    }
}

fn read_lines(text: &str, language: &str, topics: &topic::Topics, begins: &[u32]) -> Submission {
    let mut lines = lines::split(text);
    furniture::take_out(&mut lines);
    printed::take_out(&mut lines);
    running::take_out(&mut lines);
    let notes = footnote::take_out(&mut lines);
    let vocabulary = hyphen::Vocabulary::of(&lines);
    let mut left_out = furniture_left_out(&lines);
    let footnotes = footnotes(&lines, &notes, &vocabulary, &mut left_out);

    let units = paragraph::gather(&lines, &vocabulary, topics, begins);
    let (title, body) = set_apart(&lines, &units, topics, &mut left_out);
    let headings = heading::unnumbered(&body);
    let nodes = numbering::place(&body, &headings, &vocabulary);
    let flattened = nodes.iter().filter(|node| node.is_flattened).count();
    let outline = outline::build(&nodes, topics);
    left_out.extend(outline.left_out);
    left_out.sort_by_key(|left_out| left_out.lines);
    Submission {
        title,
        author: None,
        language: language.to_owned(),
        passages: outline.passages,
        footnotes,
        left_out,
        flattened: u32::try_from(flattened).unwrap_or(u32::MAX),
    }
}

fn furniture_left_out(lines: &[Line]) -> Vec<LeftOut> {
    lines
        .iter()
        .filter_map(|line| match &line.role {
            Role::LeftOut(why) => Some(LeftOut {
                lines: (line.number, line.number),
                why: why.clone(),
                text: line.text.clone(),
            }),
            Role::Text | Role::Note(_) => None,
        })
        .collect()
}

fn footnotes(
    lines: &[Line],
    notes: &[footnote::Note],
    vocabulary: &hyphen::Vocabulary,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Footnote> {
    let mut footnotes = Vec::new();
    for note in notes {
        let own: Vec<&Line> = note.lines.iter().filter_map(|at| lines.get(*at)).collect();
        let (Some(first), Some(last)) = (own.first(), own.last()) else {
            continue;
        };
        let mut whole = String::new();
        let mut word_continues = false;
        for line in &own {
            hyphen::append(&mut whole, word_continues, &line.text, vocabulary);
            word_continues = line.word_continues;
        }
        let span = (first.number, last.number);
        let text = whole.get(note.mark_end..).unwrap_or_default().to_owned();
        left_out.push(LeftOut { lines: span, why: Why::Footnote(note.mark.clone()), text: whole });
        footnotes.push(Footnote { mark: note.mark.clone(), text, lines: span });
    }
    footnotes
}

/// Sets apart the title, what stands before the text, and the lines that close a letter.
fn set_apart(
    lines: &[Line],
    units: &[paragraph::Unit],
    topics: &topic::Topics,
    left_out: &mut Vec<LeftOut>,
) -> (String, Vec<paragraph::Unit>) {
    let fronts = front::opening(units, topics);
    let columns = table::column_heads(units, topics);
    let mut title = String::new();
    let mut body = Vec::new();
    let closing = letter::closing(units).unwrap_or(units.len()).max(fronts.len());
    for (index, unit) in units.iter().enumerate() {
        let why = match fronts.get(index) {
            Some(Front::Title) => {
                // A head on the first page often says the same as the title under it.
                if title.to_lowercase() != unit.text.to_lowercase() {
                    if !title.is_empty() {
                        title.push(' ');
                    }
                    title.push_str(&unit.text);
                }
                Why::Title
            }
            Some(Front::Aside(why)) => why.clone(),
            None if index >= closing => Why::Closing,
            None if columns.contains(&index) => Why::ColumnHead,
            None => match front::aside(unit) {
                Some(why) => why,
                None => {
                    body.push(unit.clone());
                    continue;
                }
            },
        };
        left_out.push(LeftOut { lines: unit.lines, why, text: unit.text.clone() });
    }
    if title.is_empty() {
        // A head that runs over every page is the title where the first page has no other.
        let head = lines.iter().take(3).find(|line| line.role == Role::LeftOut(Why::Running));
        title = head.map(|line| line.text.clone()).unwrap_or_default();
    }
    (title, body)
}
