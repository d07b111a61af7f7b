//! Colours of letters and of what is under them, as far as they show whether the letters are seen.

use crate::xml::Tag;

/// Letters of less than so many half points are not read.
const TINY: u32 = 4;
const WHITE: u32 = 0x00ff_ffff;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Left to the program: dark letters on a light ground and the other way round; for a ground, none.
    Auto,
    /// A colour by its parts.
    Of(u32),
    /// One that is not known here, as a pattern.
    Unknown,
}

impl Ink {
    /// A colour as it is written ("FFFFFF").
    pub(crate) fn of(value: Option<&str>) -> Self {
        match value {
            None | Some("auto" | "") => Self::Auto,
            Some(value) => {
                let parts = Some(value.trim_start_matches('#')).filter(|parts| parts.len() == 6);
                let parts = parts.and_then(|parts| u32::from_str_radix(parts, 16).ok());
                parts.map_or(Self::Unknown, Self::Of)
            }
        }
    }

    /// A colour of an OpenDocument file ("#ffffff", "transparent").
    pub(crate) fn open(value: &str) -> Self {
        Self::of(Some(value).filter(|value| *value != "transparent"))
    }

    /// What is under letters by their shading.
    pub(crate) fn shading(tag: &Tag<'_>) -> Self {
        match tag.get("val").as_deref() {
            None | Some("clear") => Self::of(tag.get("fill").as_deref()),
            Some("nil") => Self::Auto,
            Some("solid") => match Self::of(tag.get("color").as_deref()) {
                Self::Auto => Self::Of(0),
                ink => ink,
            },
            Some(_) => Self::Unknown,
        }
    }

    /// The colour of a highlighter.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "none" => Self::Auto,
            "black" => Self::Of(0),
            "white" => Self::Of(WHITE),
            _ => Self::Unknown,
        }
    }
}

/// A size as half points, where it is given in points ("1.5pt").
pub(crate) fn half_points(size: &str) -> Option<u32> {
    let points: f32 = size.trim().strip_suffix("pt")?.parse().ok()?;
    (points > 0.0 && points < 1000.0).then_some((points * 2.0) as u32)
}

/// Whether nobody sees letters of a colour and size on the grounds under them, the nearest first; what is under
/// all of them is white.
pub(crate) fn is_unseen(
    ink: Option<Ink>,
    size: Option<u32>,
    grounds: impl IntoIterator<Item = Option<Ink>>,
) -> bool {
    if size.is_some_and(|size| size < TINY) {
        return true;
    }
    let Some(Ink::Of(ink)) = ink else { return false };
    let nearest = grounds.into_iter().flatten().find(|ground| *ground != Ink::Auto);
    match nearest.unwrap_or(Ink::Of(WHITE)) {
        Ink::Of(ground) => ink == ground,
        Ink::Auto | Ink::Unknown => false,
    }
}
