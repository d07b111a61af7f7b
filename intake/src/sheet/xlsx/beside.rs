//! XLSX: words that are beside the cells, in comments, text boxes and charts. None is part of a table,
//! and each is counted.

use super::part;
use crate::account::Account;
use crate::xml::Xml;
use crate::zip::Archive;
use crate::{Fault, Left};

/// Counts them.
pub(super) fn count(archive: &mut Archive<'_>, account: &mut Account) -> Result<(), Fault> {
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    for name in names {
        let Some(rest) = name.strip_prefix("xl/").filter(|rest| rest.ends_with(".xml")) else {
            continue;
        };
        let drawings = ["drawings/drawing", "diagrams/data", "charts/chart"];
        let (what, block) = if rest.starts_with("comments") {
            (Left::Comments, "comment")
        } else if drawings.iter().any(|start| rest.starts_with(start)) {
            (Left::Shapes, "p")
        } else {
            continue;
        };
        let source = part(archive, &name)?.unwrap_or_default();
        let words = Xml::new(&source, &name).text_of(&["t"], &[block], true)?;
        account.leave_out(what, &words);
    }
    Ok(())
}
