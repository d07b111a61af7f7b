//! What `extract`, `structure` and `drafts` say of a file, in each language.

use drafts::draft::Reason;
use extract::{Fault, Note};
use query::selection::Language;

use super::{arabic, french};

/// Why a file gives nothing.
pub(super) fn fault(language: Language, fault: &Fault) -> String {
    match language {
        Language::English => fault.to_string(),
        Language::French => french::faults::fault(fault),
        Language::Arabic => arabic::faults::fault(fault),
    }
}

/// What there is to say of how a file was read.
pub(crate) fn note(language: Language, note: &Note) -> String {
    match language {
        Language::English => note.to_string(),
        Language::French => french::notes::note(note),
        Language::Arabic => arabic::notes::note(note),
    }
}

/// Why a block is left out.
pub(crate) fn reason(language: Language, reason: &Reason) -> String {
    match language {
        Language::English => reason.to_string(),
        Language::French => french::reasons::reason(reason),
        Language::Arabic => arabic::reasons::reason(reason),
    }
}
