//! Every text of the page, with where it appears.

/// Declares the texts, so that their list is in one place.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        /// The texts of “Your documents” in one language. `{name}` in a text is a place that `fill` fills.
        pub struct Words { $($(#[$doc])* pub $name: &'static str,)+ }

        impl Words {
            /// Every text with its name, for tests over all of them.
            #[cfg(test)]
            pub(super) fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }
        }
    };
}

words! {
    /// The heading of the page.
    title,
    /// The button that leads back to the comparison.
    close,
    /// Below the heading: what the page is for.
    intro,
    /// Where files are kept, on a site.
    private,
    /// Where files are kept, in a page that was opened from a disk.
    private_file,
    /// In a page from a disk: nothing is stored yet, and what storing would mean.
    not_stored,
    /// The button that has the documents stored.
    keep_here,
    /// In a page from a disk: the documents are stored, and who can read them.
    kept_here,
    /// Before the buttons that choose files.
    drop_here,
    /// The button that chooses files.
    choose_files,
    /// The button that chooses a folder.
    choose_folder,
    /// Which files can be added.
    formats,
    /// Over the field for text.
    paste_label,
    /// The button that adds the text of the field.
    paste_read,
    /// What pasted text is called in the list.
    paste_name,
    /// A file was asked for in place of the summary `{title}`.
    putting,
    /// The link to the full text of that summary.
    putting_source,
    /// The button that keeps the summary.
    putting_not,
    /// How far a file is: `{name}`, `{done}`, `{of}`.
    reading,
    /// The file `{name}` is not read yet.
    waiting,
    /// The button that stops a file.
    cancel,
    /// The button that removes a file's line.
    dismiss,
    /// Before the field for the password of the file `{name}`.
    locked_label,
    /// The button that opens that file.
    unlock,
    /// Over the list of documents.
    on_desk,
    /// The list is empty.
    nothing_yet,
    /// A document in the list: not in the comparison yet.
    to_check,
    /// A document in the list: in the comparison.
    beside,
    /// The button that opens a document for review.
    check,
    /// The same for one that is in the comparison.
    look_again,
    /// The button that deletes a document.
    remove,
    /// A document in the list that cannot be edited.
    ready_made,
    /// The button that shows the comparison.
    compare,
    /// Over the buttons that save.
    save_heading,
    /// The button that saves everything as JSON.
    save_collection,
    /// The button that saves the documents as Markdown.
    save_documents,
    /// What the two files contain.
    save_hint,
    /// What a saved view does not contain.
    save_view_hint,
    /// The button that deletes everything.
    clear,
    /// The question that comes before.
    clear_hint,
    /// That question.
    ask_clear,
    /// The question before `{title}` is deleted.
    ask_remove,
    /// The answer that deletes.
    delete,
    /// The answer that does not.
    keep_it,
    /// Everything was deleted, and can be restored.
    forgotten,
    /// The button that restores it.
    bring_back,
    /// The button that leaves another collection unopened.
    no,
    /// A file has the collection `{name}`, and would replace everything.
    offered,
    /// The button that opens it.
    offered_take,
    /// Over the way to a collection of the reader's own.
    made_heading,
    /// What that is for.
    made_intro,
    /// The button that makes one.
    make,
    /// Before the field for its name.
    make_name,
    /// The choice to begin with the topics that are there.
    make_topics,
    /// The button that opens its topics, stages and delegations.
    make_edit,
    /// The reader's own collection is open: `{name}`.
    made_now,
    /// Before the link to the program as one file.
    whole,
    /// Before the choice of a stage for the `{count}` documents without one.
    round_of_all,
    /// The button that applies it.
    choose_it,
    /// The button that adds `{count}` documents to the comparison.
    accept_all,
    /// Which documents these are.
    accept_all_hint,
    /// The button that leads back to the list.
    back,
    /// The button that takes back a change.
    undo,
    /// The button that makes it again.
    redo,
    /// The button that adds the document to the comparison.
    accept,
    /// Why that is not possible yet.
    accept_first,
    /// The document is in the comparison, and later changes are not.
    accepted,
    /// The button that has them there too.
    put_beside,
    /// Over the details of a document.
    head_heading,
    /// Before the title.
    field_title,
    /// Before the delegation.
    field_author,
    /// Before the stage.
    field_round,
    /// Before the language.
    field_language,
    /// Before the date.
    field_date,
    /// Before the address of the source.
    field_url,
    /// That address is not one.
    no_link,
    /// Before the choice of whole and excerpt.
    field_extent,
    /// The file is the whole text.
    extent_whole,
    /// The file is an excerpt.
    extent_opening,
    /// The first entry of a list: nothing is chosen.
    choose,
    /// What the file has in that place: `{text}`.
    as_written,
    /// The delegation as the file has it: `{text}`.
    as_written_author,
    /// A State that the collection does not have: `{name}`.
    suggested,
    /// The button that adds it.
    add_suggested,
    /// The button that chooses the delegation for `{count}` documents.
    use_for_all,
    /// The button that adds `{count}` States.
    add_all_suggested,
    /// Why a document is not in the comparison: its delegation.
    no_author,
    /// Why a document is not in the comparison: its stage.
    no_round,
    /// Paragraphs whose topic is not in the collection.
    no_topic,
    /// Over the list of summaries that a document replaces.
    instead_of,
    /// The button that confirms delegation and stage.
    confirm,
    /// They are confirmed.
    confirmed,
    /// Over the form for a delegation that is not in the list.
    other_author,
    /// Before its name.
    author_name,
    /// Before its code.
    author_code,
    /// Before its type.
    author_kind,
    /// A type of delegation.
    kind_state,
    /// A type of delegation.
    kind_group,
    /// A type of delegation.
    kind_observer,
    /// The button that adds it.
    add,
    /// Over the points to check.
    unsure,
    /// There are none.
    unsure_none,
    /// How many there are: `{count}`.
    unsure_some,
    /// The button that leads to the next.
    go_there,
    /// The words of the file: `{all}`, `{placed}`, `{left}`.
    count,
    /// No word is missing.
    lost_none,
    /// Over the column with the file's text.
    original,
    /// Over the column with what was recognized.
    made_of_it,
    /// The button that opens a block's controls.
    correct,
    /// The button that closes them.
    done,
    /// Before the choice of what a block is.
    part,
    /// A block is a passage.
    part_passage,
    /// A block is a heading of `{level}`.
    part_heading,
    /// A block is a footnote.
    part_footnote,
    /// A block is the title.
    part_title,
    /// A block is left out.
    part_left_out,
    /// Before the choice of topic.
    topic,
    /// No topic is chosen.
    topic_none,
    /// Before the choice of issue.
    issue,
    /// No issue is chosen.
    issue_none,
    /// Before the choice of the answer to the question of an issue.
    answer,
    /// No answer is chosen.
    answer_none,
    /// Before the choice of recommendation and remark.
    kind,
    /// The choice that leaves it to the program.
    kind_as_read,
    /// A passage is a recommendation.
    recommendation,
    /// A passage is a remark.
    remark,
    /// Before the number of the paragraph.
    label,
    /// The button that splits a block.
    split,
    /// How to say where.
    split_how,
    /// The button that splits it there.
    cut,
    /// The button that merges a block with the one above.
    join,
    /// The button that says that a point is checked.
    mark_reviewed,
    /// Over what there is to know of the file.
    notes,
    /// Over the stages of the reader's collection.
    rounds,
    /// Over its topics.
    topics,
    /// Over the issues of a topic.
    issues,
    /// Over its delegations.
    authors,
    /// Before the name of a stage, topic or issue.
    name,
    /// Before the explanation of a topic.
    explanation,
    /// Before the keywords of a topic.
    terms,
    /// The button that removes one of them.
    take_out,
    /// The button that adds a stage.
    add_round,
    /// The button that adds a topic.
    add_topic,
    /// The button that adds an issue.
    add_issue,
    /// A document replaces the summary `{title}`.
    replaces,
    /// The link to a summary's source.
    source,
    /// What can be changed, and what cannot.
    own_words_kept,
    /// The box that says that the result is right.
    i_have_checked,
    /// What empty cells say before.
    until_checked,
    /// What empty cells say after.
    once_checked,
    /// In the list: the box is ticked.
    reading_checked,
    /// In the list: it is not.
    reading_unchecked,
    /// A point to check: a passage has no topic.
    block_no_topic,
    /// A point to check: the file names an unknown topic.
    block_topic_unknown,
    /// A point to check: the file names an unknown issue.
    block_issue_unknown,
    /// A point to check: the file names an unknown kind.
    block_kind_unknown,
    /// A point to check: the issue is a guess.
    block_issue_guessed,
    /// A point to check: the language is not one that is classified.
    block_not_read,
    /// A point to check: a passage is very long.
    block_long,
    /// A point to check: a passage is very short.
    block_short,
    /// A point to check: two passages have the same number.
    block_same_label,
    /// A point to check: characters could not be read.
    block_unreadable,
    /// A point to check: much was left out.
    block_much_left_out,
    /// A point to check: no delegation was found.
    head_no_author,
    /// A point to check: no stage was found.
    head_no_round,
    /// A point to check: delegation and stage are guesses.
    head_not_confirmed,
    /// A point to check: no title was found.
    head_no_title,
    /// A point to check: words are missing; they follow.
    head_lost_words,
    /// A file was not read: it cannot be opened.
    failed_not_opened,
    /// A file was not read: it took longer than `{seconds}`.
    failed_too_slow,
    /// A file was not read: the program failed.
    failed_died,
    /// A file was not read: it has errors, which follow.
    failed_rules,
    /// Documents cannot be stored: `{why}`, which is one of the next four.
    not_kept,
    /// There is no space.
    why_no_room,
    /// The browser does not allow it.
    why_not_allowed,
    /// Another window uses them.
    why_other_window,
    /// Another window has changed them.
    why_elsewhere,
    /// Stored documents could not be deleted.
    not_deleted,
    /// Stored documents could not be read.
    not_read,
    /// `{count}` stored documents could not be read.
    some_not_read,
    /// An opened file has another version of `{title}`.
    both_kept,
    /// `{title}` was changed outside the page.
    changed_outside,
    /// An opened file has only unfinished work on `{title}`.
    only_unfinished,
    /// An opened file is of a newer version of the program.
    newer_version,
}
