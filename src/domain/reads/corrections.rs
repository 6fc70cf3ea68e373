//! The corrections of somebody's referrer: what one would do, and those that were made, with the names of everybody in them.

use rusqlite::Connection;

use crate::domain::account::{self, Account};
use crate::domain::ids::AccountId;
use crate::domain::reads::someone::{Someone, identify, someone};
use crate::domain::referrer::{self, Preview, ReferrerCorrection};
use crate::error::Result;

/// Somebody with their referrer, and how that came to be.
pub struct ReferrerCorrections {
    pub account: Account,
    pub referrer: Option<Someone>,
    /// Newest first.
    pub made: Vec<Correction>,
}

/// One correction that was made.
pub struct Correction {
    pub from: Option<Someone>,
    pub to: Option<Someone>,
    pub by: Someone,
    pub made: ReferrerCorrection,
}

/// Every correction of an account.
pub fn referrer_corrections(conn: &Connection, subject: AccountId) -> Result<ReferrerCorrections> {
    let account = account::find(conn, subject)?;
    let name = |id: Option<AccountId>| id.map(|id| someone(conn, id)).transpose();
    let correction = |made: ReferrerCorrection| {
        Ok(Correction { from: name(made.from)?, to: name(made.to)?, by: someone(conn, made.by)?, made })
    };
    Ok(ReferrerCorrections {
        referrer: name(account.referrer_id)?,
        made: referrer::of(conn, subject)?.into_iter().map(correction).collect::<Result<_>>()?,
        account,
    })
}

/// What a move would do, and below whom.
#[derive(Debug, Clone)]
pub struct CorrectionPlan {
    pub to: Option<Someone>,
    pub preview: Preview,
}

/// Says what moving somebody below the account that `named` identifies would do; refuses what [`referrer::correct`] would refuse.
pub fn plan_correction(conn: &Connection, subject: AccountId, named: &str) -> Result<CorrectionPlan> {
    let to = identify(conn, named)?;
    Ok(CorrectionPlan { preview: referrer::preview(conn, subject, to)?, to: to.map(|to| someone(conn, to)).transpose()? })
}
