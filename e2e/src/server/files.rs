//! Which file a path means, and what kind of file it is.

use std::fs;
use std::path::{Component, Path, PathBuf};

pub(super) const PAGE: &str = "text/html; charset=utf-8";
pub(super) const WASM: &str = "application/wasm";
pub(super) const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The path of a request, without its query, and with `%20` and the like read.
pub(super) fn decoded_path(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = (*first == b'%').then(|| after.get(..2)).flatten();
        let value = escaped
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(value.unwrap_or(*first));
        rest = if value.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The file that a path inside a folder means, and its bytes. Nothing outside the folder is ever read.
pub(super) fn read(folder: &Path, path: &str) -> Option<(PathBuf, Vec<u8>)> {
    let inside = Path::new(path);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(inside);
    if file.is_dir() {
        file.push("index.html");
    }
    let bytes = fs::read(&file).ok()?;
    Some((file, bytes))
}

/// The type that a well-kept web server gives a file.
pub(super) fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => PAGE,
        "js" | "mjs" => SCRIPT,
        "css" => "text/css; charset=utf-8",
        "wasm" => WASM,
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_in_a_path_are_read() {
        assert_eq!(decoded_path("/a%20b/c?x=%41#y"), "/a b/c");
        assert_eq!(decoded_path("/100%"), "/100%");
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret"), "x").unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        assert!(read(&inner, "../secret").is_none());
        assert!(read(&inner, "/etc/hostname").is_none());
        assert!(read(folder.path(), "secret").is_some());
    }
}
