//! Whether a text is said for a group that is not in the States' names, or with others who join it: "speaking for the
//! CANZ group", "this statement is also made for Sudan", "the following countries join this statement".

use super::bodies;
use super::claim_words::{IS_SAID, every_word, skipped};
use super::line::{Line, Place};
use super::line_phrases as say;
use super::member_words::{
    IS_GROUP_WORD, IS_JOIN, IS_MADE, IS_NO_GROUP, IS_REPRESENTING, IS_SEVERAL, IS_SPEAK_FOR,
    THEY_SAY,
};
use super::names::{Mention, Token};
use super::phrases::{Phrases, begins};
use super::sentences::{begins_at, has, sentences};
use super::spoken;
use super::spoken_words::{IS_BELOW, IS_BY, IS_FOR_WHOM, IS_I, IS_SPEAK};

/// So many tokens behind "for" a group may be named.
const NEAR: usize = 9;
/// So many tokens before "for" one says that one speaks.
const SPOKEN: usize = 4;
/// So many tokens behind a group's name it is said what it does.
const DOES: usize = 5;

/// Whether a sentence of a line is said for a group or for more than those whose the text seems to be, or says that
/// others join it.
pub(super) fn is_with_members(line: &Line, whose: &[&str]) -> bool {
    sentences(line).into_iter().any(|sentence| {
        let said = Said { line, whose, from: sentence.start, to: sentence.end };
        said.is_for_group() || said.is_title_for_group() || said.is_made_for() || said.is_joined()
    })
}

/// Whether a text begins with what a group does, and nowhere there with what the State does: "ASEAN reaffirms".
pub(super) fn is_led_by_group(first: &[Line], whose: &[&str]) -> bool {
    let lines = || first.iter().filter(|line| line.place == Place::Sentence);
    let is_led = |line: &Line| {
        let rest = skipped(&line.tokens);
        let near = || (0..DOES).filter_map(|at| rest.get(at..));
        let has_group = near().any(|rest| {
            rest.first().is_some_and(|it| !it.word.is_empty()) && bodies::begins_with_group(rest)
        });
        let says =
            |rest: &[Token]| begins(rest, &IS_SAID).is_some() || begins(rest, &THEY_SAY).is_some();
        let near = near().chain((DOES..DOES * 2).filter_map(|at| rest.get(at..)));
        let is_said_group = || begins_with_group(rest) && has(rest, 0..DOES, &IS_GROUP_WORD);
        (has_group || is_said_group())
            && say::on_behalf(rest).is_none()
            && near.into_iter().any(says)
    };
    let is_own = |line: &Line| {
        line.mentions.iter().any(|it| whose.contains(&it.id.as_str()))
            || has(&line.tokens, 0..line.tokens.len(), &IS_I)
    };
    lines().next().is_some_and(is_led) && !lines().any(is_own)
}

/// Whether words begin by saying that they are another's or a group's: "On behalf of the Nordic countries: …".
pub(super) fn is_for_others(line: &Line, whose: &[&str]) -> bool {
    let is_begun = (0..line.tokens.len()).any(|at| {
        let (before, rest) = line.tokens.split_at(at);
        let is_word = rest.first().is_some_and(|it| !it.word.is_empty());
        let is_said = |phrases: &Phrases| has(before, 0..at, phrases);
        let is_spoken = skipped(before).is_empty() || is_said(&IS_I) && is_said(&IS_SPEAK);
        let to = say::on_behalf(rest).filter(|_| is_word && is_spoken);
        to.is_some_and(|to| begins_with_group(rest.get(to..).unwrap_or_default()))
    });
    is_begun || is_with_members(line, whose) || spoken::is_for_another(line, whose)
}

/// Whether tokens have a group or several States near their beginning, before the next sign.
pub(super) fn begins_with_group(tokens: &[Token]) -> bool {
    let is_sign = |it: &Token| it.raw.chars().all(|ch| !ch.is_alphanumeric()) && it.raw != "-";
    let near = tokens.split(is_sign).next().unwrap_or_default();
    let near = near.get(..NEAR.min(near.len())).unwrap_or_default();
    let is_group = |at: usize| {
        let rest = near.get(at..).unwrap_or_default();
        rest.first().is_some_and(|it| !it.word.is_empty()) && bodies::begins_with_group(rest)
    };
    // "The protection of small States" is no group.
    let is_link = |it: &Token| matches!(it.raw.as_str(), "of" | "de" | "des" | "du" | "del");
    let linked = near.iter().skip(1).position(is_link).map_or(near.len(), |at| at + 1);
    let is_several = has(near, 0..linked, &IS_SEVERAL);
    !has(near, 0..near.len(), &IS_NO_GROUP) && (is_several || (0..near.len()).any(is_group))
}

/// A sentence.
struct Said<'a> {
    line: &'a Line,
    whose: &'a [&'a str],
    from: usize,
    to: usize,
}

impl Said<'_> {
    fn tokens(&self, from: usize, to: usize) -> &[Token] {
        self.line.tokens.get(from..to).unwrap_or_default()
    }

    /// Where phrases are, each from its first word to behind its last.
    fn found(&self, phrases: &'static Phrases) -> impl Iterator<Item = (usize, usize)> + '_ {
        let length = |at| begins_at(self.tokens(at, self.to), 0, phrases);
        (self.from..self.to).filter_map(move |at| Some((at, at + length(at)?)))
    }

    /// Whether a phrase begins between two places.
    fn has(&self, (from, to): (usize, usize), phrases: &'static Phrases) -> bool {
        has(self.tokens(0, self.to), from..to, phrases)
    }

    /// Whether a phrase begins before a place; where the first one does is looked for once.
    fn before(&self, phrases: &'static Phrases) -> impl Fn(usize) -> bool {
        let first = self.found(phrases).next();
        move |end| first.is_some_and(|(at, _)| at < end)
    }

    fn mentions(&self, from: usize) -> impl Iterator<Item = &Mention> {
        self.line.mentions_in(from..self.to)
    }

    fn is_own(&self, mention: &Mention) -> bool {
        self.whose.contains(&mention.id.as_str())
    }

    /// "Speaking for the CANZ group", "we deliver this intervention for CARICOM".
    fn is_for_group(&self) -> bool {
        let aligned = say::first_aligned(self.tokens(self.from, self.to));
        let is_free = |at: usize| aligned.is_none_or(|aligned| at <= self.from + aligned);
        let is_group = |to: usize| begins_with_group(self.tokens(to, self.to));
        let is_speaking = self.before(&IS_SPEAK);
        let speaks = |at: usize| {
            let text = self.tokens(at.saturating_sub(1).max(self.from), at);
            let near = at.saturating_sub(SPOKEN).max(self.from);
            say::text(text).is_some() || self.has((near, at), &IS_SPEAK)
        };
        let first = begins(self.tokens(self.from, self.to), &IS_REPRESENTING);
        first.is_some_and(|length| is_group(self.from + length))
            || self.found(&IS_SPEAK_FOR).any(|(at, to)| is_free(at) && is_group(to))
            || self.has((self.from, self.to), &IS_I)
                && self.found(&IS_FOR_WHOM).any(|(at, to)| {
                    let is_this = say::ends_with_this(self.tokens(self.from, at.saturating_sub(1)));
                    is_free(at) && speaks(at) && (is_this || is_speaking(at)) && is_group(to)
                })
    }

    /// "Statement by Malta for the Commonwealth Small States".
    fn is_title_for_group(&self) -> bool {
        let Some(name) = self.mentions(self.from).next() else { return false };
        let rest = self.tokens(name.to, self.to);
        let text = (self.from..name.from).any(|at| say::text(self.tokens(at, name.from)).is_some());
        self.line.place != Place::Sentence
            && text
            && begins(rest, &IS_FOR_WHOM) == Some(1)
            && begins_with_group(rest.get(1..).unwrap_or_default())
    }

    /// "This statement is also made for Sudan".
    fn is_made_for(&self) -> bool {
        let Some((_, text)) = self.found(&IS_BELOW).next() else { return false };
        // Behind the first "for", more than that it is made has been said.
        self.found(&IS_FOR_WHOM).find(|(at, _)| text <= *at).is_some_and(|(at, to)| {
            let is_made = every_word(self.tokens(text, at), |rest| begins(rest, &IS_MADE));
            let is_for = self.mentions(to).any(|it| !self.is_own(it))
                || begins_with_group(self.tokens(to, self.to));
            is_made && is_for
        })
    }

    /// "The following countries join this statement", "this statement is supported by the following countries".
    fn is_joined(&self) -> bool {
        let mut joins = self.found(&IS_JOIN).peekable();
        if joins.peek().is_none() {
            return false;
        }
        let (is_said, is_text, is_several) =
            (self.before(&IS_I), self.before(&IS_BELOW), self.before(&IS_SEVERAL));
        let last = self.found(&IS_SEVERAL).last();
        let first_of = |is_own: bool| self.mentions(self.from).find(|it| self.is_own(it) == is_own);
        let (own, another) = (first_of(true), first_of(false));
        let last_of_others = self.mentions(self.from).filter(|it| !self.is_own(it)).last();
        joins.any(|(at, to)| {
            let is_before = |it: Option<&Mention>| it.is_some_and(|it| it.to <= at);
            let is_by = begins(self.tokens(to, self.to), &IS_BY).is_some();
            let has_text = self.has((to, (to + 3).min(self.to)), &IS_BELOW);
            let is_active = has_text && (is_several(at) || is_before(another));
            let is_passive = is_by
                && is_text(at)
                && (last.is_some_and(|(last, _)| to <= last)
                    || last_of_others.is_some_and(|it| to <= it.from));
            !is_said(at) && !is_before(own) && (is_active || is_passive)
        })
    }
}
