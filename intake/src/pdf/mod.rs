//! PDF: pages → text in reading order, with form feeds between pages.

use crate::{Fault, Incoming, Limits, Opened, Progress};

/// Reads a PDF.
pub(crate) fn open(
    _incoming: &Incoming<'_>,
    _limits: &Limits,
    _progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    Err(Fault::NotWhat {
        is: "a PDF, which cannot be read yet",
        instead: "Save it as DOCX or plain text",
    })
}
