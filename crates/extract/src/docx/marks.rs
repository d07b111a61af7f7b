//! Footnotes and endnotes: their marks in the text, numbered in the order of the text, and their
//! words after it.

use std::collections::HashMap;

use crate::numbers::raised;
use crate::xml::{Event, Xml};
use crate::{Fault, Left};

use super::story::{self, Context};

/// The kinds of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Foot,
    End,
}

/// The marks found so far.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Kind and number of each note in the file, and the mark that stands for it; none where the
    /// text brings its own.
    order: Vec<(Kind, String, Option<String>)>,
    numbered: u32,
}

impl Marks {
    /// The mark of a note that is met in the text.
    pub(super) fn meet(&mut self, kind: Kind, id: String, own_mark: bool) -> String {
        let mark = if own_mark {
            None
        } else {
            self.numbered += 1;
            Some(raised(self.numbered))
        };
        let shown = mark.clone().unwrap_or_default();
        self.order.push((kind, id, mark));
        shown
    }

    /// Whether both kinds were met.
    pub(super) fn has_both(&self) -> bool {
        let has = |kind| self.order.iter().any(|(of, ..)| *of == kind);
        has(Kind::Foot) && has(Kind::End)
    }
}

/// The notes in the order of their marks, a line each. Those that no mark leads to are left out.
pub(super) fn notes(
    footnotes: &str,
    endnotes: &str,
    context: &mut Context<'_>,
) -> Result<Vec<String>, Fault> {
    let mut words = HashMap::new();
    for (kind, source, part) in
        [(Kind::Foot, footnotes, "footnotes.xml"), (Kind::End, endnotes, "endnotes.xml")]
    {
        read(kind, source, part, context, &mut words)?;
    }
    let mut notes = Vec::new();
    for (kind, id, mark) in std::mem::take(&mut context.marks.order).iter() {
        // A second mark of the same note finds it reported already.
        if let Some(text) = words.remove(&(*kind, id.clone())) {
            context.budget.spend(text.len())?;
            notes.push(match mark {
                Some(mark) => format!("{mark} {text}"),
                None => text,
            });
        }
        context.marks.order.push((*kind, id.clone(), mark.clone()));
    }
    let mut unmet: Vec<_> = words.into_iter().collect();
    unmet.sort_by(|((_, a), _), ((_, b), _)| a.cmp(b));
    for (_, text) in unmet {
        context.omissions.leave_out(Left::Hidden, &text);
    }
    Ok(notes)
}

fn read(
    kind: Kind,
    source: &str,
    part: &str,
    context: &mut Context<'_>,
    words: &mut HashMap<(Kind, String), String>,
) -> Result<(), Fault> {
    let mut xml = Xml::new(source, part);
    loop {
        match xml.next()? {
            Event::Open(tag) if matches!(tag.name(), "footnote" | "endnote") => {
                let id = tag.get("id").unwrap_or_default();
                let of_program = tag.get("type").is_some_and(|kind| kind != "normal");
                let (blocks, fault) = story::read(&mut xml, context, false);
                if let Some(fault) = fault {
                    return Err(fault);
                }
                if of_program {
                    context.omissions.leave_out(Left::Furniture, &blocks.join("\n"));
                } else {
                    let text = blocks.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
                    words.insert((kind, id), text);
                }
            }
            Event::End => return Ok(()),
            _ => {}
        }
    }
}
