//! Adding the people of a file that nothing is wrong with.

use rusqlite::{OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::changed;
use crate::domain::code::{self, Alias, Code};
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::ids::{AccountId, TermsId};
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::locale::Country;
use crate::domain::money::Money;
use crate::domain::program;
use crate::domain::roles::PartnerKind;
use crate::domain::search_key;
use crate::domain::sign_up::{self, Moving, Person};
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// A row as it is written.
struct Ready {
    row: i64,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    kind: Option<PartnerKind>,
    code: Option<String>,
    is_ours: bool,
    referrer: Option<AccountId>,
    joined_at: Timestamp,
    credit: Money,
}

impl Ready {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Ready> {
        Ok(Ready {
            row: row.get("row")?,
            name: row.get("name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            kind: row.get("kind")?,
            code: row.get("code_key")?,
            is_ours: row.get("is_ours")?,
            referrer: row.get("referrer")?,
            joined_at: row.get("joined_at")?,
            credit: row.get("credit")?,
        })
    }
}

/// Adds everybody who is new, each after whoever brought them.
pub(super) fn write(tx: &Transaction<'_>, act: &Act, home: Option<&Country>, told: &mut dyn FnMut(u64)) -> Result<()> {
    let (terms, _) = program::current(tx)?;
    for n in 1_i64.. {
        let ready = tx
            .prepare_cached(
                "SELECT newcomer.row, newcomer.name, newcomer.email, newcomer.phone, newcomer.kind, newcomer.code_key, newcomer.is_ours,
                        newcomer.joined_at, newcomer.credit, coalesce(up.account_id, newcomer.parent_id) AS referrer
                 FROM temp.turn JOIN temp.newcomer ON newcomer.row = turn.row LEFT JOIN temp.newcomer AS up ON up.row = newcomer.parent
                 WHERE turn.n = :n",
            )?
            .query_row(named_params! {":n": n}, Ready::from_row)
            .optional()?;
        let Some(ready) = ready else { return Ok(()) };
        let account = add(tx, act, &ready, terms, home)?;
        tx.prepare_cached("UPDATE temp.newcomer SET account_id = :account WHERE row = :row")?
            .execute(named_params! {":account": account, ":row": ready.row})?;
        if n % 1000 == 0 {
            told(n as u64);
        }
    }
    Ok(())
}

fn add(tx: &Transaction<'_>, act: &Act, ready: &Ready, terms: TermsId, home: Option<&Country>) -> Result<AccountId> {
    let name = PersonName::parse(&ready.name)?;
    let email = ready.email.as_deref().map(Email::parse).transpose()?;
    let phone = ready.phone.as_deref().map(|text| Phone::parse(text, home)).transpose()?;
    let own = ready.code.as_deref().filter(|_| ready.is_ours).map(Code::parse).transpose()?;
    let alias = ready.code.as_deref().filter(|_| !ready.is_ours).map(Alias::parse).transpose()?;
    let moving = Moving {
        person: Person { name: &name, email: email.as_ref(), phone: phone.as_ref(), password: None },
        partner_kind: ready.kind,
        referrer: ready.referrer,
        code: own.as_ref(),
        terms,
    };
    let account = sign_up::bring_along(tx, &Act { now: ready.joined_at, at: ready.joined_at, ..act.clone() }, &moving)?;
    // They are new today, whenever they joined.
    changed::account(tx, account, act.now)?;
    match alias {
        Some(alias) => {
            let code = code::of_owner(tx, account)?.ok_or(Error::Missing)?;
            code::add_alias(tx, act, code.id, &alias)?;
        }
        None => search_key::keep_account(tx, account)?,
    }
    if !ready.credit.is_zero() {
        ledger::open(tx, act, account, BalanceKind::Credit, ready.credit)?;
    }
    Ok(account)
}
