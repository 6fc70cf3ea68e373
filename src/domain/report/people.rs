//! Partners and customers as the shop sees them: who they are, who brought them, what they brought.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Params, Row, ToSql, named_params};

use crate::domain::account::{self, Account, AccountId, PartnerKind, ReferralType, Role};
use crate::domain::code::{Code, CodeId};
use crate::domain::report::list::{self, Cursor, Page, Towards};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// What a list of people is sorted by.
    Sort {
        Newest = "newest",
        Name = "name",
        Scans = "scans",
        Direct = "direct",
        Network = "network",
    }
);

/// Which people to list.
#[derive(Debug, Clone)]
pub struct Query {
    pub role: Role,
    /// Somewhere in the name, e-mail, phone, code or alias; or the whole link of a code, as a scanner at the till types it.
    pub text: String,
    pub kind: Option<PartnerKind>,
    pub referral_type: Option<ReferralType>,
    pub referrer: Option<AccountId>,
    pub sort: Sort,
    /// The other way round than [`Sort::greatest_first`] says.
    pub reversed: bool,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
    pub partner_kind: Option<PartnerKind>,
    pub referral_type: Option<ReferralType>,
    pub referrer: Option<Someone>,
    /// `None` while a partner waits for approval.
    pub code: Option<Code>,
    pub scans: i64,
    pub uniques: i64,
    pub direct: i64,
    pub indirect: i64,
    pub joined_at: Timestamp,
    key: Value,
}

impl Line {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Line> {
        Ok(Line {
            id: row.get("id")?,
            name: row.get("name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            partner_kind: row.get("partner_kind")?,
            referral_type: row.get("referral_type")?,
            referrer: match row.get("referrer_id")? {
                Some(id) => Some(Someone { id, name: row.get("referrer_name")?, role: row.get("referrer_role")? }),
                None => None,
            },
            code: row.get("code")?,
            scans: row.get("scans")?,
            uniques: row.get("uniques")?,
            direct: row.get("direct")?,
            indirect: row.get("indirect")?,
            joined_at: row.get("created_at")?,
            key: row.get("key")?,
        })
    }
}

/// Somebody whom a page names and links to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Someone {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
}

impl Someone {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Someone> {
        Ok(Someone { id: row.get("id")?, name: row.get("name")?, role: row.get("role")? })
    }
}

impl Sort {
    /// Whether the list begins with its greatest, unless it is reversed.
    pub fn greatest_first(self) -> bool {
        self != Sort::Name
    }

    /// The key's expression.
    fn key(self) -> &'static str {
        match self {
            Sort::Newest => "account.id",
            Sort::Name => "lower(account.name)",
            Sort::Scans => {
                "(SELECT coalesce(sum(scans), 0) FROM code JOIN scan_day ON code_id = code.id WHERE owner_id = account.id)"
            }
            Sort::Direct => "total.direct_sign_ups",
            Sort::Network => "total.direct_sign_ups + total.indirect_sign_ups",
        }
    }
}

const WANTED: &str = "
    FROM account JOIN account_total AS total ON total.account_id = account.id
    WHERE account.role = :role
      AND (:kind IS NULL OR account.partner_kind = :kind)
      AND (:type IS NULL OR account.referral_type = :type)
      AND (:referrer IS NULL OR account.referrer_id = :referrer)
      AND (:text IS NULL OR account.name LIKE :text ESCAPE '\\' OR account.email LIKE :text ESCAPE '\\'
           OR account.phone_key LIKE :digits
           OR EXISTS (SELECT 1 FROM code WHERE owner_id = account.id AND code LIKE :symbols ESCAPE '\\')
           OR EXISTS (SELECT 1 FROM code JOIN code_alias ON code_id = code.id WHERE owner_id = account.id AND alias LIKE :text ESCAPE '\\'))";

const LINES: &str = "
    SELECT account.id, chosen.key, account.name, account.email, account.phone, account.partner_kind, account.referral_type,
           account.referrer_id, referrer.name AS referrer_name, referrer.role AS referrer_role, code.code, account.created_at,
           total.direct_sign_ups AS direct, total.indirect_sign_ups AS indirect,
           (SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id) AS scans,
           (SELECT coalesce(sum(uniques), 0) FROM scan_day WHERE code_id = code.id) AS uniques
    FROM chosen JOIN account ON account.id = chosen.id
    JOIN account_total AS total ON total.account_id = account.id
    LEFT JOIN account AS referrer ON referrer.id = account.referrer_id
    LEFT JOIN code ON code.owner_id = account.id";

/// The parameters of [`WANTED`].
struct Wanted<'a> {
    query: &'a Query,
    sought: Sought,
}

impl<'a> Wanted<'a> {
    fn new(query: &'a Query) -> Wanted<'a> {
        Wanted { query, sought: Sought::read(&query.text) }
    }

    fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        vec![
            (":role", &self.query.role),
            (":kind", &self.query.kind),
            (":type", &self.query.referral_type),
            (":referrer", &self.query.referrer),
            (":text", &self.sought.text),
            (":symbols", &self.sought.symbols),
            (":digits", &self.sought.digits),
        ]
    }
}

/// What was typed into the search, as the columns hold it.
pub(super) struct Sought {
    pub(super) text: Option<String>,
    pub(super) symbols: Option<String>,
    pub(super) digits: Option<String>,
}

impl Sought {
    pub(super) fn read(typed: &str) -> Sought {
        // A scanner at the till types the whole address that it read; what it means is the code at its end.
        let text = if typed.contains("://") { typed.trim_end_matches('/').rsplit('/').next().unwrap_or(typed) } else { typed };
        Sought {
            text: list::anywhere(text),
            // People type a code with its dashes, the table holds it without.
            symbols: list::anywhere(&text.replace(['-', ' '], "")),
            digits: Sought::digits(text),
        }
    }

    /// `0171 23` finds `+4917123…`: what tells two telephones apart stands behind the zeros and the country's code.
    fn digits(text: &str) -> Option<String> {
        let is_phone = text.chars().all(|c| c.is_ascii_digit() || "+ ()/.-".contains(c));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let telling = digits.trim_start_matches('0');
        (is_phone && telling.len() >= 3).then(|| format!("%{telling}%"))
    }
}

/// One page of the people who fit.
pub fn page(conn: &Connection, query: &Query) -> Result<Page<Line>> {
    let wanted = Wanted::new(query);
    let total: i64 = conn
        .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 {WANTED} LIMIT {})", list::MOST_COUNTED + 1))?
        .query_row(wanted.params().as_slice(), |row| row.get(0))?;
    let key_sql = query.sort.key();
    let later = query.cursor.as_ref().is_none_or(|cursor| cursor.towards == Towards::Later);
    let falls = query.sort.greatest_first() != query.reversed;
    let (compare, order) = if later == falls { ("<", "DESC") } else { (">", "ASC") };
    let (key, id) =
        query.cursor.as_ref().map_or((Value::Null, None), |cursor| (sort_key(query.sort, &cursor.key), Some(cursor.id)));
    let mut found = conn.prepare_cached(&format!(
        "WITH chosen AS (
             SELECT account.id, {key_sql} AS key {WANTED} AND (:id IS NULL OR ({key_sql}, account.id) {compare} (:key, :id))
             ORDER BY {key_sql} {order}, account.id {order} LIMIT :most
         ) {LINES} ORDER BY chosen.key {order}, chosen.id {order}"
    ))?;
    let most = query.per_page as i64 + 1;
    let mut params = wanted.params();
    params.extend([(":key", &key as &dyn ToSql), (":id", &id), (":most", &most)]);
    let rows = found.query_map(params.as_slice(), Line::from_row)?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, query.cursor.as_ref(), query.per_page, total, |line| (line.key.clone(), line.id.0)))
}

/// A name made of digits is still a name.
fn sort_key(sort: Sort, key: &Value) -> Value {
    match (sort, key) {
        (Sort::Name, Value::Integer(number)) => Value::Text(number.to_string()),
        (_, key) => key.clone(),
    }
}

/// Everybody who fits, oldest first and one at a time, for a file.
pub fn each(conn: &Connection, query: &Query, mut write: impl FnMut(Line) -> Result<()>) -> Result<()> {
    let wanted = Wanted::new(query);
    let mut found = conn.prepare_cached(&format!("SELECT account.id {WANTED} ORDER BY account.id"))?;
    let mut rows = found.query(wanted.params().as_slice())?;
    while let Some(row) = rows.next()? {
        write(line(conn, row.get("id")?)?)?;
    }
    Ok(())
}

fn line(conn: &Connection, id: AccountId) -> Result<Line> {
    Ok(conn
        .prepare_cached(&format!("WITH chosen AS (SELECT :id AS id, NULL AS key) {LINES}"))?
        .query_row(named_params! {":id": id}, Line::from_row)?)
}

/// What the partners who fit did together. Nothing is counted twice: a scan belongs to one code, a newcomer to one referrer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    pub people: i64,
    pub scans: i64,
    pub uniques: i64,
    pub direct: i64,
}

/// The totals of everybody who fits, whatever page is shown.
pub fn totals(conn: &Connection, query: &Query) -> Result<Totals> {
    let wanted = Wanted::new(query);
    Ok(conn
        .prepare_cached(&format!(
            "WITH chosen AS (SELECT account.id, total.direct_sign_ups AS direct {WANTED}),
                  seen AS (SELECT coalesce(sum(scans), 0) AS scans, coalesce(sum(uniques), 0) AS uniques
                           FROM chosen JOIN code ON code.owner_id = chosen.id JOIN scan_day ON scan_day.code_id = code.id)
             SELECT count(*) AS people, coalesce(sum(direct), 0) AS direct, (SELECT scans FROM seen) AS scans,
                    (SELECT uniques FROM seen) AS uniques
             FROM chosen"
        ))?
        .query_row(wanted.params().as_slice(), |row| {
            Ok(Totals {
                people: row.get("people")?,
                scans: row.get("scans")?,
                uniques: row.get("uniques")?,
                direct: row.get("direct")?,
            })
        })?)
}

/// How many customers came by each road, in the order of [`ReferralType::ALL`].
pub fn roads(conn: &Connection) -> Result<Vec<(ReferralType, i64)>> {
    let mut found =
        conn.prepare_cached("SELECT referral_type, count(*) AS n FROM account WHERE role = 'customer' GROUP BY referral_type")?;
    let counted: Vec<(ReferralType, i64)> =
        found.query_map([], |row| Ok((row.get("referral_type")?, row.get("n")?)))?.collect::<rusqlite::Result<_>>()?;
    let of = |kind| counted.iter().find(|(known, _)| *known == kind).map_or(0, |(_, n)| *n);
    Ok(ReferralType::ALL.iter().map(|kind| (*kind, of(*kind))).collect())
}

/// Everything that stands on one person's page beside their figures.
#[derive(Debug, Clone)]
pub struct Person {
    pub account: Account,
    pub email_confirmed_at: Option<Timestamp>,
    pub has_password: bool,
    /// The partner who told them of the program.
    pub sponsor: Option<Someone>,
    /// The code that led here, and the name of the batch it was printed in.
    pub came_with: Option<(CodeId, Code, Option<String>)>,
    /// Everybody above them, nearest first: the last one is the root.
    pub path: Vec<Someone>,
}

/// The person with this id, whatever their role.
pub fn person(conn: &Connection, id: AccountId) -> Result<Person> {
    let account = account::find(conn, id)?;
    let (email_confirmed_at, has_password) = conn
        .prepare_cached("SELECT email_confirmed_at, password_hash IS NOT NULL AS has_password FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id}, |row| Ok((row.get("email_confirmed_at")?, row.get("has_password")?)))?;
    let sponsor = conn
        .prepare_cached(
            "SELECT sponsor.id, sponsor.name, sponsor.role FROM account JOIN account AS sponsor ON sponsor.id = account.sponsor_id
             WHERE account.id = :id",
        )?
        .query_row(named_params! {":id": id}, Someone::from_row)
        .optional()?;
    let came_with = conn
        .prepare_cached(
            "SELECT code.id, code.code, batch.name AS batch_name
             FROM account JOIN code ON code.id = account.sign_up_code_id LEFT JOIN batch ON batch.id = code.batch_id
             WHERE account.id = :id",
        )?
        .query_row(named_params! {":id": id}, |row| Ok((row.get("id")?, row.get("code")?, row.get("batch_name")?)))
        .optional()?;
    let path = people(
        conn,
        "SELECT account.id, account.name, account.role FROM ancestry JOIN account ON account.id = ancestry.ancestor_id
         WHERE ancestry.descendant_id = :id AND ancestry.depth > 0 ORDER BY ancestry.depth",
        named_params! {":id": id},
    )?;
    Ok(Person { account, email_confirmed_at, has_password, sponsor, came_with, path })
}

/// The name and role behind an id, for a link.
pub fn someone(conn: &Connection, id: AccountId) -> Result<Someone> {
    Ok(conn
        .prepare_cached("SELECT id, name, role FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id}, Someone::from_row)?)
}

fn people(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<Someone>> {
    let mut found = conn.prepare_cached(sql)?;
    Ok(found.query_map(params, Someone::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Somebody whom an account brought, as the shop may see them.
#[derive(Debug, Clone)]
pub struct Recruit {
    pub who: Someone,
    pub joined_at: Timestamp,
    /// How many people they brought in turn: directly, and through others.
    pub direct: i64,
    pub indirect: i64,
}

/// One page of those whom an account brought directly, newest first. Whatever has become of them, they stay its people.
pub fn recruits(conn: &Connection, referrer: AccountId, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Recruit>> {
    let total = conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM account WHERE referrer_id = :referrer LIMIT {})",
            list::MOST_COUNTED + 1
        ))?
        .query_row(named_params! {":referrer": referrer}, |row| row.get(0))?;
    let (compare, order) = match cursor.map(|cursor| cursor.towards) {
        None | Some(Towards::Later) => ("<", "DESC"),
        Some(Towards::Earlier) => (">", "ASC"),
    };
    let mut found = conn.prepare_cached(&format!(
        "SELECT account.id, account.name, account.role, account.created_at, total.direct_sign_ups AS direct,
                total.indirect_sign_ups AS indirect
         FROM account JOIN account_total AS total ON total.account_id = account.id
         WHERE account.referrer_id = :referrer AND (:id IS NULL OR account.id {compare} :id)
         ORDER BY account.id {order} LIMIT :most"
    ))?;
    let rows = found.query_map(
        named_params! {":referrer": referrer, ":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1},
        |row| {
            Ok(Recruit {
                who: Someone::from_row(row)?,
                joined_at: row.get("created_at")?,
                direct: row.get("direct")?,
                indirect: row.get("indirect")?,
            })
        },
    )?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |recruit| (Value::Integer(recruit.who.id.0), recruit.who.id.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_found_by_what_tells_it_apart() {
        assert_eq!(Sought::digits("0171 / 23-45").as_deref(), Some("%1712345%"));
        assert_eq!(Sought::digits("+49 171").as_deref(), Some("%49171%"));
        for text in ["", "00", "12", "K7Q", "Pat 123"] {
            assert_eq!(Sought::digits(text), None, "{text}");
        }
    }

    #[test]
    fn a_scanned_address_means_its_code() {
        let sought = Sought::read("HTTPS://SHOP.EXAMPLE/Q/K7QM9XDW9");
        assert_eq!(sought.symbols.as_deref(), Some("%K7QM9XDW9%"));
        assert_eq!(Sought::read("k7q-m9x-dw9").symbols.as_deref(), Some("%k7qm9xdw9%"));
    }
}
