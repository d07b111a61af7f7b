//! Bullets and dashes at the start of a line. Some signs are used for nothing else; others need
//! the words around them to show it, which `step` looks at.

use super::mark::Mark;
use super::sentence::{has_word, starts_upper};

pub(super) fn bullet(rest: &str, start: usize) -> Option<Mark> {
    let sign = rest.chars().next()?;
    let after = rest.get(sign.len_utf8()..)?;
    let certain = matches!(
        sign,
        '•' | '·'
            | '∙'
            | '●'
            | '○'
            | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '►'
            | '▶'
            | '➢'
            | '➤'
            | '➔'
            | '→'
            | '‣'
            | '⁃'
            | '◆'
            | '◇'
            | '❖'
            | '✓'
            | '✔'
            | '★'
            | '\u{f000}'..='\u{f0ff}'
    );
    let likely = matches!(
        sign,
        '-' | '–' | '—' | '*' | 'o' | '+' | '§' | 'Ø' | '>' | '\u{2010}' | '\u{2212}'
    );
    let spaced = after.starts_with(' ') || (after.is_empty() && certain);
    // "-Promote": a dash stuck to a capital; "§ 12" is a paragraph's number.
    let stuck = matches!(sign, '-' | '–') && starts_upper(after) && !after.starts_with(['(', '"']);
    let of_paragraph =
        sign == '§' && after.trim_start().starts_with(|ch: char| ch.is_ascii_digit());
    if !(certain && (spaced || has_word(after)) || likely && (spaced || stuck)) || of_paragraph {
        return None;
    }
    let words = after.trim_start();
    let end = start + rest.len() - words.len();
    Some(Mark::Bullet { sign, end, certain })
}
