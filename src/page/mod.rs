//! The page: state, views, components, hooks and styles. It asks `comparison` what to show and `i18n`
//! how to say it; it reads no text and compares nothing itself.
//!
//! A component that has hooks is a Yew component; the others are plain functions from `Page` to
//! `Html`. Each gives exactly one root element, and every list has keys and a parent of its own,
//! because yew 0.23.0 loses its place otherwise (yew issues 4092 and 4099).

mod app;
mod components;
mod draw_now;
mod hooks;
mod state;
mod surroundings;
mod views;

#[cfg(test)]
mod tests;

pub(crate) use app::{App, AppProps};
use draw_now::{draw_in_this_task, draw_now};
use state::PageProps;
pub(crate) use state::{Action, Page};
pub(crate) use surroundings::{Place, Surroundings, Told};
