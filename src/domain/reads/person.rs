//! One partner or customer, as the shop sees them: who they are, how they came, whom they brought.

use rusqlite::{Connection, OptionalExtension, Params, named_params};

use crate::domain::account::{self, Account};
use crate::domain::code::Code;
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::money::Money;
use crate::domain::reads::someone::Someone;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// Everything that stands on one person's page beside their figures.
#[derive(Debug, Clone)]
pub struct PersonDetail {
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
pub fn person_detail(conn: &Connection, id: AccountId) -> Result<PersonDetail> {
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
    Ok(PersonDetail { account, email_confirmed_at, has_password, sponsor, came_with, path })
}

/// The printed code that somebody signed up with.
pub fn card_of(conn: &Connection, id: AccountId) -> Result<Option<Code>> {
    let card = conn
        .prepare_cached(
            "SELECT code.code FROM account JOIN code ON code.id = account.sign_up_code_id
             WHERE account.id = :id AND code.batch_id IS NOT NULL",
        )?
        .query_row(named_params! {":id": id}, |row| row.get("code"))
        .optional()?;
    Ok(card)
}

fn people(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<Someone>> {
    let mut found = conn.prepare_cached(sql)?;
    Ok(found.query_map(params, Someone::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Somebody whom an account referred, as the shop may see them.
#[derive(Debug, Clone)]
pub struct RecruitRow {
    pub who: Someone,
    pub joined_at: Timestamp,
    /// What they bought themselves.
    pub orders: i64,
    pub value: Money,
    /// How many people they referred in turn, directly and through others.
    pub network: i64,
}

/// Of a longer list, so many of the newest are compared: nobody's page takes longer for their success.
const MOST_COMPARED: i64 = 10_000;

/// Those whom an account referred directly and who bought most, at most `most` of them. Whatever has become of them, they stay its people.
pub fn best_recruits(conn: &Connection, referrer: AccountId, most: usize) -> Result<Vec<RecruitRow>> {
    let mut found = conn.prepare_cached(
        "WITH newest AS MATERIALIZED (SELECT id FROM account WHERE referrer_id = :referrer ORDER BY id DESC LIMIT :compared),
              best AS MATERIALIZED (
                  SELECT newest.id, total.own_orders AS orders, total.own_value_minor AS value,
                         total.direct_sign_ups + total.indirect_sign_ups AS network
                  FROM newest CROSS JOIN account_total AS total ON total.account_id = newest.id
                  ORDER BY total.own_value_minor DESC, network DESC, newest.id DESC LIMIT :most)
         SELECT account.id, account.name, account.role, account.created_at, best.orders, best.value, best.network
         FROM best CROSS JOIN account ON account.id = best.id ORDER BY best.value DESC, best.network DESC, best.id DESC",
    )?;
    let rows =
        found.query_map(named_params! {":referrer": referrer, ":compared": MOST_COMPARED, ":most": most as i64}, |row| {
            Ok(RecruitRow {
                who: Someone::from_row(row)?,
                joined_at: row.get("created_at")?,
                orders: row.get("orders")?,
                value: row.get("value")?,
                network: row.get("network")?,
            })
        })?;
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
}
