//! The files of a payout that were downloaded: remembered so that nobody is paid by one bank and once more by another. Says
//! nothing of money: a payment waits until somebody says that it was carried out.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{LineId, PayoutId};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// The files that a payout is handed out in.
    FileKind { PayPal = "paypal", Sepa = "sepa", Wise = "wise", Ach = "ach", Cheque = "cheque", Generic = "generic" }
);

impl FileKind {
    /// The other file that can carry the same payments: whoever gives both to somebody pays twice.
    pub fn rival(self) -> Option<FileKind> {
        match self {
            FileKind::Sepa => Some(FileKind::Wise),
            FileKind::Wise => Some(FileKind::Sepa),
            FileKind::PayPal | FileKind::Ach | FileKind::Cheque | FileKind::Generic => None,
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::PayPal => "PayPal",
            FileKind::Sepa => "SEPA",
            FileKind::Wise => "Wise",
            FileKind::Ach => "ACH",
            FileKind::Cheque | FileKind::Generic => "CSV",
        }
    }
}

/// A file that is about to be downloaded.
#[derive(Debug, Clone)]
pub struct HandingOut {
    pub payout: PayoutId,
    pub kind: FileKind,
    /// The payments in it that still wait and that its [`rival`](FileKind::rival) can carry, too.
    pub shared: Vec<LineId>,
    /// Whoever asks has been told that the rival was downloaded before.
    pub is_sure: bool,
}

/// Remembers that a file was downloaded. Refused when its rival was, with a payment that still waits, unless one is sure.
pub fn hand_out(tx: &Transaction<'_>, act: &Act, handing: &HandingOut) -> Result<()> {
    let by = act.person()?;
    if let Some(rival) = handing.kind.rival()
        && !handing.is_sure
        && !handing.shared.is_empty()
        && handed_out(tx, handing.payout)?.iter().any(|before| before.kind == rival)
    {
        return Err(Refusal::FileTwice { other: rival.name() }.into());
    }
    tx.execute(
        "INSERT INTO payout_file (payout_id, kind, made_at, by_id) VALUES (:payout, :kind, :now, :by)",
        named_params! {":payout": handing.payout, ":kind": handing.kind, ":now": act.now, ":by": by},
    )?;
    event::record(tx, act, &Event::PayoutFileMade { payout: handing.payout, kind: handing.kind.as_str() })
}

/// A kind of file that was downloaded, when last and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOut {
    pub kind: FileKind,
    pub at: Timestamp,
    pub by: String,
}

/// The kinds of file that were downloaded of a payout, each as of the last time.
pub fn handed_out(conn: &Connection, payout: PayoutId) -> Result<Vec<HandedOut>> {
    let mut found = conn.prepare_cached(
        "SELECT file.kind, file.made_at, account.name FROM payout_file AS file JOIN account ON account.id = file.by_id
         WHERE file.id IN (SELECT max(id) FROM payout_file WHERE payout_id = :payout GROUP BY kind)",
    )?;
    let rows = found.query_map(named_params! {":payout": payout}, |row| {
        Ok(HandedOut { kind: row.get("kind")?, at: row.get("made_at")?, by: row.get("name")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
