//! The element that the page is drawn in: whether there is room for columns, and what is in sight.

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Document, Element, HtmlElement, HtmlOptionElement, ResizeObserver};

    /// The narrowest place for columns, in the font size of the place: the root's, or in an element on a page with a
    /// tiny root 16 pixels. Two columns of readable width and
    /// the column of issues need as much; `web/early.js` has the same number.
    const COLUMNS: i32 = 36;
    /// The usual font size, in pixels, where the browser does not tell it.
    const USUAL_SIZE: f64 = 16.0;

    /// The element around the page.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct Container(Element);

    impl Container {
        /// The page will be drawn somewhere in `element`.
        pub(crate) fn new(element: Element) -> Self {
            Self(element)
        }

        /// Whether one author is read at a time.
        pub(crate) fn is_narrow(&self) -> bool {
            f64::from(self.0.client_width()) < f64::from(COLUMNS) * self.size()
        }

        /// The font size of the place, in pixels.
        fn size(&self) -> f64 {
            let size = || -> Option<f64> {
                let style = web_sys::window()?.get_computed_style(&self.0).ok()??;
                js_sys::parse_float(&style.get_property_value("font-size").ok()?).into()
            };
            size().filter(|size| *size > 0.0).unwrap_or(USUAL_SIZE)
        }

        /// Calls `changed` whenever the place becomes narrow or wide.
        pub(crate) fn on_narrow_change(&self, changed: impl Fn(bool) + 'static) -> NarrowListener {
            let container = self.clone();
            let was = std::rc::Rc::new(std::cell::Cell::new(self.is_narrow()));
            let changed = std::rc::Rc::new(changed);
            // Looked at a moment later: what is worked out within an observer's call can lay the page out again,
            // and browsers call that a fault.
            let observe = Closure::<dyn FnMut()>::new(move || {
                let (container, was, changed) = (container.clone(), was.clone(), changed.clone());
                let look = move || {
                    // Nothing has a width while it is out of the document.
                    let now = container.is_narrow();
                    if container.0.is_connected() && was.replace(now) != now {
                        changed(now);
                    }
                };
                gloo::timers::callback::Timeout::new(0, look).forget();
            });
            let observer = ResizeObserver::new(observe.as_ref().unchecked_ref()).ok();
            if let Some(observer) = &observer {
                observer.observe(&self.0);
            }
            NarrowListener { observer, _observe: observe }
        }

        /// Has every list show the choice that is marked in it: once a reader has used a list, browsers take no
        /// notice of the marks.
        pub(crate) fn show_choices(&self) {
            let Ok(marked) = self.0.query_selector_all("option[selected]") else {
                return;
            };
            for index in 0..marked.length() {
                let option =
                    marked.item(index).and_then(|it| it.dyn_into::<HtmlOptionElement>().ok());
                if let Some(option) = option.filter(|option| !option.selected()) {
                    option.set_selected(true);
                }
            }
        }

        /// Brings the keyboard to the element of that id, and its beginning into sight: what is higher than the window
        /// has no middle to look at. How far below the edge it begins is for the styles to say.
        pub(crate) fn show_element(&self, id: &str) {
            // A shadow root finds elements by the same method as a document.
            let root: Document = self.0.get_root_node().unchecked_into();
            let Some(element) = root.get_element_by_id(id) else {
                return;
            };
            // First: a browser scrolls to what gets the focus in its own way.
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                // An element that cannot take the focus is brought into sight all the same.
                let _has_focus = element.focus();
            }
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_inline(web_sys::ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Listens for the place's width, as long as it lives.
    pub(crate) struct NarrowListener {
        observer: Option<ResizeObserver>,
        _observe: Closure<dyn FnMut()>,
    }

    impl Drop for NarrowListener {
        fn drop(&mut self) {
            if let Some(observer) = &self.observer {
                observer.disconnect();
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    /// The element around the page, natively none: as wide as a desktop's window.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct Container;

    impl Container {
        pub(crate) fn new(_element: web_sys::Element) -> Self {
            Self
        }

        pub(crate) fn is_narrow(&self) -> bool {
            false
        }

        pub(crate) fn on_narrow_change(&self, _changed: impl Fn(bool) + 'static) -> NarrowListener {
            NarrowListener
        }

        pub(crate) fn show_choices(&self) {}

        pub(crate) fn show_element(&self, _id: &str) {}
    }

    pub(crate) struct NarrowListener;
}

#[cfg(target_arch = "wasm32")]
pub(crate) use browser::*;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
