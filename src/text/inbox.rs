//! Connections and what came by them, in words: what became of a delivery, and what to do where it could not be done.

use crate::domain::inbox::{DeliveryState, Ignored};
use crate::domain::money::Money;
use crate::domain::polling::PollFailure;
use crate::domain::refusal::Refusal;
use crate::domain::source::SourceKind;
use crate::text::catalogue::Text;
use crate::text::refusal;

/// What a kind of source is called. Vendors have one name in every language.
pub(crate) fn kind(kind: SourceKind) -> Text {
    match kind {
        SourceKind::Page => Text::new("source-page"),
        SourceKind::Staff => Text::new("source-staff"),
        SourceKind::File => Text::new("source-file"),
        SourceKind::Api => Text::new("source-api"),
        SourceKind::Woocommerce => Text::new("source-woocommerce"),
        SourceKind::Shopify => Text::new("source-shopify"),
        SourceKind::Stripe => Text::new("source-stripe"),
        SourceKind::Square => Text::new("source-square"),
        SourceKind::Standard => Text::new("source-standard"),
    }
}

/// What it is good for, where one is chosen.
pub(crate) fn about(kind: SourceKind) -> Text {
    match kind {
        SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api | SourceKind::Standard => {
            Text::new("source-standard-about")
        }
        SourceKind::Woocommerce => Text::new("source-woocommerce-about"),
        SourceKind::Shopify => Text::new("source-shopify-about"),
        SourceKind::Stripe => Text::new("source-stripe-about"),
        SourceKind::Square => Text::new("source-square-about"),
    }
}

/// How one is set up there, step by step, with the vendor's own names.
pub(crate) fn steps(kind: SourceKind) -> Vec<Text> {
    match kind {
        SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api => Vec::new(),
        SourceKind::Woocommerce => {
            vec![
                Text::new("connect-woocommerce-open"),
                Text::new("connect-woocommerce-fill"),
                Text::new("connect-woocommerce-twice"),
            ]
        }
        SourceKind::Shopify => {
            vec![Text::new("connect-shopify-open"), Text::new("connect-shopify-fill"), Text::new("connect-shopify-secret")]
        }
        SourceKind::Stripe => {
            vec![Text::new("connect-stripe-open"), Text::new("connect-stripe-fill"), Text::new("connect-stripe-secret")]
        }
        SourceKind::Square => {
            vec![Text::new("connect-square-open"), Text::new("connect-square-fill"), Text::new("connect-square-secret")]
        }
        SourceKind::Standard => vec![Text::new("connect-standard-send"), Text::new("connect-standard-sign")],
    }
}

/// What is easily missed there.
pub(crate) fn warning(kind: SourceKind) -> Option<Text> {
    match kind {
        SourceKind::Woocommerce => Some(Text::new("connect-woocommerce-note")),
        SourceKind::Stripe => Some(Text::new("connect-stripe-note")),
        SourceKind::Square => Some(Text::new("connect-square-note")),
        SourceKind::Shopify => Some(Text::new("connect-shopify-note")),
        SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api | SourceKind::Standard => None,
    }
}

/// Why a web shop could not be asked for its orders, and what to do about it.
pub(crate) fn poll_failure(failure: PollFailure, status: Option<u16>) -> Text {
    match failure {
        PollFailure::UnknownHost => Text::new("polling-unknown-host"),
        PollFailure::PrivateAddress => Text::new("polling-private-address"),
        PollFailure::NotEncrypted => Text::new("polling-not-encrypted"),
        PollFailure::NotSecure => Text::new("polling-not-secure"),
        PollFailure::TimedOut => Text::new("polling-timed-out"),
        PollFailure::Unreachable => Text::new("polling-unreachable"),
        PollFailure::Moved => Text::new("polling-moved"),
        PollFailure::Denied => Text::new("polling-denied"),
        PollFailure::NoShop => Text::new("polling-no-shop"),
        PollFailure::Busy => Text::new("polling-busy"),
        PollFailure::Answered => Text::new("polling-answered").with("status", status.unwrap_or_default().to_string()),
        PollFailure::Unreadable => Text::new("polling-unreadable"),
        PollFailure::TooLarge => Text::new("polling-too-large"),
        PollFailure::SecretLost => Text::new("polling-secret-lost"),
    }
}

/// Why a web shop could not be told of coupons. What it said stands beside it.
pub(crate) fn coupon_failure(failure: PollFailure) -> Text {
    match failure {
        PollFailure::Denied => Text::new("coupons-shop-denied"),
        PollFailure::Answered => Text::new("coupons-shop-answered"),
        other => poll_failure(other, None),
    }
}

/// What is to be done at a vendor so that it can be told of coupons.
pub(crate) fn coupon_steps(kind: SourceKind) -> Vec<Text> {
    match kind {
        SourceKind::Woocommerce => {
            vec![Text::new("polling-step-key"), Text::new("coupons-shop-step-write"), Text::new("polling-step-paste")]
        }
        SourceKind::Shopify => vec![
            Text::new("coupons-shop-shopify-app"),
            Text::new("coupons-shop-shopify-scope"),
            Text::new("coupons-shop-shopify-token"),
        ],
        SourceKind::Stripe => vec![Text::new("coupons-shop-stripe-key"), Text::new("coupons-shop-stripe-rights")],
        _ => Vec::new(),
    }
}

/// What became of a delivery.
pub(crate) fn state(state: DeliveryState) -> Text {
    match state {
        DeliveryState::Waiting => Text::new("inbox-waiting"),
        DeliveryState::Applied => Text::new("inbox-applied"),
        DeliveryState::Unchanged => Text::new("inbox-unchanged"),
        DeliveryState::Unmatched => Text::new("inbox-unmatched"),
        DeliveryState::Stranger => Text::new("inbox-stranger"),
        DeliveryState::Ignored => Text::new("inbox-ignored"),
        DeliveryState::Failed => Text::new("inbox-failed"),
    }
}

/// Why one was ignored, or could not be done and what to do about it: from the code and the detail that are kept.
pub(crate) fn reason(code: &str, detail: &str) -> Text {
    if let Some(ignored) = Ignored::of_code(code) {
        return match ignored {
            Ignored::Topic => Text::new("inbox-ignored-topic"),
            Ignored::Test => Text::new("inbox-ignored-test"),
            Ignored::Deleted => Text::new("inbox-ignored-deleted"),
            Ignored::Draft => Text::new("inbox-ignored-draft"),
            Ignored::NotFinal => Text::new("inbox-ignored-not-final"),
            Ignored::ToldElsewhere => Text::new("inbox-ignored-told-elsewhere"),
            Ignored::NoMoney => Text::new("inbox-ignored-no-money"),
            Ignored::InvoiceAlone => Text::new("inbox-ignored-invoice-alone"),
        };
    }
    let refused = match code {
        "unreadable" => return Text::new("inbox-unreadable"),
        "field_missing" => return Text::new("inbox-field-missing").with("field", detail),
        "field_malformed" => return Text::new("inbox-field-malformed").with("field", detail),
        "field_unknown" => return Text::new("inbox-field-unknown").with("field", detail),
        "fault" => return Text::new("inbox-fault"),
        "told_currency" => Refusal::ToldCurrency { told: detail.to_owned() },
        "told_sum" => Refusal::ToldSum { off: Money::from_minor(detail.parse().unwrap_or_default()) },
        "told_amount" => Refusal::ToldAmount,
        "told_number" => Refusal::ToldNumber,
        "date_closed" => Refusal::DateClosed { to: detail.parse().unwrap_or_default() },
        "date_future" => Refusal::DateFuture,
        "order_known" => Refusal::OrderKnown,
        "code_unknown" => Refusal::CodeUnknown,
        other => return Text::new("inbox-refused").with("code", other),
    };
    refusal::text(&refused)
}
