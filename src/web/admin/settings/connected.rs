//! The pages about other programs beside each other: where orders come from, the web shop's own pages, what is told, and who may ask.

use crate::text::catalogue::Text;
use crate::web::kit::view::Tab;

pub(super) const CONNECTIONS: &str = "/admin/settings/connections";
pub(super) const WEB_SHOP: &str = "/admin/settings/web-shop";
pub(super) const WEBHOOKS: &str = "/admin/settings/webhooks";
pub(in crate::web::admin) const API: &str = "/admin/settings/api";

/// One page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Connected {
    Sources,
    WebShop,
    Webhooks,
    Api,
}

impl Connected {
    const ALL: [Connected; 4] = [Connected::Sources, Connected::WebShop, Connected::Webhooks, Connected::Api];

    fn path(self) -> &'static str {
        match self {
            Connected::Sources => CONNECTIONS,
            Connected::WebShop => WEB_SHOP,
            Connected::Webhooks => WEBHOOKS,
            Connected::Api => API,
        }
    }

    fn label(self) -> Text {
        match self {
            Connected::Sources => Text::new("connected-tab-sources"),
            Connected::WebShop => Text::new("web-shop-title"),
            Connected::Webhooks => Text::new("webhooks-title"),
            Connected::Api => Text::new("api-title"),
        }
    }

    /// All pages, with this one marked.
    pub(super) fn tabs(self) -> Vec<Tab> {
        Connected::ALL.into_iter().map(|page| Tab::new(page.label(), page.path(), page == self)).collect()
    }
}
