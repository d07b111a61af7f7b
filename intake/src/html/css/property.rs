//! The properties that are read of a page's rules: all that may strike words, hide them or number them.

use cssparser::ParseError;

use super::value::Error;

/// A property that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    Lines,
    Weight,
    Display,
    /// Whether words are invisible.
    Visibility,
    Size,
    /// Whether all is transparent.
    Opacity,
    /// Whether it floats.
    Float,
    /// Whether it lies out of the flow.
    Position,
    /// Whether what is inside is passed over.
    Content,
    /// Whether it moves: what it looks like afterwards is not known.
    Animation,
    /// The colour of words.
    Ink,
    /// The colour behind them.
    Paper,
    /// Whether it has no height, or as good as none.
    Height,
    /// Whether it may have no height.
    MaxHeight,
    /// Whether it has no width.
    Width,
    /// Whether it may have no width.
    MaxWidth,
    /// Whether what does not fit into it is cut off.
    Overflow,
    /// Whether it is transformed to nothing, or off the page.
    Transform,
    /// The same by "scale".
    Scale,
    /// The same by "translate".
    Translate,
    /// Whether it is cut off, where it lies out of the flow.
    Clip,
    /// Whether it is cut off.
    ClipPath,
    /// Whether it is far left of its place.
    Left,
    /// Whether it is far above its place.
    Top,
    /// Whether its margin puts it off the page.
    Margin,
    /// Whether its first line begins off the page.
    Indent,
    /// Whether a filter makes it transparent.
    Filter,
    /// Whether it is raised over the line.
    Raise,
    /// The number or sign of an item of a list.
    Marker,
    /// Whether it has a line above or below.
    Line,
    /// Whether it is no higher than a line.
    Thin,
    /// Whether it is put away from the top and the bottom.
    Middle,
    /// Whether it has words, or a number, that only the rule has.
    Words,
}

impl Property {
    /// Whether it may by itself strike words or hide them.
    pub(super) fn hides_or_strikes(self) -> bool {
        matches!(
            self,
            Self::Lines
                | Self::Display
                | Self::Visibility
                | Self::Size
                | Self::Opacity
                | Self::Content
                | Self::ClipPath
        )
    }
}

pub(super) const PROPERTIES: [Property; 33] = [
    Property::Lines,
    Property::Weight,
    Property::Display,
    Property::Visibility,
    Property::Size,
    Property::Opacity,
    Property::Float,
    Property::Position,
    Property::Content,
    Property::Animation,
    Property::Ink,
    Property::Paper,
    Property::Height,
    Property::MaxHeight,
    Property::Width,
    Property::MaxWidth,
    Property::Overflow,
    Property::Transform,
    Property::Scale,
    Property::Translate,
    Property::Clip,
    Property::ClipPath,
    Property::Left,
    Property::Top,
    Property::Margin,
    Property::Indent,
    Property::Filter,
    Property::Raise,
    Property::Marker,
    Property::Line,
    Property::Thin,
    Property::Middle,
    Property::Words,
];

/// The properties that are read, by their names, with what each says something of.
const NAMES: &[(&str, &[Property])] = &[
    ("content", &[Property::Words]),
    ("bottom", &[Property::Middle]),
    ("border-block-end", &[Property::Line]),
    ("border-block-start", &[Property::Line]),
    ("border-block", &[Property::Line]),
    ("border-bottom", &[Property::Line]),
    ("border-top", &[Property::Line]),
    ("border", &[Property::Line]),
    ("list-style", &[Property::Marker]),
    ("list-style-type", &[Property::Marker]),
    ("text-decoration", &[Property::Lines]),
    ("text-decoration-line", &[Property::Lines]),
    ("height", &[Property::Height, Property::Thin]),
    ("block-size", &[Property::Height]),
    ("max-height", &[Property::MaxHeight]),
    ("max-block-size", &[Property::MaxHeight]),
    ("width", &[Property::Width]),
    ("inline-size", &[Property::Width]),
    ("max-width", &[Property::MaxWidth]),
    ("max-inline-size", &[Property::MaxWidth]),
    ("overflow", &[Property::Overflow]),
    ("overflow-x", &[Property::Overflow]),
    ("overflow-y", &[Property::Overflow]),
    ("transform", &[Property::Transform]),
    ("scale", &[Property::Scale]),
    ("translate", &[Property::Translate]),
    ("clip", &[Property::Clip]),
    ("clip-path", &[Property::ClipPath]),
    ("left", &[Property::Left]),
    ("inset-inline-start", &[Property::Left]),
    ("top", &[Property::Top, Property::Middle]),
    ("inset-block-start", &[Property::Top]),
    ("inset", &[Property::Left, Property::Top, Property::Middle]),
    ("margin", &[Property::Margin]),
    ("margin-left", &[Property::Margin]),
    ("margin-top", &[Property::Margin]),
    ("margin-inline-start", &[Property::Margin]),
    ("text-indent", &[Property::Indent]),
    ("filter", &[Property::Filter]),
    ("vertical-align", &[Property::Raise]),
    ("font-weight", &[Property::Weight]),
    ("font-size", &[Property::Size]),
    ("font", &[Property::Weight, Property::Size]),
    ("display", &[Property::Display]),
    ("visibility", &[Property::Visibility]),
    ("opacity", &[Property::Opacity]),
    ("float", &[Property::Float]),
    ("position", &[Property::Position]),
    ("content-visibility", &[Property::Content]),
    ("animation", &[Property::Animation]),
    ("animation-name", &[Property::Animation]),
    ("color", &[Property::Ink]),
    ("background", &[Property::Paper]),
    ("background-color", &[Property::Paper]),
    ("all", &PROPERTIES),
];

/// A property's name as it is kept, and what it says something of.
pub(super) fn of(name: &str) -> Result<(&'static str, &'static [Property]), Error> {
    let found = NAMES.iter().find(|(known, _)| *known == name);
    found.copied().ok_or_else(ParseError::unexpected_token)
}
