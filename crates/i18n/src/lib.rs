//! What the interface says, one file a language. A language file without one of these messages
//! does not compile. Names of topics, issues and authors are data, and are in the collection.
//!
//! The page's language files are compiled into the tools that build the page, and the page is given
//! their texts as data: six languages would weigh as much as the program. Those of `importer` are
//! compiled into its module.

#[cfg(not(target_arch = "wasm32"))]
mod arabic;
mod catalogue;
mod code_names;
mod date;
#[cfg(not(target_arch = "wasm32"))]
mod english;
mod explained;
mod fill;
#[cfg(not(target_arch = "wasm32"))]
mod for_page;
#[cfg(not(target_arch = "wasm32"))]
mod french;
pub mod importer;
mod messages;
mod plural;
#[cfg(test)]
mod tests;
mod texts;

pub use catalogue::Catalogue;
pub use explained::Explained;
pub use fill::fill;
#[cfg(not(target_arch = "wasm32"))]
pub use for_page::SAID_ELSEWHERE;
pub use messages::Messages;
pub use plural::Plural;
