//! Items of the profile in two copies of a check.
//!
//! What is blank there is no difference: it stays as it is here. It must name each item once.

use super::super::assessment::Assessment;

/// Does something to the field of an item in both copies.
macro_rules! with_field {
    ($id:expr, $here:expr, $there:expr, $do:ident) => {
        match $id {
            "profile-name" => $do!($here.name, $there.name),
            "profile-date" => $do!($here.date, $there.date),
            "profile-group" => $do!($here.group, $there.group),
            "profile-size" => $do!($here.profile.size, $there.profile.size),
            "profile-setting" => $do!($here.profile.setting, $there.profile.setting),
            // The areas of a hospital stand with the hospital.
            "profile-hospitals" => $do!($here.profile.hospitals, $there.profile.hospitals),
            "profile-fte-actual" => $do!($here.profile.fte_actual, $there.profile.fte_actual),
            "profile-fte-esr" => $do!($here.profile.fte_esr, $there.profile.fte_esr),
            "profile-fte-imaging" => $do!($here.profile.fte_imaging, $there.profile.fte_imaging),
            "profile-band-2" => $do!($here.profile.band_2, $there.profile.band_2),
            "profile-band-3" => $do!($here.profile.band_3, $there.profile.band_3),
            "profile-band-4-lead" => $do!($here.profile.band_4_lead, $there.profile.band_4_lead),
            "profile-band-4-ap" => $do!($here.profile.band_4_ap, $there.profile.band_4_ap),
            "profile-titles" => $do!($here.profile.titles, $there.profile.titles),
            "profile-uniform-owner" => {
                $do!($here.profile.uniform_owner, $there.profile.uniform_owner)
            }
            "profile-recruit-ease" => $do!($here.profile.recruit_ease, $there.profile.recruit_ease),
            "profile-recruit-sources" => {
                $do!(
                    $here.profile.recruit_sources,
                    $there.profile.recruit_sources
                )
            }
            "profile-line-manager" => $do!($here.profile.line_manager, $there.profile.line_manager),
            "profile-shifts" => $do!($here.profile.shifts, $there.profile.shifts),
            "profile-out-of-hours" => $do!($here.profile.out_of_hours, $there.profile.out_of_hours),
            "profile-notes" => $do!($here.profile.notes, $there.profile.notes),
            _ => Default::default(),
        }
    };
}

/// Whether the item is filled in there and differs from what is here.
pub(super) fn differs(id: &str, here: &Assessment, there: &Assessment) -> bool {
    macro_rules! is_other {
        ($here:expr, $there:expr) => {
            is_other(&$here, &$there)
        };
    }
    with_field!(id, here, there, is_other)
}

fn is_other<T: PartialEq + Default>(here: &T, there: &T) -> bool {
    here != there && *there != T::default()
}

/// Takes the item as it is there.
pub(super) fn take(id: &str, merged: &mut Assessment, there: &Assessment) {
    macro_rules! put {
        ($here:expr, $there:expr) => {
            $here.clone_from(&$there)
        };
    }
    with_field!(id, merged, there, put);
}
