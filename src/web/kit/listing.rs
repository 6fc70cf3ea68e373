//! What all lists share: how long a page is, and their address with its filters.

use rocket::http::RawStr;

pub(in crate::web) use crate::web::kit::view::{Choice, Pager, choices};

/// Rows on a page.
pub(in crate::web) const PER_PAGE: usize = 50;

/// A list's address with everything that was chosen. Empty values are left out.
pub(in crate::web) fn href(path: &str, chosen: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = chosen
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", RawStr::new(value).percent_encode()))
        .collect();
    if pairs.is_empty() { path.to_string() } else { format!("{path}?{}", pairs.join("&")) }
}
