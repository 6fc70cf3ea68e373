//! The statement of a payment, as it is printed: both sides as they were, and what was paid.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::AccountId;
use crate::domain::locale::{Country, Language};
use crate::domain::payout::StatementNumber;
use crate::domain::reads::payout_list::{self, OWN, PaidEntry, PayoutLine};
use crate::domain::time::Day;
use crate::error::Result;

/// One of its two sides, as it was when the statement was given.
#[derive(Debug, Clone)]
pub struct Party {
    pub name: String,
    /// In lines; empty where nobody had said.
    pub address: String,
    pub tax_number: String,
    pub vat_id: Option<String>,
}

impl Party {
    fn from_row(row: &Row<'_>, which: &str) -> rusqlite::Result<Party> {
        let column = |name: &str| format!("{which}_{name}");
        Ok(Party {
            name: row.get(column("name").as_str())?,
            address: row.get(column("address").as_str())?,
            tax_number: row.get(column("tax_number").as_str())?,
            vat_id: row.get(column("vat_id").as_str())?,
        })
    }
}

/// A statement with everything that it says.
#[derive(Debug, Clone)]
pub struct PayoutStatement {
    pub number: StatementNumber,
    /// On which the payment was made, or came back.
    pub day: Day,
    /// The statement that it cancels, and the day of that.
    pub cancels: Option<(StatementNumber, Day)>,
    /// The one that cancels it.
    pub cancelled_by: Option<StatementNumber>,
    pub language: Language,
    pub country: Option<Country>,
    pub shop: Party,
    pub partner: Party,
    pub line: PayoutLine,
    pub entries: Vec<PaidEntry>,
}

/// A statement by its number; perhaps only one of a partner's own. Others' are missing.
pub fn find(conn: &Connection, number: StatementNumber, account: Option<AccountId>) -> Result<PayoutStatement> {
    let mut ids = conn.prepare_cached(&format!(
        "SELECT line.account_id, line.id FROM payout_statement AS given JOIN payout_line AS line ON line.id = given.line_id
         WHERE given.year = :year AND given.number = :number AND (:account IS NULL OR {OWN})"
    ))?;
    let wanted = named_params! {":year": number.year, ":number": number.number, ":account": account};
    let (owner, line) = ids.query_row(wanted, |row| Ok((row.get("account_id")?, row.get("id")?)))?;
    let (line, entries) = payout_list::line_statement(conn, owner, line)?;
    let mut found = conn.prepare_cached(
        "SELECT given.day, given.language, given.shop_country, given.shop_name, given.shop_address, given.shop_tax_number,
                given.shop_vat_id, given.partner_name, given.partner_address, given.partner_tax_number, given.partner_vat_id,
                first.year AS first_year, first.number AS first_number, first.day AS first_day,
                later.year AS later_year, later.number AS later_number
         FROM payout_statement AS given LEFT JOIN payout_statement AS first ON first.id = given.cancels_id
         LEFT JOIN payout_statement AS later ON later.cancels_id = given.id
         WHERE given.year = :year AND given.number = :number",
    )?;
    Ok(found.query_row(named_params! {":year": number.year, ":number": number.number}, |row| {
        Ok(PayoutStatement {
            number,
            day: row.get("day")?,
            cancels: StatementNumber::from_row(row, "first")?.zip(row.get("first_day")?),
            cancelled_by: StatementNumber::from_row(row, "later")?,
            language: row.get("language")?,
            country: row.get("shop_country")?,
            shop: Party::from_row(row, "shop")?,
            partner: Party::from_row(row, "partner")?,
            line,
            entries,
        })
    })?)
}
