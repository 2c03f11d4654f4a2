//! Tallies put together: the order never matters, and nobody is counted twice unasked.

use proptest::prelude::*;
use rolecheck::engine::instrument::Group;
use rolecheck::engine::tally::{FewestShown, Overlap, Tally};

use super::make::{Form, add, any_forms, forms, tally_of};

const QUESTION: &str = "impact-told";

/// Any tally; some were let out in the middle, and some for ten and not for five.
fn any_tally() -> impl Strategy<Value = Tally> {
    let name = prop::sample::select(&["spring", "summer", "autumn"][..]);
    (name, any_forms(14), any_forms(6), any::<(bool, bool)>()).prop_map(
        |(name, first, then, (released, raised))| {
            let mut tally = tally_of(name, &first);
            if released {
                tally.release();
            }
            if raised {
                tally.raise_fewest(FewestShown::Ten);
            }
            let then: Vec<Form> = (then.into_iter())
                .filter(|form| !tally.counts_form(&form.id))
                .collect();
            add(&mut tally, &then);
            tally
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_in_which_tallies_are_put_together_does_not_matter(
        a in any_tally(), b in any_tally(), c in any_tally(),
    ) {
        prop_assert_eq!(a.clone().merged(b.clone()), b.clone().merged(a.clone()));
        let left = a.clone().merged(b.clone()).merged(c.clone());
        let right = a.merged(b.merged(c));
        prop_assert_eq!(left, right);
    }

    #[test]
    fn two_tallies_together_are_the_tally_of_all_their_forms(
        forms in any_forms(20), cut in 0..20_usize,
    ) {
        let cut = cut.min(forms.len());
        let together = tally_of("t", &forms[..cut]).merged(tally_of("t", &forms[cut..]));
        prop_assert_eq!(together, tally_of("t", &forms));
    }

    #[test]
    fn a_form_that_is_taken_back_leaves_nothing(forms in any_forms(4)) {
        let mut tally = Tally::new("t".into(), String::new());
        let empty = tally.clone();
        let current = &rolecheck::engine::instrument::CURRENT;
        for form in &forms {
            tally.add(current, Some(form.group), &form.answers, None).unwrap();
        }
        for form in forms.iter().rev() {
            prop_assert!(tally.take_back(current, Some(form.group), &form.answers));
        }
        prop_assert_eq!(tally, empty);
    }
}

#[test]
fn what_two_tallies_have_in_common_is_seen() {
    let people = forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 3, 4, 4, 3, 2]);
    let early = {
        let mut tally = tally_of("spring", &people[..6]);
        tally.release();
        tally
    };
    let later = {
        let mut tally = early.clone();
        add(&mut tally, &people[6..]);
        tally
    };
    let other = tally_of("summer", &forms(Group::Radiographer, QUESTION, &[1, 2]));
    let same_people = tally_of("other name", &people[..6]);
    let some_people = tally_of("other name", &people[4..]);
    let both = early.clone().merged(other.clone());
    for (a, b, expected) in [
        (&early, &early, Overlap::Same),
        (&early, &later, Overlap::OtherIsLater),
        (&later, &early, Overlap::ThisIsLater),
        (&early, &other, Overlap::None),
        (&early, &both, Overlap::OtherIsLater),
        (&both, &early, Overlap::ThisIsLater),
        (&both, &later, Overlap::Partly),
        (&early, &same_people, Overlap::Partly),
        (&early, &some_people, Overlap::Partly),
    ] {
        assert_eq!(a.overlap(b), expected, "{} and {}", a.name(), b.name());
    }
    assert_eq!(both.name(), "spring and summer");
}

#[test]
fn of_two_tallies_of_one_check_the_check_is_kept_and_of_two_checks_none_is() {
    let of = |name: &str, check: &str| {
        let mut tally = tally_of(name, &[]);
        tally.set_check(Some(check.to_owned()));
        tally
    };
    let one = of("a", "x").merged(of("b", "x"));
    assert_eq!(one.check(), Some("x"));
    assert_eq!(one.merged(of("c", "y")).check(), None);
}
