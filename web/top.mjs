// Whether the page is the tab's own, and in no frame. Around a frame anybody may have a page that shows the frame where
// the reader means to press something else: so in a frame nothing of the reader's is read, deleted or saved.

export const isTop = (() => {
  try {
    return window.top === window;
  } catch {
    // Some sandboxes refuse to say.
    return false;
  }
})();
