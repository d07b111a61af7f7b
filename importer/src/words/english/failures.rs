//! What goes wrong on the “Your documents” page, in English.

use crate::failure::{Failure, Trouble};

pub(super) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Fault(fault) => return fault.to_string(),
        Failure::NotOpened => {
            "The file cannot be opened. It may have been moved, deleted or changed since you chose it."
        }
        Failure::TooSlow(seconds) => {
            return format!(
                "Reading took longer than {seconds} seconds and was stopped, even for the beginning alone. Save the file in parts or as plain text."
            );
        }
        Failure::Died(_) => "Reading stopped unexpectedly. Nothing from this file was saved.",
        Failure::Rules(_) => {
            "This Side by State file contains errors:"
        }
    }
    .to_owned()
}

pub(super) fn trouble(trouble: &Trouble) -> String {
    let why = match trouble {
        Trouble::NoRoom => "storage is full",
        Trouble::NotAllowed => "this browser blocks storage, as in a private window",
        Trouble::OtherWindow => "it is in use in another window",
        Trouble::Elsewhere => {
            "another window has changed the saved documents since this one was opened"
        }
        Trouble::NotDeleted(_) => {
            return "Your saved documents could not be deleted.".to_owned();
        }
        Trouble::NotRead(_) => return "Your saved documents could not be read.".to_owned(),
        Trouble::SomeNotRead(count) => {
            return format!(
                "Saved documents that could not be read: {count}. They were not changed."
            );
        }
    };
    format!(
        "Your documents cannot be stored on this device: {why}. Save them to a file to keep them."
    )
}
