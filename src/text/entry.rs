//! What an entry of a balance is called, to the one whose balance it is.

use crate::domain::ledger::{EntryChange, EntryKind};
use crate::domain::money::Money;
use crate::domain::program::Pay;
use crate::domain::reads::statement::EntryRow;
use crate::text::catalogue::Text;
use crate::text::codes;

/// Whose order an entry is about, or what else happened. Never a reason that the shop typed about an order: it may name the buyer.
pub(crate) fn title_of(line: &EntryRow) -> Text {
    let order = line.order.map_or_else(String::new, |order| order.number().to_string());
    match (line.kind, &line.buyer, line.adjustment()) {
        (EntryKind::Commission | EntryKind::Reward, Some(buyer), _) => {
            Text::new("entry-buyer-order").with("buyer", buyer.as_str()).with("order", order)
        }
        (EntryKind::Commission | EntryKind::Reward, None, _) => Text::new("entry-order").with("order", order),
        (EntryKind::Adjustment, ..) => Text::new("entry-adjusted"),
        (EntryKind::Redemption, _, None) => Text::new("entry-spent").with("order", order),
        (EntryKind::Redemption, ..) => Text::new("entry-returned").with("order", order),
        (EntryKind::Conversion, ..) => converted(line.amount),
        (EntryKind::Expiry, ..) => Text::new("entry-expired"),
        (EntryKind::Forfeit, ..) => Text::new("entry-forfeited"),
        (EntryKind::Carry, ..) => moved(line.amount),
        (EntryKind::Merge, ..) => Text::new("entry-merged"),
        (EntryKind::Payout, _, None) => Text::new("entry-paid-out"),
        (EntryKind::Payout, ..) => Text::new("entry-payout-returned"),
    }
}

/// How an entry was calculated, in short; `None` where there is nothing to say.
pub(crate) fn basis_of(line: &EntryRow) -> Option<Text> {
    match (line.kind, line.adjustment()) {
        (EntryKind::Adjustment, _) if line.change == EntryChange::Opening => return change_of(line.change),
        (EntryKind::Adjustment, _) => return typed(&line.reason),
        (_, Some(change)) => return change_of(change),
        (EntryKind::Commission | EntryKind::Reward, None) => {}
        _ => return None,
    }
    let kind = line.kind.as_str();
    Some(match (line.pay?, line.base) {
        (Pay::Share(rate), Some(base)) => Text::new("entry-basis-share").with("kind", kind).with("rate", rate).with("base", base),
        (Pay::Share(rate), None) => Text::new("entry-basis-rate").with("kind", kind).with("rate", rate),
        (Pay::Flat(amount), _) => Text::new("entry-basis-flat").with("kind", kind).with("amount", amount),
    })
}

/// The two halves of what a payout could not pay.
pub(crate) fn moved(amount: Money) -> Text {
    if amount < Money::ZERO { Text::new("entry-moved-on") } else { Text::new("entry-moved-here") }
}

/// Commission that became store credit, in the one balance and in the other.
pub(crate) fn converted(amount: Money) -> Text {
    if amount < Money::ZERO { Text::new("entry-converted") } else { Text::new("entry-from-commission") }
}

/// What a person typed, as it is.
fn typed(reason: &str) -> Option<Text> {
    (!reason.is_empty()).then(|| Text::new("entry-reason").with("reason", reason))
}

/// Why an entry adjusts another, in a word or two.
pub(super) fn change_of(change: EntryChange) -> Option<Text> {
    match change {
        EntryChange::Placed | EntryChange::Typed => None,
        EntryChange::Return => Some(Text::new("entry-payout-failed")),
        _ => Some(codes::entry_change(change).text),
    }
}
