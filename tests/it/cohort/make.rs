//! Departments made from a number: the same number makes the same departments.
//!
//! It must not make them alike: every facet and every kind of answer has its share.

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::file_set::{FileSet, ReadFile, UsableFile};
use rolecheck::engine::instrument::{CURRENT, Kind};
use rolecheck::engine::profile::{BandCount, Hospital, Reply};

/// Numbers that look like chance.
#[derive(Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(1))
    }

    /// A number below this.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = (self.0)
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A check of a department with this name, with profile and answers by chance.
pub fn check(seed: u64, name: &str) -> Assessment {
    let mut chance = Chance::new(seed);
    let id = format!("id-{:04}", chance.below(10_000));
    let mut check = Assessment::new(id, "2026-11-24T09:00:00Z".to_owned());
    check.name = name.to_owned();
    check.date = format!("{}-0{}-11", 2024 + chance.below(3), 1 + chance.below(9));
    let size = [Some("small"), Some("medium"), None][chance.below(3)];
    let setting = [vec!["city"], vec!["rural", "coastal"], vec![]][chance.below(3)].clone();
    check.profile.size = size.map(Reply::Is);
    check.profile.setting = Some(Reply::Is(setting));
    for number in 0..chance.below(6) {
        check.profile.hospitals.push(Hospital {
            id: format!("h{number}"),
            ..Hospital::default()
        });
    }
    let mut people = || BandCount {
        people: [None, Some(Reply::Is(0)), Some(Reply::Is(6))][chance.below(3)],
        fte: None,
    };
    (check.profile.band_2, check.profile.band_3) = (people(), people());
    answer(&mut check, seed + 1);
    check
}

/// Answers all over again.
pub fn answer(check: &mut Assessment, seed: u64) {
    let mut chance = Chance::new(seed);
    for question in CURRENT.questions {
        let Kind::Single(choices) = question.kind else {
            continue;
        };
        let chosen = Answer::Choice(choices[chance.below(choices.len())].id);
        let answer = match chance.below(10) {
            0 => Some(Answer::DontKnow),
            1 => None,
            2 if question.not_applicable.is_some() => Some(Answer::NotApplicable),
            _ => Some(chosen),
        };
        check.answers.set(question.id, answer);
    }
}

/// The checks, opened together. Checks with the same id are one.
pub fn opened(checks: impl IntoIterator<Item = Assessment>) -> FileSet {
    let files = checks.into_iter().map(|assessment| ReadFile {
        name: format!("{}.json", assessment.id),
        outcome: Ok(Box::new(UsableFile {
            assessment,
            version: CURRENT.version.to_owned(),
            warnings: Vec::new(),
        })),
    });
    FileSet::default().with(&CURRENT, files)
}

/// So many checks with names, some of the same department.
pub fn checks(seed: u64, count: usize) -> Vec<Assessment> {
    (0..count)
        .map(|place| {
            let name = format!(
                "Ward {}",
                (place * 7 + seed as usize) % (count.max(4) * 3 / 4)
            );
            let mut check = check(seed * 1000 + place as u64, &name);
            check.id = format!("{:03}-{place}", (place * 37) % 101);
            check
        })
        .collect()
}
