//! The kinds of messages as stretches of a list of texts, which is how the page is given them.

use crate::explained::Explained;
use crate::plural::Plural;

/// A message that stands in a list of texts.
pub(super) trait Message {
    /// How many texts it has.
    const TEXTS: usize;

    /// The message whose texts begin at `place`.
    fn at(texts: &'static [&'static str], place: usize) -> Self;

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>);
}

impl Message for &'static str {
    const TEXTS: usize = 1;

    fn at(texts: &'static [&'static str], place: usize) -> Self {
        texts[place]
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>) {
        texts.push(self);
    }
}

impl Message for Explained {
    const TEXTS: usize = 2;

    fn at(texts: &'static [&'static str], place: usize) -> Self {
        Self { name: texts[place], explanation: texts[place + 1] }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>) {
        texts.extend([self.name, self.explanation]);
    }
}

impl Message for Plural {
    const TEXTS: usize = 6;

    #[inline(never)]
    fn at(texts: &'static [&'static str], place: usize) -> Self {
        let form = |at: usize| Some(texts[place + at]).filter(|text| !text.is_empty());
        let (one, other) = (texts[place + 4], texts[place + 5]);
        Self { zero: form(0), one, two: form(1), few: form(2), many: form(3), other }
    }

    /// A form that the language does not have is written as nothing.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, texts: &mut Vec<&'static str>) {
        let forms = [self.zero, self.two, self.few, self.many];
        texts.extend(forms.map(Option::unwrap_or_default));
        texts.extend([self.one, self.other]);
    }
}
