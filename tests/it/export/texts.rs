//! Every text that a person can type into a check, by name.
//!
//! Each type is taken apart field by field: one more field does not compile until it is named here.

use rolecheck::engine::answers::Answers;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::plan::{Plan, PlannedAction};
use rolecheck::engine::profile::{Hospital, Profile, Title};

/// Does something to every text, and leaves all else alone. The text gets its place as a name.
pub fn change_texts(check: &mut Assessment, mut change: impl FnMut(&str, &mut String)) {
    let Assessment {
        name,
        profile,
        answers,
        plan,
        // Not typed: made by the tool, chosen, or in a form of its own.
        id: _,
        date: _,
        form: _,
        group: _,
        created_at: _,
        updated_at: _,
        confirmed_checks: _,
        // What was typed in another check.
        earlier: _,
        section: _,
        kept: _,
    } = check;
    change("name", name);
    profile_texts(profile, &mut change);
    notes(answers, &mut change);
    plan_texts(plan, &mut change);
}

fn profile_texts(profile: &mut Profile, change: &mut impl FnMut(&str, &mut String)) {
    let Profile {
        hospitals,
        titles,
        notes,
        size: _,
        setting: _,
        fte_actual: _,
        fte_esr: _,
        fte_imaging: _,
        band_2: _,
        band_3: _,
        band_4_lead: _,
        band_4_ap: _,
        uniform_owner: _,
        recruit_ease: _,
        recruit_sources: _,
        line_manager: _,
        shifts: _,
        out_of_hours: _,
    } = profile;
    for (place, hospital) in hospitals.iter_mut().enumerate() {
        let Hospital {
            label,
            id: _,
            kind: _,
            areas: _,
        } = hospital;
        change(&format!("hospital {place}"), label);
    }
    for (place, title) in titles.iter_mut().enumerate() {
        let Title {
            text,
            band: _,
            hospital: _,
        } = title;
        change(&format!("title {place}"), text);
    }
    change("profile notes", notes);
}

fn notes(answers: &mut Answers, change: &mut impl FnMut(&str, &mut String)) {
    for question in CURRENT.questions {
        let mut note = answers.note(question.id).to_owned();
        change(&format!("note {}", question.id), &mut note);
        answers.set_note(question.id, note);
    }
}

fn plan_texts(plan: &mut Plan, change: &mut impl FnMut(&str, &mut String)) {
    let Plan {
        actions,
        order: _,
        hidden: _,
    } = plan;
    for (place, action) in actions.iter_mut().enumerate() {
        let PlannedAction {
            text,
            owner,
            id: _,
            recommendation: _,
            due: _,
            status: _,
            control: _,
            first_step: _,
        } = action;
        change(&format!("action {place}"), text);
        change(&format!("owner {place}"), owner);
    }
}
