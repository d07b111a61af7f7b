//! Colours: whether words are of the colour of what is behind them. It is said only where nothing on the
//! page can lie behind words but what they are in.

use cssparser::color::{parse_hash_color, parse_named_color};
use cssparser::{ParseError, Parser, Token};

use super::error::Error;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Of(u8, u8, u8),
    Clear,
    Unknown,
}

pub(super) const BLACK: Paint = Paint::Of(0, 0, 0);
pub(super) const WHITE: Paint = Paint::Of(255, 255, 255);
pub(super) const YELLOW: Paint = Paint::Of(255, 255, 0);

/// How far two colours may be apart, in each of their parts, where nobody tells one on the other.
const ALIKE: u8 = 12;

impl Paint {
    /// Whether nobody sees one on the other.
    pub(super) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Of(a, b, c), Self::Of(x, y, z)) => {
                [a.abs_diff(x), b.abs_diff(y), c.abs_diff(z)].iter().all(|apart| *apart <= ALIKE)
            }
            _ => false,
        }
    }
}

/// What may draw words otherwise than in their colour, or put any colour behind them.
const UNSURE: [&str; 10] = [
    "color-scheme",
    "@import",
    "blend",
    "filter",
    "text-shadow",
    "inset",
    "text-fill",
    "text-stroke",
    "animation",
    "border-image",
];
/// What may put an element behind others, or a colour that is no element's.
const MOVES: [&str; 9] = [
    "absolute",
    "fixed",
    "sticky",
    "relative",
    "grid",
    "transform",
    "translate",
    "before",
    "after",
];

/// Whether what is written in a sheet or a `style` leaves no doubt how words are drawn.
pub(super) fn is_sure(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    !UNSURE.iter().any(|word| source.contains(word))
}

/// Whether it lets the page be shown in dark colours.
pub(super) fn has_scheme(style: &str) -> bool {
    style.to_ascii_lowercase().contains("color-scheme")
}

/// Whether it may put an element behind words that are not in it.
pub(super) fn moves(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    let is_moved = source.split("margin").skip(1).any(|rest| {
        rest.split([';', '}'])
            .next()
            .is_some_and(|rest| rest.split_once(':').is_some_and(|(_, value)| value.contains('-')))
    });
    is_moved || MOVES.iter().any(|word| source.contains(word))
}

/// Whether it gives some element another background than white.
pub(super) fn has_paper(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    source.split("background").skip(1).any(|rest| {
        let said = rest.split([';', '}']).next().unwrap_or_default();
        let Some((name, value)) = said.split_once(':') else { return false };
        let value = value.replace("!important", "");
        matches!(name.trim(), "" | "-color" | "-image")
            && !matches!(
                value.trim(),
                "" | "white"
                    | "#fff"
                    | "#ffffff"
                    | "none"
                    | "transparent"
                    | "0"
                    | "0 0"
                    | "initial"
                    | "inherit"
                    | "unset"
            )
    })
}

/// Whether there is a picture among the backgrounds of an element.
pub(super) fn picture(input: &mut Parser<'_>) -> Result<bool, Error> {
    let is_none = input.try_parse(|input| input.expect_ident_matching("none")).is_ok();
    loop {
        let state = input.state();
        match input.next() {
            Err(_) => return Ok(!is_none),
            Ok(Token::Delim('!')) => {
                input.reset(&state);
                return Ok(!is_none);
            }
            Ok(_) => {}
        }
    }
}

/// Whether letters are drawn in their colour and nothing else: no shadow, no outline, no picture in them.
pub(super) fn is_drawn_in_colour(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    !["shadow", "text-fill", "text-stroke", "background-clip", "blend", "animation"]
        .iter()
        .any(|word| source.contains(word))
}

/// A colour as old attributes have it.
pub(super) fn attribute(value: &str) -> Paint {
    read(&mut Parser::new(value.trim())).unwrap_or(Paint::Unknown)
}

pub(super) fn read(input: &mut Parser<'_>) -> Result<Paint, Error> {
    let of = |(red, green, blue): (u8, u8, u8), alpha: f32| match alpha {
        alpha if alpha <= 0.0 => Paint::Clear,
        alpha if alpha >= 1.0 => Paint::Of(red, green, blue),
        _ => Paint::Unknown,
    };
    match input.next()?.clone() {
        Token::Ident(word) if word.eq_ignore_ascii_case("transparent") => Ok(Paint::Clear),
        Token::Ident(word) if word.eq_ignore_ascii_case("currentcolor") => Ok(Paint::Unknown),
        Token::Ident(word) if is_of_system(&word.to_ascii_lowercase()) => Ok(Paint::Unknown),
        Token::Ident(word) => parse_named_color(&word.to_ascii_lowercase())
            .map(|parts| of(parts, 1.0))
            .map_err(|()| ParseError::unexpected_token()),
        Token::Hash(value) | Token::IDHash(value) => parse_hash_color(value.as_bytes())
            .map(|(red, green, blue, alpha)| of((red, green, blue), alpha))
            .map_err(|()| ParseError::unexpected_token()),
        Token::Function(name) if matches!(name.to_ascii_lowercase().as_str(), "rgb" | "rgba") => {
            let mut parts = Vec::new();
            input.parse_nested_block(|input| {
                while let Ok(token) = input.next() {
                    match token {
                        Token::Number { value, .. } if parts.len() < 3 => {
                            parts.push(*value / 255.0)
                        }
                        Token::Number { value, .. } => parts.push(*value),
                        Token::Percentage { unit_value, .. } => parts.push(*unit_value),
                        Token::Comma | Token::Delim('/') => {}
                        _ => {
                            parts.clear();
                            break;
                        }
                    }
                }
                Ok::<_, Error>(())
            })?;
            // A float becomes the nearest number from 0 to 255 here.
            let part = |part: f32| (part * 255.0).round() as u8;
            Ok(match *parts.as_slice() {
                [red, green, blue] => of((part(red), part(green), part(blue)), 1.0),
                [red, green, blue, alpha] => of((part(red), part(green), part(blue)), alpha),
                _ => Paint::Unknown,
            })
        }
        Token::Function(name) if !name.eq_ignore_ascii_case("var") => {
            input.parse_nested_block(|input| {
                let (mut count, mut after_slash, mut last) = (0, false, 1.0);
                let mut parts = Vec::new();
                while let Ok(token) = input.next() {
                    match token {
                        Token::Delim('/') => after_slash = true,
                        Token::Number { value, .. }
                        | Token::Percentage { unit_value: value, .. }
                        | Token::Dimension { value, .. } => {
                            (count, last) = (count + 1, *value);
                            parts.push(*value);
                        }
                        _ => {}
                    }
                }
                let is_old = matches!(name.to_ascii_lowercase().as_str(), "hsla" | "hsl");
                let is_clear = last <= 0.0 && (after_slash || is_old && count == 4);
                // Without light, or with all of it, the other parts say nothing.
                let (colour, alpha) = parts.split_at(parts.len().min(3));
                let is_solid = is_old && alpha.first().is_none_or(|alpha| *alpha >= 1.0);
                let of_one = |part: f32| if part > 1.0 { part / 100.0 } else { part };
                Ok::<_, Error>(match *colour {
                    _ if is_clear => Paint::Clear,
                    [_, depth, light] if is_solid => match of_one(light) {
                        light if light >= 1.0 => WHITE,
                        light if light <= 0.0 => BLACK,
                        light if depth == 0.0 => {
                            let part = (light * 255.0).round() as u8;
                            Paint::Of(part, part, part)
                        }
                        _ => Paint::Unknown,
                    },
                    _ => Paint::Unknown,
                })
            })
        }
        _ => Err(ParseError::unexpected_token()),
    }
}

/// Whether a colour is one that the system has.
fn is_of_system(word: &str) -> bool {
    let parts = ["accentcolor", "button", "canvas", "field", "graytext", "highlight", "linktext"];
    let more = ["activetext", "mark", "selecteditem", "visitedtext", "window", "-webkit-"];
    parts.iter().chain(&more).any(|part| word.starts_with(part))
}

/// The colour among all that a background may have; pictures make the page unsure.
pub(super) fn background(input: &mut Parser<'_>) -> Result<Paint, Error> {
    let (mut found, mut has_picture) = (Paint::Clear, false);
    loop {
        let state = input.state();
        match input.next() {
            Err(_) => return Ok(if has_picture { Paint::Unknown } else { found }),
            Ok(Token::Delim('!')) => {
                input.reset(&state);
                return Ok(if has_picture { Paint::Unknown } else { found });
            }
            Ok(_) => input.reset(&state),
        }
        match input.try_parse(read) {
            Ok(paint) => found = paint,
            Err(_) => {
                let is_picture =
                    matches!(input.next(), Ok(Token::UnquotedUrl(_) | Token::Function(_)));
                if is_picture {
                    has_picture = true;
                }
            }
        }
    }
}
