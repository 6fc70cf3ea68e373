//! What an entry of the activity log changed, which the log holds as names of columns: `total_minor 1000 → 900, note`.

use crate::domain::money::{Money, Rate};
use crate::domain::order::PaymentMethod;
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::time::Day;
use crate::text::catalogue::{Arg, Text};
use crate::text::codes;

/// Fields as people call them, and the amounts, rates and days behind them as the reader writes them: `total €10.00 → €9.00, note`.
pub(crate) fn fields_told(fields: &str) -> Arg {
    match fields.split_once(", ") {
        None => field_told(fields),
        Some((first, rest)) => {
            let (first, rest) = (field_told(first), fields_told(rest));
            Text::new("log-fields").with("first", first).with("rest", rest).into()
        }
    }
}

/// What the figures behind a name are.
#[derive(Clone, Copy)]
enum Unit {
    None,
    Minor,
    Points,
}

fn field_told(field: &str) -> Arg {
    let (column, figures) = field.split_once(' ').map_or((field, None), |(column, figures)| (column, Some(figures)));
    let (name, unit) = match (column.strip_suffix("_minor"), column.strip_suffix("_bp")) {
        (Some(name), _) => (name, Unit::Minor),
        (_, Some(name)) => (name, Unit::Points),
        _ => (column, Unit::None),
    };
    let value = |figure: &str| value_told(name, figure, unit);
    match figures.map(|figures| figures.split_once(" → ").ok_or(figures)) {
        None => match PaymentMethod::from_word(field) {
            // Behind a payment, the log holds how it was made.
            Some(method) => codes::payment_method(method).text.into(),
            None => name_told(name),
        },
        Some(Ok((before, after))) => {
            let (before, after) = (value(before), value(after));
            Text::new("log-field-change").with("field", name_told(name)).with("before", before).with("after", after).into()
        }
        Some(Err(figure)) => Text::new("log-field-value").with("field", name_told(name)).with("value", value(figure)).into(),
    }
}

fn value_told(name: &str, figure: &str, unit: Unit) -> Arg {
    match (figure.parse::<i64>(), unit) {
        (Ok(minor), Unit::Minor) => return Money::from_minor(minor).into(),
        (Ok(bp @ 0..=10_000), Unit::Points) => return Rate::from_bp(bp).into(),
        // The number of somebody is no count.
        (Ok(count), Unit::None) if matches!(name, "added" | "known") => return count.into(),
        _ => {}
    }
    let word = match name {
        "referral_type" => ReferralType::from_word(figure).map(|kind| codes::referral_type(kind).text),
        "role" => Role::from_word(figure).map(|role| codes::role(role).text),
        "partner_kind" => PartnerKind::from_word(figure).map(|kind| codes::partner_kind(kind).text),
        _ => None,
    };
    match word {
        Some(word) => word.into(),
        None if figure == "none" => Text::new("log-none").into(),
        None => Day::parse(figure).map_or_else(|_| figure.into(), Arg::from),
    }
}

/// What people call a column. One that is younger than these words is told as it is.
fn name_told(column: &str) -> Arg {
    let text = match column {
        "accent" => Text::new("log-field-accent"),
        "account" => Text::new("log-field-account"),
        "added" => Text::new("log-field-added"),
        "address" => Text::new("log-field-address"),
        "alias" => Text::new("log-field-alias"),
        "amount" => Text::new("log-field-amount"),
        "approved_at" => Text::new("log-field-approved-at"),
        "backup_hour" => Text::new("log-field-backup-hour"),
        "backup_keep" => Text::new("log-field-backup-keep"),
        "base_url" => Text::new("log-field-base-url"),
        "base_url_typed_at" => Text::new("log-field-base-url-typed-at"),
        "by_admin" => Text::new("log-field-by-admin"),
        "card_text" => Text::new("log-field-card-text"),
        "category" => Text::new("log-field-category"),
        "cleared_at" => Text::new("log-field-cleared-at"),
        "closed_to" => Text::new("log-field-closed-to"),
        "commission" => Text::new("log-field-commission"),
        "contact" => Text::new("log-field-contact"),
        "corrected_at" => Text::new("log-field-corrected-at"),
        "country" => Text::new("log-field-country"),
        "till_code" => Text::new("log-field-till-code"),
        "customer_pin" => Text::new("log-field-customer-pin"),
        "pin" => Text::new("log-field-pin"),
        "staff_confirm" => Text::new("log-field-staff-confirm"),
        "staff_pin" => Text::new("log-field-staff-pin"),
        "web_shop" => Text::new("log-field-web-shop"),
        "credit" => Text::new("log-field-credit"),
        "credit_days" => Text::new("log-field-credit-days"),
        "credit_share" => Text::new("log-field-credit-share"),
        "currency" => Text::new("log-field-currency"),
        "customer" => Text::new("log-field-customer"),
        "debtor_bic" => Text::new("log-field-debtor-bic"),
        "credit_unshown" => Text::new("log-field-credit-unshown"),
        "debtor_holder" => Text::new("log-field-debtor-holder"),
        "debtor_iban" => Text::new("log-field-debtor-iban"),
        "deliveries" => Text::new("log-field-deliveries"),
        "polling" => Text::new("log-field-polling"),
        "disabled_at" => Text::new("log-field-disabled-at"),
        "discount" => Text::new("log-field-discount"),
        "discounted" => Text::new("log-field-discounted"),
        "earns" => Text::new("log-field-earns"),
        "email" => Text::new("log-field-email"),
        "external_id" => Text::new("log-field-external-id"),
        "failed_at" => Text::new("log-field-failed-at"),
        "failure" => Text::new("log-field-failure"),
        "first_week" => Text::new("log-field-first-week"),
        "flags_device" => Text::new("log-field-flags-device"),
        "flags_holder" => Text::new("log-field-flags-holder"),
        "flags_mail" => Text::new("log-field-flags-mail"),
        "flags_payee" => Text::new("log-field-flags-payee"),
        "flags_sign_ups" => Text::new("log-field-flags-sign-ups"),
        "folds_scans" => Text::new("log-field-folds-scans"),
        "holding_days" => Text::new("log-field-holding-days"),
        "influencer" => Text::new("log-field-influencer"),
        "known" => Text::new("log-field-known"),
        "logo" => Text::new("log-field-logo"),
        "members_order" => Text::new("log-field-members-order"),
        "name" => Text::new("log-field-name"),
        "note" => Text::new("log-field-note"),
        "order_timeout_days" => Text::new("log-field-order-timeout-days"),
        "own_flat" => Text::new("log-field-own-flat"),
        "own_rate" => Text::new("log-field-own-rate"),
        "paid_at" => Text::new("log-field-paid-at"),
        "partner" => Text::new("log-field-partner"),
        "partner_approval" => Text::new("log-field-partner-approval"),
        "partner_kind" => Text::new("log-field-partner-kind"),
        "password" => Text::new("log-field-password"),
        "payout_minimum" => Text::new("log-field-payout-minimum"),
        "phone" => Text::new("log-field-phone"),
        "picture" => Text::new("log-field-picture"),
        "placed_at" => Text::new("log-field-placed-at"),
        "position" => Text::new("log-field-position"),
        "price" => Text::new("log-field-price"),
        "prices_include_tax" => Text::new("log-field-prices-include-tax"),
        "printed_at" => Text::new("log-field-printed-at"),
        "reference" => Text::new("log-field-reference"),
        "referral_type" => Text::new("log-field-referral-type"),
        "referrer_id" => Text::new("log-field-referrer-id"),
        "refunded" => Text::new("log-field-refunded"),
        "refunded_at" => Text::new("log-field-refunded-at"),
        "retired_at" => Text::new("log-field-retired-at"),
        "review_above" => Text::new("log-field-review-above"),
        "role" => Text::new("log-field-role"),
        "shipping_tax_rate" => Text::new("log-field-shipping-tax-rate"),
        "shown_name" => Text::new("log-field-shown-name"),
        "sku" => Text::new("log-field-sku"),
        "suspended_at" => Text::new("log-field-suspended-at"),
        "tax_number" => Text::new("log-field-tax-number"),
        "tax_rate" => Text::new("log-field-tax-rate"),
        "terms_id" => Text::new("log-field-terms-id"),
        "time_zone" => Text::new("log-field-time-zone"),
        "language" => Text::new("log-field-language"),
        "topics" => Text::new("log-field-topics"),
        "total" => Text::new("log-field-total"),
        "trusted_at" => Text::new("log-field-trusted-at"),
        "url" => Text::new("log-field-url"),
        "vat_id" => Text::new("log-field-vat-id"),
        "vat_rate" => Text::new("log-field-vat-rate"),
        "vat_status" => Text::new("log-field-vat-status"),
        "account_number" => Text::new("log-field-account-number"),
        "account_type" => Text::new("log-field-account-type"),
        "bic" => Text::new("log-field-bic"),
        "cheque_address" => Text::new("log-field-cheque-address"),
        "holder" => Text::new("log-field-holder"),
        "iban" => Text::new("log-field-iban"),
        "method" => Text::new("log-field-method"),
        "paypal" => Text::new("log-field-paypal"),
        "routing" => Text::new("log-field-routing"),
        "makes_customers" => Text::new("log-field-makes-customers"),
        "secret" => Text::new("log-field-secret"),
        _ => return column.replace('_', " ").into(),
    };
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Currency;
    use crate::text::catalogue::{Catalogue, Lang, Reader};

    #[test]
    fn what_the_log_holds_is_told_as_in_the_shop() {
        let (catalogue, reader) = (Catalogue::built_in(), Reader::new(Lang::English, None, Currency::parse("EUR").ok()));
        let cases = [
            ("total_minor 1000 → 900", "total €10.00 → €9.00"),
            ("own_rate_bp 1250", "own rate 12.5%"),
            ("commission_minor -500", "commission −€5.00"),
            ("name, price_minor 100 → 120, earns", "name, price €1.00 → €1.20, earns commission"),
            ("paid_at, reference", "paid on, reference"),
            ("cash", "Cash"),
            ("credit_minor 1001, till_code", "store credit €10.01, with the code on their phone"),
            ("card, paid_at 2026-11-03", "Card, paid on 3 Nov 2026"),
            ("closed_to none → 2026-01-31", "closed through none → 31 Jan 2026"),
            ("referrer_id 7 → none, referral_type partner → organic", "referrer no. 7 → none, referral type Partner → Organic"),
            ("added 1200, known 0", "added 1,200, already there 0"),
            ("younger_than_this", "younger than this"),
            ("", ""),
        ];
        for (fields, words) in cases {
            assert_eq!(catalogue.written(reader, &fields_told(fields)), words);
        }
    }
}
