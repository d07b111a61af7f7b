//! Formulas in a line: what is over, under, above or beside something is put after a sign that says so.

use super::raised::raised_digits;
use crate::scripts;
use crate::styled::bare;

/// An element of a formula whose children have places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Formula {
    Fraction,
    Above,
    Below,
    BelowAbove,
    Root,
    NthRoot,
    Fenced,
}

impl Formula {
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "mfrac" => Self::Fraction,
            "msup" | "mover" => Self::Above,
            "msub" | "munder" => Self::Below,
            "msubsup" | "munderover" => Self::BelowAbove,
            "msqrt" => Self::Root,
            "mroot" => Self::NthRoot,
            "mfenced" => Self::Fenced,
            _ => return None,
        })
    }

    /// The formula in a line, of its children.
    pub(super) fn written(self, children: &[&str]) -> String {
        let mut children = children.iter().map(|child| child.trim());
        let all = children.clone().collect::<String>();
        let mut next = || children.next().unwrap_or_default();
        match self {
            Self::Fraction => format!("{}/{}", apart(next()), apart(next())),
            Self::Above => format!("{}{}", base(next()), above(next())),
            Self::Below => format!("{}{}", base(next()), below(next())),
            Self::BelowAbove => format!("{}{}{}", base(next()), below(next()), above(next())),
            Self::Root => format!("√{}", apart(&all)),
            Self::NthRoot => {
                let (of, which) = (next(), next());
                let which = raised_digits(which).unwrap_or_else(|| format!("{} ", apart(which)));
                format!("{which}√{}", apart(of))
            }
            Self::Fenced => {
                let parts: Vec<&str> = children.collect();
                format!("({})", parts.join(", "))
            }
        }
    }
}

fn is_whole(text: &str) -> bool {
    let text = bare(text);
    let is_fenced = text.starts_with('(') && text.ends_with(')') && text.matches('(').count() == 1;
    is_fenced || text.chars().all(|ch| ch.is_alphanumeric() || matches!(ch, '.' | ','))
}

/// In brackets where it is more than one word.
fn apart(text: &str) -> String {
    if is_whole(text) { text.to_owned() } else { format!("({text})") }
}

/// What something is above of: a sign alone needs no brackets, nor does what has its own.
fn base(text: &str) -> String {
    if text.chars().count() < 2 || text.ends_with([')', ']', '|']) {
        return text.to_owned();
    }
    apart(text)
}

fn above(text: &str) -> String {
    match raised_digits(text).or_else(|| scripts::raised(text)) {
        Some(digits) => digits,
        None if text.is_empty() || text.chars().all(|ch| "′″*†¯‾^ˆ~˜˙¨→".contains(ch)) => {
            text.to_owned()
        }
        None => format!("^{}", apart(text)),
    }
}

fn below(text: &str) -> String {
    match scripts::lowered(text) {
        Some(digits) => digits,
        None if text.is_empty() => String::new(),
        None => format!("_{}", apart(text)),
    }
}
