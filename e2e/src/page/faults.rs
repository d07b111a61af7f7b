//! Breaking the program while it runs.

use super::Page;
use crate::outcome::Outcome;

impl Page {
    /// Makes the next drawing of the program fail where it puts an element into the page, as a browser
    /// extension does that moves elements about: Yew panics, in the middle of an event handler.
    pub(crate) async fn break_next_drawing(&self) -> Outcome {
        self.run(
            "const original = Node.prototype.insertBefore;
             Node.prototype.insertBefore = function () {
                 Node.prototype.insertBefore = original;
                 throw new DOMException('broken by the test', 'NotFoundError');
             };",
        )
        .await
        .map(drop)
    }

    /// Whether the fault of [`Page::break_next_drawing`] is still to come.
    pub(crate) async fn is_still_to_break(&self) -> Result<bool, crate::outcome::Failure> {
        let script = "return /broken by the test/.test(Node.prototype.insertBefore.toString())";
        Ok(self.run(script).await? == true)
    }
}
