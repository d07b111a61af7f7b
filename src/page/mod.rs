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
mod host_context;
mod state;
mod views;

#[cfg(test)]
mod bad_input_tests;
#[cfg(test)]
mod tests;

pub(crate) use app::{App, AppProps};
pub(crate) use host_context::{AT_ONCE, HostContext, PageEvent, Place};
pub(crate) use state::reducer::Action;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub(crate) use views::delegation::page::{DelegationPage, DelegationProps};
