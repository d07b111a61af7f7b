//! How much of the page jumped without the reader's doing.

use serde_json::Value;

use super::Page;
use crate::engine::Engine;
use crate::outcome::Failure;

/// How much of a page jumped.
#[derive(Debug)]
pub(crate) struct LayoutShift {
    pub(crate) sum: f64,
    /// What jumped, and from where to where.
    pub(crate) moved: Vec<String>,
}

impl Page {
    /// The sum of all layout shifts since the whole page arrived, as Chromium measures them; the other
    /// engines do not: `None`. Before that, pieces come to stand where there was nothing yet.
    pub(crate) async fn layout_shift(&self) -> Result<Option<LayoutShift>, Failure> {
        if self.engine != Engine::Chromium {
            return Ok(None);
        }
        let script = "return await new Promise((done) => {
            let sum = 0;
            const moved = [];
            const [{ domInteractive }] = performance.getEntriesByType('navigation');
            const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
            const add = (list) => {
                for (const { value, startTime, hadRecentInput, sources } of list.getEntries()) {
                    if (hadRecentInput || startTime < domInteractive) continue;
                    sum += value;
                    for (const { node, previousRect, currentRect } of sources) {
                        const element = node?.nodeType === 3 ? node.parentElement : node;
                        const tag = element ? element.cloneNode().outerHTML.slice(0, 120) : 'something gone';
                        moved.push(`${tag} from ${at(previousRect)} to ${at(currentRect)}`);
                    }
                }
            };
            const observer = new PerformanceObserver(add);
            observer.observe({ type: 'layout-shift', buffered: true });
            // What is buffered comes at once, what is being drawn with the second frame from now.
            const end = () => { add({ getEntries: () => observer.takeRecords() }); done([sum, moved]); };
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end, 100)));
        })";
        let (sum, moved) = serde_json::from_value(self.run_async(script).await?)?;
        Ok(Some(LayoutShift { sum, moved }))
    }

    /// A script for [`crate::server::mount::Mount::first`] that notes, each time the page is drawn, where the first
    /// such element is. [`Page::places`] gives what it noted: a way to see a jump in every engine.
    pub(crate) fn watch(css: &str) -> String {
        let css = Value::from(css);
        format!(
            "{{ const places = window.__places = []; const note = () => {{
                const watched = document.querySelector({css});
                if (watched?.checkVisibility({{ visibilityProperty: true }})) {{
                    const place = watched.getBoundingClientRect();
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
