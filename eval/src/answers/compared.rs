//! The two coded sheets of the project, read and compared.

use std::path::PathBuf;

use anyhow::bail;
use model::Collection;
use xtask::{paths, say};

use super::agreement::Agreement;
use super::coded;

/// The coded sheets of the project.
pub(super) fn sheets() -> [PathBuf; 2] {
    ["tests/answers/coder-1.tsv", "tests/answers/coder-2.tsv"].map(|it| paths::root().join(it))
}

/// How often the coders of two sheets agree.
pub(super) fn agreement_of(
    collection: &Collection,
    sheets: &[PathBuf; 2],
) -> anyhow::Result<Agreement> {
    let mut faults = Vec::new();
    let [first, second] = sheets;
    let first = coded::Sheet::open(first, collection, &mut faults)?;
    let second = coded::Sheet::open(second, collection, &mut faults)?;
    faults.extend(coded::unpaired(&first, &second));
    if faults.is_empty() {
        return Ok(Agreement::of(&first.rows, &second.rows));
    }
    for fault in &faults {
        say::line(fault);
    }
    bail!("{} errors in the coded sheets (see above)", faults.len())
}
