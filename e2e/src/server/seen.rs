//! What the server has seen in a scenario, and the complaints about it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tempfile::TempDir;

use super::mount::Mount;

/// Something that a page did and should not have done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// What sort of thing, for instance `console.error`.
    pub(crate) kind: String,
    pub(crate) text: String,
}

/// What was seen in a scenario, and how the server is to answer in it.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) complaints: Vec<Complaint>,
    /// Files that are not given out for now, by the end of their path.
    pub(super) withheld: Vec<String>,
    /// Whether nothing is answered, as if there were no network.
    pub(super) silent: bool,
    /// What was asked for, in the order of asking, as paths with their queries.
    pub(super) asked: Vec<String>,
    /// Every request as it was sent, but for bodies: a line with method and path, and one for each header.
    pub(super) heard: Vec<String>,
    /// What is served at `/` in the place of its mount.
    pub(super) instead: Option<Arc<TempDir>>,
    /// The mounts of one scenario.
    pub(super) mounts: Vec<Mount>,
    /// The lists of all releases whose worker was given out, by the name of their file: whoever uploads a
    /// release leaves the folders of those before it.
    pub(super) published: BTreeMap<String, String>,
}

pub(super) fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn record(body: &[u8], seen: &Mutex<Seen>) {
    let reported: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    match reported {
        Some(reported) => {
            let part = |name: &str| reported[name].as_str().unwrap_or_default().to_owned();
            complain(seen, &part("kind"), &format!("{} [on {}]", part("text"), part("page")));
        }
        None => complain(seen, "unreadable report of the probe", &String::from_utf8_lossy(body)),
    }
}

pub(super) fn complain(seen: &Mutex<Seen>, kind: &str, text: &str) {
    let complaint = Complaint { kind: kind.to_owned(), text: text.to_owned() };
    let complaints = &mut lock(seen).complaints;
    // Some browsers ask for a missing file twice: that is no second fault.
    if !complaints.contains(&complaint) {
        complaints.push(complaint);
    }
}
