//! How time and memory grow with what is read: each layout of [`inputs`] from 60 kB on, doubled until it is 4 MB
//! or too slow, opened, drafted and labelled as the “Your documents” page does it.
//!
//! `cargo bench -p drafts --bench growth [LAYOUT]` prints one line a layout: seconds of the processor and peak memory
//! of a process of its own at each size, and the exponent, the slope of the time over the size, both in logarithms, of
//! the last two doublings that took over a tenth of a second. It says what it finds and fails over none of it.
//!
//! With `--write FOLDER BYTES` it writes one file of that size a layout instead, for others to read.

#![allow(clippy::print_stdout, reason = "a table of figures is what it is for")]

mod inputs;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use drafts::authors::names_for;
use drafts::draft::{Draft, LabelCache, StyledText, from_table, from_text};
use extract::{Content, Incoming, Limits, open_knowing};
use format::{DataFile, load};
use model::Collection;

/// The first size, in bytes.
const FIRST: usize = 60_000;
/// How many times it is doubled: to 3.84 MB.
const DOUBLINGS: u32 = 6;
/// A size that takes longer is the last one, in seconds.
const PATIENCE: f64 = 20.0;
/// Less time than this says more about the machine than about the reading, in seconds.
const LEAST: f64 = 0.1;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, name, size] = arguments.as_slice()
        && flag == "--one"
    {
        let size = size.parse().expect("a number of bytes");
        return one(name, size);
    }
    if let [flag, folder, size, ..] = arguments.as_slice()
        && flag == "--write"
    {
        let size = size.parse().expect("a number of bytes");
        return write(Path::new(folder), size);
    }
    let filter = arguments.iter().find(|it| !it.starts_with("--"));
    println!("| layout | exponent | seconds and peak MB at each size |\n|---|---:|---|");
    for (name, _) in inputs::ALL {
        if filter.is_none_or(|filter| name.contains(filter.as_str())) {
            println!("{}", series(name));
        }
    }
}

/// Each layout as a file.
fn write(folder: &Path, size: usize) {
    std::fs::create_dir_all(folder).expect("a folder");
    for (name, make) in inputs::ALL {
        std::fs::write(folder.join(name), make(size)).expect("a file");
    }
}

/// One layout at each size.
fn series(name: &str) -> String {
    let mut points: Vec<(f64, f64)> = Vec::new();
    let mut cells = Vec::new();
    for doubling in 0..=DOUBLINGS {
        let size = FIRST << doubling;
        let (seconds, megabytes, outcome) = in_a_process(name, size);
        let megabytes = megabytes.map_or_else(|| "–".to_owned(), |it| it.to_string());
        cells.push(format!("{:.2} MB: {seconds:.2} s, {megabytes} {outcome}", size as f64 / 1e6));
        points.push((size as f64, seconds));
        if seconds > PATIENCE {
            break;
        }
    }
    format!("| {name} | {} | {} |", exponent(&points), cells.join(" · "))
}

fn exponent(points: &[(f64, f64)]) -> String {
    let last: Vec<&(f64, f64)> = points.iter().filter(|(_, seconds)| *seconds >= LEAST).collect();
    let from = last.len().saturating_sub(3);
    match &last[from..] {
        [(size, seconds), .., (last_size, last_seconds)] => {
            format!("{:.2}", (last_seconds / seconds).ln() / (last_size / size).ln())
        }
        _ => "–".to_owned(),
    }
}

/// Seconds, megabytes at the most, and what came of it.
fn in_a_process(name: &str, size: usize) -> (f64, Option<u64>, String) {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).args(["--one", name, &size.to_string()]).output();
    let output = output.expect("a process");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut parts = said.trim().splitn(3, ' ');
    let seconds = parts.next().and_then(|it| it.parse().ok()).unwrap_or(f64::NAN);
    let megabytes = parts.next().and_then(|it| it.parse().ok());
    (seconds, megabytes, parts.next().unwrap_or("(ended)").to_owned())
}

/// Reads one input and prints its figures.
fn one(name: &str, size: usize) {
    let (_, make) = inputs::ALL.iter().find(|(known, _)| *known == name).expect("a layout");
    let bytes = make(size);
    let collection = collection();
    let before = used();
    let begun = Instant::now();
    let outcome = read(name, &bytes, &collection);
    let seconds = match (before, used()) {
        (Some(before), Some(now)) => now - before,
        _ => begun.elapsed().as_secs_f64(),
    };
    let peak = peak().map_or_else(|| "–".to_owned(), |it| it.to_string());
    println!("{seconds:.3} {peak} {outcome}");
}

/// All that the “Your documents” page does of a file before it is drawn.
fn read(name: &str, bytes: &[u8], collection: &Collection) -> String {
    let incoming = Incoming { name, bytes, password: None };
    let opened =
        match open_knowing(&incoming, &Limits::default(), &names_for(collection), &mut |_| {}) {
            Ok(opened) => opened,
            Err(fault) => return format!("(refused: {fault})"),
        };
    let label_cache = &mut LabelCache::default();
    let format = opened.format.name();
    let drafts: Vec<Draft> = match &opened.content {
        Content::Text(text) => {
            let text = StyledText { text, styles: &opened.styles };
            vec![from_text(
                name,
                format,
                text,
                &opened.head,
                &opened.notes,
                label_cache,
                collection,
            )]
        }
        Content::Table(table) => {
            from_table(name, format, table, &opened.notes, label_cache, collection)
        }
        _ => return "(no text)".to_owned(),
    };
    let passages: usize = drafts
        .iter()
        .map(|draft| {
            let labelled = draft.labelled(label_cache);
            draft.document_so_far("x".into(), &labelled).passages.len()
        })
        .sum();
    format!("({passages} passages)")
}

fn collection() -> Collection {
    let bytes = include_bytes!("../../../../data/collection.toml").to_vec();
    load(&DataFile { path: "data/collection.toml".to_owned(), bytes }, &[], &[])
        .unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The processor's seconds that this process has used, where the system tells them.
fn used() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

/// The most memory that this process has had, in megabytes, where the system tells it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1_000)
}
