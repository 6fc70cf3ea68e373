//! The pages of the settings beside each other, and what saving one comes to.

use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Tab;

/// One page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Shop,
    Brand,
    Program,
    Selling,
    Address,
}

impl Section {
    const ALL: [Section; 5] = [Section::Shop, Section::Brand, Section::Program, Section::Selling, Section::Address];

    pub(super) fn path(self) -> &'static str {
        match self {
            Section::Shop => "/admin/settings",
            Section::Brand => "/admin/settings/brand",
            Section::Program => "/admin/settings/program",
            Section::Selling => "/admin/settings/orders",
            Section::Address => "/admin/settings/address",
        }
    }

    fn label(self) -> Text {
        match self {
            Section::Shop => Text::new("settings-tab-shop"),
            Section::Brand => Text::new("settings-tab-brand"),
            Section::Program => Text::new("settings-tab-program"),
            Section::Selling => Text::new("settings-tab-orders"),
            Section::Address => Text::new("settings-tab-address"),
        }
    }

    /// All pages, with this one marked.
    pub(super) fn tabs(self) -> Vec<Tab> {
        Section::ALL.into_iter().map(|section| Tab::new(section.label(), section.path(), section == self)).collect()
    }

    /// Back on the page, which says that it is saved.
    pub(super) fn saved(self, frame: &Frame) -> Answer {
        Ok(frame.go_saying(self.path(), &frame.say(&Text::new("settings-saved"))))
    }
}

/// What a change has come to; `None` when it was refused, which the form then says beside the field that it is about, or beside
/// `otherwise`.
pub(super) fn taken<T>(changed: Result<T>, form: &mut Form, otherwise: &str) -> std::result::Result<Option<T>, Failed> {
    match changed {
        Ok(done) => Ok(Some(done)),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, otherwise);
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}
