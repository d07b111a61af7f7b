//! What a place where the page is drawn shares with the scripts that hold it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::page::Action;

/// The way to change the page, once it is drawn, and the Selection on screen, written.
#[derive(Debug, Default)]
pub(super) struct Channel {
    pub(super) dispatch: RefCell<Option<yew::Callback<Action>>>,
    pub(super) query: RefCell<String>,
}

/// A [`Channel`] held at both its ends.
pub(super) type SharedChannel = Rc<Channel>;
