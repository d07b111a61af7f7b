//! One delegation, its stages side by side: on a topic in the program, on all topics in the page of its own that is
//! drawn when the site is built.

mod issue;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub(in crate::page) mod page;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
mod topic;
pub(in crate::page) mod view;

#[cfg(test)]
#[cfg(feature = "prerender")]
mod page_tests;
#[cfg(test)]
mod tests;
