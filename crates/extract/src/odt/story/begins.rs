//! Where a list or a paragraph begins, and the number that it bears.

use super::super::lists::ListStyle;
use super::{List, Paragraph, Story};
use crate::xml::Tag;

impl<'a> Story<'a> {
    pub(super) fn begin_list(&mut self, tag: &Tag<'_>) {
        let inherited = self.lists.last().map(|list| list.style.clone());
        let style = tag.get("style-name").or(inherited).unwrap_or_default();
        let continues = tag.get("continue-numbering").as_deref() == Some("true");
        let before = tag
            .get("continue-list")
            .and_then(|id| self.ended_by_id.get(&id))
            .or_else(|| self.ended_by_style.get(&style).filter(|_| continues));
        let counters = match self.lists.last() {
            // Its own levels go on from those of the list that it is in.
            Some(outer) if outer.style == style => outer.counters.clone(),
            _ => before.cloned().unwrap_or_default(),
        };
        self.lists.push(List { style, counters, id: tag.get("id"), start: None, waiting: false });
    }

    pub(super) fn begin_paragraph(&mut self, tag: &Tag<'_>) -> Paragraph {
        let style = tag.get("style-name").unwrap_or_default();
        let look = self.styles.look("paragraph", &style).or(self.styles.look("paragraph", ""));
        let hidden = self.styles.is_hidden(&style);
        let fill = self.styles.fill("paragraph", &style);
        if hidden {
            // What is not shown takes no number.
            return Paragraph { look, hidden, fill, ..Paragraph::default() };
        }
        let level = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
        let mark = match self.lists.last_mut() {
            Some(list) if list.waiting => {
                let own: Option<&ListStyle> = self
                    .styles
                    .list(&list.style)
                    .or_else(|| self.styles.list(self.styles.list_of(&style)?));
                let start = list.start.take();
                own.map(|own| list.counters.next(own, level, start)).unwrap_or_default()
            }
            None if tag.name() == "h" && tag.get("is-list-header").as_deref() != Some("true") => {
                let level = tag.number("outline-level").unwrap_or(1);
                self.outline.next(&self.styles.outline, level, tag.number("start-value"))
            }
            _ => String::new(),
        };
        // The item's number is used up, also that of the items it is in.
        for list in &mut self.lists {
            list.waiting = false;
        }
        Paragraph { mark, look, fill, ..Paragraph::default() }
    }
}
