//! A topic issue by issue: for each issue the passages of all who address it, and why the others are not among them.
//! A re-arrangement of the comparison, so that both say the same of a cell.

use super::cell::{Cell, EmptyReason};
use super::cited::Cited;
use super::columns::Column;
use super::compare::compare;
use super::row::{Row, RowHead};
use crate::index::Indexed;
use crate::selection::{Selection, View};
use model::{Answer, Author, AuthorCode, Issue, Topic};

/// A topic, issue by issue.
#[derive(Clone, Debug, PartialEq)]
pub struct ByIssue<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The issues that are addressed: those first that most authors address, and of equals in the collection's order.
    /// Behind them what is under no issue.
    pub sections: Vec<Section<'a>>,
    /// The issues that nobody addresses.
    pub silent: Vec<&'a Issue>,
}

/// One issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Section<'a> {
    /// What it is about.
    pub head: RowHead<'a>,
    /// What is said on it, by the answer that it gives to the question: in the order of the issue's answers, and then
    /// what gives none. None of them is empty.
    pub groups: Vec<Group<'a>>,
    /// How many authors say it.
    pub authors: usize,
    /// The others by what their silence means, in the codebook's order of the meanings.
    pub others: Vec<(EmptyReason, Vec<&'a Author>)>,
}

/// What is said with the same answer to the question of an issue, or with none.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// The answer: what each of these passages says, and no verdict on its author.
    pub answer: Option<&'a Answer>,
    /// What is said, in the collection's order of authors.
    pub statements: Vec<Statement<'a>>,
}

impl Group<'_> {
    /// How many authors say it.
    pub fn authors(&self) -> usize {
        let mut known: Vec<&AuthorCode> = Vec::new();
        for author in self.statements.iter().flat_map(|statement| &statement.authors) {
            if !known.contains(&&author.code) {
                known.push(&author.code);
            }
        }
        known.len()
    }
}

/// What an author, or several jointly, say on an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement<'a> {
    /// Those who say it; never nobody.
    pub authors: Vec<&'a Author>,
    /// Their passages, in the order of the documents.
    pub passages: Vec<Cited<'a>>,
}

impl Section<'_> {
    /// The higher, the further up: issues by how many address them, then what is under no issue.
    fn rank(&self) -> usize {
        match self.head {
            RowHead::Issue(_) => self.authors,
            RowHead::OtherRecommendations | RowHead::Remarks => 0,
        }
    }

    /// How many passages there are.
    pub fn passages(&self) -> usize {
        let statements = self.groups.iter().flat_map(|group| &group.statements);
        statements.map(|statement| statement.passages.len()).sum()
    }
}

/// Arranges the topic by issue, with all authors where the Selection names none; none where the collection does not
/// have the topic.
pub fn by_issue<'a>(indexed: &'a Indexed, selection: &Selection) -> Option<ByIssue<'a>> {
    let selection = Selection { view: View::Issues, ..selection.clone() };
    let compared = compare(indexed, &selection)?;
    let mut sections: Vec<Section<'a>> = Vec::new();
    for row in &compared.rows {
        let section = section(&compared.columns, row);
        // Not sorted: what sorts a long list weighs 3 kB of the program.
        let is_behind = |other: &Section<'_>| other.rank() < section.rank();
        let place = sections.iter().position(is_behind).unwrap_or(sections.len());
        sections.insert(place, section);
    }
    let silent = compared.silent_rows.iter().filter_map(|row| match row.head {
        RowHead::Issue(issue) => Some(issue),
        RowHead::OtherRecommendations | RowHead::Remarks => None,
    });
    Some(ByIssue { topic: compared.topic, silent: silent.collect(), sections })
}

fn section<'a>(columns: &[Column<'a>], row: &Row<'a>) -> Section<'a> {
    let answers: &[Answer] = match row.head {
        RowHead::Issue(issue) => &issue.answers,
        RowHead::OtherRecommendations | RowHead::Remarks => &[],
    };
    let answers = answers.iter().map(Some).chain([None]);
    let mut groups: Vec<Group<'a>> =
        answers.map(|answer| Group { answer, statements: Vec::new() }).collect();
    let mut others: Vec<(EmptyReason, Vec<&'a Author>)> =
        EmptyReason::ALL.iter().map(|meaning| (*meaning, Vec::new())).collect();
    let mut authors = 0;
    for (column, cell) in columns.iter().zip(&row.cells) {
        match cell {
            Cell::Passages(passages) => {
                authors += 1;
                for cited in passages {
                    let answer = cited.passage.answer.as_ref();
                    // What names an answer that the issue does not have gives none.
                    let is_same = |it: &&mut Group<'a>| {
                        it.answer.is_none_or(|known| answer == Some(&known.id))
                    };
                    if let Some(group) = groups.iter_mut().find(is_same) {
                        add(&mut group.statements, column.author, *cited);
                    }
                }
            }
            Cell::Empty(meaning) => {
                let same = others.iter_mut().find(|(known, _)| known == meaning);
                if let Some((_, silent)) = same {
                    silent.push(column.author);
                }
            }
        }
    }
    others.retain(|(_, authors)| !authors.is_empty());
    groups.retain(|group| !group.statements.is_empty());
    for group in &mut groups {
        group.statements = joined(std::mem::take(&mut group.statements));
    }
    Section { head: row.head, groups, authors, others }
}

/// Adds a passage to the statement that its document makes. A joint document is in the columns of all its authors.
fn add<'a>(statements: &mut Vec<Statement<'a>>, author: &'a Author, cited: Cited<'a>) {
    let is_of_document = |it: &&mut Statement<'a>| {
        it.passages.iter().any(|other| std::ptr::eq(other.document, cited.document))
    };
    let Some(statement) = statements.iter_mut().find(is_of_document) else {
        statements.push(Statement { authors: vec![author], passages: vec![cited] });
        return;
    };
    if !statement.authors.iter().any(|known| known.code == author.code) {
        statement.authors.push(author);
    }
    if !statement.passages.iter().any(|known| std::ptr::eq(known.passage, cited.passage)) {
        statement.passages.push(cited);
    }
}

/// With the documents of the same authors, next to each other, as one statement.
fn joined(statements: Vec<Statement<'_>>) -> Vec<Statement<'_>> {
    let mut all: Vec<Statement<'_>> = Vec::new();
    for statement in statements {
        match all.last_mut() {
            Some(last) if last.authors == statement.authors => {
                last.passages.extend(statement.passages);
            }
            _ => all.push(statement),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::first_round::{first_round, first_round_of};
    use crate::selection::{Authors, Rounds};
    use model::{Collection, Localized, Passage};

    fn statements<'s, 'a>(section: &'s Section<'a>) -> impl Iterator<Item = &'s Statement<'a>> {
        section.groups.iter().flat_map(|group| &group.statements)
    }

    fn codes(authors: &[&Author]) -> Vec<String> {
        authors.iter().map(|author| author.code.to_string()).collect()
    }

    #[test]
    fn every_author_is_in_each_section_with_words_or_with_the_meaning_of_none() {
        let collection = Indexed::new(test_support::collection());
        let mut selection = first_round(&collection);
        selection.filter.rounds = Rounds::All;
        selection.filter.remarks = true;
        let arranged = by_issue(&collection, &selection).unwrap();
        for section in &arranged.sections {
            let mut all: Vec<String> =
                statements(section).flat_map(|it| codes(&it.authors)).collect();
            assert_eq!(all.len(), section.authors);
            all.extend(section.others.iter().flat_map(|(_, authors)| codes(authors)));
            all.sort();
            assert_eq!(all, ["MER", "NOR", "OST", "TRE", "VAL"], "{}", section.head.key());
        }
    }

    #[test]
    fn the_issue_that_most_address_comes_first_and_the_others_in_their_order() {
        let mut collection = test_support::collection();
        let more = ["NOR", "OST"].map(|code| {
            let id = format!("{}-more", code.to_lowercase());
            let passages = vec![test_support::recommendation(
                "1",
                "norms",
                "bridges",
                "States should mend bridges.",
            )];
            test_support::document(&id, code, "first", passages)
        });
        let heads = |collection: Collection| {
            let collection = Indexed::new(collection);
            let arranged = by_issue(&collection, &first_round(&collection)).unwrap();
            let keys = arranged.sections.iter().map(|it| (it.head.key().to_owned(), it.authors));
            (keys.collect::<Vec<_>>(), arranged.silent.len())
        };
        assert_eq!(heads(collection.clone()), (vec![("ports".to_owned(), 2)], 1));
        collection.documents.extend(more);
        collection.documents.retain(|it| it.id.as_str() != "nor-first");
        let expected = vec![("bridges".to_owned(), 2), ("ports".to_owned(), 1)];
        assert_eq!(heads(collection), (expected, 0));
    }

    #[test]
    fn chosen_authors_are_the_only_ones() {
        let collection = Indexed::new(test_support::collection());
        let chosen = first_round_of(&collection, Authors::These(vec!["MER".into(), "OST".into()]));
        let arranged = by_issue(&collection, &chosen).unwrap();
        let section = &arranged.sections[0];
        assert_eq!(codes(&statements(section).next().unwrap().authors), ["MER"]);
        let others: Vec<_> =
            section.others.iter().map(|(meaning, authors)| (*meaning, codes(authors))).collect();
        assert_eq!(others, [(EmptyReason::RemarksOnly, vec!["OST".to_owned()])]);
    }
    #[test]
    fn what_is_said_is_grouped_by_answer_and_what_gives_none_comes_last() {
        let mut collection = test_support::collection();
        let answer = |id: &str| {
            let name = Localized::new(vec![("en".into(), id.into())]);
            Answer { id: id.into(), name, use_when: String::new(), not_when: String::new() }
        };
        collection.topics[0].issues[0].answers = vec![answer("no"), answer("yes"), answer("later")];
        let speak = |collection: &mut Collection, code: &str, answers: &[Option<&str>]| {
            let passages = answers.iter().enumerate().map(|(place, given)| Passage {
                answer: given.map(Into::into),
                ..test_support::recommendation(
                    &place.to_string(),
                    "norms",
                    "ports",
                    "States should.",
                )
            });
            let id = format!("{}-more", code.to_lowercase());
            let document = test_support::document(&id, code, "first", passages.collect());
            collection.documents.push(document);
        };
        collection.documents.clear();
        speak(&mut collection, "MER", &[Some("yes"), None, Some("yes")]);
        speak(&mut collection, "NOR", &[Some("no"), Some("yes")]);
        let collection = Indexed::new(collection);
        let arranged = by_issue(&collection, &first_round(&collection)).unwrap();
        let section = &arranged.sections[0];
        let groups = section.groups.iter().map(|group| {
            let passages: usize = group.statements.iter().map(|it| it.passages.len()).sum();
            (group.answer.map(|answer| answer.id.to_string()), group.authors(), passages)
        });
        let (no, yes) = (Some("no".to_owned()), Some("yes".to_owned()));
        assert_eq!(groups.collect::<Vec<_>>(), [(no, 1, 1), (yes, 2, 3), (None, 1, 1)]);
        assert_eq!((section.authors, section.passages()), (2, 5));
    }
}
