//! One stretch of source text made plain: which characters are spaces, which are dropped, which
//! are spelled out. Nothing here knows of lines or paragraphs.
//!
//! Every kind of white space becomes a single space. Soft hyphens, zero-width spaces, word joiners
//! and byte order marks are dropped; zero-width joiners too, except after letters of scripts that
//! are written with them. The ligatures U+FB00 to U+FB06 are spelled out. Curly quotes, dashes and
//! marks of direction stay as printed.

/// A stretch of text after cleaning.
pub(crate) struct Cleaned {
    /// The words, with one space between each.
    pub(crate) text: String,
    /// How far it is set in, in columns.
    pub(crate) indent: usize,
    /// Whether its first word is set off by a tab or more than one space.
    pub(crate) first_word_set_off: bool,
    /// Whether its last word is set off by a wide gap.
    pub(crate) last_word_set_off: bool,
    /// Whether it ends in a soft hyphen.
    pub(crate) ends_in_soft_hyphen: bool,
    /// Whether it begins with a soft hyphen, so that it continues the word before it.
    pub(crate) begins_with_soft_hyphen: bool,
}

/// Cleans one stretch of text.
pub(crate) fn clean(source: &str) -> Cleaned {
    let mut text = String::with_capacity(source.len());
    let mut indent = 0;
    let mut pending = 0;
    let mut spaces_seen = 0;
    let mut first_word_set_off = false;
    let mut ends_in_soft_hyphen = false;
    let mut begins_with_soft_hyphen = false;
    let mut last_word_set_off = false;
    let mut soft = false;
    for ch in source.chars() {
        if ch.is_whitespace() {
            let width = if ch == '\t' { 4 } else { 1 };
            if text.is_empty() {
                indent += width;
            } else {
                pending += width;
            }
            continue;
        }
        if ch == '\u{ad}' {
            begins_with_soft_hyphen |= text.is_empty();
            ends_in_soft_hyphen = pending == 0;
            soft = ends_in_soft_hyphen;
            continue;
        }
        if is_invisible(ch) || (is_joiner(ch) && !text.ends_with(|c| c >= '\u{590}')) {
            continue;
        }
        let stray = soft && ch.is_lowercase();
        if stray {
            pending = 0;
        }
        if pending > 0 {
            spaces_seen += 1;
            first_word_set_off |= spaces_seen == 1 && pending > 1;
            last_word_set_off = pending > 2;
            text.push(' ');
            pending = 0;
        }
        // A drawn hyphen right after a soft one: the word continues if the line ends here.
        ends_in_soft_hyphen = soft && pending == 0 && ch == DRAWN;
        soft = false;
        match ligature(ch) {
            Some(letters) => text.push_str(letters),
            None => text.push(ch),
        }
    }
    ends_in_soft_hyphen &= !text.is_empty();
    if ends_in_soft_hyphen && text.ends_with(DRAWN) {
        text.truncate(text.len() - DRAWN.len_utf8());
    }
    Cleaned {
        ends_in_soft_hyphen,
        begins_with_soft_hyphen,
        text,
        indent,
        first_word_set_off,
        last_word_set_off,
    }
}

/// The hyphen that typesetting programs draw where they break a word.
const DRAWN: char = '\u{2010}';

fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn is_joiner(ch: char) -> bool {
    matches!(ch, '\u{200c}' | '\u{200d}')
}

fn ligature(ch: char) -> Option<&'static str> {
    Some(match ch {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn every_kind_of_space_is_one_space() {
        assert_eq!(clean("a\u{a0}\u{202f}b\t\u{2009}c ").text, "a b c");
    }

    #[test]
    fn ligatures_are_spelled_out_and_soft_hyphens_dropped() {
        let cleaned = clean("e\u{fb03}cient con\u{ad}flict \u{feff}of\u{200b}\u{fb01}ce");
        assert_eq!(cleaned.text, "efficient conflict office");
        assert!(!cleaned.ends_in_soft_hyphen);
        assert!(clean("inter\u{ad}").ends_in_soft_hyphen);
    }

    #[test]
    fn stray_spaces_and_hyphens_beside_soft_hyphens_go() {
        assert_eq!(clean("pre\u{ad}par\u{ad}at\u{ad} ion of the").text, "preparation of the");
        for end in ["ex\u{ad}\u{2010}", "ex\u{2010}\u{ad}"] {
            let cleaned = clean(end);
            assert_eq!((cleaned.text.as_str(), cleaned.ends_in_soft_hyphen), ("ex", true));
        }
        assert!(clean("\u{ad} nt State").begins_with_soft_hyphen);
        assert_eq!(clean("a well\u{ad} Known").text, "a well Known");
    }

    #[test]
    fn curly_quotes_stay() {
        assert_eq!(clean("“the State’s”").text, "“the State’s”");
    }

    #[test]
    fn a_word_set_off_by_a_tab_is_seen() {
        assert!(clean("7\tThe Group").first_word_set_off);
        assert!(!clean("7 The  Group").first_word_set_off);
        assert_eq!(clean("    (a) Text").indent, 4);
    }
}
