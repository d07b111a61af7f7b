//! The parts of a workbook's file, the links between them, and what their attributes say.

use crate::fault::Fault;
use crate::xml::decode;
use crate::zip::Archive;

/// A part as text; none where there is none.
pub(super) fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Fault> {
    Ok(archive.read(name)?.map(|bytes| decode(&bytes).into_owned()))
}

/// The part that a link from a folder leads to.
pub(super) fn place_of_part(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Whether the value of an attribute says yes.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}
