//! Whether a file's name, its title or its first lines say that several speak, or one for others: "Chile and Peru",
//! "submitted by Chile, Mexico and Peru", "Norway, on behalf of the Nordic countries". What a State says about
//! others ("Norway's comments on the proposal of Chile and Peru") is its own.

use super::line::{Line, Place, place_of};
use super::names::Names;
use super::others;
use super::phrases as say;

/// How many letters are the first lines, where a text says who speaks.
const FIRST_LINES: usize = 320;
/// Who is not to be guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Together {
    /// Nothing is said of others.
    #[default]
    Alone,
    /// No single State: a group may speak.
    NoState,
    /// Nobody: a group and a State speak with each other.
    Nobody,
}

/// What a file says of it.
pub(super) fn together(file: &str, title: &str, text: &str, names: &Names) -> Together {
    let heads = [Line::of_file(file, names), Line::of(title, Place::Line, names)];
    if others::are_all_of_others(&heads.each_ref().map(|line| (&*line.tokens, &*line.mentions))) {
        return Together::Nobody;
    }
    let first: String = text.chars().take(FIRST_LINES).collect();
    let lines: Vec<Line> =
        first.lines().map(|line| Line::of(line, place_of(line), names)).collect();
    let [of_file, of_title] = &heads;
    let of_lines = lines.iter().filter(|line| line.place == Place::Line).chain([of_title]);
    let of_lines: Vec<_> = of_lines.map(|line| (&*line.tokens, &*line.mentions)).collect();
    if others::are_only_about(&of_file.mentions, &of_lines) {
        return Together::Nobody;
    }
    heads.iter().chain(&lines).map(|line| line.together()).max().unwrap_or_default()
}

/// The part of a title that says whose text it is: without what that is about.
pub(super) fn own_part(title: &str, names: &Names) -> String {
    let line = Line::of(title, Place::Line, names);
    let first = line.groups().first().and_then(|group| group.last()).map(|mention| mention.to);
    let rest = first.and_then(|to| line.tokens.get(to..)).unwrap_or_default();
    match (first, say::first_about(rest)) {
        (Some(to), Some(about)) => {
            let raw: Vec<&str> =
                line.tokens.iter().take(to + about).map(|token| token.raw.as_str()).collect();
            raw.join(" ")
        }
        _ => title.to_owned(),
    }
}
