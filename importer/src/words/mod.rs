//! What the “Your documents” page says, one folder a language. A language without one of these sentences does not
//! compile.

mod arabic;
mod english;
mod french;
#[cfg(test)]
mod tests;

use drafts::draft::{HeadFlag, Reason, ReviewFlag};
use drafts::saved::Notice;
use extract::Note;
use query::selection::Language;

use crate::failure::{Failure, Trouble};

macro_rules! words {
    ($($name:ident),* $(,)?) => {
        /// The desk's words in one language. `{…}` stands for a value.
        pub(crate) struct Words {
            $(pub(crate) $name: &'static str,)*
            /// What is not sure of a block.
            pub(crate) review_flag: fn(ReviewFlag) -> &'static str,
            /// What is not sure of the document as a whole.
            pub(crate) head_flag: fn(HeadFlag) -> &'static str,
            /// What there is to say of how a file was read.
            pub(crate) note: fn(&Note) -> String,
            /// Why a block is left out.
            pub(crate) reason: fn(&Reason) -> String,
            /// What there is to know of a file that was opened.
            pub(crate) notice: fn(&Notice) -> String,
            /// Why a file was not read, without what others say of it.
            pub(crate) failure: fn(&Failure) -> String,
            /// What is wrong with keeping things on the device, without what others say of it.
            pub(crate) trouble: fn(&Trouble) -> String,
        }

        impl Words {
            /// All texts, for a check that none is empty.
            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

words! {
    title, close, intro, private, private_file, not_stored, keep_here, kept_here,
    drop_here, choose_files, choose_folder, formats, paste_label, paste_read, paste_name,
    putting, putting_source, putting_not,
    reading, waiting, cancel, dismiss, locked_label, unlock,
    on_desk, nothing_yet, to_check, beside, check, look_again, remove, ready_made,
    compare, save_heading, save_collection, save_documents, save_hint, save_view_hint, clear, clear_hint, ask_clear, ask_remove, delete, keep_it, forgotten, bring_back, no,
    offered, offered_take,
    made_heading, made_intro, make, make_name, make_topics, make_edit, made_now,
    whole, round_of_all, choose_it, accept_all, accept_all_hint,
    back, undo, redo, accept, accept_first, accepted, put_beside,
    head_heading, field_title, field_author, field_round, field_language, field_date, field_url, no_link,
    field_extent, extent_whole, extent_opening, choose, as_written, as_written_author, suggested, add_suggested,
    use_for_all, add_all_suggested, no_author, no_round, no_topic, instead_of, confirm, confirmed,
    other_author, author_name, author_code, author_kind, kind_state, kind_group, kind_observer, add,
    unsure, unsure_none, unsure_some, go_there,
    count, lost_none, original, made_of_it, correct, done,
    part, part_passage, part_heading, part_footnote, part_title, part_left_out,
    topic, topic_none, issue, issue_none, kind, kind_as_read, recommendation, remark, label,
    split, split_how, cut, join, mark_reviewed, notes,
    rounds, topics, issues, authors, name, explanation, terms, take_out, add_round, add_topic, add_issue,
    replaces, source, own_words_kept,
    i_have_checked, until_checked, once_checked, reading_checked, reading_unchecked,
}

/// The desk's words in a language.
pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
        Language::French => &french::WORDS,
        Language::Arabic => &arabic::WORDS,
    }
}

/// A text with its values put in.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
