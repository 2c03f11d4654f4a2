//! What a meeting is to answer, and where it begins.
//!
//! It must not offer what there is nothing left of.

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Instrument, Question, Theme};
use crate::engine::progress::is_answered;
use crate::engine::words::count_text;
use crate::ui::nhsuk::{
    Button, Choice, Details, Form, List, Radios, Select, SelectOption, Size, Title,
};
use crate::ui::pages::CheckPageProps;
use crate::ui::pages::question::path::questions_on;
use crate::ui::route::{Agenda, Route, Via};

/// How long a group talks about a question, in minutes. Our guess.
const MINUTES_A_QUESTION: usize = 2;

/// The value of 'At the first question'.
const AT_FIRST: &str = "first";
/// The value of 'At the first question without an answer'.
const AT_OPEN: &str = "open";

impl Agenda {
    const ALL: [Self; 4] = [Self::All, Self::Open, Self::Essentials, Self::Theme];

    fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Essentials => "essentials",
            Self::Theme => "theme",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|agenda| agenda.id() == id)
    }
}

/// What was chosen on the page.
#[derive(Clone, Copy, PartialEq)]
struct Plan {
    agenda: Agenda,
    theme: &'static Theme,
    begins_at_open: bool,
}

impl Plan {
    /// The questions that are shown.
    fn questions(
        self,
        instrument: &'static Instrument,
        check: &Assessment,
    ) -> Vec<&'static Question> {
        let is_meant =
            |question: &&Question| self.agenda != Agenda::Open || is_open(check, question);
        questions_on(instrument, check, Via::Meeting(self.agenda), self.theme)
            .into_iter()
            .filter(|question| question.is_shown(check))
            .filter(is_meant)
            .collect()
    }

    fn route(self, check: &Assessment, question: &Question) -> Route {
        let via = Via::Meeting(self.agenda);
        Route::Question(check.id.clone(), via, question.id.to_owned())
    }
}

fn is_open(check: &Assessment, question: &Question) -> bool {
    !is_answered(check, question)
}

/// Which questions, and where to begin.
#[component]
pub fn Agendas(props: &CheckPageProps) -> Html {
    let (app, check) = (&props.app, &props.check);
    let instrument = app.state.instrument;
    let chosen = use_state(|| None::<Plan>);
    let Some(plan) = chosen.or_else(|| first_plan(instrument, check)) else {
        return Html::default();
    };
    let questions = plan.questions(instrument, check);
    let open = questions
        .iter()
        .copied()
        .find(|question| is_open(check, question));
    let begins_at_open = plan.begins_at_open && open.is_some();
    let first = open
        .filter(|_| begins_at_open)
        .or(questions.first().copied());
    let begin = {
        let (app, route) = (
            app.clone(),
            first.map(|question| plan.route(check, question)),
        );
        Callback::from(move |()| {
            if let Some(route) = &route {
                app.go(route);
            }
        })
    };
    let asks_where = plan.agenda != Agenda::Open && open.is_some();
    let set = move |plan: Plan| chosen.set(Some(plan));
    let choose_begin = {
        let set = set.clone();
        Callback::from(move |value: AttrValue| {
            set(Plan {
                begins_at_open: value == AT_OPEN,
                ..plan
            });
        })
    };
    html! {
        <>
            <Form onsubmit={begin}>
                {which(instrument, check, plan, set)}
                if asks_where {
                    <Radios
                        name="meeting-begin"
                        legend={Title::new("Where do you want to begin?").size(Size::M)}
                        items={vec![
                            Choice::new(AT_FIRST, "At the first question"),
                            Choice::new(AT_OPEN, "At the first question without an answer"),
                        ]}
                        value={if begins_at_open { AT_OPEN } else { AT_FIRST }}
                        onchange={choose_begin}
                    />
                }
                <Button id="begin">{"Begin the meeting"}</Button>
            </Form>
            <Details summary="Begin at another question">
                <List>
                    {for questions.iter().map(|question| html! {
                        <li key={question.id}>
                            <a href={plan.route(check, question).to_string()}>{question.text}</a>
                        </li>
                    })}
                </List>
            </Details>
        </>
    }
}

/// What is offered first: what is left, where some but not all is answered.
fn first_plan(instrument: &'static Instrument, check: &Assessment) -> Option<Plan> {
    let of = |agenda| {
        Some(Plan {
            agenda,
            theme: instrument.themes.first().copied()?,
            begins_at_open: true,
        })
    };
    let (all, left) = (of(Agenda::All)?, of(Agenda::Open)?);
    let number = |plan: Plan| plan.questions(instrument, check).len();
    let is_begun = (1..number(all)).contains(&number(left));
    Some(if is_begun { left } else { all })
}

/// Which questions, with how many there are and how long they take.
fn which(
    instrument: &'static Instrument,
    check: &Assessment,
    plan: Plan,
    set: impl Fn(Plan) + Clone + 'static,
) -> Html {
    let number = |agenda, theme| {
        let of = Plan {
            agenda,
            theme,
            ..plan
        };
        of.questions(instrument, check).len()
    };
    let themes: Vec<SelectOption> = (instrument.themes.iter())
        .map(|theme| {
            let number = count_text(number(Agenda::Theme, theme), "question");
            SelectOption::new(theme.id, format!("{} ({number})", theme.name))
        })
        .collect();
    let choose_theme = {
        let set = set.clone();
        Callback::from(move |id: AttrValue| {
            if let Some(theme) = instrument.themes.iter().find(|theme| id == theme.id) {
                set(Plan { theme, ..plan });
            }
        })
    };
    let select = html! {
        <Select
            name="meeting-theme"
            label="Theme"
            items={themes}
            value={plan.theme.id}
            onchange={choose_theme}
        />
    };
    let items: Vec<Choice> = (Agenda::ALL.into_iter())
        .filter(|agenda| *agenda == plan.agenda || number(*agenda, plan.theme) > 0)
        .map(|agenda| {
            let choice = Choice::new(agenda.id(), agenda_words(agenda));
            match agenda {
                Agenda::Theme => choice.conditional(select.clone()),
                _ => choice.hint(size_words(number(agenda, plan.theme))),
            }
        })
        .collect();
    let choose = Callback::from(move |id: AttrValue| {
        if let Some(agenda) = Agenda::from_id(&id) {
            set(Plan { agenda, ..plan });
        }
    });
    html! {
        <Radios
            name="meeting-agenda"
            legend={Title::new("Which questions?").size(Size::M)}
            {items}
            value={plan.agenda.id()}
            onchange={choose}
        />
    }
}

fn agenda_words(agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::All => "All questions",
        Agenda::Open => "Only those without an answer",
        Agenda::Essentials => "Only the most important questions",
        Agenda::Theme => "One theme",
    }
}

/// How many questions, and how long they may take a group.
fn size_words(questions: usize) -> String {
    let number = count_text(questions, "question");
    let minutes = (questions * MINUTES_A_QUESTION).next_multiple_of(5);
    let time = match minutes {
        ..=90 => format!("{minutes} minutes"),
        _ if minutes.div_ceil(30) % 2 == 1 => format!("{}½ hours", minutes.div_ceil(30) / 2),
        _ => format!("{} hours", minutes.div_ceil(60)),
    };
    format!("{number}, about {time} in a group. The time is our guess.")
}
