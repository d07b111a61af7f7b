//! Formulas (OMML) in the flow of a paragraph, on one line: "1/2", "x²". Their runs are read as all others, with
//! what they look like; here is what goes between them.

use super::Story;
use super::frames::{Frame, Math};
use crate::docx::properties;
use crate::fault::Fault;
use crate::formula;
use crate::styled::{TextStyle, wrapped};
use crate::xml::{Tag, Xml};

/// What an element within a formula is.
pub(super) enum Opened {
    /// No part of a formula.
    Other,
    /// One that was read to its end.
    Whole,
    Part(Math),
}

impl Story<'_, '_> {
    /// The part of a formula that is around what comes next.
    fn around(&mut self) -> Option<&mut Math> {
        let is_through =
            |frame: &&mut Frame| matches!(frame, Frame::Other | Frame::Inserted | Frame::Control);
        match self.frames.iter_mut().rev().find(|frame| !is_through(frame)) {
            Some(Frame::Math(math)) => Some(math),
            _ => None,
        }
    }

    /// Begins a part of a formula, if it is one.
    pub(super) fn open_math(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<Opened, Fault> {
        let Some(around) = self.around().map(|around| around.clone()) else {
            return Ok(Opened::Other);
        };
        let at = self.said();
        let row = |between: &str| Math::Row([String::new(), between.to_owned(), String::new()], 0);
        Ok(Opened::Part(match (tag.name(), around) {
            ("f", _) => {
                let before = self.paragraphs.last().map_or("", |it| formula::apart(&it.text));
                self.say(before)?;
                Math::Fraction
            }
            ("num", _) => Math::Above(at),
            ("den", _) => Math::Below(at),
            ("sup", _) => Math::Raised(at),
            ("sub" | "lim", _) => Math::Lowered(at),
            ("rad", _) => Math::Root,
            ("deg", _) => Math::Degree(at),
            ("e", Math::Root) => Math::Radicand(at),
            ("d", _) => Math::Row(["(", "|", ")"].map(str::to_owned), 0),
            ("dPr", Math::Row(mut signs, 0)) => {
                properties::inside(xml, |_, tag| {
                    let at = ["begChr", "sepChr", "endChr"].iter().position(|it| *it == tag.name());
                    if let Some(sign) = at.and_then(|at| signs.get_mut(at)) {
                        *sign = tag.get("val").unwrap_or_default();
                    }
                    Ok(false)
                })?;
                if let Some(around) = self.around() {
                    *around = Math::Row(signs, 0);
                }
                return Ok(Opened::Whole);
            }
            ("borderBox", _) => Math::Boxed(at, false),
            ("borderBoxPr", Math::Boxed(from, _)) => {
                let mut is_struck = false;
                properties::inside(xml, |_, tag| {
                    is_struck |= matches!(tag.name(), "strikeH" | "strikeBLTR" | "strikeTLBR")
                        && tag.is_on();
                    Ok(false)
                })?;
                if let Some(around) = self.around() {
                    *around = Math::Boxed(from, is_struck);
                }
                return Ok(Opened::Whole);
            }
            ("nary", _) => Math::Sum,
            ("naryPr", Math::Sum) => {
                let mut sign = "∫".to_owned();
                properties::inside(xml, |_, tag| {
                    if tag.name() == "chr" {
                        sign = tag.get("val").unwrap_or_default();
                    }
                    Ok(false)
                })?;
                self.say(&sign)?;
                return Ok(Opened::Whole);
            }
            ("e", Math::Sum) => {
                self.say(" ")?;
                Math::Whole
            }
            ("m" | "eqArr", _) => row("; "),
            ("mr" | "e", Math::Row([opens, between, _], begun)) => {
                self.say(if begun == 0 { &opens } else { &between })?;
                if let Some(Math::Row(_, begun)) = self.around() {
                    *begun += 1;
                }
                if tag.name() == "mr" { row(" ") } else { Math::Whole }
            }
            ("fName", _) => Math::Name,
            (
                "e" | "sSup" | "sSub" | "sSubSup" | "sPre" | "func" | "limLow" | "limUpp" | "acc"
                | "bar" | "box" | "groupChr" | "phant" | "oMath",
                _,
            ) => Math::Whole,
            _ => return Ok(Opened::Other),
        }))
    }

    pub(super) fn close_math(&mut self, math: &Math) -> Result<(), Fault> {
        self.said();
        match math {
            Math::Row([_, _, closes], begun) if *begun > 0 => return self.say(closes),
            Math::Name => return self.say(" "),
            _ => {}
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        paragraph.after_fraction = matches!(math, Math::Fraction)
            || paragraph.after_fraction && matches!(math, Math::Whole);
        let from = match math {
            Math::Above(from) | Math::Below(from) | Math::Raised(from) | Math::Lowered(from) => {
                *from
            }
            Math::Degree(from) | Math::Radicand(from) | Math::Boxed(from, true) => *from,
            _ => return Ok(()),
        };
        if !paragraph.text.is_char_boundary(from) {
            return Ok(());
        }
        let text = paragraph.text.split_off(from);
        let text = match math {
            Math::Below(_) => format!("/{}", formula::part(&text)),
            Math::Raised(_) => formula::raised(&text),
            Math::Lowered(_) => formula::lowered(&text),
            Math::Degree(_) => formula::raised(&text).replace('^', ""),
            Math::Radicand(_) => format!("√{}", formula::part(&text)),
            Math::Boxed(..) => wrapped(&text, &[TextStyle::Struck]),
            _ => formula::part(&text),
        };
        paragraph.text.push_str(&text);
        Ok(())
    }
}
