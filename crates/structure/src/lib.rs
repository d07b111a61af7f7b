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

mod apart;
mod builder;
mod bullet;
mod clean;
mod completeness;
mod continuation;
mod dates;
mod edge_line;
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
mod reader;
mod reference;
mod reference_numbers;
mod remainder;
mod roman;
mod run_in;
mod running;
mod scan;
mod section;
mod section_topic;
mod sentence;
mod setting;
mod settle;
mod shape;
mod shape_words;
mod single_head;
mod step;
mod submission;
mod table;
mod term;
#[cfg(test)]
mod testing;
mod topic;
mod topic_lead;
mod unit;
mod why;

pub use completeness::missing_words;
pub use labelled::labelled;
pub use language::guess as guess_language;
pub use numbering::MOST_LEVELS;
pub use reader::{ReadOptions, Reader, read, read_parted};
pub use submission::{Footnote, LeftOut, ReadPassage, Submission};
pub use topic::TopicTerms;
pub use why::Why;
