//! The end of `cargo xtask release`: what people can take without Rust, in `target/release-files/`: all of `dist/` as a
//! ZIP archive, the single files, the licences, and the checksums of these. The same build gives the same bytes.
//!
//! Not here: the build itself, which is `xtask`'s matter, and a release's folder inside `dist/` (`release`).

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, ensure};
use flate2::{Compression, write::DeflateEncoder};
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use sha2::{Digest as _, Sha256};

use crate::{notices, one_file};
use xtask::command::expect_no_more;
use xtask::files::{self, files_below, name_inside};
use xtask::{paths, process, say};

/// The checksums, in the form that `sha256sum --check` takes.
const CHECKSUMS: &str = "SHA256SUMS";
/// The files of the build that are offered on their own as well.
const ALONE: [&str; 3] = [one_file::NAME, one_file::FULL_NAME, notices::NAME];

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let (dist, target) = (paths::dist(), paths::root().join("target/release-files"));
    for folder in [paths::root(), process::registry()] {
        let named = files::naming(&dist, &folder)?;
        ensure!(
            named.is_empty(),
            "these files name a folder of this machine: {}",
            named.join(", ")
        );
    }
    fill(&target, &dist, env!("CARGO_PKG_VERSION"))?;
    say::line(format!("\ntarget/release-files, version {}:", env!("CARGO_PKG_VERSION")));
    say::line(fs::read_to_string(target.join(CHECKSUMS))?.trim_end());
    Ok(())
}

/// Fills a folder, from nothing, with the files of a release.
fn fill(target: &Path, dist: &Path, version: &str) -> anyhow::Result<()> {
    if target.exists() {
        fs::remove_dir_all(target).with_context(|| format!("cannot empty {}", target.display()))?;
    }
    let name = format!("side-by-state-{version}");
    let archive = packed(dist, &name)?;
    files::write(target, &format!("{name}.zip"), archive)?;
    for alone in ALONE {
        let file = dist.join(alone);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        files::write(target, alone, bytes)?;
    }
    let checksums = checksums(target)?;
    files::write(target, CHECKSUMS, checksums)
}

/// All files of a folder as a ZIP archive, in one folder of this name. Order, times and permissions are fixed, so
/// that the archive depends on names and contents alone.
fn packed(folder: &Path, name: &str) -> anyhow::Result<Vec<u8>> {
    // The first day that a ZIP archive can name.
    let time = UtcDateTime::from_components(1980, 1, 1, 0, 0, 0, 0).context("no such day")?;
    let mut named: Vec<_> = files_below(folder)?
        .into_iter()
        .map(|file| (format!("{name}/{}", name_inside(folder, &file)), file))
        .collect();
    named.sort();
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, file) in named {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let (mut entry, config) = archive
            .new_file(&name)
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(time)
            .unix_permissions(0o644)
            .start()?;
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::best()));
        writer.write_all(&bytes)?;
        let (encoder, descriptor) = writer.finish()?;
        encoder.finish()?;
        entry.finish(descriptor)?;
    }
    Ok(archive.finish()?)
}

/// A line for each file of a folder.
fn checksums(folder: &Path) -> anyhow::Result<String> {
    let mut lines = String::new();
    for file in files_below(folder)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        for byte in Sha256::digest(&bytes) {
            write!(lines, "{byte:02x}")?;
        }
        writeln!(lines, "  {}", name_inside(folder, &file))?;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    const FILES: [(&str, &str); 6] = [
        ("app/boot.mjs", "boot()"),
        ("app.js", "a(); a(); a(); a(); a(); a();"),
        ("index.html", "<!doctype html>"),
        (one_file::NAME, "all"),
        (one_file::FULL_NAME, "all and more"),
        (notices::NAME, "MIT"),
    ];

    /// The release of a made-up build, whose files were made in the order given.
    fn release(order: impl Iterator<Item = (&'static str, &'static str)>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in order {
            files::write(&folder.path().join("dist"), name, text).unwrap();
        }
        fill(&folder.path().join("release"), &folder.path().join("dist"), "1.2.3").unwrap();
        folder
    }

    fn contents(folder: &tempfile::TempDir) -> Vec<(String, Vec<u8>)> {
        let folder = folder.path().join("release");
        let of = |file: &std::path::PathBuf| (name_inside(&folder, file), fs::read(file).unwrap());
        files_below(&folder).unwrap().iter().map(of).collect()
    }

    #[test]
    fn the_same_build_in_two_folders_gives_the_same_bytes() {
        let one = release(FILES.into_iter());
        let other = release(FILES.into_iter().rev());
        // Another time of the same file, and another right to it.
        let changed = other.path().join("dist/index.html");
        let file = fs::File::options().write(true).open(&changed).unwrap();
        file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000))
            .unwrap();
        fill(&other.path().join("release"), &other.path().join("dist"), "1.2.3").unwrap();
        let sums = |it: &tempfile::TempDir| checksums(&it.path().join("release")).unwrap();
        assert_eq!(sums(&one), sums(&other));
        for (name, bytes) in contents(&one) {
            let folder = one.path().to_string_lossy().into_owned();
            let has = bytes.windows(folder.len()).any(|part| part == folder.as_bytes());
            assert!(!has, "{name} names the folder it was made in");
        }
    }

    #[test]
    fn the_archive_has_every_file_in_one_folder_in_the_order_of_their_names() {
        let folder = release(FILES.into_iter());
        let bytes = fs::read(folder.path().join("release/side-by-state-1.2.3.zip")).unwrap();
        let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
        let mut found = Vec::new();
        for record in archive.entries() {
            let record = record.unwrap();
            let name = String::from_utf8(record.file_path().as_ref().to_vec()).unwrap();
            let entry = archive.get_entry(record.wayfinder()).unwrap();
            let mut text = String::new();
            flate2::read::DeflateDecoder::new(entry.data()).read_to_string(&mut text).unwrap();
            found.push((name, text));
        }
        let mut expected: Vec<_> = FILES
            .iter()
            .map(|(name, text)| (format!("side-by-state-1.2.3/{name}"), (*text).to_owned()))
            .collect();
        expected.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_file_has_its_checksum_and_what_was_there_before_is_gone() {
        let folder = release(FILES.into_iter());
        files::write(&folder.path().join("release"), "older.zip", "").unwrap();
        fill(&folder.path().join("release"), &folder.path().join("dist"), "1.2.3").unwrap();
        let sums = fs::read_to_string(folder.path().join("release").join(CHECKSUMS)).unwrap();
        let names: Vec<&str> = sums.lines().filter_map(|line| line.get(66..)).collect();
        let expected =
            ["licences.txt", "side-by-state-1.2.3.zip", one_file::FULL_NAME, one_file::NAME];
        assert_eq!(names, expected);
        // What `printf MIT | sha256sum` prints.
        let mit = "e5dcffe836b6ec8a58e492419b550e65fb8cbdc308503979e5dacb33ac7ea3b7";
        assert!(sums.starts_with(&format!("{mit}  licences.txt\n")), "{sums}");
    }

    #[test]
    fn a_build_without_a_single_file_is_no_release() {
        let folder = tempfile::tempdir().unwrap();
        files::write(&folder.path().join("dist"), "index.html", "").unwrap();
        let filled = fill(&folder.path().join("release"), &folder.path().join("dist"), "1.2.3");
        assert!(filled.is_err());
    }

    #[test]
    fn the_changelog_and_the_fuzz_targets_have_the_version() {
        let version = env!("CARGO_PKG_VERSION");
        let read = |name: &str| fs::read_to_string(paths::root().join(name)).unwrap();
        assert!(read("CHANGELOG.md").contains(&format!("\n## {version} – ")), "{version}");
        assert!(read("fuzz/Cargo.toml").contains(&format!("\nversion = \"{version}\"\n")));
    }
}
