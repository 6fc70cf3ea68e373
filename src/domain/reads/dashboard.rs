//! The shop's home page: what needs doing, and how the last days went.

use rusqlite::{Connection, named_params};

use crate::domain::roles::Role;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// What a day, or a number of days, came to: from a scan to a customer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Funnel {
    pub scans: i64,
    /// Different visitors, counted anew each day.
    pub visitors: i64,
    pub customers: i64,
    /// Customers who have a referrer.
    pub referred: i64,
    /// Partners; not those who wait for the shop's word.
    pub partners: i64,
}

impl std::iter::Sum for Funnel {
    fn sum<I: Iterator<Item = Funnel>>(days: I) -> Funnel {
        days.fold(Funnel::default(), |sum, day| Funnel {
            scans: sum.scans + day.scans,
            visitors: sum.visitors + day.visitors,
            customers: sum.customers + day.customers,
            referred: sum.referred + day.referred,
            partners: sum.partners + day.partners,
        })
    }
}

/// Every day from `first` to `last` in the shop's time zone, quiet ones included.
pub fn funnel_days(conn: &Connection, zone: &Zone, first: Day, last: Day) -> Result<Vec<(Day, Funnel)>> {
    let mut found: Vec<(Day, Funnel)> = first.until(last).map(|day| (day, Funnel::default())).collect();
    let place = |day: Day| usize::try_from(day.number() - first.number()).ok();
    let mut tallies = conn.prepare_cached("SELECT day, scans, visitors FROM shop_day WHERE day BETWEEN :first AND :last")?;
    let mut rows = tallies.query(named_params! {":first": first, ":last": last})?;
    while let Some(row) = rows.next()? {
        if let Some((_, day)) = place(row.get(0)?).and_then(|place| found.get_mut(place)) {
            day.scans = row.get(1)?;
            day.visitors = row.get(2)?;
        }
    }
    // Accounts are numbered as they come: the newest are together at the end of the table.
    let mut newcomers = conn.prepare_cached(
        "SELECT created_at, role, referrer_id IS NOT NULL AS is_referred FROM account
         WHERE id > (SELECT coalesce(max(id), 0) FROM account WHERE created_at < :from) AND created_at >= :from AND created_at < :to
           AND (role = 'customer' OR approved_at IS NOT NULL)",
    )?;
    let mut rows = newcomers.query(named_params! {":from": zone.start_of(first), ":to": zone.start_of(last.plus(1))})?;
    while let Some(row) = rows.next()? {
        let day = place(zone.day_of(row.get("created_at")?)).and_then(|place| found.get_mut(place));
        let Some((_, day)) = day else { continue };
        if row.get::<_, Role>("role")? == Role::Customer {
            day.customers += 1;
            day.referred += i64::from(row.get::<_, bool>("is_referred")?);
        } else {
            day.partners += 1;
        }
    }
    Ok(found)
}

/// What the shop has, and who waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShopCounts {
    pub applicants: i64,
    /// Codes made for print, and those of them that lead to the partner invitation still.
    pub printed: i64,
    pub unclaimed: i64,
    pub partners: i64,
    pub customers: i64,
}

/// How many there are at this moment.
pub fn shop_counts(conn: &Connection, now: Timestamp) -> Result<ShopCounts> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM account WHERE role = 'partner' AND approved_at IS NULL) AS applicants,
                    (SELECT count(*) FROM code WHERE batch_id IS NOT NULL) AS printed,
                    (SELECT count(*) FROM code WHERE batch_id IS NOT NULL AND owner_id IS NULL AND disabled_at IS NULL
                       AND reserved_by_id IS NULL AND (expires_at IS NULL OR expires_at > :now)) AS unclaimed,
                    (SELECT coalesce(sum(people), 0) FROM headcount WHERE role = 'partner') AS members,
                    (SELECT coalesce(sum(people), 0) FROM headcount WHERE role = 'customer') AS customers",
        )?
        .query_row(named_params! {":now": now}, |row| {
            let applicants = row.get("applicants")?;
            Ok(ShopCounts {
                applicants,
                printed: row.get("printed")?,
                unclaimed: row.get("unclaimed")?,
                partners: row.get::<_, i64>("members")? - applicants,
                customers: row.get("customers")?,
            })
        })?)
}
