//! The days that were chosen on the page, as it and all its files read them from their address.

use rocket::FromForm;

use crate::domain::money::Currency;
use crate::domain::reads::books::Span;
use crate::domain::time::{Day, Zone};
use crate::error::Error;
use crate::web::kit::layout::Frame;
use crate::web::kit::period::Period;
use crate::web::kit::response::Failed;

/// The days as they stand in an address; without any, the month that is over.
#[derive(FromForm)]
pub(super) struct BooksLookup<'r> {
    range: Option<&'r str>,
    from: Option<&'r str>,
    to: Option<&'r str>,
    /// The day for balances; without one, the last of those days.
    on: Option<&'r str>,
}

/// The days that were chosen, in this shop.
pub(super) struct Chosen {
    pub(super) period: Period,
    /// Balances are those at the end of this day: the last of those days, unless another was chosen.
    pub(super) on: Day,
    pub(super) other_day: Option<Day>,
    pub(super) zone: Zone,
    pub(super) currency: Currency,
}

impl Chosen {
    pub(super) fn read(lookup: &BooksLookup<'_>, frame: &Frame) -> Result<Chosen, Failed> {
        let shop = frame.shop.as_deref().ok_or(Error::Missing)?;
        let today = frame.app.today();
        let period = Period::read(Some(lookup.range.unwrap_or("last-month")), lookup.from, lookup.to, today);
        let last = period.days.map_or(today, |(_, last)| last).min(today);
        let other_day = lookup.on.and_then(|text| Day::typed(text).ok()).map(|day| day.min(today)).filter(|day| *day != last);
        Ok(Chosen { period, on: other_day.unwrap_or(last), other_day, zone: shop.zone.clone(), currency: shop.currency })
    }

    pub(super) fn span(&self) -> Span {
        Span::of(self.period.days, &self.zone)
    }

    /// All time up to the end of the day for balances.
    pub(super) fn until_end_of_day(&self) -> Span {
        Span { until: self.zone.start_of(self.on.plus(1)), ..Span::of(None, &self.zone) }
    }

    /// `journal-2026-10-01-to-2026-10-31.csv`.
    pub(super) fn name(&self, file: &str) -> String {
        match self.period.days {
            Some((first, last)) => format!("{file}-{}-to-{}.csv", first.iso(), last.iso()),
            None => format!("{file}.csv"),
        }
    }
}
