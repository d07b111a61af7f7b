//! What is struck is shown in its place and decides nothing.

use std::collections::BTreeSet;

use model::{Kind, Passage, Strength, TextStyle};
use proptest::prelude::*;
use structure::{Reader, TopicTerms};

use super::{Block, Draft, LabelCache, Part, StyledText, from_text};
use crate::fixtures::{bundled, with_struck};

fn draft(words: &str) -> Draft {
    let (text, styles) = with_struck(words);
    let source = StyledText { text: &text, styles: &styles };
    let (head, label_cache) = (extract::Head::default(), &mut LabelCache::default());
    from_text("n.docx", "DOCX", source, &head, &[], label_cache, &bundled())
}

fn passages(draft: &Draft) -> Vec<Passage> {
    draft.labelled(&mut LabelCache::default()).passages.into_iter().map(|(_, it)| it).collect()
}

fn with<'a>(all: &'a [Passage], words: &str) -> &'a Passage {
    all.iter().find(|it| it.text.contains(words)).unwrap_or_else(|| panic!("{words}: {all:#?}"))
}

fn struck(block: &Block) -> Vec<&str> {
    let struck = block.styles.iter().filter(|it| it.style == TextStyle::Struck);
    struck.map(|it| it.span.of(&block.text)).collect()
}

#[test]
fn a_struck_number_is_no_label() {
    let all =
        passages(&draft("Norland\n\n~~5. ~~6. States should report.\n\n7. Norland agrees.\n"));
    let it = with(&all, "report");
    assert_eq!((it.label.as_str(), it.text.as_str()), ("6", "5. States should report."));
    assert_eq!(it.styles.len(), 1);
    assert_eq!(it.styles[0].span.of(&it.text), "5.");
    assert_eq!(it.strength(), Some(Strength::Should));
    let all = passages(&draft("Norland\n\n4. One.\n\n~~(a)~~ 5. States should act.\n"));
    assert_eq!(with(&all, "act").label, "5");
    let all = passages(&draft("Norland\n\n5. ~~6.~~ States should act.\n\n6. States must go.\n"));
    assert_eq!((with(&all, "act").label.as_str(), with(&all, "go").label.as_str()), ("5", "6"));
}

#[test]
fn a_reader_who_cuts_before_a_struck_number_gets_no_label() {
    let first = draft("Norland\n\n1. Norland agrees. ~~(b)~~ States should act.\n");
    let block = first.blocks.iter().find(|it| it.text.contains("agrees")).unwrap();
    let at = block.text.find("(b)").unwrap();
    let split = first.edited(&super::Edit::Split { block: block.id, at });
    let second = split.blocks.iter().find(|it| it.text.contains("act")).unwrap();
    assert_eq!((second.label.as_str(), second.text.as_str()), ("", "(b) States should act."));
}

#[test]
fn a_struck_heading_gives_no_topic_and_ends_none() {
    let said = "Norland\n\nA. Rules, norms and principles\n\n1. Norland agrees to this part.\n\n2. Norland thanks the Chair for it.\n";
    let topic = with(&passages(&draft(said)), "agrees").topic.clone();
    assert!(topic.is_some());
    let words = said.replace("2. Norland", "~~B. International law~~\n\n2. Norland");
    let all = passages(&draft(&words));
    let it = with(&all, "thanks");
    assert_eq!((&it.topic, &it.heading), (&topic, &with(&all, "agrees").heading));
    let struck =
        said.replace("A. Rules, norms and principles", "~~A. Rules, norms and principles~~");
    let draft = draft(&struck);
    let all = passages(&draft);
    let it = with(&all, "agrees");
    assert_eq!((&it.topic, it.heading.len()), (&None, 0));
    assert!(draft.blocks.iter().any(|block| block.text.contains("Rules, norms")));
}

#[test]
fn a_struck_paragraph_keeps_the_topic_of_its_heading_or_is_a_doubt() {
    let said = "Norland\n\nA. Rules, norms and principles\n\n1. Norland agrees to this part.\n\n2. States must disarm.\n\n3. Norland thanks the Chair.\n\nB. International law\n\n4. States must not act.\n";
    let (norms, law) = {
        let all = passages(&draft(said));
        (with(&all, "agrees").topic.clone(), with(&all, "not act").topic.clone())
    };
    assert!(norms.is_some() && law.is_some() && norms != law);
    for words in [
        said.replace("2. States must disarm.", "~~2. States must disarm.~~"),
        said.replace("2. States must disarm.", "2. ~~States must disarm.~~"),
        said.replace("2. States must disarm.", "~~States must apply international law.~~"),
        said.replace("2. States must disarm.", "~~(a) States must disarm.~~"),
        said.replace("States must disarm.", "~~States must~~\n~~disarm.~~"),
    ] {
        let all = passages(&draft(&words));
        let gone = all.iter().find(|it| !it.styles.is_empty()).unwrap();
        assert_eq!((&gone.topic, gone.kind), (&norms, Kind::Remark), "{words}");
    }
    // At the end of one part, before the heading of the next.
    let last = said.replace("3. Norland thanks the Chair.", "~~3. Norland thanks the Chair.~~");
    assert_eq!(with(&passages(&draft(&last)), "thanks").topic, norms);
    // Where no heading says what it is about, the reader is asked.
    let draft =
        draft("Norland\n\n1. Norland agrees.\n\n~~2. States must apply international law.~~\n");
    let review_flags = draft.review_flags(&draft.labelled(&mut LabelCache::default()));
    let gone = draft.blocks.iter().find(|it| !it.styles.is_empty()).unwrap();
    assert!(review_flags.contains(&(gone.id, super::ReviewFlag::NoTopic)), "{review_flags:?}");
}

#[test]
fn a_struck_lead_in_introduces_nothing() {
    let all = passages(&draft(
        "Norland\n\n1. Norland thanks all.\n\n~~2. States must not:~~\n\n(a) report on cables;\n\n(b) share data.\n",
    ));
    let item = with(&all, "report");
    assert_eq!((item.under.as_deref(), item.strength()), (None, None));
    assert_eq!(with(&all, "must not").kind, Kind::Remark);
}

#[test]
fn a_struck_topic_within_a_sentence_is_not_read() {
    let said = "Norland\n\n1. States should apply international law.\n";
    let law = with(&passages(&draft(said)), "apply").topic.clone();
    let words = said.replace("international law", "~~international law~~ rules of the road");
    assert!(law.is_some());
    assert_ne!(with(&passages(&draft(&words)), "apply").topic, law);
}

#[test]
fn a_struck_reference_is_answered_by_nobody() {
    let all = passages(&draft("Norland\n\n~~Paragraph 14:~~ Paragraph 15: States should act.\n"));
    assert_eq!(with(&all, "act").responds_to, ["15"]);
}

#[test]
fn a_struck_name_names_no_author_and_a_struck_title_no_document() {
    let said = "Comments by France on the pre-draft\n\n1. States should report.\n";
    let whose = draft(said).head.author.expect("an author");
    let of = draft(&said.replace("by France ", "~~by France ~~by many ")).head;
    assert_ne!(of.author, Some(whose));
    let of = draft("~~Old comments~~ New comments by Norland\n\n1. States should report.\n").head;
    assert_eq!(of.title, "New comments by Norland");
    let of = draft("~~Old comments of Norland~~\n\nComments of Meridia\n\n1. States should act.\n");
    assert_eq!(of.head.title, "Comments of Meridia");
}

#[test]
fn a_round_and_a_language_are_not_read_from_struck_words() {
    let french = "Les États devraient coopérer et protéger les câbles dans la mer et les ports.";
    let words = format!(
        "Norland\n\n1. States should protect cables and report to all.\n\n~~{french} {french}~~\n"
    );
    assert_eq!(draft(&words).head.language, "en");
}

#[test]
fn a_struck_paragraph_keeps_its_place_and_its_number() {
    let draft = self::draft(
        "Norland\n\n1. States should act.\n\n~~2. States must disarm.~~\n\n3. States may go.\n",
    );
    let all = passages(&draft);
    let labels: Vec<&str> = all.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["1", "2", "3"]);
    assert_eq!((all[1].kind, all[1].text.as_str()), (Kind::Remark, "States must disarm."));
    // The number is there and the words are struck, as in a list that numbers itself.
    let all = passages(&self::draft(
        "Norland\n\n1. States should act.\n\n2.\t~~States must disarm.~~\n\n3. States may go.\n",
    ));
    let labels: Vec<&str> = all.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["1", "2", "3"]);
    assert_eq!(all[1].kind, Kind::Remark);
}

#[test]
fn a_new_paragraph_takes_the_number_of_a_struck_one() {
    let all = passages(&draft(
        "Norland\n\n1. Yes.\n\n~~2. States must disarm.~~\n\n2. States should talk.\n",
    ));
    assert_eq!(with(&all, "talk").label, "2");
    let old = with(&all, "disarm");
    assert_eq!((old.label.as_str(), old.text.as_str()), ("", "2. States must disarm."));
}

#[test]
fn struck_lines_within_a_paragraph_do_not_part_it() {
    let draft = draft(
        "Norland\n\n1. States should protect the cables\n~~and ports and the land-~~\n~~ing sites of cables~~\nthat carry data.\n\n2. States may go.\n",
    );
    let block = draft.blocks.iter().find(|it| it.text.contains("protect")).unwrap();
    assert_eq!(
        block.text,
        "States should protect the cables and ports and the landing sites of cables that carry data."
    );
    assert_eq!(struck(block), ["and ports and the landing sites of cables"]);
}

#[test]
fn words_that_touch_struck_ones_go_on_touching_them() {
    let draft =
        draft("Norland\n\n1. States should share with ~~all States~~affected States~~ only~~.\n");
    let block = draft.blocks.iter().find(|it| it.text.contains("share")).unwrap();
    assert_eq!(block.text, "States should share with all Statesaffected States only.");
    assert_eq!(struck(block), ["all States", "only"]);
}

#[test]
fn a_text_that_is_all_struck_says_nothing_and_is_all_there() {
    let draft = draft("~~Comments by France~~\n\n~~1. States must disarm.~~\n");
    assert_eq!(draft.head.author, None);
    assert!(passages(&draft).iter().all(|it| it.kind == Kind::Remark));
    assert!(draft.blocks.iter().any(|it| it.text.contains("States must disarm.")));
}

#[test]
fn the_row_of_a_table_is_placed_by_what_it_says() {
    let (text, styles) = with_struck("States should apply ~~international law~~ the road code.");
    let row = extract::Row { line: 2, text, styles, ..extract::Row::default() };
    let of = |row: &extract::Row| {
        let blocks = super::rows::blocks(
            &[row],
            &Reader::new("en", &TopicTerms::of(&bundled())),
            &bundled(),
        );
        (blocks[0].topic.clone(), blocks[0].kind, blocks[0].text.clone())
    };
    let plain = extract::Row { styles: Vec::new(), ..row.clone() };
    assert!(of(&plain).0.is_some());
    assert_ne!(of(&row).0, of(&plain).0);
    let (text, styles) = with_struck("~~States must apply international law.~~");
    let kind = Some("recommendation".to_owned());
    let row = extract::Row { line: 2, text, styles, kind, ..extract::Row::default() };
    let (topic, kind, text) = of(&row);
    assert_eq!((topic, kind), (None, None));
    assert_eq!(text, "States must apply international law.");
}

fn texts(words: &str) -> Vec<String> {
    passages(&draft(words)).into_iter().map(|it| it.text).collect()
}

#[test]
fn a_paragraph_whose_start_is_struck_stays_apart_from_the_one_before() {
    let parted = ["States should cooperate", "States should share openly."];
    let title = "Comments of Norland\n\n";
    let second = "~~States should~~ share openly.\n";
    assert_eq!(texts(&format!("{title}{}\n\n{second}", parted[0])), parted);
    assert_eq!(
        texts(&format!("{title}1. Norland agrees to these rules\n\n{second}"))[1],
        parted[1]
    );
    // Over the edge of a page.
    let page = format!("{title}States should agree\n{}", "\u{c}") + second;
    assert_eq!(texts(&page)[1], parted[1]);
    assert_eq!(texts(&format!("{title}{second}")), [parted[1]]);
}

#[test]
fn a_paragraph_whose_end_is_struck_stays_apart_from_the_next() {
    let words = "Comments of Norland\n\nStates should act~~ at once.~~\n\nshare openly with all.\n";
    assert_eq!(texts(words), ["States should act at once.", "share openly with all."]);
}

#[test]
fn the_struck_first_word_of_a_bullet_is_kept_in_the_item() {
    let draft = draft(
        "Comments of Norland\n\nStates should:\n\n• ~~All~~ States should share.\n\n• ~~never ~~report.\n\n- ~~No~~ States must act.\n",
    );
    let all: Vec<(&str, Vec<&str>)> = draft
        .blocks
        .iter()
        .filter(|block| !block.styles.is_empty())
        .map(|block| (block.text.as_str(), struck(block)))
        .collect();
    assert_eq!(
        all,
        [
            ("All States should share.", vec!["All"]),
            ("never report.", vec!["never"]),
            ("No States must act.", vec!["No"])
        ]
    );
}

/// How often each letter is there. Pages have heads that run over them and are written once, so there are none here.
/// Numbers become labels, and are not always written again.
fn letters(text: &str) -> Vec<char> {
    let mut all: Vec<char> = text.chars().filter(|sign| sign.is_alphabetic()).collect();
    all.sort_unstable();
    all
}

/// What was read, and the same with each heading that comes again under itself written as often as it may be: it is
/// shown once, over all that is under it. Before it, in its line, there may be a number or words that are struck.
fn with_headings_again(draft: &Draft, text: &str, read: String) -> Vec<String> {
    let headings = draft.blocks.iter().filter(|it| matches!(it.part, Part::Heading(_)));
    let headings: BTreeSet<&str> = headings.map(|it| it.text.as_str()).collect();
    headings.into_iter().fold(vec![read], |all, heading| {
        let written = text.lines().filter(|line| line.trim_end().ends_with(heading)).count();
        let shown = draft.blocks.iter().filter(|it| it.text == heading).count();
        let again = 0..=written.saturating_sub(shown);
        again
            .flat_map(|times| all.iter().map(move |it| it.clone() + &heading.repeat(times)))
            .collect()
    })
}

const PIECES: &[&str] = &[
    "Norland: comments",
    "\n\n",
    "\n",
    " ",
    "1. ",
    "2. ",
    "(9) ",
    "~~",
    "~~",
    "~~",
    "Norms",
    "States should report",
    "States must:",
    "not ",
    "cables",
    ".",
    ";",
    "\t",
    "¹ See ",
    "land-",
    "ing",
    "_____\n",
];

proptest! {
    #[test]
    fn no_letter_is_lost_or_doubled(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let words = pieces.concat();
        let (text, _) = with_struck(&words);
        let draft = draft(&words);
        let own = |block: &std::rc::Rc<Block>| format!("{}{}", block.printed, block.text);
        let all: String = draft.blocks.iter().map(own).collect::<String>() + &draft.lost.concat();
        let wanted = letters(&text);
        let mut all = with_headings_again(&draft, &text, all).into_iter();
        prop_assert!(all.any(|all| letters(&all) == wanted), "{wanted:?} {draft:#?}");
        for block in &draft.blocks {
            for styled in &block.styles {
                let (start, end) = (styled.span.start as usize, styled.span.end as usize);
                prop_assert!(block.text.get(start..end).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
