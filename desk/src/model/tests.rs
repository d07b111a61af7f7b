//! What happens on the desk, without a browser.
