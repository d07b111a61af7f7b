//! The third WebAssembly module: the screen on which readers bring their own documents, and the function that
//! reads a file, which a worker calls. Loaded only when a reader asks for it. What a draft is and what may be done
//! to it is `drafts`'s matter; how it is kept on the device, and how the worker is run, the scripts' in `web/`.

mod desk;
mod desk_state;
mod failure;
mod messages;
mod model;
mod plain_object;
mod read;
mod screen;

pub use desk::Desk;
pub use read::read_file;
