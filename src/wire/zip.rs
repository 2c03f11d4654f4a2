//! Reads ZIP files: which files are in one, and what is in each.
//!
//! It must not believe what a ZIP file says of itself: every place and every size is checked, there
//! is a limit to all of them, and names are for showing only. A ZIP file in a ZIP file stays shut.

mod bytes;
mod error;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::open::MAX_BYTES;
use bytes::{Bytes, Checksum};
pub use error::{MemberError, ZipError};

/// The most files in one ZIP file.
pub const MOST_MEMBERS: usize = 20_000;
/// The most bytes that are unpacked of one ZIP file.
pub const MOST_UNPACKED: usize = 2_000_000_000;

/// How a list of members begins to end, each member in the list, and each member itself.
const END: u32 = 0x0605_4b50;
const IN_LIST: u32 = 0x0201_4b50;
const MEMBER: u32 = 0x0403_4b50;
/// The lengths of their parts that are always there.
const END_LENGTH: usize = 22;
const IN_LIST_LENGTH: usize = 46;
const MEMBER_LENGTH: usize = 30;
/// The longest remark at the end of a ZIP file.
const LONGEST_REMARK: usize = 0xFFFF;
/// Numbers that say that the real one stands elsewhere, in files of more than 4 GB.
const ELSEWHERE: usize = 0xFFFF_FFFF;
const COUNT_ELSEWHERE: usize = 0xFFFF;

/// A ZIP file.
#[derive(Debug)]
pub struct ZipFile {
    bytes: Vec<u8>,
    members: Vec<Member>,
    checksum: Checksum,
    n_unpacked: usize,
}

/// A file in a ZIP file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name with its folders, for showing only.
    pub name: String,
    is_encrypted: bool,
    method: usize,
    checksum: u32,
    packed: usize,
    unpacked: usize,
    /// Where it begins.
    place: usize,
}

impl ZipFile {
    /// Reads the list of what is in a ZIP file.
    pub fn open(bytes: Vec<u8>) -> Result<Self, ZipError> {
        let members = members(&Bytes(&bytes))?;
        if (members.iter()).any(|member| member.name == "[Content_Types].xml") {
            return Err(ZipError::Office);
        }
        Ok(Self {
            bytes,
            members,
            checksum: Checksum::new(),
            n_unpacked: 0,
        })
    }

    /// The files in it, without folders.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Unpacks a member.
    pub fn unpack(&mut self, member: &Member) -> Result<Vec<u8>, MemberError> {
        if member.name.split('/').any(|part| part == "..") {
            return Err(MemberError::LeadsOut);
        }
        if member.is_encrypted {
            return Err(MemberError::Encrypted);
        }
        if member.unpacked > MAX_BYTES {
            return Err(MemberError::TooLarge { limit: MAX_BYTES });
        }
        let n_unpacked = self.n_unpacked.saturating_add(member.unpacked);
        if n_unpacked > MOST_UNPACKED {
            return Err(MemberError::TooMuch {
                limit: MOST_UNPACKED,
            });
        }
        self.n_unpacked = n_unpacked;
        let packed = self.packed(member).ok_or(MemberError::Damaged)?;
        let unpacked = match member.method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, member.unpacked)
                .map_err(|_| MemberError::Damaged)?,
            _ => return Err(MemberError::OtherMethod),
        };
        // A member that is other than the list says was changed on its way, or is a trap.
        if unpacked.len() == member.unpacked && self.checksum.of(&unpacked) == member.checksum {
            Ok(unpacked)
        } else {
            Err(MemberError::Damaged)
        }
    }

    fn packed(&self, member: &Member) -> Option<&[u8]> {
        let bytes = Bytes(&self.bytes);
        let at = member.place;
        if bytes.u32(at)? != MEMBER {
            return None;
        }
        let before = MEMBER_LENGTH + bytes.u16(at + 26)? + bytes.u16(at + 28)?;
        bytes.part(at.checked_add(before)?, member.packed)
    }
}

/// The members by the list at the end.
fn members(bytes: &Bytes) -> Result<Vec<Member>, ZipError> {
    let end = place_of_end(bytes).ok_or(ZipError::NotZip)?;
    let number = |at: usize| bytes.u16(end + at).ok_or(ZipError::Damaged);
    let size = |at: usize| bytes.size(end + at).ok_or(ZipError::Damaged);
    let (n_members, length, begin) = (number(10)?, size(12)?, size(16)?);
    if n_members == COUNT_ELSEWHERE || length == ELSEWHERE || begin == ELSEWHERE {
        return Err(ZipError::OtherKind);
    }
    if number(4)? != 0 || number(8)? != n_members {
        return Err(ZipError::InParts);
    }
    if n_members > MOST_MEMBERS {
        return Err(ZipError::TooMany {
            limit: MOST_MEMBERS,
        });
    }
    // Something may stand before the ZIP file, such as a program that unpacks it.
    let list = end.checked_sub(length).ok_or(ZipError::Damaged)?;
    let before = list.checked_sub(begin).ok_or(ZipError::Damaged)?;
    let mut at = list;
    let mut members = Vec::new();
    for _ in 0..n_members {
        let (member, length) = member(bytes, at, before).ok_or(ZipError::Damaged)?;
        if !member.name.ends_with('/') {
            members.push(member);
        }
        at += length;
    }
    Ok(members)
}

/// The last place that can be the beginning of the end.
fn place_of_end(bytes: &Bytes) -> Option<usize> {
    let last = bytes.0.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(LONGEST_REMARK);
    let is_end = |at: &usize| {
        let remark = bytes.u16(*at + 20).unwrap_or_default();
        bytes.u32(*at) == Some(END) && *at + remark <= last
    };
    (first..=last).rev().find(is_end)
}

/// A member by its line in the list, and the length of the line.
fn member(bytes: &Bytes, at: usize, before: usize) -> Option<(Member, usize)> {
    if bytes.u32(at)? != IN_LIST {
        return None;
    }
    let (name, more, remark) = (
        bytes.u16(at + 28)?,
        bytes.u16(at + 30)?,
        bytes.u16(at + 32)?,
    );
    let member = Member {
        name: shown_name(bytes.part(at + IN_LIST_LENGTH, name)?),
        is_encrypted: bytes.u16(at + 8)? & 1 != 0,
        method: bytes.u16(at + 10)?,
        checksum: bytes.u32(at + 16)?,
        packed: bytes.size(at + 20)?,
        unpacked: bytes.size(at + 24)?,
        place: before.checked_add(bytes.size(at + 42)?)?,
    };
    Some((member, IN_LIST_LENGTH + name + more + remark))
}

/// A name as it can be shown: of one line and of a length that fits.
fn shown_name(bytes: &[u8]) -> String {
    const LONGEST: usize = 200;
    let name = String::from_utf8_lossy(bytes);
    let letters = name.chars().map(|letter| match letter {
        // ZIP files of some Windows programs.
        '\\' => '/',
        letter if letter.is_control() => ' ',
        letter => letter,
    });
    let n_letters = name.chars().count();
    // Its end tells what it is.
    letters.skip(n_letters.saturating_sub(LONGEST)).collect()
}
