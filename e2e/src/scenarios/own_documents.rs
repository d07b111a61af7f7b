//! Readers' own documents: bringing them and checking them. Keeping and saving them is in `own_kept`.

use anyhow::ensure;

use super::steps::{open, wait_until};
use crate::outcome::Outcome;
use crate::page::Page;
use crate::release::Release;
use crate::scenario::{Scenario, scenario};

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario!("own documents: nothing of it is loaded before it is asked for", not_before),
    scenario!("own documents: a chosen file is read, checked and stands beside the others", chosen),
    scenario!("own documents: of dropped files a broken one keeps none from being read", dropped),
    scenario!(
        "own documents: what is wrong with a file is reported in the page's language",
        in_french
    ),
    scenario!("own documents: a passage is corrected, and no word is lost by it", corrected),
    scenario!("own documents: the full text takes the place of a summary", full_text),
    scenario!("own documents: many at once are put beside the others at one press", many),
    scenario!(
        "own documents: a file that takes long can be given up, and the next one is read",
        given_up
    ),
    scenario!("own documents: a file opens with its password", password),
    scenario!("own documents: where reading fails beyond repair, the page lives", worker_dies),
    scenario!("own documents: without workers it reads on the page", no_worker),
    scenario!(
        "own documents: the worker that reads files may ask no other origin for anything",
        worker_under_the_policy
    ),
    scenario!("own documents: another process, with topics of the reader's own", another_process),
    scenario!("own documents: everything can be done by keyboard", by_keyboard),
    scenario!("own documents: axe finds no fault on the desk", accessible),
    scenario!("own documents: a frame has no desk", no_desk_in_frames),
];

/// The document that most scenarios bring.
pub(super) const NOTE: &str = "Norland: comments on the draft\\n\\nThreats\\n\\n1. States should protect ports from attacks. \
                    2) Training must be paid for.\\n\\n3. Norland thanks the Chair.\\n";

/// Has the worker never hear of `endless.txt`, so that it comes to no end with it.
pub(super) const NEVER_ENDS: &str = "const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...more) {
        if (message.name !== 'endless.txt') post.call(this, message, ...more);
    };";

/// Opens the page, and the “Your documents” page on it.
pub(super) async fn at_the_desk(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await.map(drop)
}

/// Chooses a file of `tests/files`.
pub(super) async fn choose(page: &Page, name: &str) -> Outcome {
    let file = page.fixtures.join("../../tests/files").join(name);
    let file = file.canonicalize()?;
    let field = page.wait_for(".desk-file input").await?;
    Ok(field.send_keys(&file.to_string_lossy()).await?)
}

/// Drops files on the page: pairs of name and text, as JavaScript.
pub(super) async fn drop_files(page: &Page, files: &str) -> Outcome {
    let script = format!(
        "const data = new DataTransfer();
         for (const [name, text] of {files}) data.items.add(new File([text], name));
         const event = (type) => new DragEvent(type, {{ dataTransfer: data, bubbles: true, cancelable: true }});
         document.body.dispatchEvent(event('dragover'));
         document.body.dispatchEvent(event('drop'));"
    );
    page.run(&script).await.map(drop)
}

pub(super) async fn drop_note(page: &Page) -> Outcome {
    drop_files(page, &format!("[['norland.txt', '{NOTE}']]")).await?;
    page.wait_for(".desk-review .desk-block").await.map(drop)
}

/// Chooses in the list of a field that bears this name.
pub(super) async fn select(page: &Page, within: &str, field: usize, value: &str) -> Outcome {
    let script = format!(
        "const list = document.querySelectorAll('{within} select')[{field}];
         list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.run(&script).await.map(drop)
}

/// Says that Norway wrote it, for the pre-draft, and puts it beside the others.
pub(super) async fn put_beside(page: &Page) -> Outcome {
    select(page, ".desk-about .desk-fields", 0, "NOR").await?;
    select(page, ".desk-about .desk-fields", 1, "pre-draft").await?;
    page.wait_for(".desk-bar .desk-first:enabled").await?.click().await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await.map(drop)
}

/// A button by its text, within something.
pub(super) async fn press_button(page: &Page, within: &str, text: &str) -> Outcome {
    let find = format!(
        "const found = [...document.querySelectorAll('{within} button, {within} summary')]
             .find((button) => button.textContent.trim() === '{text}');"
    );
    page.wait_until(&format!("there is a button “{text}”"), &format!("{find} return !!found;"))
        .await?;
    page.run(&format!("{find} found.click();")).await.map(drop)
}

async fn not_before(page: &Page) -> Outcome {
    open(page, "/").await?;
    let none =
        "performance.getEntriesByType('resource').every(({ name }) => !name.includes('/desk'))";
    wait_until(page, "nothing of the desk was loaded", none).await
}

async fn chosen(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    choose(page, "pelagia-chromium.pdf").await?;
    page.wait_for(".desk-review .desk-block").await?;
    let count = page.text(".desk-count").await?;
    ensure!(count.contains("Every word is accounted for"), "{count}");
    put_beside(page).await?;
    page.click("[data-topic=threats]").await?;
    let theirs = "all('article.verbatim').some((it) => it.dataset.author === 'NOR'
        && it.textContent.includes('increasing sophistication')
        && it.textContent.includes('Original text, added by you'))";
    wait_until(page, "its words stand in Norway's column", theirs).await?;
    // Every word on screen leads to its file.
    page.run("document.querySelector('article.verbatim[data-author=NOR] a.source').click()")
        .await?;
    page.wait_for(".desk-review .desk-original").await.map(drop)
}

async fn dropped(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    let files = format!(
        "[['broken.pdf', '%PDF-1.7 and nothing'], ['norland.txt', '{NOTE}'], ['empty.txt', '  '],
          ['picture.pdf', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], ['two.md', '# Two\\n\\nStates must act on threats.']]"
    );
    drop_files(page, &files).await?;
    wait_until(
        page,
        "two came and three did not",
        "all('.desk-document').length === 2 && all('.desk-failed').length === 3",
    )
    .await?;
    let reported = page.texts(".desk-failed").await?;
    for (name, why) in [("broken.pdf", "damaged"), ("empty.txt", "no text"), ("picture.pdf", "PNG")]
    {
        let found = reported
            .iter()
            .any(|text| text.contains(name) && text.to_lowercase().contains(&why.to_lowercase()));
        ensure!(found, "nothing says “{why}” of {name}: {reported:?}");
    }
    Ok(())
}

async fn in_french(page: &Page) -> Outcome {
    open(page, "/?lang=fr").await?;
    page.click(".own-documents").await?;
    page.wait_for(".desk-drop").await?;
    drop_files(
        page,
        "[['picture.pdf', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])],
          ['pages.txt', 'Norland: comments\\n\\n1. States must act on threats.\\u202e\\n\\n- 2 -\\n']]",
    )
    .await?;
    let fault = "all('.desk-failed').some((it) => it.textContent.includes('C’est une image (PNG).')
        && it.querySelector('[lang=en]').textContent === '')";
    wait_until(page, "the picture is reported", fault).await?;
    page.click(".desk-document .desk-actions button").await?;
    let note = "all('.desk-notes li').some((it) => it.textContent.startsWith('Caractères retirés') && !it.lang)";
    wait_until(page, "the note is reported", note).await?;
    let reason = "all('.desk-block[data-part=left-out]').some((it) => it.textContent.includes('numéro de page'))";
    wait_until(page, "the reason is reported", reason).await
}

async fn corrected(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    drop_note(page).await?;
    let count = page.text(".desk-count").await?;
    let blocks = page.count(".desk-block").await?;
    let of_first = "[...document.querySelectorAll('.desk-block')].find((it) => it.textContent.includes('protect ports'))";
    page.run(&format!("{of_first}.querySelector('.desk-what button').click()")).await?;
    press_button(page, ".desk-split", "Split").await?;
    page.run(
        "const area = document.querySelector('.desk-split textarea');
        const at = area.value.indexOf('2)'); area.focus(); area.setSelectionRange(at, at);",
    )
    .await?;
    page.press(&["Enter"]).await?;
    wait_until(page, "it was cut in two", &format!("all('.desk-block').length === {}", blocks + 1))
        .await?;
    wait_until(
        page,
        "the second part has its label",
        "all('.desk-label').some((it) => it.textContent === '2')",
    )
    .await?;
    ensure!(page.text(".desk-count").await? == count, "the count has changed");
    // To another topic, and an issue of it.
    select(page, ".desk-controls", 1, "capacity-building").await?;
    wait_until(
        page,
        "it has moved",
        &format!(
            "{of_first}.querySelector('.desk-what').textContent.includes('Capacity-building')"
        ),
    )
    .await?;
    for _ in 0..2 {
        press_button(page, ".desk-bar", "Undo").await?;
    }
    wait_until(page, "both are undone", &format!("all('.desk-block').length === {blocks}")).await?;
    press_button(page, ".desk-bar", "Redo").await?;
    wait_until(page, "one is done again", &format!("all('.desk-block').length === {}", blocks + 1))
        .await?;
    ensure!(page.text(".desk-count").await? == count, "the count has changed");
    select(page, ".desk-controls", 0, "left-out").await?;
    let left_out = format!("{of_first}.dataset.part === 'left-out'");
    wait_until(page, "it is left out", &left_out).await?;
    ensure!(page.text(".desk-count").await? != count, "what is left out is not counted");
    Ok(())
}

async fn full_text(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/?topic=threats&authors=NOR&round=pre-draft").await?;
    ensure!(page.count("article.summary[data-author=NOR]").await? > 0, "no summary to begin with");
    page.click("th[data-author=NOR] .documents summary").await?;
    page.click("th[data-author=NOR] [data-own^=put]").await?;
    page.wait_for(".desk-putting:not([hidden])").await?;
    drop_note(page).await?;
    // Author, round and summary are known: one look, and it can stand there.
    page.wait_for(".desk-instead input:checked").await?;
    page.wait_for(".desk-bar .desk-first:enabled").await?.click().await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await?;
    let own = "all('article.verbatim[data-author=NOR]').length > 0";
    wait_until(page, "its own words are there", own).await?;
    page.click(".own-documents").await?;
    let summary = "all('.desk-replaced li').length > 0";
    wait_until(page, "the summary can still be read", summary).await
}

async fn many(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    let files: Vec<String> = ["Norway", "Japan", "Canada"]
        .iter()
        .map(|name| format!("['{name}.txt', '{}']", NOTE.replace("Norland", name)))
        .collect();
    drop_files(page, &format!("[{}, ['nobody.txt', '1. States must act.']]", files.join(", ")))
        .await?;
    wait_until(page, "all have come", "all('.desk-document').length === 4").await?;
    select(page, ".desk-round-of-all", 0, "pre-draft").await?;
    page.click(".desk-round-of-all button").await?;
    // One has no author, which has to be chosen where it is checked.
    press_button(page, ".desk-many", "Add 3 to comparison").await?;
    wait_until(
        page,
        "three stand beside the others",
        "all('.desk-state').filter((it) => it.textContent.includes('· in the comparison')).length === 3",
    )
    .await?;
    page.click(".desk-documents > .desk-first").await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await?;
    page.click("[data-topic=threats]").await?;
    wait_until(page, "their words are there",
        "['NOR', 'JPN', 'CAN'].every((code) => all(`article.verbatim[data-author=${code}]`).length > 0)").await
}

async fn given_up(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run(NEVER_ENDS).await?;
    drop_files(page, &format!("[['endless.txt', 'x'], ['norland.txt', '{NOTE}']]")).await?;
    wait_until(page, "both are on their way", "all('.desk-job').length === 2").await?;
    page.click(".desk-job button").await?;
    wait_until(
        page,
        "the one is gone, the other is read",
        "all('.desk-job').length === 0 && all('.desk-document, .desk-review').length > 0",
    )
    .await
}

async fn password(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    choose(page, "../../crates/extract/tests/pdf/locked-with-password.pdf").await?;
    page.wait_for(".desk-jobs form").await?;
    page.fill(".desk-jobs [type=password]", "wrong").await?;
    page.click(".desk-jobs [type=submit]").await?;
    let wrong = "all('.desk-jobs form p').some((it) => it.textContent.includes('password does not open the file'))";
    wait_until(page, "a wrong one is reported", wrong).await?;
    page.fill(".desk-jobs [type=password]", "ostmark").await?;
    page.click(".desk-jobs [type=submit]").await?;
    page.wait_for(".desk-review .desk-block").await.map(drop)
}

async fn worker_dies(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run("const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, ...more) {
            const kill = message.name === 'kill.txt';
            return kill ? post.call(this, { ...message, bytes: null, baseCollection: null }) : post.call(this, message, ...more);
        };").await?;
    drop_files(page, &format!("[['kill.txt', 'x'], ['norland.txt', '{NOTE}']]")).await?;
    wait_until(page, "the one is reported, the other is read",
        "all('.desk-failed').some((it) => it.textContent.includes('kill.txt')) && all('.desk-document').length === 1").await?;
    page.click(".desk-close").await?;
    page.wait_for("[data-desk=''] .program:not([hidden]) h1").await.map(drop)
}

async fn no_worker(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.run("window.Worker = function () { throw new Error('no workers'); }").await?;
    drop_note(page).await
}

async fn worker_under_the_policy(page: &Page) -> Outcome {
    // The page's own policy has to do: the server sends none.
    page.server.mount(page.server.like("/").without_policy());
    let release = Release::copy_of(page.server.product())?;
    let other = page.server.third_address("/taken-away");
    let code = format!(
        "const says = new BroadcastChannel('worker');
         fetch('{other}', {{ mode: 'no-cors' }}).then(() => says.postMessage('sent'), () => says.postMessage('refused'));"
    );
    release.add_to_script("desk-worker.mjs", &code)?;
    page.server.serve_instead(release.shared());
    at_the_desk(page).await?;
    page.run("window.said = []; new BroadcastChannel('worker').onmessage = ({ data }) => said.push(data)")
        .await?;
    drop_note(page).await?;
    page.wait_until("the worker has tried", "return said.length > 0").await?;
    let said = page.run("return said").await?;
    ensure!(said == serde_json::json!(["refused"]), "{said}");
    ensure!(!page.server.was_asked_for("/taken-away"), "the other origin was asked");
    Ok(())
}

async fn another_process(page: &Page) -> Outcome {
    at_the_desk(page).await?;
    page.click(".desk-making-begin summary").await?;
    page.fill(".desk-making-begin [type=text]", "Consultation on bees").await?;
    page.click(".desk-making-begin [type=submit]").await?;
    page.wait_for(".desk-making").await?;
    page.run("const at = (name) => [...document.querySelectorAll('.desk-adding')].find((it) => it.textContent.includes(name));
        window.add = (name, value) => { at(name).querySelector('input').value = value; at(name).querySelector('button').click(); };
        add('Add a topic', 'Hives');").await?;
    page.wait_for(".desk-topic summary").await?.click().await?;
    page.run("add('Add an issue', 'Winter feeding')").await?;
    wait_until(page, "the issue is there", "all('.desk-topic .desk-rows li').length === 1").await?;
    page.fill(".desk-making .desk-name input", "Town of Arle").await?;
    page.click(".desk-making .desk-add-author [type=submit]").await?;
    wait_until(
        page,
        "the author is there",
        "all('.desk-making').some((it) => it.textContent.includes('TOWNOFAR'))",
    )
    .await?;
    press_button(page, ".desk-making", "All your documents").await?;
    drop_files(page, "[['arle.txt', 'Town of Arle: answer\\n\\nHives\\n\\n1. Winter feeding of hives should be taught.\\n']]").await?;
    page.wait_for(".desk-review .desk-block").await?;
    wait_until(page, "the author was found", "all('.desk-about select')[0].value === 'TOWNOFAR'")
        .await?;
    page.wait_for(".desk-bar .desk-first:enabled").await?.click().await?;
    let own = "all('.program:not([hidden]) h1').some((it) => it.textContent === 'Hives')
        && all('article.verbatim').some((it) => it.textContent.includes('should be taught'))";
    wait_until(page, "the comparison is of that process", own).await
}

async fn by_keyboard(page: &Page) -> Outcome {
    page.resize(1280, 900).await?;
    open(page, "/").await?;
    page.run("document.querySelector('.own-documents').focus()").await?;
    page.press(&["Enter"]).await?;
    page.wait_for(".desk-paste summary").await?;
    wait_until(
        page,
        "the focus is in the desk",
        "document.activeElement.closest('.desk') !== null",
    )
    .await?;
    page.run("document.querySelector('.desk-paste summary').focus()").await?;
    page.press(&["Enter", "Tab"]).await?;
    page.press(&["T", "h", "r", "e", "a", "t", "s"]).await?;
    page.press(&["Tab", "Enter"]).await?;
    page.wait_for(".desk-review .desk-block").await?;
    page.run("document.querySelector('.desk-block .desk-what button').focus()").await?;
    page.press(&["Enter"]).await?;
    page.wait_for(".desk-controls").await?;
    let focus = page.focused().await?;
    ensure!(focus.contains("button"), "the focus has gone to {focus}");
    Ok(())
}

async fn accessible(page: &Page) -> Outcome {
    for common in ["?theme=light", "?theme=dark", "?lang=ar"] {
        page.resize(1280, 900).await?;
        open(page, &format!("/{common}")).await?;
        page.click(".own-documents").await?;
        page.wait_for(".desk-drop").await?;
        // It is as light or dark as the page it stands in.
        let paper = "getComputedStyle(document.querySelector('.desk')).colorScheme
            === getComputedStyle(document.documentElement).colorScheme";
        wait_until(page, "it has the page's colours", paper).await?;
        page.expect_accessible().await?;
        drop_note(page).await?;
        page.run(
            "document.querySelector('.desk-block .desk-what button').click();
            for (const details of document.querySelectorAll('.desk details')) details.open = true;",
        )
        .await?;
        page.expect_accessible().await?;
        page.resize(320, 640).await?;
        page.expect_accessible().await?;
        let wide = "document.documentElement.scrollWidth <= innerWidth";
        wait_until(page, "nothing runs out of a narrow page", wide).await?;
        page.reset().await?;
    }
    Ok(())
}

async fn no_desk_in_frames(page: &Page) -> Outcome {
    page.open("/embed.html?topic=threats&authors=NOR").await?;
    page.wait_for("html[data-program=running] .program h1").await?;
    let none = "all('[data-own]').every((it) => it.offsetHeight === 0)";
    wait_until(page, "no way leads to a desk", none).await
}
