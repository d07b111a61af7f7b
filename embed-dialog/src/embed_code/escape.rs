//! Text as HTML and Markdown take it, so that it comes out whole.

/// Text within an attribute or an element.
pub(super) fn html(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '"' => safe.push_str("&quot;"),
            _ => push_html(&mut safe, sign),
        }
    }
    safe
}

/// Text within a Markdown link.
pub(super) fn markdown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' => safe.extend(['\\', sign]),
            // Only some kinds of Markdown take a backslash before these, but all of them read numbers.
            '~' | '|' | '$' | '^' | '=' | '{' | '}' => {
                safe.push_str("&#");
                safe.push_str(&u32::from(sign).to_string());
                safe.push(';');
            }
            _ => push_html(&mut safe, sign),
        }
    }
    safe
}

/// An address between the round brackets of a Markdown link.
pub(super) fn markdown_address(address: &str) -> String {
    let mut safe = String::with_capacity(address.len());
    for (at, sign) in address.char_indices() {
        match sign {
            '\\' | '(' | ')' => safe.extend(['\\', sign]),
            '&' if starts_entity(&address[at + 1..]) => safe.push_str("&amp;"),
            _ => safe.push(sign),
        }
    }
    safe
}

/// Text in one line: no line break may end a link or a block of HTML. Spaces that keep words together stay.
pub(super) fn one_line(text: &str) -> String {
    let is_gap = |sign: char| matches!(sign, ' ' | '\u{2028}' | '\u{2029}') || sign.is_control();
    let words: Vec<&str> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn push_html(safe: &mut String, sign: char) {
    match sign {
        '&' => safe.push_str("&amp;"),
        '<' => safe.push_str("&lt;"),
        '>' => safe.push_str("&gt;"),
        _ => safe.push(sign),
    }
}

/// Whether an ampersand before this would be read as another sign.
fn starts_entity(rest: &str) -> bool {
    let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '#');
    end.is_some_and(|end| end > 0 && rest[end..].starts_with(';'))
}

#[cfg(test)]
mod tests;
