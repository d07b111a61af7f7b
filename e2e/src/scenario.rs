//! What a scenario is: a sentence, and the steps that show it to be true.

use std::future::Future;
use std::pin::Pin;

use crate::engine::Setting;
use crate::outcome::Outcome;
use crate::page::Page;

/// The steps of a scenario, under way.
pub(crate) type Steps<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

/// Something that must hold in every engine.
#[derive(Clone, Copy)]
pub(crate) struct Scenario {
    /// A sentence that is true when the scenario passes.
    pub(crate) name: &'static str,
    pub(crate) setting: Setting,
    /// Whether WebKit needs a new browser for it: it holds files from frames, and then refuses them to elements.
    pub(crate) in_new_webkit: bool,
    pub(crate) steps: for<'a> fn(&'a Page) -> Steps<'a>,
}

impl Scenario {
    /// The same for somebody who prefers dark colours.
    pub(crate) const fn in_the_dark(mut self) -> Self {
        self.setting.dark = true;
        self
    }

    /// The same in a new browser, where that is WebKit.
    pub(crate) const fn in_new_webkit(mut self) -> Self {
        self.in_new_webkit = true;
        self
    }

    /// The same for somebody who lets no page run scripts.
    pub(crate) const fn without_scripts(mut self) -> Self {
        self.setting.without_scripts = true;
        self
    }
}

/// `scenario!("a sentence", function)`: a scenario whose steps are `async fn function(page: &Page) -> Outcome`.
macro_rules! scenario {
    ($name:literal, $steps:path) => {
        $crate::scenario::Scenario {
            name: $name,
            setting: $crate::engine::Setting::USUAL,
            in_new_webkit: false,
            steps: |page| Box::pin($steps(page)),
        }
    };
}
pub(crate) use scenario;
