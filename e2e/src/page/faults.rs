//! Breaking the program while it runs.

use super::Page;
use crate::outcome::Outcome;

impl Page {
    /// Makes the drawing that the next click leads to fail where it puts an element into the page, as a browser
    /// extension does that moves elements about: Yew panics, in the middle of an event handler. What is still being
    /// drawn before the click is not meant: without the program, the click would follow a link.
    pub(crate) async fn break_next_drawing(&self) -> Outcome {
        self.run(
            "window.isToBreak = true;
             const original = Node.prototype.insertBefore;
             const arm = () => Node.prototype.insertBefore = function () {
                 Node.prototype.insertBefore = original;
                 window.isToBreak = false;
                 throw new DOMException('broken by the test', 'NotFoundError');
             };
             addEventListener('click', arm, { capture: true, once: true });",
        )
        .await
        .map(drop)
    }

    /// Whether the fault of [`Page::break_next_drawing`] is still to come.
    pub(crate) async fn is_still_to_break(&self) -> Result<bool, crate::outcome::Failure> {
        Ok(self.run("return window.isToBreak").await? == true)
    }
}
