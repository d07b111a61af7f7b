//! Markdown: its marks read, its words as paragraphs. The project's own documents are Markdown under
//! `key: value` lines; they are recognised and handed on.

mod around;

use std::collections::HashMap;

use pulldown_cmark::{Event, Options, Parser, Tag as Part, TagEnd};

use around::Around;

use crate::compiled::{self, Tables};
use crate::fault::Fault;
use crate::flow::{self, Budget};
use crate::html::inline::{Inline, Tag};
use crate::limits::Limits;
use crate::many::Many;
use crate::note::Note;
use crate::numbers::{bullet, raised};
use crate::omissions::Omissions;
use crate::opened::{Content, Format, Head, Opened};
use crate::spans::{Over, TextCell};
use crate::styled::{TextStyle, distinct, unmarked, wrapped};
use crate::tidy::tidy;
use crate::who::Names;
use crate::{html, overlay};

const FENCE: &str = "---";
/// What is in the place of a line between cells that is a sign of the text, while cells are parted.
const ESCAPED: &str = "\u{0}";

/// The `key: value` lines at the head of a text, and how many bytes they take up.
fn front(text: &str) -> Option<(Vec<(&str, &str)>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let mut taken = lines.next().filter(|line| line.trim_end() == FENCE)?.len();
    let mut fields = Vec::new();
    for line in lines {
        taken += line.len();
        if line.trim_end() == FENCE {
            return Some((fields, taken));
        }
        if let Some((key, value)) = line.split_once(':') {
            fields.push((key.trim(), value.trim().trim_matches('"')));
        }
    }
    None
}

/// Whether text is a document of the project.
pub(crate) fn is_document(text: &str) -> bool {
    let Some((fields, _)) = front(text) else { return false };
    let has = |key: &str| fields.iter().any(|(of, _)| *of == key);
    has("author") && has("round")
}

/// Hands on a document of the project.
pub(crate) fn document(text: String, mut notes: Vec<Note>) -> Opened {
    let head = head(&text);
    let text = tidy(text, &mut notes);
    Opened {
        format: Format::Document,
        content: Content::Document(text),
        styles: Vec::new(),
        head,
        notes,
    }
}

fn head(text: &str) -> Head {
    let (fields, _) = front(text).unwrap_or_default();
    let field = |names: &[&str]| {
        let found = fields.iter().find(|(key, value)| names.contains(key) && !value.is_empty());
        found.map(|(_, value)| (*value).to_owned())
    };
    Head {
        title: field(&["title"]),
        author: field(&["author"]),
        language: field(&["language", "lang"]),
        date: field(&["date"]),
        address: field(&["url"]),
    }
}

struct List {
    next: Option<u64>,
}

/// Reads text that is already decoded.
pub(crate) fn open(
    text: &str,
    mut notes: Vec<Note>,
    names: Names<'_>,
    limits: &Limits,
) -> Result<Opened, Fault> {
    let head = head(text);
    let body = text.get(front(text).map_or(0, |(_, taken)| taken)..).unwrap_or(text);
    let body = &*overlay::closed(body);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut out = Out::new(limits, Around::new(body, limits));
    let mut page = String::new();
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        match event {
            Event::Start(Part::HtmlBlock) => page.clear(),
            Event::Html(html) => page.push_str(&html),
            Event::End(TagEnd::HtmlBlock) => {
                let page = std::mem::take(&mut page);
                let (text, reported) = html::piece(&out.around.with_opened(&page), limits)?;
                out.around.read(&page, range.end);
                out.put(text.trim())?;
                out.flush()?;
                notes.extend(reported);
            }
            event => {
                match event {
                    Event::End(TagEnd::TableCell) => out.cell_end = range.end,
                    Event::End(TagEnd::TableRow) => {
                        out.beyond(body.get(out.cell_end..range.end).unwrap_or_default())?;
                    }
                    _ => {}
                }
                out.take(event, body.get(range).unwrap_or_default())?;
            }
        }
    }
    out.flush()?;
    if out.tables > 0 {
        notes.push(Note::Tables { count: out.tables });
    }
    let footnotes = out.footnotes();
    if (out.inline.is_unsure() || out.around.is_unsure()) && !notes.contains(&Note::StylesUnread) {
        notes.push(Note::StylesUnread);
    }
    notes.extend(out.omissions.into_notes());
    let tables = out.met.into_all();
    let (content, styles) = compiled::content(
        out.blocks,
        footnotes,
        tables,
        &head,
        names,
        &mut notes,
        &mut out.budget,
    )?;
    Ok(Opened { format: Format::Markdown, content, styles, head, notes })
}

struct Out {
    blocks: Vec<String>,
    paragraph: String,
    mark: String,
    lists: Vec<List>,
    /// How many of them have bullets.
    bullets: usize,
    /// Items of lists within more lists than these are not marked.
    deepest: usize,
    cells: Vec<TextCell>,
    /// Where the last cell ended.
    cell_end: usize,
    /// Whether the cell that is open has a picture.
    has_picture: bool,
    /// The footnotes' names with their places in the order of their marks.
    marks: HashMap<String, usize>,
    /// The footnote that is open, and all that are read.
    note: Option<(String, String)>,
    notes: Vec<(String, String)>,
    tables: u32,
    met: Tables,
    /// The styles whose marks are open.
    styles: Vec<TextStyle>,
    /// The tags that are open around paragraphs.
    around: Around,
    /// The tags that are open in the paragraph.
    inline: Inline,
    /// What they leave out.
    omissions: Omissions,
    budget: Budget,
}

impl Out {
    fn new(limits: &Limits, around: Around) -> Self {
        Self {
            blocks: Vec::new(),
            paragraph: String::new(),
            mark: String::new(),
            lists: Vec::new(),
            bullets: 0,
            deepest: limits.depth,
            cells: Vec::new(),
            cell_end: 0,
            has_picture: false,
            marks: HashMap::new(),
            note: None,
            notes: Vec::new(),
            tables: 0,
            met: Tables::default(),
            styles: Vec::new(),
            around,
            inline: Inline::new(limits),
            omissions: Omissions::default(),
            budget: Budget::of(limits),
        }
    }

    fn say(&mut self, text: &str) -> Result<(), Fault> {
        if let Some(what) = self.inline.left_out().or_else(|| self.around.left_out()) {
            self.budget.spend(text.len())?;
            self.omissions.leave_out(what, &unmarked(text.into()));
            return Ok(());
        }
        let styles = [self.styles.clone(), self.inline.styles(), self.around.styles()].concat();
        if !styles.is_empty() {
            self.budget.one(Many::Stretches)?;
        }
        let text = wrapped(&unmarked(text.into()), &styles);
        self.put(&text)
    }

    /// Adds text that has its marks.
    fn put(&mut self, text: &str) -> Result<(), Fault> {
        self.budget.spend(text.len())?;
        self.paragraph.push_str(text);
        Ok(())
    }

    /// A tag within a line may say a style, or hide words.
    fn tag(&mut self, tag: &str) -> Result<(), Fault> {
        if self.around.ends_with(tag, &self.inline) {
            return Ok(());
        }
        match self.inline.tag(tag, &mut self.paragraph) {
            Tag::None => {}
            Tag::Line => self.say("\n")?,
            Tag::Picture => self.has_picture = true,
            Tag::Sign(sign) => self.say(sign)?,
            Tag::Paragraph => self.break_off()?,
        }
        Ok(())
    }

    /// Ends the innermost stretch of a style that a mark began.
    fn end_style(&mut self, style: TextStyle) {
        if let Some(at) = self.styles.iter().rposition(|open| *open == style) {
            self.styles.remove(at);
        }
    }

    /// Ends the paragraph, and the tags that are open in it.
    fn flush(&mut self) -> Result<(), Fault> {
        self.inline.end_all();
        self.break_off()
    }

    fn break_off(&mut self) -> Result<(), Fault> {
        let words = distinct(std::mem::take(&mut self.paragraph));
        let Some(text) = flow::marked(&self.mark, &words) else { return Ok(()) };
        self.budget.one(Many::Paragraphs)?;
        self.budget.spend(2 + self.mark.len())?;
        self.mark.clear();
        match self.note.as_mut() {
            Some((_, note)) => {
                if !note.is_empty() {
                    note.push(' ');
                }
                note.push_str(&text.replace('\n', " "));
            }
            None => self.blocks.push(text),
        }
        Ok(())
    }

    fn take(&mut self, event: Event<'_>, source: &str) -> Result<(), Fault> {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.say(&text)?,
            Event::SoftBreak => self.say(" ")?,
            Event::HardBreak => self.say("\n")?,
            Event::InlineHtml(tag) => self.tag(&tag)?,
            Event::FootnoteReference(name) => {
                let mark = self.mark_of(&name);
                self.say(&mark)?;
            }
            Event::TaskListMarker(done) => self.say(if done { "[x] " } else { "[ ] " })?,
            Event::Start(tag) => self.start(tag, source)?,
            Event::End(tag) => self.end(tag)?,
            Event::Rule | Event::Html(_) => self.flush()?,
        }
        Ok(())
    }

    fn mark_of(&mut self, name: &str) -> String {
        let next = self.marks.len();
        let at = *self.marks.entry(name.to_owned()).or_insert(next);
        raised(u32::try_from(at + 1).unwrap_or(u32::MAX))
    }

    fn start(&mut self, tag: Part<'_>, source: &str) -> Result<(), Fault> {
        match tag {
            Part::Paragraph | Part::Heading { .. } | Part::CodeBlock(_) | Part::BlockQuote(_) => {
                self.flush()?;
            }
            Part::Image { .. } => self.has_picture = true,
            Part::Strikethrough => self.styles.push(TextStyle::Struck),
            Part::Strong => self.styles.push(TextStyle::Bold),
            Part::List(first) => {
                self.flush()?;
                self.bullets += usize::from(first.is_none());
                self.lists.push(List { next: first });
            }
            Part::Item => {
                self.flush()?;
                let (number, sign) = typed(source);
                let (depth, is_marked) = (self.bullets, self.lists.len() <= self.deepest);
                let Some(list) = self.lists.last_mut() else { return Ok(()) };
                match list.next {
                    // A list of ones counts; one that leaps is printed as it was typed.
                    Some(next) => {
                        let number = number.unwrap_or(next).max(next);
                        list.next = Some(number.saturating_add(1));
                        if is_marked {
                            self.mark.push_str(&format!("{number}{sign}\t"));
                        }
                    }
                    None if is_marked => self.mark.push_str(&format!("{}\t", bullet(depth))),
                    None => {}
                }
            }
            Part::Table(_) => {
                self.flush()?;
                self.has_picture = false;
                self.tables += 1;
                self.met.begin(Some(self.blocks.len()).filter(|_| self.note.is_none()));
            }
            Part::FootnoteDefinition(name) => {
                self.flush()?;
                self.note = Some((name.to_string(), String::new()));
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), Fault> {
        match tag {
            TagEnd::Strikethrough => self.end_style(TextStyle::Struck),
            TagEnd::Strong => self.end_style(TextStyle::Bold),
            TagEnd::List(_) => {
                self.flush()?;
                let ended = self.lists.pop();
                self.bullets -= usize::from(ended.is_some_and(|list| list.next.is_none()));
            }
            TagEnd::Item => {
                self.flush()?;
                self.mark.clear();
            }
            TagEnd::TableCell => {
                self.budget.one(Many::Cells)?;
                let cell = distinct(std::mem::take(&mut self.paragraph));
                self.inline.end_all();
                let paragraphs = flow::marked("", &cell).into_iter().collect();
                let met = std::mem::take(&mut self.has_picture).then(String::new);
                self.cells.push(TextCell { paragraphs, over: Over::default(), met });
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.budget.one(Many::Rows)?;
                let cells = std::mem::take(&mut self.cells);
                self.met.row(cells.clone());
                let cells = cells.into_iter().map(|cell| cell.paragraphs).collect();
                self.blocks.extend(flow::row(cells));
            }
            TagEnd::Table => self.met.end(self.blocks.len()),
            TagEnd::FootnoteDefinition => {
                self.flush()?;
                self.notes.extend(self.note.take());
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::BlockQuote(_) => {
                self.flush()?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Keeps the cells of a row that are beyond the table's head, which the parser leaves out.
    fn beyond(&mut self, source: &str) -> Result<(), Fault> {
        let parted = source.replace("\\|", ESCAPED).replace('|', "\n");
        for cell in parted.lines().map(str::trim).filter(|cell| !cell.is_empty()) {
            self.say(&cell.replace(ESCAPED, "|"))?;
            self.end(TagEnd::TableCell)?;
        }
        Ok(())
    }

    /// The notes in the order of their marks; those without a mark come last.
    fn footnotes(&mut self) -> Vec<String> {
        let mut notes = std::mem::take(&mut self.notes);
        notes.sort_by_key(|(name, _)| self.marks.get(name).copied().unwrap_or(usize::MAX));
        notes.into_iter().map(|(name, text)| format!("{} {text}", self.mark_of(&name))).collect()
    }
}

/// The number that an item was typed with, and the sign after it.
fn typed(source: &str) -> (Option<u64>, char) {
    let source = source.trim_start();
    let digits = source.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = source.split_at(digits);
    (number.parse().ok(), if after.starts_with(')') { ')' } else { '.' })
}
