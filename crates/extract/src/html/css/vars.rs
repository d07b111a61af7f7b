//! The custom properties of elements, and the values that "var()" takes from them.

use std::collections::HashMap;
use std::rc::Rc;

use super::custom::Vars;
use super::tree::Tree;

/// How often a value may be completed by others, how long it may become, and how many an element may have: a
/// made-up page could double them without end.
const MOST_STEPS: usize = 64;
const LONGEST: usize = 2_000;
const MOST: usize = 1_000;
/// How many things a property counts as that an element has of its own or keeps from what is around it.
const THINGS_OF_ENTRY: usize = 640;

/// What is around elements, and what they say themselves.
type Said = (*const Vars, Vec<(Rc<str>, Rc<str>)>);

/// The custom properties of elements by what they say, and within which others: most elements say the same.
#[derive(Default)]
pub(super) struct Known(HashMap<Said, Rc<Vars>>, Vec<Rc<Vars>>);

impl Known {
    /// The custom properties of an element: those around it, and its own in their place.
    pub(super) fn with(
        &mut self,
        around: &Rc<Vars>,
        mut own: Vec<(Rc<str>, Rc<str>)>,
        tree: &Tree,
    ) -> Rc<Vars> {
        if own.is_empty() || around.len() + own.len() > MOST {
            return around.clone();
        }
        let bytes: usize = own.iter().map(|(name, value)| name.len() + value.len()).sum();
        if !tree.take_steps(bytes) {
            return around.clone();
        }
        own.sort_unstable();
        let said = (Rc::as_ptr(around), own);
        if let Some(known) = self.0.get(&said) {
            return known.clone();
        }
        let entries = around.len() + said.1.len();
        if !tree.take_steps(entries * THINGS_OF_ENTRY) {
            return around.clone();
        }
        let vars = with(around, said.1.clone(), tree);
        // As long as it is kept, nothing else has its place.
        self.1.push(around.clone());
        self.0.insert(said, vars.clone());
        vars
    }
}

fn with(around: &Rc<Vars>, own: Vec<(Rc<str>, Rc<str>)>, tree: &Tree) -> Rc<Vars> {
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
        match put_in(value, &vars, tree) {
            Some(value) => vars.insert(name, value.into()),
            None => vars.remove(&name),
        };
    }
    vars.into()
}

/// A value with what its "var()" stand for; none where something is not known and nothing is said for that case.
pub(super) fn put_in(text: &str, vars: &Vars, tree: &Tree) -> Option<String> {
    let mut text = text.to_owned();
    for _ in 0..MOST_STEPS {
        let Some(at) = text.to_ascii_lowercase().rfind("var(") else { return Some(text) };
        if !tree.take_steps(text.len()) {
            return None;
        }
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
        if value.len() > LONGEST {
            return None;
        }
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
