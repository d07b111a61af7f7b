//! What words are that a file has and its text does not, with the English for it.

use core::fmt;

use serde::{Deserialize, Serialize};

/// What words that were left out are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Left {
    /// The tops and feet of pages.
    Furniture,
    /// What a proposed change takes out.
    Deletions,
    /// What others wrote in the margin.
    Comments,
    /// What the file holds and does not show.
    Hidden,
    /// What describes a picture.
    Pictures,
    /// A web page's menus, and what stands around its text.
    Navigation,
    /// A web page's fields and buttons.
    Forms,
    /// Programs and styles.
    Code,
    /// A table of contents, an index.
    Contents,
    /// Cells of columns whose names mean nothing here.
    Columns,
    /// Numbers in the margin that count the lines.
    LineNumbers,
    /// What lies beyond the edges of a page.
    Outside,
    /// Sheets of a spreadsheet that hold no table of passages.
    Sheets,
    /// What asks for an answer that nobody has given, in a form.
    Prompts,
    /// Sheets of a spreadsheet that are not shown.
    HiddenSheets,
    /// Rows and columns of a sheet that are not shown.
    HiddenCells,
    /// Text boxes, drawings and charts of a sheet.
    Shapes,
    /// Cells in which a formula failed: "#N/A".
    Errors,
    /// Pages within a web page.
    Embedded,
    /// What is filled into the fields of a form.
    FieldValues,
    /// What is beside the table that is all of a text document.
    Around,
}

/// What the words are called, after "31 words of ".
impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Furniture => "page headers and footers",
            Self::Deletions => "text marked as deleted",
            Self::Comments => "comments in the margin",
            Self::Hidden => "hidden text",
            Self::Pictures => "image descriptions",
            Self::Navigation => "menus and other page elements",
            Self::Forms => "form fields and buttons",
            Self::Prompts => "form fields that were not filled in",
            Self::Code => "scripts and styles",
            Self::Contents => "a table of contents",
            Self::Columns => "unrecognized columns",
            Self::LineNumbers => "line numbers in the margin",
            Self::Outside => "text outside the page",
            Self::Sheets => "sheets without a table of passages",
            Self::HiddenSheets => "hidden sheets",
            Self::HiddenCells => "hidden rows and columns",
            Self::Shapes => "text boxes, drawings and charts",
            Self::Errors => "cells with an error value",
            Self::Embedded => "embedded pages",
            Self::FieldValues => "text filled into form fields",
            Self::Around => "text around the table",
        })
    }
}
