//! What goes wrong on the “Your documents” page.

use i18n::fill;
use i18n::importer::words;
use query::selection::Language;

use super::of_files::fault;
use crate::failure::{Failure, Trouble};

/// Why a file was not read, without what others say of it.
pub(crate) fn failure(language: Language, failure: &Failure) -> String {
    let words = words(language);
    match failure {
        Failure::Fault(of_file) => fault(language, of_file),
        Failure::NotOpened => words.failed_not_opened.to_owned(),
        Failure::TooSlow(seconds) => {
            fill(words.failed_too_slow, &[("seconds", &seconds.to_string())])
        }
        Failure::Died(_) => words.failed_died.to_owned(),
        Failure::Rules(_) => words.failed_rules.to_owned(),
    }
}

/// What is wrong with keeping things on the device, without what others say of it.
pub(crate) fn trouble(language: Language, trouble: &Trouble) -> String {
    let words = words(language);
    let why = match trouble {
        Trouble::NoRoom => words.why_no_room,
        Trouble::NotAllowed => words.why_not_allowed,
        Trouble::OtherWindow => words.why_other_window,
        Trouble::Elsewhere => words.why_elsewhere,
        Trouble::NotDeleted(_) => return words.not_deleted.to_owned(),
        Trouble::NotRead(_) => return words.not_read.to_owned(),
        Trouble::SomeNotRead(count) => return fill(words.some_not_read, &[("count", count)]),
    };
    fill(words.not_kept, &[("why", why)])
}
