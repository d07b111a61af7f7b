//! Small sheets, sound and bad, on invented data.

use model::{Answer, Collection};

use super::agreement::Agreement;
use super::coded::{Sheet, unpaired};
use super::scope::{NO_ANSWER, issues};
use super::*;

fn collection() -> Collection {
    let mut collection = test_support::collection();
    let answer = |id: &str| Answer {
        id: id.into(),
        name: test_support::pieces::english(id),
        use_when: format!("It says {id}."),
        not_when: String::new(),
    };
    collection.topics[0].issues[0].answers = vec![answer("yes"), answer("no")];
    collection.topics[0].issues[1].answers = vec![answer("build"), answer("leave")];
    collection
}

const HEAD: &str = "number\ttopic\tissue\tanswer\n";

/// A sheet with these codes on ports, numbered from 1.
fn ports(codes: &[&str]) -> String {
    let rows = (1..).zip(codes).map(|(nth, code)| format!("{nth}\tnorms\tports\t{code}\n"));
    HEAD.to_owned() + &rows.collect::<String>()
}

fn compared(first: &str, second: &str) -> Result<Agreement, Vec<String>> {
    let (collection, mut faults) = (collection(), Vec::new());
    let first = Sheet::read("one.tsv".into(), first, &collection, &mut faults);
    let second = Sheet::read("two.tsv".into(), second, &collection, &mut faults);
    faults.extend(unpaired(&first, &second));
    if faults.is_empty() { Ok(Agreement::of(&first.rows, &second.rows)) } else { Err(faults) }
}

fn kappa(first: &[&str], second: &[&str]) -> Option<f64> {
    compared(&ports(first), &ports(second)).unwrap().overall(|_, _| true).2
}

#[test]
fn kappa_is_what_is_left_of_agreement_without_chance() {
    assert_eq!(kappa(&["yes", "no", "none"], &["yes", "no", "none"]), Some(1.0));
    assert_eq!(kappa(&["yes", "yes", "no", "no"], &["yes", "no", "yes", "no"]), Some(0.0));
    assert_eq!(kappa(&["yes", "no"], &["no", "yes"]), Some(-1.0));
    // 7 of 10 agree; by chance (6 × 5 + 4 × 5) / 100 = 0.5 would.
    let first = ["yes", "yes", "yes", "yes", "yes", "yes", "no", "no", "no", "no"];
    let second = ["yes", "yes", "yes", "yes", "no", "no", "no", "no", "no", "yes"];
    assert!((kappa(&first, &second).unwrap() - 0.4).abs() < 1e-9);
    // “No answer” is a code like any other; with one code throughout, kappa is not defined.
    assert_eq!(kappa(&["none", "none"], &["none", "none"]), None);
    assert_eq!(kappa(&[], &[]), None);
}

#[test]
fn over_all_issues_chance_is_that_within_each() {
    let bridges = "8\tnorms\tbridges\tbuild\n9\tnorms\tbridges\tbuild\n";
    let first = ports(&["yes", "no"]) + bridges;
    let agreement = compared(&first, &first).unwrap();
    // The two on bridges could not but agree.
    assert_eq!(agreement.overall(|_, _| true), (4, 4, Some(1.0)));
    let second = ports(&["yes", "yes"]) + bridges;
    let agreement = compared(&first, &second).unwrap();
    assert_eq!(agreement.overall(|_, _| true), (4, 3, Some(0.0)));
    let table = table::agreement(&collection(), &agreement);
    assert!(table.contains("| Norms: Ports | 2 | 1 of 2 (50.0%) | 0.00 |"), "{table}");
    assert!(table.contains("| Norms: Bridges | 2 | 2 of 2 (100.0%) | not defined |"), "{table}");
    let mut without = collection();
    without.topics[0].issues[0].answers.clear();
    let table = table::agreement(&without, &agreement);
    assert!(table.contains("| Norms: Ports (answers removed) | 2 |"), "{table}");
    assert!(
        table.contains("| all, within issues | 2 | 2 of 2 (100.0%) | not defined |"),
        "{table}"
    );
    let listed = table::disagreements(&agreement, &[]);
    assert!(listed.contains("2\tnorms/ports\tno\tyes\t(no longer in the data)"), "{listed}");
}

#[test]
fn every_fault_of_a_coded_sheet_is_reported_with_its_line() {
    let first = ports(&["yes", "perhaps", "", "no"])
        + "7\tnorms\thotlines\tyes\n8\tcbm\thotlines\tyes\n\n1\tnorms\tports\tno\n\tnorms\tports\tno\n";
    let second = ports(&["yes", "no", "no"]) + "7\tnorms\tports\tyes\n9\tnorms\tports\tyes\n";
    assert_eq!(
        compared(&first, &second).unwrap_err(),
        [
            "one.tsv:3: the answer “perhaps”; expected yes, no or none",
            "one.tsv:4: no code; expected yes, no or none",
            "one.tsv:6: the issue “norms/hotlines”, which the collection does not have",
            "one.tsv:9: the number 1 a second time, after line 2",
            "one.tsv:10: no number",
            "one.tsv:5: 4 is not in two.tsv",
            "one.tsv:7: 8 is not in two.tsv",
            "two.tsv:6: 9 is not in one.tsv",
            "two.tsv:5: 7 has another issue than in one.tsv",
        ]
    );
    let headless = compared("number\ttopic\tcode\n", &ports(&[])).unwrap_err();
    assert_eq!(headless, ["one.tsv:1: no column “issue”", "one.tsv:1: no column “answer”"]);
}

#[test]
fn a_sheet_may_come_from_a_spreadsheet() {
    let sheet =
        "\u{feff}number\ttopic\tissue\tquestion\tanswer\r\n1\tnorms\tports\t\"Is it?\"\tyes \r\n";
    assert_eq!(compared(sheet, &ports(&["yes"])).unwrap().overall(|_, _| true).0, 1);
}

#[test]
fn a_coder_sees_each_sentence_once_and_neither_delegation_nor_document() {
    let mut collection = collection();
    let words = |names: &str| format!("Proposes, with {names}, that States protect ports.");
    collection.documents[0].passages[1].text = words("Norland and the Russian Federation");
    collection.documents[1].passages[0].text = words("Meridia and France");
    let states = ["France".to_owned(), "Russian Federation".to_owned()];
    let statements = statements::all(&collection, &states).unwrap();
    let sheet = sheet::text(&statements);
    let rows: Vec<&str> = sheet.lines().collect();
    assert_eq!(rows.len(), 3, "{sheet}");
    let joint = "norms\tports\tWhat is asked.\tProposes, with [delegation] and [delegation], that States protect ports.\t";
    assert!(rows[1].ends_with(joint), "{sheet}");
    for hidden in ["Meridia", "Norland", "mer-first", "nor-first", "tre-reported", "France"] {
        assert!(!sheet.contains(hidden), "{hidden}: {sheet}");
    }
    assert!(sheet::key(&statements).contains("\tmer-first/2.a nor-first/~1\n"));
    // Another name of the document, or another order, changes no number.
    let numbers =
        |of: &[statements::Statement]| -> Vec<u64> { of.iter().map(|it| it.number).collect() };
    let before = numbers(&statements);
    collection.documents.reverse();
    collection.documents[3].id = "renamed".into();
    assert_eq!(numbers(&statements::all(&collection, &states).unwrap()), before);
}

#[test]
fn a_name_is_masked_as_a_whole_word() {
    let names = ["Niger", "Nigeria", "Oman"].map(str::to_owned);
    let names = masked::with_authors(&names, &Collection::default());
    let masked = |text: &str| masked::masked(text, &names);
    assert_eq!(masked("Nigeria’s view"), "[delegation]’s view");
    assert_eq!(masked("the Niger, Oman"), "[delegation], [delegation]");
    assert_eq!(masked("Nigerian Omani Roman"), "Nigerian Omani Roman");
}

#[test]
fn every_answer_of_the_collection_has_instructions_for_coders() {
    let collection = data_files::collection().unwrap();
    let scheme = scheme::text(&collection);
    for (topic, issue) in issues(&collection) {
        assert!(scheme.contains(&format!("## {}/{}\n", topic.id, issue.id)));
        for answer in &issue.answers {
            let has_both = !answer.use_when.is_empty() && !answer.not_when.is_empty();
            assert!(has_both, "{}/{}: {}", topic.id, issue.id, answer.id);
            assert_ne!(answer.id.as_str(), NO_ANSWER);
        }
    }
}
