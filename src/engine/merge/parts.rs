//! The parts of a check, each of which can be taken from one copy into another.
//!
//! It must name every part that a person can enter: what is not here would be lost in a merge.

use super::{Part, Pick};
use crate::engine::assessment::Assessment;
use crate::engine::condition::BandRow;
use crate::engine::instrument::{Instrument, ProfileItem};
use crate::engine::plan::{Plan, PlannedAction};
use crate::engine::profile::{BandCount, Profile};
use crate::engine::words::{action_status_name, control_name, date_text};

/// The item that holds the hospitals, with their areas.
pub(super) const HOSPITALS: &str = "profile-hospitals";
/// The item of the areas, which goes with the hospitals.
pub(super) const AREAS: &str = "profile-modalities";

/// All parts that their copy can have something for.
pub(super) fn all(instrument: &Instrument, theirs: &Assessment) -> Vec<Part> {
    let asked = |place: &usize| match (&theirs.section, instrument.questions.get(*place)) {
        (Some(section), Some(question)) => section.asks(question),
        _ => true,
    };
    let questions = (0..instrument.questions.len()).filter(asked);
    let of_questions = questions.flat_map(|place| [Part::Answer(place), Part::Note(place)]);
    if theirs.section.is_some() {
        return of_questions.collect();
    }
    let items = (instrument.profile.iter().enumerate()).filter(|(_, item)| item.id != AREAS);
    let checks = 0..instrument.checks.len();
    let actions = 0..theirs.plan.actions.len();
    (items.map(|(place, _)| Part::Profile(place)))
        .chain(of_questions)
        .chain(checks.map(Part::Confirmation))
        .chain(actions.map(Part::Action))
        .chain([Part::Order, Part::Earlier])
        .collect()
}

/// Whether theirs has something here that is not ours.
pub(super) fn differs(
    instrument: &Instrument,
    part: Part,
    mine: &Assessment,
    theirs: &Assessment,
) -> bool {
    match part {
        Part::Answer(_) => part.question(instrument).is_some_and(|question| {
            let given = theirs.answers.get(question.id);
            given.is_some() && given != mine.answers.get(question.id)
        }),
        Part::Note(_) => part.question(instrument).is_some_and(|question| {
            let note = theirs.answers.note(question.id);
            !note.is_empty() && note != mine.answers.note(question.id)
        }),
        Part::Profile(_) => part.item(instrument).is_some_and(|item| {
            let mut taken = mine.clone();
            take_item(item, theirs, &mut taken);
            has_item(item, theirs) && taken != *mine
        }),
        Part::Confirmation(_) => part.check(instrument).is_some_and(|check| {
            let confirmed = |by: &Assessment| by.confirmed_checks.contains(check.id);
            confirmed(theirs) && !confirmed(mine)
        }),
        Part::Action(place) => (theirs.plan.actions.get(place))
            .is_some_and(|action| mine.plan.action(&action.id) != Some(action)),
        Part::Order => {
            let has_own = !theirs.plan.order.is_empty() || !theirs.plan.hidden.is_empty();
            let same =
                theirs.plan.order == mine.plan.order && theirs.plan.hidden == mine.plan.hidden;
            has_own && !same
        }
        Part::Earlier => theirs.earlier.is_some() && theirs.earlier != mine.earlier,
    }
}

/// Whether mine has something else here than it had before; the part is one of theirs.
pub(super) fn is_changed(
    instrument: &Instrument,
    part: Part,
    before: &Assessment,
    mine: &Assessment,
    theirs: &Assessment,
) -> bool {
    match part {
        // Its place is the one in their plan.
        Part::Action(place) => (theirs.plan.actions.get(place))
            .is_some_and(|it| before.plan.action(&it.id) != mine.plan.action(&it.id)),
        _ => differs(instrument, part, before, mine) || differs(instrument, part, mine, before),
    }
}

/// Takes a part from theirs.
pub(super) fn take(
    instrument: &Instrument,
    part: Part,
    theirs: &Assessment,
    into: &mut Assessment,
    pick: Pick,
) {
    match part {
        Part::Answer(_) => {
            if let Some(question) = part.question(instrument) {
                let answer = theirs.answers.get(question.id).cloned();
                into.answers.set(question.id, answer);
            }
        }
        Part::Note(_) => {
            if let Some(question) = part.question(instrument) {
                let (mine, theirs) = (
                    into.answers.note(question.id),
                    theirs.answers.note(question.id),
                );
                let note = match pick {
                    Pick::Both if !mine.is_empty() => format!("{mine}\n{theirs}"),
                    _ => theirs.to_owned(),
                };
                into.answers.set_note(question.id, note);
            }
        }
        Part::Profile(_) => {
            if let Some(item) = part.item(instrument) {
                take_item(item, theirs, into);
            }
        }
        // Only once all answers are in, since a change of an answer ends a confirmation.
        Part::Confirmation(_) => {}
        Part::Action(place) => {
            if let Some(action) = theirs.plan.actions.get(place) {
                put_action(&mut into.plan, action);
            }
        }
        Part::Order => {
            into.plan.order.clone_from(&theirs.plan.order);
            into.plan.hidden.clone_from(&theirs.plan.hidden);
        }
        Part::Earlier => into.earlier.clone_from(&theirs.earlier),
    }
}

fn put_action(plan: &mut Plan, action: &PlannedAction) {
    match plan.actions.iter_mut().find(|own| own.id == action.id) {
        Some(own) => own.clone_from(action),
        None => plan.actions.push(action.clone()),
    }
}

/// Whether a check has something for an item.
pub(super) fn has_item(item: &ProfileItem, check: &Assessment) -> bool {
    let mut without = check.clone();
    let mut blank = Assessment::new(String::new(), String::new());
    blank.date.clear();
    take_item(item, &blank, &mut without);
    without != *check
}

fn take_item(item: &ProfileItem, from: &Assessment, into: &mut Assessment) {
    let (theirs, ours): (&Profile, &mut Profile) = (&from.profile, &mut into.profile);
    let band =
        |ours: &mut Profile, row: BandRow| *ours.band_mut(row) = BandCount::clone(theirs.band(row));
    match item.id {
        "profile-name" => into.name.clone_from(&from.name),
        "profile-date" => into.date.clone_from(&from.date),
        "profile-group" => into.group = from.group,
        "profile-size" => ours.size = theirs.size,
        "profile-setting" => ours.setting.clone_from(&theirs.setting),
        HOSPITALS => ours.hospitals.clone_from(&theirs.hospitals),
        "profile-fte-actual" => ours.fte_actual = theirs.fte_actual,
        "profile-fte-esr" => ours.fte_esr = theirs.fte_esr,
        "profile-fte-imaging" => ours.fte_imaging = theirs.fte_imaging,
        "profile-band-2" => band(ours, BandRow::Band2),
        "profile-band-3" => band(ours, BandRow::Band3),
        "profile-band-4-lead" => band(ours, BandRow::Band4Lead),
        "profile-band-4-ap" => band(ours, BandRow::Band4Ap),
        "profile-titles" => ours.titles.clone_from(&theirs.titles),
        "profile-uniform-owner" => ours.uniform_owner = theirs.uniform_owner,
        "profile-recruit-ease" => ours.recruit_ease = theirs.recruit_ease,
        "profile-recruit-sources" => ours.recruit_sources.clone_from(&theirs.recruit_sources),
        "profile-line-manager" => ours.line_manager.clone_from(&theirs.line_manager),
        "profile-shifts" => ours.shifts.clone_from(&theirs.shifts),
        "profile-out-of-hours" => ours.out_of_hours = theirs.out_of_hours,
        "profile-notes" => ours.notes.clone_from(&theirs.notes),
        _ => {}
    }
}

/// An action in words.
pub(super) fn action_lines(action: &PlannedAction) -> Vec<String> {
    let due = if action.due.is_empty() {
        String::new()
    } else {
        format!("By {}", date_text(&action.due))
    };
    let mut lines = vec![
        action.text.clone(),
        action.owner.clone(),
        due,
        action_status_name(action.status()).to_owned(),
    ];
    if action.control.is_some() {
        lines.push(control_name(action.control).to_owned());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The own order and what is hidden, in words.
pub(super) fn order_lines(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    if !plan.order.is_empty() {
        lines.push(format!("Order: {}", plan.order.join(", ")));
    }
    if !plan.hidden.is_empty() {
        let hidden: Vec<&str> = plan.hidden.iter().copied().collect();
        lines.push(format!("Hidden: {}", hidden.join(", ")));
    }
    lines
}
