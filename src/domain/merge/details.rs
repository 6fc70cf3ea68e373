//! How the one person is reached and paid from then on: by the winner's details, and by the loser's where the winner has none.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::ids::AccountId;
use crate::domain::payee::{self, Payee};
use crate::error::Result;

/// What becomes of mailbox, telephone number and payout details.
#[derive(Debug, Clone)]
pub struct Details {
    /// The winner has none: they get the loser's, with its password.
    pub email_comes: bool,
    pub phone_comes: bool,
    pub payee_comes: bool,
    /// The winner has one: the loser's is nobody's any more, and free for another account.
    pub email_freed: bool,
    pub phone_freed: bool,
    pub payee_goes: bool,
    /// Nobody can sign in to the winner yet.
    pub no_password: bool,
}

impl Details {
    pub(super) fn find(conn: &Connection, winner: &Account, loser: &Account) -> Result<Details> {
        let (theirs, losers): (Option<Payee>, Option<Payee>) = (payee::find(conn, winner.id)?, payee::find(conn, loser.id)?);
        let email_comes = winner.email.is_none() && loser.email.is_some();
        let signs_in = |account: AccountId| -> Result<bool> { Ok(account::password_hash(conn, account)?.is_some()) };
        Ok(Details {
            email_comes,
            phone_comes: winner.phone.is_none() && loser.phone.is_some(),
            payee_comes: theirs.is_none() && losers.is_some(),
            email_freed: winner.email.is_some() && loser.email.is_some(),
            phone_freed: winner.phone.is_some() && loser.phone.is_some(),
            payee_goes: theirs.is_some() && losers.is_some(),
            no_password: !(signs_in(winner.id)? || email_comes && signs_in(loser.id)?),
        })
    }
}

/// The details of a contact, taken off a row as it was.
struct Contact {
    email: [Option<String>; 2],
    confirmed_at: Option<i64>,
    password_hash: Option<String>,
    phone: [Option<String>; 2],
    language: Option<String>,
}

/// Makes the loser a shell that nobody can sign in to and that points at the winner, and gives the winner what it lacks.
pub(super) fn hand_over(tx: &Transaction<'_>, winner: &Account, loser: &Account) -> Result<()> {
    let contact = tx
        .prepare_cached("SELECT email, email_key, email_confirmed_at, password_hash, phone, phone_key, language FROM account WHERE id = :loser")?
        .query_row(named_params! {":loser": loser.id}, |row| {
            Ok(Contact {
                email: [row.get("email")?, row.get("email_key")?],
                confirmed_at: row.get("email_confirmed_at")?,
                password_hash: row.get("password_hash")?,
                phone: [row.get("phone")?, row.get("phone_key")?],
                language: row.get("language")?,
            })
        })?;
    let both = named_params! {":winner": winner.id, ":loser": loser.id};
    // Whoever merged into the loser before is the winner now, too.
    tx.prepare_cached("UPDATE account SET merged_into_id = :winner WHERE merged_into_id = :loser")?.execute(both)?;
    tx.prepare_cached(
        "UPDATE account
         SET merged_into_id = :winner, email = NULL, email_key = NULL, email_confirmed_at = NULL, password_hash = NULL, phone = NULL,
             phone_key = NULL, referral_type = NULL, referrer_id = NULL, sponsor_id = NULL, own_rate_bp = NULL, own_flat_minor = NULL
         WHERE id = :loser",
    )?
    .execute(both)?;
    let [email, email_key] = &contact.email;
    tx.prepare_cached(
        "UPDATE account
         SET email = :email, email_key = :email_key, email_confirmed_at = :confirmed, password_hash = :password
         WHERE id = :winner AND email IS NULL AND :email IS NOT NULL",
    )?
    .execute(named_params! {
        ":email": email,
        ":email_key": email_key,
        ":confirmed": contact.confirmed_at,
        ":password": contact.password_hash,
        ":winner": winner.id,
    })?;
    let [phone, phone_key] = &contact.phone;
    tx.prepare_cached(
        "UPDATE account SET phone = iif(phone IS NULL, :phone, phone), phone_key = iif(phone IS NULL, :phone_key, phone_key),
                            language = coalesce(language, :language)
         WHERE id = :winner",
    )?
    .execute(named_params! {":phone": phone, ":phone_key": phone_key, ":language": contact.language, ":winner": winner.id})?;
    sign_out(tx, loser.id)?;
    for table in ["payee", "payee_tax"] {
        tx.execute(&format!("UPDATE OR IGNORE {table} SET account_id = :winner WHERE account_id = :loser"), both)?;
        tx.execute(&format!("DELETE FROM {table} WHERE account_id = :loser"), named_params! {":loser": loser.id})?;
    }
    Ok(())
}

/// Whoever was signed in to the loser, or looked at it, isn't any more, and no link leads there.
fn sign_out(tx: &Transaction<'_>, loser: AccountId) -> Result<()> {
    for sql in [
        "DELETE FROM session WHERE account_id = :loser",
        "UPDATE session SET views_id = NULL, views_until = NULL WHERE views_id = :loser",
        "DELETE FROM device_mark WHERE account_id = :loser",
        "DELETE FROM known_browser WHERE account_id = :loser",
        "DELETE FROM pin WHERE account_id = :loser",
        "DELETE FROM reset_link WHERE account_id = :loser",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":loser": loser})?;
    }
    Ok(())
}
