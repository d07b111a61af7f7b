//! The list of the page's messages; those of “Your documents” are in `importer`. The language files give their texts,
//! and `catalogue` collects these.

use super::explained::Explained;
use super::plural::Plural;
use super::texts::Message;

/// Declares the messages, so that their list and their placeholders stand in one place.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)+) => {
        /// What a language file gives: a text for every message.
        #[cfg(not(target_arch = "wasm32"))]
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(super) struct LanguageTexts { $(pub(super) $name: $kind,)+ }

        #[cfg(not(target_arch = "wasm32"))]
        impl LanguageTexts {
            /// Every text, in the order of the messages.
            pub(super) fn list(&self) -> Vec<&'static str> {
                let mut texts = Vec::new();
                $(self.$name.write(&mut texts);)+
                texts
            }
        }

        /// Where the texts of each message begin in the list.
        pub(super) struct Places { $(pub(super) $name: usize,)+ }

        pub(super) const PLACES: Places = {
            let mut next = 0;
            let places = Places {
                $($name: { let place = next; next += <$kind as Message>::TEXTS; place },)+
            };
            assert!(next == COUNT);
            places
        };

        /// How many texts there are in a language.
        pub(super) const COUNT: usize = 0 $(+ <$kind as Message>::TEXTS)+;

        impl Messages {
            $($(#[$doc])* pub fn $name(&self) -> $kind { <$kind>::at(self.0, PLACES.$name) })+

            /// Every message with its name, for tests over all of them.
            #[cfg(test)]
            pub(super) fn all(&self) -> Vec<(&'static str, Vec<&'static str>)> {
                vec![$((stringify!($name), {
                    let from = PLACES.$name;
                    let mut texts = self.0[from..from + <$kind as Message>::TEXTS].to_vec();
                    // A form that the language does not have is written as nothing.
                    if stringify!($kind) == "Plural" {
                        texts.retain(|text| !text.is_empty());
                    }
                    texts
                })),+]
            }
        }
    };
}

/// Every message of the interface in a language, as the list of its texts: the page is given the list, and code that
/// read it into a structure of two hundred names would weigh 2 kB of its program. `{name}` in a text is a place that
/// `fill` fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Messages(pub(super) &'static [&'static str; COUNT]);

messages! {
    /// The name of the language in itself.
    language_name: &'static str,
    /// The product's name; the same in every language.
    product: &'static str,
    /// What the product is, in one line.
    tagline: &'static str,
    /// The link over the controls, for the keyboard.
    skip_to_comparison: &'static str,
    /// Before the language chooser.
    language_label: &'static str,
    /// Before the choice of light and dark.
    theme_label: &'static str,
    /// Light or dark as the reader's device has it.
    theme_auto: &'static str,
    /// Light.
    theme_light: &'static str,
    /// Dark.
    theme_dark: &'static str,
    /// The name of the list of topics.
    topics_label: &'static str,
    /// How many authors speak on a topic: `{count}`.
    topic_authors: Plural,
    /// How many recommendations: `{count}`.
    recommendations: Plural,
    /// How many documents: `{count}`.
    documents: Plural,
    /// What is on screen: `{shown}` authors of the `{speaking}` who speak on the topic.
    shown_of_speaking: Plural,
    /// Unfolds the sentences on the order of columns and the default selection.
    why_these: &'static str,
    /// The sentence on the order of columns.
    order_note: &'static str,
    /// The sentence on the opening choice: at most `{count}` authors.
    opening_note: Plural,
    /// Before the choice of the author who stands first.
    base_label: &'static str,
    /// Nobody in particular stands first.
    base_nobody: &'static str,
    /// `{name}` was chosen to stand first.
    base_note: &'static str,
    /// Before the choice of round.
    round_label: &'static str,
    /// All rounds at once.
    round_all: &'static str,
    /// The button that opens the author chooser.
    choose_authors: &'static str,
    /// The name of the author chooser's search field.
    find_author: &'static str,
    /// No author's name has `{query}` in it.
    no_author_found: &'static str,
    /// All who speak on the topic: `{count}`.
    choose_speaking: &'static str,
    /// All authors: `{count}`.
    choose_all: &'static str,
    /// Back to the opening choice.
    choose_opening: &'static str,
    /// Before the buttons that choose a group.
    groups_label: &'static str,
    /// The name of the list of authors.
    authors_label: &'static str,
    /// Beside an author in the chooser who has no document in the chosen round.
    chooser_no_document: &'static str,
    /// The switch that shows remarks.
    show_remarks: &'static str,
    /// The switch that shows others' accounts.
    show_reported: &'static str,
    /// The table's caption: `{topic}`, `{count}` authors.
    caption: Plural,
    /// Before the choice of view.
    views_label: &'static str,
    /// The view that has a section for each issue.
    view_issues: &'static str,
    /// The map of the topic, among the views.
    view_map: &'static str,
    /// The name of the view of one delegation, its stages side by side.
    view_delegation: &'static str,
    /// The view that has a column for each delegation.
    view_table: &'static str,
    /// The button that unfolds the choices in a narrow place.
    choices: &'static str,
    /// Above the list of the issues on screen.
    issue_list: Plural,
    /// How many address the topic, where all of them are on screen.
    shown_all: &'static str,
    /// Above statements on an issue that answer its question in none of the ways that have a name.
    other_points: &'static str,
    /// What an answer is, below the issues.
    answers_note: &'static str,
    /// Before the delegations that do not address an issue.
    others: &'static str,
    /// The head of the column of issues.
    issues_column: &'static str,
    /// Below an author: the words are its own.
    own_words: &'static str,
    /// The same, of a document that the reader brought.
    own_words_loaded: &'static str,
    /// The way to the reader's own documents.
    own_documents: &'static str,
    /// The way to putting an author's own words in the place of a summary.
    put_full_text: &'static str,
    /// The way to the text of a file that the reader brought.
    see_file: &'static str,
    /// Below an author: the words are ours.
    our_summary: &'static str,
    /// The words are ours, about an account that `{who}` gave.
    our_summary_of_report: &'static str,
    /// The whole document was read.
    extent_whole: &'static str,
    /// Only the document's opening was seen.
    extent_opening: &'static str,
    /// The link to a passage's own address: `{label}`.
    passage_address: &'static str,
    /// The same for a passage with no printed number.
    passage_address_unlabelled: &'static str,
    /// The link to the source.
    source: &'static str,
    /// What a link to a source is, for those who hear it: `{title}`, `{date}`.
    source_full: &'static str,
    /// A joint document: with `{names}`.
    joint_with: &'static str,
    /// Somebody's account of several together: with `{names}`.
    joint_reported: &'static str,
    /// Between the names of those who made it jointly.
    joint_comma: &'static str,
    /// The last of the names: `{names}`, `{last}`.
    joint_and: &'static str,
    /// Where they are many, some `{names}` and how many others.
    joint_more: Plural,
    /// Only one reader held the summary against its source.
    checked_once: &'static str,
    /// Words that the source strikes out.
    style_struck: &'static str,
    /// Words that the source marks as inserted.
    style_inserted: &'static str,
    /// Words that the source underlines.
    style_underlined: &'static str,
    /// Words that the source has in bold.
    style_bold: &'static str,
    /// It answers the draft's paragraphs `{list}`.
    responds_to: &'static str,
    /// The mark of a remark among recommendations.
    remark: &'static str,
    /// The author turns it down.
    turned_down: &'static str,
    /// Before the words that a label was read from.
    read_from: &'static str,
    /// The same, where they stand in the passage `{label}` that opens the list.
    read_from_opener: &'static str,
    /// Before the hedges.
    hedges: &'static str,
    /// Before who is asked.
    asked: &'static str,
    /// Before the words by which something is turned down.
    turned_down_by: &'static str,
    /// Where the strength of a summary comes from.
    recorded: &'static str,
    /// Where the strength of a summary of somebody's account comes from: `{who}`.
    recorded_from_report: &'static str,
    /// No strength: the passage only says where the author stands.
    no_strength: &'static str,
    /// A language without a table of operators.
    no_table: &'static str,
    /// The steps of strength are an order of this project.
    strength_note: &'static str,
    /// The link from a label to the section on wording.
    how_wording_is_read: &'static str,
    /// must.
    strength_must: Explained,
    /// urge.
    strength_urge: Explained,
    /// call-upon.
    strength_call_upon: Explained,
    /// should.
    strength_should: Explained,
    /// encourage.
    strength_encourage: Explained,
    /// consider.
    strength_consider: Explained,
    /// may.
    strength_may: Explained,
    /// A summary that supports.
    stance_supports: &'static str,
    /// A summary that opposes.
    stance_opposes: &'static str,
    /// A summary that proposes.
    stance_proposes: &'static str,
    /// A summary that cautions.
    stance_cautions: &'static str,
    /// A summary that notes.
    stance_notes: &'static str,
    /// not-addressed.
    empty_not_addressed: Explained,
    /// not-found.
    empty_not_found: Explained,
    /// not-seen.
    empty_not_seen: Explained,
    /// no-document.
    empty_no_document: Explained,
    /// remarks-only.
    empty_remarks_only: Explained,
    /// Over the `{count}` rows on which none of the shown authors has a passage: their `{issues}`.
    silent_rows: Plural,
    /// The row of recommendations under no issue.
    other_recommendations: Explained,
    /// The row of remarks under no issue.
    remarks_row: Explained,
    /// Opens the links of an issue to others and to agreed norms.
    related: &'static str,
    /// Before issues of other topics.
    see_also: &'static str,
    /// Before reference points.
    reference_points: &'static str,
    /// In the cards: the author before.
    previous_author: &'static str,
    /// In the cards: the author after.
    next_author: &'static str,
    /// In the cards: author `{number}` of `{count}`.
    author_of: &'static str,
    /// The address asked for `{value}`, which is not known.
    unknown: &'static str,
    /// A reader's own document that the address was made with.
    unknown_own: &'static str,
    /// Nobody speaks on the topic in the chosen round.
    nobody_speaks: &'static str,
    /// The same, where nobody has checked the reading of some of the documents.
    nobody_found: &'static str,
    /// The button that chooses all rounds.
    show_all_rounds: &'static str,
    /// The heading of the section on how to read the page.
    about_heading: &'static str,
    /// What the page is.
    about_what: &'static str,
    /// Whose words are whose.
    about_words: &'static str,
    /// What a summary is made from.
    about_summaries: &'static str,
    /// Nothing leaves the reader's machine.
    about_privacy: &'static str,
    /// The heading of the section on empty cells.
    about_empty_heading: &'static str,
    /// The heading of the section on wording.
    about_wording_heading: &'static str,
    /// What the wording labels are.
    about_wording: &'static str,
    /// The heading of the list of documents not held.
    missing_heading: &'static str,
    /// An author that is not known.
    missing_unknown_author: &'static str,
    /// The heading of the section on data.
    data_heading: &'static str,
    /// Whose the texts are: licence.
    data_licence: &'static str,
    /// The link to the data.
    data_download: &'static str,
    /// The day of the data: `{date}`.
    data_date: &'static str,
    /// How a month's first day is written, then every month after its two digits, with `|` between.
    months: &'static str,
    /// It follows the newest data.
    data_live: &'static str,
    /// It stays with the data it was made with.
    data_pinned: &'static str,
    /// The page around gave the data.
    data_own: &'static str,
    /// All data is inside the file.
    data_in_file: &'static str,
    /// All of it is a reader's own, and on their device only.
    data_on_device: &'static str,
    /// Some documents are a reader's own, and on their device only.
    data_partly_on_device: &'static str,
    /// In a frame or an element: the link to the page itself.
    open_whole: &'static str,
    /// The button that saves what is on screen as a file.
    save_view: &'static str,
    /// What that file does not have. The styles show it where the reader has brought something.
    save_view_hint: &'static str,
    /// Before what a view that is saved as a file will contain.
    save_contents: &'static str,
    /// Of that: the address of the site, `{address}`.
    save_address: &'static str,
    /// The choice to leave that out.
    save_no_address: &'static str,
    /// Of that: before the titles of the reader's documents.
    save_own: &'static str,
    /// The button that opens the dialog for site owners.
    embed: &'static str,
    /// That dialog's heading.
    embed_heading: &'static str,
    /// Before the ways.
    embed_way: &'static str,
    /// A plain frame.
    embed_frame: &'static str,
    /// A frame whose height follows its content.
    embed_frame_height: &'static str,
    /// The element.
    embed_element: &'static str,
    /// A link, without a frame or a script.
    embed_link: &'static str,
    /// Which systems take nothing but a link.
    embed_removed: &'static str,
    /// Before the forms of a link.
    embed_link_form: &'static str,
    /// Of these: the address alone. The others are the names of languages.
    embed_link_address: &'static str,
    /// Before the choice of live and pinned.
    embed_data: &'static str,
    /// Live.
    embed_live: &'static str,
    /// Pinned.
    embed_pinned: &'static str,
    /// The comparison without its controls.
    embed_compact: &'static str,
    /// The view that is on screen.
    embed_view_same: &'static str,
    /// Light or dark as the page around the element is.
    embed_theme_page: &'static str,
    /// Before the snippet.
    embed_snippet: &'static str,
    /// The button that copies the snippet.
    embed_copy: &'static str,
    /// It was copied.
    embed_copied: &'static str,
    /// Before the preview.
    embed_preview: &'static str,
    /// Before the widths of the preview.
    embed_width: &'static str,
    /// What a frame is called: `{topic}`.
    embed_title: &'static str,
    /// No snippet: the collection is the reader's own.
    embed_not_collection: &'static str,
    /// No snippet: it would leave out the documents in the list below.
    embed_not_documents: &'static str,
    /// No snippet: it would leave out the delegations in the list below.
    embed_not_authors: &'static str,
    /// What to do instead of a snippet.
    embed_instead: &'static str,
    /// The Embed dialog could not be opened: `{reason}`.
    embed_failed: &'static str,
    /// The button that closes a dialog.
    close: &'static str,
    /// The program failed and was started again.
    fault_restarted: &'static str,
    /// The program failed twice in a row; what is left is the plain text.
    fault_stopped: &'static str,
    /// The button that starts the program again.
    fault_start_again: &'static str,
    /// The file could not be saved: `{reason}`.
    save_failed: &'static str,
    /// The reader's own documents could not be opened: `{reason}`.
    own_failed: &'static str,
    /// In a frame of another page: why dropped files are not read.
    own_in_frame: &'static str,
    /// The button that tries the same once more.
    try_again: &'static str,
    /// A newer release of the page waits.
    new_release: &'static str,
    /// The button that puts it to use.
    use_new_release: &'static str,
    /// The button that puts that off.
    not_now: &'static str,
    /// Before the program runs: what this is.
    static_intro: &'static str,
    /// Before the program runs: that it is on its way.
    static_loading: &'static str,
    /// Opens a long passage, of which the screen shows some lines only.
    whole_passage: &'static str,
    /// The link of the first page, on which there are the first issues only, to the page of its topic.
    static_rest: &'static str,
    /// The program did not start.
    static_failure: &'static str,
    /// What to do then.
    static_failure_advice: &'static str,
    /// On a page that needs no program: the link to the comparison.
    plain_comparison: &'static str,
    /// The heading of the map of all topics.
    map_heading: &'static str,
    /// The heading of the map of one `{topic}`.
    map_of_topic: &'static str,
    /// How the map of all topics is read.
    map_by_topic: &'static str,
    /// How the map of one topic is read.
    map_by_issue: &'static str,
    /// The head of the column of delegations.
    map_delegation: &'static str,
    /// The head of the row of totals.
    map_total: &'static str,
    /// How often a joint document counts.
    map_joint: &'static str,
    /// Which order makes a wording the strongest.
    map_order: &'static str,
    /// The strongest wording of a cell's recommendations, for who listens to it: `{wording}`.
    map_strongest: &'static str,
    /// The heading of the picture of answers.
    map_answers: &'static str,
    /// Opens the table behind the picture.
    map_answers_table: &'static str,
    /// The head of the column of issues.
    map_issue: &'static str,
    /// The head of the column of answers.
    map_answer: &'static str,
    /// The head of the column with the numbers of delegations.
    map_delegations: &'static str,
    /// The label of the orders of a map.
    map_sort: &'static str,
    /// The order by names.
    map_sort_name: &'static str,
    /// The order by how much is said.
    map_sort_amount: &'static str,
    /// The label of the groups, and the order by groups.
    map_group: &'static str,
    /// No group: everybody.
    map_group_all: &'static str,
    /// Opens the delegations that are ticked side by side.
    map_open: &'static str,
    /// Ticks the delegation `{name}`.
    map_compare: &'static str,
    /// Leads from the map of a topic to the same map in the program, which has these filters.
    map_filter: &'static str,
    /// What the page of one delegation, `{name}`, is for search engines.
    delegation_description: &'static str,
    /// How the page of a delegation is read.
    delegation_intro: &'static str,
    /// The heading of the documents of a delegation.
    delegation_documents: &'static str,
    /// The heading of the topics on which a delegation says nothing.
    delegation_silent: &'static str,
}
