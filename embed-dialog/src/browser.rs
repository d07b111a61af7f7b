//! The calls to the browser.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlDocument, HtmlTextAreaElement};

/// Opens a dialog over the page, which waits until it is closed.
pub(crate) fn open_dialog(dialog: &HtmlDialogElement) {
    // It fails only for a dialog that is open already.
    let _open = dialog.show_modal();
}

/// Closes a dialog.
pub(crate) fn close_dialog(dialog: &HtmlDialogElement) {
    dialog.close();
}

/// Copies a field's text, and leaves it selected for those whose browser does not let a page copy. Gives
/// whether it was copied.
pub(crate) fn copy_text(field: &HtmlTextAreaElement) -> bool {
    field.select();
    let document = field.owner_document();
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    // Older than the clipboard's own interface, and works without a secure connection too.
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
