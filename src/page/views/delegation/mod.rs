//! One delegation: all that it says, by topic and issue, its stages side by side. Drawn when the site is built; the
//! program does not have it.

pub(in crate::page) mod page;
mod topic;

#[cfg(test)]
mod tests;
