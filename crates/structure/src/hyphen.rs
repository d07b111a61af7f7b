//! Lines joined into running text, and what becomes of a hyphen at a line's end.
//!
//! Lines are joined with a space. Where a line ends in a letter and a hyphen and the next begins
//! with a lower-case letter, the word is one, and the hyphen goes or stays by the first rule that
//! holds:
//! 1. "and", "or", "et", "ou" follow: a hanging hyphen; it stays, with a space after it.
//! 2. The document has one of the two forms elsewhere (more often than the other): that form.
//! 3. The word begins with a part that is written with a hyphen ("non-", "self-"), or the part
//!    after the hyphen is the second half of known compounds ("-building", "-based", "-draft"), or
//!    the two are a known pair ("inter-governmental"): it stays.
//!    So is a longer first part with a word that ends compounds ("State-sponsored", "like-minded").
//! 4. The document has both parts as words, and they are not of those that make plain words ("some",
//!    "work"): it stays.
//! 5. The word has a hyphen further back and breaks after a short link ("state-of-the-\nart"): it stays.
//! 6. Otherwise the hyphen was only put there by the line's end, and goes.
//!
//! Before a capital or a digit ("Asia-\nPacific", "COVID-\n19") the hyphen stays, without a space.
//! A soft hyphen at a line's end always goes, and so does the hyphen U+2010 in a document that has
//! it nowhere else.

use std::collections::HashMap;

use super::lines::Line;

const FIRST_PARTS: &[&str] = &[
    "non", "self", "well", "quasi", "cross", "user", "demand", "vice", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety",
];
const NOT_COMPOUND: &[&str] =
    &["nonetheless", "selfish", "crossing", "crossed", "wellness", "user"];
const SECOND_PARTS: &[&str] = &[
    "building",
    "based",
    "related",
    "led",
    "driven",
    "making",
    "wide",
    "specific",
    "sensitive",
    "oriented",
    "centred",
    "centered",
    "centric",
    "neutral",
    "term",
    "draft",
    "binding",
    "party",
    "keeping",
    "standing",
    "stakeholder",
    "stakeholders",
    "friendly",
    "date",
    "governmental",
    "proliferation",
    "discriminatory",
    "exhaustive",
    "agnostic",
    "reaching",
    "enabled",
    "sharing",
    "responsive",
    "inclusive",
    "raising",
    "awareness",
    "economic",
    "regional",
    "ci",
    "là",
    "dessus",
    "dessous",
    "après",
    "être",
    "projet",
    "parole",
    "même",
    "mêmes",
    "dire",
];
/// Second parts that also end plain words, with the first parts they are hyphened to.
const PAIRS: &[(&str, &str)] = &[
    ("inter", "state"),
    ("sub", "regional"),
    ("co", "chair"),
    ("co", "chairs"),
    ("cyber", "attack"),
    ("long", "standing"),
    ("vis", "à"),
    ("follow", "up"),
    ("start", "up"),
    ("de", "escalation"),
    ("post", "conflict"),
    ("pre", "emptive"),
    ("multi", "year"),
    ("two", "fold"),
    ("open", "ended"),
    ("sous", "régional"),
    ("opt", "in"),
    ("opt", "out"),
    ("built", "in"),
    ("real", "time"),
    ("stand", "alone"),
    ("cost", "effective"),
    ("large", "scale"),
    ("small", "scale"),
];
/// Second parts of compounds whose first part is a word of [`WHOLE`] letters or more: shorter ones are the
/// beginnings of plain words ("re-minded").
const AFTER_WORDS: &[&str] = &[
    "sponsored",
    "minded",
    "owned",
    "backed",
    "funded",
    "affiliated",
    "supported",
    "aligned",
    "controlled",
    "directed",
    "level",
    "agency",
    "sector",
    "income",
    "language",
];
/// From here on a part of a compound is a word by itself, in letters.
const WHOLE: usize = 4;
/// Parts that make plain words, as first ones and as second ones.
const JOINING_FIRST: &[&str] = &[
    "some", "every", "with", "there", "where", "what", "when", "more", "under", "over", "through",
    "further", "other", "data", "frame", "stake", "safe", "soft", "hard", "work", "inter", "after",
    "fore", "here", "cyber", "counter", "trans", "super", "hyper", "micro", "macro", "multi",
    "mean", "back", "down", "land", "life", "time", "news", "head", "home", "hand", "them", "your",
    "contre", "entre", "sobre", "anti", "extra", "infra", "intra",
];
const JOINING_SECOND: &[&str] = &[
    "holder", "holders", "guard", "guards", "force", "place", "point", "points", "space", "times",
    "wards", "selves", "shops", "stand", "stands", "front", "works", "thing", "things", "ships",
    "where", "while", "sides", "ever", "able",
];
/// Plain words that end like a compound.
const PLAIN: &[&str] = &[
    "understanding",
    "notwithstanding",
    "outstanding",
    "withstanding",
    "update",
    "candidate",
    "mandate",
    "worldwide",
    "nationwide",
    "overdraft",
    "overarching",
    "codraft",
    "determ",
    "midterm",
];

/// The longest word that is looked at, in characters.
const LONGEST: usize = 80;

/// How often each word of the document occurs, for those documents that break words.
pub(crate) struct Vocabulary {
    counts: HashMap<String, u32>,
    /// Whether the hyphen U+2010 only ever stands at a line's end: then it was drawn by the program
    /// that broke the word, which leaves the author's own hyphens as they are.
    drawn: bool,
}

impl Vocabulary {
    /// Counts the words of the lines, if any line ends in a hyphen.
    pub(crate) fn of(lines: &[Line]) -> Self {
        let mut counts = HashMap::new();
        if lines.iter().any(|line| line.text.ends_with(['-', '\u{2010}', '\u{2011}'])) {
            for line in lines {
                for word in line.text.split_whitespace() {
                    let word = core(word).to_lowercase();
                    if !word.is_empty() {
                        *counts.entry(word).or_insert(0) += 1;
                    }
                }
            }
        }
        let drawn = |ch: char| ch == '\u{2010}';
        let inside = |line: &Line| line.text.trim_end_matches(drawn).contains(drawn);
        Self { counts, drawn: !lines.iter().any(inside) }
    }

    fn count(&self, word: &str) -> u32 {
        self.counts.get(&word.to_lowercase()).copied().unwrap_or(0)
    }
}

fn core(word: &str) -> &str {
    word.trim_matches(|ch: char| !ch.is_alphanumeric())
}

/// Adds a line to running text.
pub(crate) fn append(text: &mut String, word_continues: bool, next: &str, vocabulary: &Vocabulary) {
    if text.is_empty() || next.is_empty() || word_continues {
        text.push_str(next);
        return;
    }
    let hyphen = text.chars().next_back().filter(|ch| matches!(ch, '-' | '\u{2010}' | '\u{2011}'));
    let stem_ends_in_letter =
        hyphen.is_some() && text.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    let first = next.chars().next();
    if !stem_ends_in_letter || !first.is_some_and(char::is_alphanumeric) {
        if !joins_without_space(text.chars().next_back(), first) {
            text.push(' ');
        }
        text.push_str(next);
        return;
    }
    let hyphen_width = hyphen.map_or(0, char::len_utf8);
    let stem = text.get(..text.len() - hyphen_width).unwrap_or_default();
    let near = stem.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let near = stem.get(near..).unwrap_or_default();
    let tail = near.rsplit(char::is_whitespace).next().unwrap_or_default();
    let head = next.split(char::is_whitespace).next().unwrap_or_default();
    if ["and", "or", "et", "ou"].contains(&head) {
        text.push(' ');
    } else if first.is_some_and(char::is_lowercase)
        && (hyphen == Some('\u{2010}') && vocabulary.drawn
            || !keeps_hyphen(core(tail), core(head), vocabulary))
    {
        text.truncate(text.len() - hyphen_width);
    }
    text.push_str(next);
}

/// Whether two characters that a line's end parts are written without a space: one is Chinese or
/// Japanese, and the other is as well, or is a sign of their width.
fn joins_without_space(before: Option<char>, after: Option<char>) -> bool {
    matches!((before, after), (Some(before), Some(after)) if
        is_unspaced(before) && (is_unspaced(after) || is_wide_sign(after))
            || is_wide_sign(before) && (is_unspaced(after) || is_wide_sign(after)))
}

/// Whether a word at a line's end may be joined to the next line without a space.
pub(crate) fn may_join(word: &str) -> bool {
    word.ends_with(|ch| is_unspaced(ch) || is_wide_sign(ch))
}

/// A character of a script that has no spaces between words; Korean has.
fn is_unspaced(ch: char) -> bool {
    matches!(ch,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Punctuation that takes the room of a character: “，”, “。”, “（”.
fn is_wide_sign(ch: char) -> bool {
    matches!(ch, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}'
        | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}')
}

fn keeps_hyphen(tail: &str, head: &str, vocabulary: &Vocabulary) -> bool {
    let tail = tail.to_lowercase();
    let head = head.to_lowercase();
    let joined = format!("{tail}{head}");
    let hyphened = format!("{tail}-{head}");
    let (as_joined, as_hyphened) = (vocabulary.count(&joined), vocabulary.count(&hyphened));
    if as_joined != as_hyphened {
        return as_hyphened > as_joined;
    }
    if PLAIN.contains(&joined.as_str()) || NOT_COMPOUND.contains(&joined.as_str()) {
        return false;
    }
    // The part after the hyphen may itself begin a compound: "non-State-\nbased".
    let second = head.split(['-', '’', '\'']).next().unwrap_or_default();
    let first = tail.rsplit('-').next().unwrap_or_default();
    let link = tail.contains('-')
        && matches!(first, "to" | "the" | "of" | "à" | "by" | "and" | "in" | "on");
    let is_whole = first.chars().count() >= WHOLE && !JOINING_FIRST.contains(&first);
    // Each part is counted once where the line breaks.
    let are_words = is_whole
        && second.chars().count() > WHOLE
        && !JOINING_SECOND.contains(&second)
        && vocabulary.count(first) > 1
        && vocabulary.count(second) > 1;
    FIRST_PARTS.contains(&first)
        || are_words
        || is_whole && AFTER_WORDS.contains(&second)
        || SECOND_PARTS.contains(&second)
        || PAIRS.contains(&(first, second))
        || link
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn joined(source: &str) -> String {
        let lines = split(source);
        let vocabulary = Vocabulary::of(&lines);
        let mut text = String::new();
        let mut word_continues = false;
        for line in &lines {
            append(&mut text, word_continues, &line.text, &vocabulary);
            word_continues = line.word_continues;
        }
        text
    }

    #[test]
    fn a_word_broken_by_the_line_is_made_whole() {
        assert_eq!(joined("an inter-\nnational body"), "an international body");
        assert_eq!(joined("an inter\u{ad}\nnational body"), "an international body");
        assert_eq!(joined("capacity-build-\ning, and"), "capacity-building, and");
    }

    #[test]
    fn a_real_hyphen_stays() {
        assert_eq!(joined("at its seventy-\nfifth session"), "at its seventy-fifth session");
        assert_eq!(joined("the Open-\nended group"), "the Open-ended group");
        assert_eq!(joined("confidence-\nbuilding measures"), "confidence-building measures");
        assert_eq!(joined("non-\nproliferation"), "non-proliferation");
        assert_eq!(joined("an inter-\ngovernmental body"), "an inter-governmental body");
        assert_eq!(joined("the Asia-\nPacific region"), "the Asia-Pacific region");
        assert_eq!(joined("COVID-\n19"), "COVID-19");
        assert_eq!(joined("c’est-à-\ndire"), "c’est-à-dire");
        assert_eq!(
            joined("confidence-\nand capacity-building"),
            "confidence- and capacity-building"
        );
    }

    #[test]
    fn a_hyphen_between_two_words_stays() {
        for (source, expected) in [
            ("by State-\nsponsored groups", "by State-sponsored groups"),
            ("an opt-\nin clause", "an opt-in clause"),
            ("with like-\nminded States", "with like-minded States"),
            ("its vice-\nchair", "its vice-chair"),
            ("a treaty, a reform, a treaty-\nreform", "a treaty, a reform, a treaty-reform"),
        ] {
            assert_eq!(joined(source), expected);
        }
        for (source, expected) in [
            ("as it re-\nminded us", "as it reminded us"),
            ("some thing, some-\nthing else", "some thing, something else"),
            ("in cyber space, cyber-\nspace", "in cyber space, cyberspace"),
            ("the develop-\nment of it", "the development of it"),
            ("be the cause, be-\ncause of it", "be the cause, because of it"),
        ] {
            assert_eq!(joined(source), expected);
        }
    }

    #[test]
    fn the_document_itself_is_the_best_witness() {
        assert_eq!(joined("re-\ncommit; we re-commit"), "re-commit; we re-commit");
        assert_eq!(joined("a pre-\ndraft; the predraft"), "a predraft; the predraft");
    }

    #[test]
    fn chinese_and_japanese_lines_are_joined_without_a_space() {
        assert_eq!(
            joined("各国应加强能力建\n设，并分享信息。"),
            "各国应加强能力建设，并分享信息。"
        );
        assert_eq!(
            joined("各国应加强能力建设，\n并分享信息。"),
            "各国应加强能力建设，并分享信息。"
        );
        assert_eq!(joined("各国应加强（能力\n）建设"), "各国应加强（能力）建设");
        assert_eq!(joined("情報セキュ\nリティ"), "情報セキュリティ");
        assert_eq!(joined("관련 정보를\n공유한다"), "관련 정보를 공유한다");
        assert_eq!(joined("各国在\nUN 会议"), "各国在 UN 会议");
    }
}
