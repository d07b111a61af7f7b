//! Whether a text is said for a group that is not in the States' names, or with others who join it: "speaking for the
//! CANZ group", "this statement is also made for Sudan", "the following countries join this statement".

use std::sync::LazyLock;

use super::bodies;
use super::claim_words::{IS_SAID, every_word, skipped};
use super::line::{Line, Place};
use super::names::{Mention, Token};
use super::phrases::{self as say, Phrases, begins, parsed};
use super::spoken_words::{IS_BELOW, IS_BY, IS_FOR_WHOM, IS_I, IS_SPEAK};

/// So many tokens behind "for" a group may be named.
const NEAR: usize = 9;
/// So many tokens before "for" one says that one speaks.
const SPOKEN: usize = 4;
/// The most tokens of a sentence that are looked through.
const LONGEST: usize = 200;
/// So many tokens behind a group's name it is said what it does.
const DOES: usize = 5;

/// How one says that one speaks for others.
const SPEAK_FOR: &str = "speaking for|speak for|speaks for|acting for|act for|parlant pour|parle pour|parler pour|hablando por|hablo por| \
    hablar por|выступая за|говоря за";
/// Words for several States together.
const SEVERAL: &str = "group|groups|grouping|states|countries|members|delegations|bloc|caucus|alliance|forum|community|islands|groupe|états|pays| \
    membres|délégations|grupo|estados|países|miembros|delegaciones|группы|группу|государства|государств|страны|стран|делегации|делегаций| \
    مجموعة|المجموعة|دول|بلدان|الدول|البلدان|وفود|国 家|国 集 团|代 表 团";
/// Words of what is no group: whom a text is for, or when it is said.
const NO_GROUP: &str = "working|governmental|experts|committee|conference|meeting|session|council|assembly|review|time|consideration|benefit|information| \
    attention|record|that|which|who|in|at|on|travail|comité|conférence|réunion|trabajo|conferencia|reunión|рабочей|комитета|сессии|совещания| \
    العامل|لجنة|مؤتمر|工 作 组|委 员 会|会 议";
/// What is between "this statement" and "for": that it is made.
const MADE: &str = "is|was|are|has been|also|equally|made|delivered|given|issued|presented|submitted|read|valid|counts|est|a été|aussi|également|faite| \
    prononcée|vaut|valable|se hace|es|también|vale|formula|pronuncia|hecha|делается|также|сделано|يصدر|أيضا";
/// How others take part in a text.
const JOIN: &str = "join|joins|joined|align|aligns|aligned|associate|associates|associated|endorse|endorses|endorsed|support|supports|supported| \
    subscribe|subscribes|co sponsor|cosponsor|co sign|associent|joignent|souscrivent|soutiennent|appuient|alignent|soutenue|appuyée| \
    se suman|se adhieren|adhieren|suscriben|se asocian|apoyan|apoyada|присоединяются|присоединились|поддерживают|поддержали|تنضم|انضمت|تؤيد| \
    赞 同|支 持";

macro_rules! phrases {
    ($($name:ident = $list:expr;)*) => {
        $(static $name: LazyLock<Phrases> = LazyLock::new(|| parsed($list));)*
    };
}

phrases! {
    IS_SPEAK_FOR = SPEAK_FOR;
    IS_SEVERAL = SEVERAL;
    IS_NO_GROUP = NO_GROUP;
    IS_MADE = MADE;
    IS_JOIN = JOIN;
}

/// Whether a sentence of a line is said for a group or for more than those whose the text seems to be, or says that
/// others join it.
pub(super) fn is_with_members(line: &Line, whose: &[&str]) -> bool {
    let of = |from: usize, to: usize| Said { line, whose, from, to };
    let ends = line.tokens.iter().enumerate().filter(|(_, it)| is_stop(it)).map(|(at, _)| at);
    let mut from = 0;
    ends.chain([line.tokens.len()]).any(|end| {
        let start = std::mem::replace(&mut from, end + 1).min(end);
        let said = of(start, end.min(start + LONGEST));
        said.is_for_group() || said.is_title_for_group() || said.is_made_for() || said.is_joined()
    })
}

/// Whether a text begins with what a group does, and nowhere there with what the State does: "ASEAN reaffirms".
pub(super) fn is_led_by_group(first: &[Line], whose: &[&str]) -> bool {
    let sentences = || first.iter().filter(|line| line.place == Place::Sentence);
    let is_led = |line: &Line| {
        let rest = skipped(&line.tokens);
        let near = (0..DOES).filter_map(|at| rest.get(at..));
        bodies::begins_with_group(rest)
            && say::on_behalf(rest).is_none()
            && near.into_iter().any(|rest| begins(rest, &IS_SAID).is_some())
    };
    let is_own = |line: &Line| {
        line.mentions.iter().any(|it| whose.contains(&it.id.as_str()))
            || (0..line.tokens.len()).any(|at| is_at(&line.tokens, at, &IS_I))
    };
    sentences().next().is_some_and(is_led) && !sentences().any(is_own)
}

/// What ends a sentence.
fn is_stop(token: &Token) -> bool {
    matches!(token.raw.as_str(), "." | "!" | "?" | "。" | "！" | "？" | "؟" | "\n")
}

/// Whether a phrase begins at a token that is a word.
fn is_at(tokens: &[Token], at: usize, phrases: &Phrases) -> bool {
    let rest = tokens.get(at..).unwrap_or_default();
    rest.first().is_some_and(|it| !it.word.is_empty()) && begins(rest, phrases).is_some()
}

/// Whether tokens have a group or several States near their beginning, before the next sign.
fn begins_with_group(tokens: &[Token]) -> bool {
    let is_sign = |it: &Token| it.raw.chars().all(|ch| !ch.is_alphanumeric()) && it.raw != "-";
    let near = tokens.split(is_sign).next().unwrap_or_default();
    let near = near.get(..NEAR.min(near.len())).unwrap_or_default();
    let has = |phrases: &Phrases| (0..near.len()).any(|at| is_at(near, at, phrases));
    let is_group = |at: usize| {
        let rest = near.get(at..).unwrap_or_default();
        rest.first().is_some_and(|it| !it.word.is_empty()) && bodies::begins_with_group(rest)
    };
    !has(&IS_NO_GROUP) && (has(&IS_SEVERAL) || (0..near.len()).any(is_group))
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
        (self.from..self.to).filter_map(move |at| {
            let rest = self.tokens(at, self.to);
            let is_word = rest.first().is_some_and(|it| !it.word.is_empty());
            Some((at, at + is_word.then(|| begins(rest, phrases)).flatten()?))
        })
    }

    fn has(&self, (from, to): (usize, usize), phrases: &'static Phrases) -> bool {
        self.found(phrases).any(|(at, _)| from <= at && at < to)
    }

    fn mentions(&self, from: usize, to: usize) -> impl Iterator<Item = &Mention> {
        self.line.mentions.iter().filter(move |it| from <= it.from && it.to <= to)
    }

    fn is_own(&self, mention: &Mention) -> bool {
        self.whose.contains(&mention.id.as_str())
    }

    /// "Speaking for the CANZ group", "we deliver this intervention for CARICOM".
    fn is_for_group(&self) -> bool {
        let is_free = |at: usize| !say::is_aligned(self.tokens(self.from, at));
        let is_group = |to: usize| begins_with_group(self.tokens(to, self.to));
        let speaks = |at: usize| {
            let text = self.tokens(at.saturating_sub(1).max(self.from), at);
            let near = at.saturating_sub(SPOKEN).max(self.from);
            say::text(text).is_some() || self.has((near, at), &IS_SPEAK)
        };
        self.found(&IS_SPEAK_FOR).any(|(at, to)| is_free(at) && is_group(to))
            || self.has((self.from, self.to), &IS_I)
                && self.found(&IS_FOR_WHOM).any(|(at, to)| {
                    let is_this = say::ends_with_this(self.tokens(self.from, at - 1));
                    let is_speaking = self.has((self.from, at), &IS_SPEAK);
                    is_free(at) && speaks(at) && (is_this || is_speaking) && is_group(to)
                })
    }

    /// "Statement by Malta for the Commonwealth Small States".
    fn is_title_for_group(&self) -> bool {
        let Some(name) = self.mentions(self.from, self.to).next() else { return false };
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
        self.found(&IS_FOR_WHOM).filter(|(at, _)| text <= *at).any(|(at, to)| {
            let is_made = every_word(self.tokens(text, at), |rest| begins(rest, &IS_MADE));
            let is_another = |it: &Mention| !self.is_own(it);
            let is_for = self.mentions(to, self.to).any(is_another)
                || begins_with_group(self.tokens(to, self.to));
            is_made && is_for
        })
    }

    /// "The following countries join this statement", "this statement is supported by the following countries".
    fn is_joined(&self) -> bool {
        let is_several = |from: usize, to: usize| {
            self.has((from, to), &IS_SEVERAL) || self.mentions(from, to).any(|it| !self.is_own(it))
        };
        self.found(&IS_JOIN).any(|(at, to)| {
            let is_own = self.has((self.from, at), &IS_I)
                || self.mentions(self.from, at).any(|it| self.is_own(it));
            let near = (to + 3).min(self.to);
            let by = begins(self.tokens(to, self.to), &IS_BY).is_some();
            let is_active = self.has((to, near), &IS_BELOW) && is_several(self.from, at);
            let is_passive = by && self.has((self.from, at), &IS_BELOW) && is_several(to, self.to);
            !is_own && (is_active || is_passive)
        })
    }
}
