//! Custom properties ("--x"), as they are said.

use std::collections::HashMap;
use std::rc::Rc;

/// A custom property as it is said of an element.
#[derive(Clone, Debug)]
pub(super) struct Custom {
    pub(super) name: Rc<str>,
    pub(super) value: Rc<str>,
    pub(super) is_important: bool,
}

/// The custom properties of an element, with those of what is around it.
pub(super) type Vars = HashMap<Rc<str>, Rc<str>>;

/// A custom property from a declaration.
pub(super) fn custom(name: &str, raw: &str) -> Custom {
    let (value, is_important) = without_important(raw.trim());
    Custom { name: name.into(), value: value.into(), is_important }
}

/// A value without the sign that it is important, and whether it had one.
pub(super) fn without_important(raw: &str) -> (&str, bool) {
    match raw.rsplit_once('!') {
        Some((value, word)) if word.trim().eq_ignore_ascii_case("important") => {
            (value.trim_end(), true)
        }
        _ => (raw, false),
    }
}
