//! A packed file, on any bytes: an answer or a fault, never a panic, and never more than the limits allow.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = fuzz::brought::opened("x.docx", bytes, None);
});
