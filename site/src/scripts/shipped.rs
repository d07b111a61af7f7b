//! Which scripts a site has: its files, and those inside its pages.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::Context as _;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::{Kind, Shipped, kind_of_file};
use xtask::files::{files_below, name_inside};

/// The packed text in a page that is the script of a worker.
const PACKED_WORKER: &str = "id=\"desk-worker\"";

/// All scripts of a site, and which of them a page loads as something else than they are.
pub(super) fn of(site: &Path) -> anyhow::Result<(Vec<Shipped>, Vec<String>)> {
    let (mut scripts, mut faults) = (Vec::new(), Vec::new());
    for file in files_below(site)? {
        let name = name_inside(site, &file);
        let is_page = name.ends_with(".html");
        let kind = kind_of_file(&name);
        if !is_page && kind.is_none() {
            continue;
        }
        let text = fs::read_to_string(&file)
            .with_context(|| format!("cannot read {} as text", file.display()))?;
        if let Some(kind) = kind {
            scripts.push(Shipped { name, kind, text });
        } else {
            in_page(&name, &text, &mut scripts, &mut faults)?;
        }
    }
    Ok((scripts, faults))
}

fn in_page(
    page: &str,
    html: &str,
    scripts: &mut Vec<Shipped>,
    faults: &mut Vec<String>,
) -> anyhow::Result<()> {
    for rest in html.split("<script").skip(1) {
        let Some((tag, rest)) = rest.split_once('>') else { continue };
        let body = rest.split("</script").next().unwrap_or_default();
        let kind = match attribute(tag, " type=\"") {
            None => Kind::Classic,
            Some("module") => Kind::Module,
            Some(_) if tag.contains(PACKED_WORKER) => {
                let name = format!("{page}, the packed worker");
                scripts.push(Shipped { name, kind: Kind::Classic, text: unpacked(body)? });
                continue;
            }
            // Data.
            Some(_) => continue,
        };
        match attribute(tag, " src=\"") {
            None => {
                let name = format!("{page}, its inline script");
                scripts.push(Shipped { name, kind, text: body.to_owned() });
            }
            Some(source) if kind_of_file(source) != Some(kind) => {
                faults.push(format!("{page}: loads {source} as another kind of script than it is"));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn attribute<'a>(tag: &'a str, start: &str) -> Option<&'a str> {
    tag.split_once(start)?.1.split('"').next()
}

fn unpacked(letters: &str) -> anyhow::Result<String> {
    let packed = BASE64_STANDARD.decode(letters.trim()).context("a packed script")?;
    let mut text = String::new();
    let mut reader = flate2::read::GzDecoder::new(&packed[..]);
    reader.read_to_string(&mut text).context("a packed script")?;
    Ok(text)
}
