//! Which part of the file is what: told by its relations, and by the usual names where those say
//! nothing.

use crate::xml::{self, Event, Xml};
use crate::zip::Archive;
use crate::{Fault, Left};

/// The names of the parts.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) main: String,
    pub(super) styles: Option<String>,
    pub(super) numbering: Option<String>,
    pub(super) footnotes: Option<String>,
    pub(super) endnotes: Option<String>,
    aside: Vec<(String, Left)>,
}

impl Parts {
    /// Finds them.
    pub(super) fn of(archive: &mut Archive<'_>) -> Result<Self, Fault> {
        let root = relations(archive, "_rels/.rels")?;
        let main = find(&root, "officeDocument")
            .filter(|name| archive.has(name))
            .unwrap_or_else(|| "word/document.xml".to_owned());
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let own: Vec<(String, String)> = relations(archive, &format!("{folder}_rels/{name}.rels"))?
            .into_iter()
            .map(|(kind, target)| (kind, within(&folder, &target)))
            .collect();
        let part = |kind: &str| {
            find(&own, kind)
                .or_else(|| Some(format!("{folder}{kind}.xml")))
                .filter(|name| archive.has(name))
        };
        let mut aside = Vec::new();
        for name in archive.names() {
            let Some(inside) = name.strip_prefix(folder.as_str()) else { continue };
            let xml = inside.ends_with(".xml");
            let kind = if inside.starts_with("header") || inside.starts_with("footer") {
                Left::Furniture
            } else if inside.starts_with("comments.") {
                Left::Comments
            } else if inside.starts_with("diagrams/data") || inside.starts_with("charts/chart") {
                Left::Pictures
            } else {
                continue;
            };
            if xml && !aside.iter().any(|(known, _)| known == name) {
                aside.push((name.to_owned(), kind));
            }
        }
        Ok(Self {
            styles: part("styles"),
            numbering: part("numbering"),
            footnotes: part("footnotes"),
            endnotes: part("endnotes"),
            aside,
            main,
        })
    }

    /// The parts whose words are no part of the text, with what they are.
    pub(super) fn aside(&self) -> impl Iterator<Item = (&str, Left)> {
        self.aside.iter().map(|(name, what)| (name.as_str(), *what))
    }
}

/// A target as a name, from the folder it is given in.
fn within(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("{folder}{target}"),
    }
}

fn find(relations: &[(String, String)], kind: &str) -> Option<String> {
    relations
        .iter()
        .find(|(of, _)| of.rsplit('/').next() == Some(kind))
        .map(|(_, target)| target.trim_start_matches('/').to_owned())
}

/// Kinds and targets. A list that cannot be read says nothing, and the usual names are taken.
fn relations(archive: &mut Archive<'_>, name: &str) -> Result<Vec<(String, String)>, Fault> {
    let bytes = archive.read(name)?.unwrap_or_default();
    let text = xml::decode(&bytes);
    let mut xml = Xml::new(&text, name);
    let mut found = Vec::new();
    loop {
        match xml.next() {
            Ok(Event::Open(tag)) => {
                if let (Some(kind), Some(target)) = (tag.get("Type"), tag.get("Target")) {
                    found.push((kind, target));
                }
            }
            Ok(Event::End) | Err(_) => return Ok(found),
            Ok(_) => {}
        }
    }
}
