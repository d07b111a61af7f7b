//! What there is to know of a file that was opened.

use drafts::saved::Notice;
use i18n::fill;
use i18n::importer::Words;

/// What a notice says.
pub(crate) fn notice(words: &Words, notice: &Notice) -> String {
    let (text, of) = match notice {
        Notice::BothKept(of) => (words.both_kept, of),
        Notice::Changed(of) => (words.changed_outside, of),
        Notice::TakenOut(of) => (words.only_unfinished, of),
        Notice::Newer => return words.newer_version.to_owned(),
    };
    fill(text, &[("title", &of.title)])
}
