//! Made-up departments, staff forms and years of one department, for the demonstration, the tests
//! and the benchmarks.
//!
//! The same seed gives the same checks, for ever the same bytes. Nobody real may be in it: names are
//! put together from parts, and no figure is a figure of the study.

mod answers;
mod names;
mod plan;
mod profile;
mod years;
use super::answers::Answer;
use super::assessment::{Assessment, Form};
use super::chance::Chance;
use super::checks::raised_checks;
use super::instrument::{Group, Instrument, Question, Theme};

/// The place of the run that moves a department over the years; no department stands there.
const FOR_YEARS: u64 = u64::MAX - 1;

/// So many departments. A larger number begins with the same ones.
pub fn departments(instrument: &'static Instrument, seed: u64, count: usize) -> Vec<Assessment> {
    (0..count)
        .map(|place| department(instrument, seed, place))
        .collect()
}

/// The department that stands at this place of a cohort, from 0: for those who want many and not
/// all of them at once.
pub fn department(instrument: &'static Instrument, seed: u64, place: usize) -> Assessment {
    let mut chance = Chance::for_place(seed, u64::try_from(place).unwrap_or_default());
    let mut check = Assessment::new(chance.uuid(), String::new());
    check.name = names::department(seed, place);
    check.group = chance.pick_one(&[Group::Team, Group::Team, Group::Team, Group::Manager]);
    let months_ago = chance.below(24);
    put_date(&mut check, months_ago, &mut chance);
    check.profile = profile::made_up(instrument, &mut chance);
    let leaning = Leaning::new(instrument, &mut chance);
    answers::fill_in(instrument, &mut check, &leaning, &mut chance);
    confirm_some(instrument, &mut check, &mut chance);
    check.plan = plan::made_up(instrument, &check, &mut chance);
    check
}

/// One department over so many years, the oldest check first: the same name and hospitals, other
/// ids and dates, and a plan that moves some of the answers.
pub fn years(instrument: &'static Instrument, seed: u64, years: usize) -> Vec<Assessment> {
    let mut chance = Chance::for_place(seed, FOR_YEARS);
    let mut checks: Vec<Assessment> = Vec::new();
    for back in (0..years).rev() {
        let mut check = match checks.last() {
            Some(before) => years::next(instrument, before, &mut chance),
            None => department(instrument, seed, 0),
        };
        put_date(&mut check, 12 * back, &mut chance);
        checks.push(check);
    }
    checks
}

/// The forms that people of these groups fill in about a department: so many of each.
pub fn staff_forms(
    instrument: &'static Instrument,
    department: &Assessment,
    seed: u64,
    people: &[(Group, usize)],
) -> Vec<Assessment> {
    let mut forms = Vec::new();
    // The department's own id makes the people of two departments differ.
    let mut chance = Chance::for_text(&format!("{seed} {}", department.id));
    for (group, count) in people {
        let seen = answers::seen_by_group(instrument, &mut chance);
        for _ in 0..*count {
            forms.push(staff_form(
                instrument,
                department,
                *group,
                &seen,
                &mut chance,
            ));
        }
    }
    forms
}

fn staff_form(
    instrument: &'static Instrument,
    department: &Assessment,
    group: Group,
    seen: &[i32],
    chance: &mut Chance,
) -> Assessment {
    let mut form = Assessment::new(chance.uuid(), department.created_at.clone());
    form.date.clone_from(&department.date);
    form.group = Some(group);
    form.form = (Form::ALL.into_iter())
        .find(|form| form.groups().contains(&group))
        .unwrap_or(Form::Department);
    if form.form.has_profile() {
        form.name.clone_from(&department.name);
        form.profile = department.profile.clone();
    }
    answers::fill_in_as(instrument, department, &mut form, seen, chance);
    form
}

/// How a department leans, in hundredths of a level: what makes its answers hang together.
struct Leaning {
    /// By theme.
    themes: Vec<i32>,
    /// How many of a hundred answers are 'I do not know'.
    dont_know: u32,
    /// Questions from this place on are not answered yet.
    answered_to: usize,
}

impl Leaning {
    fn new(instrument: &Instrument, chance: &mut Chance) -> Self {
        let department = chance.between(-70, 60);
        let is_unfinished = chance.percent(12);
        let questions = instrument.questions.len();
        Self {
            themes: (instrument.themes.iter())
                .map(|_| 225 + department + chance.between(-80, 80))
                .collect(),
            dont_know: chance.pick_one(&[3, 4, 6, 8, 12, 30]).unwrap_or(5),
            answered_to: if is_unfinished {
                questions / 2 + chance.below(questions / 2)
            } else {
                questions
            },
        }
    }

    fn of(&self, theme: &Theme) -> i32 {
        self.themes.get(theme.place).copied().unwrap_or(200)
    }
}

/// Some people look at what does not fit together, and say that it is right all the same.
fn confirm_some(instrument: &Instrument, check: &mut Assessment, chance: &mut Chance) {
    for raised in raised_checks(instrument, check).open {
        if raised.can_be_confirmed() && chance.percent(40) {
            check.confirmed_checks.insert(raised.id);
        }
    }
}

/// Gives a check a day so many months before the newest of the demonstration.
fn put_date(check: &mut Assessment, months_ago: usize, chance: &mut Chance) {
    let month = 12 * 2026 + 10 - months_ago;
    let (day, hour) = (1 + chance.below(28), 8 + chance.below(9));
    check.date = format!("{:04}-{:02}-{day:02}", month / 12, month % 12 + 1);
    check.created_at = format!("{}T{hour:02}:00:00Z", check.date);
    check.updated_at = format!("{}T{hour:02}:{:02}:00Z", check.date, 10 + chance.below(50));
}

/// The level of an answer that was given, in hundredths.
fn level_of(question: &Question, answer: &Answer) -> Option<i32> {
    let Answer::Choice(id) = answer else {
        return None;
    };
    let level = question.choice(id)?.level?;
    Some(100 * i32::from(level))
}
