//! `cargo xtask stage`: arranges the built files for serving. Trunk calls it after each build.
//!
//! Here: what lies where in the site. How each kind of file is made is the matter of the modules that this
//! one calls. `docs/architecture.md` shows the whole.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};
use side_by_state::collection::Collection;
use side_by_state::messages::Catalogue;
use side_by_state::prerender::Prerenderer;
use side_by_state::selection::Language;

use crate::address::Address;
use crate::html::Template;
use crate::pages::Pages;
use crate::release::{self, Release};
use crate::sizes::{files_below, name_inside};
use crate::{
    data, esbuild, exchange, expect_no_more, frame_page, glue, oembed, one_file, paths, references,
    region_names, served, static_text, worker,
};

/// What keeps its place and name at the root, because others link to it.
const AT_THE_ROOT: &[&str] =
    &["index.html", "collection.json", "sources/", "manifest.webmanifest", "sw.js"];
/// What lies at the root too, under its own name and under that of its content.
const SNIPPETS: &[&str] = &["element.js", "frame.js"];

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: this command is called by trunk; you want `cargo xtask build`",
    )?;
    for source in [paths::assets(), paths::root().join("static")] {
        copy_all(&source, &staging)?;
    }
    glue::make_factory(&staging)?;
    exchange::build_into(&staging)?;
    let is_release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    if is_release {
        esbuild::minify(&files_below(&staging)?)?;
    }
    let collection = data::collection()?;
    let catalogue = Catalogue::built_in();
    let frame = Template::read(&paths::root().join("embed.html"))?;

    let app = release::collect(&staging, stays_at_the_root)?;
    let script = one_file::script(&app, is_release)?;
    let pinned = frame_page::pinned(frame.clone(), &collection, catalogue)?;
    write(&app, "embed.html", pinned.into_html())?;
    let release = release::seal(&staging)?;

    let live = frame_page::live(frame, &collection, catalogue)?;
    write(&staging, "embed.html", named(live, &release)?.into_html())?;
    let words = write_snippets(&staging, &release)?;
    write_pages(&staging, &release, &words, &collection, catalogue)?;
    let manifest = Template::read(&staging.join("manifest.webmanifest"))?;
    write(&staging, "manifest.webmanifest", named(manifest, &release)?.into_html())?;
    write(&staging, "release.json", release_file(&release, &collection)?)?;
    let file = one_file::html(&one_file::Parts {
        app: &staging.join(&release.folder),
        script: &script,
        collection: &collection,
        catalogue,
        sources: &source_texts()?,
        effort: if is_release { one_file::Effort::Best } else { one_file::Effort::Quick },
    })?;
    write(&staging, one_file::NAME, file)?;
    served::put_into(&staging, &release)?;
    references::check(&staging)?;
    worker::write(&staging)
}

/// The page that the program opens on, and those for each topic and language.
fn write_pages(
    staging: &Path,
    release: &Release,
    words: &str,
    collection: &Collection,
    catalogue: Catalogue,
) -> anyhow::Result<()> {
    let address = Address::given()?;
    // What trunk needs to see in the page, and the reader does not.
    let template = Template::read(&staging.join("index.html"))?
        .without_lines_with("data-trunk")
        .without_lines_with("<!--");
    let pages = Pages {
        template: named(template, release)?,
        release: words,
        collection,
        catalogue,
        prerenderer: &Prerenderer::new(
            region_names::as_in_browsers(collection.clone())?,
            catalogue,
        ),
        address: address.as_ref(),
    };
    write(staging, "index.html", pages.index()?)?;
    for topic in &collection.topics {
        for &language in Language::ALL {
            let name = static_text::topic_page(language, &topic.id);
            write(staging, &name, pages.topic(topic, language)?)?;
            if let Some(address) = &address {
                let file = oembed::file(address, collection, topic, language, catalogue)?;
                write(staging, &oembed::name(topic, language), file)?;
            }
        }
    }
    Ok(())
}

/// Puts the name of the release's folder in.
fn named(template: Template, release: &Release) -> anyhow::Result<Template> {
    template.put_in_all(release::PLACEHOLDER, &format!("./{}/", release.folder))
}

/// The scripts that other sites name: under a name that stays, and one that says what is in them. Gives
/// what the Embed dialog needs to know of the release: its folder, and these names with their hashes.
fn write_snippets(staging: &Path, release: &Release) -> anyhow::Result<String> {
    let mut words = vec![release.folder.clone()];
    for name in SNIPPETS {
        let file = staging.join(&release.folder).join(name);
        let script = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        write(staging, name, &script)?;
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "js"));
        let named = format!("{stem}-{}.{ending}", release::fingerprint_of(&script));
        write(staging, &named, &script)?;
        words.push(named);
        words.push(format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&script))));
    }
    Ok(words.join(" "))
}

/// The plain texts that verbatim documents were read from, by name.
fn source_texts() -> anyhow::Result<Vec<(String, String)>> {
    let text = |file: PathBuf| {
        let text = fs::read_to_string(&file)
            .with_context(|| format!("cannot read {} as text", file.display()))?;
        Ok((data::file_name(&file), text))
    };
    data::sources()?.into_iter().map(text).collect()
}

/// What says which release is the newest.
fn release_file(release: &Release, collection: &Collection) -> anyhow::Result<String> {
    let file = serde_json::json!({
        "release": release.id,
        "folder": release.folder,
        "date": collection.process.date,
    });
    Ok(serde_json::to_string(&file)?)
}

/// Whether a file keeps its place: it is named in the list, or lies in a folder that is.
fn stays_at_the_root(name: &str) -> bool {
    AT_THE_ROOT.iter().any(|kept| name == *kept || kept.ends_with('/') && name.starts_with(kept))
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    let file = folder.join(name);
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))
}

/// Copies a folder's files into another, where none of them may be yet.
fn copy_all(from: &Path, to: &Path) -> anyhow::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    for file in files_below(from)? {
        let target = to.join(name_inside(from, &file));
        if target.exists() {
            bail!("{} would replace a file of the build with the same name", file.display());
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::copy(&file, &target).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_link_to_stays_at_the_root() {
        for name in ["index.html", "sources/a.txt", "sw.js"] {
            assert!(stays_at_the_root(name), "{name}");
        }
        for name in ["boot.mjs", "sources.txt", "x/index.html"] {
            assert!(!stays_at_the_root(name), "{name}");
        }
    }

    #[test]
    fn a_file_never_takes_another_ones_place() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(from.path().join("a"), "1").unwrap();
        copy_all(from.path(), to.path()).unwrap();
        assert!(copy_all(from.path(), to.path()).is_err());
    }

    #[test]
    fn a_snippets_second_name_says_what_is_in_it() {
        let staging = tempfile::tempdir().unwrap();
        let release = Release { id: "0".into(), folder: "app-0".into() };
        write(staging.path(), "app-0/element.js", "0").unwrap();
        write(staging.path(), "app-0/frame.js", "1").unwrap();
        let words = write_snippets(staging.path(), &release).unwrap();
        // The first six bytes of the SHA-256 of "1".
        let named = fs::read(staging.path().join("frame-6b86b273ff34.js")).unwrap();
        assert_eq!(named, fs::read(staging.path().join("frame.js")).unwrap());
        let release = side_by_state::sharing::Release::from_words(&words);
        assert_eq!((release.folder, release.frame), ("app-0", "frame-6b86b273ff34.js"));
        assert_eq!(
            release.frame_hash,
            "sha384-R/BdNnsMMuQ4+2Pmz0pfNcKqL5DcdUP4pBoPlc6KQKMTq1zzYTSiBoxMlpy1Dbd2"
        );
    }

    #[test]
    fn the_file_that_names_the_newest_release_says_its_folder_and_the_day_of_its_data() {
        let release = Release { id: "abc".into(), folder: "app-abc".into() };
        let collection = crate::data::collection().unwrap();
        let file: serde_json::Value =
            serde_json::from_str(&release_file(&release, &collection).unwrap()).unwrap();
        assert_eq!(file["folder"], "app-abc");
        assert_eq!(file["date"], collection.process.date.as_str());
    }
}
