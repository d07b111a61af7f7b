//! Side by State puts States' recommendations next to each other, topic by topic: the page.
//!
//! `docs/architecture.md` has the map of the code and the rules that hold in it.

pub mod embed;
mod page;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub mod prerender;
mod web;

/// Two kilobytes smaller, in brotli, than the one of the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();
