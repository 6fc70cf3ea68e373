//! What all lists share: how long a page is, and their address with its filters.

use rocket::FromForm;
use rocket::http::RawStr;

use crate::domain::reads::list::Cursor;
use crate::domain::time::Day;
use crate::web::kit::period::Period;
pub(in crate::web) use crate::web::kit::view::{Choice, Pager, choices};

/// Rows on a page.
pub(in crate::web) const PER_PAGE: usize = 50;

/// A longer search than anybody types only costs time.
const MOST_TEXT: usize = 254;

/// A list's address as it was opened; each list has some of these. What makes no sense reads as not chosen.
#[derive(Default, FromForm)]
pub(in crate::web) struct ListLookup<'r> {
    pub(in crate::web) q: Option<&'r str>,
    pub(in crate::web) kind: Option<&'r str>,
    pub(in crate::web) state: Option<&'r str>,
    pub(in crate::web) show: Option<&'r str>,
    pub(in crate::web) range: Option<&'r str>,
    pub(in crate::web) from: Option<&'r str>,
    pub(in crate::web) to: Option<&'r str>,
    pub(in crate::web) at: Option<&'r str>,
    pub(in crate::web) page: Option<usize>,
}

impl ListLookup<'_> {
    /// What was typed into the search field.
    pub(in crate::web) fn text(&self) -> String {
        self.q.unwrap_or_default().trim().chars().take(MOST_TEXT).collect()
    }

    pub(in crate::web) fn cursor(&self) -> Option<Cursor> {
        self.at.and_then(Cursor::parse)
    }

    /// Which page of the list it is, for the pager's words.
    pub(in crate::web) fn number_of_page(&self) -> usize {
        self.page.unwrap_or(1)
    }

    pub(in crate::web) fn period(&self, today: Day) -> Period {
        Period::read(self.range, self.from, self.to, today)
    }
}

/// A list's address with everything that was chosen. Empty values are left out.
pub(in crate::web) fn href(path: &str, chosen: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = chosen
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", RawStr::new(value).percent_encode()))
        .collect();
    if pairs.is_empty() { path.to_string() } else { format!("{path}?{}", pairs.join("&")) }
}
