//! Flags: what the rules against self-referral have found about somebody, as rows. A flag blocks nothing. As long as it is open, every
//! earning on the orders of the account is reviewed before it is paid or spent.
//!
//! Which facts raise one is said in [`crate::domain::self_referral`]; how an admin clears them, in
//! [`crate::domain::flag_clearing`].

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, FlagId};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// The rule that found something.
    FlagRule {
        /// Two people in one line of referrals used the same browser.
        SameDevice = "same_device",
        /// Two people in one line are paid to the same place.
        SamePayee = "same_payee",
        /// The name in which one is paid is the other's name, or the one in which the other is paid.
        SameHolder = "same_holder",
        /// They joined by one code within an hour, with more people than the shop expects.
        ManySignUps = "many_sign_ups",
        /// Their mailbox is of a service that throws it away.
        DisposableMail = "disposable_mail",
    }
);

/// The most sign-ups an hour that a shop can expect of one code.
pub const MOST_SIGN_UPS: u32 = 1000;

/// Which rules look for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlagRules {
    pub device: bool,
    pub payee: bool,
    pub holder: bool,
    pub mail: bool,
    /// More sign-ups an hour by one code are flagged; `None`: however many.
    pub sign_ups: Option<u32>,
}

impl Default for FlagRules {
    /// As a new shop has them. A stall at a fair has many sign-ups an hour, so that nobody is flagged for that unless the shop says so.
    fn default() -> FlagRules {
        FlagRules { device: true, payee: true, holder: true, mail: true, sign_ups: None }
    }
}

impl FlagRules {
    pub fn are_on(&self, rule: FlagRule) -> bool {
        match rule {
            FlagRule::SameDevice => self.device,
            FlagRule::SamePayee => self.payee,
            FlagRule::SameHolder => self.holder,
            FlagRule::ManySignUps => self.sign_ups.is_some(),
            FlagRule::DisposableMail => self.mail,
        }
    }
}

/// The shop's own rules; those of a new one as long as it has not been set up.
pub fn rules(conn: &Connection) -> Result<FlagRules> {
    let mut found =
        conn.prepare_cached("SELECT flags_device, flags_payee, flags_holder, flags_mail, flags_sign_ups FROM shop")?;
    let rules = found.query_row([], |row| {
        Ok(FlagRules {
            device: row.get("flags_device")?,
            payee: row.get("flags_payee")?,
            holder: row.get("flags_holder")?,
            mail: row.get("flags_mail")?,
            sign_ups: row.get("flags_sign_ups")?,
        })
    });
    Ok(rules.optional()?.unwrap_or_default())
}

/// Changes the rules. One that is switched off ends the flags that it has raised: what they have put in review stays there. Answers
/// whether anything differs.
pub fn set_rules(tx: &Transaction<'_>, act: &Act, wanted: FlagRules) -> Result<bool> {
    let before = rules(tx)?;
    tx.execute(
        "UPDATE shop SET flags_device = :device, flags_payee = :payee, flags_holder = :holder, flags_mail = :mail,
                         flags_sign_ups = :sign_ups, changed_at = :now",
        named_params! {
            ":device": wanted.device,
            ":payee": wanted.payee,
            ":holder": wanted.holder,
            ":mail": wanted.mail,
            ":sign_ups": wanted.sign_ups,
            ":now": act.now,
        },
    )?;
    for rule in FlagRule::ALL.iter().filter(|rule| !wanted.are_on(**rule)) {
        tx.execute(
            "UPDATE account_flag SET cleared_at = :now, until_entry_id = (SELECT max(id) FROM entry)
             WHERE rule = :rule AND cleared_at IS NULL",
            named_params! {":now": act.now, ":rule": rule},
        )?;
    }
    let changed = [
        ("flags_device", before.device != wanted.device),
        ("flags_payee", before.payee != wanted.payee),
        ("flags_holder", before.holder != wanted.holder),
        ("flags_mail", before.mail != wanted.mail),
        ("flags_sign_ups", before.sign_ups != wanted.sign_ups),
    ];
    let fields: Vec<&'static str> = changed.iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| *name).collect();
    let is_changed = !fields.is_empty();
    if is_changed {
        event::record(tx, act, &Event::SettingsChanged { fields })?;
    }
    Ok(is_changed)
}

/// Raises a flag, unless the rule has one open for this account or an admin has cleared this pair of it before.
pub(super) fn raise(
    tx: &Transaction<'_>,
    account: AccountId,
    other: Option<AccountId>,
    rule: FlagRule,
    now: Timestamp,
) -> Result<Option<FlagId>> {
    let raised = tx
        .prepare_cached(
            "INSERT INTO account_flag (account_id, other_id, rule, found_at, after_entry_id)
             VALUES (:account, :other, :rule, :now, (SELECT max(id) FROM entry)) ON CONFLICT DO NOTHING",
        )?
        .execute(named_params! {":account": account, ":other": other, ":rule": rule, ":now": now})?;
    Ok((raised > 0).then(|| FlagId(tx.last_insert_rowid())))
}

/// The open flags of an account, in the order of their rules.
pub(super) fn open_of(conn: &Connection, account: AccountId) -> Result<Vec<FlagId>> {
    let mut found =
        conn.prepare_cached("SELECT id FROM account_flag WHERE account_id = :account AND cleared_at IS NULL ORDER BY id")?;
    Ok(found.query_map(named_params! {":account": account}, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// An admin has looked: these are different people, for good. Answers whose flag it was; `None` where it was cleared before.
pub(super) fn clear(tx: &Transaction<'_>, act: &Act, flag: FlagId, reason: &str) -> Result<Option<AccountId>> {
    let cleared = tx
        .prepare_cached(
            "UPDATE account_flag SET cleared_at = :now, cleared_by_id = :by, reason = :reason,
                                     until_entry_id = (SELECT max(id) FROM entry)
             WHERE id = :flag AND cleared_at IS NULL RETURNING account_id",
        )?
        .query_row(named_params! {":now": act.now, ":by": act.person()?, ":reason": reason, ":flag": flag}, |row| row.get(0))
        .optional()?;
    if cleared.is_none() {
        let exists: bool = tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM account_flag WHERE id = :flag)")?
            .query_row(named_params! {":flag": flag}, |row| row.get(0))?;
        if !exists {
            return Err(Error::Missing);
        }
    }
    Ok(cleared)
}

/// Ids as one parameter of a statement: `[1,2]`.
pub(super) fn as_list(flags: &[FlagId]) -> String {
    format!("[{}]", flags.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
}
