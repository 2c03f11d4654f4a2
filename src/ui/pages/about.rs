//! About the tool: how it works, what happens to the data, and what the study is.
//!
//! It must claim no more than the study does.

use yew::prelude::*;

use crate::engine::assessment::Form;
use crate::engine::instrument::Instrument;
use crate::engine::report::RECOMMENDATIONS_ABOUT;
use crate::engine::words::figure_text;
use crate::ui::context::App;
use crate::ui::findings::source_in_words;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::Title;
use crate::ui::nhsuk::{
    BackLink, Body, Cell, Column, Details, GridColumn, GridRow, Heading, HeadingLevel, InsetText,
    List, Size, Table,
};
use crate::ui::pages::start::about_groups;
use crate::ui::route::Route;
use crate::ui::safety::{of_a_file, promise_in_words};

/// What the [`About`] page is made of.
#[derive(Properties, PartialEq)]
pub struct AboutProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The page about the tool.
#[component]
pub fn About(props: &AboutProps) -> Html {
    use_page(
        &(),
        &AttrValue::from("About this tool, the study and your data - RoleCheck"),
    );
    let instrument = props.app.state.instrument;
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} />
                <Heading level={HeadingLevel::H1} size={Size::L}>
                    {"About this tool, the study and your data"}
                </Heading>
                {how_it_works(instrument)}
                {your_data(&props.app)}
                {the_study(instrument, props.app.platform.address.page().is_some())}
            </GridColumn>
        </GridRow>
    }
}

fn how_it_works(instrument: &'static Instrument) -> Html {
    html! {
        <>
            <Heading size={Size::M}>{"How it works"}</Heading>
            <Body>
                {"Each scored question has 5 answers, from nothing there to in place and kept up. \
                The tool looks at your answers theme by theme and says how far each theme is in \
                place, in words. It then looks at recommendations, and says which are met, partly met \
                or not met, and which nobody can tell yet. "}{RECOMMENDATIONS_ABOUT}
            </Body>
            <List>
                <li>{"'I do not know' and an empty answer never count as 'no'. They show what to \
                    find out."}</li>
                <li>{"Where answers do not fit together, the tool says so and does not count them \
                    until you have looked again."}</li>
                <li>{instrument.caveat("no-overall")}</li>
                <li>{instrument.caveat("deployment")}</li>
            </List>
            <Body>
                {"The same questions can be "}
                <a href={Route::Blank(Form::Department).to_string()}>{"printed as a paper form"}</a>
                {": all of them, those for support workers, or those for radiographers. In a check,                 'Answer together in a meeting' shows them one at a time in large type."}
            </Body>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"How strong the evidence is"}</Heading>
            <Table
                caption={Title::new("Labels for evidence").visually_hidden()}
                head={vec![Column::new("Label"), Column::new("What it means")]}
                rows={instrument.evidence_labels.iter().map(|label| {
                    vec![Cell::new(label.label), Cell::new(label.sentence)]
                }).collect::<Vec<_>>()}
                responsive=true
            />
        </>
    }
}

fn your_data(app: &App) -> Html {
    let instrument = app.state.instrument;
    html! {
        <>
            <Heading size={Size::M}>{"Your data"}</Heading>
            <Body>{instrument.caveat("privacy")}</Body>
            {about_groups()}
            <List>
                <li>{"The page is made of files that your browser loads once. After that it asks \
                    for nothing and sends nothing. On a web server, the browser also keeps these \
                    files, so that the page opens without a network, and looks for a newer version \
                    each time the page is loaded."}</li>
                <li>{"It sets no cookies, counts no visits and uses nothing from other sites."}</li>
                <li>
                    {"Checks are kept in this browser's storage for this page. "}
                    {promise_in_words(app)}{" "}
                    <a href={Route::Keep.to_string()}>{"Choose what is kept on this computer"}</a>
                </li>
                {for of_a_file(app).map(|words| html! { <li>{words}</li> })}
                <li>{"Where the answers of several people are collected on one device, only how many \
                    people of each group gave each answer is kept there, and never a form."}</li>
                <li>{"Do not enter names of people. Nothing in this tool needs them."}</li>
                <li>
                    <a href={Route::DeleteAll.to_string()}>
                        {"Delete everything that this page keeps on this device"}
                    </a>
                </li>
            </List>
        </>
    }
}

fn the_study(instrument: &'static Instrument, is_hosted: bool) -> Html {
    let background: Vec<_> = instrument
        .findings
        .iter()
        .filter(|each| each.not_asked_because.is_some())
        .collect();
    html! {
        <>
            <Heading size={Size::M}>{"The study"}</Heading>
            <Body>
                {"Sarah Etty, Beverly Snaith, Robert Appleyard and Julie Nightingale, 'What is Your \
                Job?', International Journal of Health Planning and Management, 2025, doi "}
                <span class="app-address">{"10.1002/hpm.70005"}</span>{"."}
            </Body>
            <InsetText>
                <Body>{instrument.caveat("start-not-a-test")}</Body>
                <Body>{instrument.caveat("start-listened")}</Body>
                <Body>{instrument.caveat("views-of-others")}</Body>
                <Body>{instrument.caveat("numbers")}</Body>
                <Body>{instrument.caveat("scope")}</Body>
                <Body>{instrument.caveat("related-work")}</Body>
            </InsetText>
            <Details summary="Numbers of the study, and numbers from elsewhere">
                <List>
                    {for instrument.figures.iter().filter(|each| each.beside.is_empty()).map(|each| {
                        html! { <li key={each.id}>{figure_text(each)}</li> }
                    })}
                </List>
            </Details>
            <Details summary="Findings that no question asks about">
                <List>
                    {for background.into_iter().map(|finding| html! {
                        <li key={finding.id}>
                            {finding.text}{" "}{source_in_words(finding)}
                        </li>
                    })}
                </List>
            </Details>
            <Body>
                {format!(
                    "Question set: {} {}. RoleCheck {}.",
                    instrument.id, instrument.version, env!("CARGO_PKG_VERSION")
                )}
                // The whole tool in one file has nothing beside it.
                if is_hosted {
                    {" "}<a href="licences.txt">{"Work of others that it holds, with licences"}</a>
                    {"."}
                }
            </Body>
        </>
    }
}
