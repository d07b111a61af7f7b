//! Raised and lowered signs that Unicode has, for exponents and indices in a line of text. What is raised or
//! lowered against which word is `raised`'s matter.

use crate::styled::is_mark;

/// Where letters are beside the line of the words around them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Script {
    /// On the line.
    #[default]
    Plain,
    /// Above it.
    Raised,
    /// Below it.
    Lowered,
}

impl Script {
    /// What an OpenDocument style says: "super 58%", "-8% 100%".
    pub(crate) fn of(position: &str) -> Self {
        match position.trim() {
            up if up.starts_with("super") => Self::Raised,
            down if down.starts_with("sub") => Self::Lowered,
            by => {
                let by = by.split('%').next().and_then(|by| by.parse().ok());
                by.and_then(Self::by).unwrap_or(Self::Plain)
            }
        }
    }

    /// What a number says that is above 0 for what is raised; nothing where it is 0.
    pub(crate) fn by(up: f32) -> Option<Self> {
        match up {
            up if up > 0.0 => Some(Self::Raised),
            up if up < 0.0 => Some(Self::Lowered),
            _ => None,
        }
    }
}

/// A text in raised signs, where Unicode has all of them. Words of several letters have none.
pub(crate) fn raised(text: &str) -> Option<String> {
    written(text, |ch| {
        Some(match ch {
            '+' | '＋' => '⁺',
            '=' => '⁼',
            '(' => '⁽',
            ')' => '⁾',
            'n' => 'ⁿ',
            'i' => 'ⁱ',
            ch if is_minus(ch) => '⁻',
            ch if ch.is_ascii_digit() => crate::numbers::raised_digit(ch),
            _ => return None,
        })
    })
}

/// The same in lowered signs.
pub(crate) fn lowered(text: &str) -> Option<String> {
    written(text, |ch| {
        Some(match ch {
            '+' | '＋' => '₊',
            '=' => '₌',
            '(' => '₍',
            ')' => '₎',
            ch if is_minus(ch) => '₋',
            ch if ch.is_ascii_digit() => char::from_u32(u32::from('₀') + ch.to_digit(10)?)?,
            ch => {
                const PLAIN: &str = "aeoxhklmnpstijruv";
                const LOW: &str = "ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ";
                let at = PLAIN.chars().position(|plain| plain == ch)?;
                LOW.chars().nth(at)?
            }
        })
    })
}

/// Whether a sign is one of those that stand for a minus.
pub(crate) fn is_minus(ch: char) -> bool {
    matches!(ch, '-' | '–' | '−' | '\u{2010}' | '\u{2011}')
}

/// Whether a sign is a raised one.
pub(crate) fn is_raised(ch: char) -> bool {
    matches!(ch, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁺' | '⁻' | '⁼' | '⁽' | '⁾' | 'ⁿ' | 'ⁱ')
}

fn written(text: &str, sign: impl Fn(char) -> Option<char>) -> Option<String> {
    let mut after_letter = false;
    let mut any = false;
    let text = text.chars().map(|ch| {
        if is_mark(ch) || ch.is_whitespace() {
            return Some(ch);
        }
        let is_word =
            ch.is_alphabetic() && std::mem::replace(&mut after_letter, ch.is_alphabetic());
        after_letter = ch.is_alphabetic();
        any = true;
        sign(ch).filter(|_| !is_word)
    });
    let text: Option<String> = text.collect();
    text.filter(|_| any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_are_raised_where_there_are_signs_for_all_of_it() {
        for (text, expected) in [
            ("−9", Some("⁻⁹")),
            ("2+", Some("²⁺")),
            ("2n", Some("²ⁿ")),
            ("-n", Some("⁻ⁿ")),
            ("(3)", Some("⁽³⁾")),
            ("nin", None),
            ("x", None),
            ("1/2", None),
            (" ", None),
        ] {
            assert_eq!(raised(text).as_deref(), expected, "{text}");
        }
        assert_eq!(lowered("10").as_deref(), Some("₁₀"));
        assert_eq!(lowered("i").as_deref(), Some("ᵢ"));
        assert_eq!(lowered("max"), None);
    }
}
