//! Files that are text: the first byte picks the name's ending, the rest is the file. What comes out is
//! drafted, read as a document or read as a collection, as the desk does.
#![no_main]

use fuzz::brought;

const NAMES: [&str; 6] = ["x.html", "x.md", "x.csv", "x.json", "x.txt", "x"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    // Letters, so that seeds can be written by hand: "h" of x.html picks the same as any other that fits.
    let name = match first {
        b'h' => NAMES[0],
        b'm' => NAMES[1],
        b'c' => NAMES[2],
        b'j' => NAMES[3],
        b't' => NAMES[4],
        other => NAMES[usize::from(*other) % NAMES.len()],
    };
    if let Ok(opened) = brought::opened(name, bytes, None) {
        brought::taken(name, &opened);
    }
});
