//! What the log says of an event beside its name: fields, amounts, rates and places, before and after.

use super::Event;
use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::time::Day;

impl Event {
    /// The fields, and the day that it was told to have happened on, where somebody told one.
    pub(super) fn fields_as_told(&self, told: Option<Day>) -> String {
        match (self.dated_by(), told) {
            (Some(column), Some(day)) => {
                let (fields, dated) = (self.fields(), format!("{column} {}", day.iso()));
                match fields.as_str() {
                    "" => dated,
                    _ if fields.contains(column) => fields.replacen(column, &dated, 1),
                    _ => format!("{fields}, {dated}"),
                }
            }
            _ => self.fields(),
        }
    }

    /// The column that holds when it happened, for what may be told to have happened on an earlier day.
    fn dated_by(&self) -> Option<&'static str> {
        match self {
            Event::OrderPlaced(_) => Some("placed_at"),
            Event::OrderPaid { .. } => Some("paid_at"),
            Event::OrderCorrected { .. } => Some("corrected_at"),
            Event::OrderRefunded { .. } => Some("refunded_at"),
            Event::PaymentPaid(_) => Some("paid_at"),
            Event::PaymentFailed(_) => Some("failed_at"),
            _ => None,
        }
    }

    /// The fields that it changed, with amounts, rates and places before and after: `total_minor 9000 → 8000, note`.
    fn fields(&self) -> String {
        let amounts = |name: &str, (before, after): (Money, Money)| format!("{name} {} → {}", before.minor(), after.minor());
        match self {
            Event::SettingsChanged { fields }
            | Event::TermsChanged { fields, .. }
            | Event::SourceChanged { fields, .. }
            | Event::PayeeChanged { fields, .. }
            | Event::BatchChanged { fields, .. }
            | Event::AccountCorrected { fields, .. }
            | Event::WebhookChanged { fields, .. } => fields.join(", "),
            Event::AccountCreated(_) => "role, name, email".to_string(),
            Event::AccountChanged(_) => "name, shown_name, email, phone".to_string(),
            Event::AccountDisabled(_) | Event::AccountEnabled(_) | Event::CodeDisabled(_) | Event::CodeEnabled(_) => {
                "disabled_at".to_string()
            }
            Event::DateConfirmed => "trusted_at".to_string(),
            Event::AccountSuspended(_) | Event::SuspensionLifted(_) => "suspended_at".to_string(),
            Event::PasswordSet(_) | Event::AccountTakenOver(_) => "password".to_string(),
            Event::PinSet(_) | Event::PinRemoved(_) | Event::PinLocked(_) | Event::PinUnlocked(_) => "pin".to_string(),
            Event::PartnerApproved(_) => "approved_at".to_string(),
            Event::PartnerRejected(_) => "role".to_string(),
            Event::CustomerMadePartner { had_own_pay, .. } => {
                format!("role, partner_kind, terms_id{}", if *had_own_pay { ", own_rate" } else { "" })
            }
            Event::PartnerMadeCustomer { had_own_pay, .. } => {
                format!("role, partner_kind{}", if *had_own_pay { ", own_rate" } else { "" })
            }
            Event::BatchPrinted(_) => "printed_at".to_string(),
            Event::CodeNoted(_) => "note".to_string(),
            Event::AliasAdded(_) => "alias".to_string(),
            Event::ProductChanged { price, fields, .. } => {
                let price = (price.0 != price.1).then(|| amounts("price_minor", *price));
                price.into_iter().chain(fields.iter().map(ToString::to_string)).collect::<Vec<_>>().join(", ")
            }
            Event::PayoutFileMade { kind, .. } => kind.to_string(),
            Event::OrderPaid { method, .. } => method.as_str().to_string(),
            Event::RedemptionConfirmed { credit, how, .. } => format!("credit_minor {}, {}", credit.minor(), how.word()),
            Event::OrderCorrected { total, .. } => amounts("total_minor", *total),
            Event::OrderRefunded { refunded, .. } => amounts("refunded_minor", *refunded),
            Event::AccountErased { commission, credit, .. } => {
                format!("commission_minor {}, credit_minor {}", commission.minor(), credit.minor())
            }
            Event::CommissionConverted { amount, .. } | Event::Disputed { amount, .. } => {
                format!("amount_minor {}", amount.minor())
            }
            Event::BalanceAdjusted { balance, amount, .. } => format!("{}_minor {}", balance.as_str(), amount.minor()),
            Event::PayChanged { rate: Some(rate), .. } => format!("own_rate_bp {}", rate.bp()),
            Event::PayChanged { flat: Some(flat), .. } => format!("own_flat_minor {}", flat.minor()),
            Event::PayChanged { .. } => "own_rate_bp, own_flat_minor".to_string(),
            Event::PaymentPaid(_) => "paid_at, reference".to_string(),
            Event::PaymentFailed(_) => "failed_at, failure".to_string(),
            Event::AccountsImported { added, known } => format!("added {added}, known {known}"),
            Event::ReferrerCorrected { from, to, .. } => {
                let id = |referrer: Option<AccountId>| referrer.map_or("none".to_string(), |id| id.to_string());
                let (was, is) = (from.1.as_str(), to.1.as_str());
                format!("referrer_id {} → {}, referral_type {was} → {is}", id(from.0), id(to.0))
            }
            Event::AccountsMerged { loser, .. } => format!("account {loser}"),
            Event::CorrectionUndone { .. } => "referrer_id, referral_type".to_string(),
            Event::BooksClosed { from, to } => {
                let day = |day: &Option<Day>| day.map_or("none".to_string(), Day::iso);
                format!("closed_to {} → {}", day(from), day(to))
            }
            Event::FlagCleared(_) => "cleared_at".to_string(),
            Event::ShopSetUp
            | Event::SignedUp(_)
            | Event::SignedInByPin(_)
            | Event::TillEnrolled(_)
            | Event::TillTakenBack(_)
            | Event::ResetLinkMade(_)
            | Event::TimeSetBack
            | Event::CustomerAdded(_)
            | Event::TakeOverLinkMade(_)
            | Event::ViewBegun(_)
            | Event::AccountExported(_)
            | Event::BatchCreated(_)
            | Event::ProductAdded(_)
            | Event::DiscountGranted { .. }
            | Event::CouponsHandedOver(_)
            | Event::CouponMade { .. }
            | Event::CouponEnded { .. }
            | Event::OrderPlaced(_)
            | Event::OrderCancelled(_)
            | Event::OrderReinstated(_)
            | Event::ReviewOpened(_)
            | Event::EarningApproved(_)
            | Event::EarningReversed(_)
            | Event::PayoutMade(_)
            | Event::BackupMade(_)
            | Event::BackupFailed(_)
            | Event::BackupDownloaded(_)
            | Event::SourceAdded(_)
            | Event::CodeClaimed(_)
            | Event::Posted { .. }
            | Event::WebhookAdded(_)
            | Event::WebhookSecretMade(_)
            | Event::WebhookDisabled(_)
            | Event::WebhookEnabled(_)
            | Event::WebhookRemoved(_)
            | Event::WebhookTested(_)
            | Event::WebhookSentAgain(_)
            | Event::TokenMade(_)
            | Event::TokenRevoked(_)
            | Event::DemoMade => String::new(),
        }
    }
}
