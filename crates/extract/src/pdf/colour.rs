//! Colours, as far as it matters: whether what is painted is surely white.

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Resources;

/// What is known of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hue {
    /// Surely white.
    White,
    /// Some other colour, or one that is not known.
    Other,
    /// A pattern, which may let through what is beneath.
    Pattern,
}

/// How the numbers of a colour are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// So much light, in one number or three.
    Light(usize),
    /// So much ink, in four.
    Ink,
    /// Not known.
    Unknown,
}

impl Space {
    /// The colour space of that name.
    pub(super) fn named(name: &Name<'_>, resources: &Resources<'_>) -> Self {
        match name.as_str() {
            "DeviceGray" | "G" | "CalGray" => return Self::Light(1),
            "DeviceRGB" | "RGB" | "CalRGB" => return Self::Light(3),
            "DeviceCMYK" | "CMYK" => return Self::Ink,
            _ => {}
        }
        let Some(Object::Array(array)) = resources.get_color_space(name) else {
            return Self::Unknown;
        };
        let kind = array.iter::<Object<'_>>().next();
        match kind {
            Some(Object::Name(kind)) => match kind.as_str() {
                "CalGray" => Self::Light(1),
                "CalRGB" => Self::Light(3),
                "ICCBased" => match components(&array) {
                    Some(4) => Self::Ink,
                    Some(1) => Self::Light(1),
                    Some(3) => Self::Light(3),
                    _ => Self::Unknown,
                },
                _ => Self::Unknown,
            },
            _ => Self::Unknown,
        }
    }

    /// The colour of these numbers.
    pub(super) fn hue(self, numbers: &[f64]) -> Hue {
        let white = match self {
            Self::Light(count) => {
                numbers.len() == count && numbers.iter().all(|light| *light >= 0.995)
            }
            Self::Ink => numbers.len() == 4 && numbers.iter().all(|ink| *ink <= 0.005),
            Self::Unknown => false,
        };
        if white { Hue::White } else { Hue::Other }
    }
}

fn components(space: &Array<'_>) -> Option<i64> {
    let profile = space.iter::<Object<'_>>().nth(1)?;
    let Object::Stream(profile) = profile else { return None };
    Stream::dict(&profile).get::<i64>("N")
}

/// Whether a graphics state sets an entry to one of these names; nothing where it leaves it as it is.
pub(super) fn is_named(settings: &Dict<'_>, key: &str, names: &[&str]) -> Option<bool> {
    let is_known = |name: Name<'_>| names.contains(&name.as_str());
    match settings.get::<Object<'_>>(key)? {
        Object::Name(name) => Some(is_known(name)),
        Object::Array(first) => Some(first.iter::<Name<'_>>().next().is_some_and(is_known)),
        _ => Some(false),
    }
}
