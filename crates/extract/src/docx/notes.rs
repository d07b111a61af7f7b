//! The words of footnotes and endnotes, in the order of their marks.

use std::collections::HashMap;

use super::context::Context;
use super::marks::Kind;
use super::story;
use crate::fault::Fault;
use crate::left::Left;
use crate::xml::{Event, Xml};

/// The notes in the order of their marks, a line each. Those that no mark leads to are left out.
pub(super) fn read(
    footnotes: &str,
    endnotes: &str,
    context: &mut Context<'_>,
) -> Result<Vec<String>, Fault> {
    let mut words = HashMap::new();
    for (kind, source, part) in
        [(Kind::Foot, footnotes, "footnotes.xml"), (Kind::End, endnotes, "endnotes.xml")]
    {
        read_kind(kind, source, part, context, &mut words)?;
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

fn read_kind(
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
