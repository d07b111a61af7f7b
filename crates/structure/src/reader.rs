//! The steps from the text of a submission to its passages, in their order.

use model::TopicId;

use super::apart::{footnotes, furniture_left_out, set_apart};
use super::submission::Submission;
use super::topic::{TopicTerms, Topics};
use super::{
    footnote, furniture, heading, hyphen, language, lines, numbering, outline, paragraph, printed,
    running,
};

/// What is known of a file before it is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions<'a> {
    /// The author's code, where it is known; passed through.
    pub author: Option<&'a str>,
    /// The language of the text (ISO 639-1); guessed where none is given.
    pub language: Option<&'a str>,
    /// The words of each topic, from the collection.
    pub terms: &'a [TopicTerms],
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
    topics: Topics,
}

impl Reader {
    /// For texts in a language (ISO 639-1), with the words of each topic.
    pub fn new(language: &str, terms: &[TopicTerms]) -> Self {
        Self { language: language.to_owned(), topics: Topics::new(terms, language) }
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

fn read_lines(text: &str, language: &str, topics: &Topics, begins: &[u32]) -> Submission {
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
