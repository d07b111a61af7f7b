//! Sentences that several have in common: "the common position of the African States", "our three countries", "Spain
//! and Portugal have prepared this text", "ASEAN has asked us". Such a text is not that of one State.

use super::bodies;
use super::claim_words::{every_word, has_words, skipped};
use super::common_words::{
    IS_ASKING, IS_BRINGING, IS_COMMON, IS_COUNT, IS_COUNTRIES, IS_FOLLOWING, IS_IS, IS_MADE,
    IS_OUR, IS_VIEW,
};
use super::line::Line;
use super::line_phrases as say;
use super::members::begins_with_group;
use super::names::{Mention, Token};
use super::phrases::{Phrases, begins};
use super::sentences::{begins_at, has, sentences};
use super::spoken_words::{IS_BELOW, IS_BY};
use core::ops::Range;

/// So many tokens may be between what belongs together.
const NEAR: usize = 6;

/// Whether a sentence of a line says so, where the text seems to be that of `whose`.
pub(super) fn is_in_common(line: &Line, whose: &[&str]) -> bool {
    let groups = line.groups();
    sentences(line).into_iter().any(|sentence| {
        let tokens = line.tokens.get(sentence.clone()).unwrap_or_default();
        brings_views(tokens)
            || is_ours(tokens)
            || is_asked_by_group(tokens)
            || is_made_by_body(tokens)
            || is_by_several(line, &groups, &sentence, whose)
            || is_before_another(line, &sentence, whose)
    })
}

/// Where words of the phrases end, from a token on.
fn passed(tokens: &[Token], phrases: &Phrases) -> usize {
    let mut from = 0;
    while let Some(token) = tokens.get(from) {
        match begins_at(tokens, from, phrases) {
            Some(length) => from += length,
            None if token.word.is_empty() => from += 1,
            None => break,
        }
    }
    from
}

/// "This intervention reflects the views of the Arab Group", "I present the common position of the African States".
fn brings_views(tokens: &[Token]) -> bool {
    let behind = |from| Some(from + begins_at(tokens, from, &IS_BRINGING)?);
    (0..tokens.len()).filter_map(behind).any(|to| {
        let rest = tokens.get(to..).unwrap_or_default();
        let rest = rest.get(passed(rest, &IS_COMMON)..).unwrap_or_default();
        begins(rest, &IS_VIEW)
            .is_some_and(|length| begins_with_group(rest.get(length + 1..).unwrap_or_default()))
    })
}

/// "Our three countries want", at the beginning of a sentence.
fn is_ours(tokens: &[Token]) -> bool {
    let rest = skipped(tokens);
    begins(rest, &IS_OUR).is_some_and(|length| {
        let rest = rest.get(length..).unwrap_or_default();
        let rest = rest.get(passed(rest, &IS_COUNT)..).unwrap_or_default();
        begins(rest, &IS_COUNTRIES).is_some()
    })
}

/// "The Gulf Cooperation Council has asked Kuwait to speak".
fn is_asked_by_group(tokens: &[Token]) -> bool {
    let rest = skipped(tokens);
    bodies::begins_with_group(rest) && has(rest, 0..NEAR, &IS_ASKING)
}

/// "Text as drafted by the Think Tank for Peace".
fn is_made_by_body(tokens: &[Token]) -> bool {
    let rest = skipped(tokens);
    let is_as = |text: &usize| rest.get(*text).is_some_and(|it| it.raw == "as");
    let text = begins(rest, &IS_BELOW).or_else(|| say::text(rest).filter(is_as));
    let Some(rest) = text.and_then(|text| rest.get(text..)) else { return false };
    let rest = rest.get(passed(rest, &IS_IS)..).unwrap_or_default();
    let by = begins(rest, &IS_MADE).filter(|made| begins_at(rest, *made, &IS_BY).is_some());
    by.is_some_and(|made| {
        let name = rest.get(made + 1..).unwrap_or_default();
        (0..NEAR).filter_map(|from| name.get(from..)).any(bodies::begins_with_body)
    })
}

/// "Spain and Portugal have prepared this text together".
fn is_by_several(
    line: &Line,
    groups: &[&[Mention]],
    sentence: &Range<usize>,
    whose: &[&str],
) -> bool {
    let (start, end) = (sentence.start, sentence.end);
    let is_own = |it: &Mention| whose.contains(&it.id.as_str());
    let is_before = |group: &&[Mention]| group.first().is_some_and(|it| it.from < start);
    let group = groups.get(groups.partition_point(is_before));
    let Some((first, last)) = group.and_then(|group| Some((group.first()?, group.last()?))) else {
        return false;
    };
    let before = line.tokens.get(start..first.from).unwrap_or_default();
    let behind = line.tokens.get(last.to..end.min(last.to + NEAR)).unwrap_or_default();
    let group = group.into_iter().flat_map(|group| group.iter());
    last.to <= end
        && !has_words(before)
        && is_own(first)
        && group.into_iter().any(|it| !is_own(it))
        && has(behind, 0..behind.len(), &IS_BELOW)
}

/// "Statement by Chile follows below".
fn is_before_another(line: &Line, sentence: &Range<usize>, whose: &[&str]) -> bool {
    let first = line.mentions_in(sentence.clone()).next();
    let Some(name) = first.filter(|it| !whose.contains(&it.id.as_str())) else { return false };
    let before = skipped(line.tokens.get(sentence.start..name.from).unwrap_or_default());
    let is_text = say::text(before).is_some_and(|text| {
        let rest = before.get(text..).unwrap_or_default();
        every_word(rest, |rest| begins(rest, &IS_BY))
    });
    let behind = line.tokens.get(name.to..sentence.end).unwrap_or_default();
    is_text && begins(skipped(behind), &IS_FOLLOWING).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::evidence_tests::{all_are, nobodys};

    #[test]
    fn what_several_have_in_common_is_not_that_of_one_state() {
        nobodys(&[
            "Statement by Ghana\n\nI am pleased to present the common position of the African States.",
            "Statement by Chile\n\nThis intervention reflects the views of the Latin American and Caribbean Group.",
            "Statement by Norway\n\nOur three countries, Norway, Chile and Kenya, want clear rules.",
            "Statement by Norway\n\nNorway and Chile have prepared this text together.",
            "Statement by Kuwait\n\nThe Gulf Cooperation Council has asked Kuwait to speak today.",
            "Statement by Norway\n\n[Text as drafted by the Think Tank for Peace]",
            "Statement by Norway\n\nStatement by Chile follows below.",
            "Declaración de Uruguay\n\nNuestros países desean reglas claras.",
        ]);
    }

    #[test]
    fn a_state_that_speaks_of_what_others_have_keeps_its_text() {
        let own = [
            "Statement by Norway\n\nWe support the position of the African Group.",
            "Statement by Norway\n\nRelations between our countries are good.",
            "Statement by Norway\n\nNorway and Chile have a common border with the sea.",
            "Statement by Norway\n\nThe paper prepared by the University of Arle is useful.",
            "Statement by Norway\n\nThe statement by Chile was clear.",
            "Statement by Norway\n\nNorway speaks for the protection of small States.",
            "Statement by Norway\n\nThe European Union welcomes this, and Norway does so too.",
        ];
        all_are(&own.map(|text| ("a.txt", text, Some("NOR"))));
    }
}
