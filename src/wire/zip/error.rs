//! Why a ZIP file, or a file in one, cannot be used, in words.
//!
//! It must not speak of anything that only a programmer knows.

use thiserror::Error;

/// Why a ZIP file cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ZipError {
    /// Its end is missing, or it is something else.
    #[error("This ZIP file is cut off, or it is not a ZIP file. Get a new copy of it.")]
    NotZip,
    /// The list of its files does not hold.
    #[error("This ZIP file is damaged. Get a new copy of it.")]
    Damaged,
    /// More than 4 GB, or more files than the format once had room for.
    #[error("This ZIP file is too large. Unpack it, and open the folder.")]
    OtherKind,
    /// One of several parts.
    #[error("This is one part of a ZIP file that has several. Unpack it, and open the folder.")]
    InParts,
    /// Too many files.
    #[error(
        "This ZIP file has too many files in it. The limit is {limit}. Unpack it, and open some of the files."
    )]
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// Office files are ZIP files inside.
    #[error("This is a Word or Excel file, not a ZIP file of checks.")]
    Office,
}

/// Why a file in a ZIP file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MemberError {
    /// It needs a password.
    #[error("It is locked with a password. Unpack the ZIP file, and open the files in it.")]
    Encrypted,
    /// Not packed in the usual way.
    #[error(
        "It is packed in a way that RoleCheck cannot unpack. Unpack the ZIP file, and open the files in it."
    )]
    OtherMethod,
    /// Larger than any check.
    #[error(
        "It is too large to be a check from RoleCheck. The limit is {} MB.",
        limit / 1_000_000
    )]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// Too much in all.
    #[error(
        "There is too much in the ZIP file. The limit is {} MB unpacked. Unpack it, and open some of the files.",
        limit / 1_000_000
    )]
    TooMuch {
        /// The limit in bytes.
        limit: usize,
    },
    /// Its name leads to a folder outside.
    #[error("Its name leads out of the ZIP file, which no honest name does.")]
    LeadsOut,
    /// What is in it is not what the list says.
    #[error("It is damaged within the ZIP file. Get a new copy of the ZIP file.")]
    Damaged,
    /// A ZIP file itself.
    #[error("This is a ZIP file in a ZIP file. Unpack the outer one first.")]
    ZipInZip,
}
