//! What the reader has brought, beside the collection.
