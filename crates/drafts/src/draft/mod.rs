//! A document under review: what was made of a file, block by block, each still to be corrected.
//!
//! Words are moved and never written: a reader may split, join, name and leave out, and the words of the blocks stay
//! those of the file, which [`Counts`] shows. `make` reads a file into a draft, whose blocks `layout` puts in order;
//! `edit` corrects it, `review_flag` says where the reader should look first, `document` gives what then stands in the
//! collection.

mod about_others;
#[cfg(test)]
mod about_others_tests;
mod another;
mod another_heads;
#[cfg(test)]
mod another_tests;
#[cfg(test)]
mod answer_tests;
mod author;
mod back;
mod beginning;
mod beside;
mod beside_heads;
#[cfg(test)]
mod beside_tests;
mod block;
mod bodies;
mod change;
mod claim_words;
mod claims;
mod common_words;
mod count;
mod document;
mod edit;
mod enough;
mod evidence;
#[cfg(test)]
mod evidence_more_tests;
#[cfg(test)]
mod evidence_tests;
mod forms;
mod given;
mod gone;
mod gone_topic;
mod head;
mod history;
mod in_common;
mod inside;
#[cfg(test)]
mod inside_tests;
mod issue;
mod joint;
mod kinds;
#[cfg(test)]
mod kinds_tests;
mod label_cache;
mod layout;
mod line;
mod line_phrases;
mod make;
mod member_words;
mod members;
#[cfg(test)]
mod members_tests;
mod mention;
mod message;
mod names;
mod names_in_cell;
mod of_cell;
#[cfg(test)]
mod of_cell_tests;
mod of_document;
mod of_notes;
mod others;
#[cfg(test)]
mod own_tests;
mod part;
mod person_words;
mod persons;
mod phrase_words;
mod phrases;
mod place;
mod profile;
mod report;
mod rest;
mod review_flag;
mod role_words;
mod roles;
mod round;
mod rows;
mod run;
mod said;
#[cfg(test)]
mod said_tests;
mod section;
#[cfg(test)]
mod section_tests;
mod sentences;
mod several;
#[cfg(test)]
mod several_tests;
mod speakers;
mod spoken;
#[cfg(test)]
mod spoken_tests;
mod spoken_words;
mod styled;
#[cfg(test)]
mod styled_tests;
mod subject;
mod table;
#[cfg(test)]
mod tests;
mod together;
#[cfg(test)]
mod together_tests;
mod turns;
#[cfg(test)]
mod turns_tests;
mod unchanged;
mod under_review;
mod unreal;
mod whose;
#[cfg(test)]
mod whose_tests;
mod written;

pub use beginning::keep_beginning;
pub use block::Block;
pub use count::Counts;
pub use document::Labelled;
pub use edit::Edit;
pub use given::Given;
pub use head::Head;
pub use history::History;
pub use label_cache::LabelCache;
pub use make::from_text;
pub use message::{Message, Reason};
pub use part::Part;
pub(crate) use place::{has_place, known_answer, known_place};
pub use review_flag::{HeadFlag, ReviewFlag};
pub use styled::StyledText;
pub use table::from_table;
pub use under_review::Draft;
