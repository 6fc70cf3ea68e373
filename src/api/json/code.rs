//! Codes and batches on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PersonRef;
use super::account::invite_url;
use crate::domain::batch::Batch;
use crate::domain::code::{CodeRow, CodeStatus};
use crate::domain::reads::code_list::{BatchTotals, ListedCode};
use crate::domain::reads::someone::Someone;
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};

/// A code: what a checkout or a till shows of it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CodeView {
    code: String,
    /// As it is said: `K7Q-M9X-DW9`.
    words: String,
    /// `unclaimed`, `reserved`, `claimed`, `suspended`, `disabled` or `expired`.
    status: &'static str,
    /// Whether a customer who joins by it now has its owner as referrer.
    refers: bool,
    owner: Option<PersonRef>,
    /// The link that it stands in.
    url: String,
    batch_id: Option<String>,
    /// `partner` or `influencer`: what a card makes of whoever claims it.
    partner_kind: Option<&'static str>,
    note: String,
    /// The discount on the first order of whoever joins by it, in percent, by the terms that are in force.
    discount: String,
    created_at: String,
    claimed_at: Option<String>,
    disabled_at: Option<String>,
    expires_at: Option<String>,
}

impl CodeView {
    pub(in crate::api) fn new(shop: &Shop, row: &CodeRow, owner: Option<&Someone>, discount: String, now: Timestamp) -> CodeView {
        let status = row.status(now);
        CodeView {
            code: row.code.as_str().to_owned(),
            words: row.code.in_words(),
            status: status.as_str(),
            refers: status == CodeStatus::Claimed,
            owner: owner.map(PersonRef::from),
            url: invite_url(shop, &row.code),
            batch_id: row.batch_id.map(|id| id.to_string()),
            partner_kind: row.partner_kind.map(|kind| kind.as_str()),
            note: row.note.clone(),
            discount,
            created_at: Zone::iso(row.created_at),
            claimed_at: row.claimed_at.map(Zone::iso),
            disabled_at: row.disabled_at.map(Zone::iso),
            expires_at: row.expires_at.map(Zone::iso),
        }
    }
}

/// What is changed of a code. What is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct CodeChange {
    /// A disabled code leads nowhere until it is enabled again.
    pub(in crate::api) disabled: Option<bool>,
    /// For the shop alone; at most 200 characters.
    pub(in crate::api) note: Option<String>,
}

/// A batch of cards.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BatchView {
    id: String,
    name: String,
    /// `partner` or `influencer`.
    partner_kind: &'static str,
    place: String,
    note: String,
    /// Said on the invitation that its codes lead to.
    landing_text: String,
    /// What its cards say; empty for what cards usually say.
    card_text: String,
    size: u32,
    scanned: i64,
    claimed: i64,
    /// People referred by those who claimed a code of it, directly and through others.
    referred: i64,
    expires_at: Option<String>,
    printed_at: Option<String>,
    created_at: String,
    /// Its codes, where one batch was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    codes: Option<Vec<BatchCode>>,
}

/// A code of a batch.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BatchCode {
    code: String,
    status: &'static str,
    url: String,
    owner_id: Option<String>,
}

impl BatchView {
    pub(in crate::api) fn new(batch: &Batch, totals: &BatchTotals) -> BatchView {
        BatchView {
            id: batch.id.to_string(),
            name: batch.name.clone(),
            partner_kind: batch.partner_kind.as_str(),
            place: batch.place.clone(),
            note: batch.note.clone(),
            landing_text: batch.landing_text.clone(),
            card_text: batch.card_text.clone(),
            size: batch.size,
            scanned: totals.scanned,
            claimed: totals.claimed,
            referred: totals.referred,
            expires_at: batch.expires_at.map(Zone::iso),
            printed_at: batch.printed_at.map(Zone::iso),
            created_at: Zone::iso(batch.created_at),
            codes: None,
        }
    }

    /// The same with its codes.
    pub(in crate::api) fn with_codes(self, shop: &Shop, codes: &[CodeRow], now: Timestamp) -> BatchView {
        let one = |row: &CodeRow| BatchCode {
            code: row.code.as_str().to_owned(),
            status: row.status(now).as_str(),
            url: invite_url(shop, &row.code),
            owner_id: row.owner_id.map(|id| id.to_string()),
        };
        BatchView { codes: Some(codes.iter().map(one).collect()), ..self }
    }
}

/// A new batch of cards.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewBatch {
    pub(in crate::api) name: String,
    /// So many cards, 500 at most.
    pub(in crate::api) size: u32,
    /// `partner` where it is left out, or `influencer`.
    pub(in crate::api) partner_kind: Option<String>,
    pub(in crate::api) place: Option<String>,
    pub(in crate::api) note: Option<String>,
    pub(in crate::api) landing_text: Option<String>,
    pub(in crate::api) card_text: Option<String>,
    /// What its paper is printed in, such as `de`; the shop's language where it is left out.
    pub(in crate::api) language: Option<String>,
    /// The last day on which its cards can be claimed.
    pub(in crate::api) expires_on: Option<String>,
}

/// One row of the report of codes.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CodeFigures {
    code: String,
    status: &'static str,
    owner_id: Option<String>,
    batch_id: Option<String>,
    scans: i64,
    visitors: i64,
    /// People whom the owner referred directly.
    sign_ups: i64,
    first_scan_at: Option<String>,
    last_scan_at: Option<String>,
    created_at: String,
    claimed_at: Option<String>,
}

impl From<&ListedCode> for CodeFigures {
    fn from(listed: &ListedCode) -> Self {
        CodeFigures {
            code: listed.code.as_str().to_owned(),
            status: listed.state.as_str(),
            owner_id: listed.owner.as_ref().map(|(id, _)| id.to_string()),
            batch_id: listed.batch.as_ref().map(|(id, _)| id.to_string()),
            scans: listed.scans,
            visitors: listed.visitors,
            sign_ups: listed.accounts,
            first_scan_at: listed.first_at.map(Zone::iso),
            last_scan_at: listed.last_at.map(Zone::iso),
            created_at: Zone::iso(listed.created_at),
            claimed_at: listed.claimed_at.map(Zone::iso),
        }
    }
}
