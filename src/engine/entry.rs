//! What was typed into a field, read as a number of people, full-time equivalents or a date.
//!
//! It must not guess: text that could mean two things is an error. Empty text is no answer, which
//! is no error.

use super::profile::{BandCount, Fte, Profile};
use super::words::list_text;

/// A word about a band that has more full-time equivalents than people. It may be right, so it is no
/// error.
pub fn remark_on_band(band: &BandCount) -> Option<&'static str> {
    let (people, fte) = (band.known_people()?, band.known_fte()?);
    let is_more = fte.hundredths > u32::from(people) * 100;
    is_more.then_some("This is more FTE than people. Is that right?")
}

/// A word about a hospital whose name another one has as well.
pub fn remark_on_name(profile: &Profile, hospital_id: &str) -> Option<&'static str> {
    let name = profile.hospital(hospital_id)?.label.trim();
    let is_same = |other: &str| !name.is_empty() && other.trim().eq_ignore_ascii_case(name);
    let others = (profile.hospitals.iter()).filter(|other| other.id != hospital_id);
    let mut same = others.filter(|other| is_same(&other.label));
    same.next().map(
        |_| "Another hospital here has the same name. Different names are easier to tell apart.",
    )
}

/// Why text is not a number that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// It is not a number in figures.
    NotANumber,
    /// It is less than 0.
    Negative,
    /// It has more than 2 decimals.
    TooManyDecimals,
    /// It must be a whole number and is not.
    NotWhole,
    /// It is more than allowed.
    TooLarge {
        /// The most that is allowed.
        max: u16,
    },
}

/// Why three texts are not a date that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// Some of the three are empty, and some are not.
    Missing {
        /// The day is empty.
        day: bool,
        /// The month is empty.
        month: bool,
        /// The year is empty.
        year: bool,
    },
    /// The year has other than 4 figures.
    YearNotFourFigures,
    /// There is no such day.
    NotReal,
}

/// A number of people: figures, with spaces or commas between thousands.
pub fn people_from_text(text: &str, max: u16) -> Result<Option<u16>, NumberError> {
    let Some((whole, decimals)) = parts_from_text(text)? else {
        return Ok(None);
    };
    if decimals.bytes().any(|figure| figure != b'0') {
        return Err(NumberError::NotWhole);
    }
    match whole.parse() {
        Ok(people) if people <= max => Ok(Some(people)),
        _ => Err(NumberError::TooLarge { max }),
    }
}

/// Full-time equivalents with at most 2 decimals.
///
/// A decimal comma is taken where it can be nothing else: with 1 or 2 figures after it. With 3,
/// it is the mark between thousands, as in '1,250'.
pub fn fte_from_text(text: &str, max: u16) -> Result<Option<Fte>, NumberError> {
    let Some((whole, decimals)) = parts_from_text(text)? else {
        return Ok(None);
    };
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err(NumberError::TooManyDecimals);
    }
    let too_large = NumberError::TooLarge { max };
    let whole: u32 = whole.parse().map_err(|_| too_large)?;
    let decimals: u32 = format!("{decimals:0<2}")
        .parse()
        .map_err(|_| NumberError::NotANumber)?;
    let hundredths = whole.checked_mul(100).and_then(|w| w.checked_add(decimals));
    match hundredths {
        Some(hundredths) if hundredths <= u32::from(max) * 100 => Ok(Some(Fte { hundredths })),
        _ => Err(too_large),
    }
}

/// The figures before and after the decimal mark; nothing, if the text is empty.
fn parts_from_text(text: &str) -> Result<Option<(String, String)>, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(rest) = text.strip_prefix(['-', '\u{2212}']) {
        let error = match parts_from_text(rest) {
            Ok(Some(_)) => NumberError::Negative,
            _ => NumberError::NotANumber,
        };
        return Err(error);
    }
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) => (without_thousands(whole)?, decimals),
        None => match text.rsplit_once(',') {
            Some((whole, decimals)) if matches!(decimals.len(), 1 | 2) && !whole.contains(',') => {
                (without_thousands(whole)?, decimals)
            }
            _ => (without_thousands(text)?, ""),
        },
    };
    let whole = if whole.is_empty() {
        "0".to_owned()
    } else {
        whole
    };
    let has_figures = !decimals.is_empty() || text.starts_with(|c: char| c.is_ascii_digit());
    if !has_figures || !is_figures(&whole) || !(decimals.is_empty() || is_figures(decimals)) {
        return Err(NumberError::NotANumber);
    }
    Ok(Some((whole, decimals.to_owned())))
}

/// The figures without the marks between thousands, which must all be in their places.
fn without_thousands(text: &str) -> Result<String, NumberError> {
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some(mark) = marks.first().copied() else {
        return Ok(text.to_owned());
    };
    let groups: Vec<&str> = text.split(mark).collect();
    let (first, rest) = groups.split_first().ok_or(NumberError::NotANumber)?;
    let is_mark = matches!(mark, ',' | ' ' | '\u{a0}' | '\u{202f}');
    let fits = matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| is_figures(group));
    if is_mark && fits {
        Ok(groups.concat())
    } else {
        Err(NumberError::NotANumber)
    }
}

fn is_figures(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A date as `2026-11-24`; nothing, if all three texts are empty.
pub fn date_from_parts(day: &str, month: &str, year: &str) -> Result<Option<String>, DateError> {
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    match (day.is_empty(), month.is_empty(), year.is_empty()) {
        (true, true, true) => return Ok(None),
        (false, false, false) => {}
        (day, month, year) => return Err(DateError::Missing { day, month, year }),
    }
    if !is_figures(year) {
        return Err(DateError::NotReal);
    }
    if year.len() != 4 {
        return Err(DateError::YearNotFourFigures);
    }
    let number = |text: &str| {
        let fits = is_figures(text) && text.len() <= 2;
        fits.then(|| text.parse::<u32>().ok())
            .flatten()
            .ok_or(DateError::NotReal)
    };
    let (day, month) = (number(day)?, number(month)?);
    let year: u32 = year.parse().map_err(|_| DateError::NotReal)?;
    if year == 0 || day == 0 || day > days_in_month(month, year) {
        return Err(DateError::NotReal);
    }
    Ok(Some(format!("{year:04}-{month:02}-{day:02}")))
}

/// The day, month and year of a date given as `2026-11-24`, without leading zeros.
pub fn date_parts(date: &str) -> Option<(u32, u32, u32)> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || date_from_parts(day, month, year).ok()?.as_deref() != Some(date) {
        return None;
    }
    Some((day.parse().ok()?, month.parse().ok()?, year.parse().ok()?))
}

/// 0, if there is no such month.
fn days_in_month(month: u32, year: u32) -> u32 {
    let is_leap_year =
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl NumberError {
    /// What to do, for a figure that is called so at the start of a sentence.
    pub fn message(self, figure: &str) -> String {
        match self {
            Self::NotANumber => format!("{figure} must be a number, like 12"),
            Self::Negative => format!("{figure} must be 0 or more"),
            Self::TooManyDecimals => {
                format!("{figure} must have 2 decimal places or fewer, like 12.25")
            }
            Self::NotWhole => format!("{figure} must be a whole number, like 12"),
            Self::TooLarge { max } => format!("{figure} must be {max} or fewer"),
        }
    }
}

impl DateError {
    /// What to do, for a date that is called so at the start of a sentence.
    pub fn message(self, name: &str) -> String {
        match self {
            Self::Missing { day, month, year } => {
                let missing: Vec<&str> = [(day, "a day"), (month, "a month"), (year, "a year")]
                    .into_iter()
                    .filter_map(|(is_missing, part)| is_missing.then_some(part))
                    .collect();
                format!("{name} must include {}", list_text(&missing))
            }
            Self::YearNotFourFigures => format!("{name} must have a year of 4 figures, like 2026"),
            Self::NotReal => format!("{name} must be a real date, like 24 11 2026"),
        }
    }
}

impl Fte {
    /// The figure with as many decimals as it needs: `31`, `30.4`, `0.25`.
    pub fn text(self) -> String {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match rest {
            0 => whole.to_string(),
            rest if rest.is_multiple_of(10) => format!("{whole}.{}", rest / 10),
            rest => format!("{whole}.{rest:02}"),
        }
    }
}
