//! What was done, as the audit log says it behind a name: "Ada corrected an order".

use crate::domain::event::Action;
use crate::domain::money::{Currency, Money, Rate};
use crate::text::catalogue::Text;
use crate::text::words::percent_of;

/// The message of an action. No arm for the rest: a new action has its own sentence, or the program is not built.
pub(crate) fn done(action: Action) -> Text {
    match action {
        Action::ShopSetUp => Text::new("event-shop-set-up"),
        Action::SettingsChanged => Text::new("event-settings-changed"),
        Action::TermsChanged => Text::new("event-terms-changed"),
        Action::AccountCreated => Text::new("event-account-created"),
        Action::AccountChanged => Text::new("event-account-changed"),
        Action::AccountDisabled => Text::new("event-account-disabled"),
        Action::AccountEnabled => Text::new("event-account-enabled"),
        Action::PasswordSet => Text::new("event-password-set"),
        Action::ResetLinkMade => Text::new("event-reset-link-made"),
        Action::PartnerApproved => Text::new("event-partner-approved"),
        Action::PartnerRejected => Text::new("event-partner-rejected"),
        Action::BatchCreated => Text::new("event-batch-created"),
        Action::BatchPrinted => Text::new("event-batch-printed"),
        Action::BatchChanged => Text::new("event-batch-changed"),
        Action::CodeDisabled => Text::new("event-code-disabled"),
        Action::CodeEnabled => Text::new("event-code-enabled"),
        Action::CodeNoted => Text::new("event-code-noted"),
        Action::AliasAdded => Text::new("event-alias-added"),
        Action::ProductAdded => Text::new("event-product-added"),
        Action::ProductChanged => Text::new("event-product-changed"),
        Action::DiscountGranted => Text::new("event-discount-granted"),
        Action::OrderPlaced => Text::new("event-order-placed"),
        Action::OrderPaid => Text::new("event-order-paid"),
        Action::OrderCorrected => Text::new("event-order-corrected"),
        Action::OrderRefunded => Text::new("event-order-refunded"),
        Action::OrderCancelled => Text::new("event-order-cancelled"),
        Action::ReviewOpened => Text::new("event-review-opened"),
        Action::EarningApproved => Text::new("event-earning-approved"),
        Action::EarningReversed => Text::new("event-earning-reversed"),
        Action::CommissionConverted => Text::new("event-commission-converted"),
        Action::BalanceAdjusted => Text::new("event-balance-adjusted"),
        Action::PayChanged => Text::new("event-pay-changed"),
        Action::PayeeChanged => Text::new("event-payee-changed"),
        Action::PayoutMade => Text::new("event-payout-made"),
        Action::PayoutFileMade => Text::new("event-payout-file-made"),
        Action::PaymentPaid => Text::new("event-payment-paid"),
        Action::PaymentFailed => Text::new("event-payment-failed"),
        Action::AccountsImported => Text::new("event-accounts-imported"),
        Action::DemoMade => Text::new("event-demo-made"),
        Action::ReferrerCorrected => Text::new("event-referrer-corrected"),
        Action::CorrectionUndone => Text::new("event-correction-undone"),
        Action::BooksClosed => Text::new("event-books-closed"),
        Action::BooksReopened => Text::new("event-books-reopened"),
    }
}

/// The names of fields as people read them, and the amounts and rates behind them as they are written in the shop:
/// `total_minor 1000 → 900` is `total €10.00 → €9.00`, `own_rate_bp 1250` is `own rate 12.5 %`.
pub(crate) fn fields_in_words(fields: &str, currency: Currency) -> String {
    #[derive(Clone, Copy)]
    enum Unit {
        None,
        Minor,
        Points,
    }
    let mut unit = Unit::None;
    let mut said: Vec<String> = Vec::new();
    for word in fields.split(' ') {
        let (word, comma) = word.strip_suffix(',').map_or((word, ""), |word| (word, ","));
        let figure = word.parse::<i64>().ok();
        said.push(match (figure, unit) {
            (Some(minor), Unit::Minor) => format!("{}{comma}", currency.format(Money::from_minor(minor))),
            (Some(bp), Unit::Points) if (0..=10_000).contains(&bp) => format!("{}{comma}", percent_of(Rate::from_bp(bp))),
            (None, _) if word != "→" => {
                let (name, of) = match (word.strip_suffix("_minor"), word.strip_suffix("_bp")) {
                    (Some(name), _) => (name, Unit::Minor),
                    (_, Some(name)) => (name, Unit::Points),
                    _ => (word, Unit::None),
                };
                unit = of;
                format!("{}{comma}", name.replace('_', " "))
            }
            _ => format!("{word}{comma}"),
        });
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_rates_in_the_record_are_written_as_in_the_shop() {
        let euro = Currency::parse("EUR").unwrap();
        let cases = [
            ("total_minor 1000 → 900", "total €10.00 → €9.00"),
            ("own_rate_bp 1250", "own rate 12.5\u{a0}%"),
            ("commission_minor -500", "commission −€5.00"),
            ("name, price_minor 100 → 120, earns", "name, price €1.00 → €1.20, earns"),
            ("prices_include_tax, tax_rate", "prices include tax, tax rate"),
            ("paid_at, reference", "paid at, reference"),
            ("role, name, email", "role, name, email"),
            ("cash", "cash"),
            ("card, paid_at 2026-11-03", "card, paid at 2026-11-03"),
            ("", ""),
        ];
        for (fields, words) in cases {
            assert_eq!(fields_in_words(fields, euro), words);
        }
    }
}
