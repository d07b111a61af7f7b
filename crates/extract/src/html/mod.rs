//! A web page, saved: what is written on it as paragraphs, with the numbers that lists print. Scripts,
//! styles, menus and what stands around the text are left out and counted. No tree is built: a page is
//! a row of tags, and the few that matter here are followed with a stack.

mod css;
mod elements;
pub(crate) mod inline;
mod list;
mod walk;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use crate::fault::Fault;
use crate::limits::Limits;
use crate::note::Note;
use crate::opened::{Format, Opened};
use crate::who::Names;
use crate::{compiled, flow};

use css::Css;
use walk::Walk;
use walk::page::Page;

/// Reads a page that is already decoded.
pub(crate) fn open(
    text: &str,
    mut notes: Vec<Note>,
    names: Names<'_>,
    limits: &Limits,
) -> Result<Opened, Fault> {
    let page = walked(text, limits)?.finish();
    let Page { blocks, footnotes, tables, head, reported, mut budget } = page;
    notes.extend(reported);
    let (content, styles) =
        compiled::content(blocks, footnotes, tables, &head, names, &mut notes, &mut budget)?;
    Ok(Opened { format: Format::Html, content, styles, head, notes })
}

/// The paragraphs of a piece of HTML within another text, with the marks of their styles.
pub(crate) fn piece(text: &str, limits: &Limits) -> Result<(String, Vec<Note>), Fault> {
    let page = walked(text, limits)?.finish();
    Ok((flow::text(page.blocks, page.footnotes), page.reported))
}

fn walked(text: &str, limits: &Limits) -> Result<Walk, Fault> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut walk = Walk::new(Css::of(text, limits.steps), limits);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => walk.open(&tag)?,
            Token::EndTag(tag) => walk.close(&String::from_utf8_lossy(&tag.name))?,
            Token::String(text) => walk.say(&String::from_utf8_lossy(&text))?,
            Token::Comment(text) => walk.comment(&String::from_utf8_lossy(&text)),
            Token::Doctype(doctype) => walk.doctype(doctype.force_quirks),
            Token::Error(_) => {}
        }
    }
    walk.end_page()?;
    Ok(walk)
}
