//! Custom properties ("--x"), and the values that "var()" takes from them.

use std::collections::HashMap;
use std::rc::Rc;

/// A custom property as it is said of an element.
#[derive(Clone, Debug)]
pub(super) struct Custom {
    pub(super) name: Rc<str>,
    pub(super) value: Rc<str>,
    pub(super) is_important: bool,
}

/// The custom properties of an element, with those of what is around it.
pub(super) type Vars = HashMap<Rc<str>, Rc<str>>;

/// How often a value may be completed by others, how long it may become, and how many an element may have: a
/// made-up page could double them without end.
const MOST_STEPS: usize = 64;
const LONGEST: usize = 2_000;
const MOST: usize = 1_000;

/// A custom property from a declaration.
pub(super) fn custom(name: &str, raw: &str) -> Custom {
    let (value, is_important) = without_important(raw.trim());
    Custom { name: name.into(), value: value.into(), is_important }
}

/// A value without the sign that it is important, and whether it had one.
pub(super) fn without_important(raw: &str) -> (&str, bool) {
    match raw.rsplit_once('!') {
        Some((value, word)) if word.trim().eq_ignore_ascii_case("important") => {
            (value.trim_end(), true)
        }
        _ => (raw, false),
    }
}

/// The custom properties of an element: those around it, and its own in their place.
pub(super) fn with(around: &Rc<Vars>, own: Vec<(Rc<str>, Rc<str>)>) -> Rc<Vars> {
    if own.is_empty() || around.len() + own.len() > MOST {
        return around.clone();
    }
    let mut vars = Vars::clone(around);
    let names: Vec<Rc<str>> = own.iter().map(|(name, _)| name.clone()).collect();
    for (name, value) in own {
        match value.to_ascii_lowercase().as_str() {
            "inherit" | "unset" | "revert" | "revert-layer" => {}
            "initial" => drop(vars.remove(&name)),
            _ => drop(vars.insert(name, value)),
        }
    }
    // What a property takes from others, it takes here and not where it is used.
    for name in names {
        let Some(value) = vars.get(&name).filter(|value| value.contains("var(")) else { continue };
        match put_in(value, &vars) {
            Some(value) => vars.insert(name, value.into()),
            None => vars.remove(&name),
        };
    }
    vars.into()
}

/// A value with what its "var()" stand for; none where something is not known and nothing is said for that case.
pub(super) fn put_in(text: &str, vars: &Vars) -> Option<String> {
    let mut text = text.to_owned();
    for _ in 0..MOST_STEPS {
        let Some(at) = text.to_ascii_lowercase().rfind("var(") else { return Some(text) };
        // The last one has none in it.
        let (before, from) = text.split_at(at);
        let inside = from.get("var(".len()..).unwrap_or_default();
        let end = end(inside)?;
        let (inside, after) = inside.split_at(end);
        let after = after.strip_prefix(')').unwrap_or(after);
        let (name, fallback) = match inside.split_once(',') {
            Some((name, fallback)) => (name.trim(), Some(fallback.trim())),
            None => (inside.trim(), None),
        };
        let value = vars.get(name).map(|value| &**value).or(fallback)?;
        text = format!("{before} {value} {after}");
        if text.len() > LONGEST {
            return None;
        }
    }
    None
}

/// Where a bracket ends that is open.
fn end(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, ch) in text.char_indices() {
        match ch {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    Some(text.len())
}
