//! PDF: pages → text in reading order, with form feeds between pages.
//!
//! The library tells what the file is made of and what the codes of its fonts mean; what is drawn
//! where is followed by `paint`, and `layout` makes lines and paragraphs of it. Before the library
//! touches anything that grows on being unpacked, `guard` and `measure` find out how large it becomes.
//!
//! What is seen on the page is read, and nothing else: text under a scanned picture is, and what is filled into a form
//! without a look (`typed`); comments that open in a window, text outside the page's edges, layers that are switched
//! off and words that nobody sees (`unseen`) are left out and reported, and so are files within the file (`inside`).
//! Words that are struck or underlined, by a mark (`annotations`, `inked`) or by a line (`ink`, `drawing`; `ruled` for
//! straight ones, `struck` for all others), stay in the text and are named. A sign whose character the file does not
//! tell is given as U+FFFD and reported, never guessed.

mod annotations;
mod appearance;
mod bounds;
mod budget;
mod colour;
mod course;
mod crossed;
mod drawing;
mod face;
mod fit;
mod fonts;
mod glyph;
mod guard;
mod head;
mod heights;
mod hues;
mod ink;
mod inked;
mod inside;
mod layers;
mod layout;
mod load;
mod marked;
mod matrix;
mod measure;
mod notes;
mod page;
mod paint;
mod painted;
mod pictures;
mod piece;
mod rows;
mod ruled;
mod state;
mod strings;
mod stroke;
mod struck;
mod thin;
mod typed;
mod unpainted;
mod unseen;
mod verdict;
mod write;

use hayro_syntax::object::Dict;

use crate::damage::Damage;
use crate::fault::Fault;
use crate::incoming::{Incoming, Progress};
use crate::limits::Limits;
use crate::many::Many;
use crate::opened::{Content, Format, Opened};
use crate::styled::Styled;
use budget::Budget;
use fonts::Fonts;
use glyph::Drawn;
use ink::Ink;
use layers::Layers;
use load::load;
use marked::Marks;
use measure::Allowance;
use notes::Notes;
use page::{draw, upright};
use paint::Painter;

/// The most pages that are read.
const MOST_PAGES: u32 = 5_000;

/// Reads a PDF.
pub(crate) fn open(
    incoming: &Incoming<'_>,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    guard::admit(incoming.bytes, limits)?;
    let pdf = load(incoming)?;
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let mut allowance = Allowance::new(limits);
    let head = head::read(&pdf, catalog.as_ref(), &mut allowance);
    let layers = catalog.as_ref().map(Layers::new).unwrap_or_default();
    let pages = pdf.pages();
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if pages.is_empty() {
        return Err(Fault::Empty);
    }
    if count > MOST_PAGES {
        return Err(Fault::Damaged {
            what: Damage::ManyPages { pages: count, limit: MOST_PAGES },
            place: None,
        });
    }
    let mut fonts = Fonts::new();
    let mut budget = Budget::new(limits);
    let mut notes = Notes::default();
    notes.files = catalog.as_ref().map(inside::files).unwrap_or_default();
    let mut text = String::new();
    let mut styles = Vec::new();
    for (number, page) in (1..).zip(pages.iter()) {
        budget.counts.again(Many::OnPage);
        let mut painter = Painter {
            layers: &layers,
            fonts: &mut fonts,
            allowance: &mut allowance,
            budget: &mut budget,
            edges: upright(page).1,
            drawn: Drawn::default(),
            marks: Marks::default(),
            ink: Ink::default(),
            clock: 0,
            clips: false,
            curves: 0,
            broke_off: false,
        };
        let over = draw(page, &mut painter)?;
        let curves = painter.curves;
        notes.broke_off |= painter.broke_off;
        let mut drawn = painter.drawn;
        if !painter.ink.too_much {
            ruled::mark(&mut drawn.glyphs, &painter.ink.rules, &over.links);
        }
        over.mark(&mut drawn.glyphs);
        painter.ink.strokes.all.extend(over.strokes());
        if !painter.ink.too_much && struck::mark(&mut drawn.glyphs, &painter.ink) {
            notes.maybe_struck.push(number);
        }
        unseen::take_out(&mut drawn, &painter.ink, upright(page).1);
        let laid_out = layout::page(&drawn, upright(page).1);
        if number > 1 {
            text.push('\u{c}');
        }
        let at = text.len();
        styles.extend(laid_out.styles.iter().map(|it| Styled {
            start: at + it.start,
            end: at + it.end,
            ..*it
        }));
        text.push_str(&laid_out.text);
        notes.add(number, &drawn, curves, &laid_out, &over);
        if text.len() as u64 > limits.text {
            return Err(Fault::Unpacks { limit: limits.text });
        }
        progress(Progress { done: number, of: count });
    }
    let refused = catalog.as_ref().and_then(|it| inside::refuse(it, &text, &notes.files));
    if let Some(fault) = refused {
        return Err(fault);
    }
    if text.trim().is_empty() {
        return Err(notes.nothing(count));
    }
    Ok(Opened {
        format: Format::Pdf,
        content: Content::Text(text),
        styles,
        head,
        notes: notes.reported(),
    })
}
