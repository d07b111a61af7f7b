//! Signs by which plain letters are struck out: a long stroke over each letter (U+0335, U+0336), as web pages
//! make them for messages, and `~~` on either side. The words stay as they are and are marked as struck.

use std::borrow::Cow;

use memchr::memmem;

use crate::styled::{TextStyle, is_mark, wrapped};

/// How the UTF-8 of both strokes begins.
const STROKE: &[u8] = b"\xcc";
const TILDES: &str = "~~";

fn is_stroke(ch: char) -> bool {
    matches!(ch, '\u{335}' | '\u{336}')
}

fn is_combining(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// A letter with all that is written over it.
#[derive(Clone, Copy)]
struct Letter {
    start: usize,
    end: usize,
    first: char,
    is_struck: bool,
}

/// A text with the words marked that have a stroke over their letters. One letter alone may be a letter of
/// some language.
pub(crate) fn marked(text: &str) -> Cow<'_, str> {
    if memmem::find(text.as_bytes(), STROKE).is_none() || !text.contains(is_stroke) {
        return Cow::Borrowed(text);
    }
    let mut letters: Vec<Letter> = Vec::new();
    for (start, first) in text.char_indices().filter(|(_, ch)| !is_mark(*ch)) {
        let end = start + first.len_utf8();
        match letters.last_mut().filter(|_| is_combining(first)) {
            Some(letter) => {
                letter.end = end;
                letter.is_struck |= is_stroke(first);
            }
            None => letters.push(Letter { start, end, first, is_struck: is_stroke(first) }),
        }
    }
    let mut all = String::with_capacity(text.len() + 16);
    let (mut done, mut at) = (0, 0);
    while let Some(run) = letters.get(at..).and_then(next_run) {
        let own = letters.get(at + run.start..at + run.end).unwrap_or_default();
        at += run.end;
        let words = own.iter().filter(|letter| letter.first.is_alphanumeric()).count();
        let (Some(first), Some(last)) = (own.first(), own.last()) else { break };
        if words > 1 {
            all.push_str(text.get(done..first.start).unwrap_or_default());
            let words = text.get(first.start..last.end).unwrap_or_default();
            all.push_str(&wrapped(words, &[TextStyle::Struck]));
            done = last.end;
        }
    }
    all.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(all)
}

/// Markdown in which no space is before a sign that ends struck words: `~~5. ~~6.` would strike nothing out.
/// Signs in code and after a backslash are none.
pub(crate) fn closed(text: &str) -> Cow<'_, str> {
    if !text.contains(" ~~") {
        return Cow::Borrowed(text);
    }
    let mut closed = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (mut is_open, mut in_code, mut rest) = (false, false, line);
        while let Some((before, after)) = rest.split_once(TILDES) {
            closed.push_str(before);
            in_code ^= before.matches('`').count() % 2 == 1;
            let is_sign = !in_code && !before.ends_with(['\\', '~']) && !after.starts_with('~');
            let ends = is_sign && is_open;
            if ends {
                let spaces = closed.len() - closed.trim_end_matches(' ').len();
                closed.truncate(closed.len() - spaces);
                closed.push_str(TILDES);
                closed.extend(core::iter::repeat_n(' ', spaces));
            } else {
                closed.push_str(TILDES);
            }
            is_open = !ends && (is_open || is_sign && !after.starts_with(char::is_whitespace));
            rest = after;
        }
        closed.push_str(rest);
    }
    Cow::Owned(closed)
}

/// The next letters that are struck, with white space between them. Some programs write the stroke before the
/// letter, so that it is missing over the last one of all.
fn next_run(letters: &[Letter]) -> Option<core::ops::Range<usize>> {
    let start = letters.iter().position(|letter| letter.is_struck)?;
    let mut end = start + 1;
    for (at, letter) in letters.iter().enumerate().skip(end) {
        if letter.is_struck {
            end = at + 1;
        } else if !letter.first.is_whitespace() || letter.first == '\n' {
            break;
        }
    }
    let begins_before = letters.get(start).is_some_and(|it| !it.first.is_alphanumeric());
    let is_letter = |at: usize| letters.get(at).is_some_and(|it| it.first.is_alphanumeric());
    if begins_before && is_letter(end) && !is_letter(end + 1) {
        end += 1;
    }
    Some(start..end)
}

/// A text with what is between `~~` marked as struck, these signs too, and how many such stretches there are.
/// Plain text has no styles: whether this is one is for the reader to say.
pub(crate) fn tildes(text: &str) -> (Cow<'_, str>, u32) {
    if memmem::find(text.as_bytes(), TILDES.as_bytes()).is_none() {
        return (Cow::Borrowed(text), 0);
    }
    let (mut all, mut count) = (String::with_capacity(text.len() + 16), 0);
    let mut rest = text;
    while let Some(at) = rest.find(TILDES) {
        let (before, from) = rest.split_at(at);
        let signs = from.len() - from.trim_start_matches('~').len();
        let after = from.get(signs..).unwrap_or_default();
        let closing = after.find(TILDES).filter(|at| {
            let inside = after.get(..*at).unwrap_or_default();
            let beyond = after.get(at + TILDES.len()..).unwrap_or_default();
            signs == TILDES.len()
                && !inside.contains("\n\n")
                && inside.contains(char::is_alphanumeric)
                && !beyond.starts_with('~')
        });
        all.push_str(before);
        let taken = match closing {
            Some(at) => {
                count += 1;
                signs + at + TILDES.len()
            }
            None => signs,
        };
        let (words, after) = from.split_at(taken);
        match closing {
            Some(_) => all.push_str(&wrapped(words, &[TextStyle::Struck])),
            None => all.push_str(words),
        }
        rest = after;
    }
    all.push_str(rest);
    (Cow::Owned(all), count)
}
