//! The page on paper.

use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};
use fantoccini::wd::PrintConfiguration;

use super::Page;
use crate::engine::Engine;
use crate::outcome::Failure;

/// A printed page.
pub(crate) struct Pdf {
    pub(crate) bytes: Vec<u8>,
    /// What is written on it, where this computer has `pdftotext`.
    pub(crate) text: Option<String>,
}

impl Pdf {
    /// How many sheets of paper it takes; `None` where the browser packs its pages so that only a reader of
    /// PDF could tell, and there is none.
    pub(crate) fn sheets(&self) -> Option<usize> {
        if let Some(text) = &self.text {
            return Some(text.matches('\x0c').count());
        }
        let text = String::from_utf8_lossy(&self.bytes);
        // `/Type /Page`, however it is spaced, and not `/Type /Pages`.
        let pages = text.split("/Type").skip(1).map(str::trim_start);
        let found = pages.filter(|it| it.starts_with("/Page") && !it.starts_with("/Pages")).count();
        (found > 0).then_some(found)
    }
}

impl Page {
    /// Prints the page as a person would, by the page's styles for paper; `None` in WebKitGTK, whose driver
    /// cannot print.
    pub(crate) async fn print(&self) -> Result<Option<Pdf>, Failure> {
        if self.engine == Engine::WebKitGtk {
            return Ok(None);
        }
        let bytes =
            self.client.print(PrintConfiguration::default()).await.context("cannot print")?;
        ensure!(bytes.starts_with(b"%PDF"), "what was printed is no PDF");
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), &bytes)?;
        let mut reader = Command::new("pdftotext");
        reader.args(["-layout", "-enc", "UTF-8"]).arg(file.path()).arg("-").stderr(Stdio::null());
        // Not every computer has it; and what it cannot read is a fault.
        let text = match reader.output() {
            Ok(read) => {
                ensure!(read.status.success(), "pdftotext cannot read what was printed");
                Some(String::from_utf8_lossy(&read.stdout).into_owned())
            }
            Err(_) => None,
        };
        Ok(Some(Pdf { bytes, text }))
    }
}
