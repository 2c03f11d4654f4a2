//! Which page an address stands for.
//!
//! The address is the part from `#` on, so that the site works under any path and needs no help
//! from its host. This file must not know what is on a page.

mod collect;
mod departments;
mod groups;
mod id;
mod over_time;
mod voice;

use std::fmt;

pub use collect::CollectView;
pub use departments::{DepartmentsPage, DepartmentsView};
pub use groups::GroupsView;
pub use over_time::OverTimeView;
pub use voice::VoiceView;

use self::id::{InAddress, id_from};
use crate::engine::assessment::Form;

/// The longest address that is looked into. The longest of ours has about 300 bytes.
pub const MOST_BYTES: usize = 3_000;

/// A page and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What the tool is, and the checks on this device.
    Start,
    /// What the tool does, how it keeps data, and what the study is.
    About,
    /// Opens a file.
    OpenFile,
    /// Whether anything is kept on this computer.
    Keep,
    /// Deletes everything on this device, after asking.
    DeleteAll,
    /// The questions of a form, to be printed and filled in on paper.
    Blank(Form),
    /// Opens many files together, and says what can be compared.
    Files,
    /// Departments beside each other.
    Departments(DepartmentsView),
    /// One department over time.
    OverTime(OverTimeView),
    /// Groups of staff beside each other.
    Groups(GroupsView),
    /// Collects staff forms on one device.
    Collect(CollectView),
    /// Leads people to a form of their own.
    Voice(VoiceView),
    /// The task list of a check.
    Tasks(String),
    /// A page of a check's profile and, if it was reached to change one thing, the page that it
    /// leads back to.
    Profile(String, String, Option<Box<Self>>),
    /// The path through the most important questions.
    Essentials(String),
    /// A question of a check.
    Question(String, Via, String),
    /// The start of a meeting that answers together.
    Meeting(String),
    /// The end of a meeting: what was agreed and what is left.
    MeetingEnd(String),
    /// All answers of a check.
    Answers(String),
    /// The results of a check.
    Results(String),
    /// The action plan of a check.
    Plan(String, PlanView),
    /// The actions about one recommendation, and the page that they lead back to; the plan, if none
    /// is named.
    Actions(String, String, Option<Box<Self>>),
    /// What to find out for a check, and whom to ask.
    FindOut(String),
    /// The report of a check, to print.
    Report(String),
    /// Saves a check as a file, and the page that it leads back to; the task list, if none is named.
    SaveFile(String, Option<Box<Self>>),
    /// Saves a copy of a check to share.
    Share(String),
    /// Saves some themes of a check for a colleague.
    Sections(String),
    /// Begins a new check from an old one.
    CarryForward(String),
    /// The answers of the earlier check that a check was begun from, to be confirmed.
    LastTime(String),
    /// Deletes a check, after asking.
    Delete(String),
    /// No page has this address.
    NotFound(String),
}

/// How the action plan is put in groups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PlanView {
    /// By what the actions are about.
    #[default]
    Recommendation,
    /// By who does them.
    Owner,
    /// By when they are to be done.
    Date,
}

impl PlanView {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Recommendation, Self::Owner, Self::Date];

    /// What stands after the plan's address.
    fn end(self) -> &'static str {
        match self {
            Self::Recommendation => "",
            Self::Owner => "/owner",
            Self::Date => "/date",
        }
    }
}

/// The way by which a question was reached, and so where it leads on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// From the task list: on to the next question of the theme.
    Theme,
    /// From the task list, where the question is a task of its own: back there.
    Tasks,
    /// From the path through the most important questions: on to the next of those.
    Essentials,
    /// On a form of one person: on to the next question of the form.
    Form,
    /// From 'check your answers': back there.
    Answers,
    /// From the results: back there.
    Results,
    /// From what to find out: back there.
    FindOut,
    /// From the answers of last time: back there.
    LastTime,
    /// In a meeting, in large type: on to the next question that the meeting is to answer.
    Meeting(Agenda),
}

/// Which questions a meeting is to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agenda {
    /// All of them.
    All,
    /// Those without an answer.
    Open,
    /// The most important ones.
    Essentials,
    /// Those of one theme.
    Theme,
}

impl Via {
    const ALL: [Self; 12] = [
        Self::Theme,
        Self::Tasks,
        Self::Essentials,
        Self::Form,
        Self::Answers,
        Self::Results,
        Self::FindOut,
        Self::LastTime,
        Self::Meeting(Agenda::All),
        Self::Meeting(Agenda::Open),
        Self::Meeting(Agenda::Essentials),
        Self::Meeting(Agenda::Theme),
    ];

    /// What stands between the check and the question in an address.
    fn segment(self) -> &'static str {
        match self {
            Self::Theme => "question",
            Self::Tasks => "from-tasks",
            Self::Essentials => "essentials",
            Self::Form => "form",
            Self::Answers => "change",
            Self::Results => "from-results",
            Self::FindOut => "from-find-out",
            Self::LastTime => "last-time",
            Self::Meeting(Agenda::All) => "meeting",
            Self::Meeting(Agenda::Open) => "meeting/open",
            Self::Meeting(Agenda::Essentials) => "meeting/essentials",
            Self::Meeting(Agenda::Theme) => "meeting/theme",
        }
    }
}

impl Route {
    /// The page of an address, given from `#` on; nothing for a place within a page (`#maincontent`).
    pub fn from_hash(hash: &str) -> Option<Self> {
        let path = match hash.strip_prefix('#').unwrap_or(hash) {
            "" => "/",
            path if path.starts_with('/') => path,
            _ => return None,
        };
        if path.len() > MOST_BYTES {
            let start: String = path.chars().take(100).collect();
            return Some(Self::NotFound(start));
        }
        let segments: Vec<&str> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .collect();
        let route = match segments.as_slice() {
            [] => Self::Start,
            ["about"] => Self::About,
            ["open"] => Self::OpenFile,
            ["what-is-kept"] => Self::Keep,
            ["delete-everything"] => Self::DeleteAll,
            ["blank"] => Self::Blank(Form::Department),
            ["blank", form] => match Form::from_id(form) {
                Some(form) => Self::Blank(form),
                None => Self::NotFound(path.to_owned()),
            },
            ["files"] => Self::Files,
            ["departments", rest @ ..] => found(
                DepartmentsView::from_segments(rest).map(Self::Departments),
                path,
            ),
            ["over-time", rest @ ..] => {
                found(OverTimeView::from_segments(rest).map(Self::OverTime), path)
            }
            ["groups", rest @ ..] => found(GroupsView::from_segments(rest).map(Self::Groups), path),
            ["collect", rest @ ..] => {
                found(CollectView::from_segments(rest).map(Self::Collect), path)
            }
            ["voice", rest @ ..] => found(VoiceView::from_segments(rest).map(Self::Voice), path),
            ["check", id, rest @ ..] => Self::of_check(&id_from(id), rest),
            _ => Self::NotFound(path.to_owned()),
        };
        Some(route)
    }

    /// The page of a check for what stands after its id.
    fn of_check(id: &str, rest: &[&str]) -> Self {
        let not_found = || Self::NotFound(format!("/check/{}/{}", InAddress(id), rest.join("/")));
        let id = id.to_owned();
        match rest {
            ["profile", step] => Self::Profile(id, (*step).to_owned(), None),
            ["profile", step, back @ ..] => match Self::of_check(&id, back) {
                Self::NotFound(_) => not_found(),
                back => Self::Profile(id, (*step).to_owned(), Some(Box::new(back))),
            },
            ["essentials"] => Self::Essentials(id),
            ["answers"] => Self::Answers(id),
            ["results"] => Self::Results(id),
            ["plan"] => Self::Plan(id, PlanView::Recommendation),
            ["plan", "owner"] => Self::Plan(id, PlanView::Owner),
            ["plan", "date"] => Self::Plan(id, PlanView::Date),
            ["plan", recommendation] => Self::Actions(id, (*recommendation).to_owned(), None),
            ["plan", recommendation, back @ ..] => match Self::of_check(&id, back) {
                Self::NotFound(_) => not_found(),
                back => Self::Actions(id, (*recommendation).to_owned(), Some(Box::new(back))),
            },
            ["find-out"] => Self::FindOut(id),
            ["report"] => Self::Report(id),
            ["save"] => Self::SaveFile(id, None),
            ["save", back @ ..] => match Self::of_check(&id, back) {
                Self::NotFound(_) => not_found(),
                back => Self::SaveFile(id, Some(Box::new(back))),
            },
            ["share"] => Self::Share(id),
            ["sections"] => Self::Sections(id),
            ["carry-forward"] => Self::CarryForward(id),
            ["last-time"] => Self::LastTime(id),
            ["delete"] => Self::Delete(id),
            ["meeting"] => Self::Meeting(id),
            ["meeting", "end"] => Self::MeetingEnd(id),
            [via @ .., question] => {
                let via = via.join("/");
                match Via::ALL.into_iter().find(|known| known.segment() == via) {
                    Some(via) => Self::Question(id, via, (*question).to_owned()),
                    None => not_found(),
                }
            }
            [] => Self::Tasks(id),
        }
    }

    /// The id of the check that the page belongs to.
    pub fn check_id(&self) -> Option<&str> {
        match self {
            Self::Tasks(id)
            | Self::Profile(id, _, _)
            | Self::Essentials(id)
            | Self::Question(id, _, _)
            | Self::Meeting(id)
            | Self::MeetingEnd(id)
            | Self::Answers(id)
            | Self::Results(id)
            | Self::Plan(id, _)
            | Self::Actions(id, _, _)
            | Self::FindOut(id)
            | Self::Report(id)
            | Self::SaveFile(id, _)
            | Self::Share(id)
            | Self::Sections(id)
            | Self::CarryForward(id)
            | Self::LastTime(id)
            | Self::Delete(id) => Some(id),
            Self::Start
            | Self::About
            | Self::OpenFile
            | Self::Keep
            | Self::DeleteAll
            | Self::Blank(_)
            | Self::Files
            | Self::Departments(_)
            | Self::OverTime(_)
            | Self::Groups(_)
            | Self::Collect(_)
            | Self::Voice(_)
            | Self::NotFound(_) => None,
        }
    }
}

/// The page, or that none has this address.
fn found(route: Option<Route>, path: &str) -> Route {
    route.unwrap_or_else(|| Route::NotFound(path.to_owned()))
}

/// The end of an address that says which page of the same check it leads back to.
fn end_of(id: &str, back: Option<&Route>) -> String {
    let back = back.map(Route::to_string).unwrap_or_default();
    let of_check = back.strip_prefix(&format!("#/check/{}", InAddress(id)));
    of_check.unwrap_or_default().to_owned()
}

impl fmt::Display for Route {
    /// The address, from `#` on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let check = self.check_id().map(InAddress);
        let check = check.map_or_else(String::new, |id| format!("#/check/{id}"));
        match self {
            Self::Start => f.write_str("#/"),
            Self::About => f.write_str("#/about"),
            Self::OpenFile => f.write_str("#/open"),
            Self::Keep => f.write_str("#/what-is-kept"),
            Self::DeleteAll => f.write_str("#/delete-everything"),
            Self::Blank(Form::Department) => f.write_str("#/blank"),
            Self::Blank(form) => write!(f, "#/blank/{}", form.id()),
            Self::Files => f.write_str("#/files"),
            Self::Departments(view) => write!(f, "#/departments{}", view.end()),
            Self::OverTime(view) => write!(f, "#/over-time{}", view.end()),
            Self::Groups(view) => write!(f, "#/groups{}", view.end()),
            Self::Collect(view) => write!(f, "#/collect{}", view.end()),
            Self::Voice(view) => write!(f, "#/voice{}", view.end()),
            Self::Tasks(_) => f.write_str(&check),
            Self::Profile(id, step, back) => {
                write!(f, "{check}/profile/{step}{}", end_of(id, back.as_deref()))
            }
            Self::Essentials(_) => write!(f, "{check}/essentials"),
            Self::Question(_, via, question) => {
                write!(f, "{check}/{}/{question}", via.segment())
            }
            Self::Meeting(_) => write!(f, "{check}/meeting"),
            Self::MeetingEnd(_) => write!(f, "{check}/meeting/end"),
            Self::Answers(_) => write!(f, "{check}/answers"),
            Self::Results(_) => write!(f, "{check}/results"),
            Self::Plan(_, view) => write!(f, "{check}/plan{}", view.end()),
            Self::Actions(id, about, back) => {
                write!(f, "{check}/plan/{about}{}", end_of(id, back.as_deref()))
            }
            Self::FindOut(_) => write!(f, "{check}/find-out"),
            Self::Report(_) => write!(f, "{check}/report"),
            Self::SaveFile(id, back) => {
                write!(f, "{check}/save{}", end_of(id, back.as_deref()))
            }
            Self::Share(_) => write!(f, "{check}/share"),
            Self::Sections(_) => write!(f, "{check}/sections"),
            Self::CarryForward(_) => write!(f, "{check}/carry-forward"),
            Self::LastTime(_) => write!(f, "{check}/last-time"),
            Self::Delete(_) => write!(f, "{check}/delete"),
            Self::NotFound(path) => write!(f, "#{path}"),
        }
    }
}
