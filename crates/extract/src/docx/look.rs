//! How words look by one place of the file: struck, underlined, bold, as far as that place says.

use crate::ink::Ink;
use crate::scripts::Script;
use crate::xml::Tag;

/// What a run, a style or the document's defaults say of the words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub(super) struck: Option<bool>,
    pub(super) struck_twice: Option<bool>,
    pub(super) underlined: Option<bool>,
    pub(super) bold: Option<bool>,
    /// Bold for scripts that have a font of their own, as Arabic.
    pub(super) bold_complex: Option<bool>,
    /// Whether the words are of such a script.
    pub(super) complex: Option<bool>,
    /// The colour of its letters, and of what is under them.
    pub(super) ink: Option<Ink>,
    pub(super) fill: Option<Ink>,
    /// A highlighter over all fills.
    pub(super) highlight: Option<Ink>,
    /// The size of its letters, in half points.
    pub(super) size: Option<u32>,
    /// Where they are beside the line, and by how much another property moves them.
    script: Option<Script>,
    moved: Option<Script>,
}

impl Look {
    /// Takes a property, if it is one of these.
    pub(super) fn take(&mut self, tag: &Tag<'_>) {
        let field = match tag.name() {
            "strike" => &mut self.struck,
            "dstrike" => &mut self.struck_twice,
            "b" => &mut self.bold,
            "bCs" => &mut self.bold_complex,
            "rtl" | "cs" => &mut self.complex,
            "color" => {
                self.ink = Some(Ink::of(tag.get("val").as_deref()));
                return;
            }
            "shd" => {
                self.fill = Some(Ink::shading(tag));
                return;
            }
            "highlight" => {
                self.highlight = Some(Ink::named(&tag.get("val").unwrap_or_default()));
                return;
            }
            "vertAlign" => {
                self.script = match tag.get("val").as_deref() {
                    Some("superscript") => Some(Script::Raised),
                    Some("subscript") => Some(Script::Lowered),
                    _ => Some(Script::Plain),
                };
                return;
            }
            // LibreOffice moves by half points.
            "position" => {
                let by = tag.get("val").and_then(|by| by.trim().parse().ok());
                self.moved = by.map(|by| Script::by(by).unwrap_or(Script::Plain));
                return;
            }
            "sz" => {
                self.size = tag.number("val");
                return;
            }
            // Without a value it gives a colour and no line.
            "u" => {
                self.underlined = Some(tag.get("val").is_some_and(|line| line != "none"));
                return;
            }
            _ => return,
        };
        *field = Some(tag.is_on());
    }

    /// Where its letters are beside the line.
    pub(super) fn script(self) -> Script {
        let is_off = |script: &Script| *script != Script::Plain;
        self.script.filter(is_off).or(self.moved).unwrap_or(Script::Plain)
    }

    /// What it says, and else what another says.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            struck: self.struck.or(other.struck),
            struck_twice: self.struck_twice.or(other.struck_twice),
            underlined: self.underlined.or(other.underlined),
            bold: self.bold.or(other.bold),
            bold_complex: self.bold_complex.or(other.bold_complex),
            complex: self.complex.or(other.complex),
            ink: self.ink.or(other.ink),
            fill: self.fill.or(other.fill),
            highlight: self.highlight.or(other.highlight),
            size: self.size.or(other.size),
            script: self.script.or(other.script),
            moved: self.moved.or(other.moved),
        }
    }
}

/// What words are by the run, the styles over it (of the character, paragraph and table) and the
/// document's defaults. A property that toggles is on where an odd number of styles turn it on.
pub(super) fn resolved(own: Look, styles: [Look; 3], defaults: Look) -> Look {
    let nearest = styles.into_iter().fold(own, Look::or).or(defaults);
    let toggled = |of: fn(&Look) -> Option<bool>| {
        of(&own).or_else(|| {
            let on = styles.iter().filter(|style| of(style) == Some(true)).count();
            Some(of(&defaults) == Some(true) || on % 2 == 1)
        })
    };
    Look {
        struck: toggled(|look| look.struck),
        bold: toggled(|look| look.bold),
        bold_complex: toggled(|look| look.bold_complex),
        ..nearest
    }
}
