//! Two checks of one department: the short of it, the themes over time, and each thing that changed.
//!
//! It must not say why something changed, and must show who answered then and now.

use yew::prelude::*;

use super::candidates::{Candidate, candidates, with_names_of};
use super::chart::figure;
use super::choose::Choose;
use super::rows::{changed_first, is_told, movement_tag, table};
use super::short::short;
use super::versions::versions;
use crate::engine::compare::{ActionRow, Comparison, Fact, Row, compare, series};
use crate::engine::instrument::Instrument;
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, ButtonGroup, ButtonVariant, Cell, Column, Details, Heading, HeadingLevel,
    InsetText, Size, Table, Title,
};
use crate::ui::print::PrintButton;
use crate::ui::route::{OverTimeView, Route};

/// What a [`Pair`] is made of.
#[derive(Properties, PartialEq)]
pub struct PairProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The id of the earlier check.
    pub then: AttrValue,
    /// The id of the later check.
    pub now: AttrValue,
}

/// The comparison, or that one of the checks is not here.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let app = &props.app;
    let all = candidates(&app.state);
    let find = |id: &AttrValue| all.iter().find(|each| each.check().id == **id);
    let both = find(&props.then).zip(find(&props.now));
    let title = match both {
        Some((_, now)) => format!("{}: then and now - RoleCheck", now.name),
        None => "A check is not here - RoleCheck".to_owned(),
    };
    use_page(
        &(props.then.clone(), props.now.clone()),
        &AttrValue::from(title),
    );
    html! {
        <div class="app-over-time">
            <BackLink
                href={Route::OverTime(OverTimeView::First).to_string()}
                text="Compare over time"
            />
            if let Some((then, now)) = both {
                {comparison(props, &all, then, now)}
            } else {
                {not_here()}
            }
        </div>
    }
}

fn not_here() -> Html {
    html! {
        <>
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"One of these checks is not here"}
            </Heading>
            <Body>
                {"Checks of open files are not kept on this device, so they are gone when the page is \
                loaded again. "}
                <a href={Route::Files.to_string()}>{"Open the files again"}</a>
                {", and then come back to this address."}
            </Body>
        </>
    }
}

fn comparison(props: &PairProps, all: &[Candidate], then: &Candidate, now: &Candidate) -> Html {
    let app = &props.app;
    let instrument = app.state.instrument;
    let found = compare(instrument, then.versioned(), now.versioned());
    let of_department = with_names_of(all, [then, now]);
    let versioned: Vec<_> = of_department.iter().map(Candidate::versioned).collect();
    let chosen = Some([props.then.clone(), props.now.clone()]);
    html! {
        <>
            <Heading level={HeadingLevel::H1} size={Size::L} caption={now.name.clone()}>
                {"Then and now"}
            </Heading>
            {about(&found, [then, now])}
            <InsetText>
                <Body>
                    {"This page says what changed in the answers. It cannot say why. Different \
                    people may have answered, and people may see a thing differently a year later."}
                </Body>
                <Body>{instrument.caveat("theme")}</Body>
            </InsetText>
            {versions(&found.versions)}
            {short(&found)}
            <section aria-labelledby="over-time-themes">
                <Heading size={Size::M} id="over-time-themes">{"The 9 themes"}</Heading>
                {figure(&series(instrument, &versioned))}
                {changed_first("Themes that changed", "The other themes", "Theme", &found.themes)}
            </section>
            {recommendations(&found)}
            {questions(instrument, &found)}
            {actions(&found.actions)}
            {facts(&found.facts)}
            <div class="app-no-print">
                if all.len() > 2 {
                    <Details summary="Compare other checks">
                        // Anew for another pair, so that the lists start at that.
                        <Choose
                            key={format!("{}/{}", props.then, props.now)}
                            app={app.clone()}
                            {chosen}
                        />
                    </Details>
                }
                {ways_on(app, now)}
            </div>
        </>
    }
}

/// Both checks beside each other: when, who, how much was known.
fn about(found: &Comparison, sides: [&Candidate; 2]) -> Html {
    let (then, now) = (&found.then, &found.now);
    let [before, after] = sides.map(|side| side.name.clone());
    let row = |name: &'static str, then: &str, now: &str| -> Vec<Cell> {
        vec![name.into(), then.to_owned().into(), now.to_owned().into()]
    };
    let mut rows = vec![
        row("Date", &then.date, &now.date),
        row("Filled in by", then.who, now.who),
        row("Scored answers known", &then.known, &now.known),
    ];
    if before != after {
        rows.insert(0, row("Name", &before, &after));
    }
    let head = ["Check", "Then", "Now"].map(Column::new).to_vec();
    html! {
        <Table
            caption={Title::new("The two checks").visually_hidden()}
            {head}
            {rows}
            compact=true
        />
    }
}

fn recommendations(found: &Comparison) -> Html {
    html! {
        <section aria-labelledby="over-time-recommendations">
            <Heading size={Size::M} id="over-time-recommendations">{"Recommendations"}</Heading>
            {changed_first(
                "Recommendations that changed",
                "The other recommendations",
                "Recommendation",
                &found.recommendations,
            )}
        </section>
    }
}

/// What changed, by theme, and then all the rest together.
fn questions(instrument: &'static Instrument, found: &Comparison) -> Html {
    let of = |moved: bool| -> Vec<(&'static str, Vec<&Row>)> {
        let of_theme = |place: usize| -> Vec<&Row> {
            (instrument.questions.iter().zip(&found.questions))
                .filter(|(question, row)| question.theme.place == place && is_told(row) == moved)
                .map(|(_, row)| row)
                .collect()
        };
        (instrument.themes.iter())
            .map(|theme| (theme.name, of_theme(theme.place)))
            .filter(|(_, rows)| !rows.is_empty())
            .collect()
    };
    let tables = |themes: &[(&'static str, Vec<&Row>)]| {
        let each = themes.iter().map(|(name, rows)| {
            html! { <div key={*name}>{table((*name).to_owned(), "Question", rows)}</div> }
        });
        html! { {for each} }
    };
    let (moved, others) = (of(true), of(false));
    let number: usize = others.iter().map(|(_, rows)| rows.len()).sum();
    html! {
        <section aria-labelledby="over-time-questions">
            <Heading size={Size::M} id="over-time-questions">{"Answers that changed"}</Heading>
            if moved.is_empty() {
                <Body>{"Nothing changed here."}</Body>
            }
            {tables(&moved)}
            if number > 0 {
                <Details summary={format!("The other answers: {number}")}>{tables(&others)}</Details>
            }
        </section>
    }
}

fn actions(actions: &[ActionRow]) -> Html {
    let head = [
        "What you planned",
        "What became of the recommendation",
        "Status",
    ];
    let rows: Vec<Vec<Cell>> = (actions.iter())
        .map(|action| {
            let became = html! { <>{movement_tag(action.movement)}{" "}{&action.words}</> };
            vec![
                action.text.clone().into(),
                Cell::new(became),
                action.status.clone().into(),
            ]
        })
        .collect();
    html! {
        <section aria-labelledby="over-time-actions">
            <Heading size={Size::M} id="over-time-actions">{"The action plan of then"}</Heading>
            if rows.is_empty() {
                <Body>{"The earlier check has no actions about a recommendation."}</Body>
            } else {
                <Body>
                    {"This does not say that an action changed anything: it puts what you planned \
                    beside what became of it."}
                </Body>
                <Table
                    caption={Title::new("Actions and what became of their recommendations")}
                    head={head.map(Column::new).to_vec()}
                    {rows}
                    responsive=true
                    compact=true
                />
            }
        </section>
    }
}

fn facts(facts: &[Fact]) -> Html {
    let lines = |lines: &[String]| {
        Cell::block(html! {
            <ul class="nhsuk-list" role="list">
                {for lines.iter().enumerate().map(|(place, line)| html! {
                    <li key={place}>{line}</li>
                })}
            </ul>
        })
    };
    let rows: Vec<Vec<Cell>> = (facts.iter())
        .map(|fact| vec![fact.name.into(), lines(&fact.then), lines(&fact.now)])
        .collect();
    html! {
        <section aria-labelledby="over-time-facts">
            <Heading size={Size::M} id="over-time-facts">{"About the department"}</Heading>
            if rows.is_empty() {
                <Body>{"Nothing changed here."}</Body>
            } else {
                <Table
                    caption={Title::new("What is not as it was. None of it is scored.")}
                    head={["What", "Then", "Now"].map(Column::new).to_vec()}
                    {rows}
                    responsive=true
                    compact=true
                />
            }
        </section>
    }
}

fn ways_on(app: &App, now: &Candidate) -> Html {
    let id = now.check().id.clone();
    html! {
        <ButtonGroup>
            <PrintButton app={app.clone()} variant={ButtonVariant::Secondary} />
            if !now.is_in_file() {
                <a href={Route::Results(id.clone()).to_string()}>{"The results of the later check"}</a>
                <a href={Route::CarryForward(id).to_string()}>{"Begin a new check from it"}</a>
            }
        </ButtonGroup>
    }
}
