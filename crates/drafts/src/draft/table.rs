//! A table that `extract` has opened, as drafts: one for the rows of each document.

use std::collections::HashMap;
use std::rc::Rc;

use extract::{Left, Note, Row, Table};
use model::{Collection, Extent};
use structure::{Reader, TopicTerms, guess_language};

use super::author::{Writer, guess_writer};
use super::block::Block;
use super::enough::{BlockBudget, MOST_BLOCKS, MOST_TEXT, rest_of};
use super::evidence::Evidence;
use super::head::Head;
use super::inside::Inside;
use super::issue::guess_issues;
use super::label_cache::LabelCache;
use super::mention::Mentions;
use super::message::{Message, Reason};
use super::names::Names;
use super::of_notes::{left_out_before, message, words_outside};
use super::round::{guess_round, round_named};
use super::together::{own_part, together};
use super::under_review::Draft;
use super::written::written;
use super::{rows, several, whose};
use crate::authors::Authors;

/// What a table becomes: a draft for the rows that share author, round, title, date and address.
#[must_use]
pub fn from_table(
    file: &str,
    format: &str,
    table: &Table,
    notes: &[Note],
    label_cache: &mut LabelCache,
    collection: &Collection,
) -> Vec<Draft> {
    let authors = Authors::of(collection);
    let names = Names::of(collection);
    let inside = Inside::of(collection, &authors, &names);
    let (all, found) = whose::settled((file, &table.rows), collection, (&authors, &names), &inside);
    let others = several::in_rows(&all, &authors, &names);
    let mut notes = [notes, &found].concat();
    let kind = |row: &Row| (row.group, row.is_doubted);
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    let mut place_of = HashMap::new();
    let mut budget = BlockBudget::new(MOST_BLOCKS, MOST_TEXT);
    for (at, row) in all.iter().enumerate() {
        let document = (&row.author, &row.round, &row.title, &row.date, &row.url);
        let place = *place_of.entry((kind(row), document)).or_insert(groups.len());
        let before = groups.get(place).and_then(|group| group.last().copied());
        if !budget.take(row, before) {
            notes.extend(rest_of(all.get(at..).unwrap_or_default()).note());
            break;
        }
        match groups.get_mut(place) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    let notes = &notes;
    let (authors, names, inside) = (&authors, &names, &inside);
    let of = Of { file, format, notes, collection, authors, names, inside, others };
    let mut readers = Readers::of(collection);
    let mut drafts: Vec<Draft> =
        groups.iter().filter_map(|rows| of_rows(&of, rows, &mut readers, label_cache)).collect();
    for (place, draft) in drafts.iter_mut().enumerate() {
        draft.outside = words_outside(notes, place > 0);
    }
    if let Some(first) = drafts.first_mut() {
        put_left_out(first, notes);
    }
    drafts
}

/// Puts what was left out of a table's file into its first draft: the words around a document's table before it,
/// those of hidden cells, of boxes and of comments after it.
fn put_left_out(draft: &mut Draft, notes: &[Note]) {
    let is_around = |note: &&Note| matches!(note, Note::LeftOut { what: Left::Around, .. });
    let (around, others): (Vec<&Note>, Vec<&Note>) = notes.iter().partition(is_around);
    let next = draft.blocks.iter().map(|block| block.id).max().unwrap_or_default() + 1;
    let all = around.into_iter().chain(others);
    let is_before =
        |block: &Block| matches!(block.why, Some(Message::Value(Reason::Before(Left::Around))));
    let all = (next..).zip(all.filter_map(left_out_before));
    let all = all.map(|(id, block)| Block { id, ..block });
    let (before, after): (Vec<Block>, Vec<Block>) = all.partition(is_before);
    draft.blocks.splice(0..0, before.into_iter().map(Rc::new));
    draft.blocks.extend(after.into_iter().map(Rc::new));
}

/// What the drafts of a table have in common.
struct Of<'a> {
    file: &'a str,
    format: &'a str,
    notes: &'a [Note],
    collection: &'a Collection,
    authors: &'a Authors<'a>,
    names: &'a Names,
    inside: &'a Inside<'a>,
    /// Authors whom cells name that are not of authors.
    others: Vec<String>,
}

/// What reads rows, made ready once for each language.
struct Readers {
    terms: Vec<TopicTerms>,
    by_language: HashMap<String, Reader>,
}

impl Readers {
    fn of(collection: &Collection) -> Self {
        Self { terms: TopicTerms::of(collection), by_language: HashMap::new() }
    }

    fn for_language(&mut self, language: &str) -> &Reader {
        let make = || Reader::new(language, &self.terms);
        self.by_language.entry(language.to_owned()).or_insert_with(make)
    }
}

fn of_rows(
    of: &Of<'_>,
    rows: &[&Row],
    readers: &mut Readers,
    label_cache: &mut LabelCache,
) -> Option<Draft> {
    let Of { file, format, notes, collection, authors, names, inside, ref others } = *of;
    let first = rows.first()?;
    let original: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let original = original.join("\n");
    let said: Vec<String> = rows.iter().map(|row| rows::said(row)).collect();
    let language = guess_language(&said.join("\n")).to_owned();
    let said = Mentions::new(file, first.title.as_deref().unwrap_or_default(), "");
    // A cell that nobody knows is no reason to guess somebody else.
    let author_as_written = written(first.author.as_ref());
    let mut several = None;
    let writer = match &author_as_written {
        // What the file has there does not say whose the words are.
        Some(_) if first.is_doubted => {
            let mut names: Vec<String> = Vec::new();
            for name in rows.iter().flat_map(|row| inside.others(&row.text, "")) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            several = (!names.is_empty()).then_some(Note::SeveralDelegations { names });
            Writer::default()
        }
        Some(cell) => Writer::named(cell, authors),
        // Of rows whose own author is not known, the file's name says nothing.
        None if first.group > 0 => Writer::default(),
        None => {
            let title = first.title.as_deref().unwrap_or_default();
            let together = together(file, title, "", names);
            let evidence = Evidence::of(file, title, (None, ""), "", names);
            let said = Mentions::new(file, &own_part(title, names), "");
            let guessed = guess_writer(collection, &said, together, &evidence);
            let (writer, names) =
                several::beside_writer(guessed, others.clone(), authors, collection);
            several = (!names.is_empty()).then_some(Note::SeveralDelegations { names });
            writer
        }
    };
    let round_as_written = written(first.round.as_ref());
    let round = match &round_as_written {
        Some(cell) => round_named(collection, cell),
        None => guess_round(collection, &said),
    };
    let blocks: Vec<Rc<Block>> = rows::blocks(rows, readers.for_language(&language), collection)
        .into_iter()
        .map(Rc::new)
        .collect();
    let mut draft = Draft {
        file: file.to_owned(),
        format: format.to_owned(),
        notes: notes.iter().chain(&several).map(message).collect(),
        original: original.into(),
        lost: Vec::new(),
        outside: 0,
        head: Head {
            title: first.title.clone().unwrap_or_default(),
            author_as_written: author_as_written
                .filter(|_| writer.author.is_none())
                .map(Into::into),
            author: writer.author,
            co_authors: Vec::new(),
            suggested: writer.suggested,
            is_confirmed: false,
            is_checked: false,
            round_as_written: round_as_written.filter(|_| round.is_none()).map(Into::into),
            round,
            language,
            date: first.date.clone().unwrap_or_default(),
            url: first.url.clone().unwrap_or_default(),
            extent: Extent::Whole,
            instead_of: Vec::new(),
        },
        blocks,
    };
    guess_issues(&mut draft, label_cache, collection);
    Some(draft)
}
