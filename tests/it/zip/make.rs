//! Makes ZIP files byte by byte, honest or not. It must share nothing with the code that reads them.

use miniz_oxide::deflate::compress_to_vec;

/// Packed not at all.
pub const STORED: u16 = 0;
/// Packed in the usual way.
const DEFLATED: u16 = 8;

/// A file to be put in a ZIP file.
#[derive(Clone)]
pub struct Packed<'a> {
    pub name: &'a [u8],
    pub bytes: &'a [u8],
    pub method: u16,
    pub flags: u16,
    /// The length that the ZIP file says it has, if not the true one.
    pub says: Option<u32>,
    /// The same of its checksum.
    pub checksum: Option<u32>,
    /// The same of its place.
    pub place: Option<u32>,
}

/// An honest file.
pub fn packed<'a>(name: &'a str, bytes: &'a [u8]) -> Packed<'a> {
    Packed {
        name: name.as_bytes(),
        bytes,
        method: DEFLATED,
        flags: 0,
        says: None,
        checksum: None,
        place: None,
    }
}

/// A ZIP file, with something before it and a remark at its end.
pub fn zip(files: &[Packed], before: &str, remark: &str) -> Vec<u8> {
    let mut zip = before.as_bytes().to_vec();
    let mut list = Vec::new();
    for file in files {
        let place = u32_of(zip.len() - before.len());
        let packed = match file.method {
            DEFLATED => compress_to_vec(file.bytes, 6),
            _ => file.bytes.to_vec(),
        };
        let mut about = Vec::new();
        put(&mut about, &[20, 0]);
        put(&mut about, &file.flags.to_le_bytes());
        put(&mut about, &file.method.to_le_bytes());
        put(&mut about, &[0; 4]);
        let checksum = file.checksum.unwrap_or_else(|| crc32(file.bytes));
        put(&mut about, &checksum.to_le_bytes());
        put(&mut about, &u32_of(packed.len()).to_le_bytes());
        let says = file.says.unwrap_or(u32_of(file.bytes.len()));
        put(&mut about, &says.to_le_bytes());
        let name_length = u16::try_from(file.name.len()).unwrap();
        put(&mut about, &name_length.to_le_bytes());

        put(&mut zip, b"PK\x03\x04");
        put(&mut zip, &about);
        put(&mut zip, &[4, 0]);
        put(&mut zip, file.name);
        put(&mut zip, b"more");
        put(&mut zip, &packed);

        put(&mut list, b"PK\x01\x02\x14\x00");
        put(&mut list, &about);
        // No more, no remark, first part, no kind.
        put(&mut list, &[0; 12]);
        put(&mut list, &file.place.unwrap_or(place).to_le_bytes());
        put(&mut list, file.name);
    }
    let begin = u32_of(zip.len() - before.len());
    let n_files = u16::try_from(files.len()).unwrap().to_le_bytes();
    put(&mut zip, &list);
    put(&mut zip, b"PK\x05\x06\0\0\0\0");
    put(&mut zip, &n_files);
    put(&mut zip, &n_files);
    put(&mut zip, &u32_of(list.len()).to_le_bytes());
    put(&mut zip, &begin.to_le_bytes());
    put(
        &mut zip,
        &u16::try_from(remark.len()).unwrap().to_le_bytes(),
    );
    put(&mut zip, remark.as_bytes());
    zip
}

fn put(into: &mut Vec<u8>, bytes: &[u8]) {
    into.extend_from_slice(bytes);
}

fn u32_of(number: usize) -> u32 {
    u32::try_from(number).unwrap()
}

/// The checksum, a bit at a time.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let step = if sum & 1 == 1 { 0xEDB8_8320 } else { 0 };
            sum = (sum >> 1) ^ step;
        }
    }
    !sum
}
