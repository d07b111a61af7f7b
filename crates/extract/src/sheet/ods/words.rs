//! ODS: the words of a cell, with the marks of their styles.

use super::styles::{Look, Styles};
use crate::fault::Fault;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::raised::{joined, lowered};
use crate::scripts::Script;
use crate::styled::wrapped;
use crate::xml::{Event, Xml};

/// The paragraphs of the cell opened last. What others noted beside it and what is in drawings upon it
/// is no part of it, and counted.
pub(super) fn marked(
    xml: &mut Xml<'_>,
    styles: &Styles,
    of_cell: &Look,
    omissions: &mut Omissions,
) -> Result<String, Fault> {
    let mut all = String::new();
    // The styles of the elements that are open, the innermost last.
    let mut open: Vec<Look> = vec![of_cell.clone()];
    // Where those that are spans put their words beside the line, and where these begin.
    let mut scripts: Vec<Option<(Script, usize)>> = Vec::new();
    while let Some(now) = open.last().cloned() {
        match xml.next()? {
            Event::Open(tag) => match tag.name() {
                "annotation" => {
                    let words = xml.text_of(&["p"], &["p"], false)?;
                    omissions.leave_out(Left::Comments, &words);
                }
                "frame" | "custom-shape" | "g" | "rect" | "caption" | "line" | "control" => {
                    // What a frame says is of the one picture in it.
                    let words = xml.all_text(&["p"])?;
                    omissions.described(Left::Shapes, &words);
                }
                "ruby-text" => xml.skip()?,
                name => {
                    match name {
                        "p" | "line-break" if !all.is_empty() => all.push('\n'),
                        "s" | "tab" => all.push(' '),
                        _ => {}
                    }
                    let own = tag.get("style-name").filter(|_| name == "span");
                    scripts.push(own.as_deref().map(|name| (styles.script(name), all.len())));
                    open.push(match own {
                        Some(name) => styles.within(&name, &now),
                        None => now,
                    });
                }
            },
            Event::Close => {
                open.pop();
                let Some(Some((script, from))) = scripts.pop() else { continue };
                let words = all.split_off(from);
                let words = match script {
                    Script::Raised => joined(&all, &words),
                    Script::Lowered => lowered(&all, &words),
                    Script::Plain => words,
                };
                all.push_str(&words);
            }
            Event::Text(words) if open.len() > 1 && now.is_unseen() => {
                omissions.leave_out(Left::Hidden, &words);
            }
            Event::Text(words) if open.len() > 1 => all.push_str(&wrapped(&words, &now.styles)),
            Event::Text(_) => {}
            Event::End => break,
        }
    }
    Ok(all)
}
