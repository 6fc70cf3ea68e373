//! The record of who did what, and when: ids and the names of fields, never what stood in them.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::ids::AccountId;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// What may stand in the record.
    Action {
        SetUp = "set up the shop",
        ChangeSettings = "changed the settings",
        ChangeTerms = "changed the terms",
        CreateAccount = "created an account",
        ChangeAccount = "changed an account",
        DisableAccount = "disabled an account",
        EnableAccount = "enabled an account",
        SetPassword = "set a password",
        MakeResetLink = "made a reset link",
        ApprovePartner = "approved a partner",
        RejectPartner = "turned a partner down",
        CreateBatch = "created a batch",
        PrintBatch = "printed a batch",
        DisableCode = "disabled a code",
        EnableCode = "enabled a code",
        NoteCode = "noted on a code",
        AddAlias = "added an alias",
        CreateProduct = "added a product",
        ChangeProduct = "changed a product",
        GrantDiscount = "granted a first-order discount",
        PlaceOrder = "placed an order",
        PayOrder = "recorded a payment",
        EditOrder = "corrected an order",
        RefundOrder = "refunded an order",
        CancelOrder = "cancelled an order",
        HoldEarning = "held an earning",
        ApproveEarning = "let an earning pass",
        VoidEarning = "voided an earning",
        AdjustBalance = "adjusted a balance",
        ChangeRate = "changed an earner's rate",
        ChangePayee = "changed payout details",
        MakePayout = "made a payout",
        PayLine = "marked a payment as paid",
        FailLine = "marked a payment as failed",
        ImportAccounts = "imported accounts",
        MakeDemo = "made up a demo shop",
        MoveAccount = "corrected a referrer",
        UndoMove = "took back a corrected referrer",
    }
);

/// Adds a line to the record. `actor` is `None` for the server itself and the command line.
pub fn record(
    tx: &Transaction<'_>,
    actor: Option<AccountId>,
    action: Action,
    subject: &str,
    subject_id: Option<i64>,
    fields: &str,
    now: Timestamp,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO audit (at, actor_id, action, subject, subject_id, fields) VALUES (:at, :actor, :action, :subject, :subject_id, :fields)",
    )?
    .execute(named_params! {
        ":at": now,
        ":actor": actor,
        ":action": action,
        ":subject": subject,
        ":subject_id": subject_id,
        ":fields": fields,
    })?;
    Ok(())
}

/// The latest instant that the record and the ledger know; `None` in a new file.
pub fn last_seen(conn: &Connection) -> Result<Option<Timestamp>> {
    Ok(conn.query_row(
        "SELECT max(at) FROM (SELECT (SELECT at FROM audit ORDER BY id DESC LIMIT 1) AS at
                              UNION ALL SELECT (SELECT created_at FROM entry ORDER BY id DESC LIMIT 1))",
        [],
        |row| row.get(0),
    )?)
}

/// Whether something was ever done.
pub fn has(conn: &Connection, action: Action) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM audit WHERE action = :action)",
        named_params! {":action": action},
        |row| row.get(0),
    )?)
}
