//! Whether a text has the words of several delegations: lines that are the name of one ("Norway", "Statement by
//! France", "Mr. Eide (Norway):") with words below or beside it.

use extract::count_words;

use super::line_phrases::{about, is_between};
use super::names::{Names, tokens};
use crate::authors::{Authors, Known};
use crate::states::words;

/// The longest line that is a name, in letters, and its most words.
const LONGEST: usize = 120;
const MOST_WORDS: usize = 16;
/// So many words below a name are said, even where no sentence ends.
const SAID: u32 = 12;
/// So many names in a row, with nothing between them, may still be headings.
const MOST_IN_A_ROW: u32 = 2;
/// What ends a line that no name in the next one belongs to.
const ENDS: &[char] = &['.', '!', '?', ':', ';', '…', '。', '：', '؟', '"', '”', '»', '|'];
/// What parts a name from what its bearer says in the same line.
const PARTS: &[&str] = &[":", "：", "\t", "|", " – ", " — ", " - ", " -> ", "→", "> ", "   "];
/// So many words before the first name are an introduction.
const MOST_BEFORE: u32 = 40;
/// The most words of a name that nobody knows.
const MOST_UNKNOWN: usize = 5;
/// How many names a note has.
const MOST_NAMES: usize = 12;

/// Words that begin a line which says whose statement follows, folded.
const OPENINGS: &str = "statement|submission|comments|comment|contribution|intervention|remarks|delegation|position|views| \
    input|inputs|response|replies|reply|representative|declaration|annex|annexe|anexo|appendix|observations|commentaires|soumission| \
    reponse|representant|representante|delegacion|declaracion|intervencion|comentarios|contribucion| \
    observaciones|respuesta|заявление|выступление|делегация|замечания|представитель|позиция|вклад|ответ| \
    بيان|وفد|كلمه|تعليقات|مداخله|ممثل|رد";
/// How a speaker is addressed, folded.
const PERSONS: &str = "mr|mrs|ms|miss|dr|h|m|mme|mlle|sr|sra|г|سيد|سيده|ambassador";

/// The delegations whose words a text has, where they are several; as they are written first.
pub(super) fn speakers(
    text: &str,
    (file, title): (&str, &str),
    authors: &Authors<'_>,
    names: &Names,
) -> Vec<String> {
    let reading = Reading { authors, names };
    let mut found: Vec<Speaker> = Vec::new();
    let (mut own, mut all) = (0, 0);
    let mut open: Option<usize> = None;
    // Names that nobody knows, and the words before the first that is known.
    let (mut unknown, mut before): (Vec<String>, Option<u32>) = (Vec::new(), None);
    let (mut is_anew, mut run) = (true, 0);
    for line in text.lines().map(str::trim) {
        let words = count(line);
        all += words;
        let spoken = is_anew.then(|| reading.line(line)).flatten();
        is_anew = spoken.is_some() || line.is_empty() || line.ends_with(ENDS);
        let Some((id, name, rest)) = spoken else {
            run = if words > 0 { 0 } else { run };
            unknown.extend(unknown_name(line));
            match open.and_then(|at| found.get_mut(at)) {
                Some(speaker) => speaker.hear(line),
                None => own += words,
            }
            continue;
        };
        run = if rest.is_empty() { run + 1 } else { 0 };
        // Names with nothing between them are a list.
        if run > MOST_IN_A_ROW || rest.is_empty() && is_item(line) {
            open = open.filter(|_| run <= MOST_IN_A_ROW);
            continue;
        }
        let at = found.iter().position(|speaker| speaker.id == id).unwrap_or_else(|| {
            let name = name.to_owned();
            found.push(Speaker { id, name, words: 0, has_said: false, is_item: true });
            found.len() - 1
        });
        open = Some(at);
        before = before.or(Some(own));
        if let Some(speaker) = found.get_mut(at) {
            speaker.is_item &= is_item(line);
            speaker.hear(rest);
        }
    }
    found.retain(|speaker| speaker.has_said);
    // Whose text it is by its title, and who says most of it, may give examples of others in a list.
    let owner = reading.only(title);
    let (its, others): (Vec<&Speaker>, Vec<&Speaker>) =
        found.iter().partition(|speaker| owner.as_ref() == Some(&speaker.id));
    let own = own + its.iter().map(|speaker| speaker.words).sum::<u32>();
    let is_its = owner.is_some() && own * 2 > all && others.iter().all(|other| other.is_item);
    if is_its {
        return Vec::new();
    }
    // One name below the words of somebody, or among names that nobody knows, is not that of all.
    let owner = owner.or_else(|| reading.only(&stem(file)));
    let is_alone = found.len() == 1 && found.iter().all(|it| owner.as_ref() != Some(&it.id));
    unknown.dedup();
    let is_among = !unknown.is_empty() || before.is_some_and(|before| before >= MOST_BEFORE);
    if found.len() < 2 && !(is_alone && is_among) {
        return Vec::new();
    }
    if is_alone {
        found.truncate(1);
        return found.into_iter().map(|it| it.name).chain(unknown).take(MOST_NAMES).collect();
    }
    found.into_iter().take(MOST_NAMES).map(|speaker| speaker.name).collect()
}

/// A file's name without its ending, as words.
fn stem(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.replace(['-', '_', '.'], " ")
}

/// What may be the name of a speaker that nobody knows: a few words that all begin with a capital, and a colon.
pub(super) fn unknown_name(line: &str) -> Option<String> {
    let name = line.strip_suffix([':', '：'])?.trim();
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase)
            || ["of", "the", "and", "for", "de", "la"].contains(&word)
    };
    let count = name.split_whitespace().count();
    let is_name = (1..=MOST_UNKNOWN).contains(&count)
        && name.starts_with(char::is_uppercase)
        && name.split_whitespace().all(is_part);
    is_name.then(|| name.to_owned())
}

struct Speaker {
    id: String,
    name: String,
    words: u32,
    has_said: bool,
    /// Whether its name is only before items of a list.
    is_item: bool,
}

impl Speaker {
    /// Takes what is below or beside the name.
    fn hear(&mut self, line: &str) {
        let line = line.trim_end_matches(['|', ' ', '\t']);
        let words = count(line);
        self.words += words;
        let is_sentence = words > 1 && line.ends_with(['.', '!', '?', ';', '。', '؟', '”', '»']);
        let last = line.split_whitespace().last().unwrap_or_default();
        let is_whole = last.chars().filter(|ch| ch.is_alphabetic()).count() > 2;
        self.has_said |= is_sentence && is_whole || self.words >= SAID;
    }
}

/// How many words a line has; of Chinese, each sign counts as half a word.
fn count(line: &str) -> u32 {
    let signs = line.chars().filter(|ch| ('\u{3400}'..='\u{9fff}').contains(ch)).count();
    count_words(line).max(u32::try_from(signs / 2).unwrap_or(u32::MAX))
}

/// Who speaks by a line or a name.
pub(super) struct Reading<'r, 'c> {
    pub(super) authors: &'r Authors<'c>,
    pub(super) names: &'r Names,
}

impl Reading<'_, '_> {
    /// Who speaks by a line, as it is written, and what is said in the same line.
    pub(super) fn line<'l>(&self, line: &'l str) -> Option<(String, &'l str, &'l str)> {
        if let Some(found) = self.bracketed(line) {
            return Some(found);
        }
        let line = without_mark(line);
        let whole =
            line.trim_end_matches(|ch: char| !ch.is_alphanumeric() && !matches!(ch, ')' | '）'));
        if let Some(id) = self.whose(whole).filter(|_| !line.ends_with('.')) {
            return Some((id, whole, ""));
        }
        PARTS.iter().find_map(|part| {
            let (name, rest) = line.split_once(part)?;
            let name =
                name.trim_matches(|ch: char| !ch.is_alphanumeric() && !matches!(ch, ')' | '）'));
            let is_said = count(rest) > 1 && rest.contains(char::is_alphabetic);
            let id = is_said.then(|| self.whose(name)).flatten()?;
            Some((id, name, rest.trim()))
        })
    }

    /// Who speaks by a name in brackets before the words or behind them: `[Norway] …`, `… (Norway)`.
    fn bracketed<'l>(&self, line: &'l str) -> Option<(String, &'l str, &'l str)> {
        let before = line.strip_prefix(['[', '(']).and_then(|rest| rest.split_once([']', ')']));
        let behind = || {
            let (rest, name) = line.strip_suffix([']', ')'])?.rsplit_once(['[', '('])?;
            rest.trim_end().ends_with(ENDS).then_some((name, rest))
        };
        let of = |(name, rest): (&'l str, &'l str)| {
            let is_said = count(rest) > 1;
            let id = is_said.then(|| self.whose(name)).flatten()?;
            Some((id, name, rest.trim()))
        };
        before.and_then(of).or_else(|| behind().and_then(of))
    }

    /// Whose name a text is, if it is nothing else.
    pub(super) fn whose(&self, name: &str) -> Option<String> {
        if name.is_empty()
            || name.len() > LONGEST * 2
            || name.split_whitespace().count() > MOST_WORDS
        {
            return None;
        }
        // What is short and in capitals may be any word.
        let is_code = name.len() < 3 && name != "UK" && name != "EU";
        if let Some(known) = self.authors.named(name).filter(|_| !is_code) {
            return Some(match known {
                Known::Author(code) => self.only(name).unwrap_or_else(|| format!("={code}")),
                Known::State(state) => state.code.to_owned(),
            });
        }
        let tokens = tokens(name);
        let mentions = self.names.mentions(&tokens, true);
        let (first, last) = (mentions.first()?, mentions.last()?);
        let outside = |from: usize, to: usize| tokens.get(from..to).unwrap_or_default();
        let is_plain = outside(0, first.from).iter().all(is_between)
            && outside(last.to, tokens.len()).iter().all(|token| token.word.is_empty());
        let is_list = mentions.windows(2).all(|pair| match pair {
            [one, two] => outside(one.to, two.from).iter().all(is_between),
            _ => true,
        });
        if is_plain && is_list {
            let ids: Vec<&str> = mentions.iter().map(|mention| mention.id.as_str()).collect();
            return Some(ids.join("+"));
        }
        let is_one = mentions.iter().all(|mention| mention.id == first.id);
        let opening = words(name).into_iter().next().unwrap_or_default();
        let is_behind = outside(last.to, tokens.len()).iter().all(|token| {
            token.word.is_empty()
                || token.raw.chars().any(|ch| ch.is_ascii_digit())
                || is_month(&token.raw)
                || ["team", "团", "代", "表", "的", "发", "言", "声", "明"]
                    .contains(&token.raw.as_str())
        });
        let before = outside(0, first.from);
        let is_person = is_one_of(PERSONS, &opening)
            && before
                .iter()
                .any(|token| matches!(token.raw.as_str(), "(" | "（" | "," | "of" | "de"));
        let is_opened = is_one_of(OPENINGS, &opening) && about(before).is_none();
        (is_one && is_behind && (is_opened || is_person || first.from == 0))
            .then(|| first.id.clone())
    }

    /// The one whom a line names, where it names no other.
    fn only(&self, line: &str) -> Option<String> {
        let mentions = self.names.mentions(&tokens(line), true);
        let first = mentions.first()?;
        mentions.iter().all(|mention| mention.id == first.id).then(|| first.id.clone())
    }
}

/// Whether a line is an item of a list with a sign before it.
fn is_item(line: &str) -> bool {
    let mut signs = line.chars();
    let is_bullet = |ch: char| matches!(ch, '-' | '–' | '•' | '*' | '·' | '▪' | '◦' | '●');
    signs.next().is_some_and(is_bullet) && signs.next().is_some_and(char::is_whitespace)
}

fn is_one_of(list: &str, word: &str) -> bool {
    list.split('|').any(|one| one.trim() == word)
}

fn is_month(word: &str) -> bool {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    months.contains(&word)
}

/// A line without what marks it as a heading or an item: signs, "1.", "(a)".
fn without_mark(line: &str) -> &str {
    let line = line.trim_start_matches(|ch: char| !ch.is_alphanumeric());
    let mark = line.split(char::is_whitespace).next().unwrap_or_default();
    let core = mark.trim_end_matches(['.', ')', ':']);
    let is_number =
        !core.is_empty() && core.len() <= 4 && core.chars().all(|ch| ch.is_ascii_digit());
    let is_letter = core.len() == 1 && core.len() < mark.len()
        || core.len() <= 4
            && !core.is_empty()
            && core.len() < mark.len()
            && core.chars().all(|ch| "ivxIVX".contains(ch));
    match line.strip_prefix(mark).filter(|_| is_number || is_letter) {
        Some(rest) => rest.trim_start_matches(|ch: char| !ch.is_alphanumeric()),
        None => line,
    }
}
