//! What an entry of a balance is called, to the one whose balance it is.

use crate::domain::ledger::{EntryChange, EntryKind};
use crate::domain::money::{Currency, Money};
use crate::domain::program::Pay;
use crate::domain::reads::statement::EntryRow;
use crate::text::words::{self, percent_of};

/// Whose order an entry is about, or what else happened. Never a reason that the shop typed about an order: it may name the buyer.
pub(crate) fn title_of(line: &EntryRow) -> String {
    let order = order_of(line);
    match (line.kind, &line.buyer, line.adjustment()) {
        (EntryKind::Commission | EntryKind::Reward, Some(buyer), _) => format!("{buyer}, {order}"),
        (EntryKind::Commission | EntryKind::Reward, None, _) => {
            line.order.map_or_else(String::new, |order| format!("Order {}", order.number()))
        }
        (EntryKind::Adjustment, ..) => "Adjusted by the shop".into(),
        (EntryKind::Redemption, _, None) => format!("Spent on {order}"),
        (EntryKind::Redemption, ..) => format!("Back from {order}"),
        (EntryKind::Conversion, ..) if line.amount < Money::ZERO => "Turned into store credit".into(),
        (EntryKind::Conversion, ..) => "From your commission".into(),
        (EntryKind::Expiry, ..) => "Expired".into(),
        (EntryKind::Carry, ..) => carried_in_words(line.amount).into(),
        (EntryKind::Payout, _, None) => "Paid out".into(),
        (EntryKind::Payout, ..) => "Payment came back".into(),
    }
}

/// How an entry was computed, in short.
pub(crate) fn basis_of(line: &EntryRow, currency: Currency) -> String {
    let name = match (line.kind, line.adjustment()) {
        (EntryKind::Adjustment, _) if line.change == EntryChange::Opening => return change_word(line.change).into(),
        (EntryKind::Adjustment, _) => return line.reason.clone(),
        (_, Some(change)) => return change_word(change).into(),
        (EntryKind::Commission, None) => "Commission",
        (EntryKind::Reward, None) => "Store credit",
        _ => return String::new(),
    };
    match (line.pay, line.base) {
        (Some(Pay::Share(rate)), Some(base)) => format!("{name}, {} of {}", percent_of(rate), currency.format(base)),
        (Some(pay), _) => format!("{name}, {}", words::pay(pay, currency)),
        (None, _) => String::new(),
    }
}

/// The two halves of what a payment could not pay.
pub(crate) fn carried_in_words(amount: Money) -> &'static str {
    if amount < Money::ZERO { "Carried to the next payment" } else { "Carried over from a payment" }
}

/// Why an entry adjusts another, in a word or two.
pub(super) fn change_word(change: EntryChange) -> &'static str {
    match change {
        EntryChange::Refund => "Refund",
        EntryChange::Correction => "Order corrected",
        EntryChange::Reversal => "Taken back by the shop",
        EntryChange::Return => "The payment was not carried out",
        EntryChange::Opening => "Opening balance",
        EntryChange::Expiry => "Expired",
        EntryChange::Placed | EntryChange::Typed => "",
    }
}

/// An order within a phrase; nothing for an entry that is about none.
pub(super) fn order_of(line: &EntryRow) -> String {
    line.order.map_or_else(String::new, |order| format!("order {}", order.number()))
}
