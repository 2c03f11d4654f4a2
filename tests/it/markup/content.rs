//! Text, headings, links and messages from fixtures' options.

use rolecheck::ui::nhsuk::{
    ActionLink, BackLink, BannerVariant, Breadcrumb, Button, ButtonVariant, Crumb, Details,
    ErrorLink, ErrorMessage, ErrorSummary, Fieldset, Footer, FooterLink, Header, Heading,
    HeadingLevel, Hint, InsetText, Label, Legend, NotificationBanner, Panel, SkipLink,
};
use serde_json::json;
use yew::prelude::*;

use super::options::Options;
use super::shared::{caption, level, markup, size, text_of, title, title_of, words, words_of};

/// Text in a paragraph, as the macros have it, or markup as it is.
fn paragraph(options: &Options) -> Html {
    let text = options.text("text").map(|text| html! { <p>{text}</p> });
    markup(options).or(text).unwrap_or_default()
}

pub fn action_link(options: &Options) -> Html {
    html! {
        <ActionLink href={options.text("href").unwrap_or_default()}>
            {words(options)}
        </ActionLink>
    }
}

pub fn back_link(options: &Options) -> Html {
    if !options.has("href") {
        options.reject("href", "none");
    }
    html! {
        <BackLink
            href={options.text("href")}
            text={options.text("text").unwrap_or(AttrValue::Static("Back"))}
            visually_hidden_text={options.text("visuallyHiddenText")}
        />
    }
}

pub fn breadcrumb(options: &Options) -> Html {
    let items = options.list("items").into_iter().map(|item| Crumb {
        href: item.text("href").unwrap_or_default(),
        text: item.text("text").unwrap_or_default(),
    });
    html! { <Breadcrumb items={items.collect::<Vec<_>>()} /> }
}

pub fn button(options: &Options) -> Html {
    let variant = match options.text("variant").as_deref() {
        None => ButtonVariant::Primary,
        Some("secondary") => ButtonVariant::Secondary,
        Some("secondary-solid") => ButtonVariant::SecondarySolid,
        Some("reverse") => ButtonVariant::Reverse,
        Some("warning") => ButtonVariant::Warning,
        Some(other) => {
            options.reject("variant", other);
            ButtonVariant::Primary
        }
    };
    // A setting of the script: pressing twice does no harm here.
    options.flag("preventDoubleClick");
    html! {
        <Button
            href={options.text("href")}
            {variant}
            small={options.is("small")}
            disabled={options.is("disabled")}
        >
            {words(options)}
        </Button>
    }
}

pub fn details(options: &Options) -> Html {
    html! {
        <Details
            summary={words_of(options, "summary").unwrap_or_default()}
            open={options.is("open")}
            expander={options.take_if("classes", &json!("nhsuk-expander"))}
        >
            {words(options)}
        </Details>
    }
}

pub fn error_message(options: &Options) -> Html {
    let hidden = if options.take_if("visuallyHiddenText", &json!(false)) {
        AttrValue::Static("")
    } else {
        options
            .text("visuallyHiddenText")
            .unwrap_or(AttrValue::Static("Error"))
    };
    html! { <ErrorMessage visually_hidden_text={hidden}>{words(options)}</ErrorMessage> }
}

pub fn error_summary(options: &Options) -> Html {
    let errors = options.list("errorList").into_iter().map(|item| ErrorLink {
        target: item
            .text("href")
            .map(|href| href.trim_start_matches('#').to_owned().into()),
        text: item.text("text").unwrap_or_default(),
    });
    // A setting of the script: our summary always takes focus.
    options.flag("disableAutoFocus");
    html! {
        <ErrorSummary
            title={text_of(options, "heading").unwrap_or_default()}
            errors={errors.collect::<Vec<_>>()}
        >
            {words_of(options, "description").unwrap_or_default()}
        </ErrorSummary>
    }
}

pub fn fieldset(options: &Options) -> Html {
    html! { <Fieldset legend={title_of(options, "legend")}>{words(options)}</Fieldset> }
}

pub fn footer(options: &Options) -> Html {
    let meta = options.part("meta");
    let links = meta
        .as_ref()
        .map(|meta| meta.list("items"))
        .unwrap_or_default();
    let links = links.into_iter().map(|item| FooterLink {
        href: item.text("href").unwrap_or_default(),
        text: item.text("text").unwrap_or_default(),
    });
    let between = meta.as_ref().map(|meta| {
        let text = meta
            .text("text")
            .map(|text| html! { <p class="nhsuk-body-s">{text}</p> });
        meta.text("html")
            .map(Html::from_html_unchecked)
            .or(text)
            .unwrap_or_default()
    });
    let copyright = match options.part("copyright") {
        Some(copyright) => copyright.text("text").filter(|text| !text.is_empty()),
        None => Some(AttrValue::Static("© NHS England")),
    };
    html! {
        <Footer links={links.collect::<Vec<_>>()} {copyright}>
            {between.unwrap_or_default()}
        </Footer>
    }
}

pub fn header(options: &Options) -> Html {
    // The logo itself is taken out of the fixture.
    if let Some(logo) = options.part("logo") {
        logo.text("href");
    }
    let service = options.part("service");
    let of_service = |key| service.as_ref().and_then(|service| service.text(key));
    let service_name = of_service("text").unwrap_or_default();
    if service_name.is_empty() {
        options.reject("service", "none");
    }
    html! {
        <Header
            {service_name}
            href={of_service("href")}
            white={options.take_if("colour", &json!("white"))}
        />
    }
}

pub fn heading(options: &Options) -> Html {
    html! {
        <Heading
            level={level(options, HeadingLevel::H1)}
            size={size(options)}
            caption={caption(options)}
            visually_hidden_text={options.text("visuallyHiddenText")}
        >
            {words(options)}
        </Heading>
    }
}

pub fn hint(options: &Options) -> Html {
    html! { <Hint>{words(options)}</Hint> }
}

pub fn inset_text(options: &Options) -> Html {
    html! { <InsetText>{paragraph(options)}</InsetText> }
}

pub fn label(options: &Options) -> Html {
    html! { <Label title={title(options)} /> }
}

pub fn legend(options: &Options) -> Html {
    html! { <Legend title={title(options)} /> }
}

pub fn notification_banner(options: &Options) -> Html {
    let variant = if options.take_if("variant", &json!("success")) {
        BannerVariant::Success
    } else {
        BannerVariant::Important
    };
    // A setting of the script: a success always takes focus.
    options.flag("disableAutoFocus");
    html! {
        <NotificationBanner
            {variant}
            title={text_of(options, "title")}
            role={options.text("role")}
            heading={text_of(options, "heading")}
            text={options.text("text")}
        >
            {markup(options).unwrap_or_default()}
        </NotificationBanner>
    }
}

pub fn panel(options: &Options) -> Html {
    let heading = options.part("heading");
    html! {
        <Panel
            heading={heading.as_ref().and_then(|h| h.text("text")).unwrap_or_default()}
            heading_level={heading.as_ref().map_or(HeadingLevel::H1, |h| level(h, HeadingLevel::H1))}
            heading_size={heading.as_ref().and_then(size)}
            interruption={options.take_if("variant", &json!("interruption"))}
        >
            {words(options).unwrap_or_default()}
        </Panel>
    }
}

pub fn skip_link(options: &Options) -> Html {
    let href = options.text("href").unwrap_or_default();
    let target = href.strip_prefix('#').map(str::to_owned);
    if target.is_none() {
        options.reject("href", "no hash");
    }
    html! {
        <SkipLink
            target={target.unwrap_or_default()}
            text={options.text("text").unwrap_or_default()}
        />
    }
}
