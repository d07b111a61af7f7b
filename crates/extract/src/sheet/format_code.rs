//! Formats of numbers that have words of their own: `"para. "0` shows "para. 12" for 12, and `[=1]"agree"` shows no
//! number at all. Formats without words are `numbers`' matter.

/// The longest format that is read; Excel's own are of 255 signs at most.
const LONGEST: usize = 1024;

/// A format with words of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Code {
    parts: Vec<Part>,
}

/// What is shown for some of the values.
#[derive(Clone, Debug, Default, PartialEq)]
struct Part {
    condition: Option<(String, f64)>,
    tokens: Vec<Token>,
    /// Whether it shows days or times.
    is_day: bool,
    /// Whether it shows numbers in a way that is not worked out here.
    is_unknown: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Words(String),
    /// Places for digits, as "#,##0.0".
    Digits(String),
    General,
    Percent,
    /// The text of the cell.
    Text,
}

/// What a cell shows by a format.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// So, in words and digits.
    Shown(String),
    /// As formats without words show it.
    Plain,
    /// There are words in it, and it is not worked out here.
    Unknown,
}

impl Code {
    /// Reads a format; none where it has no words.
    pub(super) fn of(code: &str) -> Option<Self> {
        if code.len() > LONGEST {
            return None;
        }
        let parts = parts(code);
        let has_words = |part: &Part| {
            part.tokens.iter().any(|token| match token {
                Token::Words(words) => words.contains(char::is_alphanumeric),
                _ => false,
            })
        };
        parts.iter().any(has_words).then_some(Self { parts })
    }

    /// What a number is shown as; `plain` is the number as it is without a format.
    pub(super) fn number(&self, number: f64, plain: &str) -> Outcome {
        let Some((part, is_bare)) = self.part(number) else { return Outcome::Unknown };
        if part.is_day {
            return Outcome::Plain;
        }
        let is_text = part.tokens.contains(&Token::Text);
        let count = part.tokens.iter().filter(|it| matches!(it, Token::Digits(_))).count();
        if part.is_unknown || count > 1 {
            return Outcome::Unknown;
        }
        let hundredths = part.tokens.contains(&Token::Percent);
        let shown = if hundredths { number * 100.0 } else { number };
        let has_number = count > 0 || is_text || part.tokens.contains(&Token::General);
        let mut all = String::new();
        if number < 0.0 && !is_bare && has_number {
            all.push('-');
        }
        for token in &part.tokens {
            match token {
                Token::Words(words) => all.push_str(words),
                Token::Digits(places) => match digits(places, shown.abs()) {
                    Some(digits) => all.push_str(&digits),
                    None => return Outcome::Unknown,
                },
                Token::General | Token::Text => all.push_str(plain.trim_start_matches('-')),
                Token::Percent => all.push('%'),
            }
        }
        Outcome::Shown(all)
    }

    /// What is shown before and after the words of a cell; none where these are as they are.
    pub(super) fn around_text(&self) -> Option<(String, String)> {
        let last = self.parts.last()?;
        let part = self.parts.get(3).or(Some(last).filter(|it| it.tokens.contains(&Token::Text)))?;
        let (mut before, mut after, mut is_after) = (String::new(), String::new(), false);
        for token in &part.tokens {
            match token {
                Token::Text => is_after = true,
                Token::Words(words) if is_after => after.push_str(words),
                Token::Words(words) => before.push_str(words),
                _ => {}
            }
        }
        Some((before, after)).filter(|_| is_after)
    }

    /// The part for a number, and whether that part shows it without its sign.
    fn part(&self, number: f64) -> Option<(&Part, bool)> {
        let of = |at: usize| self.parts.get(at);
        if self.parts.iter().any(|part| part.condition.is_some()) {
            let holds = |part: &&Part| match &part.condition {
                None => true,
                Some((sign, other)) => match sign.as_str() {
                    "=" => number == *other,
                    "<>" => number != *other,
                    "<" => number < *other,
                    "<=" => number <= *other,
                    ">" => number > *other,
                    ">=" => number >= *other,
                    _ => false,
                },
            };
            return self.parts.iter().take(3).find(holds).map(|part| (part, false));
        }
        let negative = of(1).map(|part| (part, true));
        match self.parts.len() {
            1 => of(0).map(|part| (part, false)),
            2 if number < 0.0 => negative,
            2 => of(0).map(|part| (part, false)),
            _ if number > 0.0 => of(0).map(|part| (part, false)),
            _ if number < 0.0 => negative,
            _ => of(2).map(|part| (part, false)),
        }
    }
}

fn parts(code: &str) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    let mut chars = code.chars().peekable();
    while let Some(ch) = chars.next() {
        if ch == ';' {
            parts.push(Part::default());
            continue;
        }
        let Some(part) = parts.last_mut() else { return parts };
        match ch {
            '"' => {
                let words: String = chars.by_ref().take_while(|ch| *ch != '"').collect();
                part.say(&words);
            }
            '\\' => {
                let sign = chars.next().map(String::from);
                part.say(&sign.unwrap_or_default());
            }
            // As wide as a sign.
            '_' => {
                chars.next();
                part.say(" ");
            }
            '*' => {
                chars.next();
            }
            '[' => {
                let inner: String = chars.by_ref().take_while(|ch| *ch != ']').collect();
                part.bracket(&inner);
            }
            '@' => part.tokens.push(Token::Text),
            '%' => part.tokens.push(Token::Percent),
            '0' | '#' | '?' | '.' | ',' => match part.tokens.last_mut() {
                Some(Token::Digits(places)) => places.push(ch),
                _ => part.tokens.push(Token::Digits(ch.to_string())),
            },
            '/' => part.is_unknown = true,
            'E' | 'e' if matches!(chars.peek(), Some('+' | '-')) => part.is_unknown = true,
            'G' | 'g'
                if chars.clone().take(6).collect::<String>().eq_ignore_ascii_case("eneral") =>
            {
                let _ = chars.nth(5);
                part.tokens.push(Token::General);
            }
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => part.is_day = true,
            ch => part.say(&ch.to_string()),
        }
    }
    parts
}

impl Part {
    fn say(&mut self, words: &str) {
        match self.tokens.last_mut() {
            Some(Token::Words(before)) => before.push_str(words),
            _ => self.tokens.push(Token::Words(words.to_owned())),
        }
    }

    /// What is in square brackets: a condition, a currency or a colour.
    fn bracket(&mut self, inner: &str) {
        if let Some(currency) = inner.strip_prefix('$') {
            let sign = currency.split('-').next().unwrap_or_default();
            if !sign.is_empty() {
                self.say(sign);
            }
            return;
        }
        let sign: String = inner.chars().take_while(|ch| matches!(ch, '<' | '>' | '=')).collect();
        if !sign.is_empty() {
            match inner.get(sign.len()..).and_then(|number| number.trim().parse().ok()) {
                Some(number) => self.condition = Some((sign, number)),
                None => self.is_unknown = true,
            }
        } else if matches!(
            inner.to_ascii_lowercase().as_str(),
            "h" | "hh" | "m" | "mm" | "s" | "ss"
        ) {
            self.is_day = true;
        }
    }
}

/// A number in places for digits; none where they say more than is read here.
fn digits(places: &str, number: f64) -> Option<String> {
    let (whole, part) = places.split_once('.').unwrap_or((places, ""));
    if part.contains(['.', ',']) || whole.ends_with(',') || part.len() > 15 {
        return None;
    }
    let text = format!("{number:.*}", part.len());
    let (mut units, mut decimals) = match text.split_once('.') {
        Some((units, decimals)) => (units.to_owned(), decimals.to_owned()),
        None => (text, String::new()),
    };
    let fewest = part.trim_end_matches(['#', '?']).len();
    while decimals.len() > fewest && decimals.ends_with('0') {
        decimals.pop();
    }
    let least = whole.chars().filter(|ch| *ch == '0').count();
    if units == "0" && least == 0 {
        units.clear();
    }
    while units.len() < least {
        units.insert(0, '0');
    }
    if whole.contains(',') {
        let mut at = units.len();
        while at > 3 {
            at -= 3;
            units.insert(at, ',');
        }
    }
    let point = if places.contains('.') && !decimals.is_empty() { "." } else { "" };
    Some(format!("{units}{point}{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_with_the_words_of_its_format() {
        let three = "\"agree\";\"disagree\";\"abstain\"";
        let chosen = "[=1]\"agree\";[=2]\"oppose\";\"other \"0";
        for (code, number, shown) in [
            ("\"Yes to para. \"0", 12.0, "Yes to para. 12"),
            (three, 1.0, "agree"),
            (three, -1.0, "disagree"),
            (three, 0.0, "abstain"),
            (chosen, 1.0, "agree"),
            (chosen, 2.0, "oppose"),
            (chosen, 3.0, "other 3"),
            ("0\" States\"", -2.0, "-2 States"),
            ("0\" more\";0\" fewer\"", -2.0, "2 fewer"),
            ("#,##0.0#\\ k\\m", 12345.5, "12,345.5 km"),
            ("0.0%\" of all\"", 0.125, "12.5% of all"),
            ("[$EUR-407] #,##0", 1200.0, "EUR 1,200"),
            ("General\" kg\"", 2.5, "2.5 kg"),
            ("[Red]\"No. \"000", 7.0, "No. 007"),
        ] {
            let code = Code::of(code).unwrap();
            assert_eq!(code.number(number, &number.to_string()), Outcome::Shown(shown.into()));
        }
        for code in ["0", "0.00%", "dd/mm/yyyy", "# ?/?", "#,##0 ;(#,##0)", "General", "@"] {
            assert_eq!(Code::of(code), None, "{code}");
        }
        let unknown = |code: &str| Code::of(code).unwrap().number(0.5, "0.5");
        assert_eq!(unknown("# ?/?\" of it\""), Outcome::Unknown);
        assert_eq!(unknown("d\" de \"mmmm"), Outcome::Plain);
        let around = Code::of("\"State says: \"@").unwrap().around_text();
        assert_eq!(around, Some(("State says: ".into(), String::new())));
        assert_eq!(Code::of(three).unwrap().around_text(), None);
    }
}
