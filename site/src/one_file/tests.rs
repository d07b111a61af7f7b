//! The one file, from the checkout's data and a program of a few bytes.

use super::*;

fn made_of(collection: &Collection, script: &str) -> anyhow::Result<String> {
    made_with(collection, script, None)
}

fn made_with(
    collection: &Collection,
    script: &str,
    desk_worker: Option<&str>,
) -> anyhow::Result<String> {
    let app = tempfile::tempdir().unwrap();
    for name in
        ["side-by-state_bg.wasm", "collection.bin", "messages.bin", "icon.svg", "desk_bg.wasm"]
    {
        fs::write(app.path().join(name), name).unwrap();
    }
    fs::write(app.path().join("side-by-state.css"), "p { color: red }\n").unwrap();
    fs::write(app.path().join("desk.css"), ".desk { color: blue }\n").unwrap();
    html(&Parts {
        app: app.path(),
        release: "0123456789ab",
        script,
        desk_worker,
        collection,
        catalogue: Catalogue::built_in(),
        sources: &[("a.txt".to_owned(), "\nx <!--/view--> </pre><script>y".to_owned())],
        effort: Effort::Quick,
    })
}

fn made(script: &str) -> String {
    made_of(&data_files::collection().unwrap(), script).unwrap()
}

/// What stands between two texts, the first time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn the_policy_lets_in_the_files_own_script_and_style_and_nothing_else() {
    let file = made("run();\n");
    let policy = between(&file, "Content-Security-Policy\" content=\"", "\"");
    let style = between(&file, "<style>", "</style>");
    let script = between(&file, "<script>", "</script>");
    assert_eq!(script, "run();");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(policy.contains(&format!("script-src '{}' 'wasm-unsafe-eval';", hash_of(script))));
    assert!(policy.contains(&format!("style-src '{}';", hash_of(style))));
    assert!(policy.contains("require-trusted-types-for 'script'; trusted-types 'none'"));
    // Known from elsewhere: the hash of the text "run();".
    assert_eq!(hash_of("run();"), "sha256-vUOElbTHLp1UxxGV/I6teJfpCV5vgaasYjEhPKN2fqQ=");
}

#[test]
fn the_full_file_holds_the_desk_and_lets_its_worker_in_and_nothing_more() {
    let collection = data_files::collection().unwrap();
    let plain = made("run()");
    let full = made_with(&collection, "run()", Some("read()")).unwrap();
    for id in ["desk-wasm", "desk-worker"] {
        assert!(full.contains(&format!("id=\"{id}\"")) && !plain.contains(id), "{id}");
    }
    let style = between(&full, "<style>", "</style>");
    assert!(style.contains(".desk { color: blue }"), "{style}");
    let policy =
        |file: &str| between(file, "Content-Security-Policy\" content=\"", "\"").to_owned();
    let (plain, full) = (policy(&plain), policy(&full));
    assert!(full.contains(&format!("style-src '{}';", hash_of(style))));
    let more = full
        .replace(" worker-src blob:;", "")
        .replace("trusted-types side-by-state", "trusted-types 'none'")
        .replace(&hash_of(style), &hash_of("p { color: red }"));
    assert_eq!(more, plain);
}

#[test]
fn a_script_that_speaks_of_its_own_end_does_not_end() {
    let file = made("f('</script>');g('<!--view-->','<!--/view-->')");
    let script = between(&file, "<script>", "</script>");
    assert_eq!(script, "f('<\\/script>');g('<\\!--view-->','<\\!--/view-->')");
    assert!(made_of(&data_files::collection().unwrap(), "f('<script>')").is_err());
    assert!(made_of(&data_files::collection().unwrap(), "f('</SCRIPT>')").is_err());
    assert!(made_of(&data_files::collection().unwrap(), "f('\r')").is_err());
}

#[test]
fn the_marks_between_which_a_view_is_put_stand_there_once() {
    let file = made("g('<!--view-->','<!--/view-->')");
    assert_eq!(file.matches("<!--view-->").count(), 1);
    assert_eq!(file.matches("<!--/view-->").count(), 1);
    let view = between(&file, "<!--view-->", "<!--/view-->");
    assert!(view.starts_with("<div class=\"static\">") && view.ends_with("</div>"));
    assert!(file.contains(r#"<div id="side-by-state" data-query="" "#));
}

#[test]
fn every_passage_can_be_read_and_leads_to_its_document() {
    let collection = data_files::collection().unwrap();
    let text = text::of(&collection, Catalogue::built_in());
    for document in &collection.documents {
        for passage in document.passages.iter().filter(|passage| passage.topic.is_some()) {
            let words = html::text(&passage.text);
            let item = text.split("<li>").find(|item| item.contains(&words)).unwrap();
            let number = between(item, "<a href=#d", ">");
            let source = between(&text, &format!("<li id=d{number}>"), "\n");
            assert!(source.contains(&html::text(&document.title)), "{item}");
            assert!(document.url.iter().all(|url| source.contains(&html::attribute(url))));
        }
    }
}

#[test]
fn headings_stand_in_every_language() {
    let collection = data_files::collection().unwrap();
    let text = text::of(&collection, Catalogue::built_in());
    for topic in &collection.topics {
        for language in Language::ALL {
            let name = html::text(topic.name.get(language.tag()));
            assert!(text.contains(&format!(">{name}</span>")), "{name}");
        }
    }
}

#[test]
fn a_passage_that_is_our_summary_never_looks_like_the_authors_words() {
    let collection = data_files::collection().unwrap();
    let text = text::of(&collection, Catalogue::built_in());
    let own = text.matches("<small>Original text").count();
    let verbatim =
        collection.documents.iter().filter(|document| document.form == model::Form::Verbatim);
    assert_eq!(own, verbatim.map(|document| document.passages.len()).sum::<usize>());
}

#[test]
fn text_of_the_collection_and_of_sources_never_becomes_markup() {
    let hostile = "</li></script><script>alert(1)</script><img src=\"x\">";
    let mut collection = data_files::collection().unwrap();
    for document in &mut collection.documents {
        document.title = hostile.to_owned();
        document.date = hostile.to_owned();
        document.url = Some(hostile.to_owned());
        document.reported_by = Some(hostile.to_owned());
        for passage in &mut document.passages {
            passage.text = format!("Words {hostile}");
            passage.label = hostile.to_owned();
            passage.url = Some(hostile.to_owned());
        }
    }
    let file = made_of(&collection, "run()").unwrap();
    assert!(!file.contains("<img") && !file.contains("<script>alert"));
    assert!(file.contains(&html::text(&format!("Words {hostile}"))), "the words are not in it");
    // Three parts and the program's script.
    assert_eq!(file.matches("<script").count(), 4);
    assert_eq!(file.matches("</pre>").count(), 1);
    assert!(file.contains("<pre dir=\"auto\">\n\nx &lt;!--/view--&gt;"));
}

#[test]
fn the_collection_in_it_is_found_again_when_the_file_is_dropped() {
    let file = made("run();");
    let incoming = extract::Incoming { name: "x.html", bytes: file.as_bytes(), password: None };
    let opened = extract::open(&incoming, &extract::Limits::default(), &mut |_| {}).unwrap();
    // Here, as in all of these tests, a file holds its own name.
    assert_eq!(opened.content, extract::Content::Encoded(b"collection.bin".to_vec()));
}
