//! The topic of paragraphs that are struck as a whole: that of the part of the text that they are in. Their own words
//! decide nothing, but without a topic no comparison would show them.

use std::collections::HashMap;

use model::TopicId;
use structure::Reader;

use super::block::Block;
use super::part::Part;

/// Gives them the topic that a heading over them names; else the one of all passages beside them under the same
/// heading, where these have but one.
pub(super) fn give(blocks: &mut [Block], reader: &Reader) {
    let mut beside: HashMap<usize, Vec<TopicId>> = HashMap::new();
    let sections = sections(blocks);
    for (block, section) in blocks.iter().zip(&sections) {
        let topics = beside.entry(*section).or_default();
        let own = block.topic.iter().filter(|topic| is_said(block) && !topics.contains(topic));
        topics.extend(own.cloned().collect::<Vec<_>>());
    }
    let mut open: Vec<(u8, Option<TopicId>)> = Vec::new();
    for (block, section) in blocks.iter_mut().zip(&sections) {
        match block.part {
            Part::Heading(level) if is_said(block) => {
                open.retain(|(above, _)| *above < level);
                open.push((level, reader.topic_of_heading(&block.said())));
            }
            Part::Passage if block.topic.is_none() && !is_said(block) => {
                let named = open.iter().rev().find_map(|(_, topic)| topic.clone());
                let only = match beside.get(section).map(Vec::as_slice) {
                    Some([only]) => Some(only.clone()),
                    _ => None,
                };
                block.topic = named.or(only);
            }
            _ => {}
        }
    }
}

/// Of each block how many headings are before it.
fn sections(blocks: &[Block]) -> Vec<usize> {
    let mut count = 0;
    let of = |block: &Block| {
        count += usize::from(matches!(block.part, Part::Heading(_)) && is_said(block));
        count
    };
    blocks.iter().map(of).collect()
}

/// Whether anything of a block is not struck.
fn is_said(block: &Block) -> bool {
    block.styles.is_empty() || !block.said().is_empty()
}
