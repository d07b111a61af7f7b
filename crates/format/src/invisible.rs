//! Signs that nobody sees and that make a mess of what is around them: control characters, and signs that turn the
//! direction of the text and are not closed.

/// What is wrong with a line of a file or a value in it, in the words of a fault: what was found and what was expected.
pub(super) fn fault(text: &str) -> Option<(String, &'static str)> {
    if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\t' | '\r')) {
        let found = format!("an invisible control character ({})", code(control));
        return Some((found, "text without it"));
    }
    let open = unclosed(text)?;
    let found =
        format!("a sign that turns the direction of the text ({}) and is not closed", code(open));
    Some((found, "text without it: the page finds the direction of each name and passage"))
}

/// The last sign that turns the direction of what follows it and is not closed before the end.
fn unclosed(text: &str) -> Option<char> {
    let (mut embeddings, mut isolates) = (Vec::new(), Vec::new());
    for sign in text.chars() {
        match sign {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => embeddings.push(sign),
            '\u{202c}' => drop(embeddings.pop()),
            '\u{2066}'..='\u{2068}' => isolates.push(sign),
            '\u{2069}' => drop(isolates.pop()),
            _ => {}
        }
    }
    embeddings.pop().or(isolates.pop())
}

fn code(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}
