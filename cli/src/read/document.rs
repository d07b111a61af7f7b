//! Drafts as documents of the collection's format. What a file does not say is left for the editor to fill
//! in, and `cargo xtask check` asks for it.

use drafts::draft::{Draft, Edit, Head, Labelled};
use drafts::saved::document_file;
use model::{AuthorCode, DocumentId, RoundId};

use super::options::Options;

/// A draft with what the command says of the document. Of a table's rows, author, stage, date and address are
/// as they say, unless the command says otherwise.
pub(super) fn completed(draft: &Draft, options: &Options) -> Draft {
    let head = draft.head.clone();
    let or = |given: &Option<String>, own: String| given.clone().unwrap_or(own);
    draft.edited(&Edit::Head(Head {
        author: options.author.as_ref().map(|code| AuthorCode::new(code.as_str())).or(head.author),
        round: options.round.as_ref().map(|id| RoundId::new(id.as_str())).or(head.round),
        language: or(&options.language, head.language),
        date: or(&options.date, head.date),
        url: or(&options.url, head.url),
        ..head
    }))
}

/// The document file of a draft.
pub(super) fn of_draft(draft: &Draft, labelled: &Labelled, options: &Options) -> String {
    let mut document = draft.document_so_far(DocumentId::new("read"), labelled);
    document.source_text.clone_from(&options.source_text);
    document_file(&document).text
}

#[cfg(test)]
mod tests {
    use drafts::draft::{LabelCache, from_table};

    use super::*;

    #[test]
    fn rows_of_one_document_become_one() {
        let collection = data_files::process().unwrap();
        let round = collection.rounds[0].id.to_string();
        let row = |author: &str, text: &str| extract::Row {
            author: Some(author.to_owned()),
            round: Some(round.clone()),
            text: text.to_owned(),
            ..extract::Row::default()
        };
        let rows =
            vec![row("nor", "States should act."), row("MERIDIA", "No."), row("nor", "=1+1")];
        let table = extract::Table { rows, unknown: Vec::new() };
        let label_cache = &mut LabelCache::default();
        let drafts = from_table("t.csv", "CSV", &table, &[], label_cache, &collection);
        let texts: Vec<String> = drafts
            .iter()
            .map(|draft| completed(draft, &Options::default()))
            .map(|draft| of_draft(&draft, &draft.labelled(label_cache), &Options::default()))
            .collect();
        assert_eq!(texts.len(), 2);
        let norway = &texts[0];
        assert!(norway.starts_with("---\nauthor: NOR\n"), "{norway}");
        assert!(norway.contains(&format!("round: {round}\n")), "{norway}");
        assert!(norway.contains("\nStates should act.\n"), "{norway}");
        assert!(norway.contains("\n=1+1\n"), "{norway}");
    }
}
