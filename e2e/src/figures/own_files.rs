//! The files of the measurements of readers' own documents: the PDF files of the test set with what is right for
//! each, a long one that is made for it, and many short ones. No State is given words: all of them say the same.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde_json::{Value, json};

use crate::page::Page;

/// How many pages are many.
const PAGES: usize = 40;
/// So many paragraphs fill a page.
const ON_A_PAGE: usize = 9;

/// A file, and what is right for it.
pub(super) struct Sample {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) password: Option<String>,
    /// Its passages, word for word.
    pub(super) passages: Vec<String>,
    pub(super) pages: Option<usize>,
    pub(super) is_long: bool,
}

impl Sample {
    /// Where the server has it.
    pub(super) fn address(&self) -> String {
        format!("/{}/{}", if self.is_long { "made" } else { "files" }, self.name)
    }

    pub(super) fn words(&self) -> usize {
        self.passages.iter().map(|passage| passage.split_whitespace().count()).sum()
    }
}

/// The PDF files of the test set that hold text.
pub(super) fn of_tests(folder: &Path) -> anyhow::Result<Vec<Sample>> {
    let index = fs::read_to_string(folder.join("index.toml"))?;
    let index: toml::Table = index.parse()?;
    let mut samples = Vec::new();
    for file in index.get("file").and_then(toml::Value::as_array).into_iter().flatten() {
        let of = |key: &str| file.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        let (Some(name), Some(truth)) = (of("name"), of("truth")) else { continue };
        if !name.ends_with(".pdf") {
            continue;
        }
        let truth = fs::read_to_string(folder.join(format!("{truth}.truth.json")))?;
        let truth: Value = serde_json::from_str(&truth)?;
        let passages = truth["passages"].as_array().into_iter().flatten();
        let passages = passages.filter_map(|it| it["text"].as_str()).map(str::to_owned);
        samples.push(Sample {
            bytes: Vec::new(),
            password: of("password"),
            passages: passages.collect(),
            pages: None,
            is_long: false,
            name,
        });
    }
    Ok(samples)
}

/// A PDF of many pages, printed by the browser from paragraphs that are numbered through.
pub(super) async fn long(page: &Page) -> anyhow::Result<Sample> {
    let passages: Vec<String> = (1..=PAGES * ON_A_PAGE).map(paragraph).collect();
    let on_pages: Vec<Vec<String>> = passages
        .chunks(ON_A_PAGE)
        .enumerate()
        .map(|(place, chunk)| {
            let number = |at: usize| place * ON_A_PAGE + at + 1;
            chunk.iter().enumerate().map(|(at, words)| format!("{}. {words}", number(at))).collect()
        })
        .collect();
    page.run(&format!(
        "for (const paragraphs of {}) {{
             const page = document.createElement('div');
             page.style.breakAfter = 'page';
             for (const words of paragraphs) {{
                 const paragraph = document.createElement('p');
                 paragraph.textContent = words;
                 page.append(paragraph);
             }}
             document.body.append(page);
         }}",
        json!(on_pages)
    ))
    .await?;
    let printed =
        page.devtools("Page.printToPDF", json!({"paperWidth": 8.27, "paperHeight": 11.69})).await?;
    let letters = printed["data"].as_str().context("Chromium printed nothing")?;
    let bytes = base64(letters)?;
    let pages = pages_of(&bytes);
    Ok(Sample {
        name: "forty-pages.pdf".to_owned(),
        bytes,
        password: None,
        passages,
        pages: Some(pages),
        is_long: true,
    })
}

/// Short documents whose names say who they are from, and which round they answer.
pub(super) fn many(count: usize) -> Vec<(String, String)> {
    const AUTHORS: [&str; 8] =
        ["Australia", "Brazil", "Canada", "Germany", "Japan", "Mexico", "Norway", "Singapore"];
    (0..count)
        .map(|place| {
            let author = AUTHORS[place % AUTHORS.len()];
            let body: Vec<String> =
                (1..=25).map(|at| format!("{at}. {}", paragraph(place * 25 + at))).collect();
            let title = format!("{author}: document {place} on the Chair’s pre-draft");
            (format!("{author}-{place}.txt"), format!("{title}\n\n{}\n", body.join("\n\n")))
        })
        .collect()
}

/// A paragraph that asks for something, unlike all others by its numbers.
fn paragraph(number: usize) -> String {
    const ASKED: [&str; 4] = [
        "States should protect the ports and power lines with the numbers",
        "States are encouraged to name points of contact and to exchange views on incidents number",
        "Training and assistance must be offered upon request to the centres number",
        "The international law that applies to the cases number should be set out by States in their own words, as in",
    ];
    let asked = ASKED[number % ASKED.len()];
    format!(
        "{asked} {number}, {} and {}, and report on it once a year. What was done before is told in annex {number}, \
         which nobody has to read twice.",
        number * 7 % 1009,
        number * 13 % 2003
    )
}

/// How many pages a PDF says that it has.
fn pages_of(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let counts = text.split("/Count ").skip(1).filter_map(|rest| {
        rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse::<usize>().ok()
    });
    counts.max().unwrap_or_default()
}

/// What base64 stands for; the driver gives bytes so.
fn base64(letters: &str) -> anyhow::Result<Vec<u8>> {
    base64::Engine::decode(&base64::prelude::BASE64_STANDARD, letters).context("no base64")
}
