//! What all lists share: their address as it was opened.

use rocket::FromForm;

use crate::domain::reads::list::Cursor;
use crate::domain::time::Day;
use crate::web::kit::period::Period;

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
