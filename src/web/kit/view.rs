//! What many pages hand to the same component of `templates/components.html`.

use serde::Serialize;

use crate::domain::roles::Role;

/// One of the component `tabs`.
#[derive(Serialize)]
pub(in crate::web) struct Tab {
    label: String,
    href: String,
    current: bool,
}

impl Tab {
    pub(in crate::web) fn new(label: impl Into<String>, href: impl Into<String>, current: bool) -> Tab {
        Tab { label: label.into(), href: href.into(), current }
    }
}

/// A page above this one, in the component `heading`.
#[derive(Serialize)]
pub(in crate::web) struct Crumb {
    label: String,
    href: String,
}

impl Crumb {
    pub(in crate::web) fn new(label: impl Into<String>, href: impl Into<String>) -> Crumb {
        Crumb { label: label.into(), href: href.into() }
    }

    /// The list that somebody of this role stands in.
    pub(in crate::web) fn list_of(role: Role) -> Crumb {
        match role {
            Role::Partner => Crumb::new("Partners", "/admin/partners"),
            _ => Crumb::new("Customers", "/admin/customers"),
        }
    }
}
