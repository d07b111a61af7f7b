//! A PDF, on any bytes: an answer or a fault, never a panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = fuzz::brought::opened("x.pdf", bytes, Some("ostmark"));
});
