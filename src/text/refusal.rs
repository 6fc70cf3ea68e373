//! How a refusal is told: every one has its message, by the compiler's hand.

use serde::Serialize;

use crate::domain::money::Rate;
use crate::domain::refusal::Refusal;
use crate::domain::time::Day;
use crate::text::catalogue::Text;

/// What a page says is wrong: the sentence for people, and beside it the code for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Problem {
    /// `None` for what is not the visitor's to put right, such as a full queue.
    code: Option<&'static str>,
    text: Text,
}

impl Problem {
    /// The code for programs, where the visitor can put it right.
    pub(crate) fn code(&self) -> Option<&'static str> {
        self.code
    }
}

impl From<&Refusal> for Problem {
    fn from(refusal: &Refusal) -> Problem {
        Problem { code: Some(refusal.code()), text: text(refusal) }
    }
}

impl From<Text> for Problem {
    fn from(text: Text) -> Problem {
        Problem { code: None, text }
    }
}

/// The message of a refusal. No arm for the rest: a new refusal has its own sentence, or the program is not built.
pub(crate) fn text(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::NameMissing => Text::new("refusal-name-missing"),
        Refusal::NameLong { most } => Text::new("refusal-name-long").with("most", count(*most)),
        Refusal::TextLong { most } => Text::new("refusal-text-long").with("most", count(*most)),
        Refusal::LinesMany { most } => Text::new("refusal-lines-many").with("most", count(*most)),
        Refusal::EmailMalformed => Text::new("refusal-email-malformed"),
        Refusal::EmailTaken => Text::new("refusal-email-taken"),
        Refusal::ContactMissing => Text::new("refusal-contact-missing"),
        Refusal::EmailNeeded => Text::new("refusal-email-needed"),
        Refusal::AlreadyTakenOver => Text::new("refusal-already-taken-over"),
        Refusal::OnePerson => Text::new("refusal-one-person"),
        Refusal::ReferrerOff => Text::new("refusal-referrer-off"),
        Refusal::ChoosePerson => Text::new("refusal-choose-person"),
        Refusal::ViewOnly => Text::new("refusal-view-only"),
        Refusal::ViewOver => Text::new("refusal-view-over"),
        Refusal::PhoneMalformed => Text::new("refusal-phone-malformed"),
        Refusal::PhoneTaken => Text::new("refusal-phone-taken"),
        Refusal::PasswordShort { least } => Text::new("refusal-password-short").with("least", count(*least)),
        Refusal::PasswordLong { most_bytes } => Text::new("refusal-password-long").with("most", count(*most_bytes)),
        Refusal::PasswordNeeded => Text::new("refusal-password-needed"),
        Refusal::PasswordWeak => Text::new("refusal-password-weak"),
        Refusal::PasswordWrong => Text::new("refusal-password-wrong"),
        Refusal::PasswordsDiffer => Text::new("refusal-passwords-differ"),
        Refusal::SignInWrong => Text::new("refusal-sign-in-wrong"),
        Refusal::TermsNotAccepted => Text::new("refusal-terms-not-accepted"),
        Refusal::CodeMissing => Text::new("refusal-code-missing"),
        Refusal::CodeMalformed => Text::new("refusal-code-malformed"),
        Refusal::CodeMistyped { look_alike } => {
            let symbol = look_alike.map_or(String::new(), String::from);
            let look = match symbol.as_str() {
                "" => "none",
                "O" | "0" => "o",
                "I" | "1" | "L" => "i",
                _ => "other",
            };
            Text::new("refusal-code-mistyped").with("look", look).with("symbol", symbol.as_str())
        }
        Refusal::CodeUnknown => Text::new("refusal-code-unknown"),
        Refusal::CodeDisabled => Text::new("refusal-code-disabled"),
        Refusal::CodeExpired => Text::new("refusal-code-expired"),
        Refusal::CodeUnclaimed => Text::new("refusal-code-unclaimed"),
        Refusal::CodeForPartners => Text::new("refusal-code-for-partners"),
        Refusal::AliasMalformed => Text::new("refusal-alias-malformed"),
        Refusal::AliasTaken => Text::new("refusal-alias-taken"),
        Refusal::RateMalformed => Text::new("refusal-rate-malformed"),
        Refusal::RateTooHigh { most_percent } => {
            Text::new("refusal-rate-too-high").with("most", Rate::from_bp(count(*most_percent) * 100))
        }
        Refusal::AmountMalformed { decimals } => Text::new("refusal-amount-malformed").with("decimals", count(*decimals)),
        Refusal::AmountUnclear => Text::new("refusal-amount-unclear"),
        Refusal::AmountLarge => Text::new("refusal-amount-large"),
        Refusal::AmountMissing => Text::new("refusal-amount-missing"),
        Refusal::ToldCurrency { told } => Text::new("refusal-told-currency").with("told", told),
        Refusal::ToldAmount => Text::new("refusal-told-amount"),
        Refusal::ToldSum { off } => Text::new("refusal-told-sum").with("off", *off),
        Refusal::ToldNumber => Text::new("refusal-told-number"),
        Refusal::SourcesMany { most } => Text::new("refusal-sources-many").with("most", *most),
        Refusal::ExternalIdTaken => Text::new("refusal-external-id-taken"),
        Refusal::ToldRefundPlain => Text::new("refusal-told-refund-plain"),
        Refusal::ToldOnly => Text::new("refusal-told-only"),
        Refusal::ToldRefundUnnumbered => Text::new("refusal-told-refund-unnumbered"),
        Refusal::ToldElsewhere { source } => Text::new("refusal-told-elsewhere").with("source", source),
        Refusal::AmountOther { currency } => Text::new("refusal-amount-other").with("currency", *currency),
        Refusal::KeyMissing => Text::new("refusal-key-missing"),
        Refusal::SourceNameTaken => Text::new("refusal-source-name-taken"),
        Refusal::DeliveryGone => Text::new("refusal-delivery-gone"),
        Refusal::DaysMalformed { most } => Text::new("refusal-days-malformed").with("most", count(*most)),
        Refusal::NumberMalformed { least, most } => {
            Text::new("refusal-number-malformed").with("least", count(*least)).with("most", count(*most))
        }
        Refusal::OffsetMalformed { most_mm } => Text::new("refusal-offset-malformed").with("most", count(*most_mm)),
        Refusal::LayoutTooSmall => Text::new("refusal-layout-too-small"),
        Refusal::DateMalformed => Text::new("refusal-date-malformed"),
        Refusal::DatePast => Text::new("refusal-date-past"),
        Refusal::AccountSuspended => Text::new("refusal-account-suspended"),
        Refusal::CreditSuspended => Text::new("refusal-credit-suspended"),
        Refusal::ClockIsRight => Text::new("refusal-clock-is-right"),
        Refusal::DateClosed { to } => Text::new("refusal-date-closed").with("to", Day::from_number(*to)),
        Refusal::DateBeforeAccount => Text::new("refusal-date-before-account"),
        Refusal::DateBeforePayout => Text::new("refusal-date-before-payout"),
        Refusal::DayNotOver => Text::new("refusal-day-not-over"),
        Refusal::CurrencyUnknown => Text::new("refusal-currency-unknown"),
        Refusal::CurrencyFixed => Text::new("refusal-currency-fixed"),
        Refusal::TimeZoneUnknown => Text::new("refusal-time-zone-unknown"),
        Refusal::TimeZoneFixed => Text::new("refusal-time-zone-fixed"),
        Refusal::AddressMalformed => Text::new("refusal-address-malformed"),
        Refusal::AddressFixed => Text::new("refusal-address-fixed"),
        Refusal::ColourMalformed => Text::new("refusal-colour-malformed"),
        Refusal::PictureUnreadable => Text::new("refusal-picture-unreadable"),
        Refusal::PictureCodeless => Text::new("refusal-picture-codeless"),
        Refusal::PictureLarge { most_pixels } => Text::new("refusal-picture-large").with("most", count(*most_pixels)),
        Refusal::FileLarge { most_bytes } => {
            let (unit, bytes) = if *most_bytes < 1024 * 1024 { ("kb", 1024) } else { ("mb", 1024 * 1024) };
            Text::new("refusal-file-large").with("unit", unit).with("size", count(most_bytes / bytes))
        }
        Refusal::BackupRunning => Text::new("refusal-backup-running"),
        Refusal::ChoiceUnknown => Text::new("refusal-choice-unknown"),
        Refusal::LinkSpent => Text::new("refusal-link-spent"),
        Refusal::AlreadyDecided => Text::new("refusal-already-decided"),
        Refusal::OwnAccount => Text::new("refusal-own-account"),
        Refusal::LastAdmin => Text::new("refusal-last-admin"),
        Refusal::ConfirmDiffers { expected } => Text::new("refusal-confirm-differs").with("expected", expected.as_str()),
        // A minute and a half is a minute to people.
        Refusal::TooMany { wait_s: ..=90 } => Text::new("refusal-too-many").with("minutes", 1),
        Refusal::TooMany { wait_s } => Text::new("refusal-too-many").with("minutes", count(wait_s.div_ceil(60))),
        Refusal::SkuTaken => Text::new("refusal-sku-taken"),
        Refusal::ReasonMissing => Text::new("refusal-reason-missing"),
        Refusal::BasketEmpty => Text::new("refusal-basket-empty"),
        Refusal::ProductGone { name } => Text::new("refusal-product-gone").with("name", name.as_str()),
        Refusal::SumChanged => Text::new("refusal-sum-changed"),
        Refusal::FormStale => Text::new("refusal-form-stale"),
        Refusal::OrderKnown => Text::new("refusal-order-known"),
        Refusal::OrdersUnpaid { most } => Text::new("refusal-orders-unpaid").with("most", count(*most)),
        Refusal::OrderingOff => Text::new("refusal-ordering-off"),
        Refusal::OrderCancelled => Text::new("refusal-order-cancelled"),
        Refusal::OrderPaid => Text::new("refusal-order-paid"),
        Refusal::OrderUnpaid => Text::new("refusal-order-unpaid"),
        Refusal::NothingLeft => Text::new("refusal-nothing-left"),
        Refusal::RefundLarge { most } => Text::new("refusal-refund-large").with("most", *most),
        Refusal::ShippingLarge { most } => Text::new("refusal-shipping-large").with("most", *most),
        Refusal::TipLarge { most } => Text::new("refusal-tip-large").with("most", *most),
        Refusal::QuantityLarge { most } => Text::new("refusal-quantity-large").with("most", count(*most)),
        Refusal::LinesOrGoodwill => Text::new("refusal-lines-or-goodwill"),
        Refusal::BelowRefunded { refunded } => Text::new("refusal-below-refunded").with("refunded", *refunded),
        Refusal::CreditShort { available } => Text::new("refusal-credit-short").with("available", *available),
        Refusal::CreditShare { most } => Text::new("refusal-credit-share").with("most", *most),
        Refusal::CreditUnshown { most } => Text::new("refusal-credit-unshown").with("most", *most),
        Refusal::TillCodeWrong => Text::new("refusal-till-code-wrong"),
        Refusal::CouponDiscountNone => Text::new("refusal-coupon-discount-none"),
        Refusal::CouponThere => Text::new("refusal-coupon-there"),
        Refusal::CouponsOff => Text::new("refusal-coupons-off"),
        Refusal::PinMalformed => Text::new("refusal-pin-malformed"),
        Refusal::PinEasy => Text::new("refusal-pin-easy"),
        Refusal::PinWrong => Text::new("refusal-pin-wrong"),
        Refusal::PinLocked { minutes } => Text::new("refusal-pin-locked").with("minutes", *minutes),
        Refusal::OwnPinWrong => Text::new("refusal-own-pin-wrong"),
        Refusal::OwnPinLocked { minutes } => Text::new("refusal-own-pin-locked").with("minutes", *minutes),
        Refusal::NoTill => Text::new("refusal-no-till"),
        Refusal::TillOnly => Text::new("refusal-till-only"),
        Refusal::DiscountOff => Text::new("refusal-discount-off"),
        Refusal::DiscountPromised => Text::new("refusal-discount-promised"),
        Refusal::AlreadyHeld => Text::new("refusal-already-held"),
        Refusal::NotHeld => Text::new("refusal-not-held"),
        Refusal::InPayout => Text::new("refusal-in-payout"),
        Refusal::IbanMalformed => Text::new("refusal-iban-malformed"),
        Refusal::BicMalformed => Text::new("refusal-bic-malformed"),
        Refusal::BicMissing => Text::new("refusal-bic-missing"),
        Refusal::RoutingMalformed => Text::new("refusal-routing-malformed"),
        Refusal::AccountNumberMalformed => Text::new("refusal-account-number-malformed"),
        Refusal::PostalAddressMissing => Text::new("refusal-postal-address-missing"),
        Refusal::PaypalCurrency { currency } => Text::new("refusal-paypal-currency").with("currency", *currency),
        Refusal::HolderMissing => Text::new("refusal-holder-missing"),
        Refusal::FormulaSign => Text::new("refusal-formula-sign"),
        Refusal::VatIdMalformed => Text::new("refusal-vat-id-malformed"),
        Refusal::VatRateMissing => Text::new("refusal-vat-rate-missing"),
        Refusal::BusinessAddressMissing => Text::new("refusal-business-address-missing"),
        Refusal::TaxNumberMissing => Text::new("refusal-tax-number-missing"),
        Refusal::VatIdMissing => Text::new("refusal-vat-id-missing"),
        Refusal::PayoutEmpty => Text::new("refusal-payout-empty"),
        Refusal::PayoutLong { most } => Text::new("refusal-payout-long").with("most", count(*most)),
        Refusal::OwedChanged => Text::new("refusal-owed-changed"),
        Refusal::LineSettled => Text::new("refusal-line-settled"),
        Refusal::FileEmpty => Text::new("refusal-file-empty"),
        Refusal::FileUnfit => Text::new("refusal-file-unfit"),
        Refusal::FileTwice { other } => Text::new("refusal-file-twice").with("other", *other),
        Refusal::DebtorMissing => Text::new("refusal-debtor-missing"),
        Refusal::EurosOnly => Text::new("refusal-euros-only"),
        Refusal::NothingChosen => Text::new("refusal-nothing-chosen"),
        Refusal::LastsUnclear => Text::new("refusal-lasts-unclear"),
        Refusal::CapZero => Text::new("refusal-cap-zero"),
        Refusal::BalanceMoved => Text::new("refusal-balance-moved"),
        Refusal::Erased => Text::new("refusal-erased"),
        Refusal::EraseStaff => Text::new("refusal-erase-staff"),
        Refusal::ErasePayment => Text::new("refusal-erase-payment"),
        Refusal::EraseOrder => Text::new("refusal-erase-order"),
        Refusal::ForfeitNotTicked => Text::new("refusal-forfeit-not-ticked"),
        Refusal::AlreadyThere => Text::new("refusal-already-there"),
        Refusal::NoReferrer => Text::new("refusal-no-referrer"),
        Refusal::NumberOfTwo => Text::new("refusal-number-of-two"),
        Refusal::NoSuchAccount => Text::new("refusal-no-such-account"),
        Refusal::WouldCircle => Text::new("refusal-would-circle"),
        Refusal::MergeSelf => Text::new("refusal-merge-self"),
        Refusal::MergeNoMember => Text::new("refusal-merge-no-member"),
        Refusal::MergeApplicant => Text::new("refusal-merge-applicant"),
        Refusal::MergePartnerStays => Text::new("refusal-merge-partner-stays"),
        Refusal::MergeSuspended => Text::new("refusal-merge-suspended"),
        Refusal::MergePaymentWaits => Text::new("refusal-merge-payment-waits"),
        Refusal::MergeBothReserve => Text::new("refusal-merge-both-reserve"),
        Refusal::RowsNone => Text::new("refusal-rows-none"),
        Refusal::RowsMany { most } => Text::new("refusal-rows-many").with("most", count(*most)),
        Refusal::OrdersMany { most } => Text::new("refusal-orders-many").with("most", count(*most)),
        Refusal::OrderTwiceInFile { row } => Text::new("refusal-order-twice-in-file").with("row", count(*row)),
        Refusal::BuyerMissing => Text::new("refusal-buyer-missing"),
        Refusal::StatusUnknown => Text::new("refusal-status-unknown"),
        Refusal::ZeroOrOne => Text::new("refusal-zero-or-one"),
        Refusal::PaidBeforePlaced => Text::new("refusal-paid-before-placed"),
        Refusal::CreditInFile => Text::new("refusal-credit-in-file"),
        Refusal::NotUtf8 => Text::new("refusal-not-utf8"),
        Refusal::NotATable { kind } => Text::new("refusal-not-a-table").with("kind", *kind),
        Refusal::QuoteOpen => Text::new("refusal-quote-open"),
        Refusal::QuoteStray => Text::new("refusal-quote-stray"),
        Refusal::PhoneFigure => Text::new("refusal-phone-figure"),
        Refusal::DateUnclear => Text::new("refusal-date-unclear"),
        Refusal::DateSerial => Text::new("refusal-date-serial"),
        Refusal::ColumnMissing => Text::new("refusal-column-missing"),
        Refusal::ColumnTwice => Text::new("refusal-column-twice"),
        Refusal::ColumnUnknown { name } => Text::new("refusal-column-unknown").with("name", name.as_str()),
        Refusal::CellsDiffer { expected, found } => {
            Text::new("refusal-cells-differ").with("expected", count(*expected)).with("found", count(*found))
        }
        Refusal::RoleUnknown => Text::new("refusal-role-unknown"),
        Refusal::KindUnknown => Text::new("refusal-kind-unknown"),
        Refusal::DateFuture => Text::new("refusal-date-future"),
        Refusal::CodeTwiceInFile { row } => Text::new("refusal-code-twice-in-file").with("row", count(*row)),
        Refusal::TwiceInFile { row } => Text::new("refusal-twice-in-file").with("row", count(*row)),
        Refusal::CircleInFile => Text::new("refusal-circle-in-file"),
        Refusal::WebhookUrlMalformed => Text::new("refusal-webhook-url-malformed"),
        Refusal::WebhookUrlPlain => Text::new("refusal-webhook-url-plain"),
        Refusal::WebhooksMany { most } => Text::new("refusal-webhooks-many").with("most", *most),
        Refusal::TopicsNone => Text::new("refusal-topics-none"),
        Refusal::ScopesNone => Text::new("refusal-scopes-none"),
        Refusal::ScopeMissing { scope } => Text::new("refusal-scope-missing").with("scope", *scope),
        Refusal::AdminNeeded => Text::new("refusal-admin-needed"),
        Refusal::ProductUnknown => Text::new("refusal-product-unknown"),
        Refusal::LineUnknown { line } => Text::new("refusal-line-unknown").with("line", line.to_string()),
        Refusal::IdempotencyKeyReused => Text::new("refusal-idempotency-key-reused"),
    }
}

fn count(figure: impl TryInto<i64>) -> i64 {
    figure.try_into().unwrap_or(i64::MAX)
}
