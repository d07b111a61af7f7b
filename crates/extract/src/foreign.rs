//! What a file is that is known and not read here, and what can be done about it, with the English for
//! both. Whoever shows it in another language has the values.

use core::fmt;
use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::words::list;

/// A name that is the same in every language, as "PNG".
pub type Name = Cow<'static, str>;

/// What a file is that is not read here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// Text in the form RTF.
    Rtf,
    /// A picture of that form.
    Picture(Name),
    /// Files packed in that form.
    Packed(Name),
    /// Pages for a printer.
    PostScript,
    /// A sound.
    Sound,
    /// A sound or a film: the form holds both.
    SoundOrFilm,
    /// A film.
    Film,
    /// A program.
    Program,
    /// A database.
    Database,
    /// A font.
    Font,
    /// A document that needs a password, of a form that is not opened with one here.
    LockedDocument,
    /// Packed files that need a password.
    LockedPack,
    /// A Word document from before 2007.
    OldWord,
    /// A spreadsheet from before 2007.
    OldSheet,
    /// A presentation from before 2007.
    OldSlides,
    /// A message of a mail program.
    Mail,
    /// Something else of an Office program from before 2007.
    OldOffice,
    /// A spreadsheet of that program or form.
    Sheet(Name),
    /// A presentation of that program or form.
    Slides(Name),
    /// A drawing or a formula.
    Drawing,
    /// A book.
    Book,
    /// A document of Pages, Numbers or Keynote.
    Pages,
    /// A web page in an encoding that is not read here.
    EncodedPage,
    /// A web page saved as an archive.
    PageArchive,
    /// A Word document as one XML file.
    WordXml,
    /// JSON that is no collection of this project.
    Json,
    /// A page that another release of this program saved.
    OtherRelease,
    /// A document whose words are all in files inside it that are not read.
    OnlyEmbedded,
    /// A form whose content is not on its pages.
    XfaForm,
    /// A PDF that only packs other files, by their names.
    Portfolio(Vec<String>),
    /// An e-mail as it was sent.
    Email,
}

/// What can be done with a file that is not read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Save it as DOCX.
    AsDocx,
    /// Have its text recognised, or paste it.
    Recognise,
    /// Unpack it.
    Unpack,
    /// Nothing: there is no text in it.
    NoText,
    /// Save the sheet that matters as CSV.
    SheetAsCsv,
    /// Save the table that matters as CSV.
    TableAsCsv,
    /// Save it as PDF.
    AsPdf,
    /// Save or print it as PDF.
    PrintAsPdf,
    /// Save it without its password.
    Unlock,
    /// Paste its text.
    Paste,
    /// Open it, and save its text or attachment.
    SaveAttachment,
    /// Save it as HTML or PDF.
    AsHtmlOrPdf,
    /// Export it as Word or PDF.
    AsWordOrPdf,
    /// Open it in a browser, and paste its text.
    PasteFromBrowser,
    /// Save it as HTML, or paste its text.
    AsHtmlOrPaste,
    /// Bring the file of a collection.
    BringCollection,
    /// Bring what was saved with it.
    BringTheData,
    /// Open it in Adobe's reader and print it as PDF.
    PrintFromReader,
    /// Save the files in it from a PDF viewer.
    SaveTheFiles,
}

impl Foreign {
    /// What can be done about it.
    #[must_use]
    pub fn instead(&self) -> Instead {
        match self {
            Self::Rtf | Self::OldWord | Self::OldOffice | Self::WordXml => Instead::AsDocx,
            Self::Picture(_) => Instead::Recognise,
            Self::Packed(_) => Instead::Unpack,
            Self::PostScript => Instead::PrintAsPdf,
            Self::Sound | Self::SoundOrFilm | Self::Film | Self::Program | Self::Font => {
                Instead::NoText
            }
            Self::Database => Instead::TableAsCsv,
            Self::LockedDocument | Self::LockedPack => Instead::Unlock,
            Self::OldSheet | Self::Sheet(_) => Instead::SheetAsCsv,
            Self::OldSlides | Self::Slides(_) | Self::Drawing | Self::OnlyEmbedded => {
                Instead::AsPdf
            }
            Self::Mail => Instead::Paste,
            Self::Email => Instead::SaveAttachment,
            Self::Book => Instead::AsHtmlOrPdf,
            Self::Pages => Instead::AsWordOrPdf,
            Self::EncodedPage => Instead::PasteFromBrowser,
            Self::PageArchive => Instead::AsHtmlOrPaste,
            Self::Json => Instead::BringCollection,
            Self::OtherRelease => Instead::BringTheData,
            Self::XfaForm => Instead::PrintFromReader,
            Self::Portfolio(_) => Instead::SaveTheFiles,
        }
    }
}

/// With its article, to follow "This is".
impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Rtf => "an RTF document",
            Self::Picture(name) => return write!(f, "an image ({name})"),
            Self::Packed(name) => return write!(f, "a compressed file ({name})"),
            Self::PostScript => "a print file (PostScript)",
            Self::Sound => "an audio file",
            Self::SoundOrFilm => "an audio or video file",
            Self::Film => "a video",
            Self::Program => "a program",
            Self::Database => "a database",
            Self::Font => "a font",
            Self::LockedDocument => "a password-protected document",
            Self::LockedPack => "a password-protected compressed file",
            Self::OldWord => "an older Word document (.doc)",
            Self::OldSheet => "an older spreadsheet (.xls)",
            Self::OldSlides => "an older presentation (.ppt)",
            Self::Mail => "a saved email (.msg)",
            Self::Email => "an email (EML)",
            Self::OldOffice => "an older Office file",
            Self::Sheet(name) => return write!(f, "a spreadsheet ({name})"),
            Self::Slides(name) => return write!(f, "a presentation ({name})"),
            Self::Drawing => "a drawing or formula",
            Self::Book => "a book (EPUB)",
            Self::Pages => "an Apple Pages, Numbers or Keynote document",
            Self::EncodedPage => "a web page in an encoding that is not supported",
            Self::PageArchive => "a web page saved as an archive (MHTML)",
            Self::WordXml => "a Word XML document",
            Self::Json => "a JSON file, but not a Side by State collection",
            Self::OnlyEmbedded => "a document with no text of its own, only embedded files",
            Self::OtherRelease => "a page saved by another version of Side by State",
            Self::XfaForm => "a form (XFA) whose content is not on its pages, so it was not read",
            Self::Portfolio(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
                return write!(
                    f,
                    "a PDF portfolio; it includes other files, which were not read: {}",
                    list(&names)
                );
            }
        })
    }
}

/// A sentence without its full stop.
impl fmt::Display for Instead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AsDocx => "Open it in a word processor and save it as DOCX",
            Self::Recognise => "Run text recognition (OCR) on it first, or paste the text",
            Self::Unpack => "Unzip it and add the files it contains",
            Self::NoText => "There is no text in it to read",
            Self::SheetAsCsv => "Save the relevant sheet as CSV, one passage per row",
            Self::TableAsCsv => "Save the relevant table as CSV",
            Self::AsPdf => "Save it as PDF",
            Self::PrintAsPdf => "Save or print it as PDF",
            Self::Unlock => "Open it with its password and save it without one",
            Self::Paste => "Paste its text",
            Self::SaveAttachment => "Open it and save its text or attachment as a file of its own",
            Self::AsHtmlOrPdf => "Save it as HTML or PDF",
            Self::AsWordOrPdf => "Export it as Word or PDF",
            Self::PasteFromBrowser => "Open it in a browser, copy its text and paste it",
            Self::AsHtmlOrPaste => "Save it as HTML, or paste its text",
            Self::BringTheData => {
                "Add the collection.json that was saved with it, or the documents themselves"
            }
            Self::PrintFromReader => {
                "Open it in Adobe Acrobat Reader, print it to a PDF and add that PDF"
            }
            Self::SaveTheFiles => "Save these files from a PDF viewer and add each one separately",
            Self::BringCollection => {
                "A collection names its process, rounds, topics and documents; add that file, or save the text in another format"
            }
        })
    }
}
