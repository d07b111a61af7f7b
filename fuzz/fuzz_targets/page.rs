//! A page of a PDF that is otherwise sound: its operators, font, codes, font program and form, in this order,
//! with form feeds between them.
#![no_main]

use fuzz::page::{Parts, pdf};
use fuzz::{BETWEEN_PARTS, brought, next_part};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let parts = &mut text.split(BETWEEN_PARTS);
    let file = pdf(Parts {
        operators: next_part(parts),
        font: next_part(parts),
        codes: next_part(parts),
        program: next_part(parts),
        form: next_part(parts),
    });
    let _ = brought::opened("x.pdf", &file, None);
});
