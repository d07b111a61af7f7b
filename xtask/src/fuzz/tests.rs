//! The targets are the same here and in `fuzz/`, and are built from what the product is built from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::report::{Reached, RunReport};
use super::*;

#[derive(serde::Deserialize)]
struct Manifest {
    bin: Vec<Named>,
}

#[derive(serde::Deserialize)]
struct Lock {
    package: Vec<Named>,
}

#[derive(serde::Deserialize)]
struct Named {
    name: String,
    #[serde(default)]
    version: String,
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn each_target_is_known_with_its_seeds_and_its_words() {
    let manifest: Manifest = read(&folder().join("Cargo.toml"));
    let there: Vec<&str> = manifest.bin.iter().map(|target| target.name.as_str()).collect();
    let known: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(there, known);
    for target in TARGETS {
        let seeds = fs::read_dir(folder().join("seeds").join(target.name)).unwrap();
        assert!(seeds.count() > 2, "{target:?}");
        let words = folder().join("dictionaries").join(format!("{}.dict", target.dictionary));
        assert!(words.is_file(), "{target:?}");
    }
}

#[test]
fn what_is_fuzzed_is_what_readers_get() {
    let versions = |path: &Path| -> BTreeMap<String, BTreeSet<String>> {
        let lock: Lock = read(path);
        let mut versions = BTreeMap::<String, BTreeSet<String>>::new();
        for package in lock.package {
            versions.entry(package.name).or_default().insert(package.version);
        }
        versions
    };
    let product = versions(&paths::root().join("Cargo.lock"));
    let mut shared = 0;
    for (name, fuzzed) in versions(&folder().join("Cargo.lock")) {
        let Some(used) = product.get(&name) else { continue };
        shared += 1;
        assert!(
            fuzzed.is_subset(used),
            "fuzz/Cargo.lock has {name} {fuzzed:?}, and Cargo.lock {used:?}: copy Cargo.lock to fuzz/ and \
             run `cargo metadata` there"
        );
    }
    assert!(shared > 50, "only {shared} packages are in both");
}

#[test]
fn what_libfuzzer_reports_is_understood() {
    let well = "INFO: seed corpus: files: 24\n#24\tINITED cov: 6855 ft: 17808 corp: 23/27Kb exec/s: 24\n\
                #900\tNEW    cov: 7000 ft: 20000 corp: 24/28Kb\n#909\tDONE   cov: 7637 ft: 25575 corp: 496/520Kb\n\
                stat::number_of_executed_units: 909\n";
    let expected = RunReport {
        inputs: 909,
        first: Reached { edges: 6855, features: 17808 },
        last: Reached { edges: 7637, features: 25575 },
        ..RunReport::default()
    };
    assert_eq!(RunReport::from(well), expected);

    let panicked = "#24\tINITED cov: 1 ft: 2\nthread '<unnamed>' (7) panicked at src/a.rs:1:2:\nlost [\"x\"]\n\
                    ==7== ERROR: libFuzzer: deadly signal\nartifact_prefix='./'; Test unit written to a/crash-1\n";
    let report = RunReport::from(panicked);
    assert_eq!(report.input.as_deref(), Some("a/crash-1"));
    assert!(
        report.fault.as_ref().is_some_and(|fault| fault.contains("src/a.rs:1:2: lost")),
        "{report:?}"
    );

    let slow = "#9\tpulse  cov: 1 ft: 2\n==7== ERROR: libFuzzer: timeout after 10 seconds\n";
    assert_eq!(RunReport::from(slow).fault.as_deref(), Some("timeout after 10 seconds"));
    assert_eq!(RunReport::from("a build that failed\n"), RunReport::default());
}
