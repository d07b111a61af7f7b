//! Whether a text is of somebody with a role in the process: "the Chair, Ambassador Lind (Norway)", "Letter from the
//! President". Such a text is nobody's of the States, whatever State its bearer is from.

use super::claim_words::{IS_BY, is_small, words_of};
use super::line::{Line, Place};
use super::line_phrases as say;
use super::names::Token;
use super::phrases::{Phrases, begins};
use super::role_words::{
    IS_CAPACITY, IS_MINE, IS_OF_STATE, IS_ROLE, IS_SPOKEN_TO, IS_SPOKEN_TO_BEHIND,
};

/// So many words may be between "my" and the role.
const NEAR: usize = 6;
/// The most words of a signature.
const LONGEST_SIGNATURE: usize = 12;

/// Whether a line says that the text is of one with a role. `has_owner` is whether, behind its last new beginning,
/// it says whose text it is.
pub(super) fn is_of_role(line: &Line, has_owner: bool) -> bool {
    roles(line).any(|(from, to)| {
        let before = line.tokens.get(..from).unwrap_or_default();
        let after = line.tokens.get(to..).unwrap_or_default();
        // Of whom one speaks, or to whom, is another.
        if say::about(before).is_some() || is_spoken_to(before, after) {
            return false;
        }
        let last = words_of(before).last();
        let is_first = last.is_none();
        let is_by = ends_with(before, &IS_BY) || say::ends_with_text(before) || {
            // "Letter of the Chair".
            let count = words_of(before).count();
            count > 0 && count < 4 && say::is_text_before(before)
        };
        let is_acting = ends_with(before, &IS_CAPACITY)
            && (line.place != Place::Sentence
                || (is_said_of_oneself(before) || is_said_of_oneself_behind(after))
                || is_beside(line, from));
        let is_named = line.place != Place::Sentence && is_beside_name(line, from, to);
        let is_whose = is_first && line.place != Place::Sentence && !has_owner;
        is_by && !has_owner || is_acting || is_named || is_whose || is_beside(line, from)
    })
}

/// Whether a line is the signature of one with a role.
pub(super) fn is_signature(line: &Line) -> bool {
    let is_short = words_of(&line.tokens).count() <= LONGEST_SIGNATURE;
    let mut roles = roles(line);
    line.place == Place::Line
        && is_short
        && roles.next().is_some_and(|(from, to)| {
            let before = line.tokens.get(..from).unwrap_or_default();
            let after = line.tokens.get(to..).unwrap_or_default();
            // "Chair's draft" and "Chair: …" are no signatures.
            let is_more =
                after.first().is_some_and(|it| matches!(it.raw.as_str(), "’" | "'" | ":"));
            words_of(before).next().is_none() && !is_more && !is_spoken_to(before, after)
        })
}

/// Where roles are in a line, those of a State's own president left out.
fn roles(line: &Line) -> impl Iterator<Item = (usize, usize)> + '_ {
    let found = (0..line.tokens.len()).filter_map(|from| {
        let length = begins(line.tokens.get(from..)?, &IS_ROLE)?;
        let is_word = line.tokens.get(from).is_some_and(|token| !token.word.is_empty());
        is_word.then_some((from, from + length))
    });
    found.filter(|(from, to)| {
        let is_within = line.mentions.iter().any(|it| it.from <= *from && *from < it.to);
        let is_between =
            |tokens: Option<&[Token]>| tokens.is_some_and(|it| it.iter().all(is_small));
        let is_of_state = line.mentions.iter().any(|it| {
            let behind = it.from >= *to && is_between(line.tokens.get(*to..it.from));
            // 中国国家主席
            behind && is_head_of_state(line, *from, *to)
        });
        let rest = line.tokens.get(*to..).unwrap_or_default();
        let small = rest.iter().take_while(|token| is_small(token)).count();
        let republic = begins(rest.get(small..).unwrap_or_default(), &IS_OF_STATE).is_some()
            && is_head_of_state(line, *from, *to);
        !is_within && !is_of_state && !republic
    })
}

/// Whether the role is one that States have themselves: a president, as against a chair.
fn is_head_of_state(line: &Line, from: usize, to: usize) -> bool {
    let words = line.tokens.get(from..to).unwrap_or_default();
    let heads = ["presid", "vicepresid", "президент", "рئيس", "رئيس"];
    words.iter().any(|token| heads.iter().any(|head| token.word.starts_with(head)))
}

/// "Mr. Chair", "Chair, distinguished colleagues", "主席先生".
fn is_spoken_to(before: &[Token], after: &[Token]) -> bool {
    let is_first = words_of(before).next().is_none();
    let mut next = after.iter();
    let is_comma =
        next.next().is_some_and(|token| matches!(token.raw.as_str(), "," | "!" | "،" | "，"));
    let is_behind = begins(after, &IS_SPOKEN_TO_BEHIND).is_some()
        || next.as_slice().iter().take(2).enumerate().any(|(at, _)| {
            begins(next.as_slice().get(at..).unwrap_or_default(), &IS_SPOKEN_TO_BEHIND).is_some()
        });
    let is_alone = is_comma && (after.len() == 1 || is_behind);
    ends_with(before, &IS_SPOKEN_TO)
        || begins(after, &IS_SPOKEN_TO_BEHIND).is_some()
        || is_first && is_alone
}

/// Whether the one who acts says it: "in my capacity as".
fn is_said_of_oneself(before: &[Token]) -> bool {
    let from = before.len().saturating_sub(NEAR);
    let near = before.get(from..).unwrap_or_default();
    (0..near.len()).any(|at| begins(near.get(at..).unwrap_or_default(), &IS_MINE).is_some())
}

/// "As Chair of the group, I have the honour"; "we" is said so right behind the comma.
fn is_said_of_oneself_behind(after: &[Token]) -> bool {
    let is_we = |token: &Token| {
        matches!(token.word.as_str(), "we" | "nous" | "nosotros" | "nosotras" | "мы" | "نحن")
    };
    let is_comma = |token: &Token| matches!(token.raw.as_str(), "," | "،" | "，");
    let is_of = after.first().is_some_and(is_small);
    let comma = after.iter().take(NEAR * 2).position(is_comma);
    let we = comma.and_then(|at| after.get(at + 1));
    is_of && we.is_some_and(is_we)
        || after
            .iter()
            .take(NEAR * 2)
            .any(|token| matches!(token.word.as_str(), "i" | "je" | "yo" | "я"))
}

/// Whether the name of who speaks is right before: "Norway, Chair of the group", "Norway, in its capacity as Chair".
fn is_beside(line: &Line, from: usize) -> bool {
    let nearest = line.mentions.iter().rfind(|mention| mention.to <= from);
    nearest.is_some_and(|mention| {
        let between = line.tokens.get(mention.to..from).unwrap_or_default();
        let is_apart = between
            .iter()
            .any(|token| matches!(token.raw.as_str(), "," | "(" | ")" | "،" | "، " | "，" | "、"));
        let is_filled = |at: usize, token: &Token| {
            let rest = between.get(at..).unwrap_or_default();
            is_small(token)
                || begins(rest, &IS_CAPACITY).is_some()
                || ["in", "its", "his", "her", "en", "sa", "su", "в", "своем", "a"]
                    .contains(&token.word.as_str())
                || is_sign(token)
        };
        let is_acting = between.iter().enumerate().all(|(at, token)| is_filled(at, token));
        let is_owned = between.iter().any(|token| matches!(token.raw.as_str(), "’" | "'" | ":"));
        let has_words = words_of(between).next().is_some();
        is_acting && !is_owned && (is_apart || has_words)
    })
}

/// Whether a name is with the role in one title, and neither is what the other speaks about.
fn is_beside_name(line: &Line, from: usize, to: usize) -> bool {
    let after = line.tokens.get(to..).unwrap_or_default();
    // "The Chair's draft" is no person.
    let is_thing = after.first().is_some_and(|token| matches!(token.raw.as_str(), "’" | "'"));
    let is_split = |tokens: Option<&[Token]>| {
        tokens.is_some_and(|it| {
            it.iter().any(|token| matches!(token.raw.as_str(), "–" | "—" | "-" | "|"))
        })
    };
    line.mentions.iter().any(|mention| {
        let before = line.tokens.get(..mention.from).unwrap_or_default();
        let is_one = if mention.from >= to {
            !is_split(line.tokens.get(to..mention.from))
        } else {
            !is_split(line.tokens.get(mention.to..from))
        };
        is_one
            && !is_thing
            && say::about(before).is_none()
            && (mention.from >= to || is_person_before(line, from))
    })
}

/// Whether somebody is named before the role: "Ambassador Lind of Norway, Chair of the group".
fn is_person_before(line: &Line, from: usize) -> bool {
    let before = line.tokens.get(..from).unwrap_or_default();
    before.iter().rev().find(|token| !is_small(token)).is_some_and(is_sign)
}

fn ends_with(before: &[Token], phrases: &Phrases) -> bool {
    let small = before.iter().rev().take_while(|token| is_small(token) || token.raw == ".").count();
    let before = before.get(..before.len() - small).unwrap_or_default();
    (1..4).any(|length| {
        let from = before.len().checked_sub(length);
        let rest = from.and_then(|from| before.get(from..)).unwrap_or_default();
        begins(rest, phrases) == Some(rest.len()) && !rest.is_empty()
    })
}

fn is_sign(token: &Token) -> bool {
    token.word.is_empty() && !token.raw.chars().all(char::is_alphanumeric)
}
