//! Formulas that a field's code writes (`EQ \f(1,2)`) and that the text has no words for.

use crate::formula;
use crate::scripts::is_raised;

/// The formula of a field's code, on one line. None where the field is another; words that the code has and that
/// are in no form known here come one after the other, apart.
pub(super) fn written(code: &str) -> Option<String> {
    let code = code.trim();
    let name = code.get(..2).filter(|name| name.eq_ignore_ascii_case("EQ"))?;
    let rest = code.get(name.len()..).filter(|rest| !rest.starts_with(char::is_alphanumeric))?;
    let mut reader = Reader { rest, depth: 0 };
    let text = reader.until_end();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// How deep formulas are followed within one another.
const DEEPEST: u32 = 32;

struct Reader<'a> {
    rest: &'a str,
    depth: u32,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let ch = chars.next()?;
        self.rest = chars.as_str();
        Some(ch)
    }

    /// Everything up to the end of the argument that is open.
    fn until_end(&mut self) -> String {
        let mut text = String::new();
        let mut brackets = 0_u32;
        while let Some(ch) = self.rest.chars().next() {
            match ch {
                ')' if brackets == 0 && self.depth > 0 => break,
                ',' | ';' if brackets == 0 && self.depth > 0 => break,
                '\\' => {
                    self.next();
                    // What says how the field is shown, as "\* jc2".
                    if let Some(rest) = self.rest.strip_prefix('*') {
                        let rest = rest.trim_start();
                        let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
                        let bare = || rest.split_once(' ').unwrap_or_default();
                        self.rest = quoted.unwrap_or_else(bare).1.trim_start();
                        continue;
                    }
                    let name = self.rest.chars().next();
                    if name.is_some_and(|name| name.is_ascii_alphabetic()) {
                        let part = self.command();
                        let is_joined =
                            |ch: char| matches!(ch, '^' | '_' | '₀'..='₎') || is_raised(ch);
                        if !part.starts_with(is_joined) {
                            text.push_str(formula::apart(&text));
                        }
                        text.push_str(&part);
                    } else {
                        text.extend(self.next());
                    }
                    continue;
                }
                '(' => brackets += 1,
                ')' => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            text.extend(self.next());
        }
        text
    }

    /// A command with its options and arguments; its name comes next.
    fn command(&mut self) -> String {
        let name = self.next().unwrap_or_default().to_ascii_lowercase();
        let mut options = Vec::new();
        // Options, as in "\s\up8(x)" and "\* jc2", have a name each, a number or a letter.
        loop {
            self.rest = self.rest.trim_start_matches(|ch: char| ch.is_ascii_digit() || ch == ' ');
            let Some(rest) = self.rest.strip_prefix('\\') else { break };
            let option: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
            if option.is_empty() {
                break;
            }
            self.rest = rest.get(option.len()..).unwrap_or_default();
            options.push(option.to_ascii_lowercase());
            if matches!(options.last().map(String::as_str), Some("bc" | "lc" | "rc")) {
                // The sign of a bracket.
                self.rest = self.rest.strip_prefix('\\').unwrap_or(self.rest);
                self.next();
            }
        }
        let Some(rest) = self.rest.strip_prefix('(').filter(|_| self.depth < DEEPEST) else {
            return String::new();
        };
        self.rest = rest;
        self.depth += 1;
        let mut parts = Vec::new();
        loop {
            parts.push(self.until_end());
            match self.next() {
                Some(',' | ';') => {}
                _ => break,
            }
        }
        self.depth -= 1;
        formed(name, &options, &parts)
    }
}

fn formed(name: char, options: &[String], parts: &[String]) -> String {
    let has = |option: &str| options.iter().any(|own| own.starts_with(option));
    let all = |between: &str| {
        let words: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
        words.join(between)
    };
    match (name, parts) {
        ('f', [above, below]) => format!("{}/{}", formula::part(above), formula::part(below)),
        ('r', [under]) => format!("√{}", formula::part(under)),
        ('r', [degree, under]) => {
            format!("{}√{}", formula::raised(degree).replace('^', ""), formula::part(under))
        }
        ('s', [one]) if has("do") => formula::lowered(one),
        ('s', [one]) => formula::raised(one),
        ('s', [above, below]) => format!("{}{}", formula::lowered(below), formula::raised(above)),
        ('b', _) => format!("({})", all(", ")),
        // A word and its reading, which is raised over it.
        ('o', [reading, base]) if reading.starts_with('^') => {
            let reading = reading.trim_start_matches('^').trim_matches(['(', ')']);
            format!("{} ({reading})", base.trim())
        }
        _ => all(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_of_fields_are_written_on_one_line() {
        for (code, text) in [
            (r" EQ \f(1,2) ", "1/2"),
            (r"eq 2\f(1;2)", "2 1/2"),
            (r"EQ \f(a+b,2)", "(a+b)/2"),
            (r"EQ \r(3,x+1)", "³√(x+1)"),
            (r"EQ x\s\up8(2)", "x²"),
            (r"EQ \b\bc\[(\f(1,2))", "(1/2)"),
            (r"EQ \x(one,two)", "one two"),
            (r#"EQ \* jc2 \* "Font:Song" \* hps10 \o\ad(\s\up 9(reading),word)"#, "word (reading)"),
        ] {
            assert_eq!(written(code).as_deref(), Some(text), "{code}");
        }
        assert_eq!(written("PAGE"), None);
        assert_eq!(written("EQUAL"), None);
    }
}
