//! What the project's own programs share: `xtask`, which runs them, `site`, `cli` and `eval`.
//!
//! Nothing here knows the page, its data or its formats: whatever is added is compiled before any `cargo xtask`
//! answers.

pub mod command;
pub mod data_folder;
pub mod environment;
pub mod figures_page;
pub mod files;
pub mod paths;
pub mod process;
pub mod say;
pub mod tools;
