//! The way through a page's tags. What was opened and not closed, or closed and never opened, is borne
//! with as browsers bear it, as far as paragraphs go.

mod active;
mod drawn;
mod ends;
mod frame;
mod head;
mod inline;
mod math;
mod open;
pub(super) mod page;
pub(super) mod raised;
mod resume;
mod say;

use std::collections::HashSet;

use crate::flow::Budget;
use crate::left::Left;
use crate::limits::Limits;
use crate::omissions::Omissions;
use crate::opened::Head;
use crate::spans::{Over, TextCell};

use super::css::{Css, Shown};
use super::list::List;
use active::Actives;
use drawn::Drawn;
use math::Formula;

/// The most elements that are followed into one another, as in browsers.
const DEEPEST: usize = 512;

/// What has to be done when an element ends.
enum Frame {
    Inline,
    Block,
    /// Its words are gathered apart, and left out.
    Aside(Left),
    Title(String),
    Around {
        heading: bool,
    },
    Main,
    List(List),
    /// An item; whether it is a note.
    Item(bool),
    /// An outermost table, by its place among them; none where it is within another.
    Table(Option<usize>),
    /// A group of rows of one of the outermost tables, by the table's place among them.
    Group(usize),
    Row(Vec<TextCell>),
    Cell(Over),
    Pre,
    Quotation,
    /// Raised text, and where it begins in the paragraph.
    Raised(usize),
    Lowered(usize),
    /// How the words of a ruby are read, and where that begins in the paragraph.
    Reading(usize),
    /// A part of a formula, and where its children begin in the paragraph.
    Formula(Formula, Vec<usize>),
    /// A link, the place on the page that it leads to, and where it begins in the paragraph.
    Link(Option<String>, usize),
}

/// A paragraph on its way out.
struct Block {
    text: String,
    main: bool,
    note: bool,
    /// The table that it is a part of.
    table: Option<usize>,
}

/// A page, as far as it was read.
pub(super) struct Walk {
    stack: Vec<(String, Frame, Shown)>,
    flows: Vec<Vec<Block>>,
    paragraph: String,
    mark: String,
    /// Whether the paragraph is a note.
    note: bool,
    /// Places that marks in the text lead to: what stands there is a note.
    expected: HashSet<String>,
    omissions: Omissions,
    budget: Budget,
    head: Head,
    tables: u32,
    /// How much else than words was met before each cell that is open.
    met: Vec<u32>,
    /// The entries of the list to choose from that is open: where each begins, and whether it is chosen.
    entries: Vec<(usize, bool)>,
    /// The rows of the outermost ones.
    rows: Vec<Vec<Vec<TextCell>>>,
    /// How many rows of the last one are in groups that have ended.
    grouped: usize,
    /// Whether words are gathered apart, to be left out, and those that were.
    in_aside: bool,
    aside: String,
    css: Css,
    /// Pages and objects that are shown in the page and are not in the file.
    embedded: u32,
    limits: Limits,
    /// How many elements are open whose ends of lines count.
    pre: usize,
    /// Where in the paragraph the last link to a place on the page began.
    linked: Option<usize>,
    /// How many letters of the paragraph are before the left side of the page.
    indented: usize,
    /// How many lists have begun that count down.
    counted: usize,
    /// Elements that go on where what is around them ends.
    actives: Actives,
    /// Formulas drawn by boxes that are open.
    drawn: Drawn,
}

impl Walk {
    pub(super) fn new(css: Css, limits: &Limits) -> Self {
        Self {
            stack: Vec::new(),
            flows: vec![Vec::new()],
            paragraph: String::new(),
            mark: String::new(),
            note: false,
            expected: HashSet::new(),
            omissions: Omissions::default(),
            budget: Budget::of(limits),
            head: Head::default(),
            tables: 0,
            met: Vec::new(),
            entries: Vec::new(),
            rows: Vec::new(),
            grouped: 0,
            in_aside: false,
            aside: String::new(),
            css,
            embedded: 0,
            limits: *limits,
            pre: 0,
            linked: None,
            indented: 0,
            counted: 0,
            actives: Actives::default(),
            drawn: Drawn::default(),
        }
    }

    fn has(&self, is: impl Fn(&Frame) -> bool) -> bool {
        self.stack.iter().any(|(_, frame, _)| is(frame))
    }

    /// The outermost table that is open.
    fn table(&self) -> Option<usize> {
        self.stack.iter().find_map(|(_, frame, _)| match frame {
            Frame::Table(at) => *at,
            _ => None,
        })
    }
}

fn joined(blocks: &[Block]) -> String {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    texts.join("\n")
}

fn is_mark_of_note(ch: char) -> bool {
    matches!(ch, '[' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}
