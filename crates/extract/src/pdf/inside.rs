//! What is in a PDF beside its pages: files within it, and forms that only some programs can draw.

use hayro_syntax::object::{Array, Dict, Object, String as Words};

use super::strings::decode;
use crate::fault::Fault;
use crate::foreign::Foreign;
use crate::words::count_words;

/// How deep lists of files may lie in one another, and how many names are kept.
const DEEPEST: usize = 16;
const MOST: usize = 1_000;
/// A page that only says what program to use has no more words than this.
const FEW_WORDS: u32 = 150;
/// What such a page says, in small letters.
const PLACEHOLDERS: [&str; 14] = [
    "please wait",
    "adobe",
    "acrobat",
    "not eventually replaced",
    "veuillez patienter",
    "veuillez attendre",
    "bitte warten",
    "espere",
    "aguarde",
    "attendere",
    "подождите",
    "请稍候",
    "请等待",
    "الرجاء الانتظار",
];
/// What the page says that a program puts before files packed into a PDF.
const COVERS: [&str; 4] = ["portfolio", "porte-documents", "cartera", "портфолио"];

/// The names of the files within a PDF.
pub(super) fn files(catalog: &Dict<'_>) -> Vec<String> {
    let mut names = Vec::new();
    let list = catalog.get::<Dict<'_>>("Names").and_then(|it| it.get::<Dict<'_>>("EmbeddedFiles"));
    if let Some(list) = list {
        gather(&list, &mut names, 0);
    }
    if let Some(more) = catalog.get::<Array<'_>>("AF") {
        for file in more.iter::<Dict<'_>>().take(MOST) {
            add(&mut names, file_name(&file));
        }
    }
    names
}

fn gather(list: &Dict<'_>, names: &mut Vec<String>, depth: usize) {
    if depth > DEEPEST || names.len() >= MOST {
        return;
    }
    if let Some(pairs) = list.get::<Array<'_>>("Names") {
        let mut key = None;
        for item in pairs.iter::<Object<'_>>().take(2 * MOST) {
            match item {
                Object::String(name) => key = Some(decode(name.as_bytes())),
                Object::Dict(file) => add(names, file_name(&file).or(key.take())),
                _ => {}
            }
        }
    }
    if let Some(kids) = list.get::<Array<'_>>("Kids") {
        for kid in kids.iter::<Dict<'_>>().take(MOST) {
            gather(&kid, names, depth + 1);
        }
    }
}

/// Adds a name that is not there yet.
pub(super) fn add(names: &mut Vec<String>, name: Option<String>) {
    if let Some(name) = name
        && names.len() < MOST
        && !names.contains(&name)
    {
        names.push(name);
    }
}

/// What a file within a PDF is called.
pub(super) fn file_name(file: &Dict<'_>) -> Option<String> {
    let said = |key: &&str| file.get::<Words<'_>>(*key).map(|name| decode(name.as_bytes()));
    // What has no content is only the name of a file elsewhere.
    file.contains_key("EF").then(|| ["UF", "F", "Desc"].iter().find_map(said)).flatten()
}

/// Why a PDF is not read whose pages say nothing but what to open it with.
pub(super) fn refuse(catalog: &Dict<'_>, text: &str, files: &[String]) -> Option<Fault> {
    if count_words(text) > FEW_WORDS {
        return None;
    }
    let small = text.to_lowercase();
    let says = |any: &[&str]| any.iter().any(|words| small.contains(words));
    let form = catalog.get::<Dict<'_>>("AcroForm").is_some_and(|form| form.contains_key("XFA"));
    if form && (text.trim().is_empty() || says(&PLACEHOLDERS)) {
        return Some(Fault::NotWhat(Foreign::XfaForm));
    }
    let packed = catalog.contains_key("Collection") && !files.is_empty();
    if packed && (text.trim().is_empty() || says(&COVERS) && says(&PLACEHOLDERS)) {
        return Some(Fault::NotWhat(Foreign::Portfolio(files.to_vec())));
    }
    None
}
