//! Fields and content controls: what somebody chose in them, and prompts that nobody has answered.

use super::Story;
use super::frames::{Control, Field};
use crate::docx::{equation, properties};
use crate::fault::Fault;
use crate::left::Left;
use crate::numbers::ticked;
use crate::xml::{Tag, Xml};

impl Story<'_, '_> {
    /// Where a field begins, its words begin, or it ends.
    pub(super) fn field(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Fault> {
        match tag.get("fldCharType").as_deref() {
            Some("begin") => {
                let chosen = chosen(xml)?;
                self.fields.push(Field { chosen, ..Field::default() });
                return Ok(());
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.in_words = true;
                }
            }
            Some("end") => {
                let field = self.fields.pop().unwrap_or_default();
                let formula = || equation::written(&field.code);
                if !field.has_words {
                    match field.chosen.clone().or_else(formula) {
                        Some(words) => self.say(&words)?,
                        None if is_mark(&field.code) => {}
                        None => self.context.omissions.unread(),
                    }
                }
            }
            _ => {}
        }
        xml.skip()
    }

    /// Part of the code of the field that is open.
    pub(super) fn field_code(&mut self, code: &str) {
        if let Some(field) = self.fields.last_mut() {
            field.code.push_str(code);
        }
    }

    /// Whether the words that come are those of a link.
    pub(super) fn in_link(&self) -> bool {
        self.links > 0 || self.fields.iter().any(|field| field.in_words && is_link(&field.code))
    }

    /// Reads what a content control says of itself.
    pub(super) fn control(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let mut read = Control::default();
        let mut is_choice = false;
        properties::inside(xml, |_, tag| {
            match tag.name() {
                "showingPlcHdr" if tag.is_on() => read.prompt = Some(String::new()),
                "dropDownList" | "comboBox" | "picture" => is_choice = true,
                "checkbox" => read.ticked = read.ticked.or(Some(false)),
                "checked" => read.ticked = Some(tag.is_on()),
                _ => {}
            }
            Ok(false)
        })?;
        if is_choice {
            self.context.omissions.unread();
        }
        if read.ticked.is_some() {
            // A box that nobody has ticked is an answer.
            read.prompt = None;
        }
        if let Some(control) = self.controls.last_mut() {
            *control = read;
        }
        Ok(())
    }

    pub(super) fn end_control(&mut self) {
        let prompt = self.controls.pop().and_then(|control| control.prompt);
        if let Some(prompt) = prompt {
            self.context.omissions.leave_out(Left::Prompts, &prompt);
        }
    }

    /// What of some words is text: those of a prompt are none, and a box's sign is by its state.
    pub(super) fn answered<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        if let Some(field) = self.fields.last_mut() {
            field.has_words |= field.in_words && !text.trim().is_empty();
        }
        if let Some(prompt) = self.controls.iter_mut().find_map(|control| control.prompt.as_mut()) {
            prompt.push_str(text);
            self.context.omissions.unread();
            return None;
        }
        let is_sign = text.chars().count() == 1 && !text.contains(char::is_alphanumeric);
        match self.controls.last().and_then(|control| control.ticked) {
            Some(on) if is_sign && !text.trim().is_empty() => Some(ticked(on)),
            _ => Some(text),
        }
    }
}

/// Whether a field only marks a place, for an index.
fn is_mark(code: &str) -> bool {
    let name = code.split_whitespace().next().unwrap_or_default();
    ["XE", "TC", "RD", "TA"].iter().any(|mark| name.eq_ignore_ascii_case(mark))
}

/// Whether the code of a field makes a link.
pub(super) fn is_link(code: &str) -> bool {
    code.trim_start().get(..9).is_some_and(|name| name.eq_ignore_ascii_case("HYPERLINK"))
}

/// What is chosen in a field of a form whose words the text does not have: a list, or a box.
fn chosen(xml: &mut Xml<'_>) -> Result<Option<String>, Fault> {
    let mut is_list = false;
    let mut entries = Vec::new();
    let (mut usual, mut result) = (None, None);
    let mut ticked_box: Option<bool> = None;
    properties::inside(xml, |_, tag| {
        match tag.name() {
            "ddList" => is_list = true,
            "listEntry" => entries.extend(tag.get("val")),
            "result" => result = tag.number("val"),
            "default" if is_list => usual = tag.number("val"),
            "checkBox" => ticked_box = Some(false),
            "default" | "checked" if ticked_box.is_some() => ticked_box = Some(tag.is_on()),
            _ => {}
        }
        Ok(false)
    })?;
    if is_list {
        let at = usize::try_from(result.or(usual).unwrap_or(0)).unwrap_or(usize::MAX);
        return Ok(entries.into_iter().nth(at));
    }
    Ok(ticked_box.map(|on| ticked(on).to_owned()))
}
