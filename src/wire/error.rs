//! Why a file cannot be opened at all, in words for the person who chose it.
//!
//! It must not speak of anything that only a programmer knows.

use thiserror::Error;

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Nothing in it.
    #[error("This file is empty.")]
    Empty,
    /// Larger than any assessment.
    #[error(
        "This file is too large to be a check from RoleCheck. The limit is {} MB.",
        limit / 1_000_000
    )]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// A file of another program, known by its first bytes.
    #[error(
        "This is {kind}, not a check from RoleCheck. Choose the file that RoleCheck saved. Its name ends in .json."
    )]
    OtherProgram {
        /// What it is.
        kind: FileKind,
    },
    /// Not text in UTF-8.
    #[error(
        "This is not a text file that RoleCheck can read. Choose the file that RoleCheck saved. Its name ends in .json."
    )]
    NotText,
    /// JSON that ends too early.
    #[error(
        "This file is cut off: it ends too early, at line {line}, column {column}. Get a new copy from where it came from."
    )]
    CutOff {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Not JSON.
    #[error(
        "This file is damaged or is not a check from RoleCheck. It cannot be read from line {line}, column {column}."
    )]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON of something else.
    #[error("This file is not from RoleCheck. Choose the file that RoleCheck saved.")]
    NotRoleCheck,
    /// A RoleCheck file that is not an assessment.
    #[error(
        "This is a RoleCheck file, but not a check. Choose the file of a check. The file says that it is: {format}"
    )]
    OtherFormat {
        /// What the file says it is.
        format: String,
    },
    /// A RoleCheck file that is not a tally.
    #[error(
        "This is a RoleCheck file, but not a tally of staff answers. The file says that it is: {format}"
    )]
    NotATally {
        /// What the file says it is.
        format: String,
    },
    /// No assessment in it.
    #[error("This is a RoleCheck file, but there is no check in it.")]
    NoAssessment,
}

/// What a file of another program is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Office files are ZIP files inside.
    ZipOrOffice,
    /// Word, Excel and PowerPoint before 2007.
    OldOffice,
    /// PDF.
    Pdf,
    /// PNG, JPEG or GIF.
    Picture,
}

impl std::fmt::Display for FileKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::ZipOrOffice => "a Word, Excel or ZIP file",
            Self::OldOffice => "an older Word or Excel file",
            Self::Pdf => "a PDF file",
            Self::Picture => "a picture",
        })
    }
}

impl FileKind {
    /// What a file is by its first bytes; nothing, if they are of no known kind.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const STARTS: [(&[u8], FileKind); 8] = [
            (b"PK\x03\x04", FileKind::ZipOrOffice),
            (b"PK\x05\x06", FileKind::ZipOrOffice),
            (b"\xD0\xCF\x11\xE0", FileKind::OldOffice),
            (b"%PDF", FileKind::Pdf),
            (b"\x89PNG", FileKind::Picture),
            (b"\xFF\xD8\xFF", FileKind::Picture),
            (b"GIF8", FileKind::Picture),
            (b"{\\rtf", FileKind::OldOffice),
        ];
        let found = STARTS.iter().find(|(start, _)| bytes.starts_with(start));
        found.map(|(_, kind)| *kind)
    }
}
