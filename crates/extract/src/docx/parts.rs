//! Which part of the file is what: recognized by its relations, and by the usual names where those say
//! nothing.

use crate::fault::Fault;
use crate::left::Left;
use crate::xml::{self, Event, Xml};
use crate::zip::Archive;

/// The names of the parts.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) main: String,
    pub(super) styles: Option<String>,
    pub(super) numbering: Option<String>,
    pub(super) footnotes: Option<String>,
    pub(super) endnotes: Option<String>,
    /// Parts of another form that are put into the text: the text's names for them, and their own.
    pub(super) chunks: Vec<(String, String)>,
    /// How many files inside there are that are not read.
    pub(super) embedded: u32,
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
        let own: Vec<Relation> = relations(archive, &format!("{folder}_rels/{name}.rels"))?
            .into_iter()
            .map(|own| Relation { target: within(&folder, &own.target), ..own })
            .collect();
        let chunks = own.iter().filter(|own| own.is("aFChunk"));
        let chunks = chunks.map(|own| (own.id.clone(), own.target.clone())).collect();
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
            chunks,
            embedded: embedded(archive, &folder)?,
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

/// How many files are put into the document. What a chart has its numbers from is no other text.
fn embedded(archive: &mut Archive<'_>, folder: &str) -> Result<u32, Fault> {
    let files = |archive: &Archive<'_>, inside: &str, ending: &str| -> Vec<String> {
        let start = format!("{folder}{inside}/");
        archive
            .names()
            .filter(|n| n.starts_with(&start) && n.ends_with(ending))
            .map(str::to_owned)
            .collect()
    };
    let mut found = files(archive, "embeddings", "");
    found.retain(|name| !name.ends_with(".rels") && !name.ends_with('/'));
    if found.is_empty() {
        return Ok(0);
    }
    for chart in files(archive, "charts/_rels", ".rels") {
        let of_chart = relations(archive, &chart)?;
        let last = |path: &str| path.rsplit('/').next().map(str::to_owned);
        found.retain(|name| !of_chart.iter().any(|own| last(&own.target) == last(name)));
    }
    Ok(u32::try_from(found.len()).unwrap_or(u32::MAX))
}

/// What one part is to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relation {
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

fn find(relations: &[Relation], kind: &str) -> Option<String> {
    let found = relations.iter().find(|own| own.is(kind))?;
    Some(found.target.trim_start_matches('/').to_owned())
}

/// The relations of a part. A list that cannot be read says nothing, and the usual names are taken.
fn relations(archive: &mut Archive<'_>, name: &str) -> Result<Vec<Relation>, Fault> {
    let bytes = archive.read(name)?.unwrap_or_default();
    let text = xml::decode(&bytes);
    let mut xml = Xml::new(&text, name);
    let mut found = Vec::new();
    loop {
        match xml.next() {
            Ok(Event::Open(tag)) => {
                if let (Some(kind), Some(target)) = (tag.get("Type"), tag.get("Target")) {
                    let id = tag.get("Id").unwrap_or_default();
                    found.push(Relation { id, kind, target });
                }
            }
            Ok(Event::End) | Err(_) => return Ok(found),
            Ok(_) => {}
        }
    }
}
