//! Partners and customers as the shop sees them: who they are, who referred them, what they brought in.

mod filter;

use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql, named_params};

use crate::domain::code::Code;
use crate::domain::ids::AccountId;
use crate::domain::reads::figures::{self, AccountFigures, COLUMNS, SCANS, SCANS_OF_DAYS, SUMS};
use crate::domain::reads::list::{self, Page, Reading, Total, Towards};
pub use crate::domain::reads::person::{PersonDetail, RecruitRow, best_recruits, person_detail};
pub use crate::domain::reads::someone::{Someone, someone};
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::time::Timestamp;
use crate::error::Result;
use filter::Criteria;
pub use filter::{PeopleFilter, PeopleSort, Reach};

/// A line of the list.
#[derive(Debug, Clone)]
pub struct PersonRow {
    pub id: AccountId,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub partner_kind: Option<PartnerKind>,
    pub referral_type: Option<ReferralType>,
    pub referrer: Option<Someone>,
    /// `None` while a partner waits for approval.
    pub code: Option<Code>,
    pub figures: AccountFigures,
    pub joined_at: Timestamp,
    pub is_suspended: bool,
    key: Value,
    /// How many fit, where that is known only together with the sums.
    fitting: Option<i64>,
}

impl PersonRow {
    /// By place and not by name: a name is looked for among all columns, for every figure of every line.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
        Ok(PersonRow {
            id: row.get(0)?,
            key: row.get(1)?,
            fitting: row.get(2)?,
            name: row.get(3)?,
            email: row.get(4)?,
            phone: row.get(5)?,
            partner_kind: row.get(6)?,
            referral_type: row.get(7)?,
            referrer: match row.get(8)? {
                Some(id) => Some(Someone { id, name: row.get(9)?, role: row.get(10)? }),
                None => None,
            },
            code: row.get(11)?,
            joined_at: row.get(12)?,
            is_suspended: row.get(13)?,
            figures: AccountFigures::from_row(row, 14)?,
        })
    }
}

/// Where the key of a sorted list comes from.
enum Key {
    /// An expression over the account.
    Of(&'static str),
    /// An expression over its totals.
    Total(&'static str),
    /// Sums that are worked out first: a query that answers an id and a key for whoever has one.
    Sums(String),
}

impl Key {
    fn new(filter: &PeopleFilter) -> Key {
        // A few partners are looked up one by one; of a million customers everything is read in one go.
        let is_few = filter.role == Role::Partner;
        match (filter.sort, filter.sort.summed()) {
            (PeopleSort::Newest, _) => Key::Of("account.id"),
            (PeopleSort::Name, _) => Key::Of("lower(account.name)"),
            (PeopleSort::Scans, _) if filter.days.is_none() => Key::Total("own_scans"),
            (PeopleSort::Scans, _) if is_few => Key::Of(
                "(SELECT coalesce(sum(scans - (day IS joined_scan_day)), 0) FROM code JOIN scan_day ON code_id = code.id
                  WHERE owner_id = account.id AND day BETWEEN :first AND :last)",
            ),
            (PeopleSort::Scans, _) => Key::Sums(
                "SELECT code.owner_id AS id, sum(scan_day.scans - (scan_day.day IS code.joined_scan_day)) AS key FROM scan_day CROSS JOIN code ON code.id = scan_day.code_id
                 WHERE code.owner_id IS NOT NULL AND scan_day.day BETWEEN :first AND :last GROUP BY code.owner_id HAVING key <> 0"
                    .into(),
            ),
            (_, Some(column)) if filter.days.is_none() => Key::Total(column),
            (_, Some(column)) if is_few => Key::Sums(format!(
                "SELECT account.id, sum({column}) AS key FROM account CROSS JOIN account_day
                 ON account_day.account_id = account.id AND account_day.day BETWEEN :first AND :last
                 WHERE account.role = :role GROUP BY account.id HAVING key <> 0"
            )),
            (_, Some(column)) => Key::Sums(format!(
                "SELECT account_id AS id, sum({column}) AS key FROM account_day WHERE day BETWEEN :first AND :last
                 GROUP BY account_id HAVING key <> 0"
            )),
            (_, None) => Key::Of("account.id"),
        }
    }
}

/// What the chosen did in the days that count, one row each.
fn lines(filter: &PeopleFilter) -> String {
    let figures = match filter.days {
        None => "JOIN account_total AS figure ON figure.account_id = account.id".to_string(),
        Some(_) => format!(
            "LEFT JOIN (SELECT account_day.account_id, {SUMS} FROM chosen CROSS JOIN account_day
                        ON account_day.account_id = chosen.id AND account_day.day BETWEEN :first AND :last
                        GROUP BY account_day.account_id) AS figure ON figure.account_id = account.id"
        ),
    };
    let scans = if filter.days.is_some() { SCANS_OF_DAYS } else { SCANS };
    format!(
        "SELECT account.id, chosen.key, chosen.fitting, account.name, account.email, account.phone, account.partner_kind,
                account.referral_type, account.referrer_id, referrer.name, referrer.role, code.code, account.created_at,
                account.suspended_at IS NOT NULL, {scans}, {COLUMNS}
         FROM chosen CROSS JOIN account ON account.id = chosen.id
         {figures}
         LEFT JOIN account AS referrer ON referrer.id = account.referrer_id
         LEFT JOIN code ON code.owner_id = account.id"
    )
}

/// One page of the people who fit. Sorted by a figure of some days, it holds those who have any.
pub fn people_page(conn: &Connection, filter: &PeopleFilter) -> Result<Page<PersonRow>> {
    let criteria = Criteria::new(conn, filter)?;
    let key = Key::new(filter);
    let later = filter.cursor.as_ref().is_none_or(|cursor| cursor.towards == Towards::Later);
    let falls = (filter.sort.greatest_first() != filter.reversed) == later;
    // Most customers brought nobody: as long as a page is full with those who did, and with some of the zeros that follow, a million of
    // them need not be sorted. Only whoever has less than nothing stands behind.
    let mut rows = Vec::new();
    if falls && is_alone(&criteria, &key) {
        rows = read(conn, &criteria, &key, falls, Part::AboveZero)?;
        if rows.len() <= filter.per_page {
            rows.extend(read(conn, &criteria, &key, falls, Part::Zeros)?);
            rows.truncate(filter.per_page + 1);
        }
    }
    if rows.len() <= filter.per_page {
        rows = read(conn, &criteria, &key, falls, Part::All)?;
    }
    let total = match (rows.first(), key) {
        (Some(PersonRow { fitting: Some(fitting), .. }), _) => Total::capped(*fitting),
        (_, Key::Sums(_)) => Total::Exact(0),
        _ => criteria.count(conn)?,
    };
    Ok(Page::cut(rows, filter.cursor.as_ref(), filter.per_page, total, |line| (line.key.clone(), line.id.0)))
}

/// Which part of a list that falls is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    AboveZero,
    Zeros,
    All,
}

/// The lines of a page and one more, away from its cursor: the greatest first if the list `falls` that way.
fn read(conn: &Connection, criteria: &Criteria<'_>, key: &Key, falls: bool, part: Part) -> Result<Vec<PersonRow>> {
    let filter = criteria.filter;
    let reading = if falls { Reading::DOWN } else { Reading::UP };
    let mut found = conn.prepare_cached(&format!("{} {}", chosen(criteria, key, reading, part), lines(filter)))?;
    let most = filter.per_page as i64 + 1;
    let place = filter.cursor.as_ref().map(|cursor| (sort_key(filter.sort, &cursor.key), cursor.id));
    let mut params = if is_alone(criteria, key) { Vec::new() } else { criteria.params() };
    params.extend(criteria.days());
    params.push((":most", &most));
    if let Some((key, id)) = &place {
        params.extend([(":key", key as &dyn ToSql), (":id", id)]);
    }
    let rows = found.query_map(params.as_slice(), PersonRow::from_row)?;
    let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    // They are in the order in which they were chosen, but SQL does not promise it: SQLite would carry every column through a second sort.
    rows.sort_by(|one, other| {
        let ordering = list::by_key(&one.key, &other.key).then(one.id.cmp(&other.id));
        if falls { ordering.reverse() } else { ordering }
    });
    Ok(rows)
}

/// Whether the totals alone tell who fits.
fn is_alone(criteria: &Criteria<'_>, key: &Key) -> bool {
    matches!(key, Key::Total(_)) && criteria.totals_sql().is_some()
}

/// The ids and sort keys of a page and one more.
fn chosen(criteria: &Criteria<'_>, key: &Key, reading: Reading, part: Part) -> String {
    let filter = criteria.filter;
    let Reading { compare, order } = reading;
    let fits = criteria.sql();
    let beyond = |key: &str, id: &str| match filter.cursor {
        Some(_) => format!("({key}, {id}) {compare} (:key, :id)"),
        None => "true".to_string(),
    };
    let of = |key: &str, id: &str, from: &str, fits: &str| {
        format!(
            "WITH chosen AS (SELECT {id} AS id, {key} AS key, NULL AS fitting FROM {from} WHERE {fits} AND {}
                             ORDER BY {key} {order}, {id} {order} LIMIT :most)",
            beyond(key, id)
        )
    };
    match key {
        Key::Of(key) => of(key, "account.id", "account", &fits),
        Key::Total(key) => {
            let side_by_side =
                if filter.role == Role::Partner { "account_total INDEXED BY account_total_partner" } else { "account_total" };
            match (criteria.totals_sql(), part) {
                (Some(fits), Part::All) => of(key, "account_id", side_by_side, fits),
                // Nothing comes of a network that is empty.
                (Some(fits), Part::AboveZero) if filter.role == Role::Customer && filter.sort.reach().is_some() => of(
                    key,
                    "account_id",
                    "account_total INDEXED BY account_total_brought",
                    &format!("{fits} AND direct_sign_ups > 0 AND {key} > 0"),
                ),
                (Some(fits), Part::AboveZero) => of(key, "account_id", side_by_side, &format!("{fits} AND {key} > 0")),
                // They are in the order of their ids as they stand.
                (Some(fits), Part::Zeros) => {
                    let beyond = if filter.cursor.is_some() { "(:key > 0 OR :key = 0 AND account_id < :id)" } else { "true" };
                    format!(
                        "WITH chosen AS (SELECT account_id AS id, {key} AS key, NULL AS fitting FROM {side_by_side}
                                         WHERE {fits} AND {key} = 0 AND {beyond} ORDER BY account_id DESC LIMIT :most)"
                    )
                }
                (None, _) if filter.role == Role::Partner => {
                    let from = format!("{side_by_side} CROSS JOIN account ON account.id = account_id");
                    of(key, "account_id", &from, &format!("is_partner = 1 AND {fits}"))
                }
                (None, _) => of(key, "account.id", "account CROSS JOIN account_total ON account_id = account.id", &fits),
            }
        }
        Key::Sums(sums) => format!(
            "WITH sums AS MATERIALIZED ({sums}),
                  fit AS MATERIALIZED (
                      SELECT account.id, sums.key FROM sums CROSS JOIN account WHERE account.id = sums.id AND {fits}),
                  chosen AS (
                      SELECT id, key, (SELECT count(*) FROM (SELECT 1 FROM fit LIMIT {})) AS fitting FROM fit
                      WHERE {} ORDER BY key {order}, id {order} LIMIT :most
                  )",
            list::MOST_COUNTED + 1,
            beyond("key", "id")
        ),
    }
}

/// A name made of digits is still a name.
fn sort_key(sort: PeopleSort, key: &Value) -> Value {
    match (sort, key) {
        (PeopleSort::Name, Value::Integer(number)) => Value::Text(number.to_string()),
        (_, key) => key.clone(),
    }
}

/// Everybody who fits, oldest first and a chunk at a time, for a file: no read outlives a few hundred of them.
pub fn people_chunk(conn: &Connection, filter: &PeopleFilter, after: Option<AccountId>, most: usize) -> Result<Vec<PersonRow>> {
    let criteria = Criteria::new(conn, filter)?;
    let mut found = conn.prepare_cached(&format!(
        "WITH chosen AS (SELECT account.id, account.id AS key, NULL AS fitting FROM account
                         WHERE {} AND account.id > :after ORDER BY account.id LIMIT :most)
         {} ORDER BY chosen.id",
        criteria.sql(),
        lines(filter)
    ))?;
    let after = after.unwrap_or(AccountId(0));
    let most = most as i64;
    let mut params = criteria.params();
    params.extend([(":after", &after as &dyn ToSql), (":most", &most)]);
    params.extend(criteria.days());
    Ok(found.query_map(params.as_slice(), PersonRow::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// What the partners who fit did together, each thing counted once: a scan belongs to one code, a newcomer and an order to one
/// referrer, and a network that lies within another is left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PeopleTotals {
    pub people: i64,
    /// Those of them who wait for approval: they are no partners yet.
    pub waiting: i64,
    pub figures: AccountFigures,
}

/// The totals of everybody who fits, whatever page is shown. Reads a row for each of them: for partners, not for all customers.
pub fn people_totals(conn: &Connection, filter: &PeopleFilter) -> Result<PeopleTotals> {
    let criteria = Criteria::new(conn, filter)?;
    let mut params = criteria.params();
    params.extend(criteria.days());
    let chosen = format!("WITH chosen AS MATERIALIZED (SELECT account.id FROM account WHERE {})", criteria.sql());
    // What one of them brought through another is in that other's row already. Few partners were referred by anybody.
    let is_top = "(chosen.id NOT IN (SELECT id FROM account
                                     WHERE role = 'partner' AND referral_type IN ('partner', 'influencer', 'customer'))
                   OR NOT EXISTS (SELECT 1 FROM ancestry JOIN chosen AS upper ON upper.id = ancestry.ancestor_id
                                  WHERE ancestry.descendant_id = chosen.id AND ancestry.depth > 0))";
    let (source, scans) = match filter.days {
        None => (
            "account_total AS figure INDEXED BY account_total_partner ON figure.account_id = chosen.id AND figure.is_partner = 1",
            "coalesce(sum(own_scans), 0) AS scans, coalesce(sum(own_visitors), 0) AS visitors",
        ),
        Some(_) => (
            "account_day AS figure ON figure.account_id = chosen.id AND figure.day BETWEEN :first AND :last",
            "0 AS scans, 0 AS visitors",
        ),
    };
    let mut totals = conn
        .prepare_cached(&format!(
            "{chosen}, rows AS (SELECT {is_top} AS is_top, figure.* FROM chosen CROSS JOIN {source})
             SELECT (SELECT count(*) FROM chosen) AS people,
                    (SELECT count(*) FROM chosen CROSS JOIN account ON account.id = chosen.id
                     WHERE account.role = 'partner' AND account.approved_at IS NULL) AS waiting,
                    {scans}, {} FROM rows",
            figures::sums_of_tops()
        ))?
        .query_row(params.as_slice(), |row| {
            Ok(PeopleTotals { people: row.get(0)?, waiting: row.get(1)?, figures: AccountFigures::from_row(row, 2)? })
        })?;
    if filter.days.is_some() {
        (totals.figures.scans, totals.figures.visitors) = conn
            .prepare_cached(&format!(
                "{chosen} SELECT coalesce(sum(scans - (day IS joined_scan_day)), 0) AS scans,
                        coalesce(sum(visitors - (day IS joined_scan_day)), 0) AS visitors
                 FROM chosen CROSS JOIN code ON code.owner_id = chosen.id CROSS JOIN scan_day ON scan_day.code_id = code.id
                      AND scan_day.day BETWEEN :first AND :last"
            ))?
            .query_row(params.as_slice(), |row| Ok((row.get("scans")?, row.get("visitors")?)))?;
    }
    Ok(totals)
}

/// Beyond so many, whatever has no index of its own is read row by row for too long a time to begin with.
const MOST_SORTED: i64 = 50_000;

/// Whether a list can begin with its greatest figure. A few partners stand side by side, and so do the customers who brought
/// somebody; those beyond `MOST_SORTED` of whom only some fit, or of whom some days count, are sorted when somebody asks for it.
pub fn begins_with_greatest(conn: &Connection, filter: &PeopleFilter) -> Result<bool> {
    let role = filter.role;
    let is_searched = filter.days.is_some() || !filter.text.is_empty();
    if role == Role::Partner || !is_searched && Criteria::new(conn, filter)?.totals_sql().is_some() {
        return Ok(true);
    }
    let people: i64 = conn
        .prepare_cached("SELECT coalesce(sum(people), 0) FROM headcount WHERE role = :role")?
        .query_row(named_params! {":role": role}, |row| row.get(0))?;
    Ok(people <= MOST_SORTED)
}

/// How many customers came by each channel, in the order of [`ReferralType::ALL`].
pub fn customers_by_channel(conn: &Connection) -> Result<Vec<(ReferralType, i64)>> {
    let mut counted =
        conn.prepare_cached("SELECT coalesce(sum(people), 0) FROM headcount WHERE role = 'customer' AND referral_type = :type")?;
    ReferralType::ALL
        .iter()
        .map(|kind| Ok((*kind, counted.query_row(named_params! {":type": kind}, |row| row.get(0))?)))
        .collect()
}
