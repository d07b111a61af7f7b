//! What the outline has no place for: headings with nothing under them, bullets, and numbers that
//! show in no label. Each is listed with its reason.

use super::builder::Builder;
use super::mark::Mark;
use super::submission::LeftOut;
use super::why::Why;

impl Builder<'_> {
    /// One entry for each bulleted list, so that not even a bullet is lost.
    pub(super) fn leave_out_bullets(&mut self) {
        let mut run: Option<LeftOut> = None;
        for node in self.nodes {
            let sign = match &node.unit.mark {
                Some(Mark::Bullet { end, .. }) => node.unit.text.get(..*end).map(str::trim),
                _ => None,
            };
            match (sign, &mut run) {
                (Some(sign), Some(run)) => {
                    run.lines.1 = node.unit.lines.0;
                    run.text.push(' ');
                    run.text.push_str(sign);
                }
                (Some(sign), None) => {
                    run = Some(LeftOut {
                        lines: (node.unit.lines.0, node.unit.lines.0),
                        why: Why::Bullets,
                        text: sign.to_owned(),
                    });
                }
                (None, _) => self.left_out.extend(run.take()),
            }
        }
        self.left_out.extend(run);
    }

    pub(super) fn leave_out_headings(&mut self) {
        for head in &self.heads {
            let Some(node) = self.nodes.get(head.node) else {
                continue;
            };
            if !head.used {
                self.left_out.push(LeftOut {
                    lines: node.unit.lines,
                    why: Why::EmptyHeading,
                    text: node.unit.text.clone(),
                });
            }
        }
    }

    /// The numbers that show in no label.
    pub(super) fn leave_out_numbers(&mut self) {
        for (index, node) in self.nodes.iter().enumerate() {
            if node.place.is_none() || self.shown.contains(&index) {
                continue;
            }
            let head = self.of_node.get(&index).and_then(|head| self.heads.get(*head));
            if head.is_some_and(|head| !head.used) {
                continue;
            }
            let number = node.unit.mark.as_ref().and_then(|mark| node.unit.text.get(..mark.end()));
            self.left_out.push(LeftOut {
                lines: (node.unit.lines.0, node.unit.lines.0),
                why: match head {
                    Some(head) => Why::HeadingNumber(head.text.clone()),
                    None => Why::LoneNumber,
                },
                text: number.unwrap_or_default().trim().to_owned(),
            });
        }
    }
}
