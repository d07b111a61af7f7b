//! The fourth WebAssembly module: the Embed dialog. Loaded only when a reader presses “Embed”. Where it is on the page,
//! and what happens when it is closed, is a matter of the scripts in `web/`.

mod browser;
mod dialog;
pub mod embed_code;
mod entry;
mod view;

pub use entry::EmbedDialog;

/// As in the page, whose module has the measure.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();
