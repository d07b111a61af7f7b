//! How a page shows words: struck, underlined, bold, inserted. By the element's name, by the page's own
//! simple rules (`p`, `.new`, `span.new`, `#x`) and by the element's `style`.

use html5gum::StartTag;

use super::elements::attribute;
use crate::TextStyle;

/// How many rules are kept: pages of programs have thousands, and each element is held against all.
const MOST_RULES: usize = 500;

/// How words are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    is_struck: bool,
    is_inserted: bool,
    is_underlined: bool,
    is_bold: bool,
}

impl Look {
    /// The styles of words that are shown so.
    pub(super) fn styles(self) -> Vec<TextStyle> {
        let all = [
            (self.is_struck, TextStyle::Struck),
            (self.is_inserted, TextStyle::Inserted),
            (self.is_underlined, TextStyle::Underlined),
            (self.is_bold, TextStyle::Bold),
        ];
        all.into_iter().filter(|(is_on, _)| *is_on).map(|(_, style)| style).collect()
    }
}

/// What declarations say of the lines through and under words, and of their weight.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    lines: Option<(bool, bool)>,
    is_bold: Option<bool>,
}

impl Said {
    fn of(declarations: &str) -> Self {
        let mut said = Self::default();
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.to_lowercase();
            let mut words = value.split_whitespace().filter(|word| !word.starts_with('!'));
            match name.trim().to_lowercase().as_str() {
                "text-decoration" | "text-decoration-line" => {
                    let words: Vec<&str> = words.collect();
                    said.lines =
                        Some((words.contains(&"line-through"), words.contains(&"underline")));
                }
                "font-weight" => {
                    said.is_bold = match words.next().unwrap_or_default() {
                        "bold" | "bolder" => Some(true),
                        "normal" | "lighter" => Some(false),
                        weight => weight.parse().ok().map(|weight: f32| weight >= 600.0),
                    };
                }
                _ => {}
            }
        }
        said
    }

    fn is_empty(self) -> bool {
        self.lines.is_none() && self.is_bold.is_none()
    }

    fn over(self, before: Self) -> Self {
        Self { lines: self.lines.or(before.lines), is_bold: self.is_bold.or(before.is_bold) }
    }
}

/// A rule for one kind of element.
#[derive(Debug)]
struct Rule {
    element: String,
    class: String,
    id: String,
    said: Said,
}

impl Rule {
    /// Of "span.new" and the like; a rule for elements within others says too little here.
    fn of(selector: &str, said: Said) -> Option<Self> {
        let selector = selector.trim();
        let is_plain = |ch: char| ch.is_alphanumeric() || matches!(ch, '-' | '_' | '.' | '#');
        if selector.is_empty() || !selector.chars().all(is_plain) {
            return None;
        }
        let (rest, id) = selector.split_once('#').unwrap_or((selector, ""));
        let (element, class) = rest.split_once('.').unwrap_or((rest, ""));
        if class.contains(['.', '#']) || id.contains(['.', '#']) {
            return None;
        }
        let [class, id] = [class, id].map(str::to_owned);
        Some(Self { element: element.to_lowercase(), class, id, said })
    }

    /// The later of two rules counts, and one of an id or a class before one of a name.
    fn weight(&self) -> u8 {
        4 * u8::from(!self.id.is_empty())
            + 2 * u8::from(!self.class.is_empty())
            + u8::from(!self.element.is_empty())
    }
}

/// The rules of a page.
#[derive(Debug, Default)]
pub(super) struct Css {
    rules: Vec<Rule>,
}

impl Css {
    /// Adds the rules of a `style` element. Rules under a condition are passed over.
    pub(super) fn add(&mut self, source: &str) {
        let mut rest = source;
        while let Some((head, after)) = rest.split_once('{') {
            let head = head.rsplit(['}', ';']).next().unwrap_or_default();
            let head = head.rsplit("*/").next().unwrap_or_default();
            if head.trim_start().starts_with('@') {
                rest = after_block(after);
                continue;
            }
            let Some((declarations, next)) = after.split_once('}') else { break };
            rest = next;
            let said = Said::of(declarations);
            if said.is_empty() {
                continue;
            }
            for selector in head.split(',') {
                if self.rules.len() < MOST_RULES {
                    self.rules.extend(Rule::of(selector, said));
                }
            }
        }
        self.rules.sort_by_key(Rule::weight);
    }

    /// How an element shows its words, within what is around it. A line through words around it goes on
    /// through it, whatever it says; their weight does not.
    pub(super) fn look(&self, name: &str, tag: &StartTag<()>, around: Look) -> Look {
        let mut said = Said {
            lines: match name {
                "s" | "strike" => Some((true, false)),
                "u" => Some((false, true)),
                _ => None,
            },
            is_bold: matches!(name, "b" | "strong").then_some(true),
        };
        if !self.rules.is_empty() {
            let class = attribute(tag, "class").unwrap_or_default();
            let id = attribute(tag, "id").unwrap_or_default();
            let is_of = |rule: &&Rule| {
                (rule.element.is_empty() || rule.element == name)
                    && (rule.id.is_empty() || rule.id == id)
                    && (rule.class.is_empty()
                        || class.split_whitespace().any(|class| class == rule.class))
            };
            said = self.rules.iter().filter(is_of).fold(said, |said, rule| rule.said.over(said));
        }
        if let Some(style) = attribute(tag, "style") {
            said = Said::of(&style).over(said);
        }
        let (is_struck, is_underlined) = said.lines.unwrap_or_default();
        Look {
            is_struck: around.is_struck || is_struck || name == "del",
            is_inserted: around.is_inserted || name == "ins",
            // An underlined link says that it is a link.
            is_underlined: around.is_underlined || is_underlined && name != "a",
            is_bold: said.is_bold.unwrap_or(around.is_bold),
        }
    }
}

/// What comes after the block that is open.
fn after_block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, ch) in text.char_indices() {
        match ch {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}
