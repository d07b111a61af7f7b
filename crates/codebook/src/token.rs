//! A passage's text as words and marks, each with its place. Quoted words become one token, because
//! they are cited or proposed and no operator of the author's; words in brackets are left out.
//! What the words mean is no matter of this file.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Number,
    Mark,
    Quoted,
}

/// A word, number, mark or quotation of the passage.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Byte offsets in the passage's text.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: TokenKind,
    /// The token in small letters, with straight apostrophes.
    pub(super) low: String,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// Whether a quotation ends with a full stop of its own.
    pub(super) ends_sentence: bool,
}

impl Token {
    pub(super) fn is(&self, word: &str) -> bool {
        self.low == word
    }

    pub(super) fn is_mark(&self) -> bool {
        self.kind == TokenKind::Mark
    }

    /// A comma or a dash between words: what sets a part of a clause apart.
    pub(super) fn is_comma(&self) -> bool {
        self.is_mark() && matches!(self.low.as_str(), "," | "–" | "—" | "-")
    }
}

/// The tokens of `text`; where `elides`, an apostrophe ends a word ("l'" + "État").
pub(super) fn tokens(text: &str, elides: bool) -> Vec<Token> {
    fold_asides(raw_tokens(text, elides))
}

fn raw_tokens(text: &str, elides: bool) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() || is_invisible(first) {
            continue;
        }
        let mut low = String::new();
        push_low(&mut low, first);
        let mut end = start + first.len_utf8();
        let kind = if first.is_alphanumeric() {
            while let Some(&(at, c)) = chars.peek() {
                let joins = is_joiner(c) && next_is_alphanumeric(text, at + c.len_utf8());
                let point = matches!(c, '.' | ',')
                    && low.chars().all(|d| d.is_ascii_digit() || d == '.')
                    && next_is_digit(text, at + c.len_utf8());
                let in_word = c.is_alphanumeric() || is_invisible(c) || is_combining(c);
                if !(in_word || joins || point) {
                    break;
                }
                chars.next();
                end = at + c.len_utf8();
                push_low(&mut low, c);
                if elides && is_apostrophe(c) {
                    break;
                }
            }
            if first.is_numeric() { TokenKind::Number } else { TokenKind::Word }
        } else {
            TokenKind::Mark
        };
        tokens.push(Token {
            start,
            end,
            kind,
            low,
            // "d’Ivoire" is a name too.
            capital: first.is_uppercase()
                || (!elides && text.get(start..end).is_some_and(has_inner_capital)),
            ends_sentence: false,
        });
    }
    tokens
}

fn has_inner_capital(word: &str) -> bool {
    word.split(is_apostrophe).skip(1).any(|part| part.starts_with(char::is_uppercase))
}

fn push_low(low: &mut String, c: char) {
    match c {
        '’' | 'ʼ' | '‘' => low.push('\''),
        '‐' | '‑' => low.push('-'),
        c if is_invisible(c) => {}
        c => low.extend(c.to_lowercase()),
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn is_joiner(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '-' | '‐' | '‑')
}

/// Soft hyphens and zero-width marks, which fall out of PDFs into the middle of words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn next_is_alphanumeric(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    next.is_some_and(char::is_alphanumeric)
}

fn next_is_digit(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    next.is_some_and(|c| c.is_ascii_digit())
}

/// Makes one token of each quotation and drops what stands in brackets. A quotation or bracket
/// that never closes is read like any other text.
fn fold_asides(raw: Vec<Token>) -> Vec<Token> {
    let mut folded = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(token) = raw.get(at) {
        let closing = token.is_mark().then(|| closing_mark(&raw, at)).flatten();
        let Some(close) = closing else {
            folded.push(token.clone());
            at += 1;
            continue;
        };
        if !matches!(token.low.as_str(), "(" | "[") {
            let last = raw.get(close).map_or(token.end, |mark| mark.end);
            let stop = close.checked_sub(1).and_then(|before| raw.get(before));
            folded.push(Token {
                start: token.start,
                end: last,
                kind: TokenKind::Quoted,
                low: String::from("\""),
                capital: false,
                ends_sentence: stop.is_some_and(|mark| matches!(mark.low.as_str(), "." | ";")),
            });
        }
        at = close + 1;
    }
    folded
}

fn closing_mark(raw: &[Token], open: usize) -> Option<usize> {
    let token = raw.get(open)?;
    let (closes, is_single): (&[&str], bool) = match token.low.as_str() {
        "“" | "„" => (&["”", "“", "\""], false),
        "\"" => (&["\"", "”"], false),
        "«" => (&["»"], false),
        "(" => (&[")"], false),
        "[" => (&["]"], false),
        // An apostrophe opens a quotation only where it does not stand at the end of a word.
        "'" => (&["'"], true),
        _ => return None,
    };
    let touches_before = open
        .checked_sub(1)
        .and_then(|before| raw.get(before))
        .is_some_and(|before| before.end == token.start && !before.is_mark());
    if is_single && touches_before {
        return None;
    }
    let rest = raw.iter().enumerate().skip(open + 1);
    let mut depth = 1usize;
    for (at, other) in rest {
        if !other.is_mark() {
            continue;
        }
        if closes.contains(&other.low.as_str()) {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        } else if matches!(token.low.as_str(), "(" | "[" | "«") && other.low == token.low {
            depth += 1;
        }
    }
    None
}
