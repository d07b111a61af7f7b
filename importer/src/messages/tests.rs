//! Every language says everything, with the values that belong in it, and no two things alike.

use std::collections::HashSet;

use drafts::draft::Reason;
use drafts::saved::{Notice, Of};
use extract::{Damage, Encoding, Fault, Foreign, Left, Many, Note, Place};
use i18n::importer::words;
use query::selection::Language;
use structure::Why;

use super::failures::{failure, trouble};
use super::notices::notice;
use super::of_files::{note, reason};
use crate::failure::{Failure, Trouble};

/// What is said in a language: there, with its values, in that language's own words and as nothing else is said.
fn check(language: Language, all: &[(String, String, Vec<&str>)]) {
    let mut said = HashSet::new();
    for (text, english, values) in all {
        let tag = language.tag();
        assert!(!text.trim().is_empty(), "{tag} says nothing for “{english}”");
        for value in values {
            assert!(text.contains(value), "{tag}: no “{value}” in “{text}”");
        }
        assert_eq!(language == Language::English, text == english, "{tag}: {text}");
        let is_arabic = text.chars().any(|letter| ('\u{621}'..='\u{64a}').contains(&letter));
        assert_eq!(language == Language::Arabic, is_arabic, "{tag}: {text}");
        assert!(!text.contains(['{', '}']), "{tag}: {text}");
        assert!(said.insert(text), "{tag} says “{text}” twice");
    }
}

fn foreign() -> Vec<Foreign> {
    vec![
        Foreign::Rtf,
        Foreign::Picture("PNG".into()),
        Foreign::Packed("RAR".into()),
        Foreign::PostScript,
        Foreign::Sound,
        Foreign::SoundOrFilm,
        Foreign::Film,
        Foreign::Program,
        Foreign::Database,
        Foreign::Font,
        Foreign::LockedDocument,
        Foreign::LockedPack,
        Foreign::OldWord,
        Foreign::OldSheet,
        Foreign::OldSlides,
        Foreign::Mail,
        Foreign::OldOffice,
        Foreign::Sheet("ODS".into()),
        Foreign::Slides("ODP".into()),
        Foreign::Drawing,
        Foreign::Book,
        Foreign::Pages,
        Foreign::EncodedPage,
        Foreign::PageArchive,
        Foreign::WordXml,
        Foreign::Json,
        Foreign::OnlyEmbedded,
        Foreign::XfaForm,
        Foreign::Portfolio(vec!["norland.pdf".into()]),
        Foreign::Email,
    ]
}

fn damages() -> Vec<(Damage, Vec<&'static str>)> {
    vec![
        (Damage::List, vec![]),
        (Damage::ManyParts, vec![]),
        (Damage::CutOff, vec![]),
        (Damage::Packing, vec![]),
        (Damage::UnknownPacking, vec![]),
        (Damage::Changed, vec![]),
        (Damage::NoMainPart, vec![]),
        (Damage::Garbled, vec![]),
        (Damage::BreaksOff, vec![]),
        (Damage::NotJson, vec!["JSON"]),
        (Damage::ManyPages { pages: 812, limit: 500 }, vec!["812", "500"]),
        (Damage::UnknownLock, vec![]),
        (Damage::NoPages, vec![]),
        (Damage::ManyObjects, vec![]),
        (Damage::DrawsTooMuch, vec![]),
        (Damage::TwoOfOneName, vec![]),
        (Damage::NotText, vec![]),
        (Damage::NoSheets, vec![]),
    ]
}

fn faults() -> Vec<(Fault, Vec<&'static str>)> {
    let deep = |place| Fault::TooDeep { limit: 128, place };
    let cut = |place| Fault::Damaged { what: Damage::CutOff, place: Some(place) };
    let no_column = |found| Fault::NoColumn { column: "text".into(), found };
    let mut faults = vec![
        (Fault::TooLarge { bytes: 500_000_000, limit: 100_000_000 }, vec!["500", "100"]),
        (Fault::TooLarge { bytes: 2_500, limit: 999 }, vec!["3", "999"]),
        (Fault::Unpacks { limit: 64_000_000 }, vec!["64"]),
        (Fault::Password { wrong: false }, vec![]),
        (Fault::Password { wrong: true }, vec![]),
        (Fault::Empty, vec![]),
        (Fault::NoText { pages: 17 }, vec!["17"]),
        (deep(None), vec!["128"]),
        (deep(Some(Place::Path("a[0]".into()))), vec!["128", "a[0]"]),
        (
            Fault::Doubled { key: "id".into(), place: Place::Path("rounds[3]".into()) },
            vec!["id", "rounds[3]"],
        ),
        (Fault::Doubled { key: "id".into(), place: Place::Path(String::new()) }, vec!["id"]),
        (no_column(Vec::new()), vec!["text"]),
        (no_column(vec!["who".into(), "what".into()]), vec!["text", "who", "what"]),
        (Fault::UnknownEncoding, vec!["UTF-8"]),
        (Fault::Unknown, vec!["PDF"]),
        (cut(Place::Line(9)), vec!["9"]),
        (cut(Place::Column(2, 5)), vec!["2", "5"]),
        (cut(Place::Page(3)), vec!["3"]),
        (cut(Place::Part("word/document.xml".into())), vec!["word/document.xml"]),
    ];
    let many = [
        Many::Paragraphs,
        Many::Rows,
        Many::Cells,
        Many::Stretches,
        Many::Characters,
        Many::OnPage,
        Many::Drawings,
        Many::Columns,
    ];
    faults.extend(many.map(|what| (Fault::TooMany { what, limit: 312 }, vec!["312"])));
    let damaged = |what| Fault::Damaged { what, place: None };
    faults.extend(damages().into_iter().map(|(what, values)| (damaged(what), values)));
    faults.extend(foreign().into_iter().map(|is| {
        let names: Vec<&str> = ["PNG", "RAR", "ODS", "ODP", "norland.pdf"].into();
        let values = names.into_iter().filter(|name| is.to_string().contains(name)).collect();
        (Fault::NotWhat(is), values)
    }));
    faults
}

const LEFT: &[Left] = &[
    Left::Furniture,
    Left::Deletions,
    Left::Comments,
    Left::Hidden,
    Left::Pictures,
    Left::Navigation,
    Left::Forms,
    Left::Code,
    Left::Contents,
    Left::Columns,
    Left::LineNumbers,
    Left::Outside,
    Left::Sheets,
    Left::Prompts,
    Left::FieldValues,
    Left::Around,
];

fn notes() -> Vec<(Note, Vec<&'static str>)> {
    let left = |what| Note::LeftOut { what, words: 1204, text: String::new() };
    let mut notes = vec![
        (Note::NoText { pages: vec![3] }, vec!["3"]),
        (Note::NoText { pages: vec![4, 12, 29] }, vec!["4", "12", "29"]),
        (Note::Encoding(Encoding::Utf16), vec!["UTF-16"]),
        (Note::Encoding(Encoding::Windows1252), vec!["Windows-1252"]),
        (Note::Garbled { count: 31 }, vec!["31"]),
        (Note::Repaired, vec![]),
        (Note::Controls { count: 31 }, vec!["31"]),
        (Note::Unreadable { count: 31 }, vec!["31", "\u{fffd}"]),
        (Note::UnreadOnPage { page: 7, count: 31 }, vec!["7", "31", "\u{fffd}"]),
        (Note::MaybeStruck { pages: vec![3] }, vec!["3"]),
        (Note::MaybeStruck { pages: vec![4, 12] }, vec!["4", "12"]),
        (Note::Tables { count: 31 }, vec!["31"]),
        (Note::Boxes { count: 31 }, vec!["31"]),
        (Note::Insertions { count: 31 }, vec!["31"]),
        (Note::Tildes { count: 31 }, vec!["31"]),
        (Note::Conditional { cells: vec!["B2".into(), "C3:C9".into()] }, vec!["B2", "C3:C9"]),
        (Note::StylesNotApplied, vec![]),
        (Note::StylesUnread, vec![]),
        (Note::ListsFlattened { count: 31, levels: 12 }, vec!["31", "12"]),
        (Note::NotRead { line: 312, words: 31 }, vec!["312", "31"]),
        (Note::NotesRenumbered, vec![]),
        (Note::RowsWithoutText { count: 31 }, vec!["31"]),
        (Note::Embedded { count: 31 }, vec!["31"]),
        (Note::NotInFile { count: 32 }, vec!["32"]),
        (Note::UnknownColumns { names: vec!["Colour".into()] }, vec!["Colour"]),
        (Note::ColumnsTwice { names: vec!["Remark".into()] }, vec!["Remark"]),
        (
            Note::AuthorsDiffer { columns: vec!["State".into(), "Country".into()], rows: vec![31] },
            vec!["State", "Country", "31"],
        ),
        (Note::NotTheirs { over: "Findings".to_owned(), count: 41 }, vec!["Findings", "41"]),
        (Note::AuthorStruck { rows: vec![31, 32] }, vec!["31", "32"]),
        (Note::AuthorUnread { rows: vec![31, 32] }, vec!["31", "32"]),
        (Note::UnderNames { count: 31 }, vec!["31"]),
        (Note::UnevenRows { lines: vec![3, 41] }, vec!["3", "41"]),
        (Note::FilesInside { names: vec!["norland.pdf".into()] }, vec!["norland.pdf"]),
        (
            Note::SeveralDelegations { names: vec!["Norland".into(), "Meridia".into()] },
            vec!["Norland", "Meridia"],
        ),
        (Note::UnknownColumns { names: vec!["A1".into(), "B2".into()] }, vec!["A1", "B2"]),
    ];
    notes.extend(LEFT.iter().map(|what| (left(*what), vec!["1", "204"])));
    notes
}

fn reasons() -> Vec<(Reason, Vec<&'static str>)> {
    let read = [
        Why::PageNumber,
        Why::Rule,
        Why::ContentsLine,
        Why::ContentsHead,
        Why::Running,
        Why::Date,
        Why::Delivery,
        Why::Address,
        Why::Letterhead,
        Why::Closing,
        Why::Title,
        Why::ColumnHead,
        Why::NoWords,
        Why::SectionLetter,
        Why::EmptyHeading,
        Why::Bullets,
        Why::LoneNumber,
    ];
    let plain = read.into_iter().map(Reason::Read);
    let plain = plain.chain(LEFT.iter().map(|what| Reason::Before(*what)));
    plain
        .map(|reason| (reason, vec![]))
        .chain([
            (Reason::ByReader, vec![]),
            (Reason::Read(Why::HeadingNumber("Threats".into())), vec!["Threats"]),
            (Reason::Read(Why::Footnote("12".into())), vec!["12"]),
        ])
        .collect()
}

/// What is said of values, beside the English for them.
fn said<T>(
    say: impl Fn(Language, &T) -> String,
    language: Language,
    of: Vec<(T, Vec<&'static str>)>,
) -> Vec<(String, String, Vec<&'static str>)> {
    let all = of.into_iter();
    all.map(|(it, values)| (say(language, &it), say(Language::English, &it), values)).collect()
}

#[test]
fn every_fault_is_said_in_every_language() {
    let failures = || {
        let of_files = faults().into_iter().map(|(it, values)| (Failure::Fault(it), values));
        let others = [
            (Failure::NotOpened, vec![]),
            (Failure::TooSlow(60), vec!["60"]),
            (Failure::Died("x".to_owned()), vec![]),
            (Failure::Rules("x".to_owned()), vec![]),
        ];
        of_files.chain(others).collect()
    };
    for language in Language::ALL {
        check(*language, &said(failure, *language, failures()));
    }
}

#[test]
fn every_note_and_reason_is_said_in_every_language() {
    for language in Language::ALL {
        check(*language, &said(note, *language, notes()));
        check(*language, &said(reason, *language, reasons()));
    }
}

#[test]
fn every_trouble_is_said_in_every_language() {
    let troubles = || {
        let all = [
            Trouble::NoRoom,
            Trouble::NotAllowed,
            Trouble::OtherWindow,
            Trouble::NotDeleted("x".to_owned()),
            Trouble::NotRead("x".to_owned()),
        ];
        all.map(|it| (it, vec![])).into()
    };
    for language in Language::ALL {
        check(*language, &said(trouble, *language, troubles()));
    }
}

#[test]
fn every_notice_is_said_in_every_language() {
    let notices = || {
        let of = || Of { id: "nor-own".into(), title: "Norland".to_owned() };
        vec![
            (Notice::BothKept(of()), vec!["Norland"]),
            (Notice::Changed(of()), vec!["Norland"]),
            (Notice::TakenOut(of()), vec!["Norland"]),
            (Notice::Newer, vec![]),
        ]
    };
    for language in Language::ALL {
        check(*language, &said(|language, it| notice(words(language), it), *language, notices()));
    }
}
