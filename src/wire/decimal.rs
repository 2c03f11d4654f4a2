//! Numbers as they are written in files, exactly.
//!
//! It must not use floating point: 0.1 stays 0.1.

/// A number as a whole number of units, 10 to the power of `places` units being one; nothing, if
/// it is negative, has more decimals than that, or is too large. `text` is a JSON number.
pub(super) fn units_from_text(text: &str, places: i32) -> Option<u32> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa),
    };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let decimals = decimals.trim_end_matches('0');
    let digits = format!("{whole}{decimals}");
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(0);
    }
    if negative {
        return None;
    }
    let significant = digits.trim_end_matches('0');
    let moved = i32::try_from(digits.len() - significant.len()).ok()?;
    let exponent: i32 = exponent.parse().ok()?;
    let power = exponent
        .checked_add(moved)?
        .checked_sub(i32::try_from(decimals.len()).ok()?)?
        .checked_add(places)?;
    let factor = 10_u32.checked_pow(u32::try_from(power).ok()?)?;
    significant.parse::<u32>().ok()?.checked_mul(factor)
}

/// A whole number; nothing, if it is negative, too large or not whole.
pub(super) fn whole_from_text(text: &str) -> Option<u32> {
    units_from_text(text, 0)
}

/// Units as a JSON number with at least one decimal: 3100 units of a hundredth are `31.0`.
pub(super) fn text_from_units(units: i64, places: u32) -> String {
    let one = 10_u64.pow(places);
    let size = units.unsigned_abs();
    let sign = if units < 0 { "-" } else { "" };
    let decimals = format!("{:0width$}", size % one, width = places as usize);
    let decimals = decimals.trim_end_matches('0');
    let decimals = if decimals.is_empty() { "0" } else { decimals };
    format!("{sign}{}.{decimals}", size / one)
}

#[cfg(test)]
mod tests {
    use super::{text_from_units, units_from_text};

    #[test]
    fn a_number_is_read_exactly_or_not_at_all() {
        let cases = [
            ("31", Some(3100)),
            ("31.0", Some(3100)),
            ("30.4", Some(3040)),
            ("30.45", Some(3045)),
            ("30.450000", Some(3045)),
            ("30.456", None),
            ("0.1e1", Some(100)),
            ("1E2", Some(10_000)),
            ("100e-2", Some(100)),
            ("1e-3", None),
            ("0e-99", Some(0)),
            ("-0", Some(0)),
            ("-0.0", Some(0)),
            ("-1", None),
            ("1e400", None),
            ("1e99999999999999999999", None),
            ("99999999999999999999", None),
            ("0.000000000000000000001", None),
        ];
        for (text, expected) in cases {
            assert_eq!(units_from_text(text, 2), expected, "{text}");
        }
    }

    #[test]
    fn a_number_is_written_with_no_more_decimals_than_it_needs() {
        let cases = [
            (3100, "31.0"),
            (3040, "30.4"),
            (3045, "30.45"),
            (5, "0.05"),
            (0, "0.0"),
        ];
        for (units, expected) in cases {
            assert_eq!(text_from_units(units, 2), expected);
        }
        assert_eq!(text_from_units(26_667, 4), "2.6667");
        assert_eq!(text_from_units(-5, 1), "-0.5");
    }
}
