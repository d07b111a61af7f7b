//! Collections of invented States: their faults, their encoding, and what is corrected in them.

mod check;
mod encoding;
mod mend;
mod styled;
