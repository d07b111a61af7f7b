//! Authors' names in the reader's language.

use model::{AuthorCode, Collection};
use query::selection::Language;

/// The name of every author: a State's as the browser knows it (`Intl.DisplayNames`), the others'
/// from the collection.
pub(crate) fn author_names(
    collection: &Collection,
    language: Language,
) -> Vec<(AuthorCode, String)> {
    let known = RegionNames::new(language);
    let name = |author: &model::Author| {
        let region = author.region.as_deref();
        let by_browser = region.and_then(|region| known.name(region));
        by_browser.unwrap_or_else(|| author.name.get(language.tag()).to_owned())
    };
    collection.authors.iter().map(|author| (author.code.clone(), name(author))).collect()
}

/// The browser's names of countries.
#[cfg(target_arch = "wasm32")]
struct RegionNames {
    names: Option<js_sys::Object>,
    of: Option<js_sys::Function>,
}

#[cfg(target_arch = "wasm32")]
impl RegionNames {
    fn new(language: Language) -> Self {
        use wasm_bindgen::{JsCast, JsValue};

        /// The options of `Intl.DisplayNames`.
        #[derive(serde::Serialize)]
        struct Options {
            r#type: &'static str,
            fallback: &'static str,
        }

        let made = || -> Option<js_sys::Object> {
            let intl = js_sys::Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
            let class = js_sys::Reflect::get(&intl, &"DisplayNames".into()).ok()?;
            let options = Options { r#type: "region", fallback: "none" };
            let arguments = js_sys::Array::of2(
                &JsValue::from_str(language.tag()),
                &serde_wasm_bindgen::to_value(&options).ok()?,
            );
            let class = class.dyn_into::<js_sys::Function>().ok()?;
            js_sys::Reflect::construct(&class, &arguments).ok()?.dyn_into().ok()
        };
        let names = made();
        let of = names.as_ref().and_then(|names| {
            js_sys::Reflect::get(names, &"of".into()).ok()?.dyn_into::<js_sys::Function>().ok()
        });
        Self { names, of }
    }

    fn name(&self, region: &str) -> Option<String> {
        let (names, of) = (self.names.as_ref()?, self.of.as_ref()?);
        of.call1(names, &region.into()).ok()?.as_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
struct RegionNames;

#[cfg(not(target_arch = "wasm32"))]
impl RegionNames {
    fn new(_language: Language) -> Self {
        Self
    }

    fn name(&self, _region: &str) -> Option<String> {
        None
    }
}
