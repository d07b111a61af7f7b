//! Characters that are no text: what steers a screen, turns the direction of writing or has no
//! meaning at all. Kept are tabs, ends of lines and pages, and the joiners that scripts need.

use crate::note::Note;
use crate::overlay;
use crate::styled::{self, Styled};

/// Takes them out, and counts them.
pub(crate) fn tidy(text: String, notes: &mut Vec<Note>) -> String {
    without(text, notes, is_control)
}

/// The same for text with the marks of its styles, which are no characters of the file's.
pub(crate) fn tidy_styled(text: String, notes: &mut Vec<Note>) -> (String, Vec<Styled>) {
    let text = without(text, notes, |ch| is_control(ch) && !styled::is_mark(ch));
    styled::taken_out(overlay::marked(&text).into_owned())
}

fn without(text: String, notes: &mut Vec<Note>, is_control: fn(char) -> bool) -> String {
    let replaced = text.chars().filter(|ch| *ch == char::REPLACEMENT_CHARACTER).count();
    if replaced > 0 {
        notes.push(Note::Unreadable { count: u32::try_from(replaced).unwrap_or(u32::MAX) });
    }
    let count = text.chars().filter(|ch| is_control(*ch)).count();
    if count == 0 {
        return text;
    }
    notes.push(Note::Controls { count: u32::try_from(count).unwrap_or(u32::MAX) });
    text.chars().filter(|ch| !is_control(*ch)).collect()
}

/// Whether a character is no text.
pub(crate) fn is_control(ch: char) -> bool {
    match ch {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{fdd0}'..='\u{fdef}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => ch.is_control() || u32::from(ch) & 0xfffe == 0xfffe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_the_direction_goes_and_joiners_stay() {
        let mut notes = Vec::new();
        let text = "a\u{202e}b\0c\u{200d}\u{200f}\u{2067}\tد\n".to_owned();
        assert_eq!(tidy(text, &mut notes), "abc\u{200d}\u{200f}\tد\n");
        assert_eq!(notes, [Note::Controls { count: 3 }]);
        assert_eq!(tidy("plain".into(), &mut notes), "plain");
        assert_eq!(notes.len(), 1);
    }
}
