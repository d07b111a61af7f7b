//! Running heads and feet: the same line, digits aside, at the same place at the edges of several
//! pages. A text without pages has none. A line is taken out only on evidence that the page brought
//! it, for what stands at an edge may as well be the middle of a sentence.

use std::collections::{HashMap, HashSet};

use super::edge_line::{NEAR, may_run};
use super::lines::{Line, Role};
use super::pages::{self, AtEdge, Edge};
use super::sentence::{ends_clause, first_word, starts_lower};
use super::shape::is_title;
use super::single_head;
use super::why::Why;

/// On how many pages a line needs no other evidence.
const ENOUGH: usize = 3;
/// On how many pages it is more than chance, even in the middle of a sentence.
const MANY: usize = 4;

/// Takes out running heads and feet.
pub(crate) fn take_out(lines: &mut [Line]) {
    if !pages::has_pages(lines) {
        return;
    }
    let body = body_width(lines);
    // The outermost line may be on some pages only: without it, the next ones are at the same place.
    for _ in 0..NEAR {
        let found = repeated(lines, body);
        if found.is_empty() {
            break;
        }
        for at in found {
            if let Some(line) = lines.get_mut(at) {
                line.role = Role::LeftOut(Why::Running);
            }
        }
    }
    single_head::take_out(lines);
}

/// The lines that are repeated at the same place at the edges of pages.
fn repeated(lines: &[Line], body: usize) -> Vec<usize> {
    let mut groups: HashMap<(Edge, usize, String), Vec<AtEdge>> = HashMap::new();
    let edges = pages::edges(lines, NEAR);
    for at in edges.iter().copied() {
        if let Some(line) = lines
            .get(at.line)
            .filter(|line| may_run(line) || continues_running_head(lines, at.line, body))
        {
            groups.entry((at.edge, at.depth, key(&line.text))).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    let mut sure = HashSet::new();
    for ((edge, _, key), group) in groups {
        let Some(numbered) = runs(lines, &group, body) else { continue };
        let few = group.len() < MANY && !numbered;
        found.extend(
            group.iter().filter(|at| !few || !is_in_a_sentence(lines, at, body)).map(|at| at.line),
        );
        if edge == Edge::Top {
            // At the top of the file it may be the document's title, with other lines around it.
            let is_first =
                |(_, line): &(usize, &Line)| line.is_text() && self::key(&line.text) == key;
            found.extend(lines.iter().enumerate().take(NEAR).find(is_first).map(|(at, _)| at));
        }
        if group.len() >= MANY {
            sure.insert(key);
        }
    }
    // A page that is printed crosswise has its head elsewhere.
    let is_sure = |at: &&AtEdge| {
        lines.get(at.line).is_some_and(|line| may_run(line) && sure.contains(&key(&line.text)))
    };
    found.extend(edges.iter().filter(is_sure).map(|at| at.line));
    found
}

/// Whether a line in small letters, narrower than the body, follows a running head at once.
fn continues_running_head(lines: &[Line], at: usize, body: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| lines.get(at));
    before.is_some_and(|line| line.role == Role::LeftOut(Why::Running))
        && lines.get(at).is_some_and(|line| starts_lower(&line.text) && line.width * 10 < body * 8)
}

/// Whether the same line at the same place of these pages runs over them, and if so, whether it counts them.
fn runs(lines: &[Line], group: &[AtEdge], body: usize) -> Option<bool> {
    let first = group.first()?;
    let line = lines.get(first.line)?;
    let count = group.len();
    let pairs: Vec<(&AtEdge, &AtEdge)> = group.iter().zip(group.iter().skip(1)).collect();
    // Left and right pages may have other heads.
    let close = pairs.iter().filter(|(a, b)| b.page - a.page <= 2).count();
    if count < 2 || close * 2 < pairs.len() {
        return None;
    }
    let numbered = counts_pages(lines, &pairs)?;
    let is_apart = group.iter().filter(|at| at.is_apart).count() * 3 >= count * 2;
    let is_title = || {
        let after = lines.iter().skip(first.line + 1).find(|line| line.is_text());
        first.edge == Edge::Top
            && first.line < NEAR
            && is_title(&line.text, 12)
            && line.width * 10 < body * 7
            && after.is_some_and(|line| !starts_lower(&line.text))
    };
    let runs = numbered
        || count >= ENOUGH
        || !line.text.ends_with(['.', ';', '!', '?']) && (is_apart || is_title());
    runs.then_some(numbered)
}

/// Whether what differs in the lines counts the pages; nothing where it counts something else.
fn counts_pages(lines: &[Line], pairs: &[(&AtEdge, &AtEdge)]) -> Option<bool> {
    let text = |at: &AtEdge| lines.get(at.line).map_or("", |line| line.text.as_str());
    let (mut differ, mut counting) = (0, 0);
    for (a, b) in pairs {
        let pages = u64::from(b.page - a.page);
        let steps: Vec<Option<u64>> =
            numbers(text(a)).zip(numbers(text(b))).map(|(a, b)| b.checked_sub(a)).collect();
        if steps.iter().all(|step| *step == Some(0)) {
            continue;
        }
        differ += 1;
        // Pages with no text on them are not known here.
        let counts =
            |step: &Option<u64>| step.is_some_and(|step| (pages..=pages + 2).contains(&step));
        counting += usize::from(steps.iter().any(counts));
    }
    let first = pairs.first().and_then(|(a, _)| lines.get(a.line))?;
    if differ == 0 {
        return Some(false);
    }
    (counting * 10 >= differ * 6 && !is_item(first)).then_some(true)
}

fn numbers(text: &str) -> impl Iterator<Item = u64> {
    let words = words_in_order(text).join(" ");
    let numbers: Vec<u64> = words
        .split(|ch: char| !ch.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().unwrap_or_default())
        .collect();
    numbers.into_iter()
}

/// What is counted in a text, once a page at times: "Article 12".
const ITEMS: &[&str] = &[
    "annex",
    "annexe",
    "anexo",
    "appendix",
    "article",
    "artículo",
    "artikel",
    "axe",
    "box",
    "chapter",
    "chapitre",
    "capítulo",
    "comment",
    "encadré",
    "figure",
    "goal",
    "item",
    "measure",
    "mesure",
    "norm",
    "norme",
    "objectif",
    "objective",
    "objetivo",
    "paragraph",
    "paragraphe",
    "párrafo",
    "part",
    "partie",
    "parte",
    "point",
    "principle",
    "principe",
    "principio",
    "proposal",
    "proposition",
    "propuesta",
    "question",
    "recommandation",
    "recomendación",
    "recommendation",
    "regulation",
    "rule",
    "section",
    "sección",
    "step",
    "table",
    "tableau",
    "target",
    "theme",
    "المادة",
    "مادة",
    "статья",
];

/// Whether a line begins with a word for what is counted in a text.
fn is_item(line: &Line) -> bool {
    let word = first_word(&line.text).to_lowercase();
    ITEMS.contains(&word.as_str()) && !line.last_word_set_off
}

/// Whether the text before a line on the same page seems to go on in it.
fn is_in_a_sentence(lines: &[Line], at: &AtEdge, body: usize) -> bool {
    let Some(line) = lines.get(at.line) else { return false };
    if line.page_before || line.blanks_before > 0 || at.edge == Edge::Bottom && at.is_apart {
        return false;
    }
    let before = lines.get(..at.line).and_then(|lines| lines.last()).filter(|line| line.is_text());
    before.is_some_and(|before| !ends_clause(&before.text) && before.width * 10 >= body * 7)
        && line.width * 10 >= body * 7
}

/// The width that most lines of the body fill: four lines of five are not wider.
fn body_width(lines: &[Line]) -> usize {
    let mut widths: Vec<usize> =
        lines.iter().filter(|line| line.is_text()).map(|line| line.width).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 4 / 5).copied().unwrap_or_default()
}

/// The line with every number alike, its words in an order of their own: left and right pages have the
/// same words the other way round.
fn key(text: &str) -> String {
    words_in_order(text).iter().map(|word| word_key(word) + " ").collect()
}

fn words_in_order(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_by_cached_key(|word| word_key(word));
    words
}

fn word_key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for ch in word.chars() {
        if !ch.is_ascii_digit() {
            key.extend(ch.to_lowercase());
        } else if !key.ends_with('#') {
            key.push('#');
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn left_out(source: &str) -> usize {
        let mut lines = split(source);
        super::super::furniture::take_out(&mut lines);
        take_out(&mut lines);
        lines.iter().filter(|line| line.role == Role::LeftOut(Why::Running)).count()
    }

    #[test]
    fn a_head_on_every_page_goes() {
        let source = "Meridia: comments\nText one\n\u{c}Meridia: comments\nText two\n\u{c}Meridia: comments\nText three";
        assert_eq!(left_out(source), 3);
    }

    #[test]
    fn comments_on_paragraphs_are_no_running_heads() {
        let source = "Paragraph 26:\nOne.\n\u{c}Paragraph 27:\nTwo.\n\u{c}Paragraph 28:\nThree.";
        assert_eq!(left_out(source), 0);
    }

    #[test]
    fn without_pages_a_repeated_line_is_never_struck() {
        let line = "Open-ended Group of the Assembly on the use of the sea and of its floor";
        let source = format!(
            "Comments\n\nMeridia asks that the\n{line}\ntake note of it.\n\n- 2 -\n\nIt asks that the\n{line}\nbe named."
        );
        assert_eq!(left_out(&source), 0);
        let spaced =
            "Abstract\n\nA sea for all\n\nText.\n".to_owned() + &"More of it.\n".repeat(20);
        assert_eq!(left_out(&spaced.repeat(4)), 0);
    }

    /// Pages of the lines, with others between them.
    fn pages(pages: &[&[&str]]) -> String {
        let pages: Vec<String> = pages.iter().map(|lines| lines.join("\n")).collect();
        pages.join("\n\u{c}")
    }

    const BODY: &str =
        "the delegation of Meridia has a long line of text here, which is as wide as others,";

    #[test]
    fn a_line_in_the_middle_of_pages_is_never_struck() {
        let page = [BODY, BODY, BODY, "Group of the Assembly", BODY, BODY, BODY].as_slice();
        assert_eq!(left_out(&pages(&[page, page, page, page])), 0);
    }

    #[test]
    fn a_part_of_a_sentence_at_the_edge_of_two_pages_stays() {
        let line = "Open-ended Group of the Assembly on the use of the sea and of its floor by its";
        let top = &[line, BODY, BODY, BODY, "that is all."];
        assert_eq!(left_out(&pages(&[top.as_slice(), top])), 0);
        let bottom = &["So it is said.", BODY, BODY, BODY, line];
        assert_eq!(left_out(&pages(&[bottom.as_slice(), bottom, &["members."]])), 0);
    }

    #[test]
    fn heads_go_that_differ_on_left_and_right_pages_and_count_them() {
        let left = |page: u32| format!("{page}   Meridia");
        let right = |page: u32| format!("Comments on the draft   {page}");
        let heads = [right(1), left(2), right(3), left(4), right(5)];
        let all: Vec<Vec<&str>> =
            heads.iter().map(|head| vec![head, "", BODY, BODY, BODY, BODY]).collect();
        let all: Vec<&[&str]> = all.iter().map(Vec::as_slice).collect();
        assert_eq!(left_out(&pages(&all)), 5);
    }

    #[test]
    fn a_head_of_two_pages_goes_from_between_the_halves_of_a_sentence() {
        let first = ["Meridia: comments", "", "Text begins here", BODY].as_slice();
        let second = ["Meridia: comments", "", "and it ends here."].as_slice();
        assert_eq!(left_out(&pages(&[first, second])), 2);
    }

    #[test]
    fn a_head_of_several_lines_goes_whole_from_left_and_right_pages() {
        let first = ["Text begins here", BODY, "as it does in"].as_slice();
        let left = [
            "Agreement on the use of the sea and",
            "of its floor",
            "A/RES/1/2  by all",
            "",
            "these words,",
        ]
        .as_slice();
        let right = [
            "Agreement on the use of the sea and",
            "of its floor",
            "by all  A/RES/1/2",
            "",
            "and in these.",
        ]
        .as_slice();
        assert_eq!(left_out(&pages(&[first, left, right])), 6);
    }

    #[test]
    fn headings_that_are_counted_are_no_heads() {
        let page = |article, first| [article, "", first, BODY, BODY, "and ends here."];
        let all = [
            page("Article 1", "Some text begins here"),
            page("Article 2", "More of it is there"),
            page("Article 3", "States say the same"),
            page("Article 4", "All this is said"),
        ];
        assert_eq!(left_out(&pages(&all.each_ref().map(<[&str; 6]>::as_slice))), 0);
    }

    #[test]
    fn a_heading_that_comes_twice_stays() {
        let source = "Threats\n\nOne.\n\nRecommendations\n\nTwo.\n\nNorms\n\nThree.\n\nRecommendations\n\nFour.";
        assert_eq!(left_out(source), 0);
    }
}
