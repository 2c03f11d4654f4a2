//! What ticking and clearing checkboxes does, above all with 'None of these'.

use rolecheck::ui::nhsuk::{Choice, chosen_after, count_message};
use yew::AttrValue;

fn choices() -> Vec<Choice> {
    vec![
        Choice::new("ct", "CT"),
        Choice::new("mri", "MRI"),
        Choice::new("none", "None of these")
            .after_divider("or")
            .exclusive(),
    ]
}

fn values(text: &str) -> Vec<AttrValue> {
    text.split_whitespace()
        .map(|value| AttrValue::from(value.to_owned()))
        .collect()
}

#[test]
fn ticking_none_of_these_clears_the_rest_and_the_other_way_round() {
    // Chosen before, value, ticked, chosen after.
    let cases = [
        ("", "ct", true, "ct"),
        ("mri", "ct", true, "ct mri"),
        ("ct mri", "ct", false, "mri"),
        ("ct mri", "none", true, "none"),
        ("none", "mri", true, "mri"),
        ("none", "none", false, ""),
        ("ct", "none", false, "ct"),
        ("ct", "ct", true, "ct"),
        ("retired ct", "mri", true, "ct mri retired"),
        ("retired ct", "none", true, "none"),
    ];
    for (before, value, is_ticked, after) in cases {
        let value = AttrValue::from(value);
        let got = chosen_after(&choices(), &values(before), &value, is_ticked);
        assert_eq!(
            got,
            values(after),
            "{before:?}, {value} ticked: {is_ticked}"
        );
    }
}

#[test]
fn the_count_says_how_much_more_fits() {
    let cases = [
        (0, "You have 3 characters remaining"),
        (2, "You have 1 character remaining"),
        (3, "You have 0 characters remaining"),
        (4, "You have 1 character too many"),
        (9, "You have 6 characters too many"),
    ];
    for (length, message) in cases {
        assert_eq!(count_message(length, 3), message);
    }
}
