//! Parts of another form that are put into the text as they are (`altChunk`): web pages, plain text and
//! other Word documents are read with the readers that there are for them.

use std::collections::HashMap;

use crate::fault::Fault;
use crate::incoming::Incoming;
use crate::limits::Limits;
use crate::note::Note;
use crate::opened::{Content, Format, Opened};
use crate::recognise::{self, Kind};
use crate::styled::marked_again;
use crate::zip::Archive;
use crate::{flow, text};

/// What such a part says.
pub(super) struct Chunk {
    pub(super) blocks: Vec<String>,
    /// Its notes, a line each.
    pub(super) notes: Vec<String>,
    pub(super) reported: Vec<Note>,
}

/// Reads a Word document that is put into another.
type Open = fn(&mut Archive<'_>, &Limits) -> Result<Opened, Fault>;

/// Reads those that can be read, by the names that the text has for them.
pub(super) fn read(
    archive: &mut Archive<'_>,
    parts: &[(String, String)],
    limits: &Limits,
    open: Open,
) -> Result<HashMap<String, Chunk>, Fault> {
    let mut chunks = HashMap::new();
    for (id, name) in parts {
        let bytes = match archive.read(name) {
            Ok(Some(bytes)) => bytes,
            Err(fault @ Fault::Unpacks { .. }) => return Err(fault),
            // What cannot be had is reported as not read.
            Ok(None) | Err(_) => continue,
        };
        let limits = Limits { unpacked_together: archive.left(), ..*limits };
        let incoming = Incoming { name, bytes: &bytes, password: None };
        let opened = match recognise::kind(&incoming, &limits) {
            Ok(Kind::Packed(Format::Docx, mut inner)) => {
                let opened = open(&mut inner, &limits);
                archive.count(limits.unpacked_together.saturating_sub(inner.left()));
                opened
            }
            Ok(Kind::Text) => text::open(&incoming, &limits, &|_| None),
            _ => continue,
        };
        if let Ok(Opened { content: Content::Text(text), styles, notes: reported, .. }) = opened {
            let (blocks, notes) = flow::parts(&marked_again(&text, &styles));
            // Signs for what could not be read are counted with those of the whole text.
            let reported =
                reported.into_iter().filter(|note| !matches!(note, Note::Unreadable { .. }));
            chunks.insert(id.clone(), Chunk { blocks, notes, reported: reported.collect() });
        }
    }
    Ok(chunks)
}
