//! What is written is read again, whatever it is, and old addresses too.

mod old_addresses;
mod own;
mod round_trip;
mod values;
