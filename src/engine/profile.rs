//! The department's profile: what it is like, never scored.
//!
//! It must not judge: a profile can be incomplete, and every figure can be 'I do not know'.

use super::condition::BandRow;

/// A reply to a profile item that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<T> {
    /// 'I do not know'.
    DontKnow,
    /// This.
    Is(T),
}

/// Full-time equivalents, exact to 2 decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Fte {
    /// Hundredths of one full-time equivalent.
    pub hundredths: u32,
}

/// The department's profile. What is absent was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// Option id of `profile-size`.
    pub size: Option<Reply<&'static str>>,
    /// Option ids of `profile-setting`.
    pub setting: Option<Reply<Vec<&'static str>>>,
    /// The hospitals, in the order given.
    pub hospitals: Vec<Hospital>,
    /// Support workers in post, bands 2 and 3.
    pub fte_actual: Option<Reply<Fte>>,
    /// The same by the electronic staff record.
    pub fte_esr: Option<Reply<Fte>>,
    /// All imaging staff.
    pub fte_imaging: Option<Reply<Fte>>,
    /// Support workers in band 2.
    pub band_2: BandCount,
    /// Support workers in band 3.
    pub band_3: BandCount,
    /// Lead support workers in band 4.
    pub band_4_lead: BandCount,
    /// Assistant practitioners in band 4.
    pub band_4_ap: BandCount,
    /// Job titles in use.
    pub titles: Vec<Title>,
    /// Option id of `profile-uniform-owner`.
    pub uniform_owner: Option<Reply<&'static str>>,
    /// Option id of `profile-recruit-ease`.
    pub recruit_ease: Option<Reply<&'static str>>,
    /// Option ids of `profile-recruit-sources`.
    pub recruit_sources: Option<Reply<Vec<&'static str>>>,
    /// Option ids of `profile-line-manager`.
    pub line_manager: Option<Reply<Vec<&'static str>>>,
    /// Option ids of `profile-shifts`.
    pub shifts: Option<Reply<Vec<&'static str>>>,
    /// Option id of `profile-out-of-hours`.
    pub out_of_hours: Option<Reply<&'static str>>,
    /// Anything else, or empty.
    pub notes: String,
}

/// How many people are in a band and what they add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BandCount {
    /// The number of people.
    pub people: Option<Reply<u16>>,
    /// Their full-time equivalents.
    pub fte: Option<Reply<Fte>>,
}

/// One hospital.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hospital {
    /// Its id within this assessment, for example `h1`; it never changes.
    pub id: String,
    /// The name that the person gave it.
    pub label: String,
    /// Option id of its kind (main, satellite, community).
    pub kind: Option<&'static str>,
    /// Ids of its imaging areas, in the question set's order.
    pub areas: Vec<&'static str>,
}

/// One job title in use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// The title.
    pub text: String,
    /// The pay band, 2 to 4.
    pub band: Option<u8>,
    /// The id of the hospital that uses it; all hospitals, if absent.
    pub hospital: Option<String>,
}

impl<T> Reply<T> {
    /// The value, where it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::DontKnow => None,
            Self::Is(value) => Some(value),
        }
    }
}

impl Profile {
    /// The numbers of one band.
    pub fn band(&self, row: BandRow) -> &BandCount {
        match row {
            BandRow::Band2 => &self.band_2,
            BandRow::Band3 => &self.band_3,
            BandRow::Band4Lead => &self.band_4_lead,
            BandRow::Band4Ap => &self.band_4_ap,
        }
    }

    /// The numbers of one band, to change them.
    pub fn band_mut(&mut self, row: BandRow) -> &mut BandCount {
        match row {
            BandRow::Band2 => &mut self.band_2,
            BandRow::Band3 => &mut self.band_3,
            BandRow::Band4Lead => &mut self.band_4_lead,
            BandRow::Band4Ap => &mut self.band_4_ap,
        }
    }

    /// The hospital of this id.
    pub fn hospital(&self, id: &str) -> Option<&Hospital> {
        self.hospitals.iter().find(|hospital| hospital.id == id)
    }
}

impl BandCount {
    /// The number of people, where it is known.
    pub fn known_people(&self) -> Option<u16> {
        self.people.as_ref().and_then(Reply::known).copied()
    }

    /// The full-time equivalents, where they are known.
    pub fn known_fte(&self) -> Option<Fte> {
        self.fte.as_ref().and_then(Reply::known).copied()
    }
}
