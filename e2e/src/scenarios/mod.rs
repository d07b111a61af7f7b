//! Every scenario there is, by subject. A new subject is a file with a `SCENARIOS` list, named in [`all`].

mod accessibility;
mod authors;
mod delegations;
mod element_memory;
mod element_script;
mod embed_dialog;
mod embedding_element;
mod embedding_frames;
mod embedding_messages;
mod embedding_styles;
mod forced_colours;
mod harness;
mod harness_hosts;
mod harness_means;
mod hosts;
pub(crate) mod issues;
mod languages;
mod maps;
mod offline;
mod offline_store;
mod one_file;
mod own_answers;
mod own_documents;
mod own_embedded;
mod own_framed;
mod own_kept;
mod own_large;
mod own_opens;
pub(crate) mod own_private;
mod own_slow;
mod paper;
mod passages;
mod reading_views;
mod recovery;
mod restored;
mod screens;
mod starting;
mod steps;
mod takeover;
mod topics;
mod translated;
mod widths;
mod without_program;

use crate::scenario::Scenario;

/// Everything that must hold, the harness's own tests first: if those fail, nothing else means anything.
pub(crate) fn all() -> Vec<Scenario> {
    [of_the_harness(), of_the_page()].concat()
}

/// What must hold of the harness itself. Needs no build of the page.
pub(crate) fn of_the_harness() -> Vec<Scenario> {
    [harness::SCENARIOS, harness_hosts::SCENARIOS, harness_means::SCENARIOS].concat()
}

fn of_the_page() -> Vec<Scenario> {
    [
        starting::SCENARIOS,
        topics::SCENARIOS,
        authors::SCENARIOS,
        passages::SCENARIOS,
        languages::SCENARIOS,
        screens::SCENARIOS,
        forced_colours::SCENARIOS,
        widths::SCENARIOS,
        issues::SCENARIOS,
        restored::SCENARIOS,
        translated::SCENARIOS,
        paper::SCENARIOS,
        without_program::SCENARIOS,
        takeover::SCENARIOS,
        embed_dialog::SCENARIOS,
        embedding_frames::SCENARIOS,
        embedding_messages::SCENARIOS,
        embedding_styles::SCENARIOS,
        embedding_element::SCENARIOS,
        element_script::SCENARIOS,
        element_memory::SCENARIOS,
        one_file::SCENARIOS,
        recovery::SCENARIOS,
        offline::SCENARIOS,
        offline_store::SCENARIOS,
        own_documents::SCENARIOS,
        delegations::SCENARIOS,
        maps::SCENARIOS,
        reading_views::SCENARIOS,
        own_answers::SCENARIOS,
        own_embedded::SCENARIOS,
        own_kept::SCENARIOS,
        own_large::SCENARIOS,
        own_opens::SCENARIOS,
        own_framed::SCENARIOS,
        own_private::SCENARIOS,
        own_slow::SCENARIOS,
        accessibility::SCENARIOS,
    ]
    .concat()
}
