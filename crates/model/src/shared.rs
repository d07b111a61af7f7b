//! A value that several parts of a screen are given. Plain Rust: the page and the module for readers' own documents
//! use it.

use core::ops::Deref;
use std::rc::Rc;

/// A shared value, equal only to itself, so that what is given it is compared at no cost.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Self(value)
    }
}

// Not derived, which would ask the same of the value.
impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Shared;

    #[test]
    fn a_shared_value_is_equal_only_to_itself() {
        let one = Shared::new("text");
        assert!(one == one.clone());
        assert!(one != Shared::new("text"));
    }
}
