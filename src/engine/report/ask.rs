//! What to find out as a sheet of questions for those who could answer, complete in itself: it can
//! be printed, or copied into a message.
//!
//! It must not press anybody to guess, and must not ask for names of people.

use super::find_out::{FindOutGroup, FindOutLine};
use super::recommendations::RecommendationsReport;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Choice, Instrument, Kind, Question};
use crate::engine::words::{DONT_KNOW, NONE_OF_THESE, count_text, date_text, not_applicable_text};

/// Why the questions are asked.
pub const ASK_WHY: &str = "We are looking at how our imaging department names, uses, trains and \
develops its support workers. We do not know the answers to these questions yet. We think that \
you might.";
/// How to answer them.
pub const ASK_HOW: &str = "Say how things are now. \u{2018}I do not know\u{2019} is a useful \
answer, so please do not guess. Please do not name people.";

/// What stands before each thing that an answer helps to tell.
pub const ASK_HELPS: &str = "It helps us to see where we stand on this:";

/// Questions for the same people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskSheet {
    /// Who could answer, for example 'managers and speciality leads'.
    pub who: String,
    /// The same in short, as a heading.
    pub heading: String,
    /// Which check they are for: 'For the check: Northbank, 24 November 2026', or empty.
    pub check: String,
    /// The questions.
    pub questions: Vec<AskedQuestion>,
    /// The whole sheet as plain text.
    pub text: String,
}

/// One question with what can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedQuestion {
    /// Its id, for a link.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// How it is answered, for example 'Choose one'.
    pub how: String,
    /// What can be chosen, 'I do not know' included.
    pub options: Vec<String>,
    /// The answer so far, for example 'Not answered'.
    pub so_far: String,
    /// What the answer helps to tell: recommendations in our words.
    pub helps: Vec<&'static str>,
}

/// A sheet for each group of people.
pub fn ask_sheets(
    instrument: &'static Instrument,
    assessment: &Assessment,
    recommendations: &RecommendationsReport,
) -> Vec<AskSheet> {
    (recommendations.find_out.iter())
        .map(|group| sheet(instrument, assessment, recommendations, group))
        .collect()
}

fn sheet(
    instrument: &'static Instrument,
    assessment: &Assessment,
    recommendations: &RecommendationsReport,
    group: &FindOutGroup,
) -> AskSheet {
    let questions: Vec<AskedQuestion> = (group.lines.iter())
        .filter_map(|line| asked(instrument, assessment, recommendations, line))
        .collect();
    AskSheet {
        who: group.who.clone(),
        heading: group.heading.clone(),
        check: check_line(assessment),
        text: text(assessment, &group.who, &questions),
        questions,
    }
}

fn asked(
    instrument: &'static Instrument,
    assessment: &Assessment,
    recommendations: &RecommendationsReport,
    line: &FindOutLine,
) -> Option<AskedQuestion> {
    let question = instrument.question(line.answer.id)?;
    Some(AskedQuestion {
        id: question.id,
        question: question.text,
        how: how(question),
        options: options(instrument, question, assessment),
        so_far: line.answer.answer.clone(),
        helps: (recommendations.cannot_tell.iter())
            .filter(|each| each.find_out.iter().any(|gap| gap.answer.id == question.id))
            .map(|each| each.text)
            .collect(),
    })
}

fn how(question: &Question) -> String {
    let how = match question.kind {
        Kind::Single(_) => "Choose one.".to_owned(),
        Kind::Multi(_) | Kind::MultiAreas => "Choose all that apply.".to_owned(),
        Kind::Number { min, max, .. } => format!("Give a whole number, {min} to {max}."),
        Kind::Grid(_) => "Choose one for each area.".to_owned(),
    };
    match question.hint {
        "" => how,
        hint => format!("{hint} {how}"),
    }
}

/// What can be chosen on paper, in the order of the page.
fn options(
    instrument: &'static Instrument,
    question: &'static Question,
    assessment: &Assessment,
) -> Vec<String> {
    let is_several = matches!(question.kind, Kind::Multi(_) | Kind::MultiAreas);
    let own: &[Choice] = match question.kind {
        Kind::MultiAreas => instrument.areas,
        _ => question.choices(),
    };
    let not_applicable = question
        .not_applicable
        .map(|_| not_applicable_text(question));
    let number = match question.kind {
        Kind::Number { unit, .. } => Some(format!("Number of {unit}: ______")),
        _ => None,
    };
    let offered = (own.iter())
        .filter(|option| option.is_offered(assessment))
        .map(|option| option.text.to_owned());
    (number.into_iter())
        .chain(offered)
        .chain(is_several.then(|| NONE_OF_THESE.to_owned()))
        .chain([DONT_KNOW.to_owned()])
        .chain(not_applicable)
        .collect()
}

/// The sheet as plain text, with nothing that only looks right in one typeface.
fn text(assessment: &Assessment, who: &str, questions: &[AskedQuestion]) -> String {
    let number = count_text(questions.len(), "question");
    let mut lines = vec![format!("{number} for {who}")];
    lines.extend(Some(check_line(assessment)).filter(|line| !line.is_empty()));
    lines.extend(["", ASK_WHY, "", ASK_HOW].map(str::to_owned));
    for (place, question) in questions.iter().enumerate() {
        lines.push(String::new());
        lines.push(format!("{}. {}", place + 1, question.question));
        lines.push(question.how.clone());
        lines.extend((question.options.iter()).map(|option| format!("[ ] {option}")));
        lines.extend(
            question
                .helps
                .iter()
                .map(|helps| format!("{ASK_HELPS} {helps}")),
        );
    }
    lines.join("\n") + "\n"
}

/// Which check the questions are for; empty for one without a name and a date.
fn check_line(assessment: &Assessment) -> String {
    let parts = [
        assessment.name.trim().to_owned(),
        date_text(&assessment.date),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => String::new(),
        parts => format!("For the check: {}", parts.join(", ")),
    }
}
