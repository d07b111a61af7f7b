//! What a reader keeps or takes away: a collection as one file, documents as files for `data/`.
