//! Formulas that a page draws by boxes (KaTeX): which of these are exponents and indices, for no element says so.

use html5gum::StartTag;

use crate::html::elements::attribute;
use crate::scripts::Script;

/// How many boxes are around an exponent in the one that says that there is something raised or lowered.
const BETWEEN: usize = 4;
/// From how far up, in widths of an "m", a box is raised: boxes are measured from a strut of 2.7 beneath.
const UP: f32 = -2.75;

/// The boxes that are open with something raised or lowered: how deep each is, and whether it has something lowered.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    open: Vec<(usize, bool)>,
    /// How deep the formula is that is open.
    formula: Option<usize>,
}

impl Drawn {
    /// Takes the beginning of an element, so many elements deep, and says where its words are beside the line.
    pub(super) fn begin(&mut self, tag: &StartTag<()>, depth: usize) -> Script {
        self.open.retain(|(open, _)| *open < depth);
        let class = attribute(tag, "class").unwrap_or_default();
        let has = |name: &str| class.split_ascii_whitespace().any(|it| it == name);
        self.formula = self.formula.filter(|open| *open < depth);
        if self.formula.is_none() && has("katex") {
            self.formula = Some(depth);
        }
        if has("msupsub") {
            self.open.push((depth, false));
            return Script::Plain;
        }
        let Some((open, is_low)) = self.open.last_mut() else { return Script::Plain };
        *is_low |= depth == *open + 1 && has("vlist-t2");
        if depth != *open + BETWEEN {
            return Script::Plain;
        }
        let style = attribute(tag, "style").unwrap_or_default();
        let top = style.split(';').find_map(|it| it.trim().strip_prefix("top:"));
        let top = top.and_then(|top| top.trim().strip_suffix("em")?.parse::<f32>().ok());
        match top {
            Some(top) if *is_low && top > UP => Script::Lowered,
            _ => Script::Raised,
        }
    }

    /// Whether a formula is drawn where so many elements are open: its boxes part no words.
    pub(super) fn is_open(&self, depth: usize) -> bool {
        self.formula.is_some_and(|open| open < depth)
    }
}
