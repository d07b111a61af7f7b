//! `cargo xtask stage`: arranges the built files for serving. Trunk calls it after each build.
//!
//! Here: what lies where in the site. How each kind of file is made is the matter of the modules that this
//! one calls. `docs/architecture.md` shows the whole.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Context as _;
use i18n::Catalogue;
use model::{Collection, SCHEMA_FILE};
use query::Indexed;
use query::selection::Language;
use side_by_state::prerender::Prerenderer;

use crate::address::Address;
use crate::delegation_page::Delegations;
use crate::html::Template;
use crate::map_page::Maps;
use crate::pages::Pages;
use crate::plain_page::PlainSite;
use crate::release::{self, Release};
use crate::{
    early, esbuild, frame_page, glue, host_scripts, modules, notices, oembed, one_file, references,
    served, short_names, snippets, static_text, worker,
};
use xtask::files::{copy_all, files_below, write};
use xtask::{command::expect_no_more, paths};

/// What keeps its place and name at the root, because others link to it.
const AT_THE_ROOT: &[&str] =
    &["index.html", "collection.json", SCHEMA_FILE, "sources/", "manifest.webmanifest", "sw.js"];

/// What trunk calls the files of the page's program.
const PROGRAM: &str = "side-by-state";

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> anyhow::Result<()> {
    expect_no_more(arguments)?;
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: this command is called by trunk; you want `cargo xtask build`",
    )?;
    for source in [paths::assets(), paths::root().join("web")] {
        copy_all(&source, &staging)?;
    }
    modules::build_into(&staging)?;
    glue::FACTORIES.iter().try_for_each(|glue| glue::make_factory(&staging, glue))?;
    let is_release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    if is_release {
        esbuild::minify(&files_below(&staging)?)?;
        for name in std::iter::once(PROGRAM).chain(modules::names()) {
            short_names::shorten(&staging, name)?;
        }
    }
    let collection = data_files::collection()?;
    let catalogue = Catalogue::built_in();
    let address = Address::given()?;
    let frame = Template::read(&paths::root().join("embed.html"))?;
    let frame = frame_page::template(frame, address.as_ref())?;

    let app = release::collect(&staging, stays_at_the_root)?;
    early::put_names(&app)?;
    let scripts = one_file::scripts(&app, is_release)?;
    // Joined into one here as well: see `web/worker-address.mjs`.
    write(&app, one_file::WORKER, &scripts.desk_worker)?;
    let live_element = host_scripts::make(&app, address.as_ref(), is_release)?;
    let pinned = frame_page::pinned(frame.clone(), &collection, catalogue)?;
    write(&app, "embed.html", pinned.into_html())?;
    let release = release::seal(&staging)?;

    let live = frame_page::live(frame, &collection, catalogue)?;
    write(&staging, "embed.html", named(live, &release)?.into_html())?;
    let words = snippets::put_at_the_root(&staging, &release, &live_element)?;
    write_pages(&staging, &release, &words, &collection, catalogue)?;
    let manifest = Template::read(&staging.join("manifest.webmanifest"))?;
    write(&staging, "manifest.webmanifest", named(manifest, &release)?.into_html())?;
    write(&staging, "release.json", release_file(&release, &collection)?)?;
    write(&staging, notices::NAME, notices::text()?)?;
    let plain = one_file::Parts {
        app: &staging.join(&release.folder),
        release: &release.id,
        script: &scripts.plain,
        desk_worker: None,
        collection: &collection,
        catalogue,
        sources: &source_texts()?,
        effort: if is_release { one_file::Effort::Best } else { one_file::Effort::Quick },
    };
    write(&staging, one_file::NAME, one_file::html(&plain)?)?;
    let (script, desk_worker) = (&scripts.full, Some(scripts.desk_worker.as_str()));
    let full = one_file::Parts { script, desk_worker, ..plain };
    write(&staging, one_file::FULL_NAME, one_file::html(&full)?)?;
    served::put_into(&staging, &release)?;
    references::check(&staging)?;
    worker::write(&staging)
}

/// The page that the program opens on, those for each topic and language, the maps, and the delegations.
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
    let indexed = Indexed::new(collection.clone());
    let prerenderer = Prerenderer::new(collection.clone(), catalogue);
    let pages = Pages {
        template: named(template, release)?,
        release: words,
        collection,
        catalogue,
        prerenderer: &prerenderer,
        address: address.as_ref(),
    };
    write(staging, "index.html", pages.index()?)?;
    let site = PlainSite { catalogue, release_folder: &release.folder, address: address.as_ref() };
    for (name, page) in (Maps { site, indexed: &indexed }).all()? {
        write(staging, &name, page)?;
    }
    let delegations = Delegations { site, indexed: &indexed, prerenderer: &prerenderer };
    for (name, page) in delegations.all() {
        write(staging, &name, page)?;
    }
    for topic in &collection.topics {
        for &language in Language::ALL {
            let name = static_text::topic_page(language, &topic.id);
            write(staging, &name, pages.topic(topic, language)?)?;
            if let Some(address) = &address {
                let file = oembed::file(address, &indexed, topic, language, catalogue)?;
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

/// The plain texts that verbatim documents were read from, by name.
fn source_texts() -> anyhow::Result<Vec<(String, String)>> {
    let text = |file: PathBuf| {
        let text = fs::read_to_string(&file)
            .with_context(|| format!("cannot read {} as text", file.display()))?;
        Ok((data_files::file_name(&file), text))
    };
    data_files::sources()?.into_iter().map(text).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What `docs/architecture.md` says of the site: the names before the explanations.
    fn documented() -> std::collections::BTreeSet<String> {
        let page = fs::read_to_string(paths::root().join("docs/architecture.md")).unwrap();
        let list = page.split("`site stage` arranges everything:\n\n```\n").nth(1).unwrap();
        let lines = list.split("```").next().unwrap().lines();
        let names = lines.filter_map(|line| line.get(..27)).flat_map(str::split_whitespace);
        names.map(str::to_owned).collect()
    }

    #[test]
    fn the_architecture_page_lists_what_is_at_the_root() {
        let written = ["embed.html", "element.js", "frame.js", "release.json", "oembed/"];
        let alone = [one_file::NAME, one_file::FULL_NAME, notices::NAME, "app-0123456789ab/"];
        let languages = Language::ALL.iter().map(|language| format!("{}/", language.tag()));
        let named = AT_THE_ROOT.iter().chain(&written).chain(&alone).map(|name| (*name).to_owned());
        assert_eq!(documented(), named.chain(languages).collect());
    }

    #[test]
    fn what_others_link_to_stays_at_the_root() {
        for name in ["index.html", "collection.schema.json", "sources/a.txt", "sw.js"] {
            assert!(stays_at_the_root(name), "{name}");
        }
        for name in ["boot.mjs", "sources.txt", "x/index.html"] {
            assert!(!stays_at_the_root(name), "{name}");
        }
    }

    #[test]
    fn the_file_that_names_the_newest_release_says_its_folder_and_the_day_of_its_data() {
        let release = Release { id: "abc".into(), folder: "app-abc".into() };
        let collection = data_files::collection().unwrap();
        let file: serde_json::Value =
            serde_json::from_str(&release_file(&release, &collection).unwrap()).unwrap();
        assert_eq!(file["folder"], "app-abc");
        assert_eq!(file["date"], collection.process.date.as_str());
    }
}
