//! What all lists share: their address with its filters, and the pager that says "1–50 of 12,480".

use rocket::http::RawStr;
use serde::Serialize;

use crate::domain::reads::list::{self, Cursor, Page};
use crate::text::words::number;

/// Rows on a page.
pub(in crate::web) const PER_PAGE: usize = 50;

/// The number of a page stands in its address, where anybody may write anything.
const MOST_PAGES: usize = 1_000_000;

/// A list's address, with whatever was chosen. Empty values are left out.
pub(in crate::web) fn href(path: &str, chosen: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = chosen
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", RawStr::new(value).percent_encode()))
        .collect();
    if pairs.is_empty() { path.to_string() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The component `pager`.
#[derive(Serialize)]
pub(in crate::web) struct Pager {
    pub(in crate::web) summary: String,
    pub(in crate::web) prev: Option<String>,
    pub(in crate::web) next: Option<String>,
}

impl Pager {
    /// `number_of_page` counts from 1 and only serves the summary: the place itself is the cursor's.
    pub(in crate::web) fn new<T>(page: &Page<T>, number_of_page: usize, path: &str, chosen: &[(&str, &str)]) -> Pager {
        let neighbour = |cursor: &Option<Cursor>, to: usize| {
            cursor.as_ref().map(|cursor| {
                let (at, to) = (cursor.to_string(), to.to_string());
                href(path, &[chosen, &[("at", at.as_str()), ("page", to.as_str())]].concat())
            })
        };
        // Back on the first page, the number may have drifted: people joined meanwhile.
        let here = if page.earlier.is_none() { 1 } else { number_of_page.clamp(2, MOST_PAGES) };
        let first = (here - 1) * PER_PAGE + 1;
        let last = first + page.rows.len().saturating_sub(1);
        let summary = match (page.rows.len(), page.total) {
            (0, _) => String::new(),
            (_, total) if total == list::MOST_COUNTED + 1 => {
                format!("{}–{} of more than {}", number(first as i64), number(last as i64), number(list::MOST_COUNTED))
            }
            (_, total) => format!("{}–{} of {}", number(first as i64), number(last as i64), number(total.max(last as i64))),
        };
        Pager { summary, prev: neighbour(&page.earlier, here.saturating_sub(1)), next: neighbour(&page.later, here + 1) }
    }
}

/// One entry of a `<select>`.
#[derive(Serialize)]
pub(in crate::web) struct Choice {
    pub(in crate::web) value: String,
    pub(in crate::web) label: String,
}

/// The entries of a `<select>`.
pub(in crate::web) fn choices<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    entries.into_iter().map(|(value, label)| Choice { value: value.into(), label: label.into() }).collect()
}
