//! XLSX: words that are beside the cells, in comments, text boxes and charts. None is part of a table,
//! and each is counted.

use std::collections::HashSet;

use super::parts::part;
use crate::fault::Fault;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::xml::Xml;
use crate::zip::Archive;

/// Counts them.
pub(super) fn count(archive: &mut Archive<'_>, omissions: &mut Omissions) -> Result<(), Fault> {
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    let (mut comments, mut threads) = (String::new(), String::new());
    for name in names {
        let Some(rest) = name.strip_prefix("xl/").filter(|rest| rest.ends_with(".xml")) else {
            continue;
        };
        // What drawings and charts are called is the program's choice; `diagrams/drawing` has the words of the data
        // again.
        let drawings = ["drawings/", "diagrams/data", "charts/"];
        let (what, words, block) = if rest.starts_with("comments") {
            (Left::Comments, "t", "comment")
        } else if rest.starts_with("threadedComments/") {
            (Left::Comments, "text", "threadedComment")
        } else if drawings.iter().any(|start| rest.starts_with(start)) {
            (Left::Shapes, "t", "p")
        } else {
            continue;
        };
        let source = part(archive, &name)?.unwrap_or_default();
        let words = Xml::new(&source, &name).text_of(&[words], &[block], true)?;
        if block == "threadedComment" {
            threads.push_str(&words);
            continue;
        }
        if what == Left::Comments {
            comments.push_str(&words);
        }
        omissions.leave_out(what, &words);
    }
    // A program that writes threads writes them for older ones once more.
    let again: HashSet<&str> = comments.lines().map(str::trim).collect();
    let threads: Vec<&str> = threads.lines().filter(|line| !again.contains(line.trim())).collect();
    omissions.leave_out(Left::Comments, &threads.join("\n"));
    Ok(())
}
