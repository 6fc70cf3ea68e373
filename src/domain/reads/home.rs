//! What the admin's home shows: what waits, what is owed, how the last days went, and what worked.

use rusqlite::Connection;

use crate::domain::account::Account;
use crate::domain::backup::{self, Worry};
use crate::domain::batch::{self, Batch};
use crate::domain::money::Money;
use crate::domain::payout::{self, OwedStatus};
use crate::domain::program;
use crate::domain::reads::dashboard::{self, Newcomers, ShopCounts};
use crate::domain::reads::earning_list::{self, Liabilities};
use crate::domain::reads::figures::{self, ShopFigures};
use crate::domain::reads::overview::{self, BatchOutcome};
use crate::domain::reads::people_list::{self, PeopleFilter, PeopleSort, PersonRow};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::sign_up;
use crate::domain::time::{Day, Timestamp};
use crate::domain::webhook;
use crate::error::Result;

/// Days that are looked back upon, today's included. As many before them are there to compare with.
pub const DAYS: i32 = 30;
/// Rows of each short list.
const MOST: usize = 5;
/// Weeks for which the page says how much becomes available.
const WEEKS: usize = 4;

/// The home of the admin, read at one moment.
pub struct AdminHome {
    /// What is wrong with the backups.
    pub worry: Option<Worry>,
    /// Webhooks that were turned off, but not by hand.
    pub troubled_webhooks: i64,
    pub counts: ShopCounts,
    pub owing: Liabilities,
    pub payday: Payday,
    /// Who asks to be a partner, whoever asked first leading.
    pub applicants: Vec<Account>,
    /// Batches whose paper bears a former address.
    pub former: Vec<Batch>,
    /// Sales from referrals on each of the last days.
    pub sales: Vec<(Day, Money)>,
    /// Who came in these days, and in as many before.
    pub newcomers: [Newcomers; 2],
    pub overview: Overview,
}

/// What a payout would come to that is made now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Payday {
    pub partners: i64,
    /// With the VAT that is paid on top.
    pub amount: Money,
    /// Who is left out because what they are owed is below the minimum.
    pub below: i64,
    pub minimum: Money,
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
    let (days, before) = ((today.plus(1 - DAYS), today), (today.plus(1 - 2 * DAYS), today.plus(-DAYS)));
    let newcomers = |days| dashboard::newcomers(conn, &shop.zone, days);
    Ok(AdminHome {
        worry: backup::worry(conn, now)?,
        troubled_webhooks: webhook::troubled(conn)?,
        counts: dashboard::shop_counts(conn, now)?,
        owing: earning_list::liabilities(conn, now)?,
        payday: payday(conn, now)?,
        applicants: sign_up::waiting(conn)?.into_iter().map(|(applicant, _)| applicant).collect(),
        former: batch::printed_elsewhere(conn, shop.base_url.as_str())?,
        sales: dashboard::sales_days(conn, days)?,
        newcomers: [newcomers(days)?, newcomers(before)?],
        overview: overview(conn, shop, (days, before), now)?,
    })
}

/// Who can be paid now, by the same rules as the page that makes a payout.
pub fn payday(conn: &Connection, now: Timestamp) -> Result<Payday> {
    let minimum = program::current(conn)?.1.payout_minimum;
    let mut payday = Payday { minimum, ..Payday::default() };
    for one in payout::owed(conn, now)? {
        match one.status(minimum, now) {
            OwedStatus::Ready => {
                payday.partners += 1;
                payday.amount += one.payable + one.vat_amount();
            }
            OwedStatus::BelowMinimum => payday.below += 1,
            _ => {}
        }
    }
    Ok(payday)
}

fn overview(conn: &Connection, shop: &Shop, (days, before): ((Day, Day), (Day, Day)), now: Timestamp) -> Result<Overview> {
    Ok(Overview {
        now: figures::shop_figures(conn, Some(days))?,
        before: figures::shop_figures(conn, Some(before))?,
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
