//! What the admin's home shows: what waits, what is owed, how the last days went, and what worked.

use rusqlite::Connection;

use crate::domain::batch::{self, Batch};
use crate::domain::money::Money;
use crate::domain::reads::dashboard::{self, Funnel, ShopCounts};
use crate::domain::reads::earning_list::{self, Liabilities};
use crate::domain::reads::figures::{self, ShopFigures};
use crate::domain::reads::overview::{self, BatchOutcome};
use crate::domain::reads::people_list::{self, PeopleFilter, PeopleSort, PersonRow};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Timestamp};
use crate::error::Result;

/// Days that are looked back upon, today's included. As many before them are there to compare with.
pub const DAYS: i32 = 30;
/// Rows of each short list.
const MOST: usize = 5;
/// Weeks for which the page says how much becomes available.
const WEEKS: usize = 4;

/// The home of the admin, read at one moment.
pub struct AdminHome {
    pub counts: ShopCounts,
    pub owing: Liabilities,
    /// Batches whose paper bears a former address.
    pub former: Vec<Batch>,
    /// Each day of the last, and as many before.
    pub days: Vec<(Day, Funnel)>,
    pub overview: Overview,
}

/// The way from a scan to a regular customer, who referred most, and which printed batches worked.
pub struct Overview {
    pub now: ShopFigures,
    pub before: ShopFigures,
    pub partners: Vec<PersonRow>,
    pub customers: Vec<PersonRow>,
    pub batches: Vec<BatchOutcome>,
    pub releases: Vec<(Day, Money)>,
}

/// What the home of this shop shows.
pub fn admin_home(conn: &Connection, shop: &Shop, now: Timestamp) -> Result<AdminHome> {
    let today = shop.zone.day_of(now);
    Ok(AdminHome {
        counts: dashboard::shop_counts(conn, now)?,
        owing: earning_list::liabilities(conn, now)?,
        former: batch::printed_elsewhere(conn, shop.base_url.as_str())?,
        days: dashboard::funnel_days(conn, &shop.zone, today.plus(1 - 2 * DAYS), today)?,
        overview: overview(conn, shop, today, now)?,
    })
}

fn overview(conn: &Connection, shop: &Shop, today: Day, now: Timestamp) -> Result<Overview> {
    let days = (today.plus(1 - DAYS), today);
    Ok(Overview {
        now: figures::shop_figures(conn, Some(days))?,
        before: figures::shop_figures(conn, Some((days.0.plus(-DAYS), days.0.plus(-1))))?,
        partners: best(conn, Role::Partner, Some(days))?,
        // Of a million customers a month's sums would take a second: all time is kept ready.
        customers: best(conn, Role::Customer, None)?,
        batches: overview::best_batches(conn, MOST)?,
        releases: overview::coming_releases(conn, now, &shop.zone, WEEKS)?,
    })
}

/// Those of a role whose networks bought most.
fn best(conn: &Connection, role: Role, days: Option<(Day, Day)>) -> Result<Vec<PersonRow>> {
    let filter = PeopleFilter {
        role,
        text: String::new(),
        kind: None,
        referral_type: None,
        referrer: None,
        has_referred: true,
        days,
        sort: PeopleSort::NetworkValue,
        reversed: false,
        cursor: None,
        per_page: MOST,
    };
    Ok(people_list::people_page(conn, &filter)?.rows)
}
