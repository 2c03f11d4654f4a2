//! What is written is read again as it was.

use proptest::prelude::*;
use rolecheck::engine::assessment::Form;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::wire::{WriteOptions, read, rescore_line, write};
use serde_json::Value;

use super::generate::any_assessment;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_assessment_reads_back_as_it_was_written(assessment in any_assessment()) {
        let scores = (assessment.form == Form::Department)
            .then(|| score(&CURRENT, &assessment, &GroupView::default()));
        let file = write(&assessment, &CURRENT, scores.as_ref(), WriteOptions::default());
        let opened = read(file.as_bytes(), &CURRENT).unwrap();
        let unknown_areas = |warning: &rolecheck::wire::Warning| {
            matches!(warning, rolecheck::wire::Warning::UnknownArea { .. })
        };
        let others: Vec<_> = opened.warnings.iter().filter(|w| !unknown_areas(w)).collect();
        prop_assert!(others.is_empty(), "{:?}", others);
        prop_assert_eq!(&opened.assessment, &assessment);
        prop_assert_eq!(opened.file_results.is_some(), scores.is_some());
    }

    #[test]
    fn a_file_without_notes_holds_none_and_all_the_rest(assessment in any_assessment()) {
        let file = write(&assessment, &CURRENT, None, WriteOptions { notes: false });
        let opened = read(file.as_bytes(), &CURRENT).unwrap();
        let mut expected = assessment;
        expected.profile.notes = String::new();
        for question in CURRENT.questions {
            expected.answers.set_note(question.id, String::new());
            if let Some(earlier) = &mut expected.earlier {
                earlier.answers.set_note(question.id, String::new());
            }
        }
        prop_assert_eq!(opened.assessment, expected);
    }

    #[test]
    fn a_file_scored_anew_is_the_same_file_with_the_results_that_the_page_writes(
        assessment in any_assessment(),
    ) {
        let scores = (assessment.form == Form::Department)
            .then(|| score(&CURRENT, &assessment, &GroupView::default()));
        let bare = write(&assessment, &CURRENT, None, WriteOptions::default());
        let full = write(&assessment, &CURRENT, scores.as_ref(), WriteOptions::default());
        let (line, _) = rescore_line(bare.as_bytes(), &CURRENT).unwrap();
        prop_assert!(!line.contains('\n'));
        let line: Value = serde_json::from_str(&line).unwrap();
        let full: Value = serde_json::from_str(&full).unwrap();
        prop_assert_eq!(line, full);
    }
}
