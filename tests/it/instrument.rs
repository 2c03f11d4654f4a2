//! The question set that is shipped, and what the build says about broken ones.

use rolecheck::engine::instrument::CURRENT;

#[test]
fn the_question_set_has_all_its_parts() {
    assert_eq!(CURRENT.questions.len(), 60);
}
