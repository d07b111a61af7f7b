//! Steps that many scenarios have.

use crate::outcome::Outcome;
use crate::page::Page;

/// Opens the product at an address, and waits until the program has drawn it.
pub(super) async fn open(page: &Page, address: &str) -> Outcome {
    page.open(address).await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    Ok(())
}

/// Waits until the script gives true; it sees `all(css)`, a list of elements.
pub(super) async fn wait_until(page: &Page, what: &str, condition: &str) -> Outcome {
    let script =
        format!("const all = css => [...document.querySelectorAll(css)]; return {condition};");
    page.wait_until(what, &script).await
}

/// Opens a page that needs no program in a browser that prefers dark colours: it has them, and axe finds no fault.
pub(super) async fn accessible_in_the_dark(page: &Page, address: &str) -> Outcome {
    page.open(address).await?;
    let brightest =
        "Math.max(...getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number))";
    wait_until(page, "it is dark", &format!("{brightest} < 60")).await?;
    page.expect_accessible().await
}

/// Has the names of delegations drawn that can be chosen: the page draws them once the choice is opened.
pub(super) async fn draw_names(page: &Page) -> Outcome {
    page.wait_for(".program .chooser").await?;
    let are_drawn = "document.querySelector('.program .chooser-authors li') !== null
        || document.querySelector('.program .nobody').textContent !== ''";
    if page.run(&format!("return {are_drawn}")).await? == true {
        return Ok(());
    }
    page.run("document.querySelector('.program .chooser').open = true").await?;
    wait_until(page, "the names are drawn", are_drawn).await?;
    page.run("document.querySelector('.program .chooser').open = false").await.map(drop)
}
