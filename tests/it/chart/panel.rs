//! The deployment picture: boxes, frames and words of every panel.
//!
//! It must not say how an area is placed: `deployment.cases.json` does.

use std::collections::BTreeMap;

use rolecheck::engine::answers::{Answer, Cell, Grid, Use};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::chart::{
    AreaBox, Line, MARK_SIZE, NAME_SIZE, PANEL_WIDTH, Panel, PanelArea, PanelGroup, Rect,
    WORDS_SIZE, width, wrap,
};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::Hospital;
use rolecheck::engine::report::{DeploymentReport, report};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{AreaModel, GroupView};

/// Numbers that look like chance and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % most
    }
}

/// A way of working, with and without a letter, or none at all.
fn cell(numbers: &mut Numbers) -> Option<Cell> {
    let way = match numbers.below(9) {
        0 => return None,
        1 => Use::Only,
        2 => Use::Both,
        3 => Use::None,
        4 => Use::DontKnow,
        _ => Use::Moves,
    };
    let letter = [None, Some('A'), Some('B'), Some('H')][numbers.below(4)];
    let pool = letter.filter(|_| way == Use::Moves);
    Some(Cell { way, pool })
}

/// A check with so many hospitals, each with none to all of the areas.
fn check(n_hospitals: usize, numbers: &mut Numbers) -> Assessment {
    let mut check = Assessment::new(String::new(), String::new());
    let mut grid = Grid::default();
    for place in 0..n_hospitals {
        let id = format!("h{place}");
        let n_areas = numbers.below(CURRENT.areas.len() + 1);
        let areas: Vec<&'static str> = CURRENT.areas[..n_areas].iter().map(|a| a.id).collect();
        for area in &areas {
            grid.set(&id, area, cell(numbers));
        }
        check.profile.hospitals.push(Hospital {
            id,
            areas,
            ..Hospital::default()
        });
    }
    (check.answers).set("deploy-grid", Some(Answer::Grid(grid)));
    check
}

fn deployment(check: &Assessment) -> DeploymentReport {
    let scores = score(&CURRENT, check, &GroupView::default());
    report(&CURRENT, check, &scores).unwrap().deployment
}

/// Runs over many checks with 1 to 20 hospitals.
fn each_panel(mut test: impl FnMut(&Panel, &[(String, String)])) {
    let mut numbers = Numbers(7);
    for n_hospitals in (1..=20).cycle().take(400) {
        let check = check(n_hospitals, &mut numbers);
        let report = deployment(&check);
        // A grid without a cell is no answer, and then there is nothing to draw.
        if !report.hospitals.is_empty() {
            assert_eq!(report.hospitals.len(), n_hospitals);
        }
        for hospital in &report.hospitals {
            test(&hospital.panel, &hospital.areas);
        }
    }
}

fn apart(one: Rect, other: Rect) -> bool {
    one.right() <= other.x
        || other.right() <= one.x
        || one.bottom() <= other.y
        || other.bottom() <= one.y
}

fn holds(outer: Rect, inner: Rect) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom()
}

/// The room that a line takes at most: up to its letters' tops and down below their feet.
fn room(line: &Line, size: u32) -> Rect {
    Rect {
        x: line.x,
        y: line.y - size,
        width: width(&line.text, size),
        height: size + size / 4,
    }
}

fn text_of(lines: &[Line]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    lines.join(" ")
}

/// All that is in a box.
fn parts(each: &AreaBox) -> Vec<Rect> {
    let (x, y) = each.mark;
    let mark = Rect {
        x,
        y,
        width: MARK_SIZE,
        height: MARK_SIZE,
    };
    let name = each.name.iter().map(|line| room(line, NAME_SIZE));
    let words = each.words.iter().map(|line| room(line, WORDS_SIZE));
    name.chain(words).chain([mark]).collect()
}

#[test]
fn every_area_of_a_hospital_is_one_box_with_its_name_and_its_words() {
    let mut n_boxes = 0;
    each_panel(|panel, areas| {
        let drawn: BTreeMap<String, &AreaBox> = (panel.boxes.iter())
            .map(|each| (text_of(&each.name), each))
            .collect();
        assert_eq!(drawn.len(), panel.boxes.len(), "a name stands twice");
        assert_eq!(drawn.len(), areas.len());
        for (name, words) in areas {
            let drawn = text_of(&drawn[name].words).to_lowercase();
            assert!(words.starts_with(&drawn), "{name}: {words}, but {drawn}");
            n_boxes += 1;
        }
    });
    assert!(n_boxes > 10_000, "only {n_boxes} boxes");
}

#[test]
fn boxes_never_overlap_and_never_leave_the_panel() {
    each_panel(|panel, _| {
        let whole = Rect {
            x: 0,
            y: 0,
            width: PANEL_WIDTH,
            height: panel.height,
        };
        for (place, each) in panel.boxes.iter().enumerate() {
            assert!(holds(whole, each.rect), "{panel:#?}");
            for other in &panel.boxes[place + 1..] {
                assert!(apart(each.rect, other.rect), "{panel:#?}");
            }
        }
        assert_eq!(panel.height == 0, panel.boxes.is_empty());
    });
}

#[test]
fn a_frame_holds_all_areas_of_its_group_and_no_other() {
    let mut n_frames = 0;
    each_panel(|panel, _| {
        let mut framed = Vec::new();
        for (place, frame) in panel.frames.iter().enumerate() {
            n_frames += 1;
            for other in &panel.frames[place + 1..] {
                assert!(apart(frame.rect, other.rect), "{panel:#?}");
            }
            for line in &frame.title {
                assert!(holds(frame.rect, room(line, WORDS_SIZE)), "{panel:#?}");
            }
            let (inside, outside): (Vec<&AreaBox>, Vec<&AreaBox>) =
                (panel.boxes.iter()).partition(|each| holds(frame.rect, each.rect));
            assert!(!inside.is_empty());
            assert!(outside.iter().all(|each| apart(frame.rect, each.rect)));
            let model = inside[0].model;
            assert!(matches!(model, AreaModel::Rotational(_)));
            assert!(inside.iter().all(|each| each.model == model));
            assert!(outside.iter().all(|each| each.model != model));
            for line in &frame.title {
                let line = room(line, WORDS_SIZE);
                assert!(inside.iter().all(|each| apart(line, each.rect)));
            }
            framed.push(model);
        }
        let moving =
            (panel.boxes.iter()).filter(|each| matches!(each.model, AreaModel::Rotational(_)));
        assert!(moving.clone().all(|each| framed.contains(&each.model)));
    });
    assert!(n_frames > 1000, "only {n_frames} frames");
}

#[test]
fn words_fit_their_box_and_never_run_into_each_other() {
    each_panel(|panel, _| {
        for each in &panel.boxes {
            let parts = parts(each);
            for (place, part) in parts.iter().enumerate() {
                assert!(holds(each.rect, *part), "{each:#?}");
                let others = &parts[place + 1..];
                // Lines stand one below the other, closer than the room of both.
                let aside = |other: &&Rect| other.x != part.x;
                assert!(
                    others
                        .iter()
                        .filter(aside)
                        .all(|other| apart(*part, *other))
                );
            }
        }
    });
}

#[test]
fn words_that_nobody_thought_of_fit_their_box_as_well() {
    let long = "Interventionalfluoroscopywithoutanyspaces".repeat(3);
    for name in [
        "",
        "W",
        "\u{1f9b4}\u{1f9b4} bones",
        "عيادة الأشعة المركزية",
        &long,
    ] {
        let area = PanelArea {
            name: name.to_owned(),
            model: AreaModel::Hybrid,
            words: "Mmmmmmmmmm wwwwwwwwwwwwwwwwwwww".to_owned(),
        };
        let panel = Panel::new(&[PanelGroup {
            title: Some(long.clone()),
            areas: vec![area.clone(), area.clone(), area],
        }]);
        assert_eq!(panel.boxes.len(), 3);
        for each in &panel.boxes {
            assert!(parts(each).iter().all(|part| holds(each.rect, *part)));
            assert!(holds(panel.frames[0].rect, each.rect));
        }
    }
}

#[test]
fn lines_keep_every_letter_and_the_order_of_the_words() {
    let texts = [
        "",
        " ",
        "CT",
        "Nuclear medicine and PET",
        "a  b",
        "Wwwwwwwwwwwwwwwwww x",
    ];
    for text in texts {
        for most in [0, 20, 60, 100, 500] {
            let lines = wrap(text, 10, most);
            let solid = |text: &str| text.replace(' ', "");
            assert_eq!(solid(&lines.concat()), solid(text), "{lines:?}");
            assert!(
                lines
                    .iter()
                    .all(|line| { width(line, 10) <= most || line.chars().count() == 1 })
            );
        }
    }
    assert_eq!(
        wrap("Nuclear medicine and PET", 10, 90),
        ["Nuclear", "medicine and", "PET"]
    );
}

#[test]
fn groups_come_first_and_areas_without_support_workers_last() {
    let ways = [
        ("xray", Use::None, None),
        ("ct", Use::Moves, Some('B')),
        ("mri", Use::Moves, Some('B')),
        ("ultrasound", Use::Only, None),
        ("fluoroscopy", Use::Moves, Some('A')),
        ("nuclear-medicine", Use::Moves, Some('A')),
        ("breast", Use::Moves, None),
        ("dxa", Use::DontKnow, None),
        ("other", Use::Both, None),
    ];
    let mut check = Assessment::new(String::new(), String::new());
    let mut grid = Grid::default();
    for (area, way, pool) in ways {
        grid.set("h1", area, Some(Cell { way, pool }));
    }
    check.answers.set("deploy-grid", Some(Answer::Grid(grid)));
    check.profile.hospitals.push(Hospital {
        id: "h1".to_owned(),
        areas: CURRENT.areas.iter().map(|area| area.id).collect(),
        ..Hospital::default()
    });
    let report = deployment(&check);
    let panel = &report.hospitals[0].panel;
    let titles: Vec<String> = panel.frames.iter().map(|f| text_of(&f.title)).collect();
    assert_eq!(
        titles,
        [
            "They move within group A",
            "They move within group B",
            "They move, with no set group"
        ]
    );
    let names: Vec<String> = panel.boxes.iter().map(|each| text_of(&each.name)).collect();
    assert_eq!(
        names,
        [
            "Fluoroscopy and interventional",
            "Nuclear medicine and PET",
            "CT",
            "MRI",
            "Breast imaging",
            "Ultrasound",
            "Another area",
            "X-ray",
            "DXA (bone density)",
        ]
    );
    let keys: Vec<&str> = report.keys.iter().map(|key| key.words.as_str()).collect();
    assert_eq!(
        keys,
        [
            "Static",
            "Rotational",
            "Hybrid",
            "No support workers",
            "Cannot tell yet"
        ]
    );
}
