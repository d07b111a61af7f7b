//! Writes the seeds of the target `collection`: the invented collection of `examples/riverport`, encoded and as
//! JSON. To be run again whenever the types of a collection change: `cargo run --example collection_seeds`.

use std::path::Path;
use std::{fs, io};

use drafts::saved::collection_json;
use format::{DataFile, load};
use model::Collection;

fn main() -> io::Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = |path: &Path| -> io::Result<DataFile> {
        Ok(DataFile { path: path.to_string_lossy().into_owned(), bytes: fs::read(path)? })
    };
    let from = here.join("../examples/riverport");
    let documents: io::Result<Vec<DataFile>> =
        fs::read_dir(from.join("documents"))?.map(|entry| file(&entry?.path())).collect();
    let whole = load(&file(&from.join("collection.toml"))?, &documents?, &[])
        .map_err(|faults| io::Error::other(format!("{faults:?}")))?;
    let bare = Collection { documents: Vec::new(), ..whole.clone() };
    let seeds = here.join("seeds/collection");
    fs::create_dir_all(&seeds)?;
    for (name, collection) in [("whole", &whole), ("bare", &bare)] {
        fs::write(seeds.join(format!("{name}.bin")), collection.encode())?;
        fs::write(seeds.join(format!("{name}.json")), collection_json(collection))?;
    }
    // Without the mark that stands before it, which the target puts there itself.
    fs::write(seeds.join("unmarked"), whole.encode().get(8..).unwrap_or_default())
}
