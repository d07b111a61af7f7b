//! A document under review.
