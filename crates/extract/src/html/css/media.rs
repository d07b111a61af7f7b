//! Which media queries hold: those of a screen of 1280 by 800 pixels with a mouse, in light colours. What is
//! not known neither holds nor fails.

use cssparser::{ParseError, Parser, Token};
use selectors::parser::SelectorParseErrorKind;

type Error = ParseError<SelectorParseErrorKind>;

const WIDTH: f32 = 1280.0;
const HEIGHT: f32 = 800.0;

/// Whether one of the queries certainly holds; none at all does.
pub(super) fn holds(input: &mut Parser<'_>) -> bool {
    verdict(input) == Some(true)
}

/// Whether one of the queries holds, where that is known.
pub(super) fn verdict(input: &mut Parser<'_>) -> Option<bool> {
    if input.is_exhausted() {
        return Some(true);
    }
    let queries = input.parse_comma_separated_ignoring_errors(|input| {
        let holds = query(input)?;
        input.expect_exhausted()?;
        Ok::<_, Error>(holds)
    });
    if queries.contains(&Some(true)) {
        return Some(true);
    }
    if queries.contains(&None) { None } else { Some(false) }
}

fn query(input: &mut Parser<'_>) -> Result<Option<bool>, Error> {
    let medium = |input: &mut Parser<'_>| -> Result<(bool, String), Error> {
        let mut word = input.expect_ident()?.to_ascii_lowercase();
        let is_not = word == "not";
        if is_not || word == "only" {
            word = input.expect_ident()?.to_ascii_lowercase();
        }
        Ok((is_not, word))
    };
    let Ok((is_not, medium)) = input.try_parse(medium) else { return condition(input) };
    let mut holds = Some(matches!(medium.as_str(), "all" | "screen"));
    while input.try_parse(|input| input.expect_ident_matching("and")).is_ok() {
        holds = both(holds, term(input)?);
    }
    Ok(if is_not { holds.map(|holds| !holds) } else { holds })
}

fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn condition(input: &mut Parser<'_>) -> Result<Option<bool>, Error> {
    let mut holds = term(input)?;
    while let Ok(word) = input.try_parse(|input| input.expect_ident_cloned()) {
        let next = term(input)?;
        holds = match word.to_ascii_lowercase().as_str() {
            "and" => both(holds, next),
            "or" => both(holds.map(|holds| !holds), next.map(|next| !next)).map(|none| !none),
            _ => return Err(ParseError::unexpected_token()),
        };
    }
    Ok(holds)
}

fn term(input: &mut Parser<'_>) -> Result<Option<bool>, Error> {
    let is_not = input.try_parse(|input| input.expect_ident_matching("not")).is_ok();
    match input.next()? {
        Token::ParenthesisBlock => {}
        Token::Function(_) => return Ok(None),
        _ => return Err(ParseError::unexpected_token()),
    }
    let holds = input.parse_nested_block(|input| {
        let inner = |input: &mut Parser<'_>| {
            let holds = condition(input)?;
            input.expect_exhausted()?;
            Ok::<_, Error>(holds)
        };
        input.try_parse(inner).or_else(|_| feature(input))
    })?;
    Ok(if is_not { holds.map(|holds| !holds) } else { holds })
}

/// What is between the brackets, as words, numbers and signs.
enum Part {
    Word(String),
    Number(f32),
    Sign(char),
}

fn feature(input: &mut Parser<'_>) -> Result<Option<bool>, Error> {
    let mut parts = Vec::new();
    while let Ok(token) = input.next() {
        parts.push(match token {
            Token::Ident(word) => Part::Word(word.to_ascii_lowercase()),
            Token::Number { value, .. } => Part::Number(*value),
            Token::Dimension { value, unit, .. } => match unit.to_ascii_lowercase().as_str() {
                "px" | "dppx" | "x" => Part::Number(*value),
                "em" | "rem" => Part::Number(value * 16.0),
                "cm" => Part::Number(value * 96.0 / 2.54),
                "in" => Part::Number(value * 96.0),
                "pt" => Part::Number(value * 96.0 / 72.0),
                "dpi" => Part::Number(value / 96.0),
                _ => return Ok(None),
            },
            Token::Colon => Part::Sign(':'),
            Token::Delim(sign) => Part::Sign(*sign),
            _ => return Ok(None),
        });
    }
    Ok(match parts.as_slice() {
        [Part::Word(name)] => is_there(name),
        [Part::Word(name), Part::Sign(':'), Part::Word(value)] => is_so(name, value),
        [Part::Word(name), Part::Sign(':'), Part::Number(value)] => match name.split_once('-') {
            Some(("min", name)) => measure(name).map(|own| own >= *value),
            Some(("max", name)) => measure(name).map(|own| own <= *value),
            _ => measure(name).map(|own| (own - value).abs() < 0.01),
        },
        [Part::Word(name), range @ ..] => measure(name).and_then(|own| compared(own, range)),
        // "400px <= width < 900px": the first sign is read from the other side.
        [Part::Number(value), range @ ..] => {
            let at = range.iter().position(|part| matches!(part, Part::Word(_)));
            let (before, after) = range.split_at(at.unwrap_or(range.len()));
            let Some((Part::Word(name), after)) = after.split_first() else { return Ok(None) };
            let Some(own) = measure(name) else { return Ok(None) };
            let first = match before {
                [Part::Sign('<')] => own > *value,
                [Part::Sign('<'), Part::Sign('=')] => own >= *value,
                [Part::Sign('>')] => own < *value,
                [Part::Sign('>'), Part::Sign('=')] => own <= *value,
                _ => return Ok(None),
            };
            if after.is_empty() { Some(first) } else { both(Some(first), compared(own, after)) }
        }
        _ => None,
    })
}

fn compared(own: f32, range: &[Part]) -> Option<bool> {
    Some(match range {
        [Part::Sign('<'), Part::Number(value)] => own < *value,
        [Part::Sign('<'), Part::Sign('='), Part::Number(value)] => own <= *value,
        [Part::Sign('>'), Part::Number(value)] => own > *value,
        [Part::Sign('>'), Part::Sign('='), Part::Number(value)] => own >= *value,
        [Part::Sign('='), Part::Number(value)] => (own - value).abs() < 0.01,
        _ => return None,
    })
}

fn measure(name: &str) -> Option<f32> {
    match name {
        "width" | "device-width" => Some(WIDTH),
        "height" | "device-height" => Some(HEIGHT),
        "resolution" => Some(1.0),
        _ => None,
    }
}

fn is_there(name: &str) -> Option<bool> {
    match name {
        "width" | "height" | "color" | "hover" | "pointer" | "any-hover" | "any-pointer" => {
            Some(true)
        }
        "monochrome" | "grid" | "prefers-reduced-motion" | "prefers-contrast" | "forced-colors" => {
            Some(false)
        }
        _ => None,
    }
}

fn is_so(name: &str, value: &str) -> Option<bool> {
    let own = match name {
        "orientation" => "landscape",
        "prefers-color-scheme" => "light",
        "prefers-reduced-motion" | "prefers-contrast" => "no-preference",
        "hover" | "any-hover" => "hover",
        "pointer" | "any-pointer" => "fine",
        "forced-colors" => "none",
        _ => return None,
    };
    Some(own == value)
}
