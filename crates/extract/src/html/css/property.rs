//! The properties that are read of a page's rules: all that may strike words, hide them or number them.

use cssparser::ParseError;

use super::error::Error;

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
    /// Whether its place may be moved: it is not "static".
    Placed,
    /// Whether all is said of what is behind it: there is no picture from elsewhere.
    Plain,
    /// Whether it has space within its sides.
    PadTop,
    PadRight,
    PadBottom,
    PadLeft,
    /// Whether it has a least height.
    MinHeight,
    /// Whether it has a least width.
    MinWidth,
    /// Whether it takes the space that its row has left.
    Grow,
    /// Whether it reaches as far beyond the other side.
    Right,
    Bottom,
    /// Whether its margin puts it far above the page.
    MarginTop,
    /// Whether its margin reaches far beyond the other side.
    MarginRight,
    /// Whether it is wider than the page.
    Wide,
    /// Whether what is in it may be beside one another.
    Row,
    /// Whether its words are one line.
    Unbroken,
    /// Whether it changes slowly: a program may show it later.
    Transition,
    /// Whether it has a number or a sign before it.
    Item,
    /// Whether it has a picture behind its words.
    Picture,
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

pub(super) const PROPERTIES: [Property; 52] = [
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
    Property::Placed,
    Property::Plain,
    Property::PadTop,
    Property::PadRight,
    Property::PadBottom,
    Property::PadLeft,
    Property::MinHeight,
    Property::MinWidth,
    Property::Grow,
    Property::Right,
    Property::Bottom,
    Property::MarginTop,
    Property::MarginRight,
    Property::Wide,
    Property::Row,
    Property::Unbroken,
    Property::Transition,
    Property::Item,
    Property::Picture,
];

/// The properties that are read, by their names, with what each says something of.
const NAMES: &[(&str, &[Property])] = &[
    ("content", &[Property::Words]),
    ("bottom", &[Property::Middle, Property::Bottom]),
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
    ("width", &[Property::Width, Property::Wide]),
    ("inline-size", &[Property::Width, Property::Wide]),
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
    (
        "inset",
        &[Property::Left, Property::Top, Property::Middle, Property::Right, Property::Bottom],
    ),
    ("margin", &[Property::Margin, Property::MarginTop, Property::MarginRight]),
    ("margin-left", &[Property::Margin]),
    ("margin-top", &[Property::MarginTop]),
    ("margin-inline-start", &[Property::Margin]),
    ("text-indent", &[Property::Indent]),
    ("filter", &[Property::Filter]),
    ("vertical-align", &[Property::Raise]),
    ("font-weight", &[Property::Weight]),
    ("font-size", &[Property::Size]),
    ("font", &[Property::Weight, Property::Size]),
    ("display", &[Property::Display, Property::Row, Property::Item]),
    ("visibility", &[Property::Visibility]),
    ("opacity", &[Property::Opacity]),
    ("float", &[Property::Float]),
    ("position", &[Property::Position, Property::Placed]),
    ("content-visibility", &[Property::Content]),
    ("animation", &[Property::Animation]),
    ("animation-name", &[Property::Animation]),
    ("color", &[Property::Ink]),
    ("background", &[Property::Paper, Property::Plain, Property::Picture]),
    ("background-color", &[Property::Paper]),
    ("background-image", &[Property::Picture]),
    ("padding", &[Property::PadTop, Property::PadRight, Property::PadBottom, Property::PadLeft]),
    ("padding-top", &[Property::PadTop]),
    ("padding-right", &[Property::PadRight]),
    ("padding-bottom", &[Property::PadBottom]),
    ("padding-left", &[Property::PadLeft]),
    ("padding-block", &[Property::PadTop, Property::PadBottom]),
    ("padding-block-start", &[Property::PadTop]),
    ("padding-block-end", &[Property::PadBottom]),
    ("padding-inline", &[Property::PadLeft, Property::PadRight]),
    ("padding-inline-start", &[Property::PadLeft]),
    ("padding-inline-end", &[Property::PadRight]),
    ("min-height", &[Property::MinHeight]),
    ("min-block-size", &[Property::MinHeight]),
    ("min-width", &[Property::MinWidth]),
    ("min-inline-size", &[Property::MinWidth]),
    ("flex", &[Property::Grow]),
    ("flex-grow", &[Property::Grow]),
    ("flex-basis", &[Property::Grow]),
    ("right", &[Property::Right]),
    ("inset-inline-end", &[Property::Right]),
    ("inset-block-end", &[Property::Bottom]),
    ("margin-right", &[Property::MarginRight]),
    ("margin-inline-end", &[Property::MarginRight]),
    ("margin-inline", &[Property::Margin, Property::MarginRight]),
    ("margin-block-start", &[Property::MarginTop]),
    ("white-space", &[Property::Unbroken]),
    ("transition", &[Property::Transition]),
    ("transition-property", &[Property::Transition]),
    ("all", &PROPERTIES),
];

/// A property's name as it is kept, and what it says something of.
pub(super) fn of(name: &str) -> Result<(&'static str, &'static [Property]), Error> {
    let found = NAMES.iter().find(|(known, _)| *known == name);
    found.copied().ok_or_else(ParseError::unexpected_token)
}
