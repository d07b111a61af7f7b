//! What goes wrong on the desk, in English.

use crate::failure::{Failure, Trouble};

pub(super) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Fault(fault) => return fault.to_string(),
        Failure::NotOpened => {
            "The file cannot be opened: it may have been moved, deleted or changed meanwhile."
        }
        Failure::TooSlow(seconds) => {
            return format!(
                "Reading it took longer than {seconds} seconds and was stopped, and so was reading its beginning. Save it in parts, or as plain text."
            );
        }
        Failure::Died(_) => "Reading it came to an unexpected end, and nothing was kept of it.",
        Failure::Rules(_) => {
            "The file has this project’s own form, and something in it is not right:"
        }
    }
    .to_owned()
}

pub(super) fn trouble(trouble: &Trouble) -> String {
    let why = match trouble {
        Trouble::NoRoom => "there is no room left",
        Trouble::NotAllowed => "this browser does not allow it, as in a private window",
        Trouble::OtherWindow => "another window of this browser is in the way",
        Trouble::Elsewhere => "another window has changed what is kept since this one was opened",
        Trouble::NotDeleted(_) => {
            return "What was kept on this device could not be deleted.".to_owned();
        }
        Trouble::NotRead(_) => return "What was kept on this device could not be read.".to_owned(),
        Trouble::SomeNotRead(count) => {
            return format!(
                "Documents that were kept on this device and could not be read: {count}. They are left as they are."
            );
        }
    };
    format!(
        "What you bring cannot be kept on this device: {why}. Save your work to a file if you want to keep it."
    )
}
