//! What every page is made of: guards, forms, layout, responses, and the Rust half of `templates/components.html`.

pub(super) mod bill;
pub(super) mod catchers;
pub(super) mod chart;
pub(super) mod client;
pub(super) mod engine;
pub(super) mod failure_log;
pub(super) mod files;
pub(super) mod flash;
pub(super) mod form;
pub(super) mod guard;
pub(super) mod headers;
pub(super) mod layout;
pub(super) mod listing;
pub(super) mod order_form;
pub(super) mod path;
pub(super) mod period;
pub(super) mod redirect;
pub(super) mod response;
pub(super) mod tax_form;
pub(super) mod view;
