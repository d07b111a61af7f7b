//! Variables by which a command passes something on through trunk, which takes no arguments for those it calls.

/// Set by `serve`: the pages are for this computer, and reload themselves after each build.
pub const SERVED: &str = "SIDE_BY_STATE_SERVED";

/// Set by `build`: the address that the site will have.
pub const ADDRESS: &str = "SIDE_BY_STATE_ADDRESS";
