//! The text reader, on any text: no panic, no word lost, and a draft that can be drawn and corrected.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::text::check(text));
