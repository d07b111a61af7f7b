//! Which messages the page's program does not say: it is given nothing in their places, for each of them would be loaded
//! at a first visit.

use super::messages::{Messages, PLACES};

macro_rules! elsewhere {
    ($($name:ident),+ $(,)?) => {
        /// The messages that only the Embed dialog and the build of the site say.
        pub const SAID_ELSEWHERE: &[&str] = &[$(stringify!($name)),+];

        /// Where they are in a language's list of texts.
        pub(super) const PLACES_ELSEWHERE: &[usize] = &[$(PLACES.$name),+];

        /// Each is one text, or this does not compile.
        const _: &[fn(&Messages) -> &'static str] = &[$(Messages::$name),+];
    };
}

elsewhere!(
    embed_heading,
    embed_way,
    embed_frame,
    embed_frame_height,
    embed_element,
    embed_link,
    embed_removed,
    embed_link_form,
    embed_link_address,
    embed_data,
    embed_live,
    embed_pinned,
    embed_compact,
    embed_view_same,
    embed_theme_page,
    embed_snippet,
    embed_copy,
    embed_copied,
    embed_preview,
    embed_width,
    embed_title,
    embed_not_collection,
    embed_not_documents,
    embed_not_authors,
    embed_instead,
    static_intro,
    static_loading,
    static_rest,
    static_failure,
    static_failure_advice,
    plain_comparison,
    map_heading,
    map_of_topic,
    map_by_topic,
    map_by_issue,
    map_total,
    map_joint,
    map_order,
    map_strongest,
    map_answers_table,
    map_issue,
    map_answer,
    map_delegations,
    map_group_all,
    map_open,
    map_compare,
    map_filter,
    delegation_description,
    delegation_intro,
    delegation_documents,
    delegation_silent,
);
