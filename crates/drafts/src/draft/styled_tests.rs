//! Styles keep to the words that they are of.

use model::{Collection, Kind, Strength};

use super::{Draft, Edit, LabelCache, Part, StyledText, from_text};
use crate::fixtures::with_struck;

/// A file whose words between `~~` are struck.
fn draft(words: &str) -> Draft {
    let (text, styles) = with_struck(words);
    let source = StyledText { text: &text, styles: &styles };
    let (head, label_cache) = (extract::Head::default(), &mut LabelCache::default());
    from_text("n.docx", "DOCX", source, &head, &[], label_cache, &Collection::default())
}

/// The struck words of each block that has some.
fn struck(draft: &Draft) -> Vec<Vec<&str>> {
    let styled = draft.blocks.iter().filter(|block| !block.styles.is_empty());
    styled.map(|block| block.styles.iter().map(|it| it.span.of(&block.text)).collect()).collect()
}

const TEXT: &str = "Norland: comments\n\n\
    1. States should ~~never~~ always share data with all ~~States~~affected States.\n\n\
    2. States ~~must~~ should protect ports and cable\nlanding ~~sta-\ntions~~ sites.\n\n\
    ~~3. States must disarm.~~\n\n4. States should report.\n";

#[test]
fn struck_words_keep_their_place_in_blocks() {
    let draft = draft(TEXT);
    assert_eq!(
        struck(&draft),
        [vec!["never", "States"], vec!["must", "stations"], vec!["States must disarm."]]
    );
}

#[test]
fn struck_words_are_not_read() {
    let draft = draft(TEXT);
    let labelled = draft.labelled(&mut LabelCache::default());
    let of = |label: &str| {
        labelled.passages.iter().map(|(_, it)| it).find(|it| it.label == label).unwrap()
    };
    assert_eq!(of("2").strength(), Some(Strength::Should));
    assert_eq!(of("3").kind, Kind::Remark);
    assert_eq!(of("4").kind, Kind::Recommendation);
    // The words are all there.
    assert_eq!(of("3").text, "States must disarm.");
}

#[test]
fn a_struck_lead_in_asks_for_nothing() {
    let draft = draft("Norland\n\n1. States ~~must~~ should:\n\n(a) report;\n\n(b) share.\n");
    let labelled = draft.labelled(&mut LabelCache::default());
    let strengths: Vec<_> = labelled.passages.iter().map(|(_, it)| it.strength()).collect();
    assert_eq!(strengths, [None, Some(Strength::Should), Some(Strength::Should)]);
}

#[test]
fn styles_move_with_the_words_that_a_reader_splits_and_joins() {
    let first = draft("Norland\n\n1. Norland agrees. (b) States ~~never~~ always act.\n\n2. No.\n");
    let block = first.blocks.iter().find(|it| it.text.contains("never")).unwrap();
    let at = block.text.find("(b)").unwrap();
    let split = first.edited(&Edit::Split { block: block.id, at });
    assert_eq!(struck(&split), [vec!["never"]]);
    let second = split.blocks.iter().find(|it| it.text.contains("never")).unwrap();
    assert_eq!((second.label.as_str(), second.part), ("b", Part::Passage));
    let joined = split.edited(&Edit::Join(second.id));
    assert_eq!(struck(&joined), [vec!["never"]]);
}

#[test]
fn a_heading_says_only_what_is_not_struck() {
    let draft = draft("Norland\n\nA. ~~Binding~~ Norms\n\n1. States should act.\n");
    let labelled = draft.labelled(&mut LabelCache::default());
    let headings: Vec<_> = labelled.passages.iter().flat_map(|(_, it)| &it.heading).collect();
    assert_eq!(headings, ["Norms"]);
}
