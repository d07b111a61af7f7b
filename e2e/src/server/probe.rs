//! The script that is put into each page of the tests, and tells what it sees.

/// The script.
pub(crate) const PROBE: &str = include_str!("probe.js");

/// Where the probe is, for a page of that origin.
pub(super) fn script_address(origin: &str) -> String {
    format!("{origin}/__probe.js")
}

/// Where it tells what it sees.
pub(super) fn record_address(origin: &str) -> String {
    format!("{origin}/__probe/record")
}
