//! The record, a page at a time: who did what and when, with the names that people bear today. The record itself holds none.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::code::Code;
use crate::domain::event::Action;
use crate::domain::ids::{AccountId, BatchId, CodeId, EntryId, OrderId};
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::reads::someone::Someone;
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// One line of the record.
#[derive(Debug, Clone)]
pub struct AuditRow {
    pub id: i64,
    pub at: Timestamp,
    /// `None` for the server itself and the command line, and for a program.
    pub actor: Option<Someone>,
    /// The program that did it, by the name of its token.
    pub program: Option<String>,
    pub action: Action,
    pub about: AuditSubject,
    /// The names of the fields that changed.
    pub fields: String,
}

/// What a line is about.
#[derive(Debug, Clone)]
pub enum AuditSubject {
    Person(Someone),
    Batch(BatchId, String),
    Code(CodeId, Code),
    Order(OrderId),
    /// The first entry of an earning.
    Earning(EntryId),
    Product(i64, String),
    Payout(i64),
    Terms,
    Shop,
    /// A program's token for the API.
    Token(String),
    /// A browser that is or was a till.
    Till(String),
}

impl AuditRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<AuditRow> {
        let someone = |id: Option<AccountId>, name: &str, role: &str| -> rusqlite::Result<Option<Someone>> {
            id.map(|id| Ok(Someone { id, name: row.get(name)?, role: row.get::<_, Role>(role)? })).transpose()
        };
        let about = if let Some(person) = someone(row.get("person_id")?, "person_name", "person_role")? {
            AuditSubject::Person(person)
        } else if let Some(id) = row.get("batch_id")? {
            AuditSubject::Batch(id, row.get("batch_name")?)
        } else if let Some(code) = row.get("code")? {
            AuditSubject::Code(row.get("code_id")?, code)
        } else if let Some((id, name)) = row.get::<_, Option<i64>>("product_id")?.zip(row.get("product_name")?) {
            AuditSubject::Product(id, name)
        } else if let Some(name) = row.get("token_name")? {
            AuditSubject::Token(name)
        } else if let Some(name) = row.get("till_name")? {
            AuditSubject::Till(name)
        } else if let Some(id) = row.get("payout_id")? {
            AuditSubject::Payout(id)
        } else {
            match (row.get::<_, String>("subject")?.as_str(), row.get("subject_id")?) {
                ("orders", Some(id)) => AuditSubject::Order(OrderId(id)),
                ("entry", Some(id)) => AuditSubject::Earning(EntryId(id)),
                ("terms", _) => AuditSubject::Terms,
                _ => AuditSubject::Shop,
            }
        };
        Ok(AuditRow {
            id: row.get("id")?,
            at: row.get("at")?,
            actor: someone(row.get("actor_id")?, "actor_name", "actor_role")?,
            program: row.get("program")?,
            action: row.get("action")?,
            about,
            fields: row.get("fields")?,
        })
    }
}

/// The columns of an [`AuditRow`].
const ROWS: &str = "
    SELECT audit.id, audit.at, audit.action, audit.fields, actor.id AS actor_id, actor.name AS actor_name, actor.role AS actor_role,
           person.id AS person_id, person.name AS person_name, person.role AS person_role,
           batch.id AS batch_id, batch.name AS batch_name, code.id AS code_id, code.code, audit.subject, audit.subject_id,
           product.id AS product_id, product.name AS product_name, program.name AS program, token.name AS token_name,
           till_browser.name AS till_name,
           CASE audit.subject WHEN 'payout' THEN audit.subject_id WHEN 'payout_line' THEN payout_line.payout_id END AS payout_id
    FROM audit
    LEFT JOIN account AS actor ON audit.actor = 'account' AND actor.id = audit.actor_id
    LEFT JOIN api_token AS program ON audit.actor = 'token' AND program.id = audit.actor_id
    LEFT JOIN api_token AS token ON audit.subject = 'api_token' AND token.id = audit.subject_id
    LEFT JOIN account AS person ON audit.subject = 'account' AND person.id = audit.subject_id
    LEFT JOIN batch ON audit.subject = 'batch' AND batch.id = audit.subject_id
    LEFT JOIN code ON audit.subject = 'code' AND code.id = audit.subject_id
    LEFT JOIN product ON audit.subject = 'product' AND product.id = audit.subject_id
    LEFT JOIN till_browser ON audit.subject = 'till_browser' AND till_browser.id = audit.subject_id
    LEFT JOIN payout_line ON audit.subject = 'payout_line' AND payout_line.id = audit.subject_id";

/// One page of the record, newest first.
pub fn audit_page(conn: &Connection, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<AuditRow>> {
    let total = list::count(conn, "audit", [])?;
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE :id IS NULL OR audit.id {compare} :id
         ORDER BY audit.id {order} LIMIT :most"
    ))?;
    let rows = found
        .query_map(named_params! {":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1}, AuditRow::from_row)?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |line| (Value::Integer(line.id), line.id)))
}

/// The next rows of what was done in some time, oldest first, for a file.
pub(super) fn audit_stretch(
    conn: &Connection,
    from: Timestamp,
    until: Timestamp,
    after: i64,
    most: usize,
) -> Result<Vec<AuditRow>> {
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE audit.id > :after AND audit.at >= :from AND audit.at < :until ORDER BY audit.id LIMIT :most"
    ))?;
    let rows = found
        .query_map(named_params! {":after": after, ":from": from, ":until": until, ":most": most as i64}, AuditRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
