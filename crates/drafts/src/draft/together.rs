//! Whether a file's name, its title or its first lines say that several speak, or one for others: "Chile and Peru",
//! "submitted by Chile, Mexico and Peru", "Norway, on behalf of the Nordic countries". What a State says about
//! others ("Norway's comments on the proposal of Chile and Peru") is its own.

use super::line::{Line, Place, place_of};
use super::line_phrases as say;
use super::names::{Mention, Names};
use super::others;

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

impl Line {
    /// Whether several speak by it, or one for others.
    fn together(&self) -> Together {
        let groups = self.groups();
        let listed =
            groups.iter().filter(|group| self.is_list(group) && self.speaks(group, &groups));
        let of_list = |group: &&[Mention]| {
            let is_mixed = group.iter().any(|mention| mention.is_group);
            if is_mixed { Together::Nobody } else { Together::NoState }
        };
        let most = listed.map(of_list).max().unwrap_or_default();
        let is_for_others = self.for_others() || self.is_joint() || self.has_others(&groups);
        most.max(if is_for_others { Together::NoState } else { Together::Alone })
    }

    fn is_list(&self, group: &[Mention]) -> bool {
        let first = group.first();
        group.iter().any(|mention| first.is_some_and(|first| first.id != mention.id))
    }

    /// Whether those of a list are who speaks.
    fn speaks(&self, group: &[Mention], groups: &[&[Mention]]) -> bool {
        let Some(first) = group.first() else { return false };
        let before = self.tokens.get(..first.from).unwrap_or_default();
        let is_submitted = say::ends_with_submitted_by(before);
        if self.place == Place::Sentence {
            return is_submitted;
        }
        let owner = groups.first().and_then(|group| group.first()).filter(|owner| *owner != first);
        let about = say::about(before);
        match owner {
            // Who is named first speaks, with others only where these submit it, too.
            Some(owner) => is_submitted && about.is_none_or(|about| about < owner.from),
            None => is_submitted || about.is_none_or(|about| !say::is_object(before, about)),
        }
    }

    /// Whether one speaks for others: not for itself, nor for its own delegation.
    fn for_others(&self) -> bool {
        let found = (0..self.tokens.len()).filter_map(|from| {
            let length = say::on_behalf(self.tokens.get(from..).unwrap_or_default())?;
            Some((from, from + length))
        });
        let is_of_others = |(from, to): (usize, usize)| {
            let after = self.tokens.get(to..).unwrap_or_default();
            let before = self.tokens.get(..from).unwrap_or_default();
            let is_aligned = self.place == Place::Sentence && say::is_aligned(before);
            if is_aligned || say::is_own(after) || self.is_said_of_another(from) {
                return false;
            }
            let next = self.mentions.iter().position(|mention| {
                let between = self.tokens.get(to..mention.from);
                between.is_some_and(|between| between.iter().all(say::is_between))
            });
            let Some(next) = next.and_then(|at| self.mentions.get(at..)) else { return true };
            let Some((one, more)) = next.split_first() else { return true };
            let continues = more.first().is_some_and(|two| {
                let between = self.tokens.get(one.to..two.from).unwrap_or_default();
                two.id != one.id && between.iter().all(say::is_between)
            });
            let before =
                self.mentions.iter().any(|mention| mention.to <= from && mention.id != one.id);
            one.is_group || continues || before || self.has_others_at(one.to)
        };
        found.into_iter().any(is_of_others)
    }

    /// Whether the one who acts at a token is another than the one whose text it is.
    fn is_said_of_another(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default();
        let Some(about) = say::about(before) else { return false };
        let nearest = self.mentions.iter().rfind(|mention| mention.to <= at);
        let owner = self.mentions.first().filter(|owner| owner.from < about);
        nearest.is_some_and(|nearest| {
            nearest.from > about && owner.is_some_and(|o| o.id != nearest.id)
        })
    }

    /// "Joint statement", "jointly submitted", not as what the text is about.
    fn is_joint(&self) -> bool {
        (0..self.tokens.len()).any(|from| {
            let before = self.tokens.get(..from).unwrap_or_default();
            let is_here = say::is_joint(&self.tokens, from);
            let is_of_this = self.place != Place::Sentence || say::ends_with_this(before);
            is_here && is_of_this && say::about(before).is_none()
        })
    }

    /// "Norway and other States", "the Group of 77 and China".
    fn has_others(&self, groups: &[&[Mention]]) -> bool {
        if self.place == Place::Sentence {
            return false;
        }
        let first = groups.first().and_then(|group| group.last());
        let is_speaker = |mention: &Mention| {
            say::about(self.tokens.get(..mention.from).unwrap_or_default()).is_none()
        };
        let with_others = first.is_some_and(|last| is_speaker(last) && self.has_others_at(last.to));
        let of_group = self.mentions.iter().any(|mention| {
            let before = self.tokens.get(..mention.from).unwrap_or_default();
            mention.id == "CHN"
                && is_speaker(mention)
                && before.iter().rev().take(4).any(|t| t.raw == "77")
        });
        let is_cosponsored = (1..self.tokens.len()).any(|from| {
            let (before, rest) = self.tokens.split_at(from);
            let is_apart =
                before.last().is_some_and(|token| matches!(token.raw.as_str(), "," | "(" | "،"));
            say::is_cosponsored(rest) && (is_apart || say::about(before).is_none())
        });
        with_others || of_group || is_cosponsored
    }

    fn has_others_at(&self, from: usize) -> bool {
        say::is_with_others(self.tokens.get(from..).unwrap_or_default())
    }
}
