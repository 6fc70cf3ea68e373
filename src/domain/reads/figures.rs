//! What an account did and brought, over all time or in some days: its own, direct (depth 1), indirect (depth 2 and more), and
//! both together. Read from sums that every change keeps up to date, so that a page costs the same in a shop of any size.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::time::Day;
pub use crate::domain::totals::{NetworkFigures, ShopFigures};
use crate::error::Result;

/// All the days there are.
pub const EVER: (Day, Day) = (Day::from_number(i32::MIN), Day::from_number(i32::MAX));

/// Everything about one account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AccountFigures {
    /// Of its own code: there is no indirect scan.
    pub scans: i64,
    pub visitors: i64,
    pub own_orders: i64,
    pub own_value: Money,
    /// What the account earned itself.
    pub own_earned: Money,
    pub direct: NetworkFigures,
    pub indirect: NetworkFigures,
}

impl AccountFigures {
    /// Direct and indirect together.
    pub fn network(&self) -> NetworkFigures {
        self.direct + self.indirect
    }

    /// From thirteen columns that begin at `first`: those of [`SCANS`], then those of [`COLUMNS`].
    pub(super) fn from_row(row: &Row<'_>, first: usize) -> rusqlite::Result<AccountFigures> {
        let branch = |at: usize| -> rusqlite::Result<NetworkFigures> {
            Ok(NetworkFigures {
                sign_ups: row.get(at)?,
                orders: row.get(at + 1)?,
                value: row.get(at + 2)?,
                earned: row.get(at + 3)?,
            })
        };
        Ok(AccountFigures {
            scans: row.get(first)?,
            visitors: row.get(first + 1)?,
            own_orders: row.get(first + 2)?,
            own_value: row.get(first + 3)?,
            own_earned: row.get(first + 4)?,
            direct: branch(first + 5)?,
            indirect: branch(first + 9)?,
        })
    }
}

/// Scans and visitors of a row called `figure`, and of a code on some days.
pub(super) const SCANS: &str = "coalesce(figure.own_scans, 0) AS scans, coalesce(figure.own_visitors, 0) AS visitors";
pub(super) const SCANS_OF_DAYS: &str = "
    (SELECT coalesce(sum(scans - (day IS code.joined_scan_day)), 0)
     FROM scan_day WHERE code_id = code.id AND day BETWEEN :first AND :last) AS scans,
    (SELECT coalesce(sum(visitors - (day IS code.joined_scan_day)), 0)
     FROM scan_day WHERE code_id = code.id AND day BETWEEN :first AND :last) AS visitors";

/// The figures of a row called `figure`, nothing where there is none.
pub(super) const COLUMNS: &str = "
    coalesce(figure.own_orders, 0) AS own_orders, coalesce(figure.own_value_minor, 0) AS own_value,
    coalesce(figure.own_earned_minor, 0) AS own_earned,
    coalesce(figure.direct_sign_ups, 0) AS direct_sign_ups, coalesce(figure.direct_orders, 0) AS direct_orders,
    coalesce(figure.direct_value_minor, 0) AS direct_value, coalesce(figure.direct_earned_minor, 0) AS direct_earned,
    coalesce(figure.indirect_sign_ups, 0) AS indirect_sign_ups, coalesce(figure.indirect_orders, 0) AS indirect_orders,
    coalesce(figure.indirect_value_minor, 0) AS indirect_value, coalesce(figure.indirect_earned_minor, 0) AS indirect_earned";

/// The sums of many days, under the names that the days have.
pub(super) const SUMS: &str = "
    sum(own_orders) AS own_orders, sum(own_value_minor) AS own_value_minor, sum(own_earned_minor) AS own_earned_minor,
    sum(direct_sign_ups) AS direct_sign_ups, sum(direct_orders) AS direct_orders, sum(direct_value_minor) AS direct_value_minor,
    sum(direct_earned_minor) AS direct_earned_minor, sum(indirect_sign_ups) AS indirect_sign_ups,
    sum(indirect_orders) AS indirect_orders, sum(indirect_value_minor) AS indirect_value_minor,
    sum(indirect_earned_minor) AS indirect_earned_minor";

/// The sums of many accounts, each thing counted once, in the order of [`COLUMNS`]. Direct is direct to one account alone. What is indirect to the topmost is
/// their network without what was direct to anybody.
pub(super) fn sums_of_tops() -> String {
    let own = ["own_orders", "own_value_minor", "own_earned_minor"].map(|column| format!("coalesce(sum({column}), 0)"));
    let columns = ["sign_ups", "orders", "value_minor", "earned_minor"];
    let direct = columns.map(|column| format!("coalesce(sum(direct_{column}), 0)"));
    let indirect = columns.map(|column| {
        format!("coalesce(sum(is_top * (direct_{column} + indirect_{column})), 0) - coalesce(sum(direct_{column}), 0)")
    });
    [own.join(", "), direct.join(", "), indirect.join(", ")].join(", ")
}

/// One account's figures, over all time or in some days.
pub fn account_figures(conn: &Connection, account: AccountId, days: Option<(Day, Day)>) -> Result<AccountFigures> {
    let Some((first, last)) = days else {
        return Ok(conn
            .prepare_cached(&format!("SELECT {SCANS}, {COLUMNS} FROM account_total AS figure WHERE account_id = :account"))?
            .query_row(named_params! {":account": account}, |row| AccountFigures::from_row(row, 0))?);
    };
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {SCANS_OF_DAYS}, {COLUMNS}
             FROM (SELECT {SUMS} FROM account_day WHERE account_id = :account AND day BETWEEN :first AND :last) AS figure
             LEFT JOIN code ON code.owner_id = :account"
        ))?
        .query_row(named_params! {":account": account, ":first": first, ":last": last}, |row| AccountFigures::from_row(row, 0))?)
}

fn shop_from_row(row: &Row<'_>) -> rusqlite::Result<ShopFigures> {
    Ok(ShopFigures {
        scans: row.get("scans")?,
        visitors: row.get("visitors")?,
        sign_ups: row.get("sign_ups")?,
        orders: row.get("orders")?,
        first_orders: row.get("first_orders")?,
        value: row.get("value")?,
        refunds: row.get("refunds")?,
        refunded: row.get("refunded")?,
        earned: row.get("earned")?,
        referred: row.get("referred")?,
    })
}

/// The shop's figures, over all time or in some days.
pub fn shop_figures(conn: &Connection, days: Option<(Day, Day)>) -> Result<ShopFigures> {
    let (first, last) = days.unwrap_or(EVER);
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(scans), 0) AS scans, coalesce(sum(visitors), 0) AS visitors, coalesce(sum(sign_ups), 0) AS sign_ups,
                    coalesce(sum(orders), 0) AS orders, coalesce(sum(first_orders), 0) AS first_orders,
                    coalesce(sum(value_minor), 0) AS value, coalesce(sum(refunds), 0) AS refunds,
                    coalesce(sum(refunded_minor), 0) AS refunded, coalesce(sum(earned_minor), 0) AS earned,
                    coalesce(sum(referred_value_minor), 0) AS referred
             FROM shop_day WHERE day BETWEEN :first AND :last",
        )?
        .query_row(named_params! {":first": first, ":last": last}, shop_from_row)?)
}
