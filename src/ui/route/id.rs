//! Ids in addresses. Those that RoleCheck gives stand there as they are; a file may bring any other.
//!
//! It must not change an id: what is written is read again as it was.

use std::fmt;

/// An id as it stands in an address: all that means something there is written as `%2F` and so on.
pub struct InAddress<'a>(pub &'a str);

impl fmt::Display for InAddress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
                write!(f, "{}", char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// The id that stands so in an address; as it stands, if it is none that was written by us.
pub fn id_from(segment: &str) -> String {
    let mut bytes = Vec::new();
    let mut parts = segment.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        let Ok(byte) = u8::from_str_radix(digits, 16) else {
            return segment.to_owned();
        };
        bytes.push(byte);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).unwrap_or_else(|_| segment.to_owned())
}
