//! PDF: pages → text in reading order, with form feeds between pages.
//!
//! The library tells what the file is made of and what the codes of its fonts mean; what is drawn
//! where is followed by `paint`, and `layout` makes lines and paragraphs of it. Before the library
//! touches anything that grows on being unpacked, `guard` and `measure` find out how large it becomes.
//!
//! What is seen on the page is read, and nothing else: text under a scanned picture is, and what is
//! filled into a form without a look (`typed`); comments that open in a window, text outside the page's
//! edges, layers that are switched off and words that nobody sees (`unseen`) are left out and reported,
//! and so are files within the file (`inside`). Words that are struck or underlined, by a mark
//! (`annotations`, `inked`) or by a line (`ink`, `drawing`; `ruled` for straight ones, `struck` for all others), stay in the text and are named. A sign whose character the file does not tell is given as U+FFFD and told, never guessed.

mod annotations;
mod bounds;
mod colour;
mod course;
mod crossed;
mod drawing;
mod face;
mod fonts;
mod glyph;
mod guard;
mod head;
mod heights;
mod ink;
mod inked;
mod inside;
mod layers;
mod layout;
mod marked;
mod matrix;
mod measure;
mod notes;
mod paint;
mod piece;
mod rows;
mod ruled;
mod state;
mod strings;
mod stroke;
mod struck;
mod typed;
mod unseen;
mod verdict;
mod write;

use hayro_syntax::object::Dict;
use hayro_syntax::page::{Page, Rotation};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::{Content, Damage, Fault, Format, Incoming, Limits, Opened, Progress, Styled};
use annotations::Over;
use fonts::Fonts;
use glyph::Drawn;
use ink::Ink;
use layers::Layers;
use marked::Marks;
use matrix::Matrix;
use measure::Allowance;
use notes::Notes;
use paint::{Budget, Painter};
use state::State;

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
    let mut budget = Budget::new();
    let mut notes = Notes::default();
    notes.files = catalog.as_ref().map(inside::files).unwrap_or_default();
    let mut text = String::new();
    let mut styles = Vec::new();
    for (number, page) in (1..).zip(pages.iter()) {
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
        notes: notes.told(),
    })
}

fn load(incoming: &Incoming<'_>) -> Result<Pdf, Fault> {
    let password = incoming.password.unwrap_or_default();
    // A file that opens with an empty password is opened, whatever else is given.
    let first = Pdf::new(incoming.bytes.to_vec());
    let opened = match first {
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected))
            if !password.is_empty() =>
        {
            Pdf::new_with_password(incoming.bytes.to_vec(), password)
        }
        other => other,
    };
    opened.map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            Fault::Password { wrong: !password.is_empty() }
        }
        LoadPdfError::Decryption(_) => Fault::Damaged { what: Damage::UnknownLock, place: None },
        LoadPdfError::Invalid => Fault::Damaged { what: Damage::NoPages, place: None },
    })
}

/// The page as it is shown: from the file's plane, where y grows upwards, to one where it grows
/// downwards from the top left corner; and its width and height.
fn upright(page: &Page<'_>) -> (Matrix, (f64, f64)) {
    let shown = page.intersected_crop_box();
    let (wide, high) = page.base_dimensions();
    let (wide, high) = (f64::from(wide), f64::from(high));
    let [x, y] = [shown.x0, shown.y0];
    match page.rotation() {
        Rotation::None => (Matrix([1.0, 0.0, 0.0, -1.0, -x, high + y]), (wide, high)),
        Rotation::Horizontal => (Matrix([0.0, 1.0, 1.0, 0.0, -y, -x]), (high, wide)),
        Rotation::Flipped => (Matrix([-1.0, 0.0, 0.0, 1.0, wide + x, -y]), (wide, high)),
        Rotation::FlippedHorizontal => {
            (Matrix([0.0, -1.0, -1.0, 0.0, high + y, wide + x]), (high, wide))
        }
    }
}

/// Draws a page; gives what lies over it and is not part of it.
fn draw<'a>(page: &Page<'a>, painter: &mut Painter<'a, '_>) -> Result<Over, Fault> {
    let operators = content(page, painter.allowance)?;
    let (upright, _) = upright(page);
    painter.run(operators, page.resources(), State::new(upright), 0)?;
    annotations::draw(page, upright, painter)
}

/// The page's operators, from one stream or several.
fn content(page: &Page<'_>, allowance: &mut Allowance) -> Result<Vec<u8>, Fault> {
    use hayro_syntax::object::{Array, Stream};
    let dict = page.raw();
    let mut operators = Vec::new();
    if let Some(stream) = dict.get::<Stream<'_>>("Contents") {
        operators = allowance.unpack(&stream)?.unwrap_or_default().into_owned();
    } else if let Some(streams) = dict.get::<Array<'_>>("Contents") {
        for stream in streams.iter::<Stream<'_>>() {
            operators.extend_from_slice(&allowance.unpack(&stream)?.unwrap_or_default());
            operators.push(b' ');
        }
    }
    Ok(operators)
}
