//! Elements that are put into a host's page and taken out again, and the memory that the program then has.

use serde_json::Value;

use super::Page;
use crate::outcome::{Failure, Outcome};

impl Page {
    /// Puts one element after the other into a place of the page, waits until it is drawn, and takes it out.
    pub(crate) async fn let_elements_come_and_go(&self, into: &str, count: u32) -> Outcome {
        let script = format!(
            "for (let turn = 0; turn < {count}; turn += 1) {{
                const element = document.createElement('side-by-state');
                element.loading = 'eager';
                element.topic = turn % 2 ? 'norms' : 'threats';
                const ready =
                    new Promise((done) => element.addEventListener('side-by-state:ready', done));
                document.querySelector({}).append(element);
                await ready;
                if (!element.shadowRoot.querySelector('.side-by-state h2')) throw 'not drawn';
                element.remove();
                // It lets go in the next task, in case it was only moved, and frees in the one after that.
                for (const _ of [1, 2]) await new Promise((done) => setTimeout(done));
            }}",
            Value::from(into)
        );
        self.run_async(&script).await.map(drop)
    }

    /// The size of each memory that [`crate::server::first::KEEP_MEMORIES`] has got hold of, in bytes.
    pub(crate) async fn wasm_memories(&self) -> Result<Vec<f64>, Failure> {
        let script = "return window.__memories.map((memory) => memory.buffer.byteLength)";
        let sizes = self.run(script).await?;
        Ok(sizes.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
    }
}
