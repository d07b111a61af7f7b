//! What the fuzz targets have in common: how their inputs are wrapped into files, and what must hold of
//! whatever comes out. Each target is in `fuzz_targets`; nothing here reads anything itself.
//!
//! A check that fails panics, and libFuzzer keeps the input that made it so.

pub mod brought;
pub mod page;
pub mod text;
pub mod xml;

use std::sync::LazyLock;

use format::{DataFile, load};
use model::Collection;

/// Stands between the parts of an input that becomes several parts of one file.
pub const BETWEEN_PARTS: char = '\u{c}';

/// The product's own process, with its topics and authors, and without documents.
pub fn collection() -> &'static Collection {
    static KNOWN: LazyLock<Collection> = LazyLock::new(|| {
        let bytes = include_bytes!("../../data/collection.toml").to_vec();
        let file = DataFile { path: "data/collection.toml".to_owned(), bytes };
        load(&file, &[], &[]).unwrap_or_else(|faults| panic!("data/collection.toml: {faults:?}"))
    });
    &KNOWN
}

/// The next part of an input, empty where there is none.
pub fn next_part<'a>(parts: &mut impl Iterator<Item = &'a str>) -> &'a str {
    parts.next().unwrap_or_default()
}
