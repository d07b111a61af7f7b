//! The options of the command.

use std::path::PathBuf;

use lexopt::prelude::*;
use xtask::data_folder;

/// The options of the command.
#[derive(Default)]
pub(super) struct Options {
    /// Files, and folders of files.
    pub(super) paths: Vec<PathBuf>,
    pub(super) author: Option<String>,
    pub(super) language: Option<String>,
    pub(super) round: Option<String>,
    pub(super) date: Option<String>,
    pub(super) url: Option<String>,
    pub(super) source_text: Option<String>,
    pub(super) password: Option<String>,
    pub(super) is_json: bool,
    /// Documents go into the data's folder, and not onto the screen.
    pub(super) is_written: bool,
}

impl Options {
    pub(super) fn parse(mut arguments: lexopt::Parser) -> anyhow::Result<Self> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("author") => options.author = Some(value(&mut arguments)?.to_uppercase()),
                Long("language") => options.language = Some(value(&mut arguments)?),
                Long("round") => options.round = Some(value(&mut arguments)?),
                Long("date") => options.date = Some(value(&mut arguments)?),
                Long("url") => options.url = Some(value(&mut arguments)?),
                Long("source-text") => options.source_text = Some(value(&mut arguments)?),
                Long("password") => options.password = Some(value(&mut arguments)?),
                Long("json") => options.is_json = true,
                Long("write") => options.is_written = true,
                Long("data") => data_folder::choose(arguments.value()?.into())?,
                Value(path) => options.paths.push(path.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

fn value(arguments: &mut lexopt::Parser) -> anyhow::Result<String> {
    Ok(arguments.value()?.string()?)
}
