//! The figures of the documentation that need a browser, in Chromium: `cargo xtask measure`.
//!
//! What is printed are tables for `docs/figures.md`. Nothing here passes or fails by a time: how long something
//! takes says as much of the computer and of what else it does as of the page.

mod choices;
mod click;
mod first_screen;
mod growth;
mod interaction;
mod lighthouse;
mod loading;
mod mounts;
mod own;
mod own_files;
mod recovery;
mod series;
mod sheets;
mod studio;
mod visit;

use std::rc::Rc;

use anyhow::{Context as _, ensure};

use crate::engine::Engine;
use crate::plan::{Beside, Plan};
use crate::server::Server;
use crate::server::mount::{Mount, pack, usual_mounts};
use crate::server::policy::POLICY;

use studio::Studio;

/// Makes all figures, or those of the part that the plan's filter names.
pub(crate) async fn make(plan: &Plan, beside: &Beside) -> anyhow::Result<()> {
    ensure!(plan.programs.engine == Engine::Chromium, "figures are made in Chromium");
    let logs = tempfile::tempdir()?;
    let packed = tempfile::tempdir()?;
    pack(&plan.dist, packed.path()).with_context(|| {
        format!("cannot copy {}; `cargo xtask build` makes it", plan.dist.display())
    })?;
    // As a reader gets it: packed, with the page's policy, and with nothing of the tests in it.
    let mut mounts = usual_mounts(plan.folders());
    mounts.push(Mount::new("/", packed.path()).policy(POLICY).packed());
    let studio = Studio { plan, logs: logs.path(), server: Rc::new(Server::start(mounts).await?) };
    let wanted =
        |part: &str| plan.filter.as_ref().is_none_or(|filter| part.contains(filter.as_str()));
    if wanted("loading") {
        loading::tell(&studio).await?;
    }
    if wanted("interaction") {
        interaction::tell(&studio, packed.path()).await?;
    }
    if wanted("screens") {
        first_screen::tell(&studio).await?;
    }
    if wanted("sheets") {
        sheets::tell(&studio).await?;
    }
    if wanted("click") {
        click::tell(&studio, packed.path()).await?;
    }
    if wanted("recovery") {
        recovery::tell(&studio).await?;
    }
    if wanted("mounts") {
        mounts::tell(&studio).await?;
    }
    match &beside.pdfjs {
        Some(folder) if wanted("own") => own::tell(&studio, folder).await?,
        _ => {}
    }
    if wanted("visit") {
        visit::tell(&studio).await?;
    }
    match &beside.growth {
        Some(folder) if wanted("growth") => growth::tell(&studio, folder).await?,
        _ => {}
    }
    match &beside.lighthouse {
        Some(program) if wanted("lighthouse") => lighthouse::tell(&studio, program).await,
        _ => Ok(()),
    }
}
