//! Messages as a plain list of texts, which is how the page is given them: code that reads a list is
//! a quarter of the code that reads a structure of a hundred names.

use crate::explained::Explained;
use crate::plural::Plural;

/// The texts that are still to be read.
pub(super) struct Texts {
    rest: std::slice::Iter<'static, &'static str>,
    is_short: bool,
}

impl Texts {
    pub(super) fn new(texts: &'static [&'static str]) -> Self {
        Self { rest: texts.iter(), is_short: false }
    }

    #[inline(never)]
    fn next(&mut self) -> &'static str {
        self.rest.next().copied().unwrap_or_else(|| {
            self.is_short = true;
            ""
        })
    }

    /// Whether there were exactly as many texts as were read.
    pub(super) fn was_whole(&self) -> bool {
        !self.is_short && self.rest.as_slice().is_empty()
    }
}

/// A message that is written as texts.
pub(super) trait Written {
    fn read(texts: &mut Texts) -> Self;
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>);
}

impl Written for &'static str {
    fn read(texts: &mut Texts) -> Self {
        texts.next()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>) {
        texts.push(self);
    }
}

impl Written for Explained {
    #[inline(never)]
    fn read(texts: &mut Texts) -> Self {
        Self { name: texts.next(), explanation: texts.next() }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>) {
        texts.extend([self.name, self.explanation]);
    }
}

impl Written for Plural {
    #[inline(never)]
    fn read(texts: &mut Texts) -> Self {
        let mut form = || Some(texts.next()).filter(|text| !text.is_empty());
        let (zero, two, few, many) = (form(), form(), form(), form());
        Self { zero, one: texts.next(), two, few, many, other: texts.next() }
    }

    /// A form that the language does not have is written as nothing.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>) {
        let forms = [self.zero, self.two, self.few, self.many];
        texts.extend(forms.map(Option::unwrap_or_default));
        texts.extend([self.one, self.other]);
    }
}
