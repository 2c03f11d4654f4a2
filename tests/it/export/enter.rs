//! Everything that a person can enter, as changes, each with what must then be found in a file.
//!
//! Every kind of change is matched by name: one more does not compile until it is listed here, and
//! a test fails until it is made. Questions, options and profile items come from the question set.

use rolecheck::engine::answers::{Answer, Cell, Use};
use rolecheck::engine::change::{Change, ChoiceItem, ChoicesItem, FteItem, ProfileChange};
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::instrument::{CURRENT, Group, Kind, ProfileItem, ProfileKind, Question};
use rolecheck::engine::plan::{ActionStatus, Control, PlanChange, PlannedAction};
use rolecheck::engine::profile::{Fte, Hospital, Reply, Title};

/// A change, and a cell or a word that it must bring into a table.
pub struct Entry {
    /// What was entered.
    pub change: Change,
    /// What must be found.
    pub seen: String,
}

fn entry(change: Change, seen: impl Into<String>) -> Entry {
    Entry {
        change,
        seen: seen.into(),
    }
}

fn in_profile(change: ProfileChange, seen: impl Into<String>) -> Entry {
    entry(Change::Profile(change), seen)
}

fn in_plan(change: PlanChange, seen: impl Into<String>) -> Entry {
    entry(Change::Plan(change), seen)
}

/// Everything that can be entered in the checks of [`super::every_field`], which have the hospital
/// `h1` with CT in the profile and MRI in the grid alone, a title and the action `a1`.
pub fn entries() -> Vec<Entry> {
    let mut all = vec![
        entry(Change::Name("A new name".to_owned()), "A new name"),
        entry(Change::Date("2027-01-02".to_owned()), "2027-01-02"),
        entry(Change::ProfileIsSeen, ""),
    ];
    for group in Group::ALL {
        all.push(entry(Change::Group(Some(group)), group.id()));
    }
    CURRENT
        .questions
        .iter()
        .for_each(|question| all.extend(of_question(question)));
    for check in CURRENT
        .checks
        .iter()
        .filter(|check| check.can_be_confirmed())
    {
        let change = Change::Confirm {
            check: check.id,
            confirmed: true,
        };
        all.push(entry(change, "confirmed"));
    }
    CURRENT
        .profile
        .iter()
        .for_each(|item| all.extend(of_item(item)));
    all.extend(of_plan());
    all
}

fn of_question(question: &'static Question) -> Vec<Entry> {
    let id = question.id;
    let answer = |answer| Change::Answer {
        question: id,
        answer: Some(answer),
    };
    let note = Change::Note {
        question: id,
        note: format!("A note on {id}"),
    };
    let mut all = vec![
        entry(answer(Answer::DontKnow), "dont-know"),
        entry(note, format!("A note on {id}")),
    ];
    if question.not_applicable.is_some() {
        all.push(entry(answer(Answer::NotApplicable), "not-applicable"));
    }
    match question.kind {
        Kind::Single(choices) => all.extend(
            (choices.iter()).map(|choice| entry(answer(Answer::Choice(choice.id)), choice.id)),
        ),
        Kind::Multi(choices) => all.extend(
            (choices.iter())
                .map(|choice| entry(answer(Answer::Choices(vec![choice.id])), choice.id)),
        ),
        Kind::MultiAreas => all.extend(
            (CURRENT.areas.iter())
                .map(|area| entry(answer(Answer::Choices(vec![area.id])), area.id)),
        ),
        Kind::Number { min, max, .. } => {
            all.extend([min, max].map(|n| entry(answer(Answer::Number(n)), n.to_string())));
        }
        Kind::Grid(_) => all.extend(cells(id)),
    }
    if let Kind::Multi(_) | Kind::MultiAreas = question.kind {
        all.push(entry(answer(Answer::Choices(Vec::new())), "answered"));
    }
    all
}

fn cells(question: &'static str) -> Vec<Entry> {
    let cell = |way, pool, seen: &str| {
        let change = Change::Cell {
            question,
            hospital: "h1".to_owned(),
            area: "ct",
            cell: Some(Cell { way, pool }),
        };
        entry(change, seen)
    };
    let mut all: Vec<Entry> = Use::ALL.map(|way| cell(way, None, way.id())).into();
    all.push(cell(Use::Moves, Some('Q'), "Q"));
    let cleared = Change::Cell {
        question,
        hospital: "h1".to_owned(),
        area: "mri",
        cell: None,
    };
    all.push(entry(cleared, ""));
    all
}

fn of_item(item: &'static ProfileItem) -> Vec<Entry> {
    match item.kind {
        ProfileKind::Text { .. } if item.id == "profile-notes" => {
            vec![in_profile(
                ProfileChange::Notes("Counted".to_owned()),
                "Counted",
            )]
        }
        // Among the first entries.
        ProfileKind::Text { .. } | ProfileKind::Date => Vec::new(),
        ProfileKind::Single(_) if item.id == "profile-group" => Vec::new(),
        ProfileKind::Single(choices) => choices
            .iter()
            .map(|choice| {
                let reply = Some(Reply::Is(choice.id));
                in_profile(
                    ProfileChange::Choice(choice_item(item.id), reply),
                    choice.id,
                )
            })
            .chain(dont_know(item, |item| {
                ProfileChange::Choice(choice_item(item.id), Some(Reply::DontKnow))
            }))
            .collect(),
        ProfileKind::Multi(choices) => choices
            .iter()
            .map(|choice| {
                let reply = Some(Reply::Is(vec![choice.id]));
                in_profile(
                    ProfileChange::Choices(choices_item(item.id), reply),
                    choice.id,
                )
            })
            .chain(dont_know(item, |item| {
                ProfileChange::Choices(choices_item(item.id), Some(Reply::DontKnow))
            }))
            .collect(),
        ProfileKind::Fte { .. } => {
            let change = |reply| ProfileChange::Fte(fte_item(item.id), Some(reply));
            figures(change, Fte { hundredths: 1234 }, "12.34")
        }
        ProfileKind::PeopleAndFte { .. } => {
            let row = band_row(item.id);
            let people = move |reply| ProfileChange::People(row, Some(reply));
            let fte = move |reply| ProfileChange::BandFte(row, Some(reply));
            let mut all = figures(people, 321, "321");
            all.extend(figures(fte, Fte { hundredths: 1234 }, "12.34"));
            all
        }
        ProfileKind::Hospitals { kinds, .. } => hospitals(kinds.iter().map(|kind| kind.id)),
        ProfileKind::Areas => (CURRENT.areas.iter())
            .filter(|area| area.id != "ct")
            .map(|area| {
                let areas = vec![area.id];
                in_profile(
                    ProfileChange::HospitalAreas("h1".to_owned(), areas),
                    area.id,
                )
            })
            .collect(),
        ProfileKind::Titles => titles(),
    }
}

fn dont_know(
    item: &'static ProfileItem,
    change: impl Fn(&ProfileItem) -> ProfileChange,
) -> Option<Entry> {
    item.dont_know
        .then(|| in_profile(change(item), "dont-know"))
}

fn figures<T>(change: impl Fn(Reply<T>) -> ProfileChange, value: T, seen: &str) -> Vec<Entry> {
    vec![
        in_profile(change(Reply::Is(value)), seen),
        in_profile(change(Reply::DontKnow), "dont-know"),
    ]
}

fn choice_item(id: &str) -> ChoiceItem {
    match id {
        "profile-size" => ChoiceItem::Size,
        "profile-uniform-owner" => ChoiceItem::UniformOwner,
        "profile-recruit-ease" => ChoiceItem::RecruitEase,
        "profile-out-of-hours" => ChoiceItem::OutOfHours,
        other => panic!("how is {other} entered?"),
    }
}

fn choices_item(id: &str) -> ChoicesItem {
    match id {
        "profile-setting" => ChoicesItem::Setting,
        "profile-recruit-sources" => ChoicesItem::RecruitSources,
        "profile-line-manager" => ChoicesItem::LineManager,
        "profile-shifts" => ChoicesItem::Shifts,
        other => panic!("how is {other} entered?"),
    }
}

fn fte_item(id: &str) -> FteItem {
    match id {
        "profile-fte-actual" => FteItem::Actual,
        "profile-fte-esr" => FteItem::Esr,
        "profile-fte-imaging" => FteItem::Imaging,
        other => panic!("how is {other} entered?"),
    }
}

fn band_row(id: &str) -> BandRow {
    match id {
        "profile-band-2" => BandRow::Band2,
        "profile-band-3" => BandRow::Band3,
        "profile-band-4-lead" => BandRow::Band4Lead,
        "profile-band-4-ap" => BandRow::Band4Ap,
        other => panic!("how is {other} entered?"),
    }
}

fn hospitals(kinds: impl Iterator<Item = &'static str>) -> Vec<Entry> {
    let restored = Hospital {
        id: "h7".to_owned(),
        label: "Restored".to_owned(),
        ..Hospital::default()
    };
    let h1 = || "h1".to_owned();
    let mut all = vec![
        in_profile(ProfileChange::AddHospital, "h2"),
        in_profile(ProfileChange::RestoreHospital(0, restored), "h7"),
        in_profile(
            ProfileChange::HospitalLabel(h1(), "St Elsewhere".to_owned()),
            "St Elsewhere",
        ),
        in_profile(ProfileChange::RemoveHospital(h1()), ""),
    ];
    all.extend(kinds.map(|kind| in_profile(ProfileChange::HospitalKind(h1(), Some(kind)), kind)));
    all
}

fn titles() -> Vec<Entry> {
    let title = |text: &str, band, hospital: Option<&str>| Title {
        text: text.to_owned(),
        band,
        hospital: hospital.map(str::to_owned),
    };
    let new = |title| ProfileChange::Title(0, title);
    vec![
        in_profile(ProfileChange::AddTitle, "band"),
        in_profile(ProfileChange::RemoveTitle(0), ""),
        in_profile(
            ProfileChange::RestoreTitle(0, title("Restored", None, None)),
            "Restored",
        ),
        in_profile(new(title("Aide", None, None)), "Aide"),
        in_profile(new(title("Assistant", Some(4), None)), "4"),
        in_profile(new(title("Assistant", None, Some("h1"))), "h1"),
    ]
}

fn of_plan() -> Vec<Entry> {
    let a1 = || "a1".to_owned();
    let added = PlannedAction {
        id: "a2".to_owned(),
        recommendation: Some("R2"),
        first_step: "r2-first".to_owned(),
        ..PlannedAction::default()
    };
    let mut all = vec![
        in_plan(PlanChange::Add(added.clone()), "r2-first"),
        in_plan(PlanChange::Restore(0, added), "R2"),
        in_plan(PlanChange::Remove(a1()), ""),
        in_plan(
            PlanChange::Text(a1(), "Write it down".to_owned()),
            "Write it down",
        ),
        in_plan(PlanChange::Owner(a1(), "The lead".to_owned()), "The lead"),
        in_plan(PlanChange::Due(a1(), "2027-03-31".to_owned()), "2027-03-31"),
        in_plan(PlanChange::Order(vec!["R9"]), "1"),
        in_plan(PlanChange::Hide("R9", true), "yes"),
    ];
    // The action of the check is not started, and has no word on who can do it.
    let statuses = ActionStatus::ALL.into_iter().skip(1);
    all.extend(statuses.map(|status| in_plan(PlanChange::Status(a1(), status), status.id())));
    let controls = Control::ALL.into_iter();
    all.extend(controls.map(|it| in_plan(PlanChange::Control(a1(), Some(it)), it.id())));
    all
}

/// The name of a kind of change. One more kind does not compile until it has its line here.
pub fn kind_of(change: &Change) -> &'static str {
    match change {
        Change::Name(_) => "Name",
        Change::Date(_) => "Date",
        Change::Group(_) => "Group",
        Change::Answer { answer: None, .. } | Change::Cell { cell: None, .. } => "Cleared",
        Change::Answer {
            answer: Some(answer),
            ..
        } => match answer {
            Answer::Choice(_) => "Answer::Choice",
            Answer::Choices(_) => "Answer::Choices",
            Answer::Number(_) => "Answer::Number",
            // Entered cell by cell.
            Answer::Grid(_) => "Cell",
            Answer::DontKnow => "Answer::DontKnow",
            Answer::NotApplicable => "Answer::NotApplicable",
        },
        Change::Cell { cell: Some(_), .. } => "Cell",
        Change::Note { .. } => "Note",
        Change::Confirm { .. } => "Confirm",
        Change::ProfileIsSeen => "ProfileIsSeen",
        Change::Profile(change) => match change {
            ProfileChange::Choice(..) => "Profile::Choice",
            ProfileChange::Choices(..) => "Profile::Choices",
            ProfileChange::Fte(..) => "Profile::Fte",
            ProfileChange::People(..) => "Profile::People",
            ProfileChange::BandFte(..) => "Profile::BandFte",
            ProfileChange::AddHospital => "Profile::AddHospital",
            ProfileChange::RemoveHospital(_) => "Profile::RemoveHospital",
            ProfileChange::HospitalLabel(..) => "Profile::HospitalLabel",
            ProfileChange::HospitalKind(..) => "Profile::HospitalKind",
            ProfileChange::HospitalAreas(..) => "Profile::HospitalAreas",
            ProfileChange::RestoreHospital(..) => "Profile::RestoreHospital",
            ProfileChange::AddTitle => "Profile::AddTitle",
            ProfileChange::RemoveTitle(_) => "Profile::RemoveTitle",
            ProfileChange::RestoreTitle(..) => "Profile::RestoreTitle",
            ProfileChange::Title(..) => "Profile::Title",
            ProfileChange::Notes(_) => "Profile::Notes",
        },
        Change::Plan(change) => match change {
            PlanChange::Add(_) => "Plan::Add",
            PlanChange::Remove(_) => "Plan::Remove",
            PlanChange::Restore(..) => "Plan::Restore",
            PlanChange::Text(..) => "Plan::Text",
            PlanChange::Owner(..) => "Plan::Owner",
            PlanChange::Due(..) => "Plan::Due",
            PlanChange::Status(..) => "Plan::Status",
            PlanChange::Control(..) => "Plan::Control",
            PlanChange::Order(_) => "Plan::Order",
            PlanChange::Hide(..) => "Plan::Hide",
        },
    }
}

/// The names that [`kind_of`] can give, read from this file so that none can be forgotten.
pub fn kinds() -> Vec<&'static str> {
    let (_, source) = include_str!("enter.rs")
        .split_once("pub fn kind_of")
        .unwrap();
    let (source, _) = source.split_once("\n}\n").unwrap();
    let named = source.lines().filter_map(|line| line.split_once("=> \""));
    named
        .map(|(_, name)| name.trim_end_matches("\","))
        .collect()
}
