//! Partners and customers as the shop sees them: who they are, who brought them, what they brought.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::account::{AccountId, PartnerKind, ReferralType, Role};
use crate::domain::code::Code;
use crate::domain::report::list::{self, Cursor, Page, Towards};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// How a list of people is sorted.
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
    /// Somewhere in the name, e-mail, phone or code.
    pub text: String,
    pub kind: Option<PartnerKind>,
    pub referral_type: Option<ReferralType>,
    pub referrer: Option<AccountId>,
    pub sort: Sort,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub partner_kind: Option<PartnerKind>,
    pub referral_type: Option<ReferralType>,
    pub referrer: Option<(AccountId, String)>,
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
        let referrer: (Option<AccountId>, Option<String>) = (row.get("referrer_id")?, row.get("referrer_name")?);
        Ok(Line {
            id: row.get("id")?,
            name: row.get("name")?,
            email: row.get("email")?,
            partner_kind: row.get("partner_kind")?,
            referral_type: row.get("referral_type")?,
            referrer: referrer.0.zip(referrer.1),
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

impl Sort {
    /// The key's expression, and whether the list begins with its greatest.
    fn key(self) -> (&'static str, bool) {
        match self {
            Sort::Newest => ("account.id", true),
            Sort::Name => ("lower(account.name)", false),
            Sort::Scans => (
                "(SELECT coalesce(sum(scans), 0) FROM code JOIN scan_day ON code_id = code.id WHERE owner_id = account.id)",
                true,
            ),
            Sort::Direct => ("total.direct_sign_ups", true),
            Sort::Network => ("total.direct_sign_ups + total.indirect_sign_ups", true),
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
           OR account.phone_key LIKE :symbols ESCAPE '\\'
           OR EXISTS (SELECT 1 FROM code WHERE owner_id = account.id AND code LIKE :symbols ESCAPE '\\'))";

/// One page of the people who fit.
pub fn page(conn: &Connection, query: &Query) -> Result<Page<Line>> {
    let text = list::anywhere(&query.text);
    let symbols = list::anywhere(&query.text.replace(['-', ' '], ""));
    let total: i64 = conn
        .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 {WANTED} LIMIT {})", list::MOST_COUNTED + 1))?
        .query_row(
            named_params! {
                ":role": query.role, ":kind": query.kind, ":type": query.referral_type, ":referrer": query.referrer, ":text": text,
                ":symbols": symbols,
            },
            |row| row.get(0),
        )?;
    let (key_sql, greatest_first) = query.sort.key();
    let later = query.cursor.as_ref().is_none_or(|cursor| cursor.towards == Towards::Later);
    let (compare, order) = if later == greatest_first { ("<", "DESC") } else { (">", "ASC") };
    let (key, id) =
        query.cursor.as_ref().map_or((Value::Null, None), |cursor| (sort_key(query.sort, &cursor.key), Some(cursor.id)));
    let mut found = conn.prepare_cached(&format!(
        "WITH chosen AS (
             SELECT account.id, {key_sql} AS key {WANTED} AND (:id IS NULL OR ({key_sql}, account.id) {compare} (:key, :id))
             ORDER BY {key_sql} {order}, account.id {order} LIMIT :most
         )
         SELECT account.id, chosen.key, account.name, account.email, account.partner_kind, account.referral_type, account.referrer_id,
                referrer.name AS referrer_name, code.code, account.created_at,
                total.direct_sign_ups AS direct, total.indirect_sign_ups AS indirect,
                (SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id) AS scans,
                (SELECT coalesce(sum(uniques), 0) FROM scan_day WHERE code_id = code.id) AS uniques
         FROM chosen JOIN account ON account.id = chosen.id
         JOIN account_total AS total ON total.account_id = account.id
         LEFT JOIN account AS referrer ON referrer.id = account.referrer_id
         LEFT JOIN code ON code.owner_id = account.id
         ORDER BY chosen.key {order}, chosen.id {order}"
    ))?;
    let rows = found.query_map(
        named_params! {
            ":role": query.role, ":kind": query.kind, ":type": query.referral_type, ":referrer": query.referrer, ":text": text,
            ":symbols": symbols, ":key": key, ":id": id, ":most": query.per_page as i64 + 1,
        },
        Line::from_row,
    )?;
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
