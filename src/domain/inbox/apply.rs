//! What deliveries tell, done by the verbs of told orders.

use rusqlite::Transaction;

use crate::domain::act::Act;
use crate::domain::dispute;
use crate::domain::ids::{OrderId, SourceId};
use crate::domain::inbox::rows::DeliveryState;
use crate::domain::inbox::settle::Done;
use crate::domain::inbox::told::{DisputeTold, RefundTold, Told};
use crate::domain::incoming::{self, Taken};
use crate::domain::money::Money;
use crate::domain::order::told::ToldRefund;
use crate::domain::order::told::record::{Earns, Recorded};
use crate::domain::refusal::Refusal;
use crate::domain::shop;
use crate::domain::source;
use crate::error::Result;

/// The longest number of an order or a refund at its source.
const MOST_NUMBER: usize = 120;

/// Does what a source tells, and answers what became of it.
pub fn apply(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &Told) -> Result<Done> {
    match told {
        Told::Order(order) => {
            expect_numbers(&order.external_id, &order.refunds)?;
            let earns = if source::earns(tx, source, order.placed_at)? { Earns::ByTheTerms } else { Earns::Nothing };
            Ok(done(incoming::take(tx, act, source, order, earns)?))
        }
        Told::Refund(refund) => give_back(tx, act, source, refund),
        Told::Dispute(dispute) => take_dispute(tx, act, source, dispute),
        Told::Ignored(_) => Ok(plain(DeliveryState::Unchanged, None)),
    }
}

fn give_back(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &RefundTold) -> Result<Done> {
    let refunds = told.refund.as_slice();
    expect_currency(tx, &told.currency)?;
    expect_numbers(&told.order, refunds)?;
    Ok(done(incoming::take_refunds(tx, act, source, &told.order, told.so_far, refunds)?))
}

/// An open dispute is reviewed, a lost one given back.
fn take_dispute(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &DisputeTold) -> Result<Done> {
    expect_currency(tx, &told.currency)?;
    expect_numbers(&told.order, &[])?;
    if !(1..=dispute::MOST_NUMBER).contains(&told.external_id.chars().count()) {
        return Err(Refusal::ToldNumber.into());
    }
    if told.amount <= Money::ZERO {
        return Err(Refusal::ToldAmount.into());
    }
    Ok(done(incoming::dispute::take(tx, act, source, told)?))
}

fn expect_currency(tx: &Transaction<'_>, told: &str) -> Result<()> {
    if shop::currency(tx)?.code() == told { Ok(()) } else { Err(Refusal::ToldCurrency { told: told.to_owned() }.into()) }
}

fn expect_numbers(order: &str, refunds: &[ToldRefund]) -> Result<()> {
    let mut numbers = std::iter::once(order).chain(refunds.iter().map(|refund| refund.external_id.as_str()));
    if numbers.all(|number| (1..=MOST_NUMBER).contains(&number.chars().count())) {
        Ok(())
    } else {
        Err(Refusal::ToldNumber.into())
    }
}

fn done(taken: Taken) -> Done {
    match taken {
        Taken::Order(Recorded::Unchanged(id)) => plain(DeliveryState::Unchanged, Some(id)),
        Taken::Order(recorded) => plain(DeliveryState::Applied, Some(recorded.id())),
        Taken::Waits(_) => plain(DeliveryState::Unmatched, None),
        Taken::Stranger => plain(DeliveryState::Stranger, None),
        // The order has it when it comes.
        Taken::Early => plain(DeliveryState::Unchanged, None),
    }
}

fn plain(state: DeliveryState, order: Option<OrderId>) -> Done {
    Done { state, order, reason: None }
}
