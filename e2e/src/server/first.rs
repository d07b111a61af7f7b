//! Scripts that make a browser one that lacks something, or a host one that breaks something: run before any
//! script of the page, by [`super::mount::Mount::first`].

/// A browser without WebAssembly, such as Safari in lockdown mode.
pub(crate) const NO_WEBASSEMBLY: &str = "delete globalThis.WebAssembly;";

/// A browser that lets a page store nothing: each way throws as soon as it is named.
pub(crate) const THROWING_STORAGE: &str = r#"{
  const refuse = (name) => () => { throw new DOMException(`no ${name} here`, "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { configurable: true, get: refuse(name) });
  }
  for (const name of ["serviceWorker", "storage"]) {
    Object.defineProperty(Navigator.prototype, name, { configurable: true, get: refuse(name) });
  }
  Object.defineProperty(Document.prototype, "cookie", {
    configurable: true, get: refuse("cookie"), set: refuse("cookie"),
  });
}"#;

/// Keeps hold of every memory that a WebAssembly module gets, as nothing else tells its size.
pub(crate) const KEEP_MEMORIES: &str = "{
  const memories = window.__memories = [];
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...words) => {
    const made = await instantiate(...words);
    memories.push((made.instance ?? made).exports.memory);
    return made;
  };
}";
