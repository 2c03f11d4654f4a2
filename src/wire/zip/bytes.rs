//! Numbers in bytes, and the checksum of ZIP files.
//!
//! It must not go beyond the end: what is not there is none.

/// Bytes with little-endian numbers in them.
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// A part of them, whole.
    pub fn part(&self, at: usize, length: usize) -> Option<&'a [u8]> {
        self.0.get(at..at.checked_add(length)?)
    }

    /// A number of 2 bytes.
    pub fn u16(&self, at: usize) -> Option<usize> {
        let bytes = self.part(at, 2)?.try_into().ok()?;
        Some(usize::from(u16::from_le_bytes(bytes)))
    }

    /// A number of 4 bytes.
    pub fn u32(&self, at: usize) -> Option<u32> {
        let bytes = self.part(at, 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    }

    /// A length or a place of 4 bytes.
    pub fn size(&self, at: usize) -> Option<usize> {
        usize::try_from(self.u32(at)?).ok()
    }
}

/// Works out checksums (CRC-32).
#[derive(Debug)]
pub struct Checksum {
    of_byte: Vec<u32>,
}

impl Checksum {
    /// With the checksums of single bytes worked out, so that each byte takes one step.
    pub fn new() -> Self {
        let of_byte = |byte: u32| {
            (0..8).fold(byte, |rest, _| match rest & 1 {
                0 => rest >> 1,
                _ => (rest >> 1) ^ 0xEDB8_8320,
            })
        };
        Self {
            of_byte: (0..256).map(of_byte).collect(),
        }
    }

    /// The checksum of bytes.
    pub fn of(&self, bytes: &[u8]) -> u32 {
        let all = bytes.iter().fold(u32::MAX, |sum, byte| {
            let [low, ..] = (sum ^ u32::from(*byte)).to_le_bytes();
            let step = self.of_byte.get(usize::from(low));
            step.copied().unwrap_or_default() ^ (sum >> 8)
        });
        !all
    }
}
