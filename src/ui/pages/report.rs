//! The printed report of a check: what to put in it, and the document itself.
//!
//! The document is made of the same parts as the results, for paper. It must not show a staff number
//! under 5 or the name of a hospital unless the person asks for it: it is made from a copy of the
//! check that has none (`engine::sharing`).

mod document;
mod entries;
mod included;
mod plan;
mod reading;
mod summary;

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Form;
use crate::ui::context::name_of;
use crate::ui::focus::{use_page, use_paper_footer};
use crate::ui::nhsuk::{
    BackLink, Body, ButtonGroup, Checkboxes, GridColumn, GridRow, Heading, HeadingLevel, Size,
    Title,
};
use crate::ui::print::PrintButton;
use crate::ui::route::Route;

pub use document::{Document, DocumentProps};
pub use included::{EXACT, Included, NOTES, Part};

/// The page that prints a report.
#[component]
pub fn ReportPage(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: report - RoleCheck")),
    );
    use_paper_footer(&AttrValue::from(format!("{name}: RoleCheck report")));
    let included = use_state(Included::default);
    let choose = {
        let setter = included.setter();
        Callback::from(move |ticked: Vec<AttrValue>| setter.set(Included::of(ticked)))
    };
    let results = Route::Results(check.id.clone()).to_string();
    html! {
        <>
            <div class="app-no-print">
                <BackLink href={results} text="Results" />
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Print or save as PDF"}
                </Heading>
                if check.form == Form::Department {
                    {form(props, &included, &choose)}
                } else {
                    <Body>{"This form has no results of its own, so there is no report."}</Body>
                }
            </div>
            if check.form == Form::Department {
                <Document app={app.clone()} check={check.clone()} included={(*included).clone()} />
            }
        </>
    }
}

fn form(props: &CheckPageProps, included: &Included, choose: &Callback<Vec<AttrValue>>) -> Html {
    html! {
        <GridRow>
            <GridColumn>
                <Checkboxes
                    name="report-parts"
                    legend={Title::new("What to include").size(Size::M)}
                    hint={Html::from("The report starts with a title page that says how to read it.")}
                    items={included::part_choices()}
                    values={included.ticked()}
                    onchange={choose}
                    small=true
                />
                <Checkboxes
                    name="report-numbers"
                    legend={Title::new("Small numbers").size(Size::M)}
                    items={included::number_choices()}
                    values={included.ticked()}
                    onchange={choose}
                    small=true
                />
                <Body>
                    {"Notes, job titles and the action plan are printed as you typed them. Read them \
                    before you share the report. The report below is what will be printed."}
                </Body>
                <ButtonGroup>
                    <PrintButton app={props.app.clone()} />
                </ButtonGroup>
            </GridColumn>
        </GridRow>
    }
}
