//! What the interface says, one file a language. A language file without one of these messages
//! does not compile. Names of topics, issues and authors are data, and stand in the collection.

mod arabic;
mod english;
mod french;
mod plural;

use crate::collection::{Stance, Strength};
use crate::comparison::Empty;
use crate::selection::{Language, Theme};

pub use plural::Plural;

/// One word or sentence with the explanation that goes with it.
#[derive(Debug)]
pub struct Explained {
    /// What stands on the label.
    pub name: &'static str,
    /// What it means, in one sentence.
    pub explanation: &'static str,
}

/// Declares the messages, so that their list and their placeholders stand in one place.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)+) => {
        /// Every message of the interface. `{name}` in a text is a place that `fill` fills.
        #[derive(Debug)]
        pub struct Messages { $($(#[$doc])* pub $name: $kind,)+ }

        impl Messages {
            /// Every message with its name, for tests over all of them.
            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, Vec<&'static str>)> {
                use tests::Texts;
                vec![$((stringify!($name), self.$name.texts())),+]
            }
        }
    };
}

type Text = &'static str;

messages! {
    /// The name of the language in itself.
    language_name: Text,
    /// The product's name; the same in every language.
    product: Text,
    /// What the product is, in one line.
    tagline: Text,
    /// The link over the controls, for the keyboard.
    skip_to_comparison: Text,
    /// Before the language chooser.
    language_label: Text,
    /// Before the choice of light and dark.
    theme_label: Text,
    /// Light or dark as the reader's device has it.
    theme_auto: Text,
    /// Light.
    theme_light: Text,
    /// Dark.
    theme_dark: Text,
    /// The name of the list of topics.
    topics_label: Text,
    /// How many authors recommend something on a topic: `{count}`.
    topic_authors: Plural,
    /// How many recommendations: `{count}`.
    recommendations: Plural,
    /// How many documents: `{count}`.
    documents: Plural,
    /// What is on screen: `{shown}` authors of the `{speaking}` who speak on the topic.
    shown_of_speaking: Plural,
    /// The sentence on the order of columns.
    order_note: Text,
    /// The sentence on the opening choice: at most `{count}` authors.
    opening_note: Plural,
    /// Before the choice of round.
    round_label: Text,
    /// All rounds at once.
    round_all: Text,
    /// The button that opens the author chooser.
    choose_authors: Text,
    /// The name of the author chooser's search field.
    find_author: Text,
    /// No author's name has `{query}` in it.
    no_author_found: Text,
    /// All who speak on the topic: `{count}`.
    choose_speaking: Text,
    /// All authors: `{count}`.
    choose_all: Text,
    /// Back to the opening choice.
    choose_opening: Text,
    /// Before the buttons that choose a group.
    groups_label: Text,
    /// The name of the list of authors.
    authors_label: Text,
    /// Beside an author in the chooser who has no document in the chosen round.
    chooser_no_document: Text,
    /// The switch that shows remarks.
    show_remarks: Text,
    /// The switch that shows others' accounts.
    show_reported: Text,
    /// The table's caption: `{topic}`, `{count}` authors.
    caption: Plural,
    /// The head of the column of issues.
    issues_column: Text,
    /// Below an author: the words are its own.
    own_words: Text,
    /// Below an author: the words are ours.
    our_summary: Text,
    /// The words are ours, about an account that `{who}` gave.
    our_summary_of_report: Text,
    /// The whole document was read.
    extent_whole: Text,
    /// Only the document's opening was seen.
    extent_opening: Text,
    /// The link to a passage's own address: `{label}`.
    passage_address: Text,
    /// The same for a passage with no printed number.
    passage_address_unlabelled: Text,
    /// The link to the source.
    source: Text,
    /// The link to the plain text that a verbatim document was read from.
    source_text: Text,
    /// What a link to a source is, for those who hear it: `{title}`, `{date}`.
    source_full: Text,
    /// `{who}` reports it.
    reported_by: Text,
    /// Only one reader held the summary against its source.
    checked_once: Text,
    /// It answers the draft's paragraphs `{list}`.
    responds_to: Text,
    /// The mark of a remark among recommendations.
    remark: Text,
    /// The author turns it down.
    turned_down: Text,
    /// Before the words that a label was read from.
    read_from: Text,
    /// The same, where they stand in the passage `{label}` that opens the list.
    read_from_opener: Text,
    /// Before the hedges.
    hedges: Text,
    /// Before who is asked.
    asked: Text,
    /// Before the words by which something is turned down.
    turned_down_by: Text,
    /// Where the strength of a summary comes from.
    recorded: Text,
    /// Where the strength of a summary of somebody's account comes from: `{who}`.
    recorded_from_report: Text,
    /// No strength: the passage only says where the author stands.
    no_strength: Text,
    /// A language without a table of operators.
    no_table: Text,
    /// The steps of strength are an order of this project.
    strength_note: Text,
    /// The link from a label to the section on wording.
    how_wording_is_read: Text,
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
    stance_supports: Text,
    /// A summary that opposes.
    stance_opposes: Text,
    /// A summary that proposes.
    stance_proposes: Text,
    /// A summary that cautions.
    stance_cautions: Text,
    /// A summary that notes.
    stance_notes: Text,
    /// not-addressed.
    empty_not_addressed: Explained,
    /// not-seen.
    empty_not_seen: Explained,
    /// no-document.
    empty_no_document: Explained,
    /// remarks-only.
    empty_remarks_only: Explained,
    /// Over the rows on which none of the shown authors has a passage.
    silent_rows: Text,
    /// The row of recommendations under no issue.
    other_recommendations: Explained,
    /// The row of remarks under no issue.
    remarks_row: Explained,
    /// Before issues of other topics.
    see_also: Text,
    /// Before reference points.
    reference_points: Text,
    /// In the cards: the author before.
    previous_author: Text,
    /// In the cards: the author after.
    next_author: Text,
    /// In the cards: author `{number}` of `{count}`.
    author_of: Text,
    /// The address asked for `{value}`, which is not known.
    unknown: Text,
    /// Nobody speaks on the topic in the chosen round.
    nobody_speaks: Text,
    /// The button that chooses all rounds.
    show_all_rounds: Text,
    /// The heading of the section on how to read the page.
    about_heading: Text,
    /// What the page is.
    about_what: Text,
    /// Whose words are whose.
    about_words: Text,
    /// What a summary is made from.
    about_summaries: Text,
    /// Nothing leaves the reader's machine.
    about_privacy: Text,
    /// The heading of the section on empty cells.
    about_empty_heading: Text,
    /// The heading of the section on wording.
    about_wording_heading: Text,
    /// What the wording labels are.
    about_wording: Text,
    /// The heading of the list of documents not held.
    missing_heading: Text,
    /// What that list is.
    missing_intro: Text,
    /// An author that is not known.
    missing_unknown_author: Text,
    /// The heading of the section on data.
    data_heading: Text,
    /// Whose the texts are: licence.
    data_licence: Text,
    /// The link to the data.
    data_download: Text,
    /// The day of the data: `{date}`.
    data_date: Text,
    /// Before the program runs: what this is.
    static_intro: Text,
    /// Before the program runs: that it is on its way.
    static_loading: Text,
    /// The program did not start.
    static_failure: Text,
    /// What to do then.
    static_failure_advice: Text,
}

impl Messages {
    /// The messages of a language.
    pub fn of(language: Language) -> &'static Messages {
        match language {
            Language::English => &english::MESSAGES,
            Language::French => &french::MESSAGES,
            Language::Arabic => &arabic::MESSAGES,
        }
    }

    /// What a step of strength is called, and what it stands for.
    pub fn strength(&self, strength: Strength) -> &Explained {
        match strength {
            Strength::Must => &self.strength_must,
            Strength::Urge => &self.strength_urge,
            Strength::CallUpon => &self.strength_call_upon,
            Strength::Should => &self.strength_should,
            Strength::Encourage => &self.strength_encourage,
            Strength::Consider => &self.strength_consider,
            Strength::May => &self.strength_may,
        }
    }

    /// What a stance is called.
    pub fn stance(&self, stance: Stance) -> &'static str {
        match stance {
            Stance::Supports => self.stance_supports,
            Stance::Opposes => self.stance_opposes,
            Stance::Proposes => self.stance_proposes,
            Stance::Cautions => self.stance_cautions,
            Stance::Notes => self.stance_notes,
        }
    }

    /// What an empty cell is called, and what it means.
    pub fn empty(&self, empty: Empty) -> &Explained {
        match empty {
            Empty::NotAddressed => &self.empty_not_addressed,
            Empty::NotSeen => &self.empty_not_seen,
            Empty::NoDocument => &self.empty_no_document,
            Empty::RemarksOnly => &self.empty_remarks_only,
        }
    }

    /// What a choice of light and dark is called.
    pub fn theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => self.theme_auto,
            Theme::Light => self.theme_light,
            Theme::Dark => self.theme_dark,
        }
    }
}

/// Puts values into the places of a message: `fill("{count} States", &[("count", "4")])`.
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let end = from.find('}').map_or(from.len(), |end| end + 1);
        let (place, after) = from.split_at(end);
        let name = place.trim_matches(['{', '}']);
        let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        text.push_str(value.unwrap_or(place));
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests;
