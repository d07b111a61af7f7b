//! The files of the command: which they are, and what is in them. How a format is opened is `intake`'s matter.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use drafts::authors::names_for;
use extract::{Incoming, Limits, Opened};
use model::Collection;

use xtask::files::{files_below, name_inside};

/// The files among `paths`, and those in the folders among them, in the order of their names. Files whose
/// names begin with a dot are nobody's submissions.
pub(super) fn all_of(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let hidden =
            |file: &PathBuf| name_inside(path, file).split('/').any(|part| part.starts_with('.'));
        files.extend(files_below(path)?.into_iter().filter(|file| !hidden(file)));
    }
    Ok(files)
}

/// Opens a file.
pub(super) fn open(
    file: &Path,
    password: Option<&str>,
    collection: &Collection,
) -> anyhow::Result<Opened> {
    let limits = Limits::default();
    let shown = file.display();
    let size = fs::metadata(file).with_context(|| format!("cannot read {shown}"))?.len();
    if size > limits.file {
        // Not even into memory.
        bail!(
            "{shown}: {} MB are more than the {} MB that are read",
            size / 1_000_000,
            limits.file / 1_000_000
        );
    }
    let bytes = fs::read(file).with_context(|| format!("cannot read {shown}"))?;
    let name = data_files::file_name(file);
    let incoming = Incoming { name: &name, bytes: &bytes, password };
    extract::open_knowing(&incoming, &limits, &names_for(collection), &mut |_| {})
        .map_err(|fault| anyhow::anyhow!("{shown}: {fault}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_its_files_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().unwrap();
        for inside in ["b", ".folder"] {
            fs::create_dir(folder.path().join(inside)).unwrap();
        }
        for name in ["c.txt", "b/x.txt", "a.txt", ".hidden", ".folder/y.txt"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let files = all_of(&[folder.path().to_owned(), "one.pdf".into()]).unwrap();
        let names: Vec<String> = files.iter().map(|file| data_files::file_name(file)).collect();
        assert_eq!(names, ["a.txt", "x.txt", "c.txt", "one.pdf"]);
    }

    #[test]
    fn a_fault_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("photo.pdf");
        fs::write(&file, b"\x89PNG\r\n\x1a\n0000").unwrap();
        let reported = open(&file, None, &Collection::default()).unwrap_err().to_string();
        assert!(reported.contains("photo.pdf: "), "{reported}");
    }
}
