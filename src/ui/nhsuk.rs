//! The components of NHS.UK frontend, one file each, with its exact markup.
//! It must not use its JavaScript, nor hold answers: values are props, changes are callbacks.
//!
//! `tests/it/markup` compares each with the package's own fixtures.

mod action;
mod action_link;
mod back_link;
mod breadcrumb;
mod button;
mod caption;
mod card;
mod character_count;
mod checkboxes;
mod choice;
mod date_input;
mod details;
mod do_dont_list;
mod error_message;
mod error_summary;
mod field;
mod fieldset;
mod file_upload;
mod footer;
mod form;
mod header;
mod heading;
mod hint;
mod icon;
mod input;
mod inset_text;
mod items;
mod label;
mod layout;
mod legend;
mod notification_banner;
mod pagination;
mod panel;
mod radios;
mod select;
mod skip_link;
mod summary_list;
mod tables;
mod tag;
mod task_list;
mod textarea;
mod title;
mod warning_callout;

pub use action::{Action, ActionKind};
pub use action_link::{ActionLink, ActionLinkProps};
pub use back_link::{BackLink, BackLinkProps};
pub use breadcrumb::{Breadcrumb, BreadcrumbProps, Crumb};
pub use button::{Button, ButtonGroup, ButtonGroupProps, ButtonProps, ButtonType, ButtonVariant};
pub use caption::{Caption, CaptionProps};
pub use card::{Card, CardProps, CardVariant};
pub use character_count::{CharacterCount, CharacterCountProps, count_message};
pub use checkboxes::{Checkboxes, CheckboxesProps};
pub use choice::{Choice, chosen_after};
pub use date_input::{DateInput, DateInputProps, DatePart, DateParts};
pub use details::{Details, DetailsProps};
pub use do_dont_list::{DoDont, DoDontList, DoDontListProps};
pub use error_message::{ErrorMessage, ErrorMessageProps};
pub use error_summary::{ErrorLink, ErrorSummary, ErrorSummaryProps};
pub use fieldset::{Fieldset, FieldsetProps};
pub use file_upload::{FileUpload, FileUploadProps};
pub use footer::{Footer, FooterLink, FooterProps};
pub use form::{Form, FormProps};
pub use header::{Header, HeaderProps};
pub use heading::{Heading, HeadingLevel, HeadingProps, Size};
pub use hint::{Hint, HintProps};
pub use icon::{Icon, IconName, IconProps};
pub use input::{Input, InputProps, InputWidth};
pub use inset_text::{InsetText, InsetTextProps};
pub use items::Items;
pub use label::{Label, LabelProps};
pub use layout::{
    Body, BodyProps, BodySize, ColumnWidth, GridColumn, GridColumnProps, GridRow, List, ListKind,
    ListProps, MAIN_ID, Main, SectionBreak, VisuallyHidden, WidthContainer, WrapperProps,
};
pub use legend::{Legend, LegendProps};
pub use notification_banner::{BannerVariant, NotificationBanner, NotificationBannerProps};
pub use pagination::{PageLink, Pagination, PaginationProps};
pub use panel::{Panel, PanelProps};
pub use radios::{Radios, RadiosProps};
pub use select::{Select, SelectOption, SelectProps};
pub use skip_link::{SkipLink, SkipLinkProps};
pub use summary_list::{SummaryBorder, SummaryList, SummaryListProps, SummaryRow};
pub use tables::{Cell, Column, Table, TableBorder, TableProps};
pub use tag::{Tag, TagColour, TagProps};
pub use task_list::{Task, TaskList, TaskListProps, TaskStatus};
pub use textarea::{Textarea, TextareaProps};
pub use title::Title;
pub use warning_callout::{WarningCallout, WarningCalloutProps};
