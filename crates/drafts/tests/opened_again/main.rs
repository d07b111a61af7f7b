//! What was saved is opened again: it is what it was, and can be corrected.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

mod corpora;
mod corrected;
mod stored;
