//! Side by State puts States' recommendations next to each other, topic by topic.
//!
//! `docs/architecture.md` has the map of the code and the rules that hold in it.

#[cfg(feature = "documents")]
pub mod authoring;
pub mod collection;
pub mod comparison;
#[cfg(feature = "page")]
pub mod embed;
pub mod messages;
#[cfg(feature = "page")]
mod page;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub mod prerender;
pub mod reading;
pub mod selection;
pub mod shared;
pub mod sharing;
#[cfg(feature = "page")]
mod web;
pub mod wording;

/// Two kilobytes smaller, in brotli, than the one of the standard library.
#[cfg(all(feature = "page", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

#[cfg(test)]
mod fixtures;
