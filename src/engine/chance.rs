//! Numbers that look like chance and are the same each time: for what is made up, and for ids that
//! follow from other ids.
//!
//! It must not be used where chance has to be chance: anybody can work these numbers out.

/// A run of numbers (`SplitMix64`).
pub(super) struct Chance {
    state: u64,
}

/// What the state grows by: 2^64 divided by the golden ratio, odd.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Chance {
    /// The run of one place of one seed; those of two places have nothing to do with each other.
    /// A place is of one width on every machine, as the page's own numbers are narrower than ours.
    pub(super) fn for_place(seed: u64, place: u64) -> Self {
        let mut seeds = Self { state: seed };
        let own = seeds.next().wrapping_add(place.wrapping_mul(STEP));
        let mut mixed = Self { state: own };
        Self {
            state: mixed.next(),
        }
    }

    /// The run that belongs to a text. The text cannot be read off it, as it keeps less than the
    /// text has.
    pub(super) fn for_text(text: &str) -> Self {
        let state = text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum: u64, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self::for_place(state, 0)
    }

    /// The next number.
    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under this one; 0 where there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// A number from the least to the most, both among them.
    pub(super) fn between(&mut self, least: i32, most: i32) -> i32 {
        let numbers = usize::try_from(most - least + 1).unwrap_or_default();
        least + i32::try_from(self.below(numbers)).unwrap_or_default()
    }

    /// Yes, so many times of a hundred.
    pub(super) fn percent(&mut self, times: u32) -> bool {
        self.next() % 100 < u64::from(times)
    }

    /// One of these.
    pub(super) fn pick_one<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }

    /// An id in the form of a random UUID.
    pub(super) fn uuid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            (low >> 48) & 0x3fff | 0x8000,
            low & 0xffff_ffff_ffff,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_numbers_are_those_of_the_published_method() {
        // The first outputs for the seed 1234567, as published with the method.
        let mut chance = Chance { state: 1_234_567 };
        let first: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ];
        assert_eq!(first, published);
    }

    #[test]
    fn an_id_has_the_form_of_a_uuid() {
        for place in 0..200 {
            let id = Chance::for_place(7, place).uuid();
            let parts: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
            assert_eq!(&id[14..15], "4", "{id}");
            assert!("89ab".contains(&id[19..20]), "{id}");
        }
    }
}
