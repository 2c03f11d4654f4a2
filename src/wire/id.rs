//! Ids of checks, which stand in addresses and in the keys of storage.
//!
//! It must not judge what an id looks like: addresses hold any, as long as it is not too long.

/// The most bytes of an id. A UUID has 36.
pub const MOST_ID_BYTES: usize = 200;

/// Whether something can be kept and addressed under an id.
pub fn is_usable_id(id: &str) -> bool {
    (1..=MOST_ID_BYTES).contains(&id.len())
}

/// A short id in place of a long one: the same for the same, by the FNV-1a hash.
pub(super) fn short_id(id: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    format!("from-file-{hash:016x}")
}
