//! How much of the page jumped without the reader's doing.

use serde_json::Value;

use super::Page;
use crate::engine::Engine;
use crate::scenario::Failure;

impl Page {
    /// The sum of all layout shifts so far, as Chromium measures them; the other engines do not: `None`.
    pub(crate) async fn layout_shift(&self) -> Result<Option<f64>, Failure> {
        if self.engine != Engine::Chromium {
            return Ok(None);
        }
        let script = "return await new Promise((done) => {
            let sum = 0;
            const add = (list) => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
            };
            const observer = new PerformanceObserver(add);
            observer.observe({ type: 'layout-shift', buffered: true });
            // What is buffered comes at once, what is being drawn with the second frame from now.
            const end = () => { add({ getEntries: () => observer.takeRecords() }); done(sum); };
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end, 100)));
        })";
        Ok(self.run_async(script).await?.as_f64().or(Some(f64::NAN)))
    }

    /// A script for [`crate::server::Mount::first`] that notes, each time the page is drawn, where the first
    /// such element is. [`Page::places`] gives what it noted: a way to see a jump in every engine.
    pub(crate) fn watch(css: &str) -> String {
        let css = Value::from(css);
        format!(
            "{{ const places = window.__places = []; const note = () => {{
                const place = document.querySelector({css})?.getBoundingClientRect();
                if (place) {{
                    const seen = `${{Math.round(place.left)}},${{Math.round(place.top)}}`;
                    if (places.at(-1) !== seen) places.push(seen);
                }}
                requestAnimationFrame(note);
            }}; requestAnimationFrame(note); }}"
        )
    }

    /// The places that [`Page::watch`] noted, in order, each only where it is another than the one before.
    pub(crate) async fn places(&self) -> Result<Vec<String>, Failure> {
        let places = self.run("return window.__places ?? []").await?;
        let text = |place: &Value| place.as_str().unwrap_or_default().to_owned();
        Ok(places.as_array().into_iter().flatten().map(text).collect())
    }
}
