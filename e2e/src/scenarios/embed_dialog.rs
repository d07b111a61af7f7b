//! The Embed dialog: loaded when it is asked for, and on the page only while it is open.

use anyhow::ensure;

use super::harness::expect;
use super::hosts::a_while;
use super::own_documents::drop_files;
use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("Embed: the dialog is loaded when it is asked for, and keeps its choices", asked_for),
    scenario!("Embed: a first try that fails is no last one", fails_once),
    scenario!("Embed: a link as address, HTML and Markdown", link),
    scenario!("Embed: view and colours are in the code and in the preview", looks),
    scenario!("Embed: a file dropped on the open dialog is not read behind it", dropped),
    scenario!("Embed: the preview is as wide and high as what readers see", preview),
];

const IS_OPEN: &str = "all('dialog.embed[open]').length === 1";

async fn asked_for(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=norms&authors=speaking").await?;
    let loaded = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('embed-dialog'))";
    ensure!(page.run(loaded).await? == false, "a first visit loads the dialog");
    ensure!(page.count("dialog").await? == 0, "there is a dialog before it is asked for");
    page.click(".program [name=embed]").await?;
    wait_until(page, "the dialog is open", IS_OPEN).await?;
    let inside = "document.activeElement?.closest('dialog.embed') != null";
    wait_until(page, "the focus is in it", inside).await?;
    page.run("document.querySelectorAll('dialog.embed [name=way]')[2].click()").await?;
    let element =
        "document.querySelector('dialog.embed textarea')?.value.includes('<side-by-state')";
    wait_until(page, "the code is of the element", element).await?;
    page.click("dialog.embed [name=close]").await?;
    wait_until(page, "the dialog has left the page", "all('dialog').length === 0").await?;
    let back = "document.activeElement?.matches('.program [name=embed]')";
    wait_until(page, "the focus is on the button", back).await?;
    // Another view: its code, in the form that was chosen.
    page.run("document.querySelector('[data-topic=cbm]').click()").await?;
    wait_until(page, "it is chosen", "all('[data-topic=cbm]')[0]?.ariaCurrent === 'page'").await?;
    page.click(".program [name=embed]").await?;
    wait_until(page, "the dialog is open again", IS_OPEN).await?;
    wait_until(page, "the choice is kept", element).await?;
    let other = "document.querySelector('dialog.embed textarea').value.includes('topic=\"cbm\"')";
    wait_until(page, "the code is of the other view", other).await
}

/// Opens a view, and the dialog over it.
async fn open_dialog(page: &Page, address: &str) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, address).await?;
    page.click(".program [name=embed]").await?;
    wait_until(page, "the dialog is open", IS_OPEN).await
}

/// Chooses a method by its place.
async fn choose_way(page: &Page, place: usize) -> Outcome {
    let press = format!("document.querySelectorAll('dialog.embed [name=way]')[{place}].click()");
    page.run(&press).await.map(drop)
}

/// Chooses an entry of a list.
async fn choose_entry(page: &Page, list: &str, value: &str) -> Outcome {
    let choose = format!(
        "const list = document.querySelector('dialog.embed [name={list}]');
         list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.run(&choose).await.map(drop)
}

/// Waits until the code begins so.
async fn wait_for_code(page: &Page, start: &str) -> Outcome {
    let begins = format!(
        "document.querySelector('dialog.embed textarea')?.value.startsWith({start:?}) === true"
    );
    wait_until(page, &format!("the code begins with {start}"), &begins).await
}

async fn link(page: &Page) -> Outcome {
    open_dialog(page, "/?topic=norms&authors=PAK+NOR").await?;
    wait_for_code(page, "<div>").await?;
    ensure!(page.count("dialog.embed [name=form]").await? == 0, "a frame has forms of a link");
    choose_way(page, 3).await?;
    let address = page.server.address("/?topic=norms&authors=PAK+NOR");
    wait_for_code(page, &address).await?;
    for (place, start) in [(1, "<p><a href=\"http"), (2, "[Side by State"), (0, &*address)] {
        let press =
            format!("document.querySelectorAll('dialog.embed [name=form]')[{place}].click()");
        page.run(&press).await?;
        wait_for_code(page, start).await?;
    }
    ensure!(page.count("dialog.embed side-by-state").await? == 0, "a link shows an element");
    let shown = page.attribute("dialog.embed a[target=_blank]", "href").await?;
    ensure!(shown.as_deref() == Some(&*address), "{shown:?}");
    page.expect_accessible().await
}

async fn looks(page: &Page) -> Outcome {
    open_dialog(page, "/?topic=norms&authors=PAK+NOR&theme=light").await?;
    let element = |attribute: &str| {
        format!(
            "document.querySelector('dialog.embed .preview side-by-state')?.matches('{attribute}') === true"
        )
    };
    wait_until(page, "the preview is light", &element("[theme=light]")).await?;
    choose_entry(page, "embed-theme", "dark").await?;
    wait_until(page, "the preview is dark", &element("[theme=dark]")).await?;
    choose_entry(page, "embed-view", "issues").await?;
    wait_until(page, "the preview is issue by issue", &element("[view=issues]")).await?;
    let code = page.run("return document.querySelector('dialog.embed textarea').value").await?;
    let code = code.as_str().unwrap_or_default();
    ensure!(code.contains("theme=dark") && code.contains("view=issues"), "{code}");
    let (_, link) = code.split_once("<a href").unwrap_or_default();
    ensure!(link.contains("view=issues") && !link.contains("theme="), "{code}");
    choose_entry(page, "embed-view", "").await?;
    wait_until(page, "the view is that on screen", &element(":not([view])")).await?;
    page.expect_accessible().await
}

async fn preview(page: &Page) -> Outcome {
    open_dialog(page, "/?topic=norms&authors=PAK+NOR").await?;
    let column = |test: &str| {
        format!(
            "(({{ offsetWidth: width, offsetHeight: height }}) => {test})(document.querySelector('dialog.embed .preview-column'))"
        )
    };
    wait_until(page, "it is a frame", &column("width === 720 && height === 720")).await?;
    for width in ["320", "650", "1200"] {
        choose_entry(page, "embed-width", width).await?;
        let as_wide = column(&format!("width === {width} && height === 720"));
        wait_until(page, "it is as wide", &as_wide).await?;
    }
    choose_entry(page, "embed-width", "320").await?;
    // The other ways are as high as what is in them.
    for way in [1, 2] {
        choose_way(page, way).await?;
        wait_until(page, "all of it is there", &column("width === 320 && height > 1000")).await?;
    }
    choose_way(page, 0).await?;
    wait_until(page, "it is a frame again", &column("width === 320 && height === 720")).await
}

/// Has the module not arrive, once.
const FAILING: &str = "const load = fetch; let count = 0;
    window.fetch = (...all) => String(all[0]).includes('embed-dialog_bg') && (count += 1) === 1
        ? Promise.reject(new Error('just once')) : load(...all);";

async fn fails_once(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    page.server.mount(page.server.like("/").first(FAILING));
    page.open("/").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    page.click(".program [name=embed]").await?;
    let why =
        "all('.notice').some((it) => it.textContent.includes('could not be opened: just once'))";
    wait_until(page, "it says why", why).await?;
    expect(page, &[("console.error", "just once")]).await?;
    ensure!(page.count("[aria-busy]").await? == 0, "the button is still busy");
    page.click(".notice button").await?;
    wait_until(page, "the dialog is open", IS_OPEN).await?;
    wait_until(page, "nothing more is said", "all('.notice').length === 0").await
}

async fn dropped(page: &Page) -> Outcome {
    open_dialog(page, "/?topic=norms").await?;
    let refused = "const data = new DataTransfer();
        data.items.add(new File(['x'], 'x.txt'));
        const event = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('dialog.embed').dispatchEvent(event);
        return event.defaultPrevented && !('dropping' in document.documentElement.dataset)";
    ensure!(page.run(refused).await? == true, "the page offers to take the file");
    drop_files(page, "[['other.md', '# Another\\n\\nStates must act on threats.']]").await?;
    a_while().await;
    ensure!(page.count("html[data-desk=open]").await? == 0, "the file was read behind the dialog");
    wait_until(page, "the dialog stays open", IS_OPEN).await?;
    page.click("dialog.embed [name=close]").await?;
    wait_until(page, "the dialog has left the page", "all('dialog').length === 0").await?;
    drop_files(page, "[['other.md', '# Another\\n\\nStates must act on threats.']]").await?;
    page.wait_for(".desk-review .desk-block").await.map(drop)
}
