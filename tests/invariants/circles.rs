//! Files that import each other in a circle, so that none of them can be read or changed without the others.

use std::path::Path;

use cargo_metadata::TargetKind;

use super::crates::packages;
use super::imports::Files;
use super::source::root;

/// The circles that are accepted: the files of each, and why they are one matter.
const ACCEPTED: &[(&[&str], &str)] = &[];
/// No more than these are ever accepted.
const MOST_ACCEPTED: usize = 3;

const WHAT_TO_DO: &str = "Each of these files imports from the next ones and, by way of them, from itself. \
    Import each thing from the file that defines it, not from a parent that re-exports it; put what both sides need \
    into a file of its own; or move a function to the side that it belongs to. Where files of one folder are one \
    matter, `ACCEPTED` in tests/invariants/circles.rs may have them, with the reason.";

/// The groups of those who lead to each other: for each, where it leads is given.
fn circles(leads_to: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let reached: Vec<Vec<bool>> = (0..leads_to.len())
        .map(|from| {
            let mut reached = vec![false; leads_to.len()];
            let mut next = leads_to[from].clone();
            while let Some(one) = next.pop() {
                if !std::mem::replace(&mut reached[one], true) {
                    next.extend(&leads_to[one]);
                }
            }
            reached
        })
        .collect();
    let circle_of = |one: usize| -> Vec<usize> {
        (0..leads_to.len()).filter(|other| reached[one][*other] && reached[*other][one]).collect()
    };
    let all = (0..leads_to.len()).map(|one| (one, circle_of(one)));
    // Each circle once, with its first file.
    all.filter(|(one, circle)| circle.first() == Some(one)).map(|(_, circle)| circle).collect()
}

/// The circles of a crate, each as the paths of its files from the top of the project.
fn circles_of_crate(crate_root: &Path) -> Vec<Vec<String>> {
    let files = Files::of_crate(crate_root);
    let imported = files.imported();
    let leads_to: Vec<Vec<usize>> = imported.iter().map(|(_, to)| to.clone()).collect();
    let path = |file: &usize| {
        let path = imported[*file].0.strip_prefix(root()).unwrap();
        path.to_string_lossy().replace('\\', "/")
    };
    let named = |circle: &Vec<usize>| {
        let mut named: Vec<String> = circle.iter().map(path).collect();
        named.sort();
        named
    };
    circles(&leads_to).iter().map(named).collect()
}

/// The circles of all crates.
fn found() -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for package in packages() {
        for target in package.targets {
            let is_product = |kind: &TargetKind| {
                matches!(
                    kind,
                    TargetKind::Lib | TargetKind::Bin | TargetKind::RLib | TargetKind::CDyLib
                )
            };
            if target.kind.iter().any(is_product) {
                found.extend(circles_of_crate(target.src_path.as_std_path()));
            }
        }
    }
    found
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let found = found();
    let is_accepted = |circle: &&Vec<String>| ACCEPTED.iter().any(|(files, _)| circle == files);
    let more: Vec<String> = found
        .iter()
        .filter(|circle| !is_accepted(circle))
        .map(|circle| circle.join("\n  "))
        .collect();
    let more = more.join("\n\n  ");
    assert!(more.is_empty(), "files import each other in a circle:\n  {more}\n{WHAT_TO_DO}");
    for (files, _) in ACCEPTED {
        assert!(
            found.iter().any(|it| it == files),
            "no circle any more, take it off `ACCEPTED`: {files:?}"
        );
    }
}

#[test]
fn accepted_circles_are_few_and_each_within_a_folder() {
    assert!(ACCEPTED.len() <= MOST_ACCEPTED, "at most {MOST_ACCEPTED} circles are accepted");
    for (files, reason) in ACCEPTED {
        let mut folders: Vec<_> = files.iter().map(|file| Path::new(file).parent()).collect();
        folders.dedup();
        assert!(folders.len() == 1, "a circle across folders is never accepted: {files:?}");
        assert!(!reason.is_empty(), "no reason for {files:?}");
    }
}

#[test]
fn those_who_lead_to_each_other_are_found() {
    // 0 and 1 lead to each other, 2, 3 and 4 in a ring; 5 leads to both, and 6 nowhere.
    let leads_to = [vec![1, 6], vec![0], vec![3], vec![4], vec![2, 0], vec![0, 2], vec![]];
    assert_eq!(circles(&leads_to), [vec![0, 1], vec![2, 3, 4]]);
}
